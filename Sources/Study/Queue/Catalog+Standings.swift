package import Flashcards
package import Progress

extension Catalog {
  /// Calls `body` with the place and the outline of every card, in their order, and where it stands.
  ///
  /// - Complexity: O(*n*); no key is copied.
  package func forEachCard(
    of learner: LearnerState, _ body: (Int, CardOutline, CardProgress) -> Void
  ) {
    withKeys { key in
      learner.forEachStanding(count: outlines.count, key: key) { body($0, outlines[$0], $1) }
    }
  }
}
