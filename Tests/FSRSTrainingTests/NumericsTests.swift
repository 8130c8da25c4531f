import FSRS
import FSRSTraining
import Glibc
import Testing

@Suite struct `Eight lanes` {
  @Test func `have the exponential`() {
    for step in -8000...8000 {
      let x = Float(step) / 92
      let ours = Double(exp(Wide(repeating: x))[step & 7])
      let truth = Glibc.exp(Double(x))
      #expect(abs(ours - truth) <= 2.5e-7 * truth, "exp \(x)")
    }
  }

  @Test func `have the logarithm`() {
    for step in -8000...8000 {
      let x = Float(Glibc.exp(Double(step) / 92))
      let ours = Double(log(Wide(repeating: x))[step & 7])
      let truth = Glibc.log(Double(x))
      #expect(abs(ours - truth) <= 2.5e-7 * max(1, abs(truth)), "log \(x)")
    }
    #expect(log(Wide(repeating: 1)) == Wide(repeating: 0))
  }

  @Test func `stay finite beyond the range`() {
    let ends = exp(Wide(-1e30, 1e30, -200, 200, -87, 88, 0, 1))
    for lane in 0..<8 { #expect(ends[lane].isFinite && ends[lane] > 0) }
  }
}

@Suite struct `The radix sort` {
  @Test func `orders as the standard sort does`() {
    var random = SplitMix64(seed: 17)
    for count in [0, 1, 2, 1000] {
      for bound in [3, 5000, .max] as [UInt32] {
        let keys = (0..<count).map { _ in UInt32.random(in: 0...bound, using: &random) }
        let stable = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        #expect(ascendingOrder(of: keys).map { Int($0) } == stable, "\(keys)")
      }
    }
  }
}
