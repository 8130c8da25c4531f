import Glibc

extension MemoryModel {
  /// The memory that an SM-2 ease and interval stand for, when a card's log is lost.
  ///
  /// FSRS-6 takes the stability whose curve passes through `retention` at `interval`, and the difficulty
  /// whose next Good multiplies that interval by `ease`. FSRS-7 searches the state (S, 0.8·S, D = 5) by
  /// bisection and ignores the ease.
  ///
  /// - Parameters:
  ///   - ease: SM-2's factor, usually `1.3...`.
  ///   - interval: The last interval in days; at least 0.001 is taken.
  ///   - retention: Recall that SM-2 achieved at the end of its intervals, in `0.0001...0.9999`.
  /// - Returns: A state within the bounds of `MemoryState`.
  /// - Source: fsrs-rs 6.6.0 `src/inference.rs`, `memory_state_from_sm2`.
  public func state(ease: Double, interval: Double, retention: Double) -> MemoryState {
    let days = max(interval, 0.001)
    let retention = retention.clamped(to: 0.0001...0.9999)
    return isSeven
      ? searchState(interval: days, retention: retention)
      : six.state(ease: ease, interval: days, retention: retention)
  }

  private func searchState(interval: Double, retention: Double) -> MemoryState {
    var low = log(FSRS7.stabilities.lowerBound)
    var high = log(FSRS7.stabilities.upperBound)
    var state = MemoryState(stability: 1, difficulty: 5)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      state.stability = exp(middle)
      state.fastStability = FSRS7.fastPart * state.stability
      let difference = retrievability(after: interval, state) - retention
      if abs(difference) <= 1e-6 { break }
      if difference < 0 { low = middle } else { high = middle }
    }
    return state
  }
}

extension FSRS6 {
  fileprivate func state(ease: Double, interval: Double, retention: Double) -> MemoryState {
    let stability = (interval * factor / expm1(log(retention) / decay)).clamped(
      to: Self.stabilities)
    let growthPerDifficulty =
      growth * exp(-growthSaturation * log(stability)) * expm1(growthGain * (1 - retention))
    let difficulty = 11 - (ease - 1) / growthPerDifficulty
    return MemoryState(
      stability: stability, difficulty: difficulty.clamped(to: Double.difficulties))
  }
}
