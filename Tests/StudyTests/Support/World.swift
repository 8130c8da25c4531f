import FSRS
import Flashcards
import Progress
import Study

/// A learner at a desk with a clock of its own: saves what a session asks for and checks it after
/// each step.
struct Desk {
  /// Noon in UTC on the day of most tests.
  static let noon = Timestamp(
    milliseconds: 1_770_000_000_000 / 86_400_000 * 86_400_000 + 43_200_000)

  var collection: CardCollection
  var learner = LearnerState()
  var session: Session
  var now = LocalTime(timestamp: Desk.noon, offsetMinutes: 0)
  /// Everything that was ever saved.
  var saved: [Event] = []
  private var ids = EventIDs(device: "desk", session: "one")

  /// A desk with decks, by name.
  init(_ decks: KeyValuePairs<String, String>) {
    collection = CardCollection(
      decks.map { name, text in
        Deck.parse(
          Array("---\nformat: 1\n\(text)".utf8), name: name, path: "\(name).md")
      })
    session = Session(
      collection: collection, learner: learner, plan: Plan(), at: now, seed: 1, device: "desk")
  }

  /// A desk with one deck named `Deck`, without front matter.
  init(notes: String) { self.init(["Deck": "---\n\(notes)"]) }

  var today: StudyDay { StudyDay(at: now, rolloverHour: learner.settings.rolloverHour) }

  /// Lets time pass.
  mutating func wait(seconds: Double = 0, minutes: Double = 0, days: Int = 0) {
    let all = seconds + minutes * 60 + Double(days) * 86_400
    now.timestamp = now.timestamp.advanced(bySeconds: all)
  }

  /// Makes events of contents.
  mutating func stamp(_ contents: [Event.Content]) -> [Event] {
    let hour = learner.settings.rolloverHour
    let events = contents.map { Event(id: ids.next(), at: now, rolloverHour: hour, $0) }
    saved += events
    return events
  }

  /// Records something outside of any session.
  mutating func record(_ contents: Event.Content...) { learner.apply(stamp(contents)) }

  /// Records a setting.
  mutating func set(_ key: String, deck: String? = nil, _ value: String) {
    guard let content = try? Settings.change(key, deck: deck, to: value) else {
      preconditionFailure("\(key) does not take \(value).")
    }
    record(content)
  }

  /// Records that a card was answered some days ago and is due some days from now.
  mutating func known(
    _ card: String, daysAgo: Int, dueIn: Int, rating: Rating = .good, times: Int = 1
  ) {
    let present = now
    now.timestamp = now.timestamp.advanced(bySeconds: Double(-daysAgo) * 86_400)
    for _ in 0..<times {
      record(
        .review(
          Review(
            card: CardID(card), rating: rating, milliseconds: 4000,
            due: .day(StudyDay(at: present, rolloverHour: 4) + dueIn), mode: .recall)))
    }
    now = present
  }

  /// Begins a session with what is recorded.
  mutating func begin(_ plan: Plan = Plan(), seed: UInt64 = 1) {
    session = Session(
      collection: collection, learner: learner, plan: plan, at: now, seed: seed, device: "desk")
    session.checkInvariants()
    advance()
  }

  mutating func advance() {
    session.advance(at: now)
    session.checkInvariants()
  }
}

extension Desk {
  /// The card on the screen.
  var card: String? { session.currentCard?.id.rawValue }

  var asking: Asking? { if case .asking(let asking) = session.stage { asking } else { nil } }
  var grading: Grading? { if case .grading(let grading) = session.stage { grading } else { nil } }
  var finish: Finish? { if case .finished(let finish) = session.stage { finish } else { nil } }

  /// Types a line, or with nil looks at the answer.
  @discardableResult
  mutating func type(_ line: String?) -> Reaction {
    let reaction = session.respond(line.map { .line($0) } ?? .reveal, at: now)
    session.checkInvariants()
    return reaction
  }

  /// Saves a grade and goes on.
  mutating func grade(_ rating: Rating) {
    let events = stamp(session.contents(for: rating, at: now))
    session.commit(events, rating: rating, at: now)
    session.checkInvariants()
    learner = session.learner
    advance()
  }

  /// Looks at the answer and grades it.
  mutating func answer(_ rating: Rating) {
    while asking != nil { type(nil) }
    grade(rating)
  }

  /// Answers everything and returns the cards in the order of asking.
  mutating func answerAll(_ rating: Rating = .easy, limit: Int = 1000) -> [String] {
    var cards: [String] = []
    while let card, cards.count < limit {
      cards.append(card)
      answer(rating)
    }
    return cards
  }

  /// Does something to the card on the screen or another.
  mutating func act(_ content: Event.Content) {
    session.commitAction(stamp([content]), at: now)
    session.checkInvariants()
    learner = session.learner
  }

  /// Takes back the newest act.
  mutating func undo() {
    guard let target = session.learner.nextUndo() else { return }
    session.commitUndo(stamp([.undo(target.id)])[0], of: target, at: now)
    session.checkInvariants()
    learner = session.learner
    if case .ready = session.stage { advance() }
  }

  /// Brings back what was undone last.
  mutating func redo() {
    guard let target = session.learner.nextRedo() else { return }
    session.commitUndo(stamp([.undo(target.id)])[0], of: target, at: now)
    session.checkInvariants()
    learner = session.learner
    if case .ready = session.stage { advance() }
  }
}

/// Basic notes with these ids.
func basic(_ ids: String..., section: String? = nil) -> String {
  (section.map { "\n# \($0)\n" } ?? "")
    + ids.map { "\n## What is \($0)?\n<!-- id: \($0) -->\n\nIt is \($0).\n" }.joined()
}
