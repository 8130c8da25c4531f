import FSRS
import Testing

@Suite(.serialized) struct `A memory model` {
  static let models = [Parameters.Model.fsrs6, .fsrs7]
  static let states: [MemoryState] = [0.01, 0.5, 3, 40, 900].flatMap { stability in
    [0.2, 1, 15].flatMap { ratio in
      [1, 5.5, 10].map {
        MemoryState(stability: stability, fastStability: stability * ratio, difficulty: $0)
      }
    }
  }

  @Test(arguments: models)
  func `forgets with time`(_ kind: Parameters.Model) {
    let model = MemoryModel(.defaults(kind))
    for state in Self.states {
      var last = model.retrievability(after: 0, state)
      #expect(last > 0.9999 && last <= 1)
      for days in [0.001, 0.1, 1, 7, 30, 365, 36_500] {
        let recall = model.retrievability(after: days, state)
        #expect(recall < last && recall > 0, "\(state) after \(days)")
        last = recall
      }
    }
  }

  @Test(arguments: models)
  func `inverts its curve`(_ kind: Parameters.Model) {
    let model = MemoryModel(.defaults(kind))
    for state in Self.states {
      for retention in [0.7, 0.8, 0.9, 0.97] {
        let days = model.interval(retention: retention, state)
        // Within FSRS-7's search range of one second to a century.
        guard days > 1.2e-5, days < 36_499 else { continue }
        let recall = model.retrievability(after: days, state)
        #expect(abs(recall - retention) < 1e-9, "\(state) at \(retention)")
      }
    }
  }

  @Test func `falls to ninety percent after one FSRS-6 stability`() {
    for state in Self.states {
      let recall = Vectors.default6.retrievability(after: state.stability, state)
      #expect(abs(recall - 0.9) <= 0.9.ulp)
      #expect(Vectors.default6.retrievability(after: 0, state) == 1)
    }
  }

  @Test(arguments: models)
  func `rewards better answers`(_ kind: Parameters.Model) {
    let model = MemoryModel(.defaults(kind))
    for state in Self.states {
      for days in [0, 1, 12, 400] as [Double] {
        let next = model.successors(of: state, elapsed: days)
        for (worse, better) in [
          (next.again, next.hard), (next.hard, next.good), (next.good, next.easy),
        ] {
          #expect(worse.stability <= better.stability, "\(state) after \(days)")
          // FSRS-7 softens Again by how likely it was, so that it may beat Hard.
          guard kind == .fsrs6 else { continue }
          #expect(worse.difficulty >= better.difficulty, "\(state) after \(days)")
        }
      }
    }
  }

  @Test(arguments: models)
  func `gives the same state alone and among four`(_ kind: Parameters.Model) {
    let model = MemoryModel(.defaults(kind))
    for state in Self.states.map(Optional.some) + [nil] {
      for days in [0, 0.5, 12] {
        let next = model.successors(of: state, elapsed: days)
        for rating in Rating.allCases {
          #expect(model.state(after: rating, from: state, elapsed: days) == next[rating])
        }
      }
    }
  }

  @Test(arguments: models)
  func `stays finite for any input`(_ kind: Parameters.Model) {
    let model = MemoryModel(.defaults(kind))
    let odd = [Double.nan, -.infinity, .infinity, -1, 0, 1e-300, 1e300]
    for stability in odd {
      for difficulty in odd {
        for days in odd {
          let state = MemoryState(stability: stability, difficulty: difficulty)
          for next in Rating.allCases.map({ model.state(after: $0, from: state, elapsed: days) }) {
            #expect((0.0001...36_500).contains(next.stability))
            #expect((0.0001...36_500).contains(next.fastStability))
            #expect((1...10).contains(next.difficulty))
          }
        }
      }
    }
  }
}
