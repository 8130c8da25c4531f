/// Finds inline code: between two runs of backticks of the same length.
///
/// Looking for the second run fails at most once; then the last run of every length is known, so
/// that all calls together take linear time.
struct CodeSpans {
  let bytes: Bytes
  let end: Int
  private var lastRuns: [Int: Int]?

  /// Looks no further than `end`.
  init(_ bytes: Bytes, before end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The length of the run of backticks at an index.
  func runLength(at index: Int) -> Int {
    var last = index
    while last < end, bytes[last] == UInt8(ascii: "`") { last += 1 }
    return last - index
  }

  /// The code that begins with the run of backticks at an index, without its backticks.
  ///
  /// - Returns: nil if no run of that length follows; then the backticks stand for themselves.
  mutating func code(at index: Int) -> Range<Int>? {
    let length = runLength(at: index)
    if let lastRuns, lastRuns[length, default: -1] <= index { return nil }
    var next = index + length
    while next < end {
      let run = runLength(at: next)
      if run == length { return (index + length)..<next }
      next += max(run, 1)
    }
    remember(from: index)
    return nil
  }

  private mutating func remember(from index: Int) {
    var runs: [Int: Int] = [:]
    var next = index
    while next < end {
      let run = runLength(at: next)
      if run > 0 { runs[run] = next }
      next += max(run, 1)
    }
    lastRuns = runs
  }
}
