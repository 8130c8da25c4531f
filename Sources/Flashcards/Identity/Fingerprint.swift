extension Note {
  /// A hash of kind, folded prompt and folded answers, 16 hexadecimal digits.
  ///
  /// - Complexity: O(length of the note); worked out at every call where the note has an id.
  public var fingerprint: String {
    if !hasWrittenID { return id.rawValue }
    return Flashcards.fingerprint(prompt: prompt, lead: lead, body: body)
  }
}

/// A hash of what a note asks and what it accepts, in folded form.
///
/// The first 16 hexadecimal digits of SHA-256 over the kind, the prompt with its lead, and the
/// answers, each ended by U+001E. Fields do not count, nor does anything that folding drops. In a
/// cloze the text with `…` for each blank belongs to the prompt.
func fingerprint(prompt: Inline, lead: [Block], body: Note.Body) -> String {
  var message: [UInt8] = []
  message.reserveCapacity(512)
  func add(_ text: String) {
    appendFolded(text, to: &message)
    message.append(0x1E)
  }
  message.append(contentsOf: body.kind.rawValue.utf8)
  message.append(0x1E)
  add(prompt.plain)
  for block in lead { add(block.plain) }
  message.append(0x1E)
  switch body {
  case .basic(let answer): for block in answer { add(block.plain) }
  case .cloze(let segments): for text in segments.fingerprinted { add(text) }
  case .choice(let options):
    for option in options { add((option.isRight ? "1" : "0") + " " + option.text.plain) }
  case .trueFalse(let isTrue): add(isTrue ? "true" : "false")
  case .typed(let answers): for answer in answers { add(answer.text) }
  case .set(let items), .order(let items):
    for item in items { for answer in item.accepted { add(answer.text) } }
  }
  return hexadecimal(SHA256.hash(message).prefix(8))
}

private func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
    for (index, byte) in bytes.enumerated() {
      text[2 * index] = digit(byte >> 4)
      text[2 * index + 1] = digit(byte & 15)
    }
    return 2 * bytes.count
  }
}

/// A hexadecimal digit of ASCII for a number in `0...15`.
private func digit(_ number: UInt8) -> UInt8 {
  number + (number < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
}

extension Block {
  /// The text as read, lines of code joined by spaces.
  public var plain: String {
    switch self {
    case .paragraph(let text): text.plain
    case .item(_, let text): text.plain
    case .code(let lines): lines.joined(separator: " ")
    }
  }
}

extension [ClozeSegment] {
  /// The text with `...` for its blanks, which folds like `…` and is ASCII, then what the blanks
  /// accept.
  fileprivate var fingerprinted: [String] {
    var text = ""
    var answers: [String] = []
    for segment in self {
      switch segment {
      case .text(let part): text += part.plain
      case .lineBreak, .item: text += " "
      case .code(let lines): text += lines.joined(separator: " ")
      case .blank(let blank):
        text += "..."
        answers += blank.accepted.map(\.text)
      }
    }
    return [text] + answers
  }
}
