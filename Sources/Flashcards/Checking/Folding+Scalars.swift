/// Reads decomposed, lower-case scalars one by one and writes folded text.
///
/// A space is only noted, and written before the next visible scalar: so spaces collapse, and
/// none stands at either end.
struct Folding {
  private let strictness: Strictness
  private var bytes: [UInt8] = []
  /// What was written last; nil at the start.
  private var last: Unicode.Scalar?
  private var owesSpace = false

  init(strictness: Strictness) { self.strictness = strictness }

  /// Reads a whole text of ASCII.
  init(ascii text: String, strictness: Strictness) {
    self.init(strictness: strictness)
    text.withBytes { read(ascii: $0) }
  }

  /// Whether nothing was left.
  var isEmpty: Bool { bytes.isEmpty }

  /// The result in bytes.
  var utf8: ArraySlice<UInt8> { bytes[articleEnd(bytes)...] }

  /// The result.
  var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Reads a whole text.
  mutating func read(_ scalars: String.UnicodeScalarView) {
    var rest = scalars.makeIterator()
    var next = rest.next()
    while let scalar = next {
      next = rest.next()
      read(scalar, before: next)
    }
  }

  /// Letters, digits and spaces, which are nearly everything, take a shorter way.
  private mutating func read(ascii text: Bytes) {
    bytes.reserveCapacity(text.count)
    let lowerCase: UInt8 = strictness == .case ? 0 : 0x20
    for index in 0..<text.count {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        write(text[index])
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): write(text[index] | lowerCase)
      case 0x20: owesSpace = true
      default:
        let next = index + 1 < text.count ? Unicode.Scalar(text[index + 1]) : nil
        read(Unicode.Scalar(text[index]), before: next)
      }
    }
  }

  private mutating func write(_ byte: UInt8) {
    if owesSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    owesSpace = false
    bytes.append(byte)
    last = Unicode.Scalar(byte)
  }

  private mutating func read(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch FoldingClass(scalar) {
    case .plain: write(scalar)
    case .upperASCII:
      write(strictness == .case ? scalar : Unicode.Scalar(scalar.value + 32) ?? scalar)
    case .space, .punctuation: owesSpace = true
    case .invisible: break
    case .mark: readMark(scalar)
    case .apostrophe:
      let joins = !owesSpace && last.map(isLetter) == true && next.map(isLetter) == true
      if !joins { owesSpace = true }
    case .dash:
      let isMinus =
        next.map(isDigit) == true && (owesSpace || last == nil) && last.map(isDigit) != true
      if isMinus { write("-") } else { owesSpace = true }
    case .sharp:
      let isName = !owesSpace && last.map(isLetter) == true && next.map(endsName) != false
      if isName { write("#") } else { owesSpace = true }
    case .other: readLetter(scalar)
    }
  }

  /// Drops an accent, or keeps it where it makes another letter.
  private mutating func readMark(_ mark: Unicode.Scalar) {
    if strictness == .marks || !isAccent(mark) { return write(mark) }
    guard !owesSpace, let last, let letter = ownLetter(last, mark) else { return }
    bytes.removeLast(UTF8.width(last))
    write(letter)
  }

  /// Writes a letter outside ASCII, spelled plainly.
  private mutating func readLetter(_ letter: Unicode.Scalar) {
    if let digit = letter.properties.numericType == .decimal ? letter.properties.numericValue : nil
    {
      return write(Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)))
    }
    for scalar in plainSpelling(of: letter, keepsMarks: strictness == .marks) { write(scalar) }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return write(UInt8(truncatingIfNeeded: scalar.value)) }
    if owesSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    owesSpace = false
    if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    last = scalar
  }
}

/// Whether a name such as `C#` ends before this scalar: only before a space or punctuation.
private func endsName(_ scalar: Unicode.Scalar) -> Bool {
  switch FoldingClass(scalar) {
  case .space, .punctuation, .apostrophe, .dash: true
  default: false
  }
}

/// Where the text begins after its leading English articles, in bytes.
///
/// Again and again, or folding twice would be more than folding once; but never so far that a
/// single byte is left: *the the* is a band, *a b* a pair of letters.
private func articleEnd(_ bytes: [UInt8]) -> Int {
  var start = 0
  while let length = articleLength(bytes[start...]), start + length + 1 < bytes.count {
    start += length
  }
  return start
}

/// The bytes of a leading article and its space, or nil.
private func articleLength(_ bytes: ArraySlice<UInt8>) -> Int? {
  func starts(with article: StaticString) -> Bool {
    let count = article.utf8CodeUnitCount
    guard bytes.count > count, bytes[bytes.startIndex + count] == UInt8(ascii: " ") else {
      return false
    }
    return article.withUTF8Buffer { zip(bytes, $0).allSatisfy { $0.0 | 0x20 == $0.1 } }
  }
  if starts(with: "the") { return 4 }
  if starts(with: "an") { return 3 }
  return starts(with: "a") ? 2 : nil
}
