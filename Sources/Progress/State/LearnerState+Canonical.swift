import FSRS
import Flashcards

extension LearnerState {
  /// The whole state as JSON with sorted keys, one card or day a line: equal for equal sets of events.
  ///
  /// Numbers are written in full, so that two machines can compare their states byte by byte.
  public var canonicalDescription: String {
    var line = LineWriter(textLimit: .max)
    line.integer("schema", 1)
    line.integer("events", entries.count)
    line.integer("unknownKinds", unknownKinds)
    line.member("conflicts") { line in
      line.list("[", conflicts.sorted(), "]") { $0.append(string: $1.rawValue) }
    }
    line.member("voided") { line in
      line.list("[", voided.map(id(at:)).sorted(), "]") { $0.append(string: $1.rawValue) }
    }
    line.name("model", parameters.model.rawValue)
    line.member("weights") { $0.list("[", parameters.weights, "]") { $0.append(real: $1) } }
    line.member("settings") { line in
      line.list("{", settings.values.sorted { $0.key < $1.key }, "}") {
        $0.append(string: $1.key)
        $0.append(":")
        $0.append(string: $1.value)
      }
    }
    line.member("days") { line in
      line.list("{", activity, "}") { $0.append($1.day, $1.activity) }
    }
    line.member("cards") { line in
      let sorted = cardNumbers.sorted(by: names.precedes)
      line.list("{", sorted, "}") { $0.append(CardID(names[$1]), progress($1)) }
    }
    line.append("}\n")
    return String(decoding: line.bytes, as: UTF8.self)
  }
}

extension LineWriter {
  fileprivate mutating func append(_ day: StudyDay, _ activity: DayActivity) {
    append("\n")
    append(string: day.description)
    append(":")
    object { line in
      line.integer("answers", activity.answers)
      line.integer("ms", activity.milliseconds)
      line.integer("again", activity.again)
      line.integer("introduced", activity.introduced)
      line.integer("firstAnswers", activity.firstAnswers)
      line.integer("firstPasses", activity.firstPasses)
    }
  }

  fileprivate mutating func append(_ card: CardID, _ progress: CardProgress) {
    append("\n")
    append(string: card.rawValue)
    append(":")
    object { $0.write(progress) }
  }

  private mutating func write(_ progress: CardProgress) {
    let schedule = progress.schedule
    switch schedule.phase {
    case .new: name("phase", "new")
    case .learning(let remaining):
      name("phase", "learning")
      integer("left", remaining)
    case .review: name("phase", "review")
    case .relearning(let remaining):
      name("phase", "relearning")
      integer("left", remaining)
    }
    if let memory = schedule.memory {
      real("stability", memory.stability)
      real("fastStability", memory.fastStability)
      real("difficulty", memory.difficulty)
    }
    integer("lapses", schedule.lapses)
    integer("reviews", schedule.reviews)
    integer("interval", schedule.interval)
    if let due = progress.due { self.due("due", due) }
    flag("suspended", progress.isSuspended)
    flag("unsuspended", progress.isUnsuspended)
    if let day = progress.buriedUntil { self.day("buriedUntil", day) }
    if let flag = progress.flag { text("flag", flag.reason ?? "") }
    if let day = progress.firstDay { self.day("firstDay", day) }
    if let day = progress.lastDay { self.day("lastDay", day) }
    if let time = progress.lastTime { self.time("lastTime", time) }
    if !progress.accepted.isEmpty {
      member("accepted") { $0.list("[", progress.accepted, "]") { $0.append(string: $1) } }
    }
  }
}
