/// Where facts come from: an entry of the front matter's `sources`.
public struct Source: Equatable, Sendable {
  /// The short name by which notes cite it.
  public var key: String
  /// The title of the article or book.
  public var title: String?
  /// Who wrote it.
  public var author: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var date: PartialDate?
  /// Its address, never opened.
  public var url: String?
  /// When the author of the deck read it.
  public var read: PartialDate?
  /// Its file, relative to a folder of sources.
  public var file: String?
  /// What it is.
  public var description: String?

  /// A source of which only the key is known.
  public init(key: String) { self.key = key }

  /// The name to show: publisher, else title, else key.
  public var name: String { publisher ?? title ?? key }
}

/// A place inside a source.
public enum Locator: Equatable, Sendable {
  /// `§ Heading`
  case section(String)
  /// `¶ 3`, counted from 1.
  case paragraph(Int)
  /// `L12` or `L12-15`, counted from 1, both ends included.
  case lines(ClosedRange<Int>)
  /// `p 7`
  case page(Int)
}

extension Locator: CustomStringConvertible {
  /// As in a deck: `§ Heading`, `¶ 3`, `L12-15`, `p 7`.
  public var description: String {
    switch self {
    case .section(let heading): "§ \(heading)"
    case .paragraph(let number): "¶ \(number)"
    case .lines(let lines) where lines.count == 1: "L\(lines.lowerBound)"
    case .lines(let lines): "L\(lines.lowerBound)-\(lines.upperBound)"
    case .page(let number): "p \(number)"
    }
  }
}

/// A source and the place in it.
public struct Citation: Equatable, Sendable {
  /// A key of the deck's `sources`, or `own`.
  public var key: String
  /// Where in the source.
  public var locator: Locator?

  /// The author's own knowledge instead of a source.
  public static let own = "own"

  /// Cites a source.
  public init(key: String, locator: Locator? = nil) {
    self.key = key
    self.locator = locator
  }
}
