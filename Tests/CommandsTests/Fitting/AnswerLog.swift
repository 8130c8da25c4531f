import Progress

/// A learner's answers as lines of a journal, the same for the same arguments.
struct AnswerLog {
  /// The lines.
  private(set) var lines = ""
  private var count = 0
  private var random: UInt64 = 42

  /// Lines without a checksum are taken as edited by hand.
  mutating func add(
    _ card: String, on day: StudyDay, rating: Int, due: StudyDay, seconds: Double = 6,
    clock: String = "09:00:00"
  ) {
    count += 1
    lines += """
      {"v":1,"k":"review","id":"log-s-\(count)","t":"\(day)T\(clock).000Z","off":60,\
      "day":"\(day)","card":"\(card)","g":\(rating),"ms":\(Int(seconds * 1000)),\
      "due":"\(due)","left":0,"dr":0.9,"model":"6"}

      """
  }

  /// Says another study day for the last answer than its moment has.
  mutating func turnBackDay(to day: StudyDay) {
    var all = lines.split(separator: "\n").map(String.init)
    guard let last = all.popLast(), let start = last.firstRange(of: "\"day\":\"")?.upperBound
    else { return }
    let rest = last[start...].drop { $0 != "\"" }
    lines = (all + [last[..<start] + day.description + rest]).joined(separator: "\n") + "\n"
  }

  /// Weights as a line.
  mutating func addWeights(_ weights: String) {
    count += 1
    lines += """
      {"v":1,"k":"weights","id":"log-s-\(count)","t":"2026-11-20T09:00:00.000Z","off":60,\
      "day":"2026-11-20","weights":\(weights),"reviews":100,"evaluation":{}}

      """
  }

  /// So many answers at most to each of so many cards named q1, q2, …, begun within three months.
  ///
  /// After a pass the gap doubles, after Again it is a day. This learner forgets more than the defaults
  /// expect: with every third longer gap.
  mutating func addLearner(cards: Int, answers: Int, until end: StudyDay) {
    for card in 1...cards {
      var day = end - 110 + card * 7 % 90
      var gap = 1
      for answer in 0..<answers where day <= end {
        let rating = answer == 0 ? 3 : rating(afterGap: gap)
        gap = rating == 1 ? 1 : gap * 2
        add("q\(card)", on: day, rating: rating, due: day + gap, seconds: rating == 1 ? 12 : 5)
        day = day + gap
      }
    }
  }

  private mutating func rating(afterGap gap: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let chance = Int(random >> 33) % 100
    let forgotten = gap > 4 ? 35 : 15
    return chance < forgotten ? 1 : chance > 92 ? 4 : 3
  }
}

extension MemoryWorld {
  /// The day before the world's first one.
  static let yesterday = StudyDay(iso: "2026-11-20") ?? StudyDay(number: 0)

  /// A world with a deck of so many cards named q1, q2, … and a log of answers to them.
  static func with(
    cards: Int, width: Int = 80, unicode: Bool = true, _ fill: (inout AnswerLog) -> Void
  ) -> MemoryWorld {
    let notes = (1...cards).map { card in
      "## Question \(card)?\n<!-- id: q\(card) -->\n\nAnswer \(card).\n\n"
    }
    let world = MemoryWorld(deck: notes.joined(), width: width, unicode: unicode)
    var log = AnswerLog()
    fill(&log)
    world.journal = Array(log.lines.utf8)
    return world
  }

  /// A learner with 60 cards and about 350 usable answers.
  static func ofLearner(width: Int = 80, unicode: Bool = true) -> MemoryWorld {
    with(cards: 60, width: width, unicode: unicode) {
      $0.addLearner(cards: 60, answers: 8, until: yesterday)
    }
  }
}
