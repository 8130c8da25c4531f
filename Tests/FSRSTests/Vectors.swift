import FSRS
import Foundation
import Testing

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
  var int: Int { Int(number) }
  var isNull: Bool { if case .null = self { true } else { false } }
  var keys: [String] { if case .object(let members) = self { Array(members.keys) } else { [] } }
}

/// The reference values in `Vectors/fsrs.json`.
enum Vectors {
  static let file: JSON = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/fsrs.json")
    guard let data = try? Data(contentsOf: path),
      let json = try? JSONDecoder().decode(JSON.self, from: data)
    else { return .null }
    return json
  }()

  /// The entry with an id; an issue when there is none.
  static func entry(_ id: String) -> JSON {
    let found = file["vectors"].list.first { if case .text(id) = $0["id"] { true } else { false } }
    #expect(found != nil, "fsrs.json has no \(id)")
    return found ?? .null
  }

  static let default6 = MemoryModel(.fsrs6)
  static let default7 = MemoryModel(.fsrs7)

  /// A model with the weights in `json`.
  static func model(_ json: JSON) throws -> MemoryModel {
    MemoryModel(try Parameters(weights: json.numbers))
  }
}

extension MemoryModel {
  /// The state after reviews of the form [rating, days].
  func replay(_ reviews: [JSON]) throws -> MemoryState {
    var state: MemoryState?
    for review in reviews {
      let rating = try #require(Rating(rawValue: review[0].int))
      state = self.state(after: rating, from: state, elapsed: review[1].number)
    }
    return try #require(state)
  }
}

/// The largest relative difference seen so far.
struct Worst {
  private(set) var difference = 0.0
  private(set) var place = ""

  mutating func compare(_ ours: Double, _ theirs: Double, _ place: String) {
    let difference = abs(ours - theirs) / max(abs(theirs), 1e-12)
    // A result that is not a number counts as the worst of all.
    if !(difference <= self.difference) { (self.difference, self.place) = (difference, place) }
  }
}

func isClose(_ ours: Double, _ theirs: Double, relative tolerance: Double) -> Bool {
  abs(ours - theirs) <= tolerance * max(abs(theirs), 1e-300)
}
