/// Names and their numbers, counted from 0 in the order of arrival.
///
/// A hash table with open addressing over one run of bytes: no string is made to look a name up.
struct NameTable: Sendable {
  /// The hash of a name above its number plus one, 0 where it is free; a power of two long, at most
  /// three quarters full.
  var slots: [UInt64] = Array(repeating: 0, count: 64)
  var bytes: [UInt8] = []
  /// Where the bytes of each name end.
  var ends: [UInt32] = []

  var count: Int { ends.count }

  /// The number of a name; a new name gets the next number.
  @inline(__always)
  mutating func intern(_ name: UnsafeRawBufferPointer) -> UInt32 {
    let hash = Self.hash(name)
    let slot = self.slot(of: name, hash)
    if slots[slot] != 0 { return Self.number(slots[slot]) }
    return insert(name, hash, slot)
  }

  mutating func intern(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  func find(_ name: String) -> UInt32? {
    var name = name
    let slot = name.withUTF8 {
      let bytes = UnsafeRawBufferPointer($0)
      return self.slot(of: bytes, Self.hash(bytes))
    }
    return slots[slot] == 0 ? nil : Self.number(slots[slot])
  }

  subscript(number: UInt32) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// Whether the name with number `left` comes before the other, byte by byte.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
  }

  private func range(_ number: UInt32) -> Range<Int> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return start..<Int(ends[Int(number)])
  }

  private mutating func insert(
    _ name: UnsafeRawBufferPointer, _ hash: UInt32, _ slot: Int
  ) -> UInt32 {
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    if count * 4 > slots.count * 3 { grow() }
    return UInt32(count) - 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Where the name is, or the free place where it belongs.
  @inline(__always)
  private func slot(of name: UnsafeRawBufferPointer, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == UInt64(hash), isEqual(Self.number(entry), name) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private static func number(_ entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry) - 1 }

  @inline(__always)
  private func isEqual(_ number: UInt32, _ name: UnsafeRawBufferPointer) -> Bool {
    let range = range(number)
    guard range.count == name.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      for index in 0..<name.count where bytes[range.lowerBound + index] != name[index] {
        return false
      }
      return true
    }
  }

  /// Multiplies and folds eight bytes at a time, as wyhash does.
  @inline(__always)
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= name.count {
      hash = mix(hash ^ name.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < name.count {
      rest = rest << 8 | UInt64(name[index])
      index += 1
    }
    return UInt32(truncatingIfNeeded: mix(hash ^ rest) >> 16)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}
