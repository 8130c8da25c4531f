import Flashcards
import Testing

/// What is written and what becomes of it.
struct Reading: CustomTestStringConvertible {
  var name: String
  var written: String
  var tree: String
  var testDescription: String { name }

  init(_ name: String, _ written: String, _ tree: String) {
    (self.name, self.written, self.tree) = (name, written, tree)
  }
}

@Suite struct `The kind of a note` {
  @Test(arguments: basic + typed + lists + choices + clozes)
  func `follows from its shape`(_ row: Reading) { #expect(dump(row.written) == row.tree) }

  static let basic = [
    Reading("no note", "Only prose.\n", ""),
    Reading("long", "## Q\nAn answer.\n", "basic \"Q\"\n  paragraph \"An answer.\""),
    Reading("without a line end", "## Q\nA", "basic \"Q\"\n  paragraph \"A\""),
    Reading("blank lines around", "## Q\n\n\nA\n\n", "basic \"Q\"\n  paragraph \"A\""),
    Reading(
      "two paragraphs of two lines", "## Q\na\nb\n\nc\n  d\n",
      "basic \"Q\"\n  paragraph \"a\\nb\"\n  paragraph \"c\\n  d\""),
    Reading("short", "Q: q\nA: a\n", "basic \"q\"\n  paragraph \"a\""),
    Reading(
      "short, lines", "Q: q\nA: a\nb\n\nc\n",
      "basic \"q\"\n  paragraph \"a\\nb\"\n  paragraph \"c\""),
    Reading("short, answer below", "Q: q\nA:\na\n", "basic \"q\"\n  paragraph \"a\""),
    Reading(
      "short, with a lead", "Q: q\nlead\n\n- item\nA: a\n",
      "basic \"q\"\n  lead paragraph \"lead\"\n  lead item - \"item\"\n  paragraph \"a\""),
    Reading(
      "two short", "Q: q\nA: a\nQ: r\nA: b\n",
      "basic \"q\"\n  paragraph \"a\"\nbasic \"r\"\n  paragraph \"b\""),
    Reading("one item", "## Q\n- a\n", "basic \"Q\"\n  item - \"a\""),
    Reading(
      "items and prose", "## Q\n- a\n- b\n\nprose\n",
      "basic \"Q\"\n  item - \"a\"\n  item - \"b\"\n  paragraph \"prose\""),
    Reading(
      "an item with a lazy line", "## Q\n- a\nlazy\n- b\n",
      "basic \"Q\"\n  item - \"a\\nlazy\"\n  item - \"b\""),
    Reading(
      "items of both sorts", "## Q\n- a\n1. b\n", "basic \"Q\"\n  item - \"a\"\n  item 1. \"b\""),
    Reading(
      "nested items", "## Q\nx\n- a\n  - b\n",
      "basic \"Q\"\n  paragraph \"x\"\n  item - \"a\"\n  item   - \"b\""),
    Reading(
      "code", "## Q\n```swift\n= 1\n## x\n> y\n```\n",
      "basic \"Q\"\n  code [\"= 1\", \"## x\", \"> y\"]"),
    Reading("code in tildes", "## Q\n~~~\n```\n~~~~\n", "basic \"Q\"\n  code [\"```\"]"),
    Reading(
      "code indented", "## Q\n  ```\n  a\n    b\n  ```\n", "basic \"Q\"\n  code [\"a\", \"  b\"]"),
    Reading(
      "escapes at a line start", "## Q\n\\> a\n1\\. b\n",
      "basic \"Q\"\n  paragraph \"\\\\> a\\n1\\\\. b\""),
    Reading("braces in code", "## Q\n`{{a}}`\n", "basic \"Q\"\n  paragraph \"`{{a}}`\""),
    Reading("escaped braces", "## Q\n\\{{a}}\n", "basic \"Q\"\n  paragraph \"\\\\{{a}}\""),
    Reading(
      "a list as basic", "## Q\n- a\n- b\n> - kind: basic\n",
      "basic \"Q\"\n  item - \"a\"\n  item - \"b\""),
    Reading(
      "a path is no cloze", "## Q\nC:\\Windows\n", "basic \"Q\"\n  paragraph \"C:\\\\Windows\""),
  ]

  static let typed = [
    Reading("one", "## Q\n= a\n", "typed \"Q\"\n  \"a\""),
    Reading(
      "lines are alternatives", "## Q\n= a\n= b | c\n", "typed \"Q\"\n  \"a\"\n  \"b\"\n  \"c\""),
    Reading(
      "with a lead", "## Q\nlead\n\n= a\n", "typed \"Q\"\n  lead paragraph \"lead\"\n  \"a\""),
    Reading("short", "Q: q\n= a\n", "typed \"q\"\n  \"a\""),
    Reading("a year is a number", "## Q\n= 2008\n", "typed \"Q\"\n  number 2008.0 ± 0.0"),
    Reading(
      "a date", "## Q\n= 2019-2\n= 2019-02-07\n", "typed \"Q\"\n  date 2019-02\n  date 2019-02-07"),
    Reading("years from to", "## Q\n= 2008-2012\n", "typed \"Q\"\n  \"2008-2012\""),
    Reading("thousands", "## Q\n= 1,234,567.5\n", "typed \"Q\"\n  number 1234567.5 ± 0.0"),
    Reading("no thousands", "## Q\n= 1,23\n", "typed \"Q\"\n  \"1,23\""),
    Reading(
      "negative with a unit", "## Q\n= -5 degrees Celsius\n",
      "typed \"Q\"\n  number -5.0 ± 0.0 degrees Celsius"),
    Reading("three words are no unit", "## Q\n= 5 of the six\n", "typed \"Q\"\n  \"5 of the six\""),
    Reading("a tolerance", "## Q\n= 32 ± 2 members\n", "typed \"Q\"\n  number 32.0 ± 2.0 members"),
    Reading(
      "a tolerance in ASCII", "## Q\n= 50 +- 10% km\n", "typed \"Q\"\n  number 50.0 ± 5.0 km"),
    Reading("a range", "## Q\n= 30..35 %\n", "typed \"Q\"\n  number 32.5 ± 2.5 %"),
    Reading("digits inside text", "## Q\n= Article 5\n", "typed \"Q\"\n  \"Article 5\""),
    Reading("an escaped bar", "## Q\n= a \\| b\n", "typed \"Q\"\n  \"a | b\""),
    Reading("a bar in code", "## Q\n= `a | b`\n", "typed \"Q\"\n  \"a | b\""),
    Reading("markup is dropped", "## Q\n= *a* **b**\n", "typed \"Q\"\n  \"a b\""),
    Reading("true", "## Q\n= true\n", "true-false \"Q\"\n  true"),
    Reading(
      "false", "## Q\nlead\n= false\n", "true-false \"Q\"\n  lead paragraph \"lead\"\n  false"),
    Reading("true as text", "## Q\n= true\n> - kind: typed\n", "typed \"Q\"\n  \"true\""),
    Reading("prose as typed", "Q: q\nA: 32\n> kind: typed\n", "typed \"q\"\n  number 32.0 ± 0.0"),
  ]

  static let lists = [
    Reading("a set", "## Q\n- a\n- b | c\n", "set \"Q\"\n  \"a\"\n  \"b\", \"c\""),
    Reading("other markers", "## Q\n* a\n+ b\n", "set \"Q\"\n  \"a\"\n  \"b\""),
    Reading("blank lines between", "## Q\n- a\n\n- b\n", "set \"Q\"\n  \"a\"\n  \"b\""),
    Reading(
      "a lead", "## Q\nlead\n- a\n- b\n", "set \"Q\"\n  lead paragraph \"lead\"\n  \"a\"\n  \"b\""),
    Reading(
      "remarks", "## Q\n- a — why\n  more\n- b -- because\n\n  and\n- c\n  - sub\n",
      "set \"Q\"\n  \"a\"\n    \"why\"\n    \"more\"\n  \"b\"\n    \"because\"\n    \"and\"\n  \"c\"\n    \"- sub\""
    ),
    Reading("an order", "## Q\n1. a\n2) b\n9. c\n", "order \"Q\"\n  \"a\"\n  \"b\"\n  \"c\""),
    Reading("short", "Q: q\n- a\n- b\n", "set \"q\"\n  \"a\"\n  \"b\""),
    Reading("a set as order", "## Q\n- a\n- b\n> - kind: order\n", "order \"Q\"\n  \"a\"\n  \"b\""),
    Reading("a link is no box", "## Q\n- [x](y)\n- [z](y)\n", "set \"Q\"\n  \"x\"\n  \"z\""),
  ]

  static let choices = [
    Reading(
      "two options", "## Q\n- [x] a\n- [ ] b\n", "choice \"Q\"\n  right \"a\"\n  wrong \"b\""),
    Reading(
      "feedback", "## Q\n- [X] a\n  > yes\n  > really\n\n- [ ] b\n  > no\n",
      "choice \"Q\"\n  right \"a\"\n    \"yes\"\n    \"really\"\n  wrong \"b\"\n    \"no\""),
    Reading(
      "a lead", "## Q\nlead\n- [ ] a\n- [x] b\n",
      "choice \"Q\"\n  lead paragraph \"lead\"\n  wrong \"a\"\n  right \"b\""),
    Reading(
      "other markers", "## Q\n* [x] a\n+ [ ] b\n", "choice \"Q\"\n  right \"a\"\n  wrong \"b\""),
    Reading("short", "Q: q\n- [x] a\n- [x] b\n", "choice \"q\"\n  right \"a\"\n  right \"b\""),
  ]

  static let clozes = [
    Reading("one blank", "## Q\n{{a}}\n", "cloze \"Q\"\n  blank \"a\""),
    Reading("short", "C: the {{a}}.\n", "cloze \"\"\n  text \"the \"\n  blank \"a\"\n  text \".\""),
    Reading(
      "everything", "C: {{c12::a | b::h}}\n", "cloze \"\"\n  blank c12 \"a\", \"b\" hint \"h\""),
    Reading("a hint", "C: {{a::h}}\n", "cloze \"\"\n  blank \"a\" hint \"h\""),
    Reading("an empty hint", "C: {{a::}}\n", "cloze \"\"\n  blank \"a\""),
    Reading(
      "digits without c", "C: {{12::h}}\n", "cloze \"\"\n  blank number 12.0 ± 0.0 hint \"h\""),
    Reading("c alone", "C: {{c1}}\n", "cloze \"\"\n  blank \"c1\""),
    Reading("escapes", "C: {{a \\| b\\::c}}\n", "cloze \"\"\n  blank \"a | b::c\""),
    Reading("code", "C: {{`}}`}}\n", "cloze \"\"\n  blank \"}}\""),
    Reading(
      "over a line end", "C: a {{b\nc}} d\n",
      "cloze \"\"\n  text \"a \"\n  blank \"b c\"\n  text \" d\""),
    Reading(
      "paragraphs, items, code", "## Q\n{{a}}\n\n- b\n- {{c}}\n```\n{{\n```\n",
      "cloze \"Q\"\n  blank \"a\"\n  item -\n  text \"b\"\n  item -\n  blank \"c\"\n  code [\"{{\"]"
    ),
    Reading(
      "two paragraphs", "C: {{a}}\n\nb\n", "cloze \"\"\n  blank \"a\"\n  break\n  text \"b\""),
    Reading("after Q", "Q: q\n{{a}}\n", "cloze \"q\"\n  blank \"a\""),
  ]
}
