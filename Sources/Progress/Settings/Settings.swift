public import FSRS

/// The scheduling settings, merged from `setting` events like everything else.
///
/// Every getter gives the default where nothing valid is set. A setting for one deck is written
/// `key:Deck name`.
public struct Settings: Equatable, Sendable {
  /// What was set, by key, as it was written.
  public internal(set) var values: [String: String] = [:]

  /// The defaults.
  public init() {}

  /// The valid value of a key: that of the deck, else that for all.
  private func value(_ key: SettingKey, deck: String? = nil) -> String? {
    if let deck, let value = valid(key, "\(key.rawValue):\(deck)") { return value }
    return valid(key, key.rawValue)
  }

  private func valid(_ key: SettingKey, _ name: String) -> String? {
    values[name].flatMap { key.accepts($0) ? $0 : nil }
  }

  /// The recall probability at which a card is asked again, `0.70...0.99`; 0.9 by default.
  public func desiredRetention(deck: String? = nil) -> Double {
    value(.retention, deck: deck).flatMap(SettingValue.retention) ?? 0.9
  }
  /// Delays of the learning steps in seconds; 1 and 10 minutes by default.
  public var learningSteps: [Double] {
    value(.learningSteps).flatMap(SettingValue.steps) ?? [60, 600]
  }
  /// Delays of the relearning steps in seconds; 10 minutes by default.
  public var relearningSteps: [Double] {
    value(.relearningSteps).flatMap(SettingValue.steps) ?? [600]
  }
  /// New cards a day; 20 in all by default, no limit of its own for a deck.
  public var newPerDay: Int { value(.new).flatMap(Int.init) ?? 20 }
  /// New cards a day of one deck, if it has its own limit.
  public func newPerDay(deck: String) -> Int? {
    valid(.new, "\(SettingKey.new.rawValue):\(deck)").flatMap(Int.init)
  }
  /// Reviews a day, if there is a limit.
  public var reviewsPerDay: Int? { value(.reviews).flatMap(Int.init) }
  /// Reviews a day of one deck, if it has its own limit.
  public func reviewsPerDay(deck: String) -> Int? {
    valid(.reviews, "\(SettingKey.reviews.rawValue):\(deck)").flatMap(Int.init)
  }
  /// The hour at which a study day begins, `0...23`; 4 by default.
  public var rolloverHour: Int { value(.rollover).flatMap(Int.init) ?? 4 }
  /// The order of due reviews.
  public var order: Order { value(.order).flatMap(Order.init(rawValue:)) ?? .risk }
  /// How many grades are offered, 2 or 4; 4 by default.
  public var buttons: Int { value(.buttons).flatMap(Int.init) ?? 4 }
  /// Whether the blanks of clozes are to be typed; no by default.
  public var typesClozes: Bool { value(.type) == "on" }

  /// Lapses that make a leech, 0 for never; 8 by default.
  public var leechThreshold: Int { value(.leech).flatMap(Int.init) ?? 8 }
  /// The longest interval in days, `1...36500`.
  public var maximumInterval: Int { value(.maximumInterval).flatMap(Int.init) ?? 36_500 }
  /// Whether intervals are spread a little; yes by default.
  public var fuzz: Bool { value(.fuzz).map { $0 == "on" } ?? true }
  /// The chosen memory model; nil leaves it to the fitted weights, else FSRS-6.
  public var model: Parameters.Model? { value(.model).flatMap(Parameters.Model.init(rawValue:)) }
  /// Whether weights are fitted again by themselves when it pays; yes by default.
  public var autoFit: Bool { value(.autoFit).map { $0 == "on" } ?? true }
  /// The exam of a deck, if one is set.
  public func exam(deck: String) -> Exam? {
    valid(.exam, "\(SettingKey.exam.rawValue):\(deck)").flatMap(SettingValue.exam)
  }
  /// Every deck with an exam.
  public var exams: [String: Exam] {
    let prefix = SettingKey.exam.rawValue + ":"
    var exams: [String: Exam] = [:]
    for name in values.keys where name.hasPrefix(prefix) {
      let deck = String(name.dropFirst(prefix.count))
      exams[deck] = exam(deck: deck)
    }
    return exams
  }

  /// What the scheduler needs, for a deck.
  public func schedulingOptions(deck: String? = nil) -> SchedulingOptions {
    var options = SchedulingOptions()
    options.desiredRetention = desiredRetention(deck: deck)
    options.learningSteps = learningSteps
    options.relearningSteps = relearningSteps
    options.maximumInterval = maximumInterval
    options.leechThreshold = leechThreshold
    options.fuzz = fuzz
    return options
  }

  /// The order of due reviews.
  public enum Order: String, Sendable, CaseIterable {
    /// Lowest retrievability first.
    case risk
    /// Shuffled.
    case random
    /// Longest overdue first.
    case due
    /// In the order of the decks.
    case added
  }

  /// A day on which a deck should be known.
  public struct Exam: Equatable, Sendable {
    /// The day.
    public var day: StudyDay
    /// The recall wanted on the day, `0.5...0.99`; 0.9 by default.
    public var target: Double

    /// An exam.
    public init(day: StudyDay, target: Double = 0.9) {
      self.day = day
      self.target = target
    }
  }
}
