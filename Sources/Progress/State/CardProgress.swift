public import FSRS

/// Where a card stands, after all its events.
public struct CardProgress: Equatable, Sendable {
  /// Phase, memory, lapses, reviews and interval.
  public var schedule: CardSchedule
  /// When it is asked again; nil before the first answer.
  public var due: Due?
  /// Whether it is not asked at all.
  public var isSuspended: Bool
  /// Whether the learner asked for it, though its deck or a bury may say otherwise.
  public var isUnsuspended: Bool
  /// The day from which it is asked again.
  public var buriedUntil: StudyDay?
  /// Whether and why it was flagged.
  public var flag: Flag?
  /// The study day of the first answer.
  public var firstDay: StudyDay?
  /// The study day of the last answer.
  public var lastDay: StudyDay?
  /// The moment of the last answer.
  public var lastTime: Timestamp?
  /// Texts that the learner accepted as answers, oldest first.
  public var accepted: [String]

  /// That a card looks wrong or stale.
  public struct Flag: Equatable, Sendable {
    /// What the learner said about it.
    public var reason: String?

    /// A flag.
    public init(reason: String? = nil) { self.reason = reason }
  }

  /// A card without events.
  public static let new = CardProgress(
    schedule: .new, due: nil, isSuspended: false, buriedUntil: nil, flag: nil, firstDay: nil,
    lastDay: nil, lastTime: nil, accepted: [])

  /// Where a card stands, with all its parts.
  public init(
    schedule: CardSchedule, due: Due?, isSuspended: Bool = false, isUnsuspended: Bool = false,
    buriedUntil: StudyDay? = nil,
    flag: Flag? = nil, firstDay: StudyDay? = nil, lastDay: StudyDay? = nil,
    lastTime: Timestamp? = nil, accepted: [String] = []
  ) {
    self.schedule = schedule
    self.due = due
    self.isSuspended = isSuspended
    self.isUnsuspended = isUnsuspended
    self.buriedUntil = buriedUntil
    self.flag = flag
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lastTime = lastTime
    self.accepted = accepted
  }

  /// Whether it is buried on a day.
  public func isBuried(on day: StudyDay) -> Bool { buriedUntil.map { day < $0 } ?? false }

  /// Whether it was forgotten so often that it should be mended; a threshold of 0 means never.
  public func isLeech(threshold: Int) -> Bool { threshold > 0 && schedule.lapses >= threshold }
}

/// One valid answer to a card, without its texts.
public struct ReviewRecord: Equatable, Sendable {
  /// The event.
  public var id: EventID
  /// When.
  public var time: Timestamp
  /// Minutes east of UTC.
  public var offsetMinutes: Int
  /// The study day.
  public var day: StudyDay
  /// The grade.
  public var rating: Rating
  /// Thinking time in milliseconds.
  public var milliseconds: Int
  /// When the card was to be asked again.
  public var due: Due
  /// Steps that remained.
  public var left: Int
  /// Desired retention, `0...1`.
  public var desiredRetention: Double
  /// How it was asked.
  public var mode: Review.Mode?
  /// The grade that was offered.
  public var suggested: Rating?
  /// Whether the learner said to be sure.
  public var sure: Bool
  /// Whether a hint was given.
  public var hint: Bool
}
