/// The checksum of a line: CRC-32 as in gzip and PNG (polynomial `EDB88320`, reflected).
///
/// Sixteen tables of 256 words, so that sixteen bytes are taken at a time ("slicing by 16"). Each step
/// waits for the one before, so that two halves of a block are worked on at once; the first half's
/// checksum is then moved over the second, which four more tables tell.
enum CRC32 {
  private static let tables: [UInt32] = makeTables()
  /// Bytes of half a block.
  private static let half = 64

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { table in
      var crc = ~UInt32(0)
      var position = 0
      while bytes.count - position >= 2 * half {
        crc = block(table, crc, bytes, position)
        position += 2 * half
      }
      while bytes.count - position >= 16 {
        crc = step(table, crc, bytes, position)
        position += 16
      }
      if bytes.count - position >= 8 {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
        crc = eight(table, word ^ UInt64(crc), 7)
        position += 8
      }
      while position < bytes.count {
        crc = table[Int((crc ^ UInt32(bytes[position])) & 255)] ^ (crc >> 8)
        position += 1
      }
      return ~crc
    }
  }

  @inline(__always)
  private static func block(
    _ table: UnsafeBufferPointer<UInt32>, _ crc: UInt32, _ bytes: UnsafeRawBufferPointer,
    _ position: Int
  ) -> UInt32 {
    var first = crc
    var second: UInt32 = 0
    var offset = position
    while offset < position + half {
      first = step(table, first, bytes, offset)
      second = step(table, second, bytes, offset + half)
      offset += 16
    }
    return moved(table, first) ^ second
  }

  /// The checksum after as many zeros as half a block has.
  @inline(__always)
  private static func moved(_ table: UnsafeBufferPointer<UInt32>, _ crc: UInt32) -> UInt32 {
    let low = table[16 * 256 + Int(crc & 255)] ^ table[17 * 256 + Int(crc >> 8 & 255)]
    let high = table[18 * 256 + Int(crc >> 16 & 255)] ^ table[19 * 256 + Int(crc >> 24)]
    return low ^ high
  }

  @inline(__always)
  private static func step(
    _ table: UnsafeBufferPointer<UInt32>, _ crc: UInt32, _ bytes: UnsafeRawBufferPointer,
    _ position: Int
  ) -> UInt32 {
    let low = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    let high = bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self).littleEndian
    return eight(table, low ^ UInt64(crc), 15) ^ eight(table, high, 7)
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
    return (a ^ b) ^ (c ^ d)
  }

  /// Table `n` below 16 tells what a byte is after `n` more bytes; the last four, what each byte of a
  /// checksum is after half a block.
  private static func makeTables() -> [UInt32] {
    var tables: [UInt32] = (0..<256).map(polynomial)
    for index in 256..<16 * 256 { tables.append(afterZero(tables[index - 256], tables)) }
    for byte in 0..<4 {
      for value in 0..<256 as Range<UInt32> {
        tables.append(
          (0..<half).reduce(value << UInt32(8 * byte)) { crc, _ in afterZero(crc, tables) })
      }
    }
    return tables
  }

  /// The checksum after one zero byte.
  private static func afterZero(_ crc: UInt32, _ tables: [UInt32]) -> UInt32 {
    tables[Int(crc & 255)] ^ (crc >> 8)
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
