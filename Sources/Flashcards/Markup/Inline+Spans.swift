extension Inline {
  /// The text as read: escapes resolved, markup gone, line ends as spaces.
  ///
  /// - Complexity: O(*n*).
  public var plain: String {
    if isPlain { return raw }
    return spans.reduce(into: "") { $0 += $1.plain }
  }

  /// The text in its styles.
  ///
  /// - Complexity: O(*n*).
  public var spans: [Span] {
    if isPlain { return raw.isEmpty ? [] : [.text(raw)] }
    var text = raw
    return text.withUTF8 { buffer in
      var reader = SpanReader(Bytes(UnsafeRawBufferPointer(buffer)))
      return reader.read()
    }
  }

  /// The addresses of its links, in order.
  public var links: [String] {
    spans.compactMap { if case .link(_, let address) = $0 { address } else { nil } }
  }

  /// Text that is shown exactly like this: what could be markup is escaped.
  public init(plain text: String) {
    var raw: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D: raw.append(0x20)
      case _ where isMarkup(byte), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        raw += [UInt8(ascii: "\\"), byte]
      default: raw.append(byte)
      }
    }
    self.init(String(decoding: raw, as: UTF8.self))
  }

  /// Whether nothing in it can be markup.
  private var isPlain: Bool { !raw.hasByte(where: isMarkupOrLineEnd) }
}

extension Bytes {
  /// The text of a range as read: escapes resolved, markup gone, line ends as spaces.
  func plain(_ range: Range<Int>) -> String {
    let text = string(range)
    return range.contains { isMarkupOrLineEnd(self[$0]) } ? Inline(text).plain : text
  }
}

private func isMarkupOrLineEnd(_ byte: UInt8) -> Bool {
  isMarkup(byte) || byte == 0x0A || byte == 0x0D
}

/// Whether markup or an escape may begin with this byte.
private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
    UInt8(ascii: "["), UInt8(ascii: "<"):
    true
  default: false
  }
}
