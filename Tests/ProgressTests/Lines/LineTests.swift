import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `A line of the journal` {
  @Test func `is the one of the design`() {
    let event = Event(
      id: EventID("k7f3q2xa-3m9x0c7d-17") ?? Samples.events[0].id,
      time: Timestamp(iso: "2026-11-21T00:30:00.123Z") ?? Timestamp(milliseconds: 0),
      offsetMinutes: 60, day: StudyDay(number: 20_777),
      content: .review(
        Review(
          card: CardID("summit-2008/c1"), rating: .good, milliseconds: 4210,
          due: .day(StudyDay(number: 20_782)))))
    let written =
      #"{"v":1,"k":"review","id":"k7f3q2xa-3m9x0c7d-17","t":"2026-11-21T00:30:00.123Z","#
      + #""off":60,"day":"2026-11-20","card":"summit-2008/c1","g":3,"ms":4210,"#
      + #""due":"2026-11-25","left":0,"dr":0.9,"model":"6""#
    let line = text(encode(event))
    // The checksum is that of zlib 1.3, `crc32`.
    #expect(line == written + #","crc":"fe393ea0"}"# + "\n")
    #expect(decoded(encode(event).dropLast()) == .success(event))
  }

  @Test func `of an unknown kind is kept as it stands`() {
    let line =
      #"{"v":1,"k":"x","id":"a-b-1","t":"2026-11-21T00:30:00.123Z","off":0,"#
      + #""day":"2026-11-20","more":[1]}"#
    guard case .success(let event) = decoded(line.utf8) else {
      Issue.record("It was refused.")
      return
    }
    #expect(event.content == .unknown(kind: "x", line: Array(line.utf8)))
    #expect(text(encode(event)) == line + "\n")
  }

  @Test(arguments: Samples.events) func `reads back as the event`(_ event: Event) {
    #expect(decoded(encode(event).dropLast()) == .success(event))
  }

  @Test(arguments: Samples.events) func `is printable and short`(_ event: Event) {
    let line = encode(event)
    #expect(line.count <= longestLine + 1)
    #expect(line.last == 0x0A)
    #expect(!text(line.dropLast()).unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
    #expect(!text(line).unicodeScalars.contains("\u{202E}"))
  }

  /// Every flipped bit is noticed, but where the line then still says the same.
  @Test(arguments: Samples.events) func `notices every flipped bit`(_ event: Event) {
    let line = Array(encode(event).dropLast())
    for index in line.indices {
      for bit in 0..<8 {
        var damaged = line
        damaged[index] ^= 1 << UInt8(bit)
        guard case .success(let read) = decoded(damaged) else { continue }
        #expect(read == event, "bit \(bit) of byte \(index): \(text(damaged))")
      }
    }
  }

  @Test func `is refused when it is torn at any byte`() {
    for event in Samples.events {
      let line = Array(encode(event).dropLast())
      for count in line.indices {
        guard case .success = decoded(line.prefix(count)) else { continue }
        Issue.record("\(count) bytes of \(text(line)) were read.")
      }
    }
  }

  @Test func `may have its members in any order and without a checksum`() {
    let line =
      #" { "due":"2026-11-25","dr":0.9,"model":"6","left":0,"k":"review","extra":[{"a":null}],"#
      + #""ms":1,"g":3,"card":"a","day":"2026-11-20","off":-60,"t":"2026-11-21T00:30:00Z","#
      + "\"id\":\"a-b-1\",\"v\":1}\r"
    guard case .success(let event) = decoded(line.utf8) else {
      Issue.record("It was refused: \(decoded(line.utf8))")
      return
    }
    #expect(event.card == CardID("a"))
    #expect(event.offsetMinutes == -60)
  }

  @Test func `is refused when a checksum stands elsewhere than at the end`() {
    var line = text(encode(Samples.events[0]).dropLast().dropLast())
    line += #","x":1}"#
    #expect(decoded(line.utf8) == .failure(.checksum))
  }

  private static let review =
    #"{"v":1,"k":"review","id":"a-b-1","t":"2026-11-21T00:30:00Z","off":0,"day":"2026-11-20","#
    + #""card":"a","g":3,"ms":1,"due":"2026-11-25","left":0,"dr":0.9,"model":"6"}"#

  @Test(arguments: [
    (#""v":1"#, #""v":2"#, LineProblem.version(2)),
    (#""g":3"#, #""g":0"#, .wrong(field: "g")),
    (#""g":3"#, #""g":2.5"#, .wrong(field: "g")),
    (#""g":3"#, #""g":"3""#, .wrong(field: "g")),
    (#""g":3,"#, "", .missing(field: "g")),
    (#""g":3"#, #""g":3,"g":3"#, .twice(field: "g")),
    (#""ms":1"#, #""ms":600001"#, .wrong(field: "ms")),
    (#""ms":1"#, #""ms":1e99"#, .wrong(field: "ms")),
    (#""left":0"#, #""left":32"#, .wrong(field: "left")),
    (#""dr":0.9"#, #""dr":1.1"#, .wrong(field: "dr")),
    (#""model":"6""#, #""model":"5""#, .wrong(field: "model")),
    (#""off":0"#, #""off":1441"#, .wrong(field: "off")),
    (#""id":"a-b-1""#, #""id":"a-b""#, .wrong(field: "id")),
    (#""day":"2026-11-20""#, #""day":"2026-11-31""#, .wrong(field: "day")),
    (#""card":"a""#, #""card":"""#, .wrong(field: "card")),
    (#""card":"a""#, #""card":"\ud800""#, .syntax(column: 102)),
  ]) func `says which member is wrong`(_ old: String, _ new: String, _ problem: LineProblem) {
    let parts = Self.review.split(separator: old, omittingEmptySubsequences: false)
    let line = parts.joined(separator: new)
    #expect(decoded(line.utf8) == .failure(problem))
    if case .success = decoded(Self.review.utf8) {} else { Issue.record("The line is wrong.") }
  }

  @Test func `is refused when it is too long, too deep, or not UTF-8`() {
    let long = #"{"v":1,"x":""# + String(repeating: "a", count: longestLine) + #""}"#
    #expect(decoded(long.utf8) == .failure(.tooLong(bytes: longestLine + 14)))
    let deep = String(repeating: "[", count: 4000)
    #expect(decoded((#"{"v":"# + deep).utf8) == .failure(.tooDeep))
    #expect(decoded(Array(#"{"v":""#.utf8) + [0xFF, 0x22, 0x7D]) == .failure(.notUTF8))
  }

  @Test func `keeps texts to a kibibyte without cutting a character`() {
    let long = String(repeating: "é", count: 4000)
    var script = Script()
    let event = script.add(.accept(CardID("a"), text: "x" + long))
    guard case .success(let read) = decoded(encode(event).dropLast()),
      case .accept(_, let text) = read.content
    else {
      Issue.record("It was refused.")
      return
    }
    #expect(text == "x" + String(repeating: "é", count: 511))
  }

  @Test func `stays readable however nasty the texts`() {
    let nasty = String(repeating: "\u{E0001}\u{0}", count: 3000)
    var script = Script()
    let event = script.add(
      .seen(
        Seen(
          card: CardID("a"), fingerprint: "f", deck: "d", prompt: nasty,
          answers: Array(repeating: nasty, count: 100))))
    let line = encode(event)
    #expect(line.count <= longestLine + 1)
    guard case .success(let read) = decoded(line.dropLast()) else {
      Issue.record("It was refused.")
      return
    }
    #expect(read.card == CardID("a"))
  }

  @Test func `moves numbers into their ranges`() {
    var script = Script()
    let event = script.add(
      .review(
        Review(
          card: CardID("a"), rating: .good, milliseconds: .max, due: .day(Samples.day), left: -3,
          desiredRetention: .nan)))
    guard case .success(let read) = decoded(encode(event).dropLast()),
      case .review(let review) = read.content
    else {
      Issue.record("It was refused.")
      return
    }
    #expect(review.milliseconds == 600_000)
    #expect(review.left == 0)
    #expect(review.desiredRetention == 0.9)
  }
}
