/// The first answers after a whole day, grouped by first rating and days: what initial stabilities are
/// fitted to.
struct FirstAnswers {
  /// Cards with one first rating whose first long interval was `days`.
  struct Group {
    var days: Int
    var count = 0
    var passed = 0
  }

  /// The groups of each first rating 1…4.
  ///
  /// Shape: 4.
  private(set) var groups: [[Group]] = [[], [], [], []]

  mutating func insert(rating: Int, days: Int, passed: Bool, count: Int = 1) {
    let place =
      groups[rating - 1].firstIndex { $0.days == days }
      ?? {
        groups[rating - 1].append(Group(days: days))
        return groups[rating - 1].endIndex - 1
      }()
    groups[rating - 1][place].count += count
    if passed { groups[rating - 1][place].passed += count }
  }

  /// Drops rare groups: from the smallest and shortest on while fewer than 20 cards and 5 % are dropped, then those of
  /// fewer than 6 cards or of more than 100 days (a year after Easy).
  mutating func filterOutliers() {
    for rating in groups.indices {
      let sorted = groups[rating].sorted { ($0.count, $0.days) < ($1.count, $1.days) }
      let limit = max(20, sorted.reduce(0) { $0 + $1.count } / 20)
      var removed = 0
      groups[rating] = sorted.filter { group in
        if removed + group.count < limit {
          removed += group.count
          return false
        }
        return group.count >= 6 && group.days <= (rating == 3 ? 365 : 100)
      }
    }
  }

  /// Cards in the groups of each first rating.
  ///
  /// Shape: 4.
  var counts: [Int] { groups.map { $0.reduce(0) { $0 + $1.count } } }
}

extension Sample {
  /// The first answer after at least a day of each card, while its prediction is kept.
  func firstAnswers() -> FirstAnswers {
    // Counted densely first: a log has few different short intervals.
    var answers = FirstAnswers()
    var dense = [Int32](repeating: 0, count: 4 * 2 * 512)
    forEachFirstAnswer { _, rating, days, passed in
      if days < 512 {
        dense[((rating - 1) * 2 + (passed ? 1 : 0)) * 512 + days] += 1
      } else {
        answers.insert(rating: rating, days: days, passed: passed)
      }
    }
    for (place, count) in dense.enumerated() where count > 0 {
      let (rating, passed) = (place / 1024 + 1, place / 512 % 2 == 1)
      answers.insert(rating: rating, days: place % 512, passed: passed, count: Int(count))
    }
    return answers
  }

  /// Drops the predictions of every card whose first answer was an outlier.
  mutating func keep(_ answers: FirstAnswers) {
    var kept = [Bool](repeating: false, count: 4 * 512)
    for rating in 1...4 {
      for group in answers.groups[rating - 1] where group.days < 512 {
        kept[(rating - 1) * 512 + group.days] = true
      }
    }
    var dropped: [Range<Int>] = []
    forEachFirstAnswer { card, rating, days, _ in
      if days >= 512 || !kept[(rating - 1) * 512 + days] {
        dropped.append(starts[card]..<starts[card + 1])
      }
    }
    for range in dropped { for index in range { weights[index] = 0 } }
    items.removeAll { weights[Int($0)] == 0 }
  }

  private func forEachFirstAnswer(
    _ body: (_ card: Int, _ rating: Int, _ days: Int, _ passed: Bool) -> Void
  ) {
    for card in 0..<cardCount {
      let range = starts[card]..<starts[card + 1]
      guard let index = range.first(where: { elapsed[$0] >= 1 && weights[$0] > 0 }) else {
        continue
      }
      body(card, Int(ratings[range.lowerBound]), Int(elapsed[index]), ratings[index] > 1)
    }
  }
}
