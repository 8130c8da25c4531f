import Commands
import Progress
import Testing

@Suite struct `Verifying progress` {
  let world = MemoryWorld()

  private func files(_ findings: Store.Findings) -> Files {
    let files = Files(of: world)
    files.findings = findings
    return files
  }

  private var sound: Store.Findings {
    var findings = Store.Findings(
      folder: "./data/journal", files: [.init(name: "2026-11.desk.jsonl", size: 1500)],
      events: ["desk": 6])
    findings.freeSpace = 12 << 30
    return findings
  }

  @Test func `says that a sound journal is sound`() {
    _ = files(sound)
    expect(
      """
      $ kartka progress verify
      Journal  ./data/journal: 1 file, 1.5 KiB, 6 events from desk
      · 12.0 GiB free.
      ✓ Sound: every line can be read, and none is missing in between.
      """, in: world)
  }

  @Test func `says where there are no files yet`() {
    _ = Files(of: world)
    expect(
      """
      $ kartka progress verify
      Journal  ./data/journal: no files yet
      ✓ Sound: every line can be read, and none is missing in between.
      """, in: world)
  }

  private func damaged() throws -> Store.Findings {
    var findings = Store.Findings(
      folder: "./data/journal",
      files: [
        .init(name: "2026-11.desk.jsonl", size: 2 << 20),
        .init(name: "2026-11.desk.sync-conflict-A.jsonl", size: 0, isConflictCopy: true),
      ],
      events: ["desk": 1200, "lapt": 3])
    findings.badLines = [
      .init(path: "./data/journal/2026-11.desk.jsonl", line: 2, problem: .checksum),
      .init(
        path: "./data/journal/2026-11.desk.jsonl", line: 9, problem: .syntax(column: 71),
        isTornEnd: true),
    ]
    findings.badLineCount = 3
    findings.failures = [.wrongType(path: "./data/journal/pipe.jsonl")]
    findings.repeated = 1
    findings.conflicts = [try #require(EventID("desk-s1-4"))]
    findings.holes = [.init(device: "lapt", session: "a1", missing: 2)]
    findings.future = FutureEvents(
      count: 1, newest: try #require(Timestamp(iso: "2027-01-08T23:30:00Z")), device: "desk")
    findings.permissions = [.init(path: "./data", mode: 0o755, wanted: 0o700)]
    return findings
  }

  @Test func `lists what is wrong, after what is only worth knowing`() throws {
    _ = files(try damaged())
    expect(
      """
      $ kartka progress verify
      Journal  ./data/journal: 2 files, 2.0 MiB, 1,203 events (1,200 from desk, 3 from lapt)
      · 1 line says again what another says.
      · 2026-11.desk.sync-conflict-A.jsonl is a sync tool's copy; it is read like the others.
      · Others have rights on ./data (0755, 0700 is enough).
      ! 1 event is from the future, of 2027-01-09 00:30 from desk; see to the clock there.
      ✗ ./data/journal/pipe.jsonl is not a regular file or folder of its own; move it away.
      ✗ ./data/journal/2026-11.desk.jsonl:2: the checksum does not fit, so the line was changed.
      ✗ ./data/journal/2026-11.desk.jsonl:9: no complete JSON object, from byte 71 on (a torn end, as after a power cut).
      ✗ 1 more line like that.
      ✗ 2 events of session a1 of lapt missing: lost, or not synced yet.
      ✗ Two lines differ under the name desk-s1-4; the one that sorts first counts.
      ✗ Not sound. What can be read counts all the same.
      `kartka progress verify --fix` copies bad lines aside and takes rights from
        others.
      exit 1
      """, in: world)
  }

  @Test func `says in one line how much is from the future`() throws {
    var findings = sound
    findings.future = FutureEvents(
      count: 1200, newest: try #require(Timestamp(iso: "2027-01-08T08:05:00Z")), device: "lapt")
    _ = files(findings)
    expect(
      """
      $ kartka progress verify
      Journal  ./data/journal: 1 file, 1.5 KiB, 6 events from desk
      · 12.0 GiB free.
      ! 1,200 events are from the future, the newest of 2027-01-08 09:05 from lapt; see to the clock there.
      ✓ Sound: every line can be read, and none is missing in between.
      """, in: world)
  }

  @Test func `calls machines by their names`() throws {
    var findings = sound
    findings.events["lapt"] = 3
    findings.names = DeviceNames(["desk": "attic", "lapt": "attic"])
    findings.holes = [.init(device: "lapt", session: "a1", missing: 1)]
    findings.future = FutureEvents(
      count: 2, newest: try #require(Timestamp(iso: "2027-01-08T08:05:00Z")), device: "lapt")
    _ = files(findings)
    expect(
      """
      $ kartka progress verify
      Journal  ./data/journal: 1 file, 1.5 KiB, 9 events (6 from attic (desk), 3 from attic (lapt))
      · 12.0 GiB free.
      ! 2 events are from the future, the newest of 2027-01-08 09:05 from attic (lapt); see to the clock there.
      ✗ 1 event of session a1 of attic (lapt) missing: lost, or not synced yet.
      ✗ Not sound. What can be read counts all the same.
      exit 1
      """, in: world)
    world.clearScreen()
    world.run(["progress", "verify", "--json"], typing: [])
    #expect(world.screen.contains(#""names":{"desk":"attic","lapt":"attic"}"#))
  }

  @Test func `copies bad lines aside on request`() throws {
    let files = files(try damaged())
    files.copies = ["./data/corrupt/2026-11.desk.jsonl.1"]
    world.run(["progress", "verify", "--fix"], typing: [])
    #expect(
      world.screen.hasSuffix(
        """
        Bad lines copied to ./data/corrupt/2026-11.desk.jsonl.1
        Rights of others taken.
        exit 1

        """), "\(world.screen)")
    world.clearScreen()
    files.copies = []
    world.run(["progress", "verify", "--fix"], typing: [])
    #expect(world.screen.contains("The bad lines were copied aside before.\n"))
    files.findings = sound
    world.run(["progress", "verify", "--fix"], typing: [])
    #expect(world.screen.hasSuffix("There was nothing to mend.\n"))
  }

  @Test func `mends nothing when it may only look`() {
    _ = files(sound)
    expect(
      """
      $ kartka --read-only progress verify --fix
      2> This start only looks (--read-only); nothing can be changed from here.
      exit 1
      """, in: world)
  }

  @Test func `says the same as JSON`() throws {
    _ = files(try damaged())
    expect(
      #"""
      $ kartka progress verify --json
      {"badLines":3,"conflicts":["desk-s1-4"],"devices":{"desk":1200,"lapt":3},"events":1203,"files":[{"bytes":2097152,"conflictCopy":false,"name":"2026-11.desk.jsonl"},{"bytes":0,"conflictCopy":true,"name":"2026-11.desk.sync-conflict-A.jsonl"}],"folder":"./data/journal","future":{"device":"desk","events":1,"newest":"2027-01-08T23:30:00.000Z"},"holes":[{"device":"lapt","missing":2,"session":"a1"}],"mended":0,"permissions":[{"mode":"755","path":"./data","wanted":"700"}],"problems":[{"file":"./data/journal/2026-11.desk.jsonl","line":2,"problem":"the checksum does not fit, so the line was changed","torn":false},{"file":"./data/journal/2026-11.desk.jsonl","line":9,"problem":"no complete JSON object, from byte 71 on","torn":true}],"repeated":1,"schema":1,"sound":false,"unreadable":["./data/journal/pipe.jsonl is not a regular file or folder of its own; move it away."]}
      exit 1
      """#, in: world)
  }

  @Test func `shows no control characters of names`() {
    var findings = sound
    findings.files = [.init(name: "a\u{1B}[2J.jsonl", size: 1, isConflictCopy: true)]
    findings.badLines = [.init(path: "./\u{9B}31m.jsonl", line: 1, problem: .notUTF8)]
    findings.badLineCount = 1
    _ = files(findings)
    world.run(["progress", "verify"], typing: [])
    world.run(["progress", "verify", "--json"], typing: [])
    #expect(!world.screen.contains("␛") && !world.screen.contains("\u{9B}"), "\(world.screen)")
  }
}
