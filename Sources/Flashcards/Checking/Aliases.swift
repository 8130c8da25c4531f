/// The spellings of a deck that mean the same, ready to be replaced in folded text.
///
/// ```
/// Kyiv | Kiev      "capital kiev" → "capital kyiv"
/// ```
///
/// Whole words only, the longest first, each place once. Texts mean the same exactly if their
/// canonical forms are equal, so the order of spellings in a group plays no part.
struct Aliases: Sendable {
  private struct Replacement: Sendable {
    var words: [Substring]
    var canonical: [Substring]
  }

  /// By first word, longest first.
  private var replacements: [Substring: [Replacement]] = [:]
  /// All spellings of a group, by the canonical one.
  private var groups: [String: [String]] = [:]

  init(_ aliases: [[String]], strictness: Strictness) {
    guard strictness != .yes else { return }
    for group in aliases {
      let spellings = group.map { folded($0, strictness: strictness) }.filter { !$0.isEmpty }
      guard let canonical = spellings.first else { continue }
      groups[canonical] = spellings
      for spelling in spellings {
        let words = spelling.split(separator: " ")
        replacements[words[0], default: []]
          .append(Replacement(words: words, canonical: canonical.split(separator: " ")))
      }
    }
    for key in replacements.keys {
      replacements[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// Folded text with every spelling replaced by the first of its group.
  func canonical(_ text: String) -> String {
    guard !replacements.isEmpty else { return text }
    let words = text.split(separator: " ")
    var result: [Substring] = []
    var rest = words[...]
    while let first = rest.first {
      let match = replacements[first]?.first { rest.starts(with: $0.words) }
      result += match?.canonical ?? [first]
      rest = rest.dropFirst(match?.words.count ?? 1)
    }
    return result.joined(separator: " ")
  }

  /// The ways to write a canonical text as a whole; itself if it has no aliases.
  func spellings(of canonical: String) -> [String] { groups[canonical] ?? [canonical] }
}
