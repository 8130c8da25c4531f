/// Which events are known, by writer and counter, and where each lies.
///
/// A session counts its events from 1 and they arrive together, so that a session is mostly one run.
struct WriterTable: Sendable {
  var numbers: [EventID.Writer: UInt32] = [:]
  var writers: [EventID.Writer] = []
  /// The newest time of each writer, in milliseconds since 1970.
  var newest: [Int64] = []
  /// The largest counter of each writer, 0 for none.
  private var largest: [UInt32] = []
  /// The writer that was asked for last; mostly it is the next.
  private var last = 0
  var runs: [[Run]] = []
  /// Events of writers whose counters arrive in no order.
  var scattered: [UInt64: UInt32] = [:]
  private static let mostRuns = 64

  /// Events with successive counters at successive places.
  struct Run: BitwiseCopyable {
    var first: UInt32
    var count: UInt32
    var entry: UInt32

    func contains(_ counter: UInt32) -> Bool { counter >= first && counter - first < count }
  }

  /// The number of a writer.
  mutating func intern(_ writer: EventID.Writer) -> UInt32 {
    if last < writers.count, writers[last] == writer { return UInt32(last) }
    let number = numbers[writer] ?? add(writer)
    last = Int(number)
    return number
  }

  private mutating func add(_ writer: EventID.Writer) -> UInt32 {
    let number = UInt32(writers.count)
    numbers[writer] = number
    writers.append(writer)
    newest.append(.min)
    largest.append(0)
    runs.append([])
    return number
  }

  func find(_ id: EventID) -> UInt32? {
    numbers[id.writer].flatMap { entry(writer: $0, counter: id.counter) }
  }

  /// Where an event lies, or nil if it is not known.
  func entry(writer: UInt32, counter: UInt32) -> UInt32? {
    if counter > largest[Int(writer)] { return nil }
    let runs = runs[Int(writer)]
    if let last = runs.last, counter >= last.first {
      if last.contains(counter) { return last.entry + (counter - last.first) }
    } else if let run = runs.first(where: { $0.contains(counter) }) {
      return run.entry + (counter - run.first)
    }
    return scattered.isEmpty ? nil : scattered[Self.key(writer, counter)]
  }

  /// Remembers where a new event lies.
  mutating func insert(writer: UInt32, counter: UInt32, entry: UInt32, time: Int64) {
    let index = Int(writer)
    newest[index] = max(newest[index], time)
    largest[index] = max(largest[index], counter)
    let last = runs[index].count - 1
    if last >= 0 {
      let run = runs[index][last]
      if counter == run.first &+ run.count, entry == run.entry + run.count {
        runs[index][last].count += 1
        return
      }
    }
    guard runs[index].count < Self.mostRuns else {
      scattered[Self.key(writer, counter)] = entry
      return
    }
    let place = runs[index].firstIndex { $0.first > counter } ?? runs[index].count
    runs[index].insert(Run(first: counter, count: 1, entry: entry), at: place)
  }

  private static func key(_ writer: UInt32, _ counter: UInt32) -> UInt64 {
    UInt64(writer) << 32 | UInt64(counter)
  }

  /// Counts the newest times anew.
  mutating func forgetNewest() { newest = newest.map { _ in .min } }

  /// Notes the time of an event.
  mutating func note(time: Int64, writer: UInt32) {
    newest[Int(writer)] = max(newest[Int(writer)], time)
  }

  /// The newest time of all sessions of a device.
  func newest(ofDevice device: UInt64) -> Int64? {
    writers.indices.lazy.filter { writers[$0].device == device }.map { newest[$0] }.max()
  }

  /// The largest counter of each writer, for finding holes; `known` counts its events.
  func counters() -> [(writer: EventID.Writer, largest: UInt32, known: Int)] {
    var known = runs.map { $0.reduce(0) { $0 + Int($1.count) } }
    for key in scattered.keys { known[Int(key >> 32)] += 1 }
    return writers.indices.map { (writers[$0], largest[$0], known[$0]) }
  }

  /// Works out what a snapshot leaves out because it follows from the rest.
  mutating func countLargest() {
    numbers = Dictionary(zip(writers, 0...)) { first, _ in first }
    largest = runs.map { $0.last.map { $0.first + ($0.count - 1) } ?? 0 }
    for key in scattered.keys {
      let writer = Int(key >> 32)
      largest[writer] = max(largest[writer], UInt32(truncatingIfNeeded: key))
    }
  }
}
