/// Where a given answer and the expected one differ, to be shown as two lines.
///
/// ```
/// given      Buch[ra]est        given.differing     [4..<6]
/// expected   Buch[ar]est        expected.differing  [4..<6]
/// ```
///
/// Pieces that fold to the same are equal, and punctuation alone never differs. What is kept is a
/// longest common subsequence: of grapheme clusters in texts up to 1,000, of words in longer ones, and
/// in texts of more than 1,000 words only what both begin and end with. Texts that share less
/// than half differ as a whole.
public struct Difference: Equatable, Sendable {
  /// What was typed.
  public var given: Line
  /// What the deck has.
  public var expected: Line

  /// A text and what in it has no counterpart.
  public struct Line: Equatable, Sendable {
    /// As it is shown.
    public var text: String
    /// Ranges of grapheme clusters, from 0, ascending, neither empty nor touching.
    public var differing: [Range<Int>]
  }

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - given: What was typed.
  ///   - expected: What the deck has.
  ///   - strictness: What counts as a difference.
  /// - Complexity: O(*n* · *m*) for up to 1,000 pieces each, beyond that O(*n* + *m*).
  public init(given: String, expected: String, strictness: Strictness = .no) {
    let longest = 1_000
    let areShort = max(given.count, expected.count) <= longest
    let first = pieces(of: given, inWords: !areShort, strictness)
    let second = pieces(of: expected, inWords: !areShort, strictness)
    let kept = commonPieces(first.map(\.key), second.map(\.key), longest: longest)
    let isAlike = kept.count * 2 >= max(first.count, second.count)
    let marksAll = !isAlike && first.map(\.key) != second.map(\.key)
    self.given = Line(
      text: given, differing: ranges(first, without: marksAll ? [] : Set(kept.map(\.0))))
    self.expected = Line(
      text: expected, differing: ranges(second, without: marksAll ? [] : Set(kept.map(\.1))))
  }
}

/// A grapheme cluster or a word.
private struct Piece {
  /// Equal for equal pieces.
  var key: String
  var characters: Range<Int>
  /// Whether it is punctuation alone.
  var isPunctuation: Bool
}

private func pieces(of text: String, inWords: Bool, _ strictness: Strictness) -> [Piece] {
  var pieces: [Piece] = []
  func add(_ text: some StringProtocol, at start: Int, count: Int) {
    let isPunctuation =
      strictness != .yes
      && text.unicodeScalars.allSatisfy {
        switch FoldingClass($0) {
        case .punctuation, .apostrophe, .dash, .invisible: true
        default: false
        }
      }
    let key = folded(String(text), strictness: strictness)
    pieces.append(Piece(key: key, characters: start..<start + count, isPunctuation: isPunctuation))
  }
  var offset = 0
  if inWords {
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = word.count
      if count > 0 { add(word, at: offset, count: count) }
      offset += count + 1
    }
  } else {
    for character in text {
      add(String(character), at: offset, count: 1)
      offset += 1
    }
  }
  return pieces
}

/// The differing ranges, touching ones joined.
private func ranges(_ pieces: [Piece], without kept: Set<Int>) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for (index, piece) in pieces.enumerated() where !kept.contains(index) && !piece.isPunctuation {
    if let last = ranges.last, last.upperBound == piece.characters.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<piece.characters.upperBound
    } else {
      ranges.append(piece.characters)
    }
  }
  return ranges
}

/// Pairs of indices of a longest common subsequence, unordered.
private func commonPieces(_ first: [String], _ second: [String], longest: Int) -> [(Int, Int)] {
  let shorter = min(first.count, second.count)
  let start = (0..<shorter).first { first[$0] != second[$0] } ?? shorter
  let end =
    (0..<shorter - start).first {
      first[first.count - 1 - $0] != second[second.count - 1 - $0]
    } ?? shorter - start
  var pairs = (0..<start).map { ($0, $0) }
  pairs += (0..<end).map { (first.count - 1 - $0, second.count - 1 - $0) }
  let one = Array(first[start..<first.count - end])
  let other = Array(second[start..<second.count - end])
  guard max(one.count, other.count) <= longest else { return pairs }
  return pairs + longestCommonSubsequence(one, other).map { ($0.0 + start, $0.1 + start) }
}

/// The classic table: `lengths[i][j]` is the length for the ends from `i` and from `j`.
private func longestCommonSubsequence(_ one: [String], _ other: [String]) -> [(Int, Int)] {
  let width = other.count + 1
  var lengths = [UInt16](repeating: 0, count: (one.count + 1) * width)
  for i in one.indices.reversed() {
    for j in other.indices.reversed() {
      let skipped = max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      lengths[i * width + j] =
        one[i] == other[j] ? lengths[(i + 1) * width + j + 1] + 1 : skipped
    }
  }
  var pairs: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < one.count, j < other.count {
    if one[i] == other[j] {
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs
}
