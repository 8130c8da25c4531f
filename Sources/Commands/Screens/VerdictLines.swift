import FSRS
import Flashcards
import Study
import Terminal

/// What came of an answer, in a line or two.
struct VerdictLines {
  let grading: Grading
  let screen: Capabilities

  private var asking: Asking { grading.asking }

  /// The lines, wrapped.
  var lines: [StyledText] {
    switch (grading.assessment.result, grading.given) {
    case (.selfGraded, .text(let text, _)):
      let line: StyledText = "\("you" as SafeText, .dim)  \(line: text)"
      return line.wrapped(to: screen.width, hanging: 5)
    case (.selfGraded, _): return []
    case (.revealed, _): return asking.isNew ? [] : line(.note, "Shown.")
    case (.right, _): return line(.right, "\(line: givenText)")
    case (.close, _): return line(.close, "\(line: givenText) is close.")
    case (.slip, _): return line(.close, "Right but for a slip:") + comparison
    case (.part, _): return line(.close, "\(line: givenText)")
    case (.wrong, .text): return wrongText
    case (.wrong, _): return line(.wrong, "\(line: givenText)")
    case (.variant(let variant), _):
      return line(.wrong, "\(line: givenText) is what \(said(variant)).")
    case (.otherAnswer(_, let prompt), _):
      return line(.wrong, "That is the answer to “\(line: prompt)”.")
    case (.items(let recalled, let count), _): return items(recalled.count, of: count)
    }
  }

  private var givenText: String {
    guard case .options(let picked) = grading.given,
      case .choose(let options, _) = asking.question.task
    else { return grading.given.text(in: asking.question) ?? "" }
    let places = picked.compactMap { asking.optionOrder.firstIndex(of: $0) }.sorted()
    return places.map { "\(optionLetter($0)) \(options[asking.optionOrder[$0]].text.plain)" }
      .joined(separator: " + ")
  }

  /// Who said so: `“Overview” said in about 2021`.
  private func said(_ variant: Variant) -> StyledText {
    let name = Provenance.name(of: variant.citation, in: asking.deck)
    let date = Provenance.words(forDateOf: variant, in: asking.deck)
    return "“\(line: name)” said" + (date.map { " in \(line: $0)" } ?? "")
  }

  private func items(_ recalled: Int, of count: Int) -> [StyledText] {
    let isPass = grading.assessment.suggestion != .again
    let mark: Mark = recalled == count ? .right : isPass ? .close : .wrong
    if case .list(_, isOrdered: true, _) = asking.question.task, recalled < asking.named.count {
      return line(mark, "\(recalled) of \(count) in the right order")
    }
    return line(mark, "\(recalled) of \(count)")
  }

  /// What was typed, beside the answer if something of it is right.
  private var wrongText: [StyledText] {
    let comparison = comparison
    return comparison.isEmpty
      ? line(.wrong, "\(line: givenText)") : line(.wrong, "Not quite:") + comparison
  }

  /// Two lines, what was typed and what was expected, with the differences marked; none if all
  /// differs.
  private var comparison: [StyledText] {
    guard case .text(let text, _) = grading.given, let expected = expectedText(for: text) else {
      return []
    }
    let difference = Difference(given: text, expected: expected)
    guard difference.given.differing != [0..<text.count] else { return [] }
    return Comparison(
      given: .init("you", difference.given.text, differing: difference.given.differing),
      expected: .init("answer", difference.expected.text, differing: difference.expected.differing)
    ).lines(in: screen)
  }

  /// The accepted answer that is closest to what was typed.
  private func expectedText(for typed: String) -> String? {
    let accepted: [AcceptedAnswer] =
      switch asking.question.task {
      case .type(let accepted): accepted
      case .fill(let accepted, _): accepted.first ?? []
      case .recall, .choose, .judge, .list: []
      }
    let given = folded(typed)
    return accepted.map(\.text).min { distance(given, $0) < distance(given, $1) }
  }

  private func distance(_ given: String, _ answer: String) -> Int {
    editDistance(given, folded(answer), limit: 16) ?? 17
  }

  private func line(_ mark: Mark, _ text: StyledText) -> [StyledText] {
    ("\(mark.styled(in: screen))  " + text).wrapped(to: screen.width, hanging: 3)
  }
}
