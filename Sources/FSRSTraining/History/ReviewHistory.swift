/// The reviews of many cards, card after card, in flat arrays.
///
/// Each card's reviews begin with its first and are in order of time. About 17 bytes a review.
public struct ReviewHistory: Sendable {
  /// Where each card's reviews begin, and one more: the number of all reviews.
  ///
  /// Shape: cards + 1.
  package private(set) var starts: [Int] = [0]
  /// 1…4.
  ///
  /// Shape of this and the next three: reviews.
  package private(set) var ratings: [UInt8] = []
  package private(set) var days: [Int32] = []
  package private(set) var seconds: [Double] = []
  package private(set) var durations: [Float] = []

  /// No cards.
  public init() {}

  /// The reviews of each card.
  ///
  /// - Parameter cards: For each card its reviews in order of time; cards without reviews are left out.
  /// - Throws: `HistoryError` at the first wrong review.
  public init(cards: some Sequence<[LoggedReview]>) throws(HistoryError) {
    for card in cards { try append(card: card) }
  }

  /// The number of cards.
  public var cardCount: Int { starts.count - 1 }
  /// The number of reviews.
  public var reviewCount: Int { ratings.count }

  /// Makes room for what will be appended.
  public mutating func reserve(cards: Int, reviews: Int) {
    starts.reserveCapacity(cards + 1)
    ratings.reserveCapacity(reviews)
    days.reserveCapacity(reviews)
    seconds.reserveCapacity(reviews)
    durations.reserveCapacity(reviews)
  }

  /// Adds a card; without reviews nothing happens.
  ///
  /// - Parameter reviews: All reviews of the card in order of time.
  /// - Throws: `HistoryError` at the first wrong review; the history is then unchanged.
  public mutating func append(card reviews: some Collection<LoggedReview>) throws(HistoryError) {
    try check(reviews)
    guard !reviews.isEmpty else { return }
    for review in reviews {
      ratings.append(UInt8(review.rating))
      days.append(Int32(review.day))
      seconds.append(review.seconds)
      durations.append(Float(review.duration))
    }
    starts.append(ratings.count)
  }

  private func check(_ reviews: some Collection<LoggedReview>) throws(HistoryError) {
    var last: LoggedReview?
    for (index, review) in reviews.enumerated() {
      guard 1...4 ~= review.rating else {
        throw .rating(review.rating, card: cardCount, review: index)
      }
      guard review.seconds.isFinite, review.duration.isFinite, Int32(exactly: review.day) != nil
      else { throw .time(card: cardCount, review: index) }
      if let last, review.day < last.day || review.seconds < last.seconds {
        throw .backwards(card: cardCount, review: index)
      }
      last = review
    }
  }

  /// The positions of a card's reviews.
  package func reviews(of card: Int) -> Range<Int> { starts[card]..<starts[card + 1] }
}
