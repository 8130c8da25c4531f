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
  /// - Parameter now: What the clock shows: what seems to come later, as from a machine whose clock is
  ///   ahead, is named only when nothing else is left. nil: all times count.
  /// - Returns: The act, or nil when there is none.
  /// - Complexity: O(number of events).
  public func nextUndo(at now: Timestamp? = nil) -> Event? { newestAct(at: now).map(event(at:)) }

  /// The newest act that stands, which an undo would name.
  func newestAct(at now: Timestamp?) -> UInt32? {
    func stands(_ index: UInt32) -> Bool { isAct(index) && !voided.contains(index) }
    return newest { stands($0) && hasHappened($0, at: now) } ?? newest(where: stands)
  }

  /// The newest undo that stands and after which nothing was done; undoing it is redoing.
  ///
  /// - Parameter now: What the clock shows: what seems to come later counts only when no other undo is
  ///   left. nil: all counts.
  /// - Returns: The undo, or nil when there is none.
  /// - Complexity: O(number of events).
  public func nextRedo(at now: Timestamp? = nil) -> Event? {
    newestUndo(among: deciders(), at: now).map(event(at:))
  }

  /// What an undo of some events must come after to count, whatever the clock shows: the events, and
  /// the newest undo that leads to the same, since of several the last decides.
  public func predecessors(ofUndoing events: [Event]) -> [Event] {
    let roots = undoRoots()
    let named = Set(events.compactMap { writers.find($0.id) }.map { roots[$0] ?? $0 })
    let newest = roots.filter { named.contains($0.value) }.keys.max { precedes($0, $1) }
    return events + [newest].compactMap { $0.map(event(at:)) }
  }

  /// The newest of some undos, if nothing was done after it.
  func newestUndo(among undos: [UInt32], at now: Timestamp?) -> UInt32? {
    let past = undos.filter { hasHappened($0, at: now) }
    let now = past.isEmpty ? nil : now
    let undo = (past.isEmpty ? undos : past).max { precedes($0, $1) }
    let act = newest { isAct($0) && hasHappened($0, at: now) }
    guard let undo, act.map({ precedes($0, undo) }) ?? true else { return nil }
    return undo
  }

  /// Whether an event is not from the future; one that had to come right after another may be so by a
  /// moment.
  private func hasHappened(_ index: UInt32, at now: Timestamp?) -> Bool {
    now.map { entries[index].time <= $0.milliseconds + 10_000 } ?? true
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
    var last: [UInt32: UInt32] = [:]
    for (undo, root) in undoRoots() {
      if last[root].map({ precedes($0, undo) }) ?? true { last[root] = undo }
    }
    return last.filter { voided.contains($0.key) }.map(\.value)
  }

  /// What each undo that counts leads to in the end.
  private func undoRoots() -> [UInt32: UInt32] {
    var roots: [UInt32: UInt32] = [:]
    for undo in undos.sorted(by: { precedes($0, $1) }) {
      guard case .undo(let id) = event(at: undo).content, let named = writers.find(id),
        precedes(named, undo)
      else { continue }
      roots[undo] = entries[named].kind == .undo ? roots[named] : named
    }
    return roots
  }

  private func newest(where isWanted: (UInt32) -> Bool) -> UInt32? {
    var newest: UInt32?
    for index in entries.indices where isWanted(index) {
      if newest.map({ precedes($0, index) }) ?? true { newest = index }
    }
    return newest
  }
}
