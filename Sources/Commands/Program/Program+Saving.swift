import Progress
import Terminal

extension Program {
  /// Gives contents their identifiers and times, and saves them.
  ///
  /// What could not be saved stays in memory, is said, and is tried again before the next answer.
  /// - Returns: The events, whether saved or waiting.
  mutating func save(_ contents: [Event.Content]) -> [Event] {
    guard !contents.isEmpty else { return [] }
    let now = world.clock()
    let hour = learner?.settings.rolloverHour ?? 4
    let events = contents.map {
      Event(id: world.store.nextEventID(), at: now, rolloverHour: hour, $0)
    }
    append(events)
    return events
  }

  /// Appends events after those that wait; says so when it fails.
  private mutating func append(_ events: [Event]) {
    unsaved += events
    do throws(StoreFailure) {
      try world.store.append(events)
      if start.traceSaves {
        for event in unsaved { world.writeError("saved \(event.id.rawValue)\n") }
      }
      unsaved = []
    } catch {
      if case .unwritable(let id) = error { unsaved.removeAll { $0.id == id } }
      let waiting = unsaved.count { if case .review = $0.content { true } else { false } }
      let count =
        waiting > 0
        ? SafeText.count(waiting, "answer", "answers")
        : SafeText.count(unsaved.count, "change", "changes")
      complain(
        """
        \(Mark.wrong.styled(in: screen)) \("NOT SAVED" as SafeText, .bold): \
        \(Messages.reason(of: error)); \(count) waiting.
        """)
    }
  }

  /// At the end: one more try, then the lines themselves, so that nothing is lost.
  mutating func surrenderUnsaved() -> Ending {
    append([])
    guard !unsaved.isEmpty else { return .done }
    complain("Keep these lines and run `kartka progress import` when there is room again:")
    for event in unsaved { world.writeError(String(decoding: encode(event), as: UTF8.self)) }
    return .notSaved
  }

  /// Saves contents and takes them into progress.
  ///
  /// - Returns: The events, or nil if there is no right to write.
  @discardableResult
  mutating func record(_ contents: [Event.Content]) -> [Event]? {
    guard !isReadOnly else {
      complain("This start only looks (--read-only); nothing can be changed from here.")
      return nil
    }
    let events = save(contents)
    for event in events { learner?.apply(event) }
    return events
  }
}
