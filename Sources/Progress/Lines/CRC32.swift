/// The checksum of a line: CRC-32 as in gzip and PNG (polynomial `EDB88320`, reflected).
///
/// Sixteen tables of 256 words, so that sixteen bytes are taken at a time ("slicing by 16").
enum CRC32 {
  private static let tables: [UInt32] = makeTables()

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { table in
      var crc = ~UInt32(0)
      var position = 0
      while bytes.count - position >= 16 {
        crc = step(table, crc, bytes, position)
        position += 16
      }
      while position < bytes.count {
        crc = table[Int((crc ^ UInt32(bytes[position])) & 255)] ^ (crc >> 8)
        position += 1
      }
      return ~crc
    }
  }

  @inline(__always)
  private static func step(
    _ table: UnsafeBufferPointer<UInt32>, _ crc: UInt32, _ bytes: UnsafeRawBufferPointer,
    _ position: Int
  ) -> UInt32 {
    let low = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    let high = bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self).littleEndian
    let first = low ^ UInt64(crc)
    return eight(table, first, 15) ^ eight(table, high, 7)
  }

  /// The part of eight bytes, the first of them with table `top`.
  @inline(__always)
  private static func eight(
    _ table: UnsafeBufferPointer<UInt32>, _ word: UInt64, _ top: Int
  ) -> UInt32 {
    let a =
      table[top &* 256 &+ Int(word & 255)] ^ table[(top &- 1) &* 256 &+ Int(word >> 8 & 255)]
    let b =
      table[(top &- 2) &* 256 &+ Int(word >> 16 & 255)]
      ^ table[(top &- 3) &* 256 &+ Int(word >> 24 & 255)]
    let c =
      table[(top &- 4) &* 256 &+ Int(word >> 32 & 255)]
      ^ table[(top &- 5) &* 256 &+ Int(word >> 40 & 255)]
    let d =
      table[(top &- 6) &* 256 &+ Int(word >> 48 & 255)]
      ^ table[(top &- 7) &* 256 &+ Int(word >> 56)]
    return a ^ b ^ c ^ d
  }

  private static func makeTables() -> [UInt32] {
    var tables: [UInt32] = (0..<256).map(polynomial)
    for index in 256..<16 * 256 {
      let previous = tables[index - 256]
      let next = tables[Int(previous & 255)] ^ (previous >> 8)
      tables.append(next)
    }
    return tables
  }

  /// The checksum of a single byte, before it is inverted.
  private static func polynomial(_ byte: Int) -> UInt32 {
    var crc = UInt32(byte)
    for _ in 0..<8 {
      crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1
    }
    return crc
  }
}
