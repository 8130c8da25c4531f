import FSRS
import Flashcards
import Study
import Testing

@Suite struct `Picking an option` {
  static func desk(_ options: [String], several: Bool = false) -> Desk {
    let list = options.enumerated().map { "- [\($0 == 0 ? "x" : " ")] \($1)" }
    var desk = Desk(
      notes: "## Which?\n\n\(list.joined(separator: "\n"))\n\n"
        + "> - shuffle: no\n> - pick: \(several ? "several" : "one")\n")
    desk.begin()
    desk.type(nil)
    return desk
  }

  static func picked(_ line: String, _ options: [String], several: Bool = false) -> [Int]? {
    var desk = desk(options, several: several)
    guard desk.type(line) == .answered, case .options(let picked)? = desk.grading?.given else {
      return nil
    }
    return picked
  }

  @Test func `takes a letter, a number or the text`() {
    let options = ["Bucharest", "Vilnius", "Riga"]
    for line in ["b", "B", "2", "vilnius", "Vilnius"] {
      #expect(Self.picked(line, options) == [1])
    }
  }

  @Test func `takes several in any order and spelling`() {
    let options = ["Bucharest", "Vilnius", "Riga"]
    for line in ["a c", "c,a", "ca", "1 3", "31", "1+c", "A, C"] {
      #expect(Self.picked(line, options, several: true) == [0, 2])
    }
  }

  @Test(arguments: [
    "d", "4", "0", "-1", "a a", "ab", "x!", "9223372036854775808", "-9223372036854775808",
  ])
  func `asks again for what is no option`(line: String) {
    var desk = Self.desk(["Bucharest", "Vilnius", "Riga"])
    #expect(desk.type(line) == .tryAgain(.noSuchOption(count: 3)))
    #expect(desk.asking != nil)
  }

  @Test func `goes by the letter where a text is alike, by the text where it is a number`() {
    #expect(Self.picked("c", ["C++", "Java", "Swift"]) == [2])
    #expect(Self.picked("2", ["4", "3", "2"]) == [2])
    #expect(Self.picked("12", Array(repeating: "", count: 12).indices.map { "o\($0)" }) == [11])
  }

  @Test func `does not take a letter before the options are shown`() {
    var desk = Desk(notes: Trial.choice)
    desk.begin()
    #expect(desk.type("a") == .optionsShown)
    #expect(desk.type("a") == .answered)
  }

  @Test func `shows the options in another order each time, and the author's on request`() throws {
    let options = (0..<8).map { "- [\($0 == 3 ? "x" : " ")] option \($0)" }
      .joined(separator: "\n")
    var desk = Desk(notes: "## Which?\n<!-- id: which -->\n\n\(options)\n")
    desk.begin()
    let first = try #require(desk.asking).optionOrder
    #expect(first.sorted() == Array(0..<8))
    desk.answer(.again)
    let second = try #require(desk.asking).optionOrder
    #expect(second.sorted() == Array(0..<8))
    #expect(first != second)
    desk.begin(seed: 2)
    #expect(try #require(desk.asking).optionOrder != second)
    var fixed = Desk(notes: "## Which?\n\n\(options)\n\n> - shuffle: no\n")
    fixed.begin()
    #expect(try #require(fixed.asking).optionOrder == Array(0..<8))
  }

  @Test func `of true and false takes words and letters, and nothing else`() {
    for (line, isRight) in [("t", true), ("TRUE", true), ("yes", true), ("f", false), ("n", false)]
    {
      var desk = Desk(notes: "## So it is.\n\n= true\n")
      desk.begin()
      #expect(desk.type("perhaps") == .tryAgain(.neitherTrueNorFalse))
      #expect(desk.type(line) == .answered)
      #expect(desk.grading?.given == .judgement(isRight))
    }
  }
}
