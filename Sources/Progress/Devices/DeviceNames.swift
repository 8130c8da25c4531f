/// What people call the devices that write.
///
/// ```swift
/// names["k7f3q2xa"]   // "desktop", or "desktop (k7f3q2xa)" if another has that name too
/// ```
public struct DeviceNames: Equatable, Sendable {
  /// A name has at most so many characters (Unicode scalars).
  public static let longest = 32

  /// The names that are known, by device; none is empty.
  public let known: [String: String]
  private let shared: Set<String>

  /// Names by device, of which what is no name is left out.
  public init(_ names: [String: String] = [:]) {
    known = names.compactMapValues(Self.name(from:))
    let counts = known.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    shared = Set(counts.filter { $0.value > 1 }.keys)
  }

  /// The name of a device, with its identifier where others have the same; without a name, only that.
  public subscript(device: String) -> String {
    guard let name = known[device] else { return device }
    return shared.contains(name) ? "\(name) (\(device))" : name
  }

  /// A text as a name: without control and format characters, and cut; nil if nothing is left.
  public static func name(from text: String) -> String? {
    let words = text.unicodeScalars.split { !$0.isShown }.map { String($0) }
    let name = String(words.joined(separator: " ").unicodeScalars.prefix(longest))
    return name.isEmpty ? nil : name
  }
}

extension Unicode.Scalar {
  /// Whether it stands for something that can be seen.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}
