/// The unique name of an event: `device-session-counter`, as in `k7f3q2xa-3m9x0c7d-17`.
///
/// Device and session are 1 to 8 of `a-z 0-9`, the counter is a decimal number below 2³². A hole in the
/// counters of a session means a lost line. The order is that of device, session, counter.
public struct EventID: Hashable, Comparable, Sendable {
  /// Who wrote it and in which of its starts.
  var writer: Writer
  /// Counts the events of the session, from 1.
  public var counter: UInt32

  /// A session of a device; the eight characters each are packed, so that comparing numbers compares
  /// texts.
  struct Writer: Hashable, Comparable, Sendable, BitwiseCopyable {
    var device: UInt64
    var session: UInt64

    static func < (left: Writer, right: Writer) -> Bool {
      (left.device, left.session) < (right.device, right.session)
    }
  }

  init(writer: Writer, counter: UInt32) {
    self.writer = writer
    self.counter = counter
  }

  /// The identifier with this spelling, or nil if it is none.
  public init?(_ rawValue: String) {
    var text = rawValue
    guard let id = text.withUTF8({ EventID(bytes: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = id
  }

  init?(bytes: UnsafeRawBufferPointer) {
    var position = 0
    guard let device = PackedName.read(bytes, &position),
      let session = PackedName.read(bytes, &position),
      position < bytes.count, bytes.count - position <= 10,
      bytes[position] != UInt8(ascii: "0") || bytes.count - position == 1,
      let number = decimal(bytes, position, bytes.count - position), number <= Int(UInt32.max)
    else { return nil }
    writer = Writer(device: device, session: session)
    counter = UInt32(number)
  }

  /// The device's part.
  public var device: String { PackedName.text(writer.device) }
  /// The session's part.
  public var session: String { PackedName.text(writer.session) }
  /// The spelling in the journal.
  public var rawValue: String { "\(device)-\(session)-\(counter)" }

  /// By device, session, counter.
  public static func < (left: EventID, right: EventID) -> Bool {
    left.writer == right.writer ? left.counter < right.counter : left.writer < right.writer
  }
}

extension EventID: CustomStringConvertible {
  /// The spelling in the journal.
  public var description: String { rawValue }
}

/// Up to eight of `a-z 0-9` in a number, first character in the highest byte.
enum PackedName {
  /// Reads a name and the `-` behind it.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt64? {
    var packed: UInt64 = 0
    var length = 0
    while position < bytes.count, length <= 8 {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "-") {
        return length == 0 ? nil : packed << UInt64(8 * (8 - length))
      }
      guard isAllowed(byte), length < 8 else { return nil }
      packed = packed << 8 | UInt64(byte)
      length += 1
    }
    return nil
  }

  /// The number of a whole name, or nil if it is not 1 to 8 of `a-z 0-9`.
  static func pack(_ name: String) -> UInt64? {
    let bytes = Array(name.utf8)
    guard (1...8).contains(bytes.count), bytes.allSatisfy(isAllowed) else { return nil }
    let packed = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    return packed << UInt64(8 * (8 - bytes.count))
  }

  static func text(_ packed: UInt64) -> String {
    var bytes: [UInt8] = []
    append(packed, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ packed: UInt64, to bytes: inout [UInt8]) {
    var rest = packed
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }

  @inline(__always)
  static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
