extension LearnerState {
  /// Works out which events are void.
  ///
  /// An undo that names an undo brings back what that took. Each undo leads to one event that is not an
  /// undo, over an odd number of steps (void) or an even one (valid); of several that lead to the same
  /// event the last in time decides. An undo of something later, or of something unknown, says nothing.
  mutating func resolveUndos() {
    pending.undos = false
    awaited.removeAll()
    var roots: [UInt32: (root: UInt32, isVoid: Bool)] = [:]
    var decided: [UInt32: Bool] = [:]
    for undo in undos.sorted(by: { precedes($0, $1) }) {
      guard let named = named(by: undo), precedes(named, undo) else { continue }
      if entries[named].kind != .undo {
        roots[undo] = (named, true)
      } else if let earlier = roots[named] {
        roots[undo] = (earlier.root, !earlier.isVoid)
      }
      if let root = roots[undo] { decided[root.root] = root.isVoid }
    }
    void(Set(decided.lazy.filter(\.value).map(\.key)))
  }

  private mutating func named(by undo: UInt32) -> UInt32? {
    guard case .undo(let id) = event(at: undo).content else { return nil }
    guard let named = writers.find(id) else {
      awaited.insert(id)
      return nil
    }
    return named
  }

  private mutating func void(_ voided: Set<UInt32>) {
    for index in voided.symmetricDifference(self.voided) {
      if entries[index].kind.isOfCard {
        markDirty(target(of: entries[index].card))
      } else {
        pending.general = true
      }
    }
    self.voided = voided
  }

  /// The newest act that stands, which an undo would name.
  ///
  /// Acts are answers and commands about cards, settings and weights; what the program noted by itself
  /// (what a card looked like, automatic weights, quizzes, imports, names of devices) is none.
  ///
  /// - Complexity: O(number of events).
  public func nextUndo() -> Event? {
    newestAct.map(event(at:))
  }

  /// The newest act that stands, which an undo would name.
  var newestAct: UInt32? { newest { isAct($0) && !voided.contains($0) } }

  /// The newest undo that stands and after which nothing was done; undoing it is redoing.
  ///
  /// - Complexity: O(number of events).
  public func nextRedo() -> Event? {
    newestUndo(among: deciders()).map(event(at:))
  }

  /// What an undo of some events must come after to count, whatever the clock shows: the events, and
  /// the newest undo, since of several that lead to the same event the last decides.
  public func predecessors(ofUndoing events: [Event]) -> [Event] {
    let newest = undos.max { precedes($0, $1) }
    return events + [newest].compactMap { $0.map(event(at:)) }
  }

  /// The newest of some undos, if nothing was done after it.
  func newestUndo(among undos: [UInt32]) -> UInt32? {
    let undo = undos.max { precedes($0, $1) }
    let act = newest(where: isAct)
    guard let undo, act.map({ precedes($0, undo) }) ?? true else { return nil }
    return undo
  }

  private func isAct(_ index: UInt32) -> Bool {
    switch entries[index].kind {
    case .weights:
      guard case .weights(let fitted) = event(at: index).content else { return false }
      return !fitted.isAutomatic
    case .setting:
      guard case .setting(let key, value: _) = event(at: index).content else { return false }
      return !Settings.namesDevice(key)
    case let kind: return kind.isAct
    }
  }

  /// The undos by which events are void now.
  func deciders() -> [UInt32] {
    var roots: [UInt32: UInt32] = [:]
    var last: [UInt32: UInt32] = [:]
    for undo in undos.sorted(by: { precedes($0, $1) }) {
      guard case .undo(let id) = event(at: undo).content, let named = writers.find(id),
        precedes(named, undo)
      else { continue }
      let root = entries[named].kind == .undo ? roots[named] : named
      guard let root else { continue }
      roots[undo] = root
      last[root] = undo
    }
    return last.filter { voided.contains($0.key) }.map(\.value)
  }

  private func newest(where isWanted: (UInt32) -> Bool) -> UInt32? {
    var newest: UInt32?
    for index in entries.indices where isWanted(index) {
      if newest.map({ precedes($0, index) }) ?? true { newest = index }
    }
    return newest
  }
}
