/// Writes notes of all kinds, made up by a seed; no two are alike.
struct NoteWriter {
  /// A note as it stands in a deck.
  struct Written {
    var text: String
    /// How many cards are made from it.
    var cards: Int
  }

  private var words: Vocabulary
  private var number = 0

  init(seed: UInt64) { words = Vocabulary(seed: seed) }

  /// The next note, with at most so many cards: of ten about five to recall, two to type, two with
  /// options, one list.
  mutating func next(mostCards: Int = .max) -> Written {
    number += 1
    let kind = words.number(below: 10)
    return switch mostCards > 1 ? kind : 0 {
    case 0: Written(text: basic(), cards: 1)
    case 1: Written(text: basic(field: "two-way: yes"), cards: 2)
    case 2, 3: Written(text: cloze(), cards: 2)
    case 4: Written(text: number(isDate: number.isMultiple(of: 2)), cards: 1)
    case 5: Written(text: typed(), cards: 1)
    case 6: Written(text: choice(), cards: 1)
    case 7: Written(text: judgement(), cards: 1)
    case 8: Written(text: list(isOrdered: number.isMultiple(of: 2)), cards: 1)
    default: Written(text: short(), cards: 1)
    }
  }

  private mutating func heading(_ prompt: String) -> String {
    "## \(prompt)\n<!-- id: note-\(number) -->\n\n"
  }

  private mutating func fields(_ more: String? = nil) -> String {
    let own = more.map { "> - \($0)\n" } ?? ""
    let line = 1 + words.number(below: 90)
    return "\n\(own)> - explain: Here \(words.clause()).\n> - almanac L\(line)\n\n"
  }

  private mutating func basic(field: String? = nil) -> String {
    heading("What is said in entry \(number) about \(words.thing())?")
      + "In short, \(words.clause()), and \(words.clause()).\n" + fields(field)
  }

  private mutating func cloze() -> String {
    heading("Entry \(number) on \(words.thing())")
      + "In this entry {{c1::\(words.adjective()) \(words.noun())::what}} \(words.verb()) "
      + "\(words.thing()),\nwhile **\(words.thing())** {{c2::\(words.verb())}} \(words.thing()).\n"
      + fields()
  }

  private mutating func number(isDate: Bool) -> String {
    let day = "\(1900 + words.number(below: 120))-0\(1 + words.number(below: 9))-1\(number % 10)"
    let answer = isDate ? day : "\(10 + words.number(below: 9000)) ± 2 % metres"
    let question = isDate ? "On what day" : "After how many metres"
    return heading("\(question) does entry \(number) end, where \(words.clause())?")
      + "= \(answer)\n" + fields("as-of: \(2000 + words.number(below: 25))")
  }

  private mutating func typed() -> String {
    heading("Which word does entry \(number) use for \(words.thing()) that \(words.verb())?")
      + "= \(words.noun()) \(number) | \(words.noun()) no. \(number)\n" + fields()
  }

  private mutating func choice() -> String {
    var text = heading("Which of these does entry \(number) say of \(words.thing())?")
    for option in 0..<4 {
      text += "- [\(option == number % 4 ? "x" : " ")] It \(words.verb()) \(words.thing()).\n"
    }
    return text + fields()
  }

  private mutating func judgement() -> String {
    heading("In entry \(number), \(words.clause()).")
      + "= \(number.isMultiple(of: 3) ? "false" : "true")\n" + fields()
  }

  private mutating func list(isOrdered: Bool) -> String {
    var text = heading("What does entry \(number) count up for \(words.thing())?")
    for place in 1...4 {
      text += "\(isOrdered ? "\(place)." : "-") \(words.adjective()) \(words.noun()) \(place)\n"
    }
    return text + fields()
  }

  private mutating func short() -> String {
    """
    Q: What does entry \(number) tell of \(words.thing())?
    A: That \(words.clause()).
    > almanac L\(1 + words.number(below: 90))


    """
  }
}
