import Flashcards
import Testing

/// A mistake between `⟦` and `⟧`, and what is said about it.
struct Wrong: CustomTestStringConvertible {
  var written: String
  var message: String
  var help: String?
  var testDescription: String { message }

  init(_ written: String, _ message: String, _ help: String?) {
    (self.written, self.message, self.help) = (written, message, help)
  }
}

@Suite struct `A mistake` {
  @Test(arguments: outline + fields + demands + blanks + answers)
  func `in a note is named once, at its place, and spoils no other note`(_ row: Wrong) {
    let before = frontMatter + "## before\n<!-- id: before -->\nA\n\n"
    let marked = MarkedText(row.written + "\n\n## after\n<!-- id: after -->\nA\n", after: before)
    let file = file(marked.text)
    check(file, row, marked)
    let ids = file.deck?.notes.map(\.id.rawValue) ?? []
    #expect(ids == ["before", "after"])
  }

  @Test(arguments: yaml)
  func `in front matter is named once, at its place`(_ row: Wrong) {
    let marked = MarkedText(row.written + "\n---\n## note\nA\n> - nowhere\n", after: "---\n")
    let file = file(marked.text.replacing("\n> - nowhere", with: ""))
    check(file, row, marked)
  }

  private func check(_ file: DeckFile, _ row: Wrong, _ marked: MarkedText) {
    let found = file.diagnostics.map { "\($0.severity.rawValue)[\($0.code)]: \($0.message)" }
    #expect(found == ["error[" + row.message])
    guard let diagnostic = file.diagnostics.first, file.diagnostics.count == 1 else { return }
    #expect(diagnostic.help == row.help)
    #expect(diagnostic.place.bytes == marked.bytes)
    let before = marked.text.utf8.prefix(marked.bytes.lowerBound)
    let lines = String(decoding: before, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(diagnostic.place.line == lines.count)
    #expect(diagnostic.place.column == (lines.last?.count ?? 0) + 1)
    let text = Array(diagnostic.place.text)
    let quoted = Array(marked.text.utf8)[marked.bytes]
    #expect(String(text[diagnostic.place.characters]) == String(decoding: quoted, as: UTF8.self))
  }

  static let outline = [
    Wrong("⟦##⟧Q\nA", "E020]: no space after “##”", "write “## ” before the text"),
    Wrong("Q: q\n⟦A:⟧a", "E020]: no space after “A:”", "write “A: ” before the text"),
    Wrong(
      "## Q\n⟦### part⟧\nA", "E021]: a heading inside a note",
      "notes have no parts; write “\\###” for text that begins so"),
    Wrong(
      "## Q\nA\n⟦---⟧\nB", "E022]: “---” draws a line or makes the text above a heading",
      "remove it, or write “\\---”"),
    Wrong(
      "## Q\nA\n⟦===⟧", "E022]: “===” draws a line or makes the text above a heading",
      "remove it, or write “\\===”"),
    Wrong(
      "## Q\n⟦* * *⟧", "E022]: “* * *” draws a line or makes the text above a heading",
      "remove it, or write “\\* * *”"),
    Wrong(
      "## Q\nA\n⟦````⟧swift\n> - x\n```\nQ: lost", "E023]: the code block is never closed",
      "end it with a line “````”"),
    Wrong(
      "# Section\n\nprose\n\n⟦> - tags: x⟧\n> - tags: y", "E024]: this field belongs to no note",
      "begin a note with “## ”, or write a “\\” before it"),
    Wrong(
      "# Section\n\nprose\n⟦<!-- id: my-id -->⟧", "E024]: this id belongs to no note",
      "begin a note with “## ”, or write a “\\” before it"),
    Wrong(
      "# Section\n⟦= 3⟧", "E024]: this answer belongs to no note",
      "begin a note with “## ”, or write a “\\” before it"),
    Wrong(
      "## Q\nA\n⟦A:⟧ b", "E024]: “A:” belongs to no note",
      "begin a note with “## ”, or write a “\\” before it"),
    Wrong(
      "## Q\nA\n> - dw\n\n⟦more⟧\nand more\n> - gp", "E025]: text after the fields",
      "put it above the fields, or begin the next note with “## ”"),
    Wrong("⟦##⟧\nA", "E026]: nothing stands after “##”", "write the question there"),
    Wrong("⟦Q:⟧\nA: a", "E026]: nothing stands after “Q:”", "write the question there"),
    Wrong(
      "## ⟦Q⟧\n> - dw", "E027]: a note without an answer",
      "write the answer below; in the short form it begins with “A: ”"),
    Wrong(
      "⟦Q: q⟧\nlead", "E027]: a note without an answer",
      "write the answer below; in the short form it begins with “A: ”"),
    Wrong(
      "## Q\n<!-- id: ⟦My Id⟧ -->\nA", "E028]: “My Id” is no id",
      "write `<!-- id: name -->`, 2 to 64 of a-z, 0-9 and “-”, not “-” first"),
    Wrong(
      "## Q\n⟦<!--id:my-id-->⟧\nA", "E028]: “<!--id:my-id-->” is no id",
      "write `<!-- id: name -->`, 2 to 64 of a-z, 0-9 and “-”, not “-” first"),
    Wrong(
      "## Q\n<!-- id: one -->\n⟦<!-- id: two -->⟧\nA", "E029]: a second id on one note",
      "keep one of them"),
    Wrong(
      "## Q\nA ⟦\0⟧", "E002]: a zero byte", "remove it; if the file is UTF-16, save it as UTF-8"),
  ]

  static let fields = [
    Wrong("## Q\nA\n> - ⟦explian⟧: x", "E030]: unknown field “explian”", "did you mean “explain”?"),
    Wrong(
      "## Q\nA\n> - ⟦weather⟧: x", "E030]: unknown field “weather”",
      "a field of your own begins with “x-”"),
    Wrong("## Q\nA\n> - ⟦dw⟧: L2", "E030]: unknown field “dw”", "did you mean “dw …”?"),
    Wrong(
      "## Q\nA\n> - as-of: 2024\n> - ⟦as-of⟧: 2025", "E031]: “as-of” stands twice",
      "keep one of them"),
    Wrong(
      "## Q\nA\n> - two-way: ⟦maybe⟧", "E032]: “maybe” is no value of “two-way”",
      "write “yes” or “no”"),
    Wrong(
      "## Q\nA\n> - suspend: ⟦darft⟧", "E032]: “darft” is no value of “suspend”",
      "did you mean “draft”?"),
    Wrong(
      "## Q\nA\n> - strict: ⟦always⟧", "E032]: “always” is no value of “strict”",
      "write “yes”, “case”, “marks”, “no”"),
    Wrong(
      "## Q\nA\n> - tags: ⟦a b, c⟧", "E032]: “a b, c” is no value of “tags”",
      "write names divided by commas, “-” for spaces"),
    Wrong(
      "## Q\nA\n> - lang: ⟦e⟧", "E032]: “e” is no value of “lang”",
      "write a BCP 47 tag such as “en”"),
    Wrong(
      "## Q\nA\n> - allow: ⟦7⟧", "E032]: “7” is no value of “allow”",
      "write lint codes divided by commas, such as “W07”"),
    Wrong("## Q\nA\n> ⟦dv⟧ L2", "E033]: unknown source “dv”", "did you mean “dw”?"),
    Wrong(
      "## Q\nA\n> - source: ⟦bbc⟧", "E033]: unknown source “bbc”",
      "declare it under `sources` in the front matter, or write “own”"),
    Wrong(
      "## Q\nA\n> ⟦Somebody⟧ said this.", "E033]: unknown source “Somebody”",
      "a quotation begins with “\\>”; a field needs a colon after its name"),
    Wrong(
      "## Q\nA\n> - dw ⟦line 3⟧", "E034]: “line 3” is no place in a source",
      "write “§ Heading”, “¶ 3”, “L12”, “L12-15” or “p 7”"),
    Wrong(
      "## Q\nA\n> - dw ⟦L9-3⟧", "E034]: “L9-3” is no place in a source",
      "write “§ Heading”, “¶ 3”, “L12”, “L12-15” or “p 7”"),
    Wrong(
      "## Q\nA\n> - as-of: ⟦July 2024⟧", "E035]: “July 2024” is no date",
      "write 2024, 2024-07 or 2024-07-11, with “~” before an estimate"),
    Wrong(
      "## Q\nA\n> - until: ⟦2023-02-29⟧", "E036]: there is no date 2023-02-29",
      "look at month and day"),
    Wrong(
      "## Q\nA\n> - variant: ⟦dw 30⟧", "E037]: this is no variant",
      "write “variant: source as-of 2021 = answer”"),
    Wrong(
      "## Q\nA\n> - variant: ⟦bbc⟧ = 30", "E033]: unknown source “bbc”",
      "declare it under `sources` in the front matter, or write “own”"),
    Wrong(
      "# S\n> - ⟦explain⟧: x", "E038]: “explain” cannot stand under a section",
      "sections hand down source, tags, as-of, lang, dir, strict and suspend"),
    Wrong("## Q\nA\n> - ⟦hint⟧:", "E039]: “hint” says nothing", "write a value, or remove it"),
  ]

  static let demands = [
    Wrong(
      "## Q\n- a\n- b\n> - need: ⟦3⟧", "E040]: “need: 3” does not fit", "write a number from 1 to 2"
    ),
    Wrong(
      "## Q\n- a\n- b\n> - need: ⟦0⟧", "E040]: “need: 0” does not fit", "write a number from 1 to 2"
    ),
    Wrong(
      "## Q\nA\n> - need: ⟦1⟧", "E040]: “need: 1” does not fit", "only a set or an order has items"),
    Wrong(
      "## Q\nA\n> - kind: ⟦set⟧", "E041]: “kind: set” does not fit a note written as basic",
      "remove the field, or write the answer that way"),
    Wrong(
      "## Q\n= a\n> - kind: ⟦basic⟧", "E041]: “kind: basic” does not fit a note written as typed",
      "remove the field, or write the answer that way"),
    Wrong(
      "## Q\na\n\nb\n> - two-way: ⟦yes⟧", "E042]: “two-way” needs an answer of one paragraph",
      "shorten the answer, or remove the field"),
    Wrong(
      "## Q\na\n> - drill: ⟦items⟧", "E043]: “drill: items” does not fit",
      "it needs a set or an order"),
    Wrong(
      "## Q\na\n> - drill: ⟦hide-all⟧", "E043]: “drill: hide-all” does not fit", "it needs blanks"),
    Wrong("## Q\na\n> - pick: ⟦one⟧", "E044]: “pick: one” does not fit", "only options are picked"),
  ]

  static let blanks = [
    Wrong(
      "C: ⟦{{⟧a {{b}}", "E050]: the blank is never closed",
      "write `}}` after it, or `\\{{` for braces"),
    Wrong(
      "C: ⟦{{⟧a\n\nb}}", "E050]: the blank is never closed",
      "write `}}` after it, or `\\{{` for braces"),
    Wrong(
      "C: a ⟦{{ }}⟧ {{b}}", "E051]: an empty blank",
      "write what is hidden, or `\\{{` for braces"),
    Wrong(
      "C: ⟦{{c1::::x}}⟧", "E051]: an empty blank", "write what is hidden, or `\\{{` for braces"),
    Wrong(
      "C: {{a ⟦{{⟧b}} c}}", "E052]: a blank inside a blank",
      "close the first, or give both one group: `{{c1::…}}`"),
    Wrong(
      "## Q ⟦{{⟧a}}\nA", "E053]: no blank can stand here",
      "put it into the text below, or write `\\{{` for braces"),
    Wrong(
      "## Q\n- [x] ⟦{{⟧a}}\n- [ ] b", "E053]: no blank can stand here",
      "put it into the text below, or write `\\{{` for braces"),
    Wrong(
      "## Q\n= ⟦{{⟧a}}", "E053]: no blank can stand here",
      "put it into the text below, or write `\\{{` for braces"),
    Wrong(
      "## Q\nA\n> - explain: ⟦{{⟧a}}", "E053]: no blank can stand here",
      "put it into the text below, or write `\\{{` for braces"),
    Wrong(
      "Q: q\nA: ⟦{{⟧a}}", "E053]: no blank can stand here",
      "put it into the text below, or write `\\{{` for braces"),
    Wrong("C: {{a::b⟦::⟧c}}", "E054]: a second “::” in a blank", "write `\\::` for colons"),
    Wrong(
      "## Q\n{{a}}\n⟦= b⟧", "E055]: an answer beside a blank",
      "make two notes, or write a “\\” before it"),
    Wrong(
      "## Q\n{{a}}\n⟦- [x] b⟧\n- [ ] c", "E055]: an option beside a blank",
      "make two notes, or write a “\\” before it"),
    Wrong("⟦C:⟧ nothing hidden", "E056]: “C:” without a blank", "hide something: `{{answer}}`"),
  ]

  static let answers = [
    Wrong(
      "## Q\n- [x] a\n⟦- []⟧ b", "E060]: “- []” is no box",
      "write `- [ ]` or `- [x]`, and a space after it"),
    Wrong(
      "## Q\n- [x] a\n⟦text⟧\n- [ ] b", "E061]: text between options",
      "put it above the first option; feedback begins with “  > ”"),
    Wrong("## Q\n⟦- [ ] a⟧\n- [ ] b", "E062]: no option is right", "tick one: `- [x]`"),
    Wrong("## Q\n⟦- [x] a⟧", "E063]: a choice of one option", "add another"),
    Wrong(
      "## Q\n⟦=⟧a", "E070]: no space after “=”",
      "write “= ” before an answer, “\\=” for text that begins so"),
    Wrong("## Q\n⟦=⟧", "E071]: an empty answer", "write it, or remove the sign before it"),
    Wrong(
      "## Q\n= ⟦32 ± few⟧", "E072]: “32 ± few” has no usable tolerance",
      "write `32 ± 2`, `32 ± 5%` or `30..35`"),
    Wrong(
      "## Q\n= ⟦5..3⟧", "E072]: “5..3” has no usable tolerance",
      "write `32 ± 2`, `32 ± 5%` or `30..35`"),
    Wrong("## Q\n= ⟦2023-02-30⟧", "E036]: there is no date 2023-02-30", "look at month and day"),
    Wrong(
      "## Q\n= a\n⟦text⟧", "E073]: text after an answer",
      "put it above the first “= ”, or into “> - explain: ”"),
    Wrong(
      "## Q\n= true\n⟦= yes⟧", "E074]: an answer beside true or false",
      "a note is answered in one way; make two notes"),
    Wrong(
      "## Q\n- [x] a\n- [ ] b\n⟦= c⟧", "E074]: an answer beside options",
      "a note is answered in one way; make two notes"),
    Wrong(
      "Q: q\nA: a\n⟦= b⟧", "E074]: an answer after “=” beside “A:”",
      "a note is answered in one way; make two notes"),
    Wrong(
      "Q: q\nA: a\n⟦- [x] b⟧", "E074]: an option beside “A:”",
      "a note is answered in one way; make two notes"),
  ]

  static let yaml = [
    Wrong("format: 1\n⟦tag⟧: [x]", "E005]: unknown front matter key “tag”", "did you mean “tags”?"),
    Wrong(
      "format: 1\n⟦weather⟧: x", "E005]: unknown front matter key “weather”",
      "keys are deck, format, description, stale-after, sources, aliases, tags, lang, dir, lint, source"
    ),
    Wrong(
      "format: 1\nsources:\n  dw:\n    ⟦titel⟧: x", "E005]: unknown front matter key “titel”",
      "did you mean “title”?"),
    Wrong(
      "format: 1\ndeck: a⟦:⟧ b",
      "E006]: the front matter is not valid YAML: mapping values are not allowed in this context",
      nil),
    Wrong(
      "format: 1\ntags: ⟦&⟧a [x]", "E007]: an anchor in the front matter",
      "write the value itself; quote it if it is text"),
    Wrong(
      "format: 1\ntags: ⟦*⟧a", "E007]: an alias in the front matter",
      "write the value itself; quote it if it is text"),
    Wrong(
      "format: 1\ndeck: ⟦!⟧!str x", "E007]: a tag in the front matter",
      "write the value itself; quote it if it is text"),
    Wrong(
      "format: 1\nstale-after: ⟦soon⟧", "E008]: “soon” is no value of “stale-after”",
      "write a number of days, weeks, months or years, such as “12 months”"),
    Wrong("format: 1\ndir: ⟦up⟧", "E008]: “up” is no value of “dir”", "write “ltr” or “rtl”"),
    Wrong(
      "format: 1\naliases:\n  - ⟦Kyiv⟧", "E008]: “Kyiv” is no value of “aliases”",
      "write a list of spellings such as “- Kyiv | Kiev”"),
    Wrong(
      "format: 1\nlint:\n  ⟦W1⟧: 3", "E008]: “W1” is no value of “lint”",
      "write codes with their numbers, such as “W01: 40”"),
    Wrong("⟦deck⟧: x", "E009]: the deck does not name its format", "add `format: 1`"),
    Wrong("format: ⟦2⟧", "E009]: unknown deck format “2”", "this program reads `format: 1`"),
    Wrong("format: 1\n⟦deck⟧: x\ndeck: y", "E010]: “deck” stands twice", "keep one of them"),
    Wrong(
      "format: 1\nsources:\n  ⟦own⟧: {}", "E011]: “own” cannot name a source",
      "use letters, digits, `-` and `_`, at most 64; “own” is taken"),
    Wrong(
      "format: 1\nsources:\n  dw:\n    date: ⟦July⟧", "E035]: “July” is no date",
      "write 2024, 2024-07 or 2024-07-11, with “~” before an estimate"),
    Wrong(
      "format: 1\nsources:\n  dw:\n    read: ⟦2024-13⟧", "E036]: there is no date 2024-13",
      "look at month and day"),
    Wrong(
      "format: 1\nsources:\n  dw:\nsource: ⟦dv⟧", "E033]: unknown source “dv”",
      "did you mean “dw”?"),
  ]
}
