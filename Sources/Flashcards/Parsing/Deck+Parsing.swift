/// What a file turned out to be.
public struct DeckFile: Equatable, Sendable {
  /// The file's path for messages.
  public var path: String
  /// The deck with its sound notes; nil if the file is no deck or of an unknown format.
  public var deck: Deck?
  /// What is wrong with it, from its first line to its last.
  public var diagnostics: [Diagnostic]
  /// Whether it is meant as a deck; any other Markdown is skipped.
  public var isDeck: Bool

  /// A file that was read.
  public init(
    path: String, deck: Deck?, diagnostics: [Diagnostic] = [], isDeck: Bool = true
  ) {
    self.path = path
    self.deck = deck
    self.diagnostics = diagnostics
    self.isDeck = isDeck
  }
}

extension Deck {
  /// Reads a deck.
  ///
  /// Every sound note is there, whatever is wrong with others.
  ///
  /// - Parameters:
  ///   - bytes: The file. Only read while the function runs.
  ///   - name: The deck's name in commands.
  ///   - path: The file's path for messages.
  /// - Returns: The deck and all diagnostics; nothing is thrown.
  /// - Complexity: O(*n*) in time and memory, without recursion.
  public static func parse(
    _ bytes: UnsafeRawBufferPointer, name: String, path: String
  ) -> DeckFile {
    let bytes = Bytes(bytes)
    var log = DiagnosticLog(bytes)
    guard bytes.count <= Limits.deck else {
      log.report(.tooLarge("the deck", limit: "64 MiB"), at: 0..<0, line: 1, from: 0)
      return DeckFile(path: path, deck: nil, diagnostics: log.diagnostics)
    }
    var opening = FrontMatterLines(bytes)
    let front = opening.read(Deck(name: name, path: path), &log)
    guard front.isDeck, front.isReadable else {
      return DeckFile(path: path, deck: nil, diagnostics: log.sorted, isDeck: front.isDeck)
    }
    var parser = DeckParser(bytes, front: front, log: log, at: opening.rest)
    parser.parse()
    var deck = front.deck
    deck.notes = parser.notes
    return DeckFile(path: path, deck: deck, diagnostics: parser.log.sorted)
  }

  /// Reads a deck.
  public static func parse(_ bytes: [UInt8], name: String, path: String) -> DeckFile {
    bytes.withUnsafeBytes { parse($0, name: name, path: path) }
  }
}
