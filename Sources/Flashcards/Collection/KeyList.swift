/// The keys of cards in one run of bytes, so that a hundred thousand of them are read at once.
package struct KeyList: Equatable, Sendable {
  /// All keys in UTF-8, one behind the other.
  package let bytes: [UInt8]
  /// Where each key ends.
  package let ends: [UInt32]
  /// Places in the order of their keys, byte by byte.
  package let order: [UInt32]

  /// Columns that were kept; nil if they are not of one list.
  package init?(bytes: [UInt8], ends: [UInt32], order: [UInt32]) {
    guard ends.count == order.count, Int(ends.last ?? 0) == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy(<=), order.allSatisfy({ Int($0) < ends.count })
    else { return nil }
    self.bytes = bytes
    self.ends = ends
    self.order = order
  }

  /// The keys of cards in the order of their places.
  init(_ keys: some Collection<CardID>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(keys.count)
    for key in keys {
      bytes.append(contentsOf: key.rawValue.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.bytes = bytes
    self.ends = ends
    order = bytes.withUnsafeBytes { bytes in
      func key(_ place: UInt32) -> UnsafeRawBufferPointer { bytes.part(Int(place), ends) }
      return (0..<UInt32(ends.count)).sorted { compare(key($0), key($1)) < 0 }
    }
  }

  subscript(place: Int) -> String {
    bytes.withUnsafeBytes { String(decoding: $0.part(place, ends), as: UTF8.self) }
  }

  /// The place of a key, found by halving.
  func place(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBytes { bytes in
        var range = order.indices
        while !range.isEmpty {
          let middle = range.lowerBound + range.count / 2
          let place = Int(order[middle])
          let comparison = compare(UnsafeRawBufferPointer(key), bytes.part(place, ends))
          if comparison == 0 { return place }
          range =
            comparison < 0 ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return nil
      }
    }
  }

  /// Calls `body` with what gives the bytes of the key at a place.
  func withBytes<Result>(_ body: ((Int) -> UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in body { bytes.part($0, ends) } }
  }
}

extension UnsafeRawBufferPointer {
  /// The key at a place.
  @inline(__always)
  fileprivate func part(_ place: Int, _ ends: [UInt32]) -> UnsafeRawBufferPointer {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    return UnsafeRawBufferPointer(rebasing: self[start..<Int(ends[place])])
  }
}

/// Less than, equal to or greater than 0 as the one is before, equal to or behind the other.
private func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
    return Int(left[index]) - Int(right[index])
  }
  return left.count - right.count
}
