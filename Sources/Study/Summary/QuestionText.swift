public import Flashcards
import Progress

extension [Block] {
  /// The blocks as one line of plain text.
  public var plain: String { map(\.plain).joined(separator: " ") }
}

extension Block {
  /// The block as plain text.
  public var plain: String {
    switch self {
    case .paragraph(let text): text.plain
    case .item(let marker, let text): "\(marker) \(text.plain)"
    case .code(let lines): lines.joined(separator: " ")
    }
  }
}

extension Question.Task {
  /// The expected answers as plain text, one for each blank, option or item; an alternative does
  /// not count as one.
  public var answers: [String] {
    switch self {
    case .recall(let answer): answer.map(\.plain)
    case .fill(let accepted, _): accepted.compactMap { $0.first?.text }
    case .choose(let options, _): options.filter(\.isRight).map(\.text.plain)
    case .judge(let isTrue): [isTrue ? "true" : "false"]
    case .type(let accepted): accepted.prefix(1).map(\.text)
    case .list(let items, _, _): items.map(\.text)
    }
  }

  /// How it is asked, for the journal.
  var mode: Review.Mode {
    switch self {
    case .recall, .fill: .recall
    case .choose, .judge: .options
    case .type, .list: .type
    }
  }
}

extension Given {
  /// What was given, as text; nil for nothing.
  public func text(in question: Question) -> String? {
    switch (self, question.task) {
    case (.nothing, _): nil
    case (.text(let text, _), _): text
    case (.options(let picked), .choose(let options, _)):
      picked.map { options[$0].text.plain }.joined(separator: ", ")
    case (.judgement(let judgement), _): judgement ? "true" : "false"
    case (.items(let named, let strays), .list(let items, _, _)):
      (named.map { items[$0].text } + strays).joined(separator: ", ")
    case (.options, _), (.items, _): nil
    }
  }
}

extension Assessment.Result {
  /// One of few words for the journal.
  var word: String {
    switch self {
    case .selfGraded: "self"
    case .revealed: "revealed"
    case .right: "right"
    case .slip, .close: "slip"
    case .part: "part"
    case .wrong: "wrong"
    case .variant, .otherAnswer: "other"
    case .items(let recalled, let count):
      recalled.count == count ? "right" : recalled.isEmpty ? "wrong" : "part"
    }
  }
}
