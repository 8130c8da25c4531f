import Yams

extension FrontMatterReader {
  /// Reads the mapping of keys to sources.
  mutating func readSources(_ value: Node) {
    guard let mapping = value.mapping else {
      front.sources.isComplete = false
      return bad(value, of: "sources", "short names, each with “title”, “publisher”, “date” …")
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, Source.isKey(name) else {
        front.sources.isComplete = false
        report(.badSourceKey(key.scalar?.string ?? "?"), text.spot(key))
        continue
      }
      guard front.sources.insert(name) else {
        report(.keyTwice(name), text.spot(key))
        continue
      }
      front.deck.sources.append(readSource(name, value))
    }
  }

  private mutating func readSource(_ name: String, _ value: Node) -> Source {
    var source = Source(key: name)
    if value.scalar?.string.isEmpty == true { return source }
    guard let mapping = value.mapping else {
      bad(value, of: name, "“title”, “publisher”, “date” … below it")
      return source
    }
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "title": source.title = scalar(value, of: "title", "text")
      case "author": source.author = scalar(value, of: "author", "text")
      case "publisher": source.publisher = scalar(value, of: "publisher", "text")
      case "date": source.date = date(value, of: "date")
      case "url": source.url = scalar(value, of: "url", "an address")
      case "read": source.read = date(value, of: "read")
      case "file": source.file = scalar(value, of: "file", "a path")
      case "description": source.description = scalar(value, of: "description", "text")
      case let other:
        let other = other ?? "?"
        report(
          .unknownKey(other, nearest: nearest(to: other, among: FrontMatter.sourceKeys)),
          text.spot(key))
      }
    }
    return source
  }

  private mutating func date(_ value: Node, of key: String) -> PartialDate? {
    let written = value.scalar?.string ?? ""
    switch WrittenDate(written, allowsEstimate: true) {
    case .date(let date): return date
    case .impossible: report(.impossibleDate(written), text.spot(value))
    case .malformed: report(.badDate(written), text.spot(value))
    }
    return nil
  }
}

extension Source {
  /// Whether a text may name a source: 1 to 64 letters, digits, `-` and `_` of ASCII, a letter or
  /// digit first, and not `own`.
  public static func isKey(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64, text != Citation.own else { return false }
    return isLetterOrDigit(first)
      && bytes.allSatisfy {
        isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}
