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
  if let plain = PlainReview(line), !plain.hasTexts {
    return .success(DecodedLine(event: plain.event(in: line), unknownFields: 0))
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
    guard crc.utf8.count == 8, let written = trailing(line) else { return false }
    return written == CRC32.checksum(UnsafeRawBufferPointer(rebasing: line.dropLast(length)))
  }

  /// The checksum written at the end of a line, or nil if there is none; digits are lower case.
  @inline(__always)
  static func trailing(_ line: UnsafeRawBufferPointer) -> UInt32? {
    guard line.count > length else { return nil }
    let start = line.count - length
    let opening = line.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
    guard opening == 0x223A_2263_7263_222C,  // ,"crc":"
      line[line.count - 2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "}")
    else { return nil }
    var value: UInt32 = 0
    for index in start + 8..<start + 16 {
      let byte = line[index]
      let digit = byte &- UInt8(ascii: "0")
      let letter = byte &- UInt8(ascii: "a")
      guard digit < 10 || letter < 6 else { return nil }
      value = value << 4 | UInt32(digit < 10 ? digit : letter + 10)
    }
    return value
  }
}

extension UnsafeRawBufferPointer {
  /// Without one CR at the end.
  var withoutCarriageReturn: UnsafeRawBufferPointer {
    last == 0x0D ? UnsafeRawBufferPointer(rebasing: dropLast()) : self
  }
}
