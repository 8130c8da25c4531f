import TerminalDriver
import Testing

@Suite struct `Progress on a real disk` {
  /// A learner with answers to some cards.
  private func studied(_ count: Int = 3) throws -> Learner {
    let learner = try Learner(deck: Decks.basic(8))
    let answers = String(repeating: "\n3\n", count: count)
    #expect(try learner.run(["study"], input: answers + ":q\n").status == .exited(0))
    #expect(learner.ids().count == count)
    return learner
  }

  private func state(_ learner: Learner) throws -> String {
    let state = try learner.run(["progress", "state"])
    #expect(state.status == .exited(0))
    return state.output
  }

  @Test func `is looked at without being touched, and mended only aside`() throws {
    let learner = try studied()
    let path = try #require(learner.journals.first)
    try learner.shell("printf 'no line\\n' >> '\(path)'; chmod 644 '\(path)'")
    let bytes = learner.bytes(of: path)
    let names = learner.files(below: learner.root)
    let found = try learner.run(["progress", "verify"])
    #expect(found.status == .exited(1))
    #expect(found.output.contains("\(path):7: no complete JSON object, from byte 2 on.\n"))
    #expect(found.output.contains("Others have rights on \(path) (0644, 0600 is enough).\n"))
    #expect(learner.files(below: learner.root) == names, "looking wrote something")
    let mended = try learner.run(["progress", "verify", "--fix"])
    #expect(mended.output.contains("Bad lines copied to \(learner.data)/corrupt/"))
    #expect(learner.mode(of: path) == 0o600)
    #expect(learner.bytes(of: path) == bytes)
    let copy = try #require(learner.files(below: learner.data + "/corrupt").first)
    #expect(learner.text(of: copy).hasSuffix("\nno line\n"))
    #expect(learner.mode(of: copy) == 0o600)
  }

  @Test func `comes back from a backup, an export and a pipe`() throws {
    let learner = try studied()
    let backup = try learner.run(["progress", "backup"])
    let path = try #require(
      backup.output.split(separator: "\n").first.map { String($0.dropFirst(2)) })
    #expect(path.hasPrefix(learner.root + "/home/.local/state/kartka/"))
    #expect(learner.mode(of: path) == 0o600)
    #expect(try learner.run(["progress", "export", "-o", "e.json"]).status == .exited(0))
    #expect(try learner.run(["progress", "export", "-o", "e.json"]).status == .exited(1))
    let journal = learner.text(of: try #require(learner.journals.first))
    for (file, input) in [(path, ""), ("e.json", ""), ("-", journal)] {
      let other = try Learner(deck: nil)
      try other.write(learner.bytes(of: learner.root + "/e.json"), to: "e.json")
      let result = try other.run(["progress", "import", file], input: input)
      #expect(result.status == .exited(0), "\(file): \(result.errors)")
      #expect(try state(other) == state(learner), "\(file)")
    }
  }

  @Test func `of two machines is the same after merging each into the other`() throws {
    let (desk, lap) = (try studied(3), try studied(4))
    #expect(try desk.run(["progress", "merge", lap.data]).status == .exited(0))
    #expect(try lap.run(["progress", "merge", desk.data + "/journal"]).status == .exited(0))
    #expect(try state(desk) == state(lap))
    let again = try lap.run(["progress", "merge", desk.data])
    #expect(again.output == "✓ Nothing new; 14 known already.\n")
  }

  @Test func `of another machine is called by that machine's name`() throws {
    let (desk, lap) = (try Learner(deck: Decks.basic(3)), try studied(1))
    desk.host = "attic.example.org"
    try desk.run(["study"], input: "\n3\n:q\n")
    let journal = try #require(desk.journals.first)
    try lap.shell("cp '\(journal)' data/journal/")
    let start = try lap.run(["decks"])
    #expect(start.errors.contains("3 events from attic merged.\n"), "\(start.errors)")
    let verified = try lap.run(["progress", "verify"])
    #expect(verified.output.contains("3 from attic"), "\(verified.output)")
    try desk.run(["config", "device-name", "desktop"])
    try lap.shell("cp '\(journal)' data/journal/")
    #expect(try lap.run(["progress", "verify"]).output.contains("4 from desktop"))
  }

  @Test func `is kept the same on two machines with git as the README says`() throws {
    let machines = [try studied(3), try studied(4)]
    let hub = try Learner(deck: nil)
    try hub.shell("git init -q --bare hub.git")
    let git = """
      git() { command git -c user.name=x -c user.email=x@x "$@"; }; cd data
      """
    for (place, machine) in machines.enumerated() {
      let pull =
        "git pull -q --no-rebase --no-edit --allow-unrelated-histories origin main &&"
      let result = try machine.shell(
        """
        \(git) && git init -q -b main && echo /config.json > .gitignore && git add . \
        && git commit -qm first && git remote add origin '\(hub.root)/hub.git' \
        && \(place == 0 ? "" : pull) git push -qu origin main
        """)
      #expect(result.status == .exited(0), "\(result.errors)")
    }
    for round in 0..<2 {
      for machine in machines {
        if round == 0 { try machine.run(["study"], input: "\n3\n:q\n") }
      }
      for machine in machines {
        let result = try machine.shell(
          """
          \(git) && git add . && { git diff --cached --quiet || git commit -qm studied; } \
          && git pull -q --no-rebase --no-edit && git push -q
          """)
        #expect(result.status == .exited(0), "\(result.errors)")
      }
    }
    let verified = try machines.map { try $0.run(["progress", "verify"]) }
    #expect(verified.allSatisfy { $0.status == .exited(0) }, "\(verified[0].output)")
    #expect(try state(machines[0]) == state(machines[1]))
    #expect(try machines[0].countedAnswers() == 9)
  }

  @Test func `is the same without its cache, and with one of another journal`() throws {
    let learner = try Learner(deck: Decks.basic(8))
    let answers = (1...2600).map { number in
      """
      {"v":1,"k":"review","id":"lapt-s1-\(number)","t":"2026-11-20T10:00:00.000Z","off":0,\
      "day":"2026-11-20","card":"note-\(number % 8 + 1)","g":3,"ms":\(number),"due":"2026-11-25",\
      "left":0,"dr":0.9,"model":"6"}
      """
    }
    try learner.shell("mkdir -p data/journal")
    try learner.write(answers.joined(separator: "\n") + "\n", to: "data/journal/2026-11.lapt.jsonl")
    let fresh = try state(learner)
    try learner.run(["undo"])
    let snapshots = learner.files(below: learner.root + "/home/.cache").filter {
      $0.hasSuffix("/snapshot")
    }
    let snapshot = try #require(snapshots.first, "so many events make a snapshot")
    let cached = try state(learner)
    #expect(cached != fresh)
    try learner.shell("rm '\(snapshot)'")
    #expect(try state(learner) == cached)
    // A snapshot of a journal that is not this one any more.
    try learner.run(["undo"])
    try learner.shell(
      "head -n 2000 data/journal/2026-11.lapt.jsonl > x; mv x data/journal/2026-11.lapt.jsonl")
    let shorter = try state(learner)
    try learner.shell("rm -r home/.cache")
    #expect(try state(learner) == shorter)
  }
}
