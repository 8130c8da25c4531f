/// Where a card stands.
public enum Phase: Sendable, Equatable {
  /// Never answered.
  case new
  /// In the learning steps; `remaining` counts the steps left, the current one included.
  case learning(remaining: Int)
  /// Learned, asked again after days.
  case review
  /// Forgotten and in the relearning steps.
  case relearning(remaining: Int)
}
