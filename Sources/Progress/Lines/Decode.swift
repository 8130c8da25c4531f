import FSRS
import Flashcards

/// The event of a line, or why it is none.
///
/// The order of members is free, unknown members and kinds are accepted, a missing checksum is a hand
/// edit. The form that `encode` writes is read several times faster than others.
///
/// - Parameter bytes: One line without its LF; a CR at the end is dropped.
/// - Returns: The event, or what is wrong with the line.
public func decodeLine(_ bytes: UnsafeRawBufferPointer) -> Result<Event, LineProblem> {
  decode(bytes).map(\.event)
}

/// An event with what was not understood of its line.
struct DecodedLine {
  var event: Event
  /// Members of a known kind that this version does not know.
  var unknownFields: Int
}

func decode(_ bytes: UnsafeRawBufferPointer) -> Result<DecodedLine, LineProblem> {
  let line = bytes.withoutCarriageReturn
  var memory = LineMemory()
  var plain = PlainLine()
  if plain.read(line, &memory), let event = plain.event {
    return .success(DecodedLine(event: event, unknownFields: 0))
  }
  return Result { () throws(LineProblem) in try decodeAnyOrder(line) }
}

/// The general way, without regard to the order of members.
func decodeAnyOrder(
  _ line: UnsafeRawBufferPointer, limit: Int = longestLine
) throws(LineProblem) -> DecodedLine {
  guard line.count <= limit else { throw .tooLong(bytes: line.count) }
  var fields = Fields(try JSONReader.members(of: line))
  if let crc = try fields.optional("crc", { $0.string }) {
    guard Checksum.isRight(crc, of: line) else { throw .checksum }
  }
  let version = try fields.required("v") { $0.integer }
  guard version == 1 else { throw .version(version) }
  let kind = try fields.required("k") { $0.name }
  let id = try fields.required("id") { $0.id }
  let time = try fields.required("t") { $0.time }
  let offset = try fields.required("off") { $0.integer(in: -1440...1440) }
  let day = try fields.required("day") { $0.day }
  let content = try fields.content(of: kind, line)
  let event = Event(id: id, time: time, offsetMinutes: offset, day: day, content: content)
  if case .unknown = content { return DecodedLine(event: event, unknownFields: 0) }
  return DecodedLine(event: event, unknownFields: fields.leftOver)
}

/// The last member `,"crc":"1a2b3c4d"}` of a line.
enum Checksum {
  static let length = 18

  /// Whether `crc` stands at the end and is right for the bytes before its member.
  static func isRight(_ crc: String, of line: UnsafeRawBufferPointer) -> Bool {
    guard crc.utf8.count == 8, let body = body(of: line) else { return false }
    return isRight(of: body, in: line)
  }

  /// What stands before the checksum at the end of a line, or nil if there is none.
  @inline(__always)
  static func body(of line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard line.count > length else { return nil }
    let start = line.count - length
    let opening = line.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
    let closing = line.loadUnaligned(fromByteOffset: line.count - 2, as: UInt16.self).littleEndian
    // `,"crc":"` and `"}`.
    guard opening == 0x223A_2263_7263_222C, closing == 0x7D22 else { return nil }
    return UnsafeRawBufferPointer(rebasing: line[..<start])
  }

  /// Whether the checksum of a body is the one that is written behind it.
  @inline(__always)
  static func isRight(of body: UnsafeRawBufferPointer, in line: UnsafeRawBufferPointer) -> Bool {
    let written = line.loadUnaligned(fromByteOffset: body.count + 8, as: UInt64.self)
    return written.littleEndian == hexadecimal(CRC32.checksum(body))
  }

  /// Eight digits `0-9 a-f`, the first in the lowest byte.
  @inline(__always)
  static func hexadecimal(_ value: UInt32) -> UInt64 {
    // Four bits to a byte: halves of the number, of its halves, and of theirs move apart.
    var nibbles = UInt64(value.byteSwapped)
    nibbles = (nibbles | nibbles << 16) & 0x0000_FFFF_0000_FFFF
    nibbles = (nibbles | nibbles << 8) & 0x00FF_00FF_00FF_00FF
    nibbles = (nibbles >> 4 | nibbles << 8) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (nibbles &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return nibbles &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }
}

extension UnsafeRawBufferPointer {
  /// Without one CR at the end.
  var withoutCarriageReturn: UnsafeRawBufferPointer {
    last == 0x0D ? UnsafeRawBufferPointer(rebasing: dropLast()) : self
  }
}
