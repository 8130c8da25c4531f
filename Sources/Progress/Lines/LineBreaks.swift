extension UnsafeRawBufferPointer {
  /// The index of the next LF, or the end.
  @inline(__always)
  func lineEnd(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let found = EightBytes(self, at: index).are(0x0A)
      if found != 0 { return index + found.firstMarked }
      index += 8
    }
    while index < count, self[index] != 0x0A { index += 1 }
    return index
  }

  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// `<<<<<<<`, `=======`, `>>>>>>>` or `|||||||`.
  var isConflictMarker: Bool {
    guard count >= 7, let first, "<=>|".utf8.contains(first) else { return false }
    return prefix(7).allSatisfy { $0 == first }
  }

  /// The parts of a line that begin like our lines, if there is more than the line itself.
  var gluedParts: [UnsafeRawBufferPointer] {
    let opening = Array("{\"v\":".utf8)
    var starts: [Int] = []
    var index = 0
    while index + opening.count <= count {
      if self[index..<index + opening.count].elementsEqual(opening) { starts.append(index) }
      index += 1
    }
    guard starts != [0] else { return [] }
    return zip(starts, starts.dropFirst() + [count]).map { start, end in
      UnsafeRawBufferPointer(rebasing: self[start..<end])
    }
  }
}
