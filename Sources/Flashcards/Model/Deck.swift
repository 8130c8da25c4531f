/// One Markdown file of notes.
public struct Deck: Equatable, Sendable {
  /// The name used in commands: the file's path below the decks folder without `.md`.
  public var name: String
  /// The path to show in messages.
  public var path: String
  /// `deck:` of the front matter, else `name`.
  public var title: String
  /// What the deck is about.
  public var description: String?
  /// After this many days a fact counts as stale; nil: never.
  public var staleAfter: Duration?
  /// In the order of the file.
  public var sources: [Source]
  /// Spellings that mean the same; the first is the one that others are replaced by.
  public var aliases: [[String]]
  /// Tags of all its notes.
  public var tags: [String]
  /// BCP 47.
  public var language: String?
  /// The direction of writing.
  public var direction: Fields.Direction?
  /// Numbers for lint rules other than their own, by code.
  public var lintLimits: [String: Double] = [:]
  /// The sound notes, in the order of the file.
  public var notes: [Note]

  /// A span of calendar time.
  public struct Duration: Equatable, Sendable {
    /// Calendar months, `0...`.
    public var months: Int
    /// Days beside the months, `0...`.
    public var days: Int

    /// A span of months and days.
    public init(months: Int = 0, days: Int = 0) {
      self.months = months
      self.days = days
    }
  }

  /// An empty deck.
  public init(name: String, path: String) {
    self.name = name
    self.path = path
    title = name
    sources = []
    aliases = []
    tags = []
    notes = []
  }

  /// The source of a citation, or nil for `own`.
  public func source(_ key: String) -> Source? { sources.first { $0.key == key } }
}
