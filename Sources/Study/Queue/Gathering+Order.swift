import Flashcards
import Progress

extension Gathering {
  /// The due reviews: first what an exam needs, most at risk first, then the rest in the order
  /// that the learner chose.
  ///
  /// - Complexity: O(*n* log *n*)
  func reviewsInOrder(of catalog: Catalog, seed: UInt64) -> [Candidate] {
    let reviews = candidates.filter { $0.group == .review }
    let order = learner.settings.order
    return reviews.sorted { candidate in
      if candidate.isForExam { return candidate.recall.bitPattern }
      let key: UInt32 =
        switch order {
        case _ where plan.clearsBacklog, .due:
          UInt32(clamping: candidate.due.number + 1_000_000)
        case .risk: candidate.recall.bitPattern
        case .added: 0
        case .random:
          UInt32(stableHash(catalog.key(at: candidate.place).rawValue, seed) >> 33)
        }
      return key | 1 << 31
    }
  }
}

extension [Candidate] {
  /// Sorted by a number, equal ones in the order of the collection.
  ///
  /// The number and the index make one word, which sorts several times faster than the candidates.
  /// The bits of a `Float` that is not negative are in the order of its values.
  fileprivate func sorted(by key: (Candidate) -> UInt32) -> [Candidate] {
    var words = indices.map { UInt64(key(self[$0])) << 32 | UInt64($0) }
    words.sort()
    return words.map { self[Int($0 & 0xFFFF_FFFF)] }
  }
}
