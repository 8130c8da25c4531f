/// Two texts under each other, with what differs in brackets and in colour.
///
/// ```
/// you     Buda[p]est
/// answer  B[uch]a[r]est
/// ```
public struct Comparison: Hashable, Sendable {
  /// A text and what of it the other has not.
  public struct Side: Hashable, Sendable {
    /// What stands before the text.
    public let label: SafeText
    /// The text in stretches; those that differ may be empty, for something missing.
    let stretches: [Stretch]

    /// A text and what of it the other has not.
    ///
    /// - Parameters:
    ///   - label: What stands before the text.
    ///   - text: The text as it was typed or written.
    ///   - differing: What differs, in grapheme clusters from the start of the text, in any order;
    ///     an empty range says that something is missing there. Overlapping and touching ranges are
    ///     joined, and all are moved into the text.
    public init(_ label: SafeText, _ text: String, differing: [Range<Int>]) {
      self.label = label.onOneLine
      stretches = Stretch.all(of: text, differing: differing)
    }
  }

  struct Stretch: Hashable {
    let text: SafeText
    let differs: Bool
  }

  /// The upper text: what was given.
  public let given: Side
  /// The lower text: what was expected.
  public let expected: Side

  /// A comparison.
  public init(given: Side, expected: Side) { (self.given, self.expected) = (given, expected) }

  /// The two texts as lines that fit the screen; a long text goes on under itself.
  public func lines(in screen: Capabilities) -> [StyledText] {
    let label = max(given.label.width, expected.label.width) + 2
    return [(given, Mark.wrong), (expected, Mark.right)].flatMap { side, mark in
      let text = side.stretches.map { $0.styled(mark.style) }.joined()
      return (StyledText(side.label).padded(to: label) + text)
        .wrapped(to: screen.width, hanging: label)
    }
  }
}

extension Comparison.Stretch {
  fileprivate func styled(_ style: Style) -> StyledText {
    differs ? StyledText("[" + text + "]", style) : StyledText(text)
  }

  fileprivate static func all(of text: String, differing: [Range<Int>]) -> [Self] {
    let places = Array(text.indices) + [text.endIndex]
    var stretches: [Self] = []
    var end = 0
    func add(_ range: Range<Int>, differs: Bool) {
      if range.isEmpty && !differs { return }
      let part = places[range.lowerBound]..<places[range.upperBound]
      stretches.append(
        Self(text: SafeText(escaping: text, in: part, oneLine: true), differs: differs))
    }
    for range in joined(differing, count: places.count - 1) {
      add(end..<range.lowerBound, differs: false)
      add(range, differs: true)
      end = range.upperBound
    }
    add(end..<places.count - 1, differs: false)
    return stretches
  }

  /// The ranges inside `0...count`, in order and without overlap.
  private static func joined(_ ranges: [Range<Int>], count: Int) -> [Range<Int>] {
    let inside = ranges.map { $0.clamped(to: 0..<count) }
    return inside.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      guard let last = joined.last, range.lowerBound <= last.upperBound else {
        return joined.append(range)
      }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }
}
