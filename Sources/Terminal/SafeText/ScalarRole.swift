/// What a scalar does to the text around it, as far as escaping cares.
enum ScalarRole {
  /// Draws itself, or is a space.
  case ordinary
  /// Draws itself and may be part of an emoji.
  case pictograph
  /// Line feed or tab.
  case layout
  /// Attaches to the base before it: combining marks, skin tones, medial and final jamo.
  case mark
  /// U+FE0F, asks for the emoji form.
  case emojiSelector
  /// U+200C or U+200D.
  case joiner
  /// Never printed as it is.
  case forbidden
}

extension Unicode.Scalar {
  /// The role, by ranges for the common blocks and by Unicode's properties for the rest.
  var role: ScalarRole {
    switch value {
    case 0x0A, 0x09: .layout
    case 0x20..<0x7F: .ordinary
    case 0..<0xA0, 0xAD: .forbidden
    case 0xA9, 0xAE: .pictograph
    case 0xA0..<0x300, 0x370..<0x483, 0x4E00..<0xA000: .ordinary
    case 0x200C, 0x200D: .joiner
    case 0xFE0F: .emojiSelector
    case 0x1F3FB...0x1F3FF, 0x1160...0x11FF, 0xD7B0...0xD7FB: invisibleOr(.mark)
    default: roleByProperties
    }
  }

  private func invisibleOr(_ role: ScalarRole) -> ScalarRole {
    properties.isDefaultIgnorableCodePoint ? .forbidden : role
  }

  private var roleByProperties: ScalarRole {
    if properties.isDefaultIgnorableCodePoint { return .forbidden }
    switch properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator: return .forbidden
    case .format: return isPrependedNumberSign ? .ordinary : .forbidden
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .unassigned: return .forbidden
    default: break
    }
    if properties.isGraphemeExtend { return .mark }
    return properties.isEmoji ? .pictograph : .ordinary
  }

  /// The few format characters that are drawn: signs around Arabic, Syriac and Kaithi numbers.
  private var isPrependedNumberSign: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// A letter of a script whose letters join, where U+200C and U+200D choose between shapes:
  /// Arabic, Syriac, N'Ko, Mandaic, Mongolian, Phags-pa, Adlam.
  var isCursiveLetter: Bool {
    switch value {
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FC, 0x6FF,
      0x710...0x72F, 0x74D...0x77F, 0x7CA...0x7EA, 0x840...0x858, 0x860...0x86A, 0x870...0x887,
      0x889...0x88E, 0x8A0...0x8C9, 0x1820...0x1878, 0x1880...0x18AA, 0xA840...0xA871,
      0x1E900...0x1E943:
      true
    default: false
    }
  }

  /// The sign that takes a consonant's vowel away in the scripts of South and Southeast Asia.
  var isVirama: Bool { value > 0x900 && properties.canonicalCombiningClass.rawValue == 9 }
}
