import Glibc
package import Progress

/// The real disk.
package struct Disk: Files {
  package init() {}

  private func check(_ result: Int32) throws(SystemError) {
    guard result >= 0 else { throw .last }
  }

  private func check(_ count: Int) throws(SystemError) -> Int {
    guard count >= 0 else { throw .last }
    return count
  }

  package func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let file = Glibc.open(path, flags | O_CLOEXEC, mode)
    try check(file)
    return file
  }

  package func close(_ file: Int32) { _ = Glibc.close(file) }

  package func read(
    _ file: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try check(Glibc.read(file, buffer.baseAddress, buffer.count))
  }

  package func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try check(pread(file, buffer.baseAddress, buffer.count, off_t(offset)))
  }

  package func map(_ file: Int32, size: Int) throws(SystemError) -> SharedBytes {
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let start, start != MAP_FAILED else { throw .last }
    return SharedBytes(
      UnsafeRawBufferPointer(start: start, count: size),
      letGo: Self.letGo,
      release: { _ = munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) })
  }

  /// Takes whole pages of a part out of memory; they come back from the file when they are read.
  @Sendable private static func letGo(_ part: UnsafeRawBufferPointer) {
    let page = 4096
    guard let address = part.baseAddress else { return }
    let start = (Int(bitPattern: address) + page - 1) & -page
    let end = (Int(bitPattern: address) + part.count) & -page
    guard end > start else { return }
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_DONTNEED)
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try check(Glibc.write(file, bytes.baseAddress, bytes.count))
  }

  package func synchronizeData(_ file: Int32) throws(SystemError) { try check(fdatasync(file)) }

  package func synchronize(_ file: Int32) throws(SystemError) { try check(fsync(file)) }

  package func status(_ file: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(fstat(file, &status))
    return FileStatus(status)
  }

  package func status(ofLink path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(lstat(path, &status))
    return FileStatus(status)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(stat(path, &status))
    return FileStatus(status)
  }

  package func checkReadable(_ path: String) throws(SystemError) { try check(access(path, R_OK)) }

  package func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try check(mkdir(path, mode))
  }

  package func rename(_ from: String, to: String) throws(SystemError) {
    try check(Glibc.rename(from, to))
  }

  package func remove(_ path: String) throws(SystemError) { try check(unlink(path)) }

  package func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {
    try check(fchmod(file, mode))
  }

  package func setOwner(
    _ file: Int32, _ owner: UInt32, _ group: UInt32
  ) throws(SystemError) {
    try check(fchown(file, owner, group))
  }

  package func lock(_ file: Int32) throws(SystemError) { try check(flock(file, LOCK_EX | LOCK_NB)) }

  package func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names
  }

  package func realPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func freeSpace(at path: String) throws(SystemError) -> Int {
    var status = statvfs()
    try check(statvfs(path, &status))
    return Int(
      clamping: status.f_bavail.multipliedReportingOverflow(by: status.f_frsize).partialValue)
  }
}
