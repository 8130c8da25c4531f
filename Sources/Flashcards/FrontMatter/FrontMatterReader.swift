import Yams

/// Reads the front matter's keys; what cannot be read is reported and left out.
struct FrontMatterReader {
  let text: YAMLText
  var front: FrontMatter
  var log: DiagnosticLog

  /// Reads everything.
  mutating func read() {
    front.isDeck = text.hasLine("format:") || text.hasLine("deck:")
    do throws(YAMLText.Problem) {
      guard let root = try text.compose() else { return }
      if let problem = text.firstReference(in: root) { throw problem }
      try readRoot(root)
    } catch {
      front.sources.isComplete = false
      report(error.mistake, error.spot)
    }
  }

  private mutating func readRoot(_ root: Node) throws(YAMLText.Problem) {
    guard case .mapping(let mapping) = root else {
      throw YAMLText.Problem(mistake: .yaml("it has no keys"), spot: text.spot(root.mark))
    }
    let keys = mapping.map { $0.key.scalar?.string }
    front.isDeck = keys.contains("format") || keys.contains("deck")
    guard front.isDeck else { return }
    // Sources first: the deck's own `source` needs them.
    let pairs = mapping.sorted { isSources($0.key) && !isSources($1.key) }
    for (key, value) in pairs { readKey(key, value) }
    if !keys.contains("format"), let key = mapping.first?.key {
      report(.formatMissing, text.spot(key))
    }
  }

  private func isSources(_ key: Node) -> Bool { key.scalar?.string == "sources" }

  private mutating func readKey(_ key: Node, _ value: Node) {
    switch key.scalar?.string {
    case "deck": if let title = scalar(value, of: "deck", "a title") { front.deck.title = title }
    case "format": readFormat(value)
    case "description": front.deck.description = scalar(value, of: "description", "text")
    case "stale-after": readStaleAfter(value)
    case "sources": readSources(value)
    case "aliases": readAliases(value)
    case "tags": readTags(value)
    case "lang": readLanguage(value)
    case "dir": readDirection(value)
    case "lint": readLint(value)
    case "source": readSource(value)
    case let other:
      let name = other ?? "?"
      report(
        .unknownKey(name, nearest: nearest(to: name, among: FrontMatter.keys)), text.spot(key))
    }
  }

  private mutating func readFormat(_ value: Node) {
    let format = value.scalar?.string ?? ""
    guard format != "1" else { return }
    front.isReadable = false
    report(.formatUnknown(format), text.spot(value))
  }

  private mutating func readStaleAfter(_ value: Node) {
    let wanted = "a number of days, weeks, months or years, such as “12 months”"
    guard let written = scalar(value, of: "stale-after", wanted) else { return }
    front.deck.staleAfter = Deck.Duration(written)
    if front.deck.staleAfter == nil { bad(value, of: "stale-after", wanted) }
  }

  private mutating func readAliases(_ value: Node) {
    let wanted = "a list of spellings such as “- Kyiv | Kiev”"
    for entry in list(value) {
      let spellings =
        entry.sequence.map { $0.compactMap { $0.scalar?.string } }
        ?? entry.scalar.map { alternatives(in: $0.string) } ?? []
      if spellings.count < 2 || spellings.contains("") {
        bad(entry, of: "aliases", wanted)
      } else {
        front.deck.aliases.append(spellings)
      }
    }
  }

  private mutating func readTags(_ value: Node) {
    for entry in list(value) {
      guard let written = entry.scalar?.string, let tags = tagList(written) else {
        bad(entry, of: "tags", "names divided by commas, “-” for spaces")
        continue
      }
      front.deck.tags = Set(front.deck.tags + tags).sorted()
    }
    front.inherited.tags = front.deck.tags
  }

  private mutating func readLanguage(_ value: Node) {
    guard let written = scalar(value, of: "lang", "a BCP 47 tag such as “en”") else { return }
    guard isLanguageTag(written) else { return bad(value, of: "lang", "a BCP 47 tag such as “en”") }
    front.deck.language = written
    front.inherited.language = written
  }

  private mutating func readDirection(_ value: Node) {
    let direction = value.scalar.flatMap { Fields.Direction(rawValue: $0.string) }
    if direction == nil { bad(value, of: "dir", "“ltr” or “rtl”") }
    front.deck.direction = direction
    front.inherited.direction = direction
  }

  private mutating func readLint(_ value: Node) {
    guard let mapping = value.mapping else {
      return bad(value, of: "lint", "codes with their numbers, such as “W01: 40”")
    }
    for (key, value) in mapping {
      guard let code = key.scalar?.string, isLintCode(code), let written = value.scalar?.string,
        let (number, length) = decimal(Array(written.utf8)[...]), length == written.utf8.count
      else {
        bad(key, of: "lint", "codes with their numbers, such as “W01: 40”")
        continue
      }
      front.deck.lintLimits[code] = number
    }
  }

  private mutating func readSource(_ value: Node) {
    for entry in list(value) {
      let written = entry.scalar?.string ?? ""
      switch Citation.reading(written) {
      case .success(let citation) where citation.key.isEmpty:
        bad(entry, of: "source", "a key of “sources”, or “own”")
      case .success(let citation) where front.sources.contains(citation.key):
        front.inherited.sources.append(citation)
      case .success(let citation):
        let nearest = front.sources.nearest(to: citation.key)
        report(
          .unknownSource(citation.key, nearest: nearest, isQuotation: false), text.spot(entry))
      case .failure(let mistake): report(mistake, text.spot(entry))
      }
    }
  }
}

/// The parts of `Kyiv | Kiev`.
private func alternatives(in text: String) -> [String] {
  text.withBytes { bytes in PartScanner(bytes, 0..<bytes.count, .bar).map(bytes.string) }
}

extension FrontMatterReader {
  /// The elements of a list, or the one value that stands in its place.
  func list(_ node: Node) -> [Node] { node.sequence.map { Array($0) } ?? [node] }

  /// The raw text of a value; anything but text that is there is reported.
  mutating func scalar(_ node: Node, of key: String, _ wanted: String) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      bad(node, of: key, wanted)
      return nil
    }
    return text
  }

  mutating func bad(_ node: Node, of key: String, _ wanted: String) {
    let value = node.scalar?.string ?? (node.mapping == nil ? "a list" : "a mapping")
    report(.badFrontMatterValue(key: key, value: value, wanted: wanted), text.spot(node))
  }

  mutating func report(_ mistake: Mistake, _ spot: YAMLText.Spot) {
    log.report(mistake, at: spot.bytes, line: spot.line, from: spot.start)
  }
}
