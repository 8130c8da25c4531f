import FSRS
import Progress

/// Turns a made-up learner's answers into the lines of a journal, by the program's own encoder.
struct JournalWriter {
  /// One device, which the program that is measured is not.
  static let device = "bench"

  /// Whether lines carry what was typed, as the program writes them; without it all reviews are of the
  /// plainest form.
  var recordsTyped = true
  private let cards: [KnownCard]
  private let agenda: Agenda

  init(cards: [KnownCard], agenda: Agenda) {
    self.cards = cards
    self.agenda = agenda
  }

  /// Hands over all lines in order of time, with the day of each.
  func write(_ sink: (StudyDay, [UInt8]) throws -> Void) rethrows {
    var day = StudyDay(number: 0)
    var ids = EventIDs(device: Self.device, session: "0")
    for (index, answer) in agenda.answers.enumerated() {
      let today = StudyDay(number: Int(answer.time) / 86_400)
      if today != day {
        day = today
        ids = EventIDs(device: Self.device, session: EventIDs.name(from: UInt64(day.number)))
      }
      let card = cards[Int(answer.card)]
      if answer.isFirst { try sink(day, line(.seen(card.seen), answer, &ids)) }
      try sink(day, line(.review(review(answer, card, index)), answer, &ids))
    }
  }

  private func line(
    _ content: Event.Content, _ answer: Agenda.Answer, _ ids: inout EventIDs
  ) -> [UInt8] {
    let time = Timestamp(milliseconds: Int64(answer.time) * 1000 + Int64(answer.card % 1000))
    return encode(
      Event(
        id: ids.next(), at: LocalTime(timestamp: time, offsetMinutes: 60), rolloverHour: 4,
        content))
  }

  private func review(_ answer: Agenda.Answer, _ card: KnownCard, _ index: Int) -> Review {
    let isMissed = answer.rating == 1
    let due = Int(answer.due)
    var review = Review(
      card: card.id, rating: Rating(rawValue: Int(answer.rating)) ?? .good,
      milliseconds: 1500 + index * 7919 % 9000,
      due: answer.isStep
        ? .instant(Timestamp(milliseconds: Int64(due) * 1000)) : .day(StudyDay(number: due)),
      left: Int(answer.left), verdict: isMissed ? "wrong" : "right",
      suggested: isMissed ? .again : .good, mode: card.mode, deck: card.seen.deck)
    if recordsTyped, card.mode == .type { review.typed = card.seen.answers.first }
    return review
  }
}
