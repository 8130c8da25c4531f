/// How a fact stands, worked out from its dates.
public struct FactState: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Wraps bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// It is known when it was true.
  public static let dated = FactState(rawValue: 1)
  /// That was longer ago than the deck's `stale-after`.
  public static let stale = FactState(rawValue: 2)
  /// Its `until` has passed.
  public static let expired = FactState(rawValue: 4)
  /// A source says otherwise.
  public static let disputed = FactState(rawValue: 8)
}

extension Note {
  /// When the fact was true: `as-of`, else the date of its first source that has one.
  public func date(in deck: Deck) -> PartialDate? {
    fields.asOf ?? fields.sources.lazy.compactMap { deck.source($0.key)?.date }.first
  }

  /// How the fact stands on a day.
  ///
  /// A date without a day counts as its last day, so nothing is stale or expired too early.
  ///
  /// - Parameters:
  ///   - today: A date; one without a day counts as its last day.
  ///   - deck: The deck that the note is from.
  /// - Returns: Nothing for a fact without date, end or variant.
  public func state(at today: PartialDate, in deck: Deck) -> FactState {
    var state = FactState()
    if let date = date(in: deck) {
      state.insert(.dated)
      if let span = deck.staleAfter, date.lastDay(after: span) < today.lastDay() {
        state.insert(.stale)
      }
    }
    if let until = fields.until, until.lastDay() < today.lastDay() { state.insert(.expired) }
    if !fields.variants.isEmpty { state.insert(.disputed) }
    return state
  }
}

extension PartialDate {
  /// The last day it can mean, as a count of days from a fixed one, a span later.
  ///
  /// Adding months to a day that the new month does not have gives its last day.
  func lastDay(after span: Deck.Duration = Deck.Duration()) -> Int {
    let months = year * 12 + (month ?? 12) - 1 + span.months
    let (year, month) = (months / 12, months % 12 + 1)
    let length = Self.days(inMonth: month, of: year)
    return Self.days(before: year, month: month) + min(day ?? length, length) + span.days
  }

  /// Days from the beginning of the year 0 to the first of a month.
  private static func days(before year: Int, month: Int) -> Int {
    let leapDays = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400
    let months = (1..<month).reduce(0) { $0 + days(inMonth: $1, of: year) }
    return year * 365 + leapDays + months
  }
}
