import FSRS
import Flashcards

extension LearnerState {
  /// Changes whenever the fold or this form changes.
  private static let snapshotVersion: UInt64 = 5

  /// Writes the whole state, in the form that loads fastest.
  ///
  /// - Parameters:
  ///   - heading: What the reader must know to judge whether the snapshot is still true.
  ///   - sink: Takes the bytes in order.
  /// - Throws: What `sink` throws.
  package func writeSnapshot(
    heading: [UInt8], to sink: @escaping (UnsafeRawBufferPointer) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    precondition(pending.isEmpty && dirty.isEmpty, "A snapshot is of a settled state.")
    var writer = SnapshotWriter(sink)
    try writer.put(Self.snapshotKind)
    try writer.put(heading)
    try names.write(to: &writer)
    try decks.write(to: &writer)
    try verdicts.write(to: &writer)
    try writers.write(to: &writer)
    try writer.put(undos)
    try writer.put(general)
    try writer.put(Array(voided))
    try writer.put(UInt64(unknownKinds))
    try writer.put(UInt64(bitPattern: newestTime?.milliseconds ?? .min))
    try writer.put(conflicts.map(StoredID.init))
    try writer.put(days.all.map(StoredDay.init))
    try texts.write(to: &writer)
    try entries.write(to: &writer)
    try cards.write(to: &writer)
    try writer.finish()
  }

  /// Reads a state that `writeSnapshot` wrote.
  ///
  /// The bytes of old events stay where they are and are looked at when they are needed.
  ///
  /// - Parameters:
  ///   - bytes: A whole snapshot.
  ///   - isTrue: Judges the heading, before the rest is read.
  /// - Throws: `SnapshotProblem` when it is damaged, of another version, or not true.
  package init(
    snapshot bytes: SharedBytes, where isTrue: ([UInt8]) -> Bool
  ) throws(SnapshotProblem) {
    self.init()
    var reader = SnapshotReader(bytes)
    guard try reader.array(of: UInt64.self) == Self.snapshotKind,
      isTrue(try reader.array(of: UInt8.self))
    else { throw SnapshotProblem() }
    names = try NameTable(from: &reader)
    decks = try NameTable(from: &reader)
    verdicts = try NameTable(from: &reader)
    writers = try WriterTable(from: &reader)
    undos = try reader.array()
    general = try reader.array()
    voided = Set(try reader.array(of: UInt32.self))
    unknownKinds = Int(truncatingIfNeeded: try reader.number())
    let newest = Int64(bitPattern: try reader.number())
    newestTime = newest == .min ? nil : Timestamp(milliseconds: newest)
    conflicts = Set(try reader.array(of: StoredID.self).map(\.id))
    for day in try reader.array(of: StoredDay.self) { days[day.day] = day.activity }
    texts = try TextStore(from: &reader)
    entries = try Chunked(from: &reader)
    cards = try Chunked(from: &reader, isUsedSoon: true)
    try reader.finish()
    guard cards.count == names.count else { throw SnapshotProblem() }
    writers.countLargest()
    resolveAfterSnapshot()
  }

  /// What a reader of the same version and the same model expects first.
  private static var snapshotKind: [UInt64] {
    let weights = Parameters.fsrs6.weights + Parameters.fsrs7.weights
    return [
      0x4B61_7274_6B61_534E, snapshotVersion, UInt64(MemoryLayout<Entry>.stride),
      UInt64(MemoryLayout<CardState>.stride), weights.withUnsafeBytes { BlockHash.of($0) },
    ]
  }
}

/// An identifier in numbers of fixed width.
private struct StoredID: BitwiseCopyable {
  var device: UInt64
  var session: UInt64
  var counter: UInt64

  init(_ id: EventID) {
    device = id.writer.device
    session = id.writer.session
    counter = UInt64(id.counter)
  }

  var id: EventID {
    EventID(
      writer: .init(device: device, session: session), counter: UInt32(truncatingIfNeeded: counter))
  }
}

/// A day's activity in numbers of fixed width.
private struct StoredDay: BitwiseCopyable {
  var day: Int32
  var numbers: (Int, Int, Int, Int, Int, Int)

  init(_ pair: (day: Int32, activity: DayActivity)) {
    let day = pair.activity
    self.day = pair.day
    numbers = (
      day.answers, day.milliseconds, day.again, day.introduced, day.firstAnswers, day.firstPasses
    )
  }

  var activity: DayActivity {
    var day = DayActivity()
    (
      day.answers, day.milliseconds, day.again, day.introduced, day.firstAnswers, day.firstPasses
    ) = numbers
    return day
  }
}
