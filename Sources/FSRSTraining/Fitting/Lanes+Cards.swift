extension Lanes {
  /// Hands out the reviews of a group of eight cards.
  @inline(__always)
  func withCards<Result>(_ group: Int, _ body: (LaneCards) -> Result) -> Result {
    let start = groups[group]
    return elapsed.withUnsafeBufferPointer { elapsed in
      ratings.withUnsafeBufferPointer { ratings in
        weights.withUnsafeBufferPointer { weights in
          // A group has at least one review, so the three arrays are not empty.
          guard let days = elapsed.baseAddress, let buttons = ratings.baseAddress,
            let parts = weights.baseAddress
          else { preconditionFailure("A group of cards has reviews.") }
          return body(
            LaneCards(
              count: groups[group + 1] - start, elapsed: days + start, ratings: buttons + start,
              weights: parts + start))
        }
      }
    }
  }
}
