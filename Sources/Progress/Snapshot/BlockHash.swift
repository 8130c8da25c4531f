/// A fast hash of long data, against damage, not against intent.
///
/// Eight lanes take in a stripe of 64 bytes at a time, as XXH3 does (Yann Collet, 2019): each adds the
/// product of the two halves of its word under a key, and the word of its neighbour as it is, so that
/// no changed bit can vanish in a product by zero. Products of 32 bits are what every processor's
/// vectors can do; the hash is then about as fast as memory. Keys change from stripe to stripe, so that
/// places count.
package struct BlockHash {
  private var lanes: SIMD8<UInt64> = [
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5,
    0x85EB_CA77_C2B2_AE63, 0x6C62_272E_07BB_0142, 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB,
  ]
  private var length: UInt64 = 0
  private static let stripe = 64
  private static let keys: SIMD8<UInt64> = [
    0xB8FE_6C39_23A4_4BBE, 0x7C01_812C_F721_AD1C, 0xDED4_6DE9_8390_97DB, 0x7240_A4A4_B7B3_671F,
    0xCB79_E64E_CCC0_E578, 0x825A_D07D_CCFF_7221, 0xB808_4674_F743_248E, 0xE035_90E6_813A_264C,
  ]

  package init() {}

  /// The hash of some bytes alone.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = BlockHash()
    hash.add(bytes)
    return hash.value
  }

  /// Adds a block; where blocks begin counts.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes = lanes
    var keys = Self.keys
    var index = 0
    while index + Self.stripe <= bytes.count {
      let words = bytes.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
      Self.take(words, &lanes, &keys)
      index += Self.stripe
    }
    if index < bytes.count {
      var rest = SIMD8<UInt64>()
      withUnsafeMutableBytes(of: &rest) { $0.copyBytes(from: bytes[index...]) }
      Self.take(rest, &lanes, &keys)
    }
    self.lanes = lanes
    length &+= UInt64(bytes.count)
    stir()
  }

  /// Takes in a stripe.
  @inline(__always)
  private static func take(
    _ words: SIMD8<UInt64>, _ lanes: inout SIMD8<UInt64>, _ keys: inout SIMD8<UInt64>
  ) {
    let keyed = words ^ keys
    let swapped = SIMD8(
      words[1], words[0], words[3], words[2], words[5], words[4], words[7], words[6])
    lanes &+= swapped &+ (keyed & 0xFFFF_FFFF) &* (keyed &>> 32)
    keys &+= 0x9E37_79B9_7F4A_7C15
  }

  /// Spreads what the lanes have, so that the next block meets other lanes.
  private mutating func stir() {
    lanes ^= lanes &>> 29
    lanes &*= 0x9FB2_1C65_1E98_DF25
    lanes ^= lanes &>> 32
  }

  /// The hash of everything added.
  package var value: UInt64 {
    var result = length
    for lane in 0..<8 {
      result = (result ^ lanes[lane]) &* 0x9FB2_1C65_1E98_DF25
      result = result << 31 | result >> 33
    }
    return result ^ result >> 29
  }
}

extension BlockHash {
  /// Adds bytes one by one, so that it does not count where pieces begin.
  package mutating func add(bytewise bytes: UnsafeRawBufferPointer) {
    var lane = lanes[0]
    for byte in bytes {
      lane = (lane ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25
      lane = lane << 31 | lane >> 33
    }
    lanes[0] = lane
    length &+= UInt64(bytes.count)
  }
}
