/// A moment, in UTC, to the millisecond.
public struct Timestamp: Comparable, Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64

  /// The moment that lies `milliseconds` after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment written as `2026-11-21T00:30:00.123Z`, or nil if it is anything else.
  ///
  /// The fraction may be missing or have one to nine digits (cut to three), and `+01:00` may stand for
  /// `Z`.
  public init?(iso text: String) {
    var text = text
    guard let moment = text.withUTF8({ Timestamp(digits: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = moment
  }

  /// Whether `left` is the earlier moment.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment that lies `seconds` later; fractions count.
  public func advanced(bySeconds seconds: Double) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64((seconds * 1000).rounded()))
  }

  /// Seconds from this moment to `other`, negative if `other` is earlier.
  public func seconds(to other: Timestamp) -> Double {
    Double(other.milliseconds - milliseconds) / 1000
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-11-21T00:30:00.123Z`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(time: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Timestamp {
  /// Milliseconds of a day.
  static let day: Int64 = 86_400_000

  init?(digits bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 20,
      let day = StudyDay(digits: UnsafeRawBufferPointer(rebasing: bytes[..<10])),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let hour = decimal(bytes, 11, 2), let minute = decimal(bytes, 14, 2),
      let second = decimal(bytes, 17, 2), hour < 24, minute < 60, second < 60
    else { return nil }
    var position = 19
    guard let fraction = Self.fraction(bytes, &position),
      let offset = Self.offset(bytes, position)
    else { return nil }
    let seconds = ((day.number * 24 + hour) * 60 + minute - offset) * 60 + second
    milliseconds = Int64(seconds * 1000 + fraction)
  }

  /// Milliseconds after the point; nil if a point stands without a digit.
  private static func fraction(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
    guard bytes[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    let start = position
    var value = 0
    while position < bytes.count, let digit = decimal(bytes, position, 1), position - start < 9 {
      if position - start < 3 { value = value * 10 + digit }
      position += 1
    }
    switch position - start {
    case 0: return nil
    case 1: return value * 100
    case 2: return value * 10
    default: return value
    }
  }

  /// Minutes east of UTC, for `Z` or `+hh:mm` at the end.
  private static func offset(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    let sign = bytes[position]
    if sign == UInt8(ascii: "Z") { return position + 1 == bytes.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), position + 6 == bytes.count,
      bytes[position + 3] == UInt8(ascii: ":"),
      let hours = decimal(bytes, position + 1, 2), let minutes = decimal(bytes, position + 4, 2),
      hours < 24, minutes < 60
    else { return nil }
    return sign == UInt8(ascii: "+") ? hours * 60 + minutes : -(hours * 60 + minutes)
  }
}

extension [UInt8] {
  /// Appends `2026-11-21T00:30:00.123Z`.
  mutating func append(time: Timestamp) {
    let (days, rest) = time.milliseconds.flooredDivision(by: Timestamp.day)
    append(day: StudyDay(number: days))
    append(UInt8(ascii: "T"))
    append(number: rest / 3_600_000, width: 2)
    append(UInt8(ascii: ":"))
    append(number: rest / 60_000 % 60, width: 2)
    append(UInt8(ascii: ":"))
    append(number: rest / 1000 % 60, width: 2)
    append(UInt8(ascii: "."))
    append(number: rest % 1000, width: 3)
    append(UInt8(ascii: "Z"))
  }
}

extension Int64 {
  /// The quotient rounded down and the remainder, which is never negative.
  func flooredDivision(by divisor: Int64) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0
      ? (Int(quotient) - 1, Int(remainder + divisor)) : (Int(quotient), Int(remainder))
  }
}
