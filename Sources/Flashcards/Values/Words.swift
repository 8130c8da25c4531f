/// `a`…`z`, `A`…`Z`, `0`…`9`.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20) &- 0x61 < 26
}

/// Reads tags divided by commas; nil if one is empty or has a space.
func tagList(_ text: String) -> [String]? {
  var tags: [String] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let tag = trimmed(part)
    guard !tag.isEmpty, !tag.utf8.contains(where: isSpace) else { return nil }
    tags.append(String(tag))
  }
  return tags
}

/// Whether a text looks like a language tag of BCP 47: parts of 1 to 8 letters or digits.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, first.count >= 2, text.utf8.count <= 64 else { return false }
  return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
}

/// Whether a text is a lint code: `W` and two digits.
func isLintCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.count == 3 && bytes[0] == UInt8(ascii: "W") && bytes[1...].allSatisfy(isDigit)
}
