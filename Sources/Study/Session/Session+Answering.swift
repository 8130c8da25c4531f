import FSRS
import Flashcards
public import Progress

extension Session {
  /// Takes an answer.
  ///
  /// - Precondition: The stage is `asking`.
  public mutating func respond(_ response: Response, at now: LocalTime) -> Reaction {
    guard case .asking(var asking) = stage else {
      preconditionFailure("An answer needs a question.")
    }
    let reaction: Reaction
    switch response {
    case .line(let line) where !TypedAnswer(line).text.isEmpty:
      reaction = take(line, for: &asking, at: now)
    case .reveal, .line: reaction = reveal(&asking, at: now)
    }
    if case .asking = stage { stage = .asking(asking) }
    return reaction
  }

  private mutating func reveal(_ asking: inout Asking, at now: LocalTime) -> Reaction {
    let gaveUp = Assessment(.revealed, suggest: .again)
    switch asking.question.task {
    case .recall: return settle(asking, .nothing, .byLearner, at: now)
    case .fill:
      return settle(asking, .nothing, learner.settings.typesClozes ? gaveUp : .byLearner, at: now)
    case .choose where !asking.showsOptions:
      asking.showsOptions = true
      return .optionsShown
    case .list where !asking.named.isEmpty || !asking.strays.isEmpty:
      return settleList(asking, at: now)
    case .choose, .judge, .type, .list: return settle(asking, .nothing, gaveUp, at: now)
    }
  }

  private mutating func take(
    _ line: String, for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    switch asking.question.task {
    case .recall: return settle(asking, TypedAnswer(line), .byLearner, at: now)
    case .fill(let accepted, _):
      return accepted.count == 1
        ? check(line, against: accepted[0], for: &asking, at: now)
        : checkTogether(line, against: accepted, for: asking, at: now)
    case .type(let accepted): return check(line, against: accepted, for: &asking, at: now)
    case .choose(let options, let several):
      return pick(line, among: options, several: several, for: &asking, at: now)
    case .judge(let isTrue): return judge(line, isTrue: isTrue, asking, at: now)
    case .list(let items, _, _): return name(line, among: items, for: &asking, at: now)
    }
  }

  // MARK: Settling

  /// Ends the asking: what each grade would do is worked out once, so that it is what happens.
  mutating func settle(
    _ asking: Asking, _ given: Given, _ assessment: Assessment, at now: LocalTime
  ) -> Reaction {
    let spent = now.timestamp.milliseconds - asking.since.milliseconds
    var assessment = assessment
    assessment.suggestion = button(assessment.suggestion)
    stage = .grading(
      Grading(
        asking: asking, given: given, assessment: assessment,
        outcomes: outcomes(for: asking, at: now),
        milliseconds: Int(max(0, min(600_000, spent)))))
    return .answered
  }

  mutating func settle(
    _ asking: Asking, _ typed: TypedAnswer, _ assessment: Assessment, at now: LocalTime
  ) -> Reaction {
    settle(asking, .text(typed.text, isSure: typed.isSure), assessment, at: now)
  }
}

extension Assessment {
  /// Looked at, to be judged by the learner alone.
  fileprivate static let byLearner = Assessment(.selfGraded, suggest: .good)
}
