/// The order of `keys`, smallest first: positions, equal keys in their original order.
///
/// Least significant digit first, eleven bits at a time, three passes.
///
/// - Complexity: O(n), a few nanoseconds a key and pass.
package func ascendingOrder(of keys: [UInt32]) -> [Int32] {
  var order = keys.indices.map { Int32($0) }
  var next = [Int32](repeating: 0, count: keys.count)
  for shift in [0, 11, 22] as [UInt32] {
    var places = [Int](repeating: 0, count: 2048)
    for key in keys { places[Int(key &>> shift & 2047)] += 1 }
    // All keys share this digit: nothing to move.
    if places.contains(keys.count) { continue }
    var place = 0
    for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
    keys.withUnsafeBufferPointer { keys in
      for index in order {
        let digit = Int(keys[Int(index)] &>> shift & 2047)
        next[places[digit]] = index
        places[digit] += 1
      }
    }
    swap(&order, &next)
  }
  return order
}
