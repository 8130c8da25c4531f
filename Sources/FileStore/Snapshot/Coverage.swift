import Glibc
import Progress

/// Up to where the files of a journal are contained in a snapshot.
struct Coverage: Equatable {
  /// By name in the journal's folder.
  var files: [String: File] = [:]

  /// The part of a file that is contained: whole lines.
  struct File: Equatable {
    /// In bytes.
    var size: Int
    /// Of its last 4 KiB.
    var hash: UInt64
    /// Its lines, for the numbers of later ones.
    var lines: Int
  }

  /// How many bytes at the end tell whether a part is still the same.
  private static let tail = 4096

  // MARK: As a heading

  func heading(_ files: any Files) -> [UInt8] {
    let lines = self.files.sorted { $0.key < $1.key }.map { name, file in
      "\(file.size)\t\(file.hash)\t\(file.lines)\t\(name)"
    }
    return Array(([files.programVersion ?? "-"] + lines).joined(separator: "\n").utf8)
  }

  /// Reads a heading; nil when another build of the program wrote it.
  init?(heading: [UInt8], _ files: any Files) {
    let lines = String(decoding: heading, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, let program = files.programVersion, first == program else {
      return nil
    }
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", maxSplits: 3)
      guard parts.count == 4, let size = Int(parts[0]), let hash = UInt64(parts[1]),
        let lines = Int(parts[2]), size >= 0, lines >= 0
      else { return nil }
      self.files[String(parts[3])] = File(size: size, hash: hash, lines: lines)
    }
  }

  init() {}

  // MARK: Against the disk

  /// Whether every file still begins with what is contained, by its length and last 4 KiB.
  func isTrue(in folder: String, _ files: any Files) -> Bool {
    self.files.allSatisfy { name, file in
      Self.hash(of: folder + "/" + name, before: file.size, files) == file.hash
    }
  }

  /// Notes that the first `size` bytes of a file are contained.
  mutating func add(
    _ name: String, size: Int, lines: Int, in folder: String, _ files: any Files
  ) {
    guard let hash = Self.hash(of: folder + "/" + name, before: size, files) else { return }
    self.files[name] = File(size: size, hash: hash, lines: lines)
  }

  /// The hash of the 4 KiB that end at `size`; nil when the file is shorter or cannot be read.
  private static func hash(of path: String, before size: Int, _ files: any Files) -> UInt64? {
    guard let (file, status) = try? files.openForReading(path) else { return nil }
    defer { files.close(file) }
    guard status.identity.size >= size else { return nil }
    let start = max(0, size - tail)
    var bytes = [UInt8](repeating: 0, count: size - start)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return try? files.call("read", path) { () throws(SystemError) in
          try files.read(file, at: start + filled, into: rest)
        }
      }
      guard let count, count > 0 else { return nil }
      filled += count
    }
    return bytes.withUnsafeBytes { BlockHash.of($0) }
  }
}
