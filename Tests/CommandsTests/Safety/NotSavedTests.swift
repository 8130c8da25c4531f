import Commands
import Progress
import Testing

@Suite struct `An answer that cannot be saved` {
  private let deck = "## Why?\n<!-- id: why -->\n\nBecause.\n\n## How?\n<!-- id: how -->\n\nSo.\n"
  private let full = StoreFailure.system(operation: "fdatasync", path: "./data/journal", code: 28)

  @Test func `is kept, and saved with the next`() {
    let world = MemoryWorld(deck: deck)
    world.appendFailures = [full]
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Because.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»
      2> ✗ NOT SAVED: No space left on device (fdatasync ./data/journal); 1 answer
      2>   waiting.
      Easy

      [2 of 2 · new 1]  Atlas  new
      Q  How?
      > «»
      A  So.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 7d   Enter = 3   ? keys «4»Easy

      Session  2 answers in 40 s · 2 new
      Due tomorrow  0
      """, in: world)
    #expect(world.savedKinds == ["seen", "review", "seen", "review"])
  }

  @Test func `is saved at the end`() {
    let world = MemoryWorld(deck: deck)
    world.appendFailures = [full, full]
    #expect(world.run(["study"], typing: ["", "4", "", "4"]) == 0)
    #expect(world.savedKinds == ["seen", "review", "seen", "review"])
  }

  @Test func `is printed at the end when nothing helps`() {
    let world = MemoryWorld(deck: deck)
    world.appendFailures = [full, full, full]
    expect(
      """
      $ kartka study

      [1 of 2 · new 2]  Atlas  new
      Q  Why?
      Think, then press Enter for the answer.  (`:?` lists what else there is.)
      > «»
      A  Because.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 6d   Enter = 3   ? keys «4»
      2> ✗ NOT SAVED: No space left on device (fdatasync ./data/journal); 1 answer
      2>   waiting.
      Easy

      [2 of 2 · new 1]  Atlas  new
      Q  How?
      > «»
      A  So.
      [1] Again 1m  [2] Hard 6m  [3] Good 10m  [4] Easy 7d   Enter = 3   ? keys «4»
      2> ✗ NOT SAVED: No space left on device (fdatasync ./data/journal); 2 answers
      2>   waiting.
      Easy

      Session  2 answers in 40 s · 2 new
      Due tomorrow  0
      2> ✗ NOT SAVED: No space left on device (fdatasync ./data/journal); 2 answers
      2>   waiting.
      2> Keep these lines and run `kartka progress import` when there is room again:
      2> {"v":1,"k":"seen","id":"desk-s1-1","t":"2026-11-21T09:00:20.000Z","off":60,"day":"2026-11-21","card":"why","fingerprint":"58ef6c76f85fa64a","deck":"atlas","prompt":"Why?","answers":["Because."],"crc":"ae185629"}
      2> {"v":1,"k":"review","id":"desk-s1-2","t":"2026-11-21T09:00:20.000Z","off":60,"day":"2026-11-21","card":"why","g":4,"ms":10000,"due":"2026-11-27","left":0,"dr":0.9,"model":"6","verdict":"self","suggested":3,"mode":"recall","deck":"atlas","crc":"516afec1"}
      2> {"v":1,"k":"seen","id":"desk-s1-3","t":"2026-11-21T09:00:40.000Z","off":60,"day":"2026-11-21","card":"how","fingerprint":"d9c143eb0c8341a0","deck":"atlas","prompt":"How?","answers":["So."],"crc":"74bba56f"}
      2> {"v":1,"k":"review","id":"desk-s1-4","t":"2026-11-21T09:00:40.000Z","off":60,"day":"2026-11-21","card":"how","g":4,"ms":10000,"due":"2026-11-28","left":0,"dr":0.9,"model":"6","verdict":"self","suggested":3,"mode":"recall","deck":"atlas","crc":"31510040"}
      exit 3
      """, in: world)
    #expect(world.journal.isEmpty)
  }

  @Test func `is not lost at the prompt either`() {
    let world = MemoryWorld(deck: deck)
    world.appendFailures = [full, full]
    #expect(world.run([], typing: ["suspend why", "flag how", "quit"]) == 0)
    #expect(world.savedKinds == ["suspend", "flag"])
  }

  @Test func `because its line would be too long is said so and left out`() throws {
    let world = MemoryWorld(deck: deck)
    let id = try #require(EventID("desk-s1-1"))
    world.appendFailures = [.unwritable(id)]
    expect(
      """
      $ kartka suspend why
      2> ✗ NOT SAVED: The event desk-s1-1 cannot be written as a line; shorten the card’s
      2>   id.
      Suspended: why
      """, in: world)
  }

  @Test func `keeps the exit code of a signal`() {
    let world = MemoryWorld(deck: deck)
    world.appendFailures = [full]
    #expect(world.run(["study"], typing: ["", "4", "TERM"]) == 143)
    #expect(world.savedKinds == ["seen", "review"])
  }
}

@Suite struct `A journal` {
  @Test func `that cannot be read is said so`() {
    let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
    world.readFailure = .system(operation: "open", path: "./data/journal", code: 13)
    expect(
      """
      $ kartka study
      2> Permission denied (open ./data/journal); choose a folder that you may write,
      2>   with --data or --decks.
      exit 3
      $ kartka decks
      2> Permission denied (open ./data/journal); choose a folder that you may write,
      2>   with --data or --decks.
      exit 3
      """, in: world)
    world.readFailure = nil
    world.isLocked = true
    expect(
      """
      $ kartka study
      2> This data is in use by another kartka (./data/lock); close it, or start with
      2>   --read-only.
      exit 1
      $ kartka decks
      deck   due  new  cards  title
      atlas    0    1      1  Atlas
      """, in: world)
  }

  @Test func `with damage is read all the same`() {
    let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
    let problems: [LineProblem] = [
      .checksum, .syntax(column: 17), .twice(field: "id"), .missing(field: "card"), .notUTF8,
    ]
    world.contents.damage = problems.enumerated().map { place, problem in
      .init(path: "./data/journal/2026-11.desk.jsonl", line: place + 1, problem: problem)
    }
    world.contents.damagedLines = 5
    world.contents.failures = [.wrongType(path: "./data/journal/pipe.jsonl")]
    world.contents.merged = ["laptop": 12, "phone": 1]
    expect(
      """
      $ kartka decks
      2> ./data/journal/pipe.jsonl is not a regular file or folder of its own; move it
      2>   away.
      2> ./data/journal/2026-11.desk.jsonl:1: the checksum does not fit, so the line was
      2>   changed; left as it is.
      2> ./data/journal/2026-11.desk.jsonl:2: no complete JSON object, from byte 17 on;
      2>   left as it is.
      2> ./data/journal/2026-11.desk.jsonl:3: “id” stands twice; left as it is.
      2> 2 more lines like that.
      2> 12 events from laptop merged.
      2> 1 event from phone merged.
      deck   due  new  cards  title
      atlas    0    1      1  Atlas
      """, in: world)
  }
}
