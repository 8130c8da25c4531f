/// Everything that can be wrong with a deck.
///
/// `facts` is the table of codes: E00x the file and its front matter, E02x the outline, E03x
/// fields, E04x what a field asks of its note, E05x blanks, E06x options, E07x answers.
enum Mistake: Error, Equatable {
  // The file.
  case invalidUTF8, nulByte
  case tooLarge(String, limit: String)
  case tooMany(Int)
  case frontMatterNeverClosed
  case unknownKey(String, nearest: String?)
  case yaml(String)
  case yamlReference(String)
  case badFrontMatterValue(key: String, value: String, wanted: String)
  case formatMissing
  case formatUnknown(String)
  case keyTwice(String)
  case badSourceKey(String)
  case noDeck

  // The outline.
  case noSpaceAfter(String)
  case deepHeading(String)
  case rule(String)
  case fenceNeverClosed(String)
  case noNote(String)
  case textAfterFields
  case emptyPrompt(String)
  case noAnswer
  case badID(String)
  case twoIDs
  case idTwice(String, other: String)
  case sameTextTwice(other: String)

  // Fields.
  case unknownField(String, nearest: String?)
  case fieldTwice(String)
  case badFieldValue(field: String, value: String, wanted: String, nearest: String?)
  case unknownSource(String, nearest: String?, isQuotation: Bool)
  case badLocator(String)
  case badDate(String)
  case impossibleDate(String)
  case badVariant
  case noSectionField(String)
  case emptyField(String)

  // What a field asks of its note.
  case badNeed(String, items: Int?)
  case kindConflict(kind: String, shape: String)
  case badTwoWay
  case badDrill(String, wanted: String)
  case badPick(String)

  // Blanks.
  case blankNeverClosed, emptyBlank, nestedBlank, blankMisplaced, secondHint, noBlank
  case besideBlank(String)

  // Options and answers.
  case emptyBox(String)
  case textBetweenOptions, noRightOption, singleOption
  case noSpaceAfterSign, emptyAnswer
  case badTolerance(String)
  case textAfterAnswer
  case mixedAnswers(String, String)
}

