import Flashcards
import Progress

extension StudyQueue {
  /// Puts what was gathered into an order.
  ///
  /// - Parameters:
  ///   - gathering: What may be asked today.
  ///   - catalog: The cards that it was gathered from.
  ///   - seed: For the order `random`.
  /// - Complexity: O(*n* log *n*) in the number of due cards.
  init(_ gathering: Gathering, of catalog: Catalog, seed: UInt64) {
    var learning = gathering.learning
    let reviews = gathering.reviewsInOrder(of: catalog, seed: seed)
    var fresh = mixed(
      reviews: gathering.reviewsWithinLimits(reviews), new: gathering.newWithinLimits())
    if let limit = gathering.plan.cards {
      let early = Self.early(gathering.now)
      learning = Array(learning.prefix(limit))
      let askable = learning.count { $0.due.map { $0 <= early } ?? true }
      fresh = Array(fresh.prefix(limit - askable))
    }
    spread(&fresh) { $0.sharesSubject(with: $1) }
    self.init(fresh: fresh, learning: learning)
  }
}

extension Gathering {
  /// Cards in learning steps, the one that is due first first.
  fileprivate var learning: [StudyQueue.Waiting] {
    candidates.filter { $0.group == .learning }
      .map { (due: instants[$0.place] ?? now, place: $0.place) }
      .sorted { $0 < $1 }
      .map { StudyQueue.Waiting(place: $0.place, due: $0.due, comesBackAfter: nil) }
  }
}
