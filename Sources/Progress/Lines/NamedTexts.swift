/// Reads a JSON object whose values are all strings, or nil if it is anything else.
///
/// Line breaks are allowed between its members.
package func readNamedTexts(_ bytes: [UInt8]) -> [String: String]? {
  let line = bytes.map { $0 == 0x0A ? 0x20 : $0 }
  let members = line.withUnsafeBytes { try? JSONReader.members(of: $0) }
  guard let members else { return nil }
  var texts: [String: String] = [:]
  for member in members {
    guard let text = member.value.string else { return nil }
    texts[member.name] = text
  }
  return texts
}

/// A JSON object of strings, sorted by name, one a line.
package func writeNamedTexts(_ texts: [String: String]) -> [UInt8] {
  var line = LineWriter(textLimit: .max)
  line.list("{", texts.sorted { $0.key < $1.key }, "}") { line, text in
    line.append("\n  ")
    line.append(string: text.key)
    line.append(": ")
    line.append(string: text.value)
  }
  line.append("\n")
  return line.bytes
}
