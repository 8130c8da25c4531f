import Flashcards
import Progress
import Study

/// What the journal is told about a card.
struct KnownCard {
  var id: CardID
  var mode: Review.Mode
  var seen: Seen

  init(_ card: Card, in deck: Deck) {
    let question = card.question(in: deck)
    let prompt = card.note.prompt.raw
    id = card.id
    mode = question.task.mode
    seen = Seen(
      card: card.id, fingerprint: card.note.fingerprint, deck: deck.name,
      prompt: prompt.isEmpty ? question.prompt.plain : prompt, answers: question.task.answers)
  }
}

extension Question.Task {
  fileprivate var mode: Review.Mode {
    switch self {
    case .recall, .fill: .recall
    case .choose, .judge: .options
    case .type, .list: .type
    }
  }
}
