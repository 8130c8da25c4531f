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
    case .reveal: reaction = reveal(&asking, at: now)
    case .line(let line): reaction = take(line, for: &asking, at: now)
    }
    if case .asking = stage { stage = .asking(asking) }
    return reaction
  }

  private mutating func reveal(_ asking: inout Asking, at now: LocalTime) -> Reaction {
    switch asking.question.task {
    case .recall: return settle(asking, .nothing, Assessment(.selfGraded, suggest: .good), at: now)
    case .fill:
      let isTyped = learner.settings.typesClozes
      let assessment =
        isTyped
        ? Assessment(.revealed, suggest: .again) : Assessment(.selfGraded, suggest: .good)
      return settle(asking, .nothing, assessment, at: now)
    case .choose where !asking.showsOptions:
      asking.showsOptions = true
      return .optionsShown
    case .list where !asking.named.isEmpty: return settleList(asking, at: now)
    case .choose, .judge, .type, .list:
      return settle(asking, .nothing, Assessment(.revealed, suggest: .again), at: now)
    }
  }

  private mutating func take(
    _ line: String, for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    switch asking.question.task {
    case .recall:
      return settle(
        asking, .text(line, isSure: false), Assessment(.selfGraded, suggest: .good), at: now)
    case .fill(let accepted, _):
      guard accepted.count == 1 else {
        return settle(
          asking, .text(line, isSure: false), Assessment(.selfGraded, suggest: .good), at: now)
      }
      return check(line, against: accepted[0], for: &asking, at: now)
    case .type(let accepted): return check(line, against: accepted, for: &asking, at: now)
    case .choose(let options, let several):
      return pick(line, among: options, several: several, for: &asking, at: now)
    case .judge(let isTrue):
      guard let judgement = readJudgement(line) else { return .tryAgain(.neitherTrueNorFalse) }
      return settle(
        asking, .judgement(judgement), SuggestedGrade.judgement(isRight: judgement == isTrue),
        at: now)
    case .list(let items, _, _): return name(line, among: items, for: &asking, at: now)
    }
  }

  // MARK: Typed answers

  private mutating func check(
    _ line: String, against accepted: [AcceptedAnswer], for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    let typed = TypedAnswer(line)
    let checker = AnswerChecker(
      aliases: asking.deck.aliases, strictness: asking.card.note.fields.strictness)
    let own = asking.progress.accepted.map { AcceptedAnswer(text: $0) }
    let verdict = checker.check(
      typed.text, against: accepted + own, guards: guards(for: asking))
    let again = folded(typed.text)
    if !asking.tries.contains(again), let reason = reasonToTryAgain(verdict) {
      asking.tries.append(again)
      return .tryAgain(reason)
    }
    let afterHint = asking.hintsGiven > 0 || !asking.tries.isEmpty
    return settle(
      asking, .text(typed.text, isSure: typed.isSure),
      SuggestedGrade.typed(verdict, afterHint: afterHint), at: now)
  }

  /// The first time, a learner who gave half a date or another note's answer may try again; the
  /// same answer twice reveals.
  private func reasonToTryAgain(_ verdict: Verdict) -> Reaction.Reason? {
    switch verdict {
    case .dateNeedsMore: .dateNeedsMore
    case .dateAmbiguous(let readings): .dateIsAmbiguous(readings)
    case .guarded(.note(let note, let prompt)): .otherAnswer(note, prompt: prompt)
    default: nil
    }
  }

  /// What is never taken for a slip: variants, and the answers of the deck's other notes.
  private func guards(for asking: Asking) -> [Guard] {
    let note = asking.card.note
    let variants = note.fields.variants.map { Guard($0) }
    let others = asking.deck.notes.lazy.filter { $0.id != note.id }.compactMap { other -> Guard? in
      guard case .typed(let accepted) = other.body else { return nil }
      return Guard(.note(other.id, prompt: other.prompt.plain), accepted: accepted)
    }
    return variants + others
  }

  // MARK: Options

  private mutating func pick(
    _ line: String, among options: [Option], several: Bool, for asking: inout Asking,
    at now: LocalTime
  ) -> Reaction {
    let byText = options.firstIndex { folded($0.text.plain) == folded(line) }
    if !asking.showsOptions, byText == nil {
      asking.showsOptions = true
      return .optionsShown
    }
    guard
      let picked = byText.map({ [$0] })
        ?? readPicks(line, count: options.count)?.map({ asking.optionOrder[$0] }),
      several || picked.count == 1
    else { return .tryAgain(.noSuchOption(count: options.count)) }
    let right = options.indices.filter { options[$0].isRight }
    return settle(
      asking, .options(picked.sorted()),
      SuggestedGrade.choice(
        isRight: picked.sorted() == right, several: several, afterHint: asking.hintsGiven > 0),
      at: now)
  }

  // MARK: Lists

  private mutating func name(
    _ line: String, among items: [ListItem], for asking: inout Asking, at now: LocalTime
  ) -> Reaction {
    let checker = AnswerChecker(
      aliases: asking.deck.aliases, strictness: asking.card.note.fields.strictness)
    switch checker.check(line, among: items, ticked: Set(asking.named)) {
    case .item(let index, _):
      asking.named.append(index)
      guard asking.named.count == items.count else { return .named(index) }
      return settleList(asking, at: now)
    case .alreadyNamed(let index): return .namedBefore(index)
    case .guarded, .wrong:
      asking.strays.append(line)
      return .stray(line)
    }
  }

  private mutating func settleList(_ asking: Asking, at now: LocalTime) -> Reaction {
    guard case .list(let items, let isOrdered, let need) = asking.question.task else {
      preconditionFailure("Only a list has items.")
    }
    return settle(
      asking, .items(asking.named, strays: asking.strays),
      SuggestedGrade.list(
        named: asking.named, count: items.count, need: need, isOrdered: isOrdered,
        afterHint: asking.hintsGiven > 0),
      at: now)
  }

  // MARK: Settling

  /// Ends the asking: what each grade would do is worked out once, so that it is what happens.
  private mutating func settle(
    _ asking: Asking, _ given: Given, _ assessment: Assessment, at now: LocalTime
  ) -> Reaction {
    let spent = now.timestamp.milliseconds - asking.since.milliseconds
    stage = .grading(
      Grading(
        asking: asking, given: given, assessment: assessment,
        outcomes: outcomes(for: asking, at: now),
        milliseconds: Int(max(0, min(600_000, spent)))))
    return .answered
  }
}

/// Reads letters or numbers of options: `b`, `2`, `a c`, `a,c`, `ac`; indices from 0, or nil.
func readPicks(_ line: String, count: Int) -> [Int]? {
  let words = line.lowercased().split { $0 == " " || $0 == "," || $0 == "+" }
  var picks: [Int] = []
  for word in words {
    if let number = Int(word) {
      picks.append(number - 1)
    } else {
      for letter in word {
        guard let value = letter.asciiValue, (97...122).contains(value) else { return nil }
        picks.append(Int(value) - 97)
      }
    }
  }
  guard !picks.isEmpty, Set(picks).count == picks.count,
    picks.allSatisfy({ (0..<count).contains($0) })
  else { return nil }
  return picks
}

/// Reads true or false: `t`, `f`, `true`, `false`, `yes`, `no`, `y`, `n`.
func readJudgement(_ line: String) -> Bool? {
  switch folded(line) {
  case "t", "true", "y", "yes", "1": true
  case "f", "false", "n", "no", "2": false
  default: nil
  }
}
