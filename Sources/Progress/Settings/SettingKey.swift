/// What can be set about scheduling, with the values that it takes.
public enum SettingKey: String, Sendable, CaseIterable {
  case retention
  case learningSteps = "steps"
  case relearningSteps = "relearning-steps"
  case new
  case reviews
  case rollover
  case order
  case buttons
  case type
  case leech
  case maximumInterval = "max-interval"
  case fuzz
  case model
  case autoFit = "auto-fit"
  case exam

  /// Which values are accepted, as a phrase: "a number from 0.70 to 0.99".
  public var expected: String {
    switch self {
    case .retention: "a number from 0.70 to 0.99, or a percentage"
    case .learningSteps, .relearningSteps: "delays such as 1m 10m 1d, at most ten, or none"
    case .new, .reviews: "a whole number from 0 to 9999"
    case .rollover: "an hour from 0 to 23"
    case .order: "risk, random, due or added"
    case .buttons: "2 or 4"
    case .type: "on or off"
    case .leech: "a whole number from 0 (never) to 99"
    case .maximumInterval: "days from 1 to 36500"
    case .fuzz, .autoFit: "on or off"
    case .model: "6 or 7"
    case .exam: "a day such as 2027-01-08, then perhaps a target such as 90%"
    }
  }

  /// Whether it may be set for one deck.
  public var isPerDeck: Bool {
    switch self {
    case .retention, .new, .reviews, .exam: true
    default: false
    }
  }

  /// Whether it may be set for all decks.
  public var isOverall: Bool { self != .exam }

  /// Whether a text is a value for it.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .retention: SettingValue.retention(value) != nil
    case .learningSteps, .relearningSteps: SettingValue.steps(value) != nil
    case .new, .reviews: SettingValue.integer(value, in: 0...9999) != nil
    case .rollover: SettingValue.integer(value, in: 0...23) != nil
    case .order: Settings.Order(rawValue: value) != nil
    case .buttons: value == "2" || value == "4"
    case .leech: SettingValue.integer(value, in: 0...99) != nil
    case .maximumInterval: SettingValue.integer(value, in: 1...36_500) != nil
    case .fuzz, .type, .autoFit: value == "on" || value == "off"
    case .model: value == "6" || value == "7"
    case .exam: SettingValue.exam(value) != nil
    }
  }
}

/// Why a setting is refused.
public enum SettingProblem: Error, Equatable, Sendable {
  /// There is no setting of this name.
  case unknown(key: String)
  /// It can only be set for all decks.
  case notPerDeck(SettingKey)
  /// It can only be set for one deck.
  case onlyPerDeck(SettingKey)
  /// The value is not accepted; `SettingKey.expected` says what is.
  case value(SettingKey, value: String)
}

extension Settings {
  /// The event content that sets something; an empty value brings back the default.
  ///
  /// - Parameters:
  ///   - key: The name of the setting, as `SettingKey.rawValue`.
  ///   - deck: The deck to set it for, or nil for all.
  ///   - value: What to set.
  /// - Returns: What to put into an event.
  /// - Throws: `SettingProblem` when the name or the value is not accepted.
  public static func change(
    _ key: String, deck: String? = nil, to value: String
  ) throws(SettingProblem) -> Event.Content {
    guard let known = SettingKey(rawValue: key) else { throw .unknown(key: key) }
    guard deck == nil || known.isPerDeck else { throw .notPerDeck(known) }
    guard deck != nil || known.isOverall else { throw .onlyPerDeck(known) }
    guard value.isEmpty || known.accepts(value) else { throw .value(known, value: value) }
    return .setting(key: deck.map { "\(key):\($0)" } ?? key, value: value)
  }
}
