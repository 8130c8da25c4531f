/// The opening of a block of code: three or more backticks or tildes, at most three spaces in.
struct Fence {
  var byte: UInt8
  var length: Int
  /// Spaces before it, which its lines lose too.
  var indentation: Int

  /// Reads the opening from a line; nil if it is none.
  init?(_ line: Line, in bytes: Bytes) {
    guard let run = Self.run(line, in: bytes), run.length >= 3 else { return nil }
    self = run
    guard byte == UInt8(ascii: "`") else { return }
    let info = (line.start + indentation + length)..<line.end
    if info.contains(where: { bytes[$0] == byte }) { return nil }
  }

  private init(byte: UInt8, length: Int, indentation: Int) {
    self.byte = byte
    self.length = length
    self.indentation = indentation
  }

  /// The run of backticks or tildes that a line begins with.
  private static func run(_ line: Line, in bytes: Bytes) -> Fence? {
    var start = line.start
    while start < line.end, start - line.start < 3, bytes[start] == 0x20 { start += 1 }
    guard start < line.end else { return nil }
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < line.end, bytes[end] == byte { end += 1 }
    return Fence(byte: byte, length: end - start, indentation: start - line.start)
  }

  /// The run that makes up a whole line, and so may close a fence; nil if there is none.
  static func closing(_ line: Line, in bytes: Bytes) -> Fence? {
    guard let run = run(line, in: bytes), run.length >= 3,
      line.text.count == run.indentation + run.length
    else { return nil }
    return run
  }
}

/// Says where fences close, in linear time altogether.
///
/// The first fence that is never closed makes a list of the closing lines behind which no longer
/// one follows; from then on the list answers.
struct FenceEnds {
  let bytes: Bytes
  /// For each sign: lines that could close, longest first, each the last of at least its length.
  private var last: [UInt8: [(start: Int, length: Int)]] = [:]

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The first byte of the line that closes a fence which opens before a position; nil: none.
  mutating func end(of fence: Fence, after lines: LineReader) -> Int? {
    if let last = last[fence.byte] {
      let long = last.prefix(atLeast: fence.length)
      guard long > 0, last[long - 1].start >= lines.position else { return nil }
    }
    var lines = lines
    var last: [(start: Int, length: Int)] = []
    while let line = lines.next() {
      guard let closing = Fence.closing(line, in: bytes), closing.byte == fence.byte else {
        continue
      }
      if closing.length >= fence.length { return line.start }
      while let other = last.last, other.length <= closing.length { last.removeLast() }
      last.append((line.start, closing.length))
    }
    self.last[fence.byte] = last
    return nil
  }
}

extension [(start: Int, length: Int)] {
  /// How many of the elements, longest first, have at least a length; by halving.
  fileprivate func prefix(atLeast length: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].length >= length { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
