import Flashcards
import Testing

@Suite struct `A typed line` {
  struct Row: Sendable {
    let line: String
    let text: String
    let isSure: Bool
  }

  @Test(arguments: [
    Row(line: "", text: "", isSure: false), Row(line: "  ", text: "", isSure: false),
    Row(line: "!", text: "", isSure: true), Row(line: "Kyiv", text: "Kyiv", isSure: false),
    Row(line: "Kyiv !", text: "Kyiv", isSure: true),
    Row(line: " Kyiv  !  ", text: "Kyiv", isSure: true),
    Row(line: "Yahoo!", text: "Yahoo!", isSure: false),
    Row(line: "Yahoo! !", text: "Yahoo!", isSure: true),
    Row(line: "a ! b", text: "a ! b", isSure: false), Row(line: "!a", text: "!a", isSure: false),
    Row(line: "Київ\u{A0}!", text: "Київ", isSure: true),
    Row(line: "\tx\r\n", text: "x", isSure: false),
  ]) func `ends with a space and an exclamation mark when one is sure`(row: Row) {
    let answer = TypedAnswer(row.line)
    #expect(answer.text == row.text)
    #expect(answer.isSure == row.isSure)
  }
}
