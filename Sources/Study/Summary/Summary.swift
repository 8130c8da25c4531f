import FSRS
public import Flashcards
public import Progress

/// The end of a session: figures worked out from its tally and the learner's progress.
public struct Summary: Equatable, Sendable {
  /// From the first question to now.
  public var milliseconds: Int64
  /// Answers given.
  public var answered: Int
  /// Of cards seen before: recalled at first try, by kind, in the order of `Kind.allCases`.
  public var recalledByKind: [KindCount]
  /// Cards that were met for the first time.
  public var newCards: Int
  /// First reviews on a day in the last 30 days: passed and all, of cards in review.
  public var retention: Ratio
  /// What the learner wants to recall, `0...1`.
  public var desiredRetention: Double
  /// Cards due on the next study day.
  public var tomorrow: Int
  /// When the next learning card falls due.
  public var nextLearning: Timestamp?

  /// How many of how many.
  public struct Ratio: Equatable, Sendable {
    /// The part.
    public var part: Int
    /// The whole.
    public var whole: Int

    /// So many of so many.
    public init(part: Int, whole: Int) {
      self.part = part
      self.whole = whole
    }
  }

  /// Recalled at first try, of one kind of note.
  public struct KindCount: Equatable, Sendable {
    /// The kind.
    public var kind: Kind
    /// Recalled, of asked.
    public var ratio: Ratio
  }
}

extension Session {
  /// Works out the figures of the end.
  ///
  /// - Complexity: O(*n*) in the number of cards.
  public func summary(at now: LocalTime) -> Summary {
    let today = day(at: now)
    let tries = tally.firstTries
    return Summary(
      milliseconds: max(0, now.timestamp.milliseconds - tally.began.milliseconds),
      answered: tally.answers.count,
      recalledByKind: Kind.allCases.compactMap { kind in
        let own = tries.filter { $0.kind == kind }
        guard !own.isEmpty else { return nil }
        return .init(
          kind: kind, ratio: .init(part: own.count { $0.rating != .again }, whole: own.count))
      },
      newCards: Set(tally.answers.filter(\.isNew).map(\.card)).count,
      retention: retention(lastDays: 30, until: today),
      desiredRetention: learner.settings.desiredRetention(),
      tomorrow: load(on: today + 1), nextLearning: queue.nextLearning)
  }

  /// Cards that can be asked on a day because they are due by then.
  private func load(on day: StudyDay) -> Int {
    var count = 0
    catalog.forEachCard(of: learner) { _, outline, progress in
      if progress.isDue(on: day),
        !progress.isHidden(isSuspendedInDeck: outline.isSuspended, on: day)
      {
        count += 1
      }
    }
    return count
  }

  private func retention(lastDays days: Int, until today: StudyDay) -> Summary.Ratio {
    var ratio = Summary.Ratio(part: 0, whole: 0)
    for (day, activity) in learner.activity where day > today - days && day <= today {
      ratio.part += activity.firstPasses
      ratio.whole += activity.firstAnswers
    }
    return ratio
  }
}
