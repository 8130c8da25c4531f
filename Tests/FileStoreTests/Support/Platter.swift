import FileStore
import Glibc

/// What a disk was told, in order, and what it would still have after a power cut.
struct Platter: Sendable {
  /// One thing that the disk was told.
  enum Operation: Sendable {
    case madeFolder(String)
    case made(String)
    case wrote(String, [UInt8])
    /// A file or folder was synchronized.
    case synchronized(String)
    case renamed(from: String, to: String)
    case removed(String)
    /// A note of the test: the answer with this number was acknowledged.
    case acknowledged(Int)
  }

  /// What happens to bytes that were written but not synchronized.
  enum Model: CaseIterable {
    /// They are gone.
    case gone
    /// The file has its length, but zeros.
    case zeros
    /// Half of them are there.
    case half
    /// The last half is there, zeros before it.
    case holes
    /// They are there, as if the system had written them by itself.
    case there
  }

  private struct File {
    var durable: [UInt8] = []
    var pending: [UInt8] = []
  }

  private(set) var operations: [Operation] = []
  private var paths: [Int32: String] = [:]

  mutating func note(_ operation: Operation) { operations.append(operation) }

  mutating func opened(_ file: Int32, _ path: String) { paths[file] = path }

  func path(_ file: Int32) -> String { paths[file] ?? "" }

  /// The files that a power cut after `count` operations leaves, by path.
  ///
  /// A name is there only if its folder was synchronized after it was made, and so was every new folder on
  /// the way; a file that was replaced is the old one until then.
  func left(after count: Int, _ model: Model) -> [String: [UInt8]] {
    var files: [String: File] = [:]
    var replaced: [String: File] = [:]
    var unsynchronized: Set<String> = []
    for operation in operations.prefix(count) {
      switch operation {
      case .madeFolder(let path): unsynchronized.insert(path)
      case .made(let path):
        files[path] = File()
        unsynchronized.insert(path)
      case .wrote(let path, let bytes): files[path]?.pending += bytes
      case .synchronized(let path):
        if let file = files[path] { files[path] = File(durable: file.durable + file.pending) }
        unsynchronized = unsynchronized.filter { folder(of: $0) != path }
        replaced = replaced.filter { folder(of: $0.key) != path }
      case .renamed(let from, let to):
        replaced[to] = files[to]
        files[to] = files.removeValue(forKey: from)
        unsynchronized.remove(from)
        unsynchronized.insert(to)
      case .removed(let path): files[path] = nil
      case .acknowledged: break
      }
    }
    if model != .there {
      files = files.filter { file in
        !unsynchronized.contains { $0 == file.key || file.key.hasPrefix($0 + "/") }
      }
      files.merge(replaced) { _, old in old }
    }
    return files.mapValues { $0.durable + survivors($0.pending, model) }
  }

  /// The numbers that were acknowledged among the first `count` operations.
  func acknowledged(after count: Int) -> [Int] {
    operations.prefix(count).compactMap {
      if case .acknowledged(let number) = $0 { number } else { nil }
    }
  }

  private func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private func survivors(_ pending: [UInt8], _ model: Model) -> [UInt8] {
    let half = pending.count / 2
    return switch model {
    case .gone: []
    case .zeros: pending.map { _ in 0 }
    case .half: Array(pending.prefix(half))
    case .holes: pending.prefix(half).map { _ in 0 } + pending.dropFirst(half)
    case .there: pending
    }
  }
}
