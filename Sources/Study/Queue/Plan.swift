public import Flashcards

/// What a learner wants to study: the options of `study` as values.
public struct Plan: Equatable, Sendable {
  /// The cards in question; nil: all.
  ///
  /// A query arrives here as its result.
  public var scope: Set<CardID>?
  /// New cards at most in this session, `0...`; nil: what the day's limit leaves.
  public var newCards: Int?
  /// Cards at most, `1...`, repetitions of failed ones not counted; nil: all that is due.
  public var cards: Int?
  /// Stops after this many minutes, `1...`; nil: never.
  public var minutes: Int?
  /// Takes also what falls due within this many days, `0...`.
  public var ahead = 0
  /// Only cards that were forgotten before.
  public var onlyLapsed = false
  /// Every card is asked as front and back, graded by the learner.
  public var asFlashcards = false
  /// Whether answers move the schedule.
  public var effect = Effect.schedules
  /// Whether the order is that for a backlog: longest overdue first, see `Backlog`.
  public var clearsBacklog = false

  /// What an answer does.
  public enum Effect: Sendable {
    /// It is a review: saved, and the card gets a new due date.
    case schedules
    /// Nothing is saved: all cards in scope are asked, due or not.
    case practice
  }

  /// Everything due, within the day's limits.
  public init() {}
}
