/// Reads the markup of one paragraph, left to right, in linear time and without recursion.
///
/// Text is cut into pieces. A run of `*` or `_` that may open waits on a stack until a run that
/// may close takes it; what is never taken stays text. A `]` with an address makes one piece of
/// everything since its `[`.
struct SpanReader {
  private let bytes: Bytes
  private var code: CodeSpans
  private var addresses: LinkAddresses
  private var pieces: [Piece] = []
  private var openers: [Opener] = []
  private var brackets: [Bracket] = []
  private var openRuns: [UInt8: Int] = [:]

  /// Text, or a run of delimiters of which some are taken.
  private struct Piece {
    var text: String
    var span: Span?
    /// By how much the levels of strong and emphasised text change before and after it.
    var strong = 0
    var emphasis = 0
  }

  private struct Opener {
    var piece: Int
    var byte: UInt8
    var left: Int
  }

  private struct Bracket {
    var piece: Int
    var isPicture: Bool
    var openers: Int
  }

  init(_ bytes: Bytes) {
    self.bytes = bytes
    code = CodeSpans(bytes, before: bytes.count)
    addresses = LinkAddresses(bytes)
  }

  /// The spans of everything.
  mutating func read() -> [Span] {
    var index = 0
    var start = 0
    while index < bytes.count {
      if let next = readMarkup(at: index, textFrom: start) {
        start = next
        index = next
      } else {
        index += 1
      }
    }
    addText(start..<bytes.count)
    return assembled()
  }

