/// What a learner may choose about scheduling; the defaults are Anki's.
public struct SchedulingOptions: Sendable, Equatable {
  /// The recall probability at which a card is asked again, in `0.0001...0.9999`.
  public var desiredRetention = 0.9
  /// Delays in seconds before a new card becomes a review card; may be empty.
  public var learningSteps: [Double] = [60, 600]
  /// Delays in seconds after a lapse; may be empty.
  public var relearningSteps: [Double] = [600]
  /// The longest interval in days, at least 1.
  public var maximumInterval = 36_500
  /// Lapses that make a card a leech, again after every half of them; 0 for never.
  public var leechThreshold = 8
  /// Whether intervals are spread a little, so that cards learned together part.
  public var fuzz = true
  /// Whether fuzz prefers days on which few cards are due.
  public var loadBalancing = true
  /// Whether, without steps, an interval under half a day is asked on the same day instead of tomorrow.
  public var sameDayIntervals = true
  /// FSRS-7 only: an interval is at most this many times the longest of one day, the last interval and
  /// the days elapsed.
  ///
  /// FSRS-7's defaults otherwise send a card answered Easy once away for 54 days.
  public var maximumGrowth = 10.0

  /// The defaults.
  public init() {}
}
