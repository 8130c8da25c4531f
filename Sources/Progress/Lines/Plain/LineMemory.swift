/// What the last lines said that the next probably says again: their writer and their days.
struct LineMemory {
  /// The bytes of the last writer, `k7f3q2xa-3m9x0c7d-`, in a line that is still there.
  private var writerBytes: UnsafeRawBufferPointer?
  private var writer = EventID.Writer(device: 0, session: 0)
  /// The last day as it was written, at first `1970-01-01`.
  private var yearAndMonth: UInt64 = 0x2D31_302D_3037_3931
  private var dayOfMonth: UInt16 = 0x3130
  private var day = 0

  init() {}

  /// Reads `k7f3q2xa-3m9x0c7d-`.
  @inline(__always)
  mutating func writer(
    in bytes: UnsafeRawBufferPointer, at position: inout Int
  ) -> EventID.Writer? {
    if let last = writerBytes, bytes.count - position > last.count,
      isEqual(last, UnsafeRawBufferPointer(rebasing: bytes[position..<position + last.count]))
    {
      position += last.count
      return writer
    }
    return readWriter(in: bytes, at: &position)
  }

  private mutating func readWriter(
    in bytes: UnsafeRawBufferPointer, at position: inout Int
  ) -> EventID.Writer? {
    let start = position
    guard let device = PackedName.read(bytes, &position),
      let session = PackedName.read(bytes, &position)
    else { return nil }
    writer = EventID.Writer(device: device, session: session)
    writerBytes = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    return writer
  }

  /// Reads ten bytes `2026-11-20` of a real day: days since 1970-01-01.
  @inline(__always)
  mutating func day(in bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    let first = EightBytes(bytes, at: position)
    let last = bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt16.self)
    if first.word == yearAndMonth, last == dayOfMonth { return day }
    guard let pairs = first.pairs(.yearAndMonth),
      let dayOfMonth = decimal(bytes, position + 8, 2),
      let date = CivilDate(
        year: Int(pairs & 0xFF) * 100 + Int(pairs >> 16 & 0xFF), month: Int(pairs >> 40 & 0xFF),
        day: dayOfMonth)
    else { return nil }
    return date.days
  }

  /// Remembers the day of a line, which stands at `position`.
  @inline(__always)
  mutating func remember(day: Int, in bytes: UnsafeRawBufferPointer, at position: Int) {
    yearAndMonth = EightBytes(bytes, at: position).word
    dayOfMonth = bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt16.self)
    self.day = day
  }
}
