import Flashcards
import Study
import Terminal

/// What follows an answer: the verdict, the answer, why, and who says otherwise.
struct AnswerScreen {
  let grading: Grading
  let screen: Capabilities

  private var asking: Asking { grading.asking }
  private var note: Note { asking.card.note }
  private var deck: Deck { asking.deck }

  /// The lines.
  var lines: [StyledText] {
    VerdictLines(grading: grading, screen: screen).lines
      + answer
      + feedback
      + note.fields.explain.flatMap { indented($0.styled) }
      + background
  }

  /// The answer and where it is from: `A  32                    as of 2024 · Explainer, § 4`.
  private var answer: [StyledText] {
    let label: StyledText = "\("A" as SafeText, .bold)  "
    var lines = AnswerLines(asking: asking, screen: screen).lines(after: label)
    let last = lines.removeLast()
    let origin = FactLines(asking: asking, screen: screen).origin
    return lines
      + StyledText.ends(left: last, right: origin, width: screen.width, hanging: 3)
      + LinkList.lines(AnswerLines(asking: asking, screen: screen).links, in: screen)
  }

  /// What the author says about the options that were picked.
  private var feedback: [StyledText] {
    guard case .options(let picked) = grading.given,
      case .choose(let options, _) = asking.question.task
    else { return [] }
    let right = options.indices.filter { options[$0].isRight }
    let told = Set(picked).union(right)
    return asking.optionOrder.enumerated().filter { told.contains($1) }.flatMap { place, index in
      options[index].feedback.flatMap { indented("\(line: optionLetter(place)): " + $0.styled) }
    }
  }

  /// Claimant, further sources, variants, state.
  private var background: [StyledText] {
    FactLines(asking: asking, screen: screen).lines
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    (.spaces(3) + text).wrapped(to: screen.width, hanging: 3)
  }
}

/// The expected answer.
struct AnswerLines {
  let asking: Asking
  let screen: Capabilities

  func lines(after label: StyledText) -> [StyledText] {
    blocks.lines(after: label, in: screen)
  }

  /// Addresses of its links.
  var links: [String] { blocks.links }

  private var blocks: [Block] {
    switch asking.question.task {
    case .recall(let answer), .fill(_, let answer): answer
    case .choose(let options, _):
      asking.optionOrder.enumerated().filter { options[$1].isRight }.map { place, index in
        .item(marker: optionLetter(place), options[index].text)
      }
    case .judge(let isTrue): [.paragraph(isTrue ? "true" : "false")]
    case .type(let accepted): [.paragraph(Inline(plain: accepted[0].text))]
    case .list(let items, let isOrdered, _):
      items.enumerated().map { place, item in
        let remark = item.remark.map { " — \($0.raw)" }.joined()
        return .item(
          marker: isOrdered ? "\(place + 1)." : mark(place),
          Inline(Inline(plain: item.text).raw + remark))
      }
    }
  }

  /// Marks the items that were named.
  private func mark(_ place: Int) -> String {
    asking.named.contains(place)
      ? Mark.right.text(unicode: screen.unicode).string : "-"
  }
}
