import FSRS
import Study
import Terminal

/// The grades to choose from, each with what it does.
struct GradeButtons {
  let grading: Grading
  /// 4, or 2 for Again and Good only.
  let count: Int
  /// Whether a grade leads to an interval; in practice it does not.
  var showsIntervals = true

  /// The ratings in order of their keys.
  private var ratings: [Rating] { count == 2 ? [.again, .good] : Rating.allCases }

  /// What Enter takes: the suggestion, or with two buttons Good for every pass.
  var suggestion: Rating {
    let suggested = grading.assessment.suggestion
    return count == 2 && suggested != .again ? .good : suggested
  }

  /// The rating that a key stands for: `1` to `4`, or `j k l ;`.
  func rating(for key: Character) -> Rating? {
    let rows: [[Character]] = [["1", "2", "3", "4"], ["j", "k", "l", ";"]]
    for row in rows {
      if let place = row.firstIndex(of: key), place < ratings.count { return ratings[place] }
    }
    return nil
  }

  /// The buttons: `[1] Again 10m  [2] Hard 2d  [3] Good 5d  [4] Easy 12d   Enter = 3   ? keys`.
  func line(in screen: Capabilities) -> StyledText {
    var line = StyledText()
    for (place, rating) in ratings.enumerated() {
      let isSuggested = rating == suggestion
      let style: Style = isSuggested ? .bold : .plain
      line += "\("[\(place + 1)]" as SafeText, .dim) \(rating.name, style)"
      line += showsIntervals ? " \(grading.outcomes[rating].interval.short)  " : "  "
    }
    let place = (ratings.firstIndex(of: suggestion) ?? 0) + 1
    let doubt: SafeText = grading.assessment.isDoubtful ? "?" : ""
    line += " \("Enter = \(place)" + doubt, .dim)   \("? keys" as SafeText, .dim) "
    guard line.width > screen.width else { return line }
    return line.wrapped(to: screen.width).joined(separator: "\n") + " "
  }
}

extension Rating {
  /// The name on its button.
  var name: SafeText {
    switch self {
    case .again: "Again"
    case .hard: "Hard"
    case .good: "Good"
    case .easy: "Easy"
    }
  }
}

extension Interval {
  /// `10m`, `2d`, `3.4mo`.
  var short: SafeText {
    switch self {
    case .seconds(let seconds): .interval(seconds: seconds)
    case .days(let days): .interval(days: Double(days))
    }
  }
}
