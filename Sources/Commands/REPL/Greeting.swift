import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// Greets in at most six lines: the folder, what is due, the streak, the next command.
  mutating func greet() {
    let library = loadLibrary()
    guard let learner = learnerToGreet() else { return }
    mentionDeckProblems(library)
    let now = world.clock()
    let counts = DeckCounts.all(
      of: library.catalog, learner: learner, today: today(now))
    guard !counts.isEmpty else { return greetWithoutDecks(library.folder) }
    var lines: [StyledText] = ["\("Kartka" as SafeText, .bold)  decks in \(library.folder)"]
    let busiest = counts.sorted { $0.waiting > $1.waiting }
    for count in busiest.prefix(3) {
      lines.append("  \(line: count.title)  due \(count.waiting) · new \(count.new)")
    }
    if counts.count > 3 { lines.append("  and \(counts.count - 3) more: `decks`") }
    let due = counts.reduce(0) { $0 + $1.waiting }
    let new = counts.reduce(0) { $0 + $1.new }
    let streak = learner.streak(on: today(now))
    let habit: StyledText = streak > 1 ? "\(streak) days in a row. " : ""
    show(lines.map { $0.truncated(to: screen.width, unicode: screen.unicode) })
    switch (due, new) {
    case (0, 0): show(habit + "Nothing is due. `help` lists the commands.")
    case (0, _): show(habit + "Press Enter to learn something new; `help` for more.")
    default: show(habit + "Press Enter to study what is due; `help` for more.")
    }
  }

  /// Progress for the greeting: if another start holds the right to write, that is said, and it
  /// is only read.
  private mutating func learnerToGreet() -> LearnerState? {
    do throws(StoreFailure) {
      return try loadLearner()
    } catch {
      complain(Messages.text(for: error))
      return try? loadLearner(for: .reading)
    }
  }

  private func greetWithoutDecks(_ folder: String) {
    show("\("Kartka" as SafeText, .bold)  There are no decks in \(folder) yet.")
    show("`add my-deck` writes a first note at the prompt.")
    show("Or put a Markdown file there: three lines `---`, `format: 1`, `---`, then")
    show("`## A question?` and below it the answer. `deck check` says what is wrong.")
  }
}
