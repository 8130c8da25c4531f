import Flashcards
import Progress
import Testing

@Suite struct `Where many cards stand` {
  /// A state with names of all lengths, one of them relinked, one flagged, one suspended.
  private var state: LearnerState {
    var script = Script()
    for length in 0..<100 { script.answer(key(length)) }
    script.add(.flag(CardID(key(3)), reason: "odd"))
    script.add(.flag(CardID(key(3)), reason: "very odd"))
    script.answer(key(3), after: 2)
    script.add(.suspend(CardID(key(4))))
    script.add(.alias(from: CardID("old"), to: CardID(key(5))))
    return LearnerState(script.events)
  }

  private func key(_ length: Int) -> String {
    String("ä-\(length)-abcdefghijklmnopqrstuvwxyz".prefix(3 + length % 27)) + "\(length)"
  }

  @Test(arguments: [0, 1, 2, 31, 32, 33, 64, 203]) func `is the same as asked one by one`(
    _ count: Int
  ) {
    let state = state
    let keys = (0..<count).map { index in
      switch index % 3 {
      case 0: key(index % 100)
      case 1: "unknown \(index)"
      default: index % 2 == 0 ? "old" : ""
      }
    }
    let bytes = keys.flatMap(\.utf8)
    var ends = [0]
    for key in keys { ends.append((ends.last ?? 0) + key.utf8.count) }
    var places: [Int] = []
    bytes.withUnsafeBytes { bytes in
      func part(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[ends[index]..<ends[index + 1]])
      }
      state.forEachStanding(count: count, key: part) { index, progress in
        places.append(index)
        #expect(progress == state.standing(of: CardID(keys[index])), "\(keys[index])")
      }
    }
    #expect(places == Array(0..<count))
  }

  @Test func `tells the newest flag`() {
    #expect(state.standing(of: CardID(key(3))).flag == .init(reason: "very odd"))
    #expect(state.standing(of: CardID(key(4))).flag == nil)
  }

  @Test func `follows relinked keys`() {
    #expect(state.standing(of: CardID("old")).lastTime != nil)
  }
}
