import FileStore
import Flashcards
import Glibc
import Progress
import Testing

@Suite struct `A kept catalog` {
  let temporary = TemporaryFolder()
  private var path: String { temporary.path + "/decks" }

  /// A deck of over 50,000 bytes.
  private static func deck(_ name: String, notes: Int = 1500) -> String {
    "---\nformat: 1\n---\n"
      + (0..<notes).map { "## Question \($0)?\n<!-- id: \(name)-\($0) -->\nAnswer.\n\n" }.joined()
  }

  private func prepare() throws {
    try temporary.write("decks/a.md", Self.deck("a"))
    try temporary.write("decks/sub/b.md", Self.deck("b") + "##Bad\n")
  }

  /// The decks as they are, listed so much later than now.
  private func list(seconds: Int = 10) -> DeckListing {
    DeckListing(of: path, Disk(), at: time(nil) + seconds)
  }

  private func catalog() -> Catalog {
    let files = DeckFolder(list()).readAll().decks
    return Catalog(
      CardCollection(files.map { Deck.parse($0.bytes, name: $0.name, path: $0.path) }))
  }

  private func keep(_ listing: DeckListing) throws {
    try KeptCatalog(of: listing, in: temporary.folders()).write(catalog())
  }

  private func kept() throws -> Catalog? {
    try KeptCatalog(of: list(), in: temporary.folders()).read()
  }

  private var cached: [String] { (try? Disk().names(in: temporary.path + "/cache/kartka")) ?? [] }

  @Test func `is the same when it is read again`() throws {
    try prepare()
    #expect(try kept() == nil)
    try keep(list())
    let kept = try #require(try kept())
    #expect(kept == catalog())
    #expect(kept.outlines.count == 3000 && kept.faults.map(\.errors) == [1])
    #expect(cached.count == 1)
    #expect(temporary.mode("cache/kartka/" + (cached.first ?? "")) == 0o600)
  }

  @Test func `is of no use once a deck was written, replaced, added, renamed or removed`() throws {
    let changes: [(String, () throws -> Void)] = [
      ("written", { try temporary.write("decks/a.md", Self.deck("c")) }),
      (
        "replaced by one as long and as old",
        {
          var status = stat()
          #expect(stat(path + "/a.md", &status) == 0)
          try temporary.write("decks/new", Self.deck("d"))
          var times = [status.st_atim, status.st_mtim]
          utimensat(AT_FDCWD, path + "/new", &times, 0)
          #expect(rename(path + "/new", path + "/a.md") == 0)
        }
      ),
      (
        "written over with its time set back",
        {
          var status = stat()
          #expect(stat(path + "/a.md", &status) == 0)
          try temporary.write("decks/a.md", Self.deck("e"))
          var times = [status.st_atim, status.st_mtim]
          utimensat(AT_FDCWD, path + "/a.md", &times, 0)
        }
      ),
      ("added", { try temporary.write("decks/c.md", "text") }),
      ("renamed", { #expect(rename(path + "/sub/b.md", path + "/sub/c.md") == 0) }),
      ("removed", { #expect(unlink(path + "/a.md") == 0) }),
      ("without permission", { #expect(chmod(path + "/a.md", 0) == 0) }),
    ]
    for (what, change) in changes {
      try prepare()
      try keep(list())
      #expect(try kept() != nil)
      try change()
      #expect(try kept() == nil, "\(what)")
      chmod(path + "/a.md", 0o600)
      TemporaryFolder.remove(path)
    }
  }

  @Test func `is not made of files that were changed just now`() throws {
    try prepare()
    try keep(list(seconds: 0))
    #expect(cached.isEmpty)
  }

  @Test func `is not made of little`() throws {
    try temporary.write("decks/a.md", Self.deck("a", notes: 20))
    try keep(list())
    #expect(cached.isEmpty)
  }

  @Test func `is not believed when it is damaged`() throws {
    try prepare()
    try keep(list())
    let name = "cache/kartka/" + (try #require(cached.first))
    let whole = try #require(temporary.read(name))
    for length in [0, 1, 7, 8, 100, whole.count / 2, whole.count - 1] {
      try temporary.write(name, Array(whole[..<length]))
      #expect(try kept() == nil, "cut at \(length)")
    }
    for place in stride(from: 0, to: whole.count, by: 997) {
      var bytes = whole
      bytes[place] ^= 1 << (place % 8)
      try temporary.write(name, bytes)
      let kept = try kept()
      #expect(kept == nil || kept == catalog(), "flipped at \(place)")
    }
    try temporary.write(name, whole)
    #expect(try kept() != nil)
  }

  @Test func `is written once, and not through a link`() throws {
    try prepare()
    try keep(list())
    let name = "cache/kartka/" + (try #require(cached.first))
    let first = try Disk().status(at: temporary.path + "/" + name).identity
    try keep(list())
    #expect(try Disk().status(at: temporary.path + "/" + name).identity == first)
    try temporary.write("mine", "mine")
    #expect(unlink(temporary.path + "/" + name) == 0)
    symlink("../../mine", temporary.path + "/" + name)
    #expect(try kept() == nil)
    try keep(list())
    #expect(temporary.read("mine") == Array("mine".utf8))
    #expect(try kept() == catalog())
  }

  @Test func `is removed when it was wrong after all`() throws {
    try prepare()
    try keep(list())
    try KeptCatalog(of: list(), in: temporary.folders()).remove()
    #expect(cached.isEmpty)
  }

  @Test func `may be impossible to write`() throws {
    try prepare()
    try temporary.write("cache/kartka", "in the way")
    #expect(throws: StoreFailure.self) { try keep(list()) }
    #expect(try kept() == nil)
  }
}
