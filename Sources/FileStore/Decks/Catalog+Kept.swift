import Flashcards
import Progress

extension Catalog {
  /// Changes whenever the form or what a catalog tells of decks changes.
  private static let form: [UInt64] = [
    0x4B61_7274_6B61_4341, 1, UInt64(MemoryLayout<CardOutline>.stride),
  ]

  /// Writes it column by column.
  func write(
    to writer: inout SnapshotWriter, heading: [UInt8]
  ) throws(StoreFailure) {
    try writer.put(Self.form)
    try writer.put(heading)
    try writer.put(UInt64(decks.count))
    for deck in decks {
      try writer.put(deck.name)
      try writer.put(deck.path)
      try writer.put(deck.title)
    }
    try writer.put(UInt64(faults.count))
    for fault in faults {
      try writer.put(fault.path)
      try writer.put(UInt64(fault.errors))
    }
    try writer.put(outlines)
    try writer.put(keys.bytes)
    try writer.put(keys.ends)
    try writer.put(keys.order)
    try writer.finish()
  }

  /// Whether bytes begin as if they were written with this heading.
  static func isKept(_ bytes: SharedBytes, heading: [UInt8]) -> Bool {
    (try? reader(of: bytes, heading: heading)) != nil
  }

  /// Reads up to the heading, which must be this one.
  private static func reader(
    of bytes: SharedBytes, heading: [UInt8]
  ) throws(SnapshotProblem) -> SnapshotReader {
    var reader = SnapshotReader(bytes)
    guard try reader.array(of: UInt64.self) == form,
      try reader.array(of: UInt8.self) == heading
    else { throw SnapshotProblem() }
    return reader
  }

  /// Reads what was written with the same heading.
  init(kept bytes: SharedBytes, heading: [UInt8]) throws(SnapshotProblem) {
    var reader = try Self.reader(of: bytes, heading: heading)
    var decks: [DeckOutline] = []
    for _ in 0..<(try reader.count(stride: 24)) {
      decks.append(
        DeckOutline(
          name: try reader.text(), path: try reader.text(), title: try reader.text()))
    }
    var faults: [Fault] = []
    for _ in 0..<(try reader.count(stride: 16)) {
      let path = try reader.text()
      faults.append(Fault(path: path, errors: Int(truncatingIfNeeded: try reader.number())))
    }
    let outlines = try reader.array(of: CardOutline.self)
    let keys = KeyList(
      bytes: try reader.array(), ends: try reader.array(), order: try reader.array())
    try reader.finish()
    guard let keys, keys.ends.count == outlines.count,
      outlines.allSatisfy({ decks.indices.contains(Int($0.deck)) })
    else { throw SnapshotProblem() }
    self.init(decks: decks, outlines: outlines, faults: faults, keys: keys)
  }
}

extension SnapshotReader {
  fileprivate mutating func text() throws(SnapshotProblem) -> String {
    String(decoding: try array(of: UInt8.self), as: UTF8.self)
  }
}
