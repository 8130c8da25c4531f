/// What was measured, beside the least that the machine could do and the goal.
struct Figure {
  /// What was done.
  var what: String
  var value: Double
  var unit: Unit
  /// A simpler piece of work on the same bytes, measured in the same run.
  var floor: Floor?
  var goal: Goal?

  /// Units; a rate is better when it is higher, all others when they are lower.
  enum Unit: String {
    case milliseconds = "ms"
    case microseconds = "µs"
    case nanoseconds = "ns"
    case megabytes = "MB"
    case megabytesPerSecond = "MB/s"
    case millionsPerSecond = "M/s"
    case none = ""

    var isRate: Bool { self == .megabytesPerSecond || self == .millionsPerSecond }
  }

  /// What stands beside a figure.
  struct Floor {
    var what: String
    /// In the unit of the figure.
    var value: Double
  }

  /// What is wanted.
  enum Goal {
    /// The value is at least this good, in the unit of the figure.
    case value(Double)
    /// The value is at most so many times the floor.
    case ratio(Double)
  }
}

extension Figure {
  /// How many times the floor it is, 1 or more as a rule.
  var ratio: Double? {
    guard let floor, floor.value > 0, value > 0 else { return nil }
    return unit.isRate ? floor.value / value : value / floor.value
  }

  /// Whether the goal is met; nil without one.
  var meetsGoal: Bool? {
    switch goal {
    case .value(let wanted): unit.isRate ? value >= wanted : value <= wanted
    case .ratio(let wanted): ratio.map { $0 <= wanted }
    case nil: nil
    }
  }
}

extension Figure {
  /// A figure in a unit of time, its floor given in seconds too.
  static func time(
    _ what: String, seconds: Double, in unit: Unit, floor: Floor? = nil, goal: Goal? = nil
  ) -> Figure {
    let scale = unit.perSecond
    return Figure(
      what: what, value: seconds * scale, unit: unit,
      floor: floor.map { Floor(what: $0.what, value: $0.value * scale) }, goal: goal)
  }
}

extension Figure.Unit {
  fileprivate var perSecond: Double {
    switch self {
    case .milliseconds: 1e3
    case .microseconds: 1e6
    case .nanoseconds: 1e9
    default: 1
    }
  }
}
