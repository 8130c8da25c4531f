import Flashcards
import Study
import Terminal

/// A question as it is put: where one stands, what is asked, as of when.
struct QuestionScreen {
  let asking: Asking
  let session: Session
  let screen: Capabilities

  /// The lines, beginning with an empty one.
  var lines: [StyledText] {
    let note = asking.card.note
    var question = asking.question.prompt.lines(after: "\("Q" as SafeText, .bold)  ", in: screen)
    if let qualifier = note.qualifier(in: asking.deck), asking.showsQualifier {
      let last = question.removeLast()
      question += StyledText.ends(
        left: last, right: "\("(\(line: qualifier))" as SafeText, .dim)", width: screen.width,
        hanging: 3)
    }
    return [""] + heading.wrapped(to: screen.width, hanging: 2) + question
      + LinkList.lines(asking.question.prompt.links, in: screen)
  }

  /// Where one stands: `[12 of 30 · due 14 · new 4]  Ukraine and NATO › The promise`.
  private var heading: StyledText {
    let queue = session.queue
    let number = session.tally.answers.count + 1
    let separator = Glyph.separator.text(unicode: screen.unicode)
    var place: SafeText =
      "\(number) of \(max(number, session.tally.answers.count + queue.count + 1))"
    let due = queue.reviewCount + queue.learningCount + (asking.isNew ? 0 : 1)
    let new = queue.newCount + (asking.isNew ? 1 : 0)
    // Practice asks all alike; a session of at most so many cards may leave out some of these.
    if due + new == queue.count + 1, session.plan.effect == .schedules {
      if due > 0 { place += " \(separator) due \(due)" }
      if new > 0 { place += " \(separator) new \(new)" }
    }
    var line: StyledText = "\("[\(place)]" as SafeText, .dim)  \(line: asking.deck.title)"
    if let section = asking.card.note.section {
      line += " \(Glyph.crumb.text(unicode: screen.unicode)) \(section.styled)"
    }
    if asking.isNew { line += "  \("new" as SafeText, Style(bold: true, colour: .cyan))" }
    if session.plan.effect == .practice { line += "  \("practice" as SafeText, .dim)" }
    return line
  }
}

extension Asking {
  /// A card that names its source in the question needs no qualifier.
  fileprivate var showsQualifier: Bool {
    if case .source = card.face { false } else { true }
  }
}

/// The options of a choice, in the order in which they are shown.
struct OptionList {
  let asking: Asking
  let screen: Capabilities

  /// The options: `a  Treating an attack on one …`.
  var lines: [StyledText] {
    guard case .choose(let options, let several) = asking.question.task else { return [] }
    let list = asking.optionOrder.enumerated().flatMap { place, index in
      (" \(optionLetter(place), .bold)  " + options[index].text.styled)
        .wrapped(to: screen.width, hanging: 4)
    }
    let how: SafeText =
      several
      ? "Type the letters of all that are right, such as `a c`."
      : "Type the letter of the right one."
    return list + ["\(how, .dim)"]
  }
}

/// `a` for the first option, `b` for the second; `aa` after `z`.
func optionLetter(_ place: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  return place < 26
    ? String(letters[place]) : String(letters[place / 26 - 1]) + String(letters[place % 26])
}

/// Addresses of links, listed below the text that has them.
enum LinkList {
  static func lines(_ links: [String], in screen: Capabilities) -> [StyledText] {
    links.flatMap { address -> [StyledText] in
      let line: StyledText = "   \(line: address, .dim)"
      return line.wrapped(to: screen.width, hanging: 3)
    }
  }
}
