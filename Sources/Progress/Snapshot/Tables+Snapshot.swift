extension NameTable {
  func write(to writer: inout SnapshotWriter) throws(StoreFailure) {
    try writer.put(slots)
    try writer.put(records)
    try writer.put(places)
  }

  /// The table stays where it lies until there is a new name.
  init(from reader: inout SnapshotReader) throws(SnapshotProblem) {
    self.init()
    slots = try reader.sharedArray()
    records = try reader.sharedArray()
    places = try reader.sharedArray()
    guard slots.count.nonzeroBitCount == 1, slots.count >= 2 * places.count else {
      throw SnapshotProblem()
    }
  }
}

extension WriterTable {
  func write(to writer: inout SnapshotWriter) throws(StoreFailure) {
    try writer.put(writers)
    try writer.put(newest)
    try writer.put(runs.map { UInt32($0.count) })
    try writer.put(runs.flatMap { $0 })
    try writer.put(Array(scattered.keys))
    try writer.put(Array(scattered.values))
  }

  init(from reader: inout SnapshotReader) throws(SnapshotProblem) {
    self.init()
    writers = try reader.array()
    newest = try reader.array()
    let counts = try reader.array(of: UInt32.self)
    let all = try reader.array(of: Run.self)
    let keys = try reader.array(of: UInt64.self)
    let values = try reader.array(of: UInt32.self)
    guard counts.count == writers.count, newest.count == writers.count, keys.count == values.count,
      counts.reduce(0, { $0 + Int($1) }) == all.count
    else { throw SnapshotProblem() }
    var start = 0
    for count in counts {
      runs.append(Array(all[start..<start + Int(count)]))
      start += Int(count)
    }
    scattered = Dictionary(zip(keys, values)) { first, _ in first }
  }
}

extension TextStore {
  func write(to writer: inout SnapshotWriter) throws(StoreFailure) {
    try writer.put(UInt64(blockCount))
    for index in 0..<blockCount {
      try block(index) { block in
        Result { () throws(StoreFailure) in try writer.put(counted: block) }
      }.get()
    }
  }

  /// The blocks stay where they lie.
  init(from reader: inout SnapshotReader) throws(SnapshotProblem) {
    self.init()
    for _ in 0..<(try reader.count(stride: 8)) {
      let range = try reader.place(ofArrayOf: UInt8.self).range
      reader.bytes.letGo(range)
      appendShared(reader.bytes, range)
    }
  }
}

extension Chunked {
  func write(to writer: inout SnapshotWriter) throws(StoreFailure) {
    try writer.put(UInt64(chunks.count))
    for piece in chunks.indices { try writer.put(Array(copy(of: piece))) }
  }

  /// Full pieces stay where they lie; the last is copied, because it will grow.
  ///
  /// - Parameters:
  ///   - reader: Where they are next.
  ///   - isUsedSoon: Whether they are to stay in memory.
  /// - Throws: `SnapshotProblem` when they cannot be pieces.
  init(
    from reader: inout SnapshotReader, isUsedSoon: Bool = false
  ) throws(SnapshotProblem) {
    self.init()
    for _ in 0..<(try reader.count(stride: 8)) {
      let (count, range) = try reader.place(ofArrayOf: Element.self)
      guard count > 0, count <= Self.chunkSize, self.count.isMultiple(of: Self.chunkSize) else {
        throw SnapshotProblem()
      }
      if count == Self.chunkSize {
        if !isUsedSoon { reader.bytes.letGo(range) }
        appendShared(reader.bytes, at: range.lowerBound)
      } else {
        appendChunk(reader.bytes[range].bindMemory(to: Element.self))
      }
    }
  }
}