  /// Reads what begins at an index after adding the text before it; nil: nothing does.
  private mutating func readMarkup(at index: Int, textFrom start: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\\"): readEscape(at: index, textFrom: start)
    case UInt8(ascii: "`"): readCode(at: index, textFrom: start)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readRun(at: index, textFrom: start)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"):
      readBracket(at: index, textFrom: start)
    case UInt8(ascii: "<"): readAutolink(at: index, textFrom: start)
    case 0x0A, 0x0D: readLineEnd(at: index, textFrom: start)
    default: nil
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(Piece(text: bytes.string(range))) }
  }

  private mutating func readEscape(at index: Int, textFrom start: Int) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index + 1] == 0x0A { return readLineEnd(at: index, textFrom: start) }
    guard isPunctuation(bytes[index + 1]) else { return nil }
    addText(start..<index)
    addText((index + 1)..<(index + 2))
    return index + 2
  }

  private mutating func readCode(at index: Int, textFrom start: Int) -> Int? {
    guard let content = code.code(at: index) else {
      // The whole run is text, or its tail would be taken for a shorter run.
      addText(start..<index)
      let end = index + code.runLength(at: index)
      addText(index..<end)
      return end
    }
    addText(start..<index)
    let inner = bytes.trimming(content)
    let text = bytes.string(inner.isEmpty ? content : inner)
    pieces.append(Piece(text: "", span: .code(joiningLines(text))))
    return content.upperBound + (content.lowerBound - index)
  }

  /// A line end and the spaces around it are one space.
  private mutating func readLineEnd(at index: Int, textFrom start: Int) -> Int? {
    var end = index
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    addText(start..<end)
    var next = index + 1
    while next < bytes.count, isSpace(bytes[next]) || bytes[next] == 0x0A || bytes[next] == 0x0D {
      next += 1
    }
    pieces.append(Piece(text: " "))
    return next
  }

  // MARK: Emphasis

  private mutating func readRun(at index: Int, textFrom start: Int) -> Int? {
    let byte = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == byte { end += 1 }
    addText(start..<index)
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    let inWord = byte == UInt8(ascii: "_") && isWordByte(before) && isWordByte(after)
    let mayClose =
      !isBreak(before) && !inWord
      && (byte == UInt8(ascii: "*") || !isWordByte(after))
    let mayOpen =
      !isBreak(after) && !inWord
      && (byte == UInt8(ascii: "*") || !isWordByte(before))
    var left = end - index
    let piece = pieces.count
    pieces.append(Piece(text: ""))
    if left <= 3, mayClose { left = close(byte, left, at: piece) }
    if left > 0, left <= 3, mayOpen {
      openers.append(Opener(piece: piece, byte: byte, left: left))
      openRuns[byte, default: 0] += 1
    }
    pieces[piece].text = String(repeating: Character(Unicode.Scalar(byte)), count: left)
    return end
  }

  /// Lets a closing run take openers; says how much of it is left.
  private mutating func close(_ byte: UInt8, _ length: Int, at piece: Int) -> Int {
    var left = length
    while left > 0, openRuns[byte, default: 0] > 0, let opener = openers.popLast() {
      openRuns[opener.byte, default: 0] -= 1
      guard opener.byte == byte else { continue }
      let taken = min(opener.left, left, 2)
      left -= taken
      pieces[opener.piece].text.removeLast(taken)
      if taken == 2 {
        pieces[opener.piece].strong += 1
        pieces[piece].strong -= 1
      } else {
        pieces[opener.piece].emphasis += 1
        pieces[piece].emphasis -= 1
      }
      if opener.left > taken {
        openers.append(
          Opener(piece: opener.piece, byte: byte, left: opener.left - taken))
        openRuns[byte, default: 0] += 1
      }
    }
    return left
  }

  // MARK: Links

  private mutating func readBracket(at index: Int, textFrom start: Int) -> Int? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "]") { return closeBracket(at: index, textFrom: start) }
    let isPicture = byte == UInt8(ascii: "!")
    let end = index + (isPicture ? 2 : 1)
    guard !isPicture || bytes.has("[", at: index + 1, before: bytes.count) else { return nil }
    addText(start..<index)
    brackets.append(
      Bracket(piece: pieces.count, isPicture: isPicture, openers: openers.count))
    pieces.append(Piece(text: isPicture ? "![" : "["))
    return end
  }

  private mutating func closeBracket(at index: Int, textFrom start: Int) -> Int? {
    guard let bracket = brackets.popLast() else { return nil }
    guard let (address, end) = addresses.address(at: index + 1) else { return nil }
    addText(start..<index)
    let text = pieces[(bracket.piece + 1)...].reduce(into: "") { $0 += $1.span?.plain ?? $1.text }
    for opener in openers[min(bracket.openers, openers.count)...] {
      openRuns[opener.byte, default: 0] -= 1
    }
    openers.removeSubrange(min(bracket.openers, openers.count)...)
    let inside = pieces[bracket.piece...]
    let strong = inside.reduce(0) { $0 + $1.strong }
    let emphasis = inside.reduce(0) { $0 + $1.emphasis }
    pieces.removeSubrange(bracket.piece...)
    let span =
      bracket.isPicture
      ? Span.picture(alt: text, path: address) : Span.link(text: text, address: address)
    pieces.append(Piece(text: "", span: span, strong: strong, emphasis: emphasis))
    // No link stands in a link, no picture in a picture: so nothing is joined again and again.
    brackets = bracket.isPicture ? brackets.last { !$0.isPicture }.map { [$0] } ?? [] : []
    return end
  }

  private mutating func readAutolink(at index: Int, textFrom start: Int) -> Int? {
    guard
      bytes.has("<https://", at: index, before: bytes.count)
        || bytes.has("<http://", at: index, before: bytes.count)
    else { return nil }
    var end = index + 1
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"),
      bytes[end] != UInt8(ascii: ">")
    { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    addText(start..<index)
    let address = bytes.string((index + 1)..<end)
    pieces.append(Piece(text: "", span: .link(text: address, address: address)))
    return end + 1
  }

  // MARK: Together

  /// Joins neighbours of one style.
  private func assembled() -> [Span] {
    var spans: [Span] = []
    var text = ""
    var style = (strong: 0, emphasis: 0)
    func flush() {
      guard !text.isEmpty else { return }
      switch (style.strong > 0, style.emphasis > 0, spans.last) {
      case (true, _, .strong(let before)): spans[spans.count - 1] = .strong(before + text)
      case (true, _, _): spans.append(.strong(text))
      case (_, true, .emphasis(let before)): spans[spans.count - 1] = .emphasis(before + text)
      case (_, true, _): spans.append(.emphasis(text))
      case (_, _, .text(let before)): spans[spans.count - 1] = .text(before + text)
      default: spans.append(.text(text))
      }
      text = ""
    }
    for piece in pieces {
      let changes = piece.strong != 0 || piece.emphasis != 0
      // What is left of a closing run stands after the style, of an opening run before it.
      let closes = piece.strong < 0 || piece.emphasis < 0
      if !changes || !closes { text += piece.text }
      if changes {
        flush()
        style.strong += piece.strong
        style.emphasis += piece.emphasis
        if closes { text += piece.text }
      }
      if let span = piece.span {
        flush()
        spans.append(span)
      }
    }
    flush()
    return spans
  }
}

/// Letters, digits, and everything outside of ASCII.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != 0x7F && !isPunctuation(byte)
}

private func isBreak(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x0A || byte == 0x0D }

private func joiningLines(_ text: String) -> String {
  guard text.utf8.contains(0x0A) else { return text }
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}
