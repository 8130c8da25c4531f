/// A hash of a few bytes, for tables: eight bytes at a time are multiplied and folded, as wyhash does
/// (Wang Yi, 2019); the last eight may overlap those before.
@inline(__always)
func shortHash(_ name: UnsafeRawBufferPointer) -> UInt32 {
  let count = name.count
  var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
  guard count >= 8 else {
    return UInt32(truncatingIfNeeded: mixed(hash ^ fewBytes(name)) >> 16)
  }
  var index = 0
  while index + 8 < count {
    hash = mixed(hash ^ name.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  let rest = name.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 16)
}

/// Whether two runs of bytes of the same length are equal.
@inline(__always)
func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  let count = left.count
  guard count >= 8 else { return fewBytes(left) == fewBytes(right) }
  var index = 0
  while index + 8 < count {
    guard
      left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    else { return false }
    index += 8
  }
  return left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    == right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
}

/// Fewer than eight bytes in one number; with their count it says which.
@inline(__always)
private func fewBytes(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  let count = bytes.count
  if count >= 4 {
    let first = bytes.loadUnaligned(as: UInt32.self)
    let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    return UInt64(first) << 32 | UInt64(last)
  }
  guard count > 0 else { return 0 }
  return UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
    by: 0xE703_7ED1_A0B4_28DB)
  return high ^ low
}
