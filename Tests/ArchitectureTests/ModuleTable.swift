/// What each target may import: ours, and from outside.
///
/// Everything but the edges is pure: no file, clock, randomness or terminal is in reach of it.
struct ModuleRule {
  let name: String
  let ours: Set<String>
  let outside: Set<String>
  let isEdge: Bool

  static let all: [ModuleRule] = [
    .pure("FSRS"),
    .pure("FSRSTraining", ours: ["FSRS"], outside: ["Dispatch"]),
    .pure("Flashcards", outside: ["Yams", "Foundation", "FoundationEssentials"]),
    .pure("Progress", ours: ["FSRS", "Flashcards"]),
    .pure("Study", ours: ["FSRS", "Flashcards", "Progress"]),
    .pure("Terminal"),
    .edge("FileStore", ours: ["Progress", "Flashcards"], outside: ["FoundationEssentials"]),
    .edge("LineEditor", ours: ["CReadline", "CTerminal"]),
    .pure(
      "Commands", ours: ["FSRS", "FSRSTraining", "Flashcards", "Progress", "Study", "Terminal"],
      outside: ["ArgumentParser", "FoundationEssentials"]),
    .edge(
      "kartka",
      ours: [
        "Commands", "FileStore", "LineEditor", "CTerminal", "Progress", "Flashcards", "Terminal",
      ]),
  ]

  static func pure(
    _ name: String, ours: Set<String> = [], outside: Set<String> = []
  ) -> ModuleRule {
    ModuleRule(name: name, ours: ours, outside: outside, isEdge: false)
  }

  static func edge(
    _ name: String, ours: Set<String> = [], outside: Set<String> = []
  ) -> ModuleRule {
    ModuleRule(name: name, ours: ours, outside: outside, isEdge: true)
  }

  /// Every target of ours that is not C.
  static let names = Set(all.map(\.name))
}
