/// What is known of a deck without its notes.
public struct DeckOutline: Equatable, Sendable {
  /// The name used in commands.
  public let name: String
  /// The path to show and to open.
  public let path: String
  /// What it is called.
  public let title: String

  package init(name: String, path: String, title: String) {
    self.name = name
    self.path = path
    self.title = title
  }
}
