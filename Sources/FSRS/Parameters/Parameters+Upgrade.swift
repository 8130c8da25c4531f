import Glibc

extension Parameters {
  /// FSRS-4.5 (17) and FSRS-5 (19) weights in FSRS-6's terms; other counts as they are.
  ///
  /// FSRS-4.5's difficulty was linear in the rating, which the exponential of FSRS-5 meets at Again and
  /// Easy; the decay of both was fixed at 0.5. Source: fsrs-rs 6.6.0, `src/inference.rs`.
  static func upgraded(_ weights: [Double]) -> [Double] {
    var w = weights
    if w.count == 17 {
      w[4] += 2 * w[5]
      w[5] = log(3 * w[5] + 1) / 3
      w[6] += 0.5
      w += [0, 0, 0, 0.5]
    } else if w.count == 19 {
      w += [0, 0.5]
    }
    // The logarithm of a nonsensical FSRS-4.5 weight; the bounds then take the lowest.
    return w.map { $0.isFinite ? $0 : 0 }
  }
}
