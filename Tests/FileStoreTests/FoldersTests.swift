import FileStore
import Glibc
import Progress
import Testing

@Suite struct `The program's folders` {
  @Test func `follow the XDG variables`() throws {
    let folders = try Folders(environment: [
      "HOME": "/home/ann", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c",
    ])
    #expect(folders.journal == "/d/kartka/journal")
    #expect(folders.configuration == "/d/kartka/config.json")
    #expect(folders.history == "/s/kartka/history")
    #expect(folders.snapshot == "/c/kartka/snapshot")
  }

  @Test(arguments: ["", "relative", "./x"]) func `ignore relative and empty variables`(
    _ value: String
  ) throws {
    let folders = try Folders(environment: [
      "HOME": "/home/ann", "XDG_DATA_HOME": value, "XDG_STATE_HOME": value,
      "XDG_CACHE_HOME": value,
    ])
    #expect(folders.data == "/home/ann/.local/share/kartka")
    #expect(folders.state == "/home/ann/.local/state/kartka")
    #expect(folders.cache == "/home/ann/.cache/kartka")
    let system = try Folders(environment: ["HOME": value]) { "/home/passwd" }
    #expect(system.data == "/home/passwd/.local/share/kartka")
  }

  @Test func `need a home`() {
    #expect(throws: StoreFailure.noHome) { try Folders(environment: [:]) { nil } }
  }

  @Test func `keep state and cache out of a data folder that was given`() throws {
    let temporary = TemporaryFolder()
    try temporary.write("real/x", "")
    symlink(temporary.path + "/real", temporary.path + "/link")
    func folders(_ data: String) throws -> Folders {
      try Folders(environment: ["HOME": "/home/ann"], dataOverride: data)
    }
    let real = try folders(temporary.path + "/real")
    #expect(real.data == temporary.path + "/real")
    #expect(try folders(temporary.path + "/link") == real, "The real path decides.")
    #expect(try folders(temporary.path + "/other").state != real.state)
    #expect(real.state.hasPrefix("/home/ann/.local/state/kartka/"))
    #expect(try folders(temporary.path + "/link/new").data == temporary.path + "/real/new")
  }

  @Test func `look for decks in their order`() throws {
    let temporary = TemporaryFolder()
    let folders = try temporary.folders()
    func decks(_ option: String?, _ variable: String?, _ configured: String?) -> String {
      let environment = variable.map { ["KARTKA_DECKS": $0] } ?? [:]
      return folders.decks(
        option: option, environment: environment, configured: configured, current: temporary.path)
    }
    #expect(decks("/o", "/v", "/c") == "/o")
    #expect(decks(nil, "/v", "/c") == "/v")
    #expect(decks(nil, "", "/c") == "/c")
    #expect(decks(nil, nil, nil) == temporary.path + "/data/kartka/decks")
    try temporary.write("Decks/a.md", "")
    #expect(decks(nil, nil, nil) == temporary.path + "/Decks")
  }

  @Test(.enabled(if: geteuid() == 0)) func `refuse root in another user's home`() throws {
    let temporary = TemporaryFolder()
    let folders = try temporary.folders()
    try folders.refuseForeignRoot()
    chown(temporary.path, 12345, 12345)
    #expect(throws: StoreFailure.root(home: temporary.path)) { try folders.refuseForeignRoot() }
  }
}
