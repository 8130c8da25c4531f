import FSRS
import Flashcards
import Progress

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes events with rising identifiers and times.
struct Script {
  private var ids: EventIDs
  private(set) var now: Timestamp
  private(set) var events: [Event] = []

  init(
    device: String = "alpha", session: String = "s1", start: String = "2026-11-20T10:00:00.000Z"
  ) {
    ids = EventIDs(device: device, session: session)
    now = Timestamp(iso: start) ?? Timestamp(milliseconds: 0)
  }

  /// Adds an event `minutes` after the last one.
  @discardableResult
  mutating func add(_ content: Event.Content, after minutes: Double = 1) -> Event {
    now = now.advanced(bySeconds: minutes * 60)
    let event = Event(
      id: ids.next(), at: LocalTime(timestamp: now, offsetMinutes: 60), rolloverHour: 4, content)
    events.append(event)
    return event
  }

  /// Adds an answer.
  @discardableResult
  mutating func answer(
    _ card: String, _ rating: Rating = .good, dueIn days: Int = 3, after minutes: Double = 1
  ) -> Event {
    let day = StudyDay(
      at: LocalTime(timestamp: now.advanced(bySeconds: minutes * 60), offsetMinutes: 60),
      rolloverHour: 4)
    return add(
      .review(
        Review(card: CardID(card), rating: rating, milliseconds: 4210, due: .day(day + days))),
      after: minutes)
  }
}

/// Events of every kind and with every field, from two devices that studied offline.
enum Samples {
  static let day = StudyDay(number: 20_777)

  static var contents: [Event.Content] {
    let full = Review(
      card: CardID("summit-2008/=київ"), rating: .hard, milliseconds: 600_000,
      due: .instant(Timestamp(milliseconds: 1_795_000_600_123)), left: 2, desiredRetention: 0.8765,
      model: .fsrs7, verdict: "close", suggested: .good, mode: .type, hint: true,
      typed: "thirty\n\u{202E}\u{7F}\"two\"\\", options: [0, 3], items: [], sure: true,
      deck: "NATO/Ukraine")
    return [
      .review(Review(card: CardID("a"), rating: .good, milliseconds: 0, due: .day(day))),
      .review(full),
      .seen(
        Seen(
          card: CardID("a"), fingerprint: "0123456789abcdef", deck: "NATO", prompt: "Who?",
          answers: ["NATO", "the alliance"])),
      .suspend(CardID("a")), .unsuspend(CardID("a")), .bury(CardID("b"), until: day + 1),
      .flag(CardID("b"), reason: "stale"), .flag(CardID("c"), reason: nil), .unflag(CardID("c")),
      .forget(CardID("d")), .due(CardID("a"), day + 9), .reschedule(CardID("a"), day + 10),
      .accept(CardID("a"), text: "thirty-two"), .setting(key: "retention", value: "0.85"),
      .setting(key: "new:Deck name", value: "5"), .alias(from: CardID("x"), to: CardID("a")),
      .weights(
        FittedWeights(
          weights: Parameters.fsrs6.weights, reviews: 1000, evaluation: ["logLoss": 0.3127])),
      .quiz(
        QuizResult(
          score: 7.5, questions: 10, milliseconds: 90_000, decks: ["NATO"],
          topics: ["Consensus": .init(score: 1, questions: 2)], who: "Ann", seed: 7)),
      .imported(ImportNote(source: "anki", events: 12)),
    ]
  }

  /// One event of each content.
  static var events: [Event] {
    var script = Script()
    for content in contents { script.add(content) }
    script.add(.undo(script.events[0].id))
    return script.events
  }

  /// A tangled history of a few cards: answers, undos, redos, moves, relinking, two devices.
  static func history(seed: UInt64, count: Int) -> [Event] {
    var random = SeededGenerator(seed: seed)
    var scripts = [Script(), Script(device: "beta", session: "z9")]
    for _ in 0..<count {
      let which = Int.random(in: 0...1, using: &random)
      let card = "card\(Int.random(in: 0..<5, using: &random))"
      let minutes = Double(Int.random(in: 0...4000, using: &random))
      let rating = Rating.allCases.randomElement(using: &random) ?? .good
      let known = (scripts[0].events + scripts[1].events).randomElement(using: &random)
      switch Int.random(in: 0..<16, using: &random) {
      case 0: scripts[which].add(.suspend(CardID(card)), after: minutes)
      case 1: scripts[which].add(.unsuspend(CardID(card)), after: minutes)
      case 2: scripts[which].add(.bury(CardID(card), until: day + 3), after: minutes)
      case 3: scripts[which].add(.flag(CardID(card), reason: "why"), after: minutes)
      case 4: scripts[which].add(.accept(CardID(card), text: "t\(minutes)"), after: minutes)
      case 5: scripts[which].add(.forget(CardID(card)), after: minutes)
      case 6: scripts[which].add(.due(CardID(card), day + 30), after: minutes)
      case 7, 8: if let known { scripts[which].add(.undo(known.id), after: minutes) }
      case 9: scripts[which].add(.setting(key: "new", value: "\(Int(minutes))"), after: minutes)
      case 10 where minutes < 1000:
        scripts[which].add(.alias(from: CardID(card), to: CardID("card\(Int(minutes) % 5)")))
      case 10 where minutes < 1400: scripts[which].add(.setting(key: "model", value: "7"))
      default: scripts[which].answer(card, rating, dueIn: Int(minutes) % 40, after: minutes)
      }
    }
    return scripts[0].events + scripts[1].events
  }
}

extension LearnerState {
  init(_ events: some Sequence<Event>) {
    self.init()
    apply(events)
  }
}

/// The event of a line, or what is wrong with it.
func decoded(_ line: some Collection<UInt8>) -> Result<Event, LineProblem> {
  Array(line).withUnsafeBytes { decodeLine($0) }
}

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
