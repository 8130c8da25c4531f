extension NoteID {
  /// Whether an author may write this as an id: 2 to 64 of `a-z`, `0-9` and `-`, not `-` first.
  public static func isSlug(_ text: String) -> Bool {
    text.withBytes { $0.isSlug(0..<$0.count) }
  }
}

extension Bytes {
  /// Whether a range is what an author may write as an id.
  func isSlug(_ range: Range<Int>) -> Bool {
    (2...64).contains(range.count) && self[range.lowerBound] != UInt8(ascii: "-")
      && range.allSatisfy {
        isDigit(self[$0]) || self[$0] &- 0x61 < 26 || self[$0] == UInt8(ascii: "-")
      }
  }
}

/// An id for a note whose author gave none: `k` and six of `a-z` and `2-9`, such as `k7qx2me`.
///
/// Of 34⁶ ≈ 1.5 · 10⁹ ids; whether one is taken is for the caller to ask.
public func generatedNoteID(using random: inout some RandomNumberGenerator) -> NoteID {
  let signs = Array("abcdefghijklmnopqrstuvwxyz23456789")
  var text = "k"
  for _ in 0..<6 { text.append(signs[Int.random(in: 0..<signs.count, using: &random)]) }
  return NoteID(text)
}
