/// Names and their numbers, counted from 0 in the order of arrival.
///
/// A hash table with open addressing that leads to records in one run of bytes: no string is made to look
/// a name up, and a search touches memory at two places only, its slot and the record.
struct NameTable: Sendable {
  /// The hash of a name above the place of its record plus one, 0 where it is free; a power of two long,
  /// at most half full.
  var slots = SharedArray<UInt64>(Array(repeating: 0, count: 64))
  /// Records: the name's number and its length, 32 bits each, and its bytes.
  var records = SharedArray<UInt8>()
  /// Where the record of each name begins.
  var places = SharedArray<UInt32>()
  private static let headerSize = 8

  var count: Int { places.count }

  /// The number of a name; a new name gets the next number.
  @inline(__always)
  mutating func intern(_ name: UnsafeRawBufferPointer) -> UInt32 {
    let hash = shortHash(name)
    return find(name, hash) ?? insert(name, hash)
  }

  mutating func intern(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  func find(_ name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  func find(_ name: UnsafeRawBufferPointer) -> UInt32? { find(name, shortHash(name)) }

  subscript(number: UInt32) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the name with number `left` comes before the other, byte by byte.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    withBytes(of: left) { left in
      withBytes(of: right) { left.lexicographicallyPrecedes($0) }
    }
  }

  private func withBytes<Result>(
    of number: UInt32, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let place = Int(places[Int(number)])
    return records.withUnsafeBytes { records in
      let start = place + Self.headerSize
      precondition(start <= records.count, "A record begins in the table.")
      let count = records.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
      precondition(start + Int(count) <= records.count, "A record ends in the table.")
      return body(UnsafeRawBufferPointer(rebasing: records[start..<start + Int(count)]))
    }
  }

  @inline(__always)
  private func find(_ name: UnsafeRawBufferPointer, _ hash: UInt32) -> UInt32? {
    var slot = Int(hash)
    while let place = place(of: hash, from: &slot) {
      if let number = number(at: place, of: name) { return number }
    }
    return nil
  }

  /// Where the record of a name with this hash may lie, or nil if there is none; `slot` says where to
  /// look, at first the hash itself, and afterwards where to go on.
  @inline(__always)
  func place(of hash: UInt32, from slot: inout Int) -> Int? {
    slots.withUnsafeBytes { slots in
      let mask = slots.count / MemoryLayout<UInt64>.stride - 1
      for _ in 0...mask {
        let offset = (slot & mask) * MemoryLayout<UInt64>.stride
        let entry = slots.load(fromByteOffset: offset, as: UInt64.self)
        slot += 1
        if entry == 0 { return nil }
        if entry >> 32 == UInt64(hash) { return Int(entry & 0xFFFF_FFFF) - 1 }
      }
      return nil
    }
  }

  /// The number in a record if it is that of a name.
  @inline(__always)
  func number(at place: Int, of name: UnsafeRawBufferPointer) -> UInt32? {
    records.withUnsafeBytes { records in
      let start = place + Self.headerSize
      guard start + name.count <= records.count else { return nil }
      let count = records.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
      guard Int(count) == name.count else { return nil }
      let found = UnsafeRawBufferPointer(rebasing: records[start..<start + name.count])
      guard isEqual(found, name) else { return nil }
      return records.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    }
  }

  private mutating func insert(_ name: UnsafeRawBufferPointer, _ hash: UInt32) -> UInt32 {
    let number = UInt32(count)
    let place = UInt32(records.count)
    withUnsafeBytes(of: number) { records.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(name.count)) { records.append(contentsOf: $0) }
    records.append(contentsOf: name)
    places.append(place)
    put(UInt64(hash) << 32 | UInt64(place + 1))
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Puts an entry into the first free slot from where it belongs.
  private mutating func put(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = SharedArray(Array(repeating: 0, count: old.count * 2))
    for slot in 0..<old.count where old[slot] != 0 { put(old[slot]) }
  }
}
