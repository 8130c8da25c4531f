/// Makes keys of bytes: UTF-8, control characters, escape sequences, bracketed pastes.
///
/// Positions of a sequence, by the example of Ctrl-Right, `ESC [ 1 ; 5 C`: introducer `ESC [`,
/// parameters `1;5`, final byte `C`. Modifiers are ignored: it is `right`.
package nonisolated struct KeyDecoder {
  /// How long to wait for the rest of a key, in milliseconds: long enough for a slow line to deliver
  /// what one key sends, too short for a person to type two keys.
  package static let patience: Int32 = 25

  /// A byte that turned out to belong to the next key.
  package private(set) var unread: UInt8?

  private let next: (_ milliseconds: Int32) -> UInt8?
  private let pasteLimit: Int

  /// A decoder for one key.
  ///
  /// - Parameters:
  ///   - next: The next byte, if it comes within some milliseconds.
  ///   - pasteLimit: How many bytes of a paste are kept.
  package init(next: @escaping (_ milliseconds: Int32) -> UInt8?, pasteLimit: Int) {
    self.next = next
    self.pasteLimit = pasteLimit
  }

  /// The key that begins with a byte, reading what more belongs to it.
  package mutating func key(startingWith first: UInt8) -> LineEditor.Key {
    switch first {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x1B: escapeSequence()
    case 0x01...0x1A: .control(Character(Unicode.Scalar(first + 0x60)))
    case 0x00...0x1F: .unknown
    case 0x20...0x7E: .character(Character(Unicode.Scalar(first)))
    default: .character(multibyteCharacter(startingWith: first))
    }
  }

  private mutating func multibyteCharacter(startingWith first: UInt8) -> Character {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var bytes = [first]
    while bytes.count < length, let byte = next(Self.patience) {
      guard byte & 0xC0 == 0x80 else {
        unread = byte
        break
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.first ?? "\u{FFFD}"
  }

  private mutating func escapeSequence() -> LineEditor.Key {
    switch next(Self.patience) {
    case nil: return .escape
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "O"): return Self.letters[next(Self.patience) ?? 0] ?? .unknown
    case 0x1B:
      unread = 0x1B
      return .escape
    default: return .unknown
    }
  }

  private func controlSequence() -> LineEditor.Key {
    var parameters: [UInt8] = []
    while let byte = next(Self.patience), parameters.count < 32 {
      guard (0x40...0x7E).contains(byte) else {
        parameters.append(byte)
        continue
      }
      guard byte == UInt8(ascii: "~") else { return Self.letters[byte] ?? .unknown }
      let number = parameters.prefix { $0 != UInt8(ascii: ";") }
      let name = String(decoding: number, as: UTF8.self)
      return name == "200" ? .paste(pastedText()) : Self.numbers[name] ?? .unknown
    }
    return .unknown
  }

  private static let letters: [UInt8: LineEditor.Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter,
  ]

  private static let numbers: [String: LineEditor.Key] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]

  /// Everything up to `ESC [ 2 0 1 ~`, or until nothing comes for a second.
  private func pastedText() -> String {
    let end = Array("\u{1B}[201~".utf8)
    var kept: [UInt8] = []
    var tail: [UInt8] = []
    while let byte = next(1000) {
      tail.append(byte)
      if tail == end { return text(kept) }
      while !end.starts(with: tail) {
        if kept.count < pasteLimit { kept.append(tail[0]) }
        tail.removeFirst()
      }
    }
    return text(kept + tail)
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self)
  }
}
