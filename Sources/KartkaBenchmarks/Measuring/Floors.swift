import Glibc

/// The simplest work on the same data.
enum Floors {
  /// Looks for every line feed; how many there are.
  static func lines(in bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var count = 0
    var rest = start
    let end = start + bytes.count
    while rest < end, let found = memchr(rest, 0x0A, end - rest) {
      count += 1
      rest = UnsafeRawPointer(found) + 1
    }
    return count
  }

  /// Looks for every line feed.
  static func scanLines(of bytes: [UInt8]) { keep(bytes.withUnsafeBytes { lines(in: $0) }) }

  /// The time of one `exp` or `log`, in seconds: the mean of both over numbers as the models have them.
  static func transcendental(calls: Int = 1_000_000) -> Double {
    let numbers = (0..<1024).map { 0.5 + Double($0) / 64 }
    var sum = 0.0
    let time = medianSeconds(of: 5) {
      for index in 0..<(calls / 2) {
        let number = numbers[index & 1023]
        sum += log(number) + exp(-number)
      }
    }
    keep(sum)
    return time / Double(calls)
  }

  /// Reads all of a file in pieces of a mebibyte; how many bytes came.
  static func read(_ path: String, _ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure("open", path) }
    defer { close(file) }
    var total = 0
    while true {
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw SystemFailure("read", path) }
      if count == 0 { return total }
      total += count
    }
  }
}

/// A system call that did not do what a benchmark needs.
struct SystemFailure: Error, CustomStringConvertible {
  var description: String

  init(_ operation: String, _ path: String, _ code: Int32 = errno) {
    description = "\(operation) \(path): \(String(cString: strerror(code)))"
  }
}
