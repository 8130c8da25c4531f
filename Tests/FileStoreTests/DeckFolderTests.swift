import FileStore
import Glibc
import Progress
import Testing

@Suite struct `A decks folder` {
  let temporary = TemporaryFolder()
  private var path: String { temporary.path + "/decks" }

  private typealias Contents = (decks: [DeckFile], problems: [StoreFailure])

  private func read(limit: Int = DeckFolder.longestDeck) -> Contents {
    DeckFolder(DeckListing(of: path), Disk(), limit: limit).readAll()
  }

  private func names(_ folder: Contents) -> [String] { folder.decks.map(\.name) }

  @Test func `is read with all folders below it, sorted, hidden ones skipped`() throws {
    for name in ["b.md", "a.md", "sub/c.md", "sub/deep/d.md", ".hidden.md", ".git/e.md", "x.txt"] {
      try temporary.write("decks/" + name, name)
    }
    let folder = read()
    #expect(names(folder) == ["a", "b", "sub/c", "sub/deep/d"])
    #expect(folder.problems.isEmpty)
    #expect(folder.decks[2].bytes == Array("sub/c.md".utf8))
    #expect(folder.decks[2].path == path + "/sub/c.md")
    #expect(folder.decks[2].identity.size == 8)
  }

  @Test func `may be missing or empty`() {
    #expect(read().decks.isEmpty)
    #expect(read().problems.isEmpty)
  }

  @Test func `follows links only to what lies in it`() throws {
    try temporary.write("decks/a.md", "a")
    try temporary.write("secret.md", "secret")
    try temporary.write("outside/b.md", "b")
    symlink(temporary.path + "/secret.md", path + "/s.md")
    symlink("../outside", path + "/o")
    symlink("/etc/passwd", path + "/p")
    symlink(".", path + "/loop")
    symlink("a.md", path + "/again.md")
    symlink("nowhere", path + "/n.md")
    let folder = read()
    #expect(names(folder).count == 1)
    #expect(folder.problems.contains(.outside(path: path + "/s.md")))
    #expect(folder.problems.contains(.outside(path: path + "/o")))
    #expect(
      folder.problems.contains(.system(operation: "open", path: path + "/n.md", code: ENOENT)))
    #expect(folder.problems.count == 3)
  }

  @Test func `is not left by a link that came after the listing`() throws {
    try temporary.write("decks/a.md", "a")
    try temporary.write("decks/b.md", "b")
    try temporary.write("secret.md", "secret")
    let folder = DeckFolder(DeckListing(of: path))
    unlink(path + "/a.md")
    symlink("../secret.md", path + "/a.md")
    #expect(throws: StoreFailure.outside(path: path + "/a.md")) { try folder.read(path + "/a.md") }
    #expect(folder.readAll().problems == [.outside(path: path + "/a.md")])
    unlink(path + "/a.md")
    symlink("b.md", path + "/a.md")
    #expect(try folder.read(path + "/a.md").bytes == Array("b".utf8))
    unlink(path + "/a.md")
    mkfifo(path + "/a.md", 0o600)
    #expect(throws: StoreFailure.wrongType(path: path + "/a.md")) {
      try folder.read(path + "/a.md")
    }
  }

  @Test func `does not wait for a pipe and touches no device`() throws {
    try temporary.write("decks/a.md", "a")
    mkfifo(path + "/f.md", 0o600)
    let folder = read()
    #expect(names(folder) == ["a"])
    #expect(folder.problems == [.wrongType(path: path + "/f.md")])
  }

  @Test func `has limits of depth and length`() throws {
    let deep = (0..<16).map { _ in "d/" }.joined()
    try temporary.write("decks/\(deep)ok.md", "")
    try temporary.write("decks/\(deep)d/no.md", "")
    try temporary.write("decks/long.md", String(repeating: "x", count: 101))
    try temporary.write("decks/fits.md", String(repeating: "x", count: 100))
    let folder = read(limit: 100)
    #expect(names(folder) == [deep + "ok", "fits"])
    #expect(
      Set(folder.problems.map { "\($0)" })
        == [
          "\(StoreFailure.tooDeep(path: path + "/" + deep + "d", limit: 16))",
          "\(StoreFailure.tooLarge(path: path + "/long.md", limit: 100))",
        ])
  }

  @Test(.enabled(if: geteuid() != 0)) func `reports what may not be read`() throws {
    try temporary.write("decks/a.md", "a")
    chmod(path + "/a.md", 0)
    #expect(
      read().problems
        == [.system(operation: "open", path: path + "/a.md", code: EACCES)])
  }
}
