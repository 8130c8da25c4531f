/// What a typed line is among the items of a set or an order.
public enum ItemVerdict: Equatable, Sendable {
  /// The item with this index, from 0; the verdict says how well, and is never
  /// `.guarded` or `.wrong`.
  case item(Int, Verdict)
  /// An item that is ticked already.
  case alreadyNamed(Int)
  /// The answer to something else.
  case guarded(Guard.Owner)
  /// None of them.
  case wrong
}

extension AnswerChecker {
  /// Looks for a typed line among the items of a set or an order.
  ///
  /// Items that are not ticked come before ticked ones, right ones before slips, slips before
  /// parts. The items guard each other, so a line as near to two of them is neither's slip.
  ///
  /// - Parameters:
  ///   - typed: One line as typed.
  ///   - items: The items of the list.
  ///   - ticked: Indices of the items named so far.
  ///   - guards: What belongs to something else.
  /// - Returns: Which item it is.
  /// - Complexity: O(*k* · *n*) for *k* items, O(*k*²) when it is none of them.
  public func check(
    _ typed: String, among items: [ListItem], ticked: Set<Int>, guards: [Guard] = []
  ) -> ItemVerdict {
    let open = items.indices.filter { !ticked.contains($0) }
    let named = items.indices.filter(ticked.contains)
    if let right = find(typed, open, items, where: \.isRight) { return .item(right.0, right.1) }
    if let right = find(typed, named, items, where: \.isRight) { return .alreadyNamed(right.0) }
    if let found = find(typed, open, items, guards: guards, where: { _ in true }) {
      if case .guarded(let owner) = found.1 { return .guarded(owner) }
      return .item(found.0, found.1)
    }
    let slip = find(typed, named, items, guards: guards, where: \.isSlip)
    return slip.map { .alreadyNamed($0.0) } ?? .wrong
  }

  /// The best of the items for which `fits` holds, with its verdict.
  private func find(
    _ typed: String, _ indices: [Int], _ items: [ListItem], guards: [Guard]? = nil,
    where fits: (Verdict) -> Bool
  ) -> (Int, Verdict)? {
    var best: (Int, Verdict)?
    for index in indices {
      var others = guards ?? []
      if guards != nil {
        others += items.indices.filter { $0 != index }
          .map { Guard(.option($0), accepted: items[$0].accepted) }
      }
      let verdict = check(typed, against: items[index].accepted, guards: others)
      guard verdict != .wrong, fits(verdict) else { continue }
      if verdict.order < best?.1.order ?? .max { best = (index, verdict) }
    }
    return best
  }
}

extension Verdict {
  fileprivate var isRight: Bool { if case .right = self { true } else { false } }
  fileprivate var isSlip: Bool { if case .slip = self { true } else { false } }

  /// Lower is better.
  fileprivate var order: Int {
    switch self {
    case .right: 0
    case .dateNeedsMore, .dateAmbiguous: 1
    case .guarded: 2
    case .slip(let distance, _): 2 + distance
    case .close: 9
    case .part: 10
    case .wrong: 11
    }
  }
}
