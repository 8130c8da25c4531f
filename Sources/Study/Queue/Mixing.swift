/// Spreads new cards evenly between reviews: of `n` new and `r` reviews, a new one after about
/// every `r / n` reviews, the first one not before half of that.
///
/// - Complexity: O(*n* + *r*)
package func mixed<Item>(reviews: [Item], new: [Item]) -> [Item] {
  guard !new.isEmpty, !reviews.isEmpty else { return reviews + new }
  var result: [Item] = []
  result.reserveCapacity(reviews.count + new.count)
  let total = reviews.count + new.count
  var taken = 0
  for place in 0..<total {
    let newByNow = (2 * (place + 1) * new.count + total) / (2 * total)
    if taken < min(newByNow, new.count) {
      result.append(new[taken])
      taken += 1
    } else if place - taken < reviews.count {
      result.append(reviews[place - taken])
    } else {
      result.append(new[taken])
      taken += 1
    }
  }
  return result
}

/// Takes one from each group in turn, keeping the order inside every group.
///
/// - Complexity: O(*n*)
package func roundRobin<Item, Key: Hashable>(_ items: [Item], by key: (Item) -> Key) -> [Item] {
  var order: [Key] = []
  var groups: [Key: [Item]] = [:]
  for item in items {
    let itsKey = key(item)
    if groups[itsKey] == nil { order.append(itsKey) }
    groups[itsKey, default: []].append(item)
  }
  var result: [Item] = []
  result.reserveCapacity(items.count)
  var round = 0
  while result.count < items.count {
    for itsKey in order {
      if let group = groups[itsKey], round < group.count { result.append(group[round]) }
    }
    round += 1
  }
  return result
}

/// Moves items a little so that neighbours differ.
///
/// Where two neighbours are alike, the nearest different one among the next `reach` comes forward.
/// An urgent item waits at most that long.
///
/// - Complexity: O(*n* · `reach`)
package func spread<Item>(_ items: inout [Item], reach: Int = 5, alike: (Item, Item) -> Bool) {
  for place in items.indices.dropFirst() where alike(items[place - 1], items[place]) {
    let end = min(items.count, place + 1 + reach)
    guard let other = (place + 1..<end).first(where: { !alike(items[place - 1], items[$0]) })
    else { continue }
    let moved = items[other]
    for index in stride(from: other, to: place, by: -1) { items[index] = items[index - 1] }
    items[place] = moved
  }
}
