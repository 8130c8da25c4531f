public import FSRS
public import Flashcards

/// One answer at one time, with what was decided on it.
///
/// Memory is computed from `rating` again and again; `due` and `left` are kept as decided.
public struct Review: Equatable, Sendable {
  /// The card that was asked.
  public var card: CardID
  /// The grade.
  public var rating: Rating
  /// Thinking time in milliseconds, `0...600000`.
  public var milliseconds: Int
  /// When the card is asked again.
  public var due: Due
  /// Learning or relearning steps that remain, `0...31`; 0 once learned.
  public var left: Int
  /// The desired retention that `due` was computed with, `0...1`, to four decimals.
  public var desiredRetention: Double
  /// The model that `due` was computed with.
  public var model: Parameters.Model
  /// How a checked answer was judged, in the words of Study: 1 to 16 of `a-z -`.
  public var verdict: String?
  /// The grade that was offered.
  public var suggested: Rating?
  /// How it was asked.
  public var mode: Mode?
  /// Whether a hint was given before the answer.
  public var hint: Bool
  /// What was typed, cut to 1 KiB.
  public var typed: String?
  /// The options picked, by their place in the note, from 0.
  public var options: [Int]?
  /// The items of a list that were recalled, by their place in the note, from 0.
  public var items: [Int]?
  /// Whether the learner said to be sure.
  public var sure: Bool
  /// The name of the deck that the card was in.
  public var deck: String?

  /// How a card is asked.
  public enum Mode: String, Sendable, CaseIterable {
    /// Recalled in the head.
    case recall
    /// Picked among options.
    case options
    /// Typed.
    case type
  }

  /// A review; what is left out was not recorded.
  public init(
    card: CardID, rating: Rating, milliseconds: Int, due: Due, left: Int = 0,
    desiredRetention: Double = 0.9, model: Parameters.Model = .fsrs6, verdict: String? = nil,
    suggested: Rating? = nil, mode: Mode? = nil, hint: Bool = false, typed: String? = nil,
    options: [Int]? = nil, items: [Int]? = nil, sure: Bool = false, deck: String? = nil
  ) {
    self.card = card
    self.rating = rating
    self.milliseconds = milliseconds
    self.due = due
    self.left = left
    self.desiredRetention = desiredRetention
    self.model = model
    self.verdict = verdict
    self.suggested = suggested
    self.mode = mode
    self.hint = hint
    self.typed = typed
    self.options = options
    self.items = items
    self.sure = sure
    self.deck = deck
  }
}
