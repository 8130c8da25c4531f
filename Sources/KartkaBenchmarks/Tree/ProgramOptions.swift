import ArgumentParser
import Glibc

/// Which program is started.
struct ProgramOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The kartka to start; the one beside this program.", valueName: "path"))
  var binary: String?

  /// Its path; nil when there is none.
  var found: String? {
    let path = binary ?? Self.ownFolder + "/kartka"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// The folder that this program lies in.
  private static var ownFolder: String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.assumingMemoryBound(to: CChar.self).baseAddress.map {
        readlink("/proc/self/exe", $0, bytes.count)
      }
    }
    let path = buffer.prefix(max(0, count ?? 0))
    return String(decoding: path.prefix(path.lastIndex(of: UInt8(ascii: "/")) ?? 0), as: UTF8.self)
  }
}
