import FileStore
import Glibc
import Progress
import Testing

@Suite struct `Replacing a file` {
  let temporary = TemporaryFolder()
  private var path: String { temporary.path + "/deck.md" }

  @Test func `keeps mode and owner and leaves no temporary`() throws {
    try temporary.write("deck.md", "old")
    chmod(path, 0o640)
    if geteuid() == 0 { chown(path, 4321, 4322) }
    try replaceAtomically(path, with: Array("new".utf8))
    #expect(temporary.text("deck.md") == "new")
    #expect(temporary.mode("deck.md") == 0o640)
    let status = try Disk().status(ofLink: path)
    if geteuid() == 0 { #expect((status.owner, status.group) == (4321, 4322)) }
    #expect(temporary.everything().keys.sorted() == ["deck.md"])
  }

  @Test func `makes a new file for its owner alone`() throws {
    let old = umask(0)
    defer { umask(old) }
    try replaceAtomically(path, with: Array("new".utf8))
    #expect(temporary.mode("deck.md") == 0o600)
  }

  @Test func `follows a link and keeps it`() throws {
    try temporary.write("real/deck.md", "old")
    symlink("real/deck.md", path)
    try replaceAtomically(path, with: Array("new".utf8))
    #expect(try Disk().status(ofLink: path).kind == .link)
    #expect(temporary.text("real/deck.md") == "new")
  }

  @Test func `refuses when the file has changed since`() throws {
    try temporary.write("deck.md", "old")
    let identity = try readFile(path).identity
    try replaceAtomically(path, with: Array("one".utf8), ifUnchangedSince: identity)
    #expect(throws: StoreFailure.changed(path: path)) {
      try replaceAtomically(path, with: Array("two".utf8), ifUnchangedSince: identity)
    }
    #expect(temporary.text("deck.md") == "one")
    unlink(path)
    #expect(throws: StoreFailure.changed(path: path)) {
      try replaceAtomically(path, with: Array("two".utf8), ifUnchangedSince: identity)
    }
  }

  @Test func `refuses what is no file`() throws {
    mkdir(path, 0o700)
    #expect(throws: StoreFailure.wrongType(path: path)) { try replaceAtomically(path, with: []) }
  }

  @Test func `keeps a configuration as JSON of texts`() throws {
    let folders = try temporary.folders()
    var configuration = try Configuration(folders: folders)
    #expect(configuration == Configuration())
    configuration.values = ["decks": "/d/\"x\"", "colours": "no"]
    try configuration.save(folders: folders)
    #expect(try Configuration(folders: folders) == configuration)
    #expect(
      temporary.text("data/kartka/config.json")
        == "{\n  \"colours\": \"no\",\n  \"decks\": \"/d/\\\"x\\\"\"}\n")
    try temporary.write("data/kartka/config.json", "[]")
    #expect(throws: StoreFailure.malformed(path: folders.configuration)) {
      try Configuration(folders: folders)
    }
  }
}
