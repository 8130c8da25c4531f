import Flashcards

/// The members of a line, taken one by one by name and type.
struct Fields {
  private var members: [JSONValue.Member]

  init(_ members: [JSONValue.Member]) { self.members = members }

  /// Members that nobody took.
  var leftOver: Int { members.count }

  /// Takes a member out.
  private mutating func take(_ name: String) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    return members.remove(at: index).value
  }

  /// A member that must be there, converted.
  mutating func required<Value>(
    _ name: String, _ convert: (JSONValue) -> Value?
  ) throws(LineProblem) -> Value {
    guard let value = take(name) else { throw .missing(field: name) }
    guard let converted = convert(value) else { throw .wrong(field: name) }
    return converted
  }

  /// A member that may be missing; if it is there, it must be right.
  mutating func optional<Value>(
    _ name: String, _ convert: (JSONValue) -> Value?
  ) throws(LineProblem) -> Value? {
    guard let value = take(name) else { return nil }
    guard let converted = convert(value) else { throw .wrong(field: name) }
    return converted
  }

  mutating func card(_ name: String = "card") throws(LineProblem) -> CardID {
    CardID(try required(name) { $0.name })
  }
}

extension JSONValue {
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  var object: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// A string that is not empty.
  var name: String? { string.flatMap { $0.isEmpty ? nil : $0 } }
  /// A whole number that a `Double` holds exactly.
  var integer: Int? {
    number.flatMap { $0.magnitude <= 9_007_199_254_740_992 ? Int(exactly: $0) : nil }
  }
  var natural: Int? { integer.flatMap { $0 >= 0 ? $0 : nil } }
  var day: StudyDay? { string.flatMap(StudyDay.init(iso:)) }
  var time: Timestamp? { string.flatMap(Timestamp.init(iso:)) }
  var id: EventID? { string.flatMap(EventID.init) }
  var due: Due? { day.map(Due.day) ?? time.map(Due.instant) }
  var strings: [String]? { all(\.string) }
  var numbers: [Double]? { all(\.number) }
  /// At most 256 numbers in `0...65535`.
  var places: [Int]? {
    all { $0.integer.flatMap { (0...65535).contains($0) ? $0 : nil } }
      .flatMap { $0.count <= 256 ? $0 : nil }
  }

  /// An integer within a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    integer.flatMap { range.contains($0) ? $0 : nil }
  }

  /// An array of which every element could be converted.
  private func all<Value>(_ convert: (JSONValue) -> Value?) -> [Value]? {
    guard let array else { return nil }
    let converted = array.compactMap(convert)
    return converted.count == array.count ? converted : nil
  }
}
