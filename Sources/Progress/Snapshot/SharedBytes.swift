/// Bytes that lie elsewhere, as in a mapped file, and never change while this exists.
package final class SharedBytes: Sendable {
  /// How many.
  package let count: Int
  /// Safe to share: nobody writes there, and it stays until `release` is called at the end.
  private nonisolated(unsafe) let start: UnsafeRawPointer
  private let letGo: @Sendable (UnsafeRawBufferPointer) -> Void
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Bytes that somebody keeps.
  ///
  /// - Parameters:
  ///   - bytes: Not empty, aligned to 8, better to 64.
  ///   - letGo: Called with parts that will not be needed soon.
  ///   - release: Called once with all of them, at the end.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    letGo: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    guard let start = bytes.baseAddress else { preconditionFailure("Shared bytes are not empty.") }
    self.start = start
    count = bytes.count
    self.letGo = letGo
    self.release = release
  }

  deinit { release(all) }

  private var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Some of the bytes; they are within `0..<count`.
  subscript(range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: all[range])
  }

  /// One value of a type without references.
  @inline(__always)
  func load<Value>(at offset: Int, as type: Value.Type) -> Value {
    all.load(fromByteOffset: offset, as: type)
  }

  /// Says that a part will not be needed soon.
  func letGo(_ range: Range<Int>) { letGo(self[range]) }
}
