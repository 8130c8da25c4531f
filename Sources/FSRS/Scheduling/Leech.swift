/// Whether the lapse that makes the count `lapses` marks a leech: at the threshold, and again after
/// every half threshold, rounded up.
package func isLeech(lapses: Int, threshold: Int) -> Bool {
  guard threshold > 0, lapses >= threshold else { return false }
  return (lapses - threshold).isMultiple(of: (threshold + 1) / 2)
}
