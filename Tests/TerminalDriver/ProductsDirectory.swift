internal import Glibc

/// The folder of the build's products, in which the executables under test lie.
///
/// It is where the running test bundle is: the program itself on Linux, else an argument or a mapped
/// file that ends in `.xctest`. No path is baked in, so it holds for any configuration and any
/// build folder.
public func productsDirectory() throws -> String {
  let sources = [programPath()].compactMap(\.self) + CommandLine.arguments + mappedFiles()
  for path in sources where path.hasPrefix("/") {
    if let end = path.range(ofFirst: ".xctest"), let slash = path[..<end].lastIndex(of: "/") {
      return String(path[..<slash])
    }
  }
  throw TerminalProblem.failed("finding the test bundle", code: ENOENT)
}

extension String {
  fileprivate func range(ofFirst part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}

private func programPath() -> String? {
  guard let path = realpath("/proc/self/exe", nil) else { return nil }
  defer { free(path) }
  return String(cString: path)
}

private func mappedFiles() -> [String] {
  guard let maps = fopen("/proc/self/maps", "r") else { return [] }
  defer { fclose(maps) }
  var paths: [String] = []
  var line: UnsafeMutablePointer<CChar>?
  var capacity = 0
  while getline(&line, &capacity, maps) > 0, let text = line.map({ String(cString: $0) }) {
    if let slash = text.firstIndex(of: "/") { paths.append(String(text[slash...].dropLast())) }
  }
  free(line)
  return paths
}
