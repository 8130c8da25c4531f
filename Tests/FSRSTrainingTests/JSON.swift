import Foundation

/// A JSON value, read leniently: a missing member or a wrong type is an issue in the test.
enum JSON: Decodable, Sendable {
  case number(Double), text(String), list([JSON]), object([String: JSON]), null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else if let object = try? value.decode([String: JSON].self) {
      self = .object(object)
    } else {
      self = .null
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> JSON { list.indices.contains(index) ? list[index] : .null }

  var list: [JSON] { if case .list(let list) = self { list } else { [] } }
  var numbers: [Double] { list.map(\.number) }
  var number: Double { if case .number(let number) = self { number } else { .nan } }
  var text: String { if case .text(let text) = self { text } else { "" } }
  var int: Int { Int(number) }
  var isNull: Bool { if case .null = self { true } else { false } }
  var keys: [String] { if case .object(let members) = self { Array(members.keys) } else { [] } }
}
