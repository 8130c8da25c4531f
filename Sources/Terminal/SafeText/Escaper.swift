/// Copies text scalar by scalar and shows what must not be printed.
///
/// The state is what has been kept of the current cluster, so the whole is one pass without
/// recursion, whatever comes in.
struct Escaper {
  /// Combining marks that may stand on one base.
  ///
  /// Vietnamese needs 2, Hebrew with cantillation 4.
  static let marksAllowed = 8
  /// Joiners that one emoji may hold.
  ///
  /// The longest in Unicode's list has 3.
  static let joinersAllowed = 6

  /// The safe text so far.
  private(set) var output = ""

  private let oneLine: Bool
  private var previous: Unicode.Scalar?
  private var lastVisible: Unicode.Scalar?
  private var hasBase = false
  private var isEmoji = false
  private var marks = 0
  private var joiners = 0

  init(oneLine: Bool) { self.oneLine = oneLine }

  /// Appends the part `range` of `text`; what stands after the range is only looked at.
  mutating func append<Text: StringProtocol>(_ text: Text, in range: Range<Text.Index>) {
    let scalars = text.unicodeScalars
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      if oneLine, scalar == "\r", next == "\n" { continue }
      append(scalar, before: next)
      previous = scalar
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch scalar.role {
    case .ordinary: keepBase(scalar, isEmoji: false)
    case .pictograph: keepBase(scalar, isEmoji: true)
    case .layout: keepLayout(scalar)
    case .mark: appendMark(scalar)
    case .emojiSelector: keep(scalar, if: selectsEmoji(before: next))
    case .joiner: appendJoiner(scalar, before: next)
    case .forbidden: show(scalar)
    }
  }

  private mutating func keepBase(_ scalar: Unicode.Scalar, isEmoji: Bool) {
    output.unicodeScalars.append(scalar)
    if previous != "\u{200D}" { joiners = 0 }
    (hasBase, self.isEmoji, marks, lastVisible) = (true, isEmoji, 0, scalar)
  }

  private mutating func keepLayout(_ scalar: Unicode.Scalar) {
    output.unicodeScalars.append(oneLine ? " " : scalar)
    (hasBase, isEmoji, marks, joiners, lastVisible) = (oneLine, false, 0, 0, nil)
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    marks += 1
    guard marks <= Escaper.marksAllowed else { return show(scalar) }
    if !hasBase && !scalar.properties.isEmoji { output += "\u{25CC}" }
    hasBase = true
    isEmoji = isEmoji || scalar.properties.isEmoji
    output.unicodeScalars.append(scalar)
    if scalar.isVirama { lastVisible = scalar }
  }

  /// U+FE0F may follow an emoji directly, and a digit where a keycap comes next.
  private func selectsEmoji(before next: Unicode.Scalar?) -> Bool {
    guard let previous, previous.properties.isEmoji else { return false }
    return !previous.isASCII || next == "\u{20E3}"
  }

  private mutating func appendJoiner(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    if scalar == "\u{200D}", isEmoji, previous.map({ $0.role != .joiner }) ?? false,
      next?.role == .pictograph
    {
      joiners += 1
      keep(scalar, if: joiners <= Escaper.joinersAllowed)
    } else {
      keep(scalar, if: isNeededJoiner(scalar, before: next))
    }
  }

  /// The contextual rules of RFC 5892, appendix A: beside a virama, or after a letter that joins.
  private func isNeededJoiner(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let previous, let lastVisible, previous.role != .joiner else { return false }
    if previous.isVirama || (next?.isVirama ?? false && lastVisible.value > 0x900) { return true }
    guard lastVisible.isCursiveLetter else { return false }
    return scalar == "\u{200D}" || next?.isCursiveLetter ?? false
  }

  private mutating func keep(_ scalar: Unicode.Scalar, if allowed: Bool) {
    if allowed { output.unicodeScalars.append(scalar) } else { show(scalar) }
  }

  /// Writes `\e`, `\r` or `\u{HEX}` for a scalar, after which no mark or joiner finds a base.
  private mutating func show(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}": output += "\\e"
    case "\r": output += "\\r"
    default: output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
    (hasBase, isEmoji, lastVisible) = (true, false, nil)
  }
}
