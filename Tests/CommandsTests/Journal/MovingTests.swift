import Commands
import Flashcards
import Progress
import Testing

@Suite struct `Importing progress` {
  let world = MemoryWorld()
  let files: Files

  init() { files = Files(of: world) }

  private func lines(_ events: [Event]) -> [UInt8] { events.flatMap(encode) }

  @Test func `takes in what is new, once, after a backup, and says what it skipped`() {
    files.texts["lost.jsonl"] = lines(answers(3)) + Array("no line\n".utf8) + lines(answers(2))
    expect(
      """
      $ kartka progress import lost.jsonl
      ✓ 3 events from lapt imported; 2 known already.
      2> ! Skipped lost.jsonl:4: no complete JSON object, from byte 2 on.
      exit 1
      $ kartka progress import lost.jsonl
      ✓ Nothing new; 5 known already.
      2> ! Skipped lost.jsonl:4: no complete JSON object, from byte 2 on.
      exit 1
      $ kartka undo
      Undone: suspend q3
      """, in: world)
    #expect(files.backups == 0, "There was nothing to copy.")
    files.texts["more.jsonl"] = lines(answers(1, from: "tabl") + answers(4))
    expect(
      """
      $ kartka progress import more.jsonl
      Backup  ./state/backups/1.jsonl
      ✓ 2 events (1 from lapt, 1 from tabl) imported; 3 known already.
      """, in: world)
  }

  @Test func `takes what a pipe brings, but not at the prompt`() {
    files.input = lines(answers(1))
    expect(
      """
      $ kartka progress import -
      ✓ 1 event from lapt imported.
      """, in: world)
    world.isInteractive = false
    world.clearScreen()
    world.run([], typing: ["progress import -"])
    #expect(
      world.screen.hasPrefix("2> At the prompt, lines are read from a file; `-` is for a shell.\n"))
  }

  @Test func `adds nothing when there can be no backup`() {
    world.journal = lines(answers(1))
    files.texts["a"] = lines(answers(2))
    files.backupFailure = .system(operation: "write", path: "./state/backups/1", code: 28)
    expect(
      """
      $ kartka progress import a
      2> No space left on device (write ./state/backups/1); make room and try again.
      exit 3
      """, in: world)
    #expect(world.learner.eventCount == 1)
  }

  @Test func `says what is not there`() {
    expect(
      """
      $ kartka progress import nowhere
      2> No such file or directory (open nowhere); check the folder’s name.
      exit 3
      $ kartka progress import
      2> Error: Missing expected argument '<file>'
      2> Help:  <file>  A file, or - for standard input.
      2> Usage: kartka progress import <file>
      2>   See 'kartka progress import --help' for more information.
      exit 2
      $ kartka --read-only progress import nowhere
      2> This start only looks (--read-only); nothing can be changed from here.
      exit 1
      """, in: world)
  }

  @Test func `is felt at once at the prompt`() {
    files.texts["a"] = lines(answers(1))
    world.isInteractive = false
    world.run([], typing: ["undo", "progress import a", "undo", "undo"])
    #expect(
      world.screen.hasPrefix(
        """
        There is nothing to undo.
        ✓ 1 event from lapt imported.
        Undone: suspend q1
        There is nothing to undo.
        """), "\(world.screen)")
  }
}

@Suite struct `Merging progress` {
  let world = MemoryWorld()
  let files: Files

  init() { files = Files(of: world) }

  @Test func `brings another machine's events here`() {
    world.journal = answers(1, from: "desk").flatMap(encode)
    files.texts["/media/stick/kartka"] = answers(12).flatMap(encode)
    expect(
      """
      $ kartka progress merge /media/stick/kartka
      Backup  ./state/backups/1.jsonl
      ✓ 12 events from lapt merged.
      $ kartka progress merge /media/stick/kartka
      ✓ Nothing new; 12 known already.
      $ kartka progress merge ./Decks
      2> There is no journal in ./Decks.
      exit 1
      """, in: world)
    #expect(world.learner.eventCount == 13)
  }
}

@Suite struct `Exporting progress` {
  let world = MemoryWorld(deck: "## Why?\n<!-- id: why -->\n\nBecause.\n")
  let files: Files

  init() { files = Files(of: world) }

  @Test func `as CSV has a row for each answer that stands`() {
    world.run(["study"], typing: ["", "3", ":q"])
    expect(
      """
      $ kartka progress export --csv
      card,time,offset,day,rating,milliseconds,due,left,retention,mode,suggested,verdict,hint,sure,deck
      why,2026-11-21T09:00:20.000Z,60,2026-11-21,3,10000,2026-11-21T09:10:45.000Z,1,0.9,recall,3,self,,,atlas
      """, in: world)
  }

  @Test func `as JSON can be imported elsewhere and gives the same state`() {
    world.run(["study"], typing: ["", "3", ":q"])
    world.clearScreen()
    world.run(["progress", "export"], typing: [])
    let other = MemoryWorld()
    let otherFiles = Files(of: other)
    otherFiles.texts["export.json"] = Array(world.screen.utf8)
    other.run(["progress", "import", "export.json"], typing: [])
    #expect(other.screen == "✓ 2 events from desk imported.\n")
    #expect(other.learner.canonicalDescription == world.learner.canonicalDescription)
  }

  @Test func `writes a new file and none that is there`() {
    world.journal = answers(2).flatMap(encode)
    expect(
      """
      $ kartka progress export --output e.json
      ✓ 2 events in e.json
      $ kartka progress export -o e.json
      2> e.json is there already; choose another name, or remove it.
      exit 1
      $ kartka progress export --json --csv
      2> Error: Choose one of --json and --csv.
      2> Usage: kartka progress export [--json] [--csv] [--output <file>]
      2>   See 'kartka progress export --help' for more information.
      exit 2
      """, in: world)
    #expect(ImportedLines(files.texts["e.json"] ?? []).events.count == 2)
  }

  @Test func `shows no control characters in a terminal`() {
    world.run(["study"], typing: ["", "3", ":q"])
    var event = answers(1)[0]
    event.content = goodAnswer(to: "a\u{1B}[2J", deck: "\u{202E}b")
    world.journal += encode(event)
    world.clearScreen()
    for words in [["export", "--csv"], ["export"], ["state"]] {
      world.run(["progress"] + words, typing: [])
    }
    #expect(!world.screen.contains("␛") && !world.screen.contains("\u{202E}"), "\(world.screen)")
  }
}

@Suite struct `The state of progress` {
  @Test func `is the same for the same events in any order`() {
    let (one, other) = (MemoryWorld(), MemoryWorld())
    one.journal = answers(5).flatMap(encode)
    other.journal = (answers(5).reversed() + answers(2)).flatMap(encode)
    one.run(["progress", "state"], typing: [])
    other.run(["progress", "state"], typing: [])
    #expect(one.screen == other.screen)
    #expect(one.screen.hasPrefix(#"{"schema":1,"events":5,"#))
  }
}

@Suite struct `A backup of progress` {
  @Test func `says where it is`() {
    let world = MemoryWorld()
    let files = Files(of: world)
    expect(
      """
      $ kartka progress backup
      There is nothing to back up yet.
      """, in: world)
    world.journal = answers(1).flatMap(encode)
    expect(
      """
      $ kartka progress backup
      ✓ ./state/backups/1.jsonl
      `kartka progress import` reads it.
      $ kartka --read-only progress backup
      2> This start only looks (--read-only); nothing can be changed from here.
      exit 1
      """, in: world)
    #expect(files.backups == 1)
  }
}
