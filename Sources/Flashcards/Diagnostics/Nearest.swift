/// The candidate that a mistyped word most likely meant, or nil.
///
/// At most two changes (swapped neighbours are one), and at most half the length of the word.
/// Of equally near ones the first wins.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = min(2, word.count / 2)
  guard limit > 0, word.utf8.count <= 80 else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let limit = best.map { $0.distance - 1 } ?? limit
    guard let distance = editDistance(word.lowercased(), candidate.lowercased(), limit: limit)
    else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.word
}
