import Flashcards
import Testing

@Suite struct `Checking a line of a list` {
  static let items = ["North Korea", "South Korea|Republic of Korea", "Iran", "Iraq", "Bulgaria"]
    .map {
      ListItem(accepted: $0.split(separator: "|").map { AcceptedAnswer(text: String($0)) })
    }

  struct Row: Sendable {
    let typed: String
    let ticked: Set<Int>
    let expected: String
  }

  @Test(arguments: [
    Row(typed: "", ticked: [], expected: "wrong"),
    Row(typed: "Peru", ticked: [], expected: "wrong"),
    Row(typed: "iran", ticked: [], expected: "2 right"),
    Row(typed: "iraq", ticked: [], expected: "3 right"),
    Row(typed: "republic of korea", ticked: [], expected: "1 right"),
    Row(typed: "iran", ticked: [2], expected: "named 2"),
    Row(typed: "iran", ticked: [3], expected: "2 right"),
    Row(typed: "iran", ticked: [2, 3], expected: "named 2"),
    Row(typed: "bulgraia", ticked: [], expected: "4 slip 1 Bulgaria"),
    Row(typed: "bulgraia", ticked: [4], expected: "named 4"),
    // Two items guard each other.
    Row(typed: "irab", ticked: [], expected: "wrong"),
    Row(typed: "irab", ticked: [2], expected: "wrong"),
    Row(typed: "nroth korea", ticked: [1], expected: "0 slip 1 North Korea"),
    Row(typed: "korea", ticked: [], expected: "0 part North Korea"),
    Row(typed: "Syria", ticked: [], expected: "guarded"),
  ]) func `ticks the item, or says that it is named already`(row: Row) {
    let syria = Guard(
      .note(NoteID("syria"), prompt: "Who?"), accepted: [AcceptedAnswer(text: "Syria")])
    let verdict = AnswerChecker().check(
      row.typed, among: Self.items, ticked: row.ticked, guards: [syria])
    let text =
      switch verdict {
      case .item(let index, let how): "\(index) \(brief(how))"
      case .alreadyNamed(let index): "named \(index)"
      case .guarded: "guarded"
      case .wrong: "wrong"
      }
    #expect(text == row.expected)
  }

  @Test func `every item ticks itself, and once`() {
    var ticked: Set<Int> = []
    for (index, item) in Self.items.enumerated() {
      let before = AnswerChecker().check(item.text, among: Self.items, ticked: ticked)
      #expect(before == .item(index, .right(item.accepted[0], byAlias: false)))
      ticked.insert(index)
      #expect(
        AnswerChecker().check(item.text, among: Self.items, ticked: ticked) == .alreadyNamed(index))
    }
  }
}
