import Flashcards
import Terminal

extension Question.Task {
  /// What is explained when it comes up first.
  var explanation: Sitting.Explanation {
    switch self {
    case .recall: .recall
    case .fill: .blanks
    case .choose: .options
    case .judge: .judgement
    case .type: .typing
    case .list: .list
    }
  }

  /// How a question of this kind is answered, in one line.
  ///
  /// - Parameter typesClozes: Whether blanks are to be typed.
  /// - Returns: One sentence or two.
  func howToAnswer(typesClozes: Bool) -> StyledText {
    let words: SafeText =
      switch self {
      case .recall: "Think, then press Enter for the answer.  (`:?` lists what else there is.)"
      case .fill where typesClozes: "Type what is missing; Enter alone shows it."
      case .fill: "Think, or type what is missing, then press Enter."
      case .choose: "Think of your own answer, then press Enter for the options."
      case .judge: "Type t for true or f for false."
      case .type: "Type the answer; Enter alone shows it. End with ` !` when you are sure."
      case .list(_, isOrdered: true, _): "One item a line, in order; an empty line ends."
      case .list: "One item a line, in any order; an empty line ends."
      }
    return StyledText(words, .dim)
  }

  /// Whether the prompt counts the items.
  var numbersItems: Bool {
    if case .list(_, isOrdered: true, _) = self { true } else { false }
  }
}
