import Glibc
public import Progress

/// Where things lie.
public struct Folders: Equatable, Sendable {
  /// The journal, the configuration and quarantined copies; may be synced.
  public var data: String
  /// The device's identity, the lock, the command history; never synced.
  public var state: String
  /// What can be made anew.
  public var cache: String
  /// The learner's home, if it is known.
  public var home: String?

  /// Where things lie for an environment.
  ///
  /// - Parameters:
  ///   - environment: `XDG_DATA_HOME`, `XDG_STATE_HOME`, `XDG_CACHE_HOME` and `HOME` count; relative and
  ///     empty values do not.
  ///   - dataOverride: The option `--data`: this folder then holds the data, and the folders for state
  ///     and cache are named by a hash of its real path.
  ///   - passwdHome: The home that the system has for the user, asked without a usable `HOME`.
  /// - Throws: `StoreFailure.noHome` when a folder is needed and no home is known.
  public init(
    environment: [String: String], dataOverride: String? = nil,
    passwdHome: () -> String? = Folders.passwdHome
  ) throws(StoreFailure) {
    func absolute(_ value: String?) -> String? {
      value.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute(environment["HOME"]) ?? absolute(passwdHome())
    func folder(_ variable: String, _ place: String) throws(StoreFailure) -> String {
      if let base = absolute(environment[variable]) { return base + "/kartka" }
      guard let home else { throw .noHome }
      return "\(home)/\(place)/kartka"
    }
    self.home = home
    state = try folder("XDG_STATE_HOME", ".local/state")
    cache = try folder("XDG_CACHE_HOME", ".cache")
    if let dataOverride {
      data = Self.real(dataOverride)
      let name = hexadecimal(StableHash.of(Array(data.utf8)))
      state += "/" + name
      cache += "/" + name
    } else {
      data = try folder("XDG_DATA_HOME", ".local/share")
    }
  }

  /// The folder of the journal's files.
  public var journal: String { data + "/journal" }
  /// The settings of this machine.
  public var configuration: String { data + "/config.json" }
  /// Copies of bytes that could not be read.
  public var corrupt: String { data + "/corrupt" }
  /// The command history.
  public var history: String { state + "/history" }
  /// The derived state.
  public var snapshot: String { cache + "/snapshot" }

  /// Where decks are looked for: the first that is given, else `./Decks` if it exists, else the data
  /// folder's own.
  ///
  /// - Parameters:
  ///   - option: The option `--decks`.
  ///   - environment: `KARTKA_DECKS` counts.
  ///   - configured: The configuration's `decks`.
  ///   - current: The current folder.
  /// - Returns: A path, which need not exist.
  public func decks(
    option: String?, environment: [String: String], configured: String?, current: String = "."
  ) -> String {
    for given in [option, environment["KARTKA_DECKS"], configured] {
      if let given, !given.isEmpty { return given }
    }
    let local = current == "." ? "./Decks" : current + "/Decks"
    if let status = try? Disk().status(at: local), status.kind == .folder { return local }
    return data + "/decks"
  }

  /// Refuses to leave root-owned files in another user's home.
  ///
  /// - Throws: `StoreFailure.root` when the program runs as root and the home belongs to someone else.
  public func refuseForeignRoot() throws(StoreFailure) {
    guard geteuid() == 0, let home, let status = try? Disk().status(at: home),
      status.owner != 0
    else { return }
    throw .root(home: home)
  }

  /// The home folder of the user in the system's list of users.
  public static func passwdHome() -> String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// The path without links; what does not exist yet stays as it is below what does.
  private static func real(_ path: String) -> String {
    let disk = Disk()
    if let resolved = try? disk.realPath(path) { return resolved }
    let parent = parentFolder(of: path)
    guard parent != path, path != "/" else { return path }
    let base = real(parent)
    return (base == "/" ? "" : base) + "/" + lastName(of: path)
  }
}

/// FNV-1a with 64 bits: for names and for noticing changes, not against intent.
enum StableHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// Sixteen digits.
func hexadecimal(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
