/// The identifiers of one start of the program, counted from 1.
public struct EventIDs: Sendable {
  /// The identifier given last; before the first its counter is 0.
  private var last: EventID

  /// Identifiers for a device and a session.
  ///
  /// - Parameters:
  ///   - device: 1 to 8 of `a-z 0-9`.
  ///   - session: 1 to 8 of `a-z 0-9`, random for each start (40 bits make eight characters).
  public init(device: String, session: String) {
    guard let device = PackedName.pack(device), let session = PackedName.pack(session) else {
      preconditionFailure("Device and session are 1 to 8 of a-z and 0-9.")
    }
    last = EventID(writer: .init(device: device, session: session), counter: 0)
  }

  /// The next identifier.
  public mutating func next() -> EventID {
    last.counter += 1
    return last
  }

  /// A name of eight characters for a device or session, made from 40 random bits.
  ///
  /// - Parameter bits: Random; the lower 40 bits are used, five a character.
  /// - Returns: Eight of `0-9 a-z`, without letters that look like digits.
  public static func name(from bits: UInt64) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let bytes = (0..<8).map { letters[Int(bits >> UInt64(35 - 5 * $0) & 31)] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
