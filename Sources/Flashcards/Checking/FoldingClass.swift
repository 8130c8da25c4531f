/// What folding does with a scalar.
enum FoldingClass {
  /// Written as it is: letters, digits and symbols of ASCII, and letters of other scripts that
  /// have no plainer spelling (only the frequent ones; the others are found by their properties).
  case plain
  /// A capital of ASCII.
  case upperASCII
  case space, apostrophe, dash, punctuation
  /// `#`
  case sharp
  /// A combining mark.
  case mark
  /// Joiners, direction marks, variation selectors.
  case invisible
  /// Anything else outside ASCII.
  case other

  /// The class of a scalar.
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": self = .plain
    case "A"..."Z": self = .upperASCII
    case "\0"..." ", "\u{7F}": self = .space
    case "'", "`", "\u{2B9}"..."\u{2BD}", "‘", "’", "‛", "′", "\u{2035}": self = .apostrophe
    case "-", "\u{2212}": self = .dash
    case "#": self = .sharp
    case "$", "+", "<", "=", ">", "^", "|", "~": self = .plain
    case "!"..."~": self = .punctuation
    case "\u{2044}", "\u{2215}": self = .punctuation
    case "А"..."я", "ё", "є", "і", "ї", "ґ": self = .plain
    case "א"..."ת", "ء"..."غ", "ف"..."ي", "ぁ"..."ゖ", "一"..."\u{9FFF}": self = .plain
    default: self = Self.ofProperties(scalar)
    }
  }

  private static func ofProperties(_ scalar: Unicode.Scalar) -> Self {
    if isInvisible(scalar) { return .invisible }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .dashPunctuation: return .dash
    case .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .other
    }
  }
}

/// Whether a scalar shows nothing by itself: joiners, direction marks, variation selectors.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0xAD else { return false }
  return scalar.properties.isDefaultIgnorableCodePoint
    || scalar.properties.generalCategory == .format
}

/// Whether a scalar is a letter of any script.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z": true
  case "\0"..."\u{7F}": false
  case "А"..."я": true
  // The apostrophes among the modifier letters are letters to Unicode.
  case "\u{2B9}"..."\u{2BD}": false
  default: scalar.properties.isAlphabetic
  }
}

/// Whether a scalar is a digit of any script.
func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9": true
  case "\0"..."\u{7F}": false
  default: scalar.properties.numericType == .decimal
  }
}

/// Whether a combining mark is an accent or vowel point that writers leave out.
///
/// By canonical combining class: overlays (1), points of Hebrew and Arabic (10…36) and marks
/// above and below (200…240). The others make another word: vowel signs of India (0), nukta (7),
/// the voicing of kana (8), virama (9), vowels and tones of Thai, Lao and Tibetan (103…132).
func isAccent(_ mark: Unicode.Scalar) -> Bool {
  switch mark.properties.canonicalCombiningClass.rawValue {
  case 1, 10...36, 200...240: true
  default: false
  }
}

/// The letter of its own that a letter and an accent make: й, ї or ё.
func ownLetter(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
  switch (letter, mark) {
  case ("и", "\u{306}"): "й"
  case ("И", "\u{306}"): "Й"
  case ("і", "\u{308}"): "ї"
  case ("І", "\u{308}"): "Ї"
  case ("е", "\u{308}"): "ё"
  case ("Е", "\u{308}"): "Ё"
  default: nil
  }
}

/// How a letter is spelled on a keyboard without it; `keepsMarks` keeps strokes and the dotless i.
func plainSpelling(
  of letter: Unicode.Scalar, keepsMarks: Bool
) -> String.UnicodeScalarView {
  let spelling: String? =
    switch letter {
    case "ß": "ss"
    case "ẞ": "SS"
    case "æ": "ae"
    case "Æ": "AE"
    case "œ": "oe"
    case "Œ": "OE"
    case "ς": "σ"
    case _ where keepsMarks: nil
    case "ł": "l"
    case "Ł": "L"
    case "ø": "o"
    case "Ø": "O"
    case "đ": "d"
    case "Đ": "D"
    case "ı": "i"
    default: nil
    }
  return (spelling ?? String(letter)).unicodeScalars
}
