/// Eight bytes looked at together, the first of them in the lowest byte.
///
/// Tests leave the top bit of each byte that fits. Bytes behind the first that fits may be marked wrongly,
/// because of a borrow; only the first counts.
///
/// Source: Henry S. Warren, "Hacker's Delight", 6-1, "Find First 0-Byte".
struct EightBytes {
  var word: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
  }

  /// Which bytes are `byte`.
  @inline(__always)
  func are(_ byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.tops
  }

  /// Which bytes are control characters, below the space.
  @inline(__always)
  var areControls: UInt64 { (word &- Self.ones &* 0x20) & ~word & Self.tops }

  /// Whether a byte is outside ASCII.
  @inline(__always)
  var hasWide: Bool { word & Self.tops != 0 }

  /// The numbers written by pairs of neighbouring digits, each in the byte of the pair's first, or nil if
  /// the bytes are not of the form.
  @inline(__always)
  func pairs(_ form: DigitForm) -> UInt64? {
    let digits = word ^ form.zeros
    // Each byte is below ten now, and zero where a separator stood.
    guard (digits | (digits &+ Self.ones &* 0x76)) & Self.tops == 0, digits & form.separators == 0
    else { return nil }
    return digits &* 10 &+ digits >> 8
  }
}

/// Digits and separators at fixed places of eight bytes.
struct DigitForm {
  /// The text of which every digit is 0.
  let zeros: UInt64
  /// All bits of the separators.
  let separators: UInt64

  /// `0000-00-`.
  @inline(__always)
  static var yearAndMonth: DigitForm {
    DigitForm(zeros: 0x2D30_302D_3030_3030, separators: 0xFF00_00FF_0000_0000)
  }

  /// `00:00:00`.
  @inline(__always)
  static var time: DigitForm {
    DigitForm(zeros: 0x3030_3A30_303A_3030, separators: 0x0000_FF00_00FF_0000)
  }
}

extension UInt64 {
  /// How many bytes come before the first that `EightBytes` marked.
  @inline(__always)
  var firstMarked: Int { trailingZeroBitCount >> 3 }
}
