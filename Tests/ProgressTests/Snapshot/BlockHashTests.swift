import Progress
import Testing

@Suite struct `A hash of blocks` {
  private func hash(_ blocks: [UInt8]...) -> UInt64 {
    var hash = BlockHash()
    for block in blocks { block.withUnsafeBytes { hash.add($0) } }
    return hash.value
  }

  @Test(arguments: [1, 7, 63, 64, 65, 200]) func `changes with every bit`(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151) }
    var seen: Set<UInt64> = [hash(bytes)]
    for bit in 0..<8 * count {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(seen.insert(hash(damaged)).inserted, "bit \(bit)")
    }
  }

  @Test func `changes with every pair of bits in zeros`() {
    var seen: Set<UInt64> = []
    for first in 0..<1024 {
      for second in stride(from: first, to: 1024, by: 7) {
        var bytes = [UInt8](repeating: 0, count: 128)
        bytes[first / 8] ^= 1 << UInt8(first % 8)
        bytes[second / 8] ^= 1 << UInt8(second % 8)
        if first != second { #expect(seen.insert(hash(bytes)).inserted, "\(first), \(second)") }
      }
    }
  }

  @Test func `tells how many zeros there are and where blocks begin`() {
    let zeros = (0...200).map { [UInt8](repeating: 0, count: $0) }
    #expect(Set(zeros.map { hash($0) }).count == zeros.count)
    #expect(hash([1, 2], [3]) != hash([1], [2, 3]))
    #expect(hash([1], [2]) != hash([2], [1]))
  }

  @Test func `tells pieces of 64 bytes in another order`() {
    let first = [UInt8](repeating: 1, count: 64)
    let second = [UInt8](repeating: 2, count: 64)
    #expect(hash(first + second) != hash(second + first))
    // Neighbouring words that change places.
    let words = Array(first[..<8]) + Array(second[..<8])
    #expect(hash(words + first) != hash(Array(words[8...]) + Array(words[..<8]) + first))
  }
}
