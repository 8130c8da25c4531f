import FileStore
import Glibc
import Progress
import Synchronization

/// A disk that fails at the n-th call and notes what it was told.
final class FaultyDisk: Files {
  /// What goes wrong.
  enum Fault: Equatable, Sendable {
    /// The call fails with this error, once.
    case refuses(Int32)
    /// This and all later calls that change something fail, as on a full disk.
    case refusesFromNowOn(Int32)
    /// A write takes only half of the bytes.
    case shortens
    /// A write takes half of the bytes and the rest fails.
    case tears
  }

  private struct Plan {
    var calls = 0
    var failAt: Int?
    var fault = Fault.refuses(EIO)
    var isBroken = false
    var isTorn = false
  }

  private let disk = Disk()
  private let plan = Mutex(Plan())
  private let noted = Mutex(Platter())

  /// What it was told.
  var platter: Platter { noted.withLock { $0 } }

  /// Notes something.
  func note(_ operation: Platter.Operation) { noted.withLock { $0.note(operation) } }

  private func path(_ file: Int32) -> String { noted.withLock { $0.path(file) } }

  /// How many calls were made.
  var calls: Int { plan.withLock { $0.calls } }

  /// Lets the call with this number, from 1, fail; nil mends the disk.
  func fail(at call: Int?, _ fault: Fault = .refuses(EIO)) {
    plan.withLock {
      $0 = Plan(failAt: call, fault: fault)
    }
  }

  /// Counts a call, and throws if it is to fail.
  private func count(isChange: Bool = true) throws(SystemError) {
    let error = plan.withLock { plan -> SystemError? in
      plan.calls += 1
      let isNow = plan.calls == plan.failAt
      switch plan.fault {
      case .refuses(let code): return isNow ? SystemError(code) : nil
      case .refusesFromNowOn(let code):
        if isNow { plan.isBroken = true }
        return plan.isBroken && isChange ? SystemError(code) : nil
      case .shortens, .tears: return nil
      }
    }
    if let error { throw error }
  }

  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try count()
    let (half, fails) = plan.withLock { plan -> (Bool, Bool) in
      if plan.isTorn { return (false, true) }
      guard plan.calls == plan.failAt else { return (false, false) }
      if plan.fault == .tears { plan.isTorn = true }
      return (plan.fault == .shortens || plan.fault == .tears, false)
    }
    if fails {
      plan.withLock { $0.isTorn = false }
      throw SystemError(ENOSPC)
    }
    let part = half ? UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]) : bytes
    let count = try disk.write(file, part)
    note(.wrote(path(file), Array(part.prefix(count))))
    return count
  }

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    try count(isChange: flags & O_CREAT != 0)
    let isNew = flags & O_CREAT != 0 && (try? disk.status(ofLink: path)) == nil
    let file = try disk.open(path, flags, mode: mode)
    noted.withLock {
      $0.opened(file, path)
      if isNew { $0.note(.made(path)) }
    }
    return file
  }
  func close(_ file: Int32) { disk.close(file) }
  func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try count(isChange: false)
    return try disk.read(file, into: buffer)
  }
  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try count(isChange: false)
    return try disk.read(file, at: offset, into: buffer)
  }
  func map(_ file: Int32, size: Int) throws(SystemError) -> SharedBytes {
    try count(isChange: false)
    return try disk.map(file, size: size)
  }
  func synchronizeData(_ file: Int32) throws(SystemError) {
    try count()
    try disk.synchronizeData(file)
    note(.synchronized(path(file)))
  }
  func synchronize(_ file: Int32) throws(SystemError) {
    try count()
    try disk.synchronize(file)
    note(.synchronized(path(file)))
  }
  func status(_ file: Int32) throws(SystemError) -> FileStatus {
    try count(isChange: false)
    return try disk.status(file)
  }
  func status(ofLink path: String) throws(SystemError) -> FileStatus {
    try count(isChange: false)
    return try disk.status(ofLink: path)
  }
  func status(at path: String) throws(SystemError) -> FileStatus {
    try count(isChange: false)
    return try disk.status(at: path)
  }
  func checkReadable(_ path: String) throws(SystemError) {
    try count(isChange: false)
    try disk.checkReadable(path)
  }
  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try count()
    try disk.makeFolder(path, mode: mode)
    note(.madeFolder(path))
  }
  func rename(_ from: String, to: String) throws(SystemError) {
    try count()
    try disk.rename(from, to: to)
    note(.renamed(from: from, to: to))
  }
  func remove(_ path: String) throws(SystemError) {
    try count()
    try disk.remove(path)
    note(.removed(path))
  }
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {
    try count()
    try disk.setMode(file, mode)
  }
  func setOwner(_ file: Int32, _ owner: UInt32, _ group: UInt32) throws(SystemError) {
    try count()
    try disk.setOwner(file, owner, group)
  }
  func lock(_ file: Int32) throws(SystemError) {
    try count()
    try disk.lock(file)
  }
  func names(in folder: String) throws(SystemError) -> [String] {
    try count(isChange: false)
    return try disk.names(in: folder)
  }
  func realPath(_ path: String) throws(SystemError) -> String {
    try count(isChange: false)
    return try disk.realPath(path)
  }
  func freeSpace(at path: String) throws(SystemError) -> Int { try disk.freeSpace(at: path) }
}
