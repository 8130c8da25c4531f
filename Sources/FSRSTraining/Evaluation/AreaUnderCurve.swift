/// The probability that a pass was predicted higher than a lapse, ties counted half.
///
/// The rank statistic of Mann and Whitney: the sum of the ranks of the passes, equal predictions sharing
/// their mean rank.
///
/// - Returns: A number in `0...1`, or `nil` without passes or without lapses.
/// - Complexity: O(n).
package func areaUnderCurve(_ recalls: [Float], _ passed: [Bool]) -> Double? {
  // Probabilities are not negative, so their bits are in order.
  let order = ascendingOrder(of: recalls.map(\.bitPattern))
  var (ranks, passes) = (0.0, 0)
  var start = 0
  while start < order.count {
    var (end, here) = (start, 0)
    let value = recalls[Int(order[start])]
    while end < order.count, recalls[Int(order[end])] == value {
      if passed[Int(order[end])] { here += 1 }
      end += 1
    }
    ranks += Double(here) * Double(start + end + 1) / 2
    passes += here
    start = end
  }
  let lapses = order.count - passes
  guard passes > 0, lapses > 0 else { return nil }
  let least = Double(passes) * Double(passes + 1) / 2
  return (ranks - least) / (Double(passes) * Double(lapses))
}
