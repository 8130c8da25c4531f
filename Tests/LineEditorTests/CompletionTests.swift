import LineEditor
import TerminalDriver
import Testing

@Suite struct `Tab at the prompt` {
  struct Pressed: CustomTestStringConvertible {
    var keys: String
    var line: String
    var testDescription: String { keys }
  }

  @Test(arguments: [
    Pressed(keys: "stu\t", line: "study "),
    Pressed(keys: "st\tu\t", line: "study "),
    Pressed(keys: "study nato-1:2\t", line: "study nato-1:2 "),
    Pressed(keys: "study nat\t3", line: "study nato-1:3"),
    Pressed(keys: "study чер\t", line: "study чернетка "),
    Pressed(keys: "study NATO\t a\t", line: "study \"NATO and Ukraine\" "),
    Pressed(keys: "study \"NATO a\t", line: "study \"NATO and Ukraine\" "),
    Pressed(keys: "study 'NATO a\t", line: "study 'NATO and Ukraine' "),
    Pressed(keys: "study evil\t", line: "study evil"),
    Pressed(keys: "study \"", line: "study \""),
  ])
  func `completes the word`(pressed: Pressed) throws {
    let session = try probe()
    try session.enter(pressed.keys, reads: pressed.line)
  }

  @Test func `lists what is possible, and shows the line again`() throws {
    let session = try probe()
    session.send("st\t")
    let list = try session.wait(for: "study")
    #expect(strippedOfEscapes(list).contains("stats  study"))
    try session.waitForPrompt()
  }

  @Test func `counts what is too much to list`() throws {
    let session = try probe()
    session.send("many card-\t")
    try session.wait(for: "300 possibilities: type more letters.")
    try session.waitForPrompt()
  }
}

@Suite struct `The candidates for a word` {
  private func found(
    _ word: String, quote: Character? = nil, ignoringCase: Bool = false, among all: [String]
  ) -> [String] {
    candidates(
      for: CompletionRequest(before: "", word: word, quote: quote), among: all,
      ignoringCase: ignoringCase)
  }

  @Test func `begin like it, once each, in order`() {
    #expect(found("st", among: ["study", "stats", "quiz", "study", ""]) == ["stats", "study"])
    #expect(found("", among: ["b", "a"]) == ["a", "b"])
    #expect(found("x", among: ["study"]).isEmpty)
  }

  @Test func `may differ in case if the person wants it`() {
    #expect(found("nato", among: ["NATO"]).isEmpty)
    #expect(found("nato", ignoringCase: true, among: ["NATO"]) == ["NATO"])
  }

  @Test func `get quotes together when one needs them`() {
    #expect(found("a", among: ["a b", "ac"]) == ["\"a b\"", "\"ac\""])
    #expect(found("", among: ["say \"x\\y\""]) == ["\"say \\\"x\\\\y\\\"\""])
  }

  @Test func `get none inside quotes`() {
    #expect(found("a", quote: "\"", among: ["a b", "a\"c"]) == ["a b", "a\\\"c"])
    #expect(found("a", quote: "'", among: ["a b", "a'c"]) == ["a b"])
  }

  @Test(arguments: ["a\u{1B}[2J", "a\u{9B}m", "a\nb", "a\u{202E}b", "a\u{E0041}", "a\u{2028}"])
  func `never act on the terminal`(name: String) {
    #expect(found("a", among: [name]).isEmpty)
  }
}
