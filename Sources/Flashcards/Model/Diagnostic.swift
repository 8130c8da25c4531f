/// A mistake of an author, or a weakness, with its place and what to write instead.
public struct Diagnostic: Equatable, Sendable {
  /// How bad it is.
  public var severity: Severity
  /// `E001`… for errors, `W01`… for lint.
  public var code: String
  /// What is wrong, a fragment without a full stop.
  public var message: String
  /// What to write.
  public var help: String?
  /// Where it is.
  public var place: Place

  /// How bad it is.
  public enum Severity: String, Sendable {
    /// Stops a note.
    case error
    /// Stops nothing.
    case warning
    /// Only worth knowing.
    case information
  }

  /// A place in a deck's text.
  public struct Place: Equatable, Sendable {
    /// From 1.
    public var line: Int
    /// In characters (grapheme clusters) from 1.
    public var column: Int
    /// The offending bytes of the file.
    public var bytes: Range<Int>
    /// The line as it stands, invalid bytes replaced.
    public var text: String
    /// The offending characters of `text`, from 0; empty: just a position.
    public var characters: Range<Int>

    /// A place.
    public init(line: Int, column: Int, bytes: Range<Int>, text: String, characters: Range<Int>) {
      self.line = line
      self.column = column
      self.bytes = bytes
      self.text = text
      self.characters = characters
    }
  }

  /// A finding.
  public init(
    severity: Severity, code: String, message: String, help: String? = nil, place: Place
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.help = help
    self.place = place
  }
}