extension Mistake {
  /// The code, what is wrong, and what to write.
  var facts: (code: String, message: String, help: String?) {
    switch self {
    case .invalidUTF8: ("E001", "this is not valid UTF-8", "save the file as UTF-8")
    case .nulByte: ("E002", "a zero byte", "remove it; if the file is UTF-16, save it as UTF-8")
    case .tooLarge(let what, let limit):
      ("E003", "\(what) is too long", "the limit is \(limit); divide it")
    case .tooMany(let count):
      ("E003", "over \(count - 1) mistakes", "the rest is not shown; mend these first")
    case .frontMatterNeverClosed:
      ("E004", "the front matter is never closed", "end it with a line `---`")
    case .unknownKey(let key, let nearest):
      (
        "E005", "unknown front matter key “\(key)”",
        nearest.map { "did you mean “\($0)”?" }
          ?? "keys are \(FrontMatter.keys.joined(separator: ", "))"
      )
    case .yaml(let problem): ("E006", "the front matter is not valid YAML: \(problem)", nil)
    case .yamlReference(let what):
      ("E007", "\(what) in the front matter", "write the value itself; quote it if it is text")
    case .badFrontMatterValue(let key, let value, let wanted):
      ("E008", "“\(value)” is no value of “\(key)”", "write \(wanted)")
    case .formatMissing: ("E009", "the deck does not name its format", "add `format: 1`")
    case .formatUnknown(let format):
      ("E009", "unknown deck format “\(format)”", "this program reads `format: 1`")
    case .keyTwice(let key): ("E010", "“\(key)” stands twice", "keep one of them")
    case .badSourceKey(let key):
      (
        "E011", "“\(key)” cannot name a source",
        "use letters, digits, `-` and `_`, at most 64; “own” is taken"
      )
    case .noDeck:
      (
        "I001", "no deck: it has no front matter with `format`",
        "begin with `---`, `format: 1`, `---`"
      )

    case .noSpaceAfter(let sign):
      ("E020", "no space after “\(sign)”", "write “\(sign) ” before the text")
    case .deepHeading(let sign):
      (
        "E021", "a heading inside a note",
        "notes have no parts; write “\\\(sign)” for text that begins so"
      )
    case .rule(let text):
      (
        "E022", "“\(text)” draws a line or makes the text above a heading",
        "remove it, or write “\\\(text)”"
      )
    case .fenceNeverClosed(let fence):
      ("E023", "the code block is never closed", "end it with a line “\(fence)”")
    case .noNote(let what):
      ("E024", "\(what) belongs to no note", "begin a note with “## ”, or write a “\\” before it")
    case .textAfterFields:
      (
        "E025", "text after the fields",
        "put it above the fields, or begin the next note with “## ”"
      )
    case .emptyPrompt(let sign):
      ("E026", "nothing stands after “\(sign)”", "write the question there")
    case .noAnswer:
      (
        "E027", "a note without an answer",
        "write the answer below; in the short form it begins with “A: ”"
      )
    case .badID(let id):
      (
        "E028", "“\(id)” is no id",
        "write `<!-- id: name -->`, 2 to 64 of a-z, 0-9 and “-”, not “-” first"
      )
    case .twoIDs: ("E029", "a second id on one note", "keep one of them")
    case .idTwice(let id, let other):
      ("E080", "the id “\(id)” is taken by \(other)", "give one of the two notes another id")
    case .sameTextTwice(let other):
      ("E081", "the same note as \(other)", "remove one of them, or give this one an id")

    case .unknownField(let key, let nearest):
      (
        "E030", "unknown field “\(key)”",
        nearest.map { "did you mean “\($0)”?" } ?? "a field of your own begins with “x-”"
      )
    case .fieldTwice(let key): ("E031", "“\(key)” stands twice", "keep one of them")
    case .badFieldValue(let field, let value, let wanted, let nearest):
      (
        "E032", "“\(value)” is no value of “\(field)”",
        nearest.map { "did you mean “\($0)”?" } ?? "write \(wanted)"
      )
    case .unknownSource(let key, let nearest, let isQuotation):
      (
        "E033", "unknown source “\(key)”",
        nearest.map { "did you mean “\($0)”?" }
          ?? (isQuotation
            ? "a quotation begins with “\\>”; a field needs a colon after its name"
            : "declare it under `sources` in the front matter, or write “own”")
      )
    case .badLocator(let text):
      (
        "E034", "“\(text)” is no place in a source",
        "write “§ Heading”, “¶ 3”, “L12”, “L12-15” or “p 7”"
      )
    case .badDate(let text):
      (
        "E035", "“\(text)” is no date",
        "write 2024, 2024-07 or 2024-07-11, with “~” before an estimate"
      )
    case .impossibleDate(let text): ("E036", "there is no date \(text)", "look at month and day")
    case .badVariant:
      ("E037", "this is no variant", "write “variant: source as-of 2021 = answer”")
    case .noSectionField(let key):
      (
        "E038", "“\(key)” cannot stand under a section",
        "sections hand down source, tags, as-of, lang, dir, strict and suspend"
      )
    case .emptyField(let key): ("E039", "“\(key)” says nothing", "write a value, or remove it")

    case .badNeed(let value, let items):
      (
        "E040", "“need: \(value)” does not fit",
        items.map { "write a number from 1 to \($0)" } ?? "only a set or an order has items"
      )
    case .kindConflict(let kind, let shape):
      (
        "E041", "“kind: \(kind)” does not fit a note written as \(shape)",
        "remove the field, or write the answer that way"
      )
    case .badTwoWay:
      (
        "E042", "“two-way” needs an answer of one paragraph",
        "shorten the answer, or remove the field"
      )
    case .badDrill(let value, let wanted):
      ("E043", "“drill: \(value)” does not fit", "it needs \(wanted)")
    case .badPick(let value):
      ("E044", "“pick: \(value)” does not fit", "only options are picked")

    case .blankNeverClosed:
      ("E050", "the blank is never closed", "write `}}` after it, or `\\{{` for braces")
    case .emptyBlank:
      ("E051", "an empty blank", "write what is hidden, or `\\{{` for braces")
    case .nestedBlank:
      ("E052", "a blank inside a blank", "close the first, or give both one group: `{{c1::…}}`")
    case .blankMisplaced:
      ("E053", "no blank can stand here", "put it into the text below, or write `\\{{` for braces")
    case .secondHint: ("E054", "a second “::” in a blank", "write `\\::` for colons")
    case .besideBlank(let what):
      ("E055", "\(what) beside a blank", "make two notes, or write a “\\” before it")
    case .noBlank: ("E056", "“C:” without a blank", "hide something: `{{answer}}`")

    case .emptyBox(let text):
      ("E060", "“\(text)” is no box", "write `- [ ]` or `- [x]`, and a space after it")
    case .textBetweenOptions:
      ("E061", "text between options", "put it above the first option; feedback begins with “  > ”")
    case .noRightOption: ("E062", "no option is right", "tick one: `- [x]`")
    case .singleOption: ("E063", "a choice of one option", "add another")

    case .noSpaceAfterSign:
      ("E070", "no space after “=”", "write “= ” before an answer, “\\=” for text that begins so")
    case .emptyAnswer: ("E071", "an empty answer", "write it, or remove the sign before it")
    case .badTolerance(let text):
      ("E072", "“\(text)” has no usable tolerance", "write `32 ± 2`, `32 ± 5%` or `30..35`")
    case .textAfterAnswer:
      ("E073", "text after an answer", "put it above the first “= ”, or into “> - explain: ”")
    case .mixedAnswers(let what, let other):
      ("E074", "\(what) beside \(other)", "a note is answered in one way; make two notes")
    }
  }
}
