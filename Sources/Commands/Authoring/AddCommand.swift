import ArgumentParser
import Flashcards
import Progress
import Terminal

/// `add`: notes written at the prompt.
struct AddCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write notes at the prompt, into a deck.",
    usage: "kartka add [<options>] [<deck>]",
    discussion: """
      Question first, then the answer line by line; an empty line ends it. The answer is written \
      as in a deck file: “= 32” to be typed, “- [x] right” and “- [ ] wrong” for options, “- item” \
      for a list, “1. item” for an order. A question with {{blanks}} needs no answer. A deck that \
      is not there yet is made.
      """)

  @OptionGroup(visibility: .hidden) var start: StartOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The question; nothing is asked then.", valueName: "text"))
  var question: String?
  // Lines such as “- [x] right” begin like an option.
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A line of the answer; may be repeated.", valueName: "line"))
  var answer: [String] = []
  @Option(help: ArgumentHelp("A source of the deck and a place in it.", valueName: "key"))
  var source: String?
  @Argument(help: ArgumentHelp("The deck; the only one there is by default.", valueName: "deck"))
  var deck: String?

  mutating func run(in program: inout Program) throws -> Ending {
    switch program.deckToAddTo(named: deck) {
    case .failure(let problem):
      program.complain(problem.message)
      return .usage
    case .success(let target):
      guard let question else { return program.addNotes(to: target) }
      let draft = NoteText(question: question, answer: answer, source: source)
      return program.add(draft, to: target)
    }
  }
}
