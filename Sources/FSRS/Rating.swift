/// How well a card was answered, worst first.
///
/// The raw values are the numbers that journals and formulas use. `hard` is a pass: only `again` is a lapse.
public enum Rating: Int, Sendable, CaseIterable, Comparable {
  /// Forgotten.
  case again = 1
  /// Recalled with great effort.
  case hard
  /// Recalled.
  case good
  /// Recalled without effort.
  case easy

  /// Whether `left` is the worse answer.
  public static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }

  /// `0...3`, for tables of four.
  package var index: Int { rawValue - 1 }
}
