import FSRS
import Flashcards

/// The grades that are suggested.
///
/// Hard is a pass, so nothing that was not recalled is ever suggested as Hard; recognition is never
/// suggested as Easy.
enum SuggestedGrade {
  /// For a typed answer.
  static func typed(_ verdict: Verdict, afterHint: Bool) -> Assessment {
    switch verdict {
    case .right: Assessment(.right, suggest: afterHint ? .hard : .good)
    case .slip(let distance, _):
      Assessment(.slip, suggest: afterHint || distance > 1 ? .hard : .good, isDoubtful: true)
    case .close: Assessment(.close, suggest: .hard, isDoubtful: true)
    case .part: Assessment(.part, suggest: .again, isDoubtful: true)
    case .guarded(.variant(let variant)): Assessment(.variant(variant), suggest: .again)
    case .guarded(.note(let note, let prompt)):
      Assessment(.otherAnswer(note, prompt: prompt), suggest: .again)
    case .guarded(.option), .dateNeedsMore, .dateAmbiguous, .wrong:
      Assessment(.wrong, suggest: .again)
    }
  }

  /// For picked options.
  static func choice(isRight: Bool, several: Bool, afterHint: Bool) -> Assessment {
    guard isRight else { return Assessment(.wrong, suggest: .again) }
    return Assessment(.right, suggest: afterHint && !several ? .hard : .good)
  }

  /// For true or false.
  static func judgement(isRight: Bool) -> Assessment {
    Assessment(isRight ? .right : .wrong, suggest: isRight ? .good : .again)
  }

  /// For a set or an order: all is good, `need` of them is hard.
  ///
  /// In an order, what counts is the longest run of items named in the right sequence.
  static func list(
    named: [Int], count: Int, need: Int, isOrdered: Bool, afterHint: Bool
  ) -> Assessment {
    let recalled = isOrdered ? longestIncreasingSubsequence(named) : named.sorted()
    let result = Assessment.Result.items(recalled: recalled, of: count)
    if recalled.count == count { return Assessment(result, suggest: afterHint ? .hard : .good) }
    return Assessment(result, suggest: recalled.count >= need ? .hard : .again)
  }
}

/// The longest part of a sequence of distinct numbers that rises: which items of an order were
/// named in the right sequence.
///
/// For distinct items this is the longest common subsequence with the sorted list.
/// - Complexity: O(*n*²)
package func longestIncreasingSubsequence(_ numbers: [Int]) -> [Int] {
  var best: [[Int]] = []
  for number in numbers {
    let before = best.filter { ($0.last ?? .max) < number }.max { $0.count < $1.count } ?? []
    best.append(before + [number])
  }
  return best.max { $0.count < $1.count } ?? []
}
