import FSRS
import Testing

@Suite struct `Weights of a model` {
  @Test func `count their weights`() {
    #expect(throws: ParametersError.count(20)) {
      try Parameters(weights: .init(repeating: 1, count: 20))
    }
    #expect(throws: ParametersError.count(0)) { try Parameters(weights: []) }
    #expect(throws: ParametersError.count(35)) {
      try Parameters(weights: .init(repeating: 1, count: 35))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `refuse a weight that is not finite`(weight: Double) {
    var weights = Parameters.fsrs7.weights
    weights[33] = weight
    #expect(throws: ParametersError.notFinite(index: 33)) { try Parameters(weights: weights) }
  }

  @Test func `keep the defaults as they are`() throws {
    #expect(try Parameters(weights: Parameters.fsrs6.weights) == .fsrs6)
    #expect(try Parameters(weights: Parameters.fsrs7.weights) == .fsrs7)
    #expect(Parameters.fsrs6.weights == Vectors.file["default6"].numbers)
    #expect(Parameters.fsrs7.weights == Vectors.file["default7"].numbers)
  }

  @Test func `upgrade FSRS-4-5 weights`() throws {
    var weights = Array(Parameters.fsrs6.weights.prefix(17))
    (weights[4], weights[5], weights[6]) = (5, 1, 0.9)
    let upgraded = try Parameters(weights: weights).weights
    #expect(upgraded.count == 21)
    #expect(abs(upgraded[4] - 7) < 1e-12)
    // ln(3·1 + 1)/3
    #expect(abs(upgraded[5] - 0.46209812037329684) < 1e-12)
    #expect(abs(upgraded[6] - 1.4) < 1e-12)
    #expect(Array(upgraded[17...]) == [0, 0, 0, 0.5])
  }

  @Test func `bound w17 and w18 by the relearning steps`() {
    let expected = Vectors.entry("v6-clip-relearn2")["expected"]
    let clipped = Parameters.clipping6(Parameters.fsrs6.weights, relearningSteps: 2)
    #expect(clipped[17] == expected["w17"].number)
    #expect(clipped[18] == expected["w18"].number)
    #expect(clipped[19] == expected["w19"].number)
    var weights = Parameters.fsrs6.weights
    weights[18] = 1.9
    #expect(Parameters.clipping6(weights, relearningSteps: 2)[18] < 1.9)
    #expect(Parameters.clipping6(weights, relearningSteps: 1)[18] == 1.9)
  }

  @Test func `move FSRS-6 weights into bounds`() {
    let entry = Vectors.entry("v6-clip-basic")
    let weights = entry["input"]["params"].numbers
    let rest = Parameters.fsrs6.weights.dropFirst(weights.count)
    let clipped = Parameters.clipping6(weights + rest)
    #expect(Array(clipped.prefix(weights.count)) == entry["expected"].numbers)
  }

  @Test func `move FSRS-7 weights into bounds`() {
    let expected = Vectors.entry("v7-clip")["expected"]
    let low = Parameters.clipping7(.init(repeating: -1000, count: 34))
    let high = Parameters.clipping7(.init(repeating: 1000, count: 34))
    #expect(low == expected["all_minus_1000"].numbers)
    #expect(high == expected["all_1000"].numbers)
    var weights = Parameters.fsrs7.weights
    weights.replaceSubrange(0...3, with: [5, 3, 2, 1])
    (weights[25], weights[26]) = (0.3, 0.2)
    let clipped = Parameters.clipping7(weights)
    #expect(Array(clipped.prefix(4)) == expected["s0_5_3_2_1"].numbers)
    #expect(clipped[26] == expected["w25_0_3_w26_0_2"]["srs_benchmark_and_newer_ts"].number)
  }
}
