/// A prompt with its colours marked, so that Readline does not count them as columns.
///
/// Each `ESC [ … m` is put between U+0001 and U+0002, which are dropped where they stood before.
package nonisolated func markingInvisible(_ prompt: String) -> String {
  var marked = ""
  var sequence = ""
  for scalar in prompt.unicodeScalars where scalar != "\u{01}" && scalar != "\u{02}" {
    guard scalar == "\u{1B}" || !sequence.isEmpty else {
      marked.unicodeScalars.append(scalar)
      continue
    }
    sequence.unicodeScalars.append(scalar)
    if sequence.unicodeScalars.count > 2, (0x40...0x7E).contains(scalar.value) {
      marked += "\u{01}" + sequence + "\u{02}"
      sequence = ""
    }
  }
  return marked + sequence
}
