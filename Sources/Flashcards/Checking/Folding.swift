/// Text as it is compared: case, accents, punctuation and spacing that nobody means to learn are gone.
///
/// ```
/// folded("The Café-Bar")           "cafe bar"
/// folded("п’ять")                  "пять"
/// folded("Straße", strictness: .case)   "Strasse"
/// folded("?")                      "?"           nothing would be left
/// ```
///
/// Compatibility forms are made plain; letters lose their case; combining marks go, except on
/// й ї ё, which are other letters, and in scripts where marks are vowels or consonants
/// (`isAccent`); ł ø đ ı ß æ œ are spelled plainly; digits of every script become `0`…`9`;
/// apostrophes between letters go; other punctuation becomes a space, but for the minus of a
/// number and the sharp of `C#`; spaces collapse; a leading *the*, *an* or *a* goes unless a
/// single character would be left.
///
/// Laws: folding twice is folding once; the result neither begins nor ends with a space.
/// With `.yes` the text is only brought into NFC, so the second law does not hold.
///
/// - Parameters:
///   - text: Any text.
///   - strictness: `.case` keeps letter case, `.marks` keeps accents, `.yes` everything.
/// - Returns: Text for comparison, not for display.
/// - Complexity: O(*n*).
public func folded(_ text: String, strictness: Strictness = .no) -> String {
  if strictness == .yes { return normalized(text, .nfc) }
  if isASCII(text) {
    let folding = Folding(ascii: text, strictness: strictness)
    return folding.isEmpty ? remainder(of: text) : folding.text
  }
  let text = withoutLoneAccents(text)
  let isPlain = text.unicodeScalars.allSatisfy(needsNoDecomposition)
  let letters = isPlain ? text : normalized(text, .nfkd)
  var folding = Folding(strictness: strictness)
  let read = strictness == .case || isASCII(letters) ? letters : letters.lowercased()
  folding.read(read.unicodeScalars)
  let result = folding.text
  if result.isEmpty { return remainder(of: text) }
  return isPlain ? result : normalized(result, .nfc)
}

/// Adds folded text to bytes.
func appendFolded(_ text: String, to bytes: inout [UInt8]) {
  if isASCII(text) {
    let folding = Folding(ascii: text, strictness: .no)
    if !folding.isEmpty { return bytes.append(contentsOf: folding.utf8) }
  }
  bytes.append(contentsOf: folded(text).utf8)
}

/// Whether every byte of a text is ASCII.
func isASCII(_ text: String) -> Bool { text.withBytes(\.isASCII) }

/// Whether NFKD leaves this scalar alone, or `Folding` knows it composed.
///
/// A fast path for the characters of most decks: ASCII, typographic quotes and dashes,
/// Ukrainian and Russian letters.
private func needsNoDecomposition(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\0"..."\u{7F}", "«", "»", "–", "—", "‘", "’", "“", "”": true
  case "А"..."я", "ё", "Ё", "є", "Є", "і", "І", "ї", "Ї", "ґ", "Ґ": true
  default: false
  }
}

/// The acute accent that stands alone is meant as an apostrophe; NFKC would make it a mark.
private func withoutLoneAccents(_ text: String) -> String {
  guard text.unicodeScalars.contains("\u{B4}") else { return text }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "\u{B4}" ? "'" : $0 })
  return String(scalars)
}

/// What text of punctuation alone is compared by: NFKC without invisible characters, spaces collapsed.
private func remainder(of text: String) -> String {
  var visible = String.UnicodeScalarView()
  for scalar in normalized(text, .nfkc).unicodeScalars {
    if FoldingClass(scalar) == .space {
      if !visible.isEmpty, visible.last != " " { visible.append(" ") }
    } else if !isInvisible(scalar) {
      visible.append(scalar)
    }
  }
  if visible.last == " " { visible.removeLast() }
  return normalized(String(visible), .nfkc)
}
