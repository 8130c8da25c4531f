import Glibc

/// The whole part of a logarithm, limited to some levels and counted from the lowest of them.
struct LogarithmicScale {
  private let levels: ClosedRange<Int>
  private let inverse: Double
  /// The places of 0…1023, where nearly all counts and days lie.
  private var small: [Int16] = []

  init(base: Double, levels: ClosedRange<Int>) {
    self.levels = levels
    inverse = 1 / log(base)
    small = (0..<1024).map { Int16(computed(Double($0))) }
  }

  /// The number of places.
  var count: Int { levels.count }

  /// ⌊log value⌋ from the lowest level on; 0 and less stand on the lowest level.
  func place(of value: Double) -> Int {
    guard value >= 0, value < 1024, Double(Int(value)) == value else { return computed(value) }
    return Int(small[Int(value)])
  }

  private func computed(_ value: Double) -> Int {
    guard value > 0 else { return 0 }
    let level = (log(value) * inverse).rounded(.down)
    return Int(min(max(level, Double(levels.lowerBound)), Double(levels.upperBound)))
      - levels.lowerBound
  }
}
