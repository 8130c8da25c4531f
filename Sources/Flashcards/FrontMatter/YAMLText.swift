import Yams

/// The lines between the two `---`, and where they stand in the file.
struct YAMLText {
  let bytes: Bytes
  let range: Range<Int>
  /// The line of the file that the first of its lines is, from 1.
  let line: Int
  /// The index of each line's first byte.
  private let starts: [Int]

  init(_ bytes: Bytes, _ range: Range<Int>, line: Int) {
    self.bytes = bytes
    self.range = range
    self.line = line
    var starts = [range.lowerBound]
    for index in range where bytes[index] == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// A line of the file that may be quoted, and the bytes on it.
  struct Spot {
    var line: Int
    var start: Int
    var bytes: Range<Int>
  }

  /// Where a mark of Yams is in the file; it counts lines and Unicode scalars from 1.
  func spot(_ mark: Mark?, length: Int = 1) -> Spot {
    let row = min(max((mark?.line ?? 1) - 1, 0), starts.count - 1)
    var index = starts[row]
    var left = (mark?.column ?? 1) - 1
    while left > 0, index < range.upperBound, bytes[index] != 0x0A {
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return Spot(line: line + row, start: starts[row], bytes: index..<(index + max(length, 0)))
  }

  /// Where a node is in the file, as long as it is written on one line.
  func spot(_ node: Node) -> Spot {
    guard case .scalar(let scalar) = node else { return spot(node.mark) }
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    let spot = spot(node.mark, length: scalar.string.utf8.count + quotes)
    var end = spot.bytes.lowerBound
    while end < min(spot.bytes.upperBound, range.upperBound), bytes[end] != 0x0A { end += 1 }
    return Spot(line: spot.line, start: spot.start, bytes: spot.bytes.lowerBound..<end)
  }

  /// Whether a line begins with this key.
  func hasLine(_ key: StaticString) -> Bool {
    starts.contains { bytes.has(key, at: $0, before: range.upperBound) }
  }
}

extension YAMLText {
  /// Why text cannot be read as YAML, and where.
  struct Problem: Error {
    var mistake: Mistake
    var spot: Spot
  }

  /// The tree of nodes; nil if there is nothing but comments.
  func compose() throws(Problem) -> Node? {
    try refuseHostile()
    do {
      // The encoding is named because the default asks the environment.
      // Scalars are taken as they stand: guessing their types costs more than all the rest.
      return try Parser(yaml: bytes.string(range), resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw problem(error)
    } catch {
      throw Problem(mistake: .yaml("\(error)"), spot: spot(nil))
    }
  }

  /// Refuses what would cost a YAML reader too much: deep nesting, and many references to an
  /// anchor, before it is read. (Few references are refused where they are met.)
  private func refuseHostile() throws(Problem) {
    var depth = 0
    var anchor: Int?
    var references = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "&") where beginsToken(index): anchor = anchor ?? index
      case UInt8(ascii: "*") where beginsToken(index): references += 1
      default: break
      }
      if depth > Limits.nesting {
        throw Problem(mistake: .yaml("it is nested too deeply"), spot: spot(at: index))
      }
    }
    if let anchor, references > 8 {
      throw Problem(mistake: .yamlReference("an anchor"), spot: spot(at: anchor))
    }
  }

  /// Whether something follows, and only a space or a sign of YAML stands before.
  private func beginsToken(_ index: Int) -> Bool {
    guard index + 1 < range.upperBound, bytes[index + 1] > 0x20 else { return false }
    guard index > range.lowerBound else { return true }
    let before = bytes[index - 1]
    return before <= 0x20 || isPunctuation(before)
  }

  /// The spot of one byte.
  func spot(at index: Int) -> Spot {
    let row = (starts.firstIndex { $0 > index } ?? starts.count) - 1
    return Spot(line: line + row, start: starts[row], bytes: index..<(index + 1))
  }

  private func problem(_ error: YamlError) -> Problem {
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      let spot = spot(mark)
      if let what = reference(at: spot.bytes.lowerBound) {
        return Problem(mistake: .yamlReference(what), spot: spot)
      }
      return Problem(mistake: .yaml(text), spot: spot)
    case .duplicatedKeysInMapping(let keys, let context):
      return Problem(
        mistake: .keyTwice(keys.first ?? ""),
        spot: spot(context.mark, length: keys.first?.utf8.count ?? 1))
    case .reader(let text, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0).utf8.count
      return Problem(
        mistake: .yaml(text), spot: spot(at: min(range.lowerBound + before, range.upperBound - 1)))
    default: return Problem(mistake: .yaml("it cannot be read"), spot: spot(nil))
    }
  }

  /// What kind of reference begins at an index: where a node has a tag or an anchor, its mark
  /// points to that, and no plain text can begin with these signs.
  func reference(at index: Int) -> String? {
    guard range.contains(index) else { return nil }
    return switch bytes[index] {
    case UInt8(ascii: "&"): "an anchor"
    case UInt8(ascii: "*"): "an alias"
    case UInt8(ascii: "!"): "a tag"
    default: nil
    }
  }

  /// The first anchor or tag in a tree, which is as long as its text.
  func firstReference(in root: Node) -> Problem? {
    var nodes = [root]
    while let node = nodes.popLast() {
      let spot = spot(node.mark)
      if let what = reference(at: spot.bytes.lowerBound) {
        return Problem(mistake: .yamlReference(what), spot: spot)
      }
      switch node {
      case .mapping(let mapping):
        for (key, value) in mapping.reversed() { nodes += [value, key] }
      case .sequence(let sequence): nodes += sequence.reversed()
      default: break
      }
    }
    return nil
  }
}
