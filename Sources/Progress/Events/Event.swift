public import Flashcards

/// One fact of the journal: what happened, when, and on which study day.
///
/// Events are never changed. A set of them merges by union, in any order and with any duplication.
public struct Event: Equatable, Sendable {
  /// Unique among all devices.
  public var id: EventID
  /// When it happened.
  public var time: Timestamp
  /// Minutes that the learner's clock was ahead of UTC, `-1440...1440`.
  public var offsetMinutes: Int
  /// The study day, fixed when it happened.
  public var day: StudyDay
  /// What happened.
  public var content: Content

  /// An event with all its parts.
  public init(
    id: EventID, time: Timestamp, offsetMinutes: Int, day: StudyDay, content: Content
  ) {
    self.id = id
    self.time = time
    self.offsetMinutes = offsetMinutes
    self.day = day
    self.content = content
  }

  /// An event that happens now.
  ///
  /// - Parameters:
  ///   - id: The next of the session's identifiers.
  ///   - now: What the clock shows.
  ///   - rolloverHour: The hour at which a study day begins, `0...23`.
  ///   - content: What happens.
  public init(id: EventID, at now: LocalTime, rolloverHour: Int, _ content: Content) {
    self.init(
      id: id, time: now.timestamp, offsetMinutes: now.offsetMinutes,
      day: StudyDay(at: now, rolloverHour: rolloverHour), content: content)
  }

  /// What happened.
  public enum Content: Equatable, Sendable {
    /// A card was answered.
    case review(Review)
    /// An earlier event is void; naming an undo brings back what that took.
    case undo(EventID)
    /// What a card looked like.
    case seen(Seen)
    /// What was recorded under `from` belongs to `to`.
    case alias(from: CardID, to: CardID)
    /// The card is not asked.
    case suspend(CardID)
    /// The card is asked again.
    case unsuspend(CardID)
    /// The card is not asked before the day.
    case bury(CardID, until: StudyDay)
    /// The card looks wrong or stale.
    case flag(CardID, reason: String?)
    /// The flag is taken off.
    case unflag(CardID)
    /// The card is new again.
    case forget(CardID)
    /// The learner moved the card to a day.
    case due(CardID, StudyDay)
    /// The scheduler moved the card to a day, as after a fit.
    case reschedule(CardID, StudyDay)
    /// The text is accepted as an answer to the card.
    case accept(CardID, text: String)
    /// A scheduling setting; an empty value stands for the default.
    case setting(key: String, value: String)
    /// Weights were fitted.
    case weights(FittedWeights)
    /// A quiz was taken.
    case quiz(QuizResult)
    /// Events were imported.
    case imported(ImportNote)
    /// A kind that this version does not know; `line` is its line as it stands, without LF.
    case unknown(kind: String, line: [UInt8])
  }

  /// The card that it is about, if it is about one.
  public var card: CardID? {
    switch content {
    case .review(let review): review.card
    case .seen(let seen): seen.card
    case .suspend(let card), .unsuspend(let card), .bury(let card, until: _),
      .flag(let card, reason: _), .unflag(let card), .forget(let card), .due(let card, _),
      .reschedule(let card, _), .accept(let card, text: _):
      card
    case .undo, .alias, .setting, .weights, .quiz, .imported, .unknown: nil
    }
  }
}
