import Glibc

extension FSRS6 {
  /// The moment of a review, with the logarithms that the four ratings share.
  ///
  /// Powers are written exp(w · log x): a power costs three times as much as either.
  package struct Review {
    let stability, difficulty: Double
    let logStability: Double
    /// 1 − R, or `nil` on the day of the last review.
    let forgetting: Double?

    /// A review `days` after the last one; under 1 means the same day.
    @inline(__always)
    package init(of state: MemoryState, elapsed days: Double, _ model: FSRS6) {
      let stability = state.stability.clamped(to: FSRS6.stabilities)
      self.init(
        stability: stability, difficulty: state.difficulty,
        recall: days >= 1 ? model.recall(after: days, stability: stability) : nil)
    }

    /// A review at a known recall probability; `nil` means the same day.
    @inline(__always)
    package init(stability: Double, difficulty: Double, recall: Double?) {
      self.stability = stability
      self.difficulty = difficulty.clamped(to: Double.difficulties)
      logStability = log(stability)
      forgetting = recall.map { 1 - $0 }
    }
  }

  /// The state after an answer.
  @inline(__always)
  package func next(_ rating: Rating, _ review: Review) -> MemoryState {
    let stability =
      if let forgetting = review.forgetting {
        rating == .again
          ? afterLapse(review, forgetting)
          : afterPass(rating, review, rise: rise(review, forgetting))
      } else {
        afterSameDay(rating, review, saturation: saturation(review))
      }
    return state(rating, review, stability)
  }

  /// The states after all four answers; three share the rise of stability, on the same day all share its
  /// saturation.
  @inline(__always)
  func successors(_ review: Review) -> Successors {
    guard let forgetting = review.forgetting else {
      let saturation = saturation(review)
      return Successors { state($0, review, afterSameDay($0, review, saturation: saturation)) }
    }
    let (rise, lapsed) = (rise(review, forgetting), afterLapse(review, forgetting))
    return Successors {
      state($0, review, $0 == .again ? lapsed : afterPass($0, review, rise: rise))
    }
  }

  @inline(__always)
  private func state(_ rating: Rating, _ review: Review, _ stability: Double) -> MemoryState {
    MemoryState(
      stability: stability.clamped(to: Self.stabilities),
      difficulty: difficulty(after: rating, from: review.difficulty))
  }

  /// The growth of S at a pass, without the bonus of the rating.
  ///
  /// Here and below exp(x) − 1 stands for the slower `expm1`: what cancels is added to 1 or far from 0.
  @inline(__always)
  package func rise(_ review: Review, _ forgetting: Double) -> Double {
    growth * (11 - review.difficulty) * exp(-growthSaturation * review.logStability)
      * (exp(growthGain * forgetting) - 1)
  }

  @inline(__always)
  package func afterPass(_ rating: Rating, _ review: Review, rise: Double) -> Double {
    review.stability * (1 + rise * bonus[rating.index])
  }

  @inline(__always)
  func afterLapse(_ review: Review, _ forgetting: Double) -> Double {
    min(afterLapseUnlimited(review, forgetting), review.stability * lapseCeiling)
  }

  /// S after a lapse before its ceiling applies.
  @inline(__always)
  package func afterLapseUnlimited(_ review: Review, _ forgetting: Double) -> Double {
    lapse * exp(lapseGain * forgetting - lapseDifficulty * log(review.difficulty))
      * (exp(lapseStability * log(1 + review.stability)) - 1)
  }

  /// S^−w19.
  @inline(__always)
  package func saturation(_ review: Review) -> Double {
    exp(-sameDaySaturation * review.logStability)
  }

  @inline(__always)
  package func afterSameDay(_ rating: Rating, _ review: Review, saturation: Double) -> Double {
    let growth = sameDayGrowth[rating.index] * saturation
    return review.stability * (rating == .again ? growth : max(growth, 1))
  }

  @inline(__always)
  package func difficulty(after rating: Rating, from difficulty: Double) -> Double {
    let moved = difficulty - difficultyStep * Double(rating.rawValue - 3) * (10 - difficulty) / 9
    return (difficultyReversion * difficultyHome + (1 - difficultyReversion) * moved)
      .clamped(to: Double.difficulties)
  }
}
