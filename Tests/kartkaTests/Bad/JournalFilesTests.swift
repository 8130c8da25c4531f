import Glibc
import TerminalDriver
import Testing

@Suite struct `A damaged journal` {
  /// A learner with five answers, and the bytes of the one journal file.
  private func studied() throws -> (Learner, path: String, bytes: [UInt8]) {
    let learner = try Learner(deck: Decks.basic(8))
    let answers = String(repeating: "\n3\n", count: 5)
    #expect(try learner.run(["study"], input: answers + ":q\n").status == .exited(0))
    let path = try #require(learner.journals.first)
    #expect(try learner.countedAnswers() == 5)
    return (learner, path, learner.bytes(of: path))
  }

  private func write(_ bytes: [UInt8], _ path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// One more answer is saved, and what was there is a prefix still.
  private func expectOneMore(_ learner: Learner, _ path: String, counted: Int) throws {
    let before = learner.bytes(of: path)
    #expect(try learner.countedAnswers() == counted)
    #expect(learner.bytes(of: path) == before, "reading changed it")
    learner.now = "2026-11-21T12:00:00Z"
    #expect(try learner.run(["study"], input: "\n3\n:q\n").status == .exited(0))
    #expect(learner.bytes(of: path).starts(with: before))
    learner.now = "2026-11-21T15:00:00Z"
    #expect(try learner.countedAnswers() == counted + 1)
  }

  /// All cuts of the last line, in pieces of twenty that are tested at the same time as files of
  /// devices of their own: each has the four whole lines, and one cut.
  @Test func `torn at any byte of its last line loads all else`() throws {
    let (learner, path, bytes) = try studied()
    let lines = bytes.split(separator: 0x0A)
    let last = try #require(lines.last)
    unlink(path)
    let cuts = Array(0..<last.count)
    for group in stride(from: 0, to: cuts.count, by: 20).map({ cuts[$0..<min($0 + 20, cuts.count)] }
    ) {
      for cut in group {
        // The whole lines stand in every file: equal lines count once.
        write(Array(bytes.dropLast(last.count + 1)) + last.prefix(cut), name(of: cut, path))
      }
      let before = group.map { learner.bytes(of: name(of: $0, path)) }
      #expect(try learner.countedAnswers() == 4, "cuts \(group)")
      #expect(before == group.map { learner.bytes(of: name(of: $0, path)) })
      for cut in group { unlink(name(of: cut, path)) }
    }
    for cut in [0, 1, last.count / 2, last.count - 1] {
      write(Array(bytes.dropLast(last.count + 1)) + last.prefix(cut), path)
      try expectOneMore(learner, path, counted: 4)
    }
  }

  private func name(of cut: Int, _ path: String) -> String {
    path.replacing(".jsonl", with: ".cut\(cut).jsonl")
  }

  @Test func `without its last line feed has all, and its line is not glued to the next`() throws {
    let (learner, path, bytes) = try studied()
    write(bytes.dropLast(), path)
    try expectOneMore(learner, path, counted: 5)
  }

  @Test func `with two lines glued together loads all else`() throws {
    let (learner, path, bytes) = try studied()
    var lines = bytes.split(separator: 0x0A).map(Array.init)
    let glued = lines.removeLast()
    lines[lines.count - 1] += glued
    write(Array(lines.joined(separator: [0x0A])) + [0x0A], path)
    let counted = try learner.countedAnswers()
    #expect((4...5).contains(counted))
    try expectOneMore(learner, path, counted: counted)
  }

  @Test func `with CRLF, blank lines or conflict markers loads all`() throws {
    let (learner, path, bytes) = try studied()
    let lines = bytes.split(separator: 0x0A).map(Array.init)
    let marks = ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "", "\t "].map { Array($0.utf8) }
    write(Array((lines + marks).shuffled().joined(separator: [0x0D, 0x0A])) + [0x0D, 0x0A], path)
    let result = try learner.run(["stats", "--json"])
    #expect(result.output.contains("\"answers\":5"))
    try expectOneMore(learner, path, counted: 5)
  }

  @Test(arguments: ["zeros", "noise", "a long line"])
  func `with a tail of something else loads all`(tail: String) throws {
    let (learner, path, bytes) = try studied()
    let more: [UInt8] =
      switch tail {
      case "zeros": [UInt8](repeating: 0, count: 4096)
      case "noise": (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 >> 2) }
      default: Array(("{\"v\":1," + String(repeating: "x", count: 100_000)).utf8)
      }
    write(bytes + more, path)
    try expectOneMore(learner, path, counted: 5)
  }

  @Test func `of pipes, folders and links does not hang`() throws {
    let (learner, path, _) = try studied()
    let folder = learner.data + "/journal"
    #expect(mkfifo(folder + "/2026-01.pipe.jsonl", 0o600) == 0)
    #expect(mkdir(folder + "/2026-02.folder.jsonl", 0o700) == 0)
    #expect(symlink("/dev/zero", folder + "/2026-03.zero.jsonl") == 0)
    try expectOneMore(learner, path, counted: 5)
  }
}
