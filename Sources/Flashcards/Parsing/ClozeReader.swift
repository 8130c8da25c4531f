/// Reads the text of a cloze with its blanks.
struct ClozeReader {
  let bytes: Bytes
  private(set) var segments: [ClozeSegment] = []
  /// The first mistake, and where.
  private(set) var mistake: (Mistake, Range<Int>)?

  init(_ bytes: Bytes) {
    self.bytes = bytes
    segments.reserveCapacity(4)
  }

  /// Begins a paragraph, an item or code; the first paragraph needs no sign.
  mutating func begin(_ segment: ClozeSegment) {
    if case .lineBreak = segment, segments.isEmpty { return }
    segments.append(segment)
  }

  /// Reads the text of a paragraph or item.
  mutating func read(_ range: Range<Int>) {
    var scanner = BlankScanner(bytes, range)
    while mistake == nil, let piece = scanner.next() {
      switch piece {
      case .text(let range): segments.append(.text(Inline(text(range))))
      case .blank(let range, let content, let colons): readBlank(range, content, colons)
      case .mistake(let mistake, let range): self.mistake = (mistake, range)
      }
    }
  }

  private mutating func readBlank(
    _ whole: Range<Int>, _ content: Range<Int>, _ colons: BlankScanner.Colons
  ) {
    var colons = colons
    var answer = content
    var group: Int?
    if let first = colons.first, let number = self.group(content.lowerBound..<first) {
      group = number
      answer = (first + 2)..<content.upperBound
      colons.removeFirst()
    }
    if let second = colons.second {
      mistake = (.secondHint, second..<(second + 2))
      return
    }
    var hint: String?
    if let sign = colons.first {
      let text = Inline(text(bytes.trimming((sign + 2)..<answer.upperBound))).plain
      hint = text.isEmpty ? nil : text
      answer = answer.lowerBound..<sign
    }
    let range = bytes.trimming(answer)
    switch range.isEmpty ? .failure(.emptyBlank) : bytes.alternatives(range) {
    case .success(let accepted):
      segments.append(.blank(Blank(group: group, accepted: accepted, hint: hint)))
    case .failure(.emptyBlank), .failure(.emptyAnswer): mistake = (.emptyBlank, whole)
    case .failure(let other): mistake = (other, range)
    }
  }

  /// The number of `c12`.
  private func group(_ range: Range<Int>) -> Int? {
    guard (2...10).contains(range.count), bytes[range.lowerBound] == UInt8(ascii: "c") else {
      return nil
    }
    return bytes.number((range.lowerBound + 1)..<range.upperBound)
  }

  private func text(_ range: Range<Int>) -> String { bytes.text(range) }
}

extension Bytes {
  /// The text of some lines, with one line feed between them.
  func text(_ range: Range<Int>) -> String {
    let text = string(range)
    guard hasReturn(range) else { return text }
    let plain = zip(text.utf8, Array(text.utf8.dropFirst()) + [0])
      .compactMap { $0 == 0x0D && $1 == 0x0A ? nil : $0 }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Reads `a | b | c` on one or several lines.
  func alternatives(_ range: Range<Int>) -> Result<[AcceptedAnswer], Mistake> {
    hasReturn(range)
      ? AcceptedAnswer.alternatives(text(range)) : AcceptedAnswer.alternatives(self, range)
  }

  private func hasReturn(_ range: Range<Int>) -> Bool { range.contains { self[$0] == 0x0D } }
}
