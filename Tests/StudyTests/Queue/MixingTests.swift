import Testing

import Study

@Suite struct `Mixing` {
  @Test func `keeps everything, each kind in its order, and new ones apart`() {
    for reviews in 0...12 {
      for new in 0...12 {
        let all = mixed(reviews: (0..<reviews).map { $0 }, new: (0..<new).map { 100 + $0 })
        #expect(all.filter { $0 < 100 } == Array(0..<reviews))
        #expect(all.filter { $0 >= 100 } == (0..<new).map { 100 + $0 })
        guard new > 0, reviews >= new else { continue }
        let places = all.indices.filter { all[$0] >= 100 }
        let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
        #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1, "\(reviews) and \(new): \(all)")
      }
    }
  }

  @Test func `takes turns between groups`() {
    #expect(roundRobin([11, 12, 13, 21, 31, 32]) { $0 / 10 } == [11, 21, 31, 12, 32, 13])
    #expect(roundRobin([Int]()) { $0 } == [])
  }

  @Test func `spreads what is alike, moving nothing forward by more than five`() {
    var all = [11, 12, 13, 21, 22, 31]
    spread(&all) { $0 / 10 == $1 / 10 }
    #expect(all == [11, 21, 12, 22, 13, 31])
    var far = [11, 12, 13, 14, 15, 16, 17, 21]
    spread(&far) { $0 / 10 == $1 / 10 }
    #expect(far == [11, 12, 21, 13, 14, 15, 16, 17])
  }

  @Test func `finds the longest rising run`() {
    #expect(longestIncreasingSubsequence([]) == [])
    #expect(longestIncreasingSubsequence([2, 0, 1]) == [0, 1])
    #expect(longestIncreasingSubsequence([3, 2, 1]).count == 1)
    #expect(longestIncreasingSubsequence([1, 3, 0, 2, 4]).count == 3)
  }
}
