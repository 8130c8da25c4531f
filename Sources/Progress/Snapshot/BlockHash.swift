/// A fast hash of long data, against damage, not against intent.
///
/// Four lanes of multiply and rotate over eight bytes each, so that the processor works on all at once.
package struct BlockHash {
  private var lanes: SIMD4<UInt64> = [
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5,
  ]
  private var length: UInt64 = 0

  package init() {}

  /// The hash of some bytes alone.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = BlockHash()
    hash.add(bytes)
    return hash.value
  }

  /// Adds a block; where blocks begin counts.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var a = lanes[0]
    var b = lanes[1]
    var c = lanes[2]
    var d = lanes[3]
    var index = 0
    while index + 32 <= bytes.count {
      a = Self.mix(a, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      b = Self.mix(b, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
      c = Self.mix(c, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
      d = Self.mix(d, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
      index += 32
    }
    while index < bytes.count {
      a = Self.mix(a, UInt64(bytes[index]))
      index += 1
    }
    lanes = [a, b, c, d]
    length &+= UInt64(bytes.count)
  }

  /// The hash of everything added.
  package var value: UInt64 {
    var result = length
    for lane in 0..<4 { result = Self.mix(result, lanes[lane]) }
    return result ^ result >> 29
  }

  @inline(__always)
  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product << 31 | product >> 33
  }
}

extension BlockHash {
  /// Adds bytes one by one, so that it does not count where pieces begin.
  package mutating func add(bytewise bytes: UnsafeRawBufferPointer) {
    var lane = lanes[0]
    for byte in bytes { lane = Self.mix(lane, UInt64(byte)) }
    lanes[0] = lane
    length &+= UInt64(bytes.count)
  }
}
