/// The number of terminal columns that a text takes.
///
/// Counted per grapheme cluster, because that is what terminals draw: a cluster with an emoji
/// variation selector (U+FE0F), an emoji joined by U+200D or a flag is 2, every other cluster is as
/// wide as its widest scalar. Marks and invisible characters alone are 0, a line feed is 0, and a
/// tab counts as the one space that every layout of this module turns it into.
///
/// - Parameter text: One line; the widths of several lines would be added.
/// - Returns: Columns, `0...`; equal to the number of characters for printable ASCII.
/// - Complexity: O(*n*) in the length of the text.
public func displayWidth(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + $1.displayWidth }
}

extension Character {
  /// Columns that this grapheme cluster takes, `0...2`; see ``displayWidth(of:)``.
  public var displayWidth: Int {
    if self == "\t" { return 1 }
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    var width = first.displayWidth
    while let scalar = scalars.next() {
      if first.joinsAsEmoji(with: scalar) { return 2 }
      width = max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  /// Columns of this scalar on its own, from ``widthRuns``.
  var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    return Int(widthRuns[lastRun(startingAtOrBefore: value)] & 3)
  }

  /// Whether a cluster that begins here is drawn two columns wide because of a later scalar.
  ///
  /// A joiner counts only after an emoji: in Arabic or Devanagari it changes shapes, not widths.
  fileprivate func joinsAsEmoji(with later: Unicode.Scalar) -> Bool {
    switch later.value {
    case 0xFE0F: true
    case 0x200D: properties.isEmoji
    case 0x1F1E6...0x1F1FF: isRegionalIndicator
    default: false
    }
  }

  /// One of the 26 letters whose pairs are flags.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}

/// Binary search for the run that holds `value`; the first run starts at 0, so there always is one.
private func lastRun(startingAtOrBefore value: UInt32) -> Int {
  var low = 0
  var high = widthRuns.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if widthRuns[middle] >> 2 <= value { low = middle } else { high = middle }
  }
  return low
}
