import Testing

@testable import Commands

@Suite struct `A line at the prompt` {
  struct Row: CustomTestStringConvertible {
    let line: String
    let words: [String]
    var openQuote: Character?
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row(line: "", words: []),
    Row(line: "  \t ", words: []),
    Row(line: "study", words: ["study"]),
    Row(line: " a  b\tc ", words: ["a", "b", "c"]),
    Row(line: "'a b' c", words: ["a b", "c"]),
    Row(line: "\"a 'b'\" c", words: ["a 'b'", "c"]),
    Row(line: "a'b c'd", words: ["ab cd"]),
    Row(line: #"a\ b \'c"#, words: ["a b", "'c"]),
    Row(line: #""a\"b\\c\d""#, words: [#"a"b\c\d"#]),
    Row(line: #"'a\b'"#, words: [#"a\b"#]),
    Row(line: "''", words: [""]),
    Row(line: "$HOME *.md ~", words: ["$HOME", "*.md", "~"]),
    Row(line: "show \"why", words: ["show", "why"], openQuote: "\""),
    Row(line: "show 'why", words: ["show", "why"], openQuote: "'"),
    Row(line: #"trailing\"#, words: ["trailing"]),
  ])
  func `is split into words`(row: Row) {
    let split = CommandLineWords(row.line)
    #expect(split.words == row.words)
    #expect(split.openQuote == row.openQuote)
  }
}
