import FSRS
import FSRSTraining
import Testing

@Suite struct `First stabilities` {
  private func points(_ input: JSON, averageRecall: Double?) -> [FirstStabilities.Point] {
    let columns = zip(
      zip(input["delta_t"].numbers, input["recall"].numbers), input["count"].numbers)
    return columns.map { row, count in
      let smooth = averageRecall.map { (row.1 * count + $0) / (count + 1) }
      return FirstStabilities.Point(days: row.0, count: count, recall: smooth ?? row.1)
    }
  }

  @Test func `have upstream's loss`() {
    let entry = Reference.entry("v6-init-loss")
    let points = points(entry["input"], averageRecall: nil)
    for (stability, expected) in zip(entry["input"]["s"].numbers, entry["expected"].numbers) {
      let loss = FirstStabilities.loss(
        stability, points, default: entry["input"]["default_s0"].number)
      // Upstream's decay and pull are single-precision constants here.
      #expect(abs(loss - expected) <= 1e-6 * expected)
    }
  }

  @Test func `are found where upstream finds them`() {
    let entry = Reference.entry("v6-init-search")
    let points = points(entry["input"], averageRecall: entry["input"]["average_recall"].number)
    let found = FirstStabilities.search(points, default: Parameters.fsrs6.weights[0])
    #expect(abs(found - entry["expected"].number) < 1e-4)
  }

  @Test(arguments: ["v6-init-smooth-1", "v6-init-smooth-2"])
  func `are filled in as upstream does`(id: String) throws {
    let entry = Reference.entry(id)
    let known = entry["input"]["rating_stability"]
    let counts = entry["input"]["rating_count"]
    let first = FirstStabilities(
      known: Dictionary(
        uniqueKeysWithValues: known.keys.map { ((Int($0) ?? 0) - 1, known[$0].number) }),
      counts: (1...4).map { counts["\($0)"].number.isFinite ? counts["\($0)"].int : 0 })
    let filled = try #require(first.filled())
    for (ours, theirs) in zip(filled, entry["expected"].numbers) {
      #expect(abs(ours - theirs) <= 1e-6 * theirs)
    }
  }

  @Test func `are in order whatever is known`() throws {
    let values = [30.0, 0.01, 4, 0.5]
    for mask in 1..<16 {
      let known = (0..<4).filter { mask >> $0 & 1 == 1 }
      let first = FirstStabilities(
        known: Dictionary(uniqueKeysWithValues: known.map { ($0, values[$0]) }),
        counts: [5, 3, 9, 2])
      let filled = try #require(first.filled())
      #expect(filled.allSatisfy { (0.001...100).contains($0) }, "\(known)")
      #expect(
        zip(filled, filled.dropFirst()).allSatisfy { $0 <= $1 * (1 + 1e-12) }, "\(known): \(filled)"
      )
    }
    #expect(FirstStabilities(known: [:], counts: [0, 0, 0, 0]).filled() == nil)
  }
}
