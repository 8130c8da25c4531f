import Flashcards
import Testing

@Suite struct `The fields of a note` {
  private func fields(_ text: String) -> Fields? { onlyNote("## Q\n- a\n- b\n\n" + text)?.fields }

  @Test func `are none`() { #expect(fields("") == Fields()) }

  @Test(arguments: [
    "> explain: x\n", "> - explain: x\n", ">explain: x\n", "> -  explain:  x  \n",
    "> - explain:\n>   x\n",
  ])
  func `are written with or without a dash`(_ text: String) {
    #expect(fields(text)?.explain == ["x"])
  }

  @Test func `go on in indented lines`() {
    #expect(fields("> - hint: a\n>   b\n>    c\n> - hint: d\n")?.hints == ["a\nb\nc", "d"])
    #expect(fields("> - tags: a,\n>   b\n")?.tags == ["a", "b"])
  }

  @Test func `may have blank lines and empty ones between`() {
    #expect(fields("> - hint: a\n>\n\n> - hint: b\n")?.hints == ["a", "b"])
  }

  @Test func `name sources`() {
    #expect(
      fields(
        "> - dw\n> source: gp p 7\n> - own\n> dw ¶ 3\n> - dw par 4\n> dw sec A: B\n> dw L2-4\n")?
        .sources == [
          Citation(key: "dw"), Citation(key: "gp", locator: .page(7)), Citation(key: "own"),
          Citation(key: "dw", locator: .paragraph(3)), Citation(key: "dw", locator: .paragraph(4)),
          Citation(key: "dw", locator: .section("A: B")),
          Citation(key: "dw", locator: .lines(2...4)),
        ])
  }

  @Test func `tell variants; the last equals sign counts`() {
    let answers = [AcceptedAnswer(text: "x"), AcceptedAnswer(text: "y")]
    #expect(
      fields("> - variant: dw § a = b as-of ~2021-3 = x | y\n")?.variants == [
        Variant(
          citation: Citation(key: "dw", locator: .section("a = b")),
          asOf: PartialDate(year: 2021, month: 3, isEstimate: true), answers: answers)
      ])
  }

  @Test func `have switches`() {
    let read = fields(
      """
      > - need: 1
      > - shuffle: no
      > - strict: case
      > - drill: items
      > - suspend: yes
      > - allow: W07, W08
      > - claimed-by: *Somebody*
      > - until: 2030
      > - x-own: {{anything}}
      > - x-own: twice

      """)
    var fields = Fields()
    fields.need = 1
    fields.shuffles = false
    fields.strictness = .case
    fields.drill = .items
    fields.suspension = .yes
    fields.allowed = ["W07", "W08"]
    fields.claimedBy = "*Somebody*"
    fields.until = PartialDate(year: 2030)
    fields.extensions = ["x-own": ["{{anything}}", "twice"]]
    #expect(read == fields)
  }

  @Test(arguments: ["two-way", "reverse"])
  func `may ask for both ways`(_ key: String) {
    #expect(onlyNote("## Q\nA\n> \(key): yes\n")?.fields.isTwoWay == true)
    #expect(onlyNote("## Q\n- a\n- b\n> \(key): no\n")?.fields.isTwoWay == false)
  }

  @Test func `may say how many options to pick`() {
    #expect(onlyNote("## Q\n- [x] a\n- [ ] b\n> pick: several\n")?.fields.picksSeveral == true)
  }
}
