/// Text that can be printed without changing what the terminal does or what the reader believes.
///
/// There are three ways to make one, and no other:
///
/// - a literal in the program's own source, taken as it is;
/// - ``init(escaping:)`` and ``init(escapingLine:)``, for everything else;
/// - joining safe texts, with `+` or by interpolation, where a plain `String` is escaped.
///
/// ```swift
/// let title = "\u{1B}]0;gotcha\u{7}Kyiv"            // from a deck
/// let line: SafeText = "Deck \(title)"              // Deck \e]0;gotcha\u{7}Kyiv
/// ```
public struct SafeText: Hashable, Sendable {
  /// The characters to print: no control characters but line feed and tab.
  public private(set) var string: String

  /// Takes over text that is known to be safe: only this module's own drawing may call it.
  init(trusted string: String) { self.string = string }

  /// Untrusted text with everything made visible that could mislead a terminal or a reader.
  ///
  /// Shown as `\u{202E}`, `\e` or `\r` are: control characters except line feed and tab (so every
  /// escape sequence loses its ESC), bidirectional overrides, isolates and marks, line and paragraph
  /// separators, zero-width, tag and other invisible characters, and more than eight combining
  /// marks on one base. Kept are joiners and U+FE0F inside emoji, and joiners in the scripts that
  /// need them. A combining mark without a base is given a dotted circle to stand on.
  ///
  /// - Parameter text: Anything at all.
  /// - Complexity: O(*n*) in the length of the text.
  public init(escaping text: some StringProtocol) {
    self.init(escaping: text, in: text.startIndex..<text.endIndex, oneLine: false)
  }

  /// Like ``init(escaping:)``, and every line feed, carriage return with line feed, and tab becomes a
  /// space: for names, table cells and whatever else must stay on one line.
  ///
  /// - Parameter text: Anything at all.
  /// - Complexity: O(*n*) in the length of the text.
  public init(escapingLine text: some StringProtocol) {
    self.init(escaping: text, in: text.startIndex..<text.endIndex, oneLine: true)
  }

  /// A part of a text, escaped as it would be within the whole.
  init<Text: StringProtocol>(escaping text: Text, in range: Range<Text.Index>, oneLine: Bool) {
    let bytes = text[range].utf8
    let isPlain =
      bytes.withContiguousStorageIfAvailable { $0.allSatisfy { $0.isPlain(oneLine: oneLine) } }
      ?? bytes.allSatisfy { $0.isPlain(oneLine: oneLine) }
    if isPlain {
      self.init(trusted: String(text[range]))
    } else {
      var escaper = Escaper(oneLine: oneLine)
      escaper.append(text, in: range)
      self.init(trusted: escaper.output)
    }
  }
}

extension SafeText {
  /// Nothing to print.
  public static let empty = SafeText(trusted: "")

  /// Whether there is nothing to print.
  public var isEmpty: Bool { string.isEmpty }

  /// The columns of this text, which should be one line; see ``displayWidth(of:)``.
  public var width: Int { displayWidth(of: string) }

  /// The same text with every line feed and tab as a space.
  public var onOneLine: SafeText {
    guard string.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return self }
    return SafeText(trusted: String(string.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }

  /// This text on one line between U+2068 and U+2069, set apart from the writing around it.
  ///
  /// For runs that the program inserts into right-to-left text.
  public var isolated: SafeText {
    SafeText(trusted: "\u{2068}" + onOneLine.string + "\u{2069}")
  }

  /// One text after the other.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(trusted: left.string + right.string)
  }

  /// Appends a text.
  public static func += (left: inout SafeText, right: SafeText) { left.string += right.string }

  /// The text `count` times; nothing for a negative count.
  public func repeated(_ count: Int) -> SafeText {
    SafeText(trusted: String(repeating: string, count: max(0, count)))
  }
}

extension Sequence<SafeText> {
  /// All texts in order with `separator` between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    SafeText(trusted: map(\.string).joined(separator: separator.string))
  }
}

extension SafeText: CustomStringConvertible {
  /// The characters to print.
  public var description: String { string }
}

extension UInt8 {
  /// Printable ASCII, or a line feed or tab where those are welcome: needs no escaping.
  fileprivate func isPlain(oneLine: Bool) -> Bool {
    (0x20..<0x7F).contains(self) || (!oneLine && (self == 0x0A || self == 0x09))
  }
}
