import Flashcards

extension Question {
  /// The same question, only looked at and graded by the learner.
  var asFlashcard: Question {
    let answer: [Block] =
      switch task {
      case .recall(let answer), .fill(_, let answer): answer
      case .choose(let options, _):
        options.filter(\.isRight).map { .item(marker: "-", $0.text) }
      case .judge(let isTrue): [.paragraph(isTrue ? "true" : "false")]
      case .type(let accepted): [.paragraph(Inline(plain: accepted.first?.text ?? ""))]
      case .list(let items, let isOrdered, _):
        items.enumerated().map { index, item in
          .item(marker: isOrdered ? "\(index + 1)." : "-", Inline(plain: item.text))
        }
      }
    return Question(prompt: prompt, task: .recall(answer: answer))
  }
}

extension Asking {
  /// The same asking with the question as a flashcard.
  var flipped: Asking {
    var copy = self
    copy.question = question.asFlashcard
    return copy
  }
}

extension Session {
  /// Asks the card on the screen as front and back, graded by the learner.
  public mutating func flipCurrent() {
    guard case .asking(let asking) = stage else { return }
    stage = .asking(asking.flipped)
  }
}
