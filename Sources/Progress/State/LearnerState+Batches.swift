/// What one command did to many cards is taken back as one.
///
/// A reschedule is an event for each card, so that it merges like everything else. Events that one start
/// of the program wrote at one moment are one batch; all of them are undone together, each by an undo of
/// its own.
extension LearnerState {
  /// The newest act that stands with all of its batch, oldest first; an undo would name each of them.
  ///
  /// - Parameter now: What the clock shows, as for `nextUndo(at:)`.
  /// - Returns: One event, several of a reschedule, or none.
  /// - Complexity: O(number of events).
  public func nextUndos(at now: Timestamp? = nil) -> [Event] {
    guard let act = newestAct(at: now) else { return [] }
    guard entries[act].kind == .reschedule else { return [event(at: act)] }
    let batch = entries.indices.filter {
      entries[$0].kind == .reschedule && isWritten($0, with: act) && !voided.contains($0)
    }
    return batch.sorted { precedes($0, $1) }.map(event(at:))
  }

  /// The newest undo after which nothing was done with all of its batch; undoing each is redoing.
  ///
  /// - Parameter now: What the clock shows, as for `nextRedo(at:)`.
  /// - Returns: One event, several that undid a reschedule, or none.
  /// - Complexity: O(number of events).
  public func nextRedos(at now: Timestamp? = nil) -> [Event] {
    let standing = deciders()
    guard let undo = newestUndo(among: standing, at: now) else { return [] }
    guard undoesReschedule(undo) else { return [event(at: undo)] }
    let batch = standing.filter { isWritten($0, with: undo) && undoesReschedule($0) }
    return batch.sorted { precedes($0, $1) }.map(event(at:))
  }

  private func isWritten(_ index: UInt32, with other: UInt32) -> Bool {
    entries[index].time == entries[other].time && entries[index].writer == entries[other].writer
  }

  private func undoesReschedule(_ index: UInt32) -> Bool {
    guard case .undo(let id) = event(at: index).content, let named = writers.find(id) else {
      return false
    }
    return entries[named].kind == .undo
      ? undoesReschedule(named) : entries[named].kind == .reschedule
  }
}
