import Foundation

/// The normalization forms that comparison needs.
enum NormalizationForm {
  case nfc, nfkc, nfkd

  fileprivate func apply(to text: String) -> String {
    switch self {
    case .nfc: text.precomposedStringWithCanonicalMapping
    case .nfkc: text.precomposedStringWithCompatibilityMapping
    case .nfkd: text.decomposedStringWithCompatibilityMapping
    }
  }
}

/// A text in a normalization form, in linear time for any input.
///
/// Foundation needs quadratic time for long texts (8 s for a mebibyte of Hangul, minutes for one of
/// alternating marks). So runs of marks are cut at 30, the limit of Unicode's Stream-Safe Text
/// Format, and long texts are normalized piece by piece, cut where nothing can join.
func normalized(_ text: String, _ form: NormalizationForm) -> String {
  if isASCII(text) { return text }
  let text = withMarksCut(text)
  let pieceSize = 1_024
  guard text.utf8.count > pieceSize else { return form.apply(to: text) }
  var result = ""
  var piece = String.UnicodeScalarView()
  var size = 0
  for scalar in text.unicodeScalars {
    if size >= pieceSize, beginsAnew(scalar) {
      result += form.apply(to: String(piece))
      piece.removeAll(keepingCapacity: true)
      size = 0
    }
    piece.append(scalar)
    size += UTF8.width(scalar)
  }
  return result + form.apply(to: String(piece))
}

/// Whether a scalar never joins with what stands before it: letters and digits, but no jamo
/// other than leading consonants.
private func beginsAnew(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x80: true
  case 0x1160...0x11FF, 0x3130...0x318F, 0xD7B0...0xD7FF, 0xFFA0...0xFFDC: false
  default:
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .otherSymbol: true
    default: false
    }
  }
}

/// The text with at most 30 combining marks in a row.
private func withMarksCut(_ text: String) -> String {
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
  let limit = 30
  var run = 0
  let isCut = text.unicodeScalars.contains { scalar in
    run = isMark(scalar) ? run + 1 : 0
    return run > limit
  }
  guard isCut else { return text }
  run = 0
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    run = isMark(scalar) ? run + 1 : 0
    if run <= limit { kept.append(scalar) }
  }
  return String(kept)
}
