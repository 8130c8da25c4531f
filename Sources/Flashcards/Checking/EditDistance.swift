/// How many single changes turn one text into the other: a character inserted, dropped or
/// replaced, or two neighbours swapped.
///
/// ```
/// editDistance("Bucharest", "Buchraest", limit: 2)   1
/// editDistance("Iran", "Iraq", limit: 1)             1
/// editDistance("Oslo", "Rome", limit: 2)             nil
/// ```
///
/// The optimal string alignment distance, over grapheme clusters: swapped neighbours are not
/// changed again. Symmetric; 0 exactly for equal texts.
///
/// - Parameters:
///   - first: A text.
///   - second: Another text.
///   - limit: The greatest distance of interest, `0...`; a negative one finds nothing.
/// - Returns: The distance, in `0...limit`, or nil if it is greater.
/// - Complexity: O(*n* · `limit`) time, O(*n*) memory.
public func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
  if isASCII(first), isASCII(second), !first.utf8.contains(13), !second.utf8.contains(13) {
    return editDistance(Array(first.utf8), Array(second.utf8), limit: limit)
  }
  return editDistance(Array(first), Array(second), limit: limit)
}

/// The same for elements of any kind.
///
/// Row *i* holds the distances of the first *i* elements of `first` from every beginning of
/// `second`. Only the band `i − limit ... i + limit` can stay within the limit; a swap looks
/// back two rows, so three are kept.
func editDistance<Element: Equatable>(
  _ first: [Element], _ second: [Element], limit: Int
) -> Int? {
  let limit = min(limit, max(first.count, second.count))
  guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
  let tooFar = limit + 1
  var beforeLast = [Int](repeating: tooFar, count: second.count + 1)
  var previous = (0...second.count).map { min($0, tooFar) }
  var current = beforeLast
  var previousBest = 0
  for i in 0..<first.count {
    let band = max(0, i - limit)..<min(second.count, i + limit + 1)
    current[band.lowerBound] = band.lowerBound == 0 ? min(i + 1, tooFar) : tooFar
    var best = current[band.lowerBound]
    for j in band {
      var distance = previous[j] + (first[i] == second[j] ? 0 : 1)
      distance = min(distance, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      current[j + 1] = min(distance, tooFar)
      best = min(best, current[j + 1])
    }
    if band.upperBound < second.count { current[band.upperBound + 1] = tooFar }
    guard min(best, previousBest) <= limit else { return nil }
    previousBest = best
    (beforeLast, previous, current) = (previous, current, beforeLast)
  }
  return previous[second.count] <= limit ? previous[second.count] : nil
}
