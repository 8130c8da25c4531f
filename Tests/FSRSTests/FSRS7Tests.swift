import FSRS
import Testing

@Suite struct `The FSRS-7 model against upstream` {
  let model = Vectors.default7

  @Test func `replays a history`() throws {
    let entry = Vectors.entry("v7-memstate")
    var state: MemoryState?
    for (index, review) in entry["input"]["reviews"].list.enumerated() {
      let rating = try #require(Rating(rawValue: review[0].int))
      let next = model.state(after: rating, from: state, elapsed: review[1].number)
      // Upstream prints four decimals.
      let expected = entry["expected"]
      #expect(abs(next.stability - expected["slow"][index].number) <= 5.1e-5)
      #expect(abs(next.fastStability - expected["fast"][index].number) <= 5.1e-5)
      #expect(abs(next.difficulty - expected["difficulty"][index].number) <= 5.1e-5)
      state = next
    }
  }

  @Test func `agrees on first reviews`() throws {
    var worst = Worst()
    for row in Vectors.entry("derived-v7-first")["input"]["rows"].list {
      let values = row.numbers
      let rating = try #require(Rating(rawValue: Int(values[0])))
      let state = model.state(after: rating, from: nil, elapsed: 0)
      let memory = [state.stability, state.fastStability, state.difficulty]
      let recalls = [0, 600 / 86_400.0, 1, 7, 30, 365].map {
        model.retrievability(after: $0, state)
      }
      for (ours, theirs) in zip(memory + recalls, values[1...3] + values[7...]) {
        worst.compare(ours, theirs, "\(rating)")
      }
      for (retention, theirs) in zip([0.8, 0.9, 0.95], values[4...6]) {
        compareInterval(state, retention, theirs, "\(rating)", &worst)
      }
    }
    print("FSRS-7 first reviews: worst relative difference \(worst.difference) at \(worst.place)")
    #expect(worst.difference <= 1e-6 && worst.difference > 0)
  }

  @Test func `agrees on histories`() throws {
    var worst = Worst()
    for row in Vectors.entry("derived-v7-sequences")["input"]["rows"].list {
      let place = "\(row["reviews"].list.map(\.numbers))"
      let state = try model.replay(row["reviews"].list)
      worst.compare(state.stability, row["state"][0].number, place)
      worst.compare(state.fastStability, row["state"][1].number, place)
      worst.compare(state.difficulty, row["state"][2].number, place)
      worst.compare(model.retrievability(after: 1, state), row["R_1d"].number, place)
      compareInterval(state, 0.9, row["I_90"].number, place, &worst)
      compareInterval(state, 0.97, row["I_97"].number, place, &worst)
    }
    print("FSRS-7 histories: worst relative difference \(worst.difference) at \(worst.place)")
    #expect(worst.difference <= 1e-6 && worst.difference > 0)
  }

  /// Compares an interval with the reference, whose seven Newton steps are content with |R(I) − r| ≤ 0.001:
  /// where they stopped early, ours must solve the equation and theirs must lie within that.
  private func compareInterval(
    _ state: MemoryState, _ retention: Double, _ theirs: Double, _ place: String,
    _ worst: inout Worst
  ) {
    let ours = model.interval(retention: retention, state)
    #expect(abs(model.retrievability(after: ours, state) - retention) < 1e-9, "\(place)")
    let error = abs(model.retrievability(after: theirs, state) - retention)
    #expect(error <= 1e-3)
    if error < 1e-8 { worst.compare(ours, theirs, "interval at \(retention) after \(place)") }
  }

  @Test func `reads an SM-2 interval`() {
    for row in Vectors.entry("derived-v7-sm2")["input"]["rows"].list {
      let (interval, retention) = (row[0].number, row[1].number)
      let state = model.state(ease: 2.5, interval: interval, retention: retention)
      #expect(abs(model.retrievability(after: interval, state) - retention) <= 1e-5)
      #expect(isClose(state.stability, row[2].number, relative: 1e-3))
      #expect(isClose(state.fastStability, row[3].number, relative: 1e-3))
      #expect(state.difficulty == row[4].number)
    }
  }
}
