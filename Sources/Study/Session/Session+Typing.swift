import FSRS
import Flashcards
import Progress

extension Session {
  /// Judges a typed answer.
  mutating func check(
    _ line: String, against accepted: [AcceptedAnswer], for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    let typed = TypedAnswer(line)
    let own = asking.progress.accepted.map { AcceptedAnswer(text: $0) }
    let verdict = asking.checker.check(
      typed.text, against: accepted + own, guards: guards(for: asking, besides: accepted))
    if let reason = reasonToTryAgain(verdict, typed.text, &asking) { return .tryAgain(reason) }
    return settle(
      asking, typed, SuggestedGrade.typed(verdict, afterHint: asking.wasHelped), at: now)
  }

  /// Half a date is asked once for the rest; an answer to another note may be followed by a better
  /// one, but given twice it reveals.
  private mutating func reasonToTryAgain(
    _ verdict: Verdict, _ typed: String, _ asking: inout Asking
  ) -> Reaction.Reason? {
    switch verdict {
    case .dateNeedsMore, .dateAmbiguous:
      guard !asking.askedAboutDate else { return nil }
      asking.askedAboutDate = true
      asking.tries.append(folded(typed))
      guard case .dateAmbiguous(let readings) = verdict else { return .dateNeedsMore }
      return .dateIsAmbiguous(readings)
    case .guarded(.note(let note, let prompt)):
      keepApart(asking, from: note)
      guard !asking.tries.contains(folded(typed)) else { return nil }
      asking.wasConfused = true
      asking.tries.append(folded(typed))
      return .otherAnswer(note, prompt: prompt)
    default: return nil
    }
  }

  /// Judges the blanks of a group, typed in one line and set apart by semicolons or commas.
  ///
  /// The worst of them counts. A line with another number of answers is for the learner to judge.
  mutating func checkTogether(
    _ line: String, against accepted: [[AcceptedAnswer]], for asking: Asking, at now: LocalTime
  ) -> Reaction {
    let typed = TypedAnswer(line)
    let parts = [";", ","].map { mark in
      typed.text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
    guard let answers = parts.first(where: { $0.count == accepted.count }) else {
      return settle(asking, typed, Assessment(.selfGraded, suggest: .good), at: now)
    }
    let assessments = zip(answers, accepted).map { answer, accepted in
      SuggestedGrade.typed(
        asking.checker.check(answer, against: accepted), afterHint: asking.wasHelped)
    }
    let worst = assessments.min { $0.suggestion < $1.suggestion }
    return settle(asking, typed, worst ?? Assessment(.wrong, suggest: .again), at: now)
  }

  /// What is never taken for a slip: variants, other blanks of the note, and the answers of the
  /// deck's other notes.
  private func guards(for asking: Asking, besides asked: [AcceptedAnswer]) -> [Guard] {
    let note = asking.card.note
    var guards = note.fields.variants.filter { !asking.asks(for: $0) }.map { Guard($0) }
    if case .cloze(let segments) = note.body {
      guards += segments.blanks.enumerated().filter { $1.accepted != asked }
        .map { Guard(.option($0), accepted: $1.accepted) }
    }
    guards += asking.deck.notes.lazy.filter { $0.id != note.id }.compactMap(\.asGuard)
    return guards
  }
}

extension Asking {
  /// Compares answers as the deck and the note ask for it.
  var checker: AnswerChecker {
    AnswerChecker(aliases: deck.aliases, strictness: card.note.fields.strictness)
  }

  /// Whether the question is what this variant says.
  fileprivate func asks(for variant: Variant) -> Bool {
    guard case .type(let accepted) = question.task else { return false }
    return accepted == variant.answers
  }
}

extension Note {
  /// The answers of a note to type, which belong to it alone.
  fileprivate var asGuard: Guard? {
    guard case .typed(let accepted) = body else { return nil }
    return Guard(.note(id, prompt: prompt.plain), accepted: accepted)
  }
}
