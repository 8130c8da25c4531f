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
  ///
  /// Where it is too wide, whole buttons go to the next line, and what Enter takes to one of its own.
  func line(in screen: Capabilities) -> StyledText {
    let place = (ratings.firstIndex(of: suggestion) ?? 0) + 1
    let doubt: SafeText = grading.assessment.isDoubtful ? "?" : ""
    let end: StyledText =
      "\("Enter = \(place)" + doubt, .dim)   \("? keys" as SafeText, .dim) "
    let line = buttons.joined(separator: "  ") + "   " + end
    guard line.width > screen.width else { return line }
    var lines: [StyledText] = []
    for button in buttons {
      if let last = lines.last, last.width + 2 + button.width <= screen.width {
        lines[lines.count - 1] = last + "  " + button
      } else {
        lines.append(button)
      }
    }
    return (lines + [end]).joined(separator: "\n")
  }

  private var buttons: [StyledText] {
    ratings.enumerated().map { place, rating in
      let style: Style = rating == suggestion ? .bold : .plain
      let button: StyledText = "\("[\(place + 1)]" as SafeText, .dim) \(rating.name, style)"
      return showsIntervals ? button + " \(grading.outcomes[rating].interval.short)" : button
    }
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
