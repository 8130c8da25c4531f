import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `An export` {
  private func export(_ state: LearnerState, _ form: ExportForm) -> [UInt8] {
    var bytes: [UInt8] = []
    state.export(as: form) { (piece: [UInt8]) in bytes += piece }
    return bytes
  }

  @Test(arguments: 0..<10) func `as JSON has everything, and imports again`(_ seed: UInt64) {
    let events = Samples.history(seed: seed, count: 50)
    let state = LearnerState(events)
    let imported = ImportedLines(export(state, .json))
    #expect(imported.problems.isEmpty)
    #expect(LearnerState(imported.events).canonicalDescription == state.canonicalDescription)
    #expect(imported.events.map(\.time) == imported.events.map(\.time).sorted())
  }

  @Test func `keeps what this version does not know`() throws {
    var lines = Samples.events.map { text(encode($0)) }
    lines[0] = lines[0].replacing("\"off\":", with: "\"mood\":[\"calm\",1e3],\"off\":")
      .replacing(#/,"crc":"[0-9a-f]{8}"/#, with: "")
    lines.append(
      #"{"v":1,"k":"dream","id":"d-s-900","t":"2026-11-20T10:00:00.000Z","off":0,"#
        + #""day":"2026-11-20","of":{"sheep":3}}"# + "\n")
    var state = LearnerState()
    let tally = Array(lines.joined().utf8).withUnsafeBytes { state.read($0) { _, _, _ in } }
    state.settle()
    #expect(tally.unknownFields == 1 && state.event(Samples.events[0].id) == Samples.events[0])
    let exported = text(export(state, .json))
    for line in lines { #expect(exported.contains(line.dropLast())) }
    let imported = LearnerState(ImportedLines(Array(exported.utf8)).events)
    #expect(imported.canonicalDescription == state.canonicalDescription)
    _ = Array(lines.joined().utf8).withUnsafeBytes { state.read($0) { _, _, _ in } }
    state.settle()
    #expect(state.conflicts.isEmpty)
  }

  @Test func `keeps the same of doubled lines, whichever comes first`() {
    var script = Script()
    let answer = script.answer("a")
    var other = answer
    other.offsetMinutes += 1
    func with(_ member: String, _ event: Event) -> String {
      text(encode(event)).replacing("\"off\":", with: member + "\"off\":")
        .replacing(#/,"crc":"[0-9a-f]{8}"/#, with: "")
    }
    var far = script.answer("a")
    far.id = answer.id
    if case .review(var review) = far.content {
      review.due = .instant(far.time.advanced(bySeconds: 90 * 86_400))
      far.content = .review(review)
    }
    let lines = [
      text(encode(answer)), text(encode(other)), with("\"b\":1,", answer),
      with("\"a\":1,", answer), with("\"c\":1,", other), text(encode(far)),
      with("\"c\":1,", far),
    ]
    for first in lines {
      for second in lines {
        for third in lines {
          let exports = [[first, second, third], [third, first, second], [second, third, first]]
            .map { lines in
              var state = LearnerState()
              _ = Array(lines.joined().utf8).withUnsafeBytes { state.read($0) { _, _, _ in } }
              state.settle()
              return text(export(state, .json)) + state.canonicalDescription
            }
          #expect(Set(exports).count == 1, "\(first)\(second)\(third)")
        }
      }
    }
  }

  @Test func `of nothing is whole`() {
    #expect(text(export(LearnerState(), .json)) == "{\"schema\":1,\"events\":[\n\n]}\n")
    #expect(
      text(export(LearnerState(), .csv))
        == "card,time,offset,day,rating,milliseconds,due,left,retention,mode,suggested,verdict,"
        + "hint,sure,deck\n")
  }

  @Test func `as CSV has the answers that stand`() {
    var script = Script()
    let undone = script.answer("b")
    script.add(.undo(undone.id))
    script.add(
      .review(
        Review(
          card: CardID("a"), rating: .hard, milliseconds: 5, due: .day(Samples.day),
          verdict: "close",
          suggested: .good, mode: .type, hint: true, sure: true, deck: "=cmd|' /C calc'!\"A1\", x"))
    )
    let lines = text(export(LearnerState(script.events), .csv)).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1] == "a,2026-11-20T10:03:00.000Z,60,2026-11-20,2,5,2026-11-20,0,0.9,type,3,close,1,1,"
        + "\"'=cmd|' /C calc'!\"\"A1\"\", x\"")
  }

  @Test func `names what of a file is no event`() {
    let lines = "\n<<<<<<< x\n" + text(encode(Samples.events[0])) + "nonsense\n{\"v\":1}\r\n"
    let imported = ImportedLines(Array(lines.utf8))
    #expect(imported.events == [Samples.events[0]])
    #expect(imported.problems.map(\.line) == [4, 5])
    #expect(imported.problems.map(\.problem) == [.syntax(column: 2), .missing(field: "k")])
  }

  @Test func `brings only what is new`() {
    var script = Script()
    let first = script.answer("a")
    let second = script.answer("b")
    var changed = first
    changed.time = changed.time.advanced(bySeconds: 1)
    let state = LearnerState([first])
    #expect(state.news(in: [first, second, second, changed]) == [second, changed])
  }
}
