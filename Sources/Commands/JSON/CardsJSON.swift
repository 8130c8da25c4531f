import FSRS
import Flashcards
import Progress
import Study

/// `cards --json`: every card with its note, its facts and its progress.
struct CardsJSON: Encodable {
  let schema = 1
  let cards: [CardJSON]

  private enum CodingKeys: String, CodingKey { case schema, cards }
}

/// One card; a key whose value is empty is absent.
struct CardJSON: Encodable {
  let id: String
  let note: String
  let deck: String
  let section: String?
  let kind: String
  let prompt: String
  let answers: [String]?
  let options: [OptionJSON]?
  let items: [String]?
  let hints: [String]?
  let explain: String?
  let tags: [String]?
  let sources: [SourceJSON]?
  let asOf: String?
  let until: String?
  let claimedBy: String?
  let variants: [VariantJSON]?
  let state: String
  let due: String?
  let stability: Double?
  let difficulty: Double?
  let retrievability: Double?

  struct OptionJSON: Encodable {
    let text: String
    let right: Bool
    let feedback: String?
  }

  struct SourceJSON: Encodable {
    let key: String
    let title: String?
    let date: String?
    let locator: String?
  }

  struct VariantJSON: Encodable {
    let source: String
    let asOf: String?
    let answers: [String]
  }
}

extension CardJSON {
  /// A card with its progress on a study day.
  init(_ card: Card, in deck: Deck, _ progress: CardProgress, model: MemoryModel, today: StudyDay) {
    let question = card.question(in: deck)
    let fields = card.note.fields
    id = card.id.rawValue
    note = card.note.id.rawValue
    self.deck = deck.name
    section = card.note.section?.plain
    kind = card.note.kind.rawValue
    prompt = question.prompt.plain
    answers = question.task.answers.nonEmpty
    options = question.task.optionsJSON
    items = question.task.itemTexts
    hints = fields.hints.map(\.plain).nonEmpty
    explain = fields.explain.map(\.plain).joined(separator: " ").nonEmpty
    tags = fields.tags.nonEmpty
    sources = fields.sources.map { .init($0, in: deck) }.nonEmpty
    asOf = fields.asOf?.description
    until = fields.until?.description
    claimedBy = fields.claimedBy?.plain
    variants =
      fields.variants.map {
        VariantJSON(
          source: $0.citation.key, asOf: $0.asOf?.description, answers: $0.answers.map(\.text))
      }.nonEmpty
    state = CardState(progress, card, today: today).rawValue
    due = progress.due?.text
    stability = progress.schedule.memory?.stability
    difficulty = progress.schedule.memory?.difficulty
    retrievability = progress.retrievability(on: today, model: model)
  }
}

extension CardJSON.SourceJSON {
  fileprivate init(_ citation: Citation, in deck: Deck) {
    let source = deck.source(citation.key)
    key = citation.key
    title = source?.title
    date = source?.date?.description
    locator = citation.locator?.description
  }
}

extension Question.Task {
  fileprivate var optionsJSON: [CardJSON.OptionJSON]? {
    guard case .choose(let options, _) = self else { return nil }
    return options.map {
      .init(
        text: $0.text.plain, right: $0.isRight,
        feedback: $0.feedback.map(\.plain).joined(separator: " ").nonEmpty)
    }
  }

  fileprivate var itemTexts: [String]? {
    guard case .list(let items, _, _) = self else { return nil }
    return items.map(\.text)
  }
}

extension Array {
  /// Nil for an empty array.
  var nonEmpty: [Element]? { isEmpty ? nil : self }
}

extension String {
  /// Nil for an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Due {
  /// `2026-11-25`, or an instant in UTC.
  var text: String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
