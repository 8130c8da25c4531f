import Glibc
import Progress

/// Everything that comes through standard input.
///
/// - Parameters:
///   - limit: In bytes.
///   - interruption: The signal that came meanwhile, as by Ctrl-C.
/// - Returns: The bytes.
/// - Throws: `StoreFailure.tooLarge` beyond the limit; `.system` when it cannot be read;
///   `.interrupted`.
func allOfStandardInput(
  _ limit: Int, interruption: () -> Int32?
) throws(StoreFailure) -> [UInt8] {
  let name = "standard input"
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // Signals are blocked and only asked for, so nobody must wait long.
    let ready = poll(&source, 1, 100)
    if let signal = interruption() { throw .interrupted(path: name, signal: signal) }
    guard ready > 0 else { continue }
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
    guard count >= 0 else { throw .system(operation: "read", path: name, code: errno) }
    if count == 0 { return bytes }
    bytes += buffer[..<count]
    guard bytes.count <= limit else { throw .tooLarge(path: name, limit: limit) }
  }
}
