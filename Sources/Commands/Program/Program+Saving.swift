import Progress
import Terminal

extension Program {
  /// Gives contents their identifiers and times, and saves them.
  ///
  /// What could not be saved stays in memory, is said, and is tried again before the next answer.
  ///
  /// - Parameters:
  ///   - contents: What happened.
  ///   - settings: Those in force, for the hour at which a study day begins.
  ///   - earlier: What is undone; a clock that was set back must not make it the later one, since an
  ///     undo of something later is void.
  /// - Returns: The events, whether saved or waiting.
  mutating func save(
    _ contents: [Event.Content], under settings: Settings, after earlier: [Event] = []
  ) -> [Event] {
    guard !contents.isEmpty else { return [] }
    var now = world.clock()
    for event in earlier {
      now.timestamp = max(now.timestamp, event.time.advanced(bySeconds: 0.001))
    }
    let hour = settings.rolloverHour
    let events = (hostNote(before: contents, under: settings) + contents).map {
      Event(id: world.store.nextEventID(), at: now, rolloverHour: hour, $0)
    }
    append(events)
    return events
  }

  /// What notes the host's name before an answer, when that is new.
  private func hostNote(
    before contents: [Event.Content], under settings: Settings
  ) -> [Event.Content] {
    guard contents.contains(where: \.isReview), let device, let host = world.hostName else {
      return []
    }
    return [settings.hostNote(host, ofDevice: device)].compactMap { $0 }
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
      if events.contains(where: \.isReview) { show("") }  // the cursor stands behind a key
      complain(notSaved(because: error))
    }
  }

  /// The message: `✗ NOT SAVED: No space left on device (write journal); 2 answers waiting`.
  private func notSaved(because failure: StoreFailure) -> StyledText {
    let start: StyledText =
      "\(Mark.wrong.styled(in: screen)) \("NOT SAVED" as SafeText, .bold): "
    guard !unsaved.isEmpty else { return start + Messages.text(for: failure) }
    let answers = unsaved.count(where: \.isReview)
    let count =
      answers > 0
      ? SafeText.count(answers, "answer", "answers")
      : SafeText.count(unsaved.count, "change", "changes")
    return start + "\(Messages.reason(of: failure)); \(count) waiting."
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
  mutating func record(_ contents: [Event.Content], after earlier: [Event] = []) -> [Event]? {
    guard !isReadOnly else {
      complain("This start only looks (--read-only); nothing can be changed from here.")
      return nil
    }
    let events = save(contents, under: learner?.settings ?? Settings(), after: earlier)
    for event in events { learner?.apply(event) }
    return events
  }
}

extension Event {
  /// Whether it is an answer.
  fileprivate var isReview: Bool { content.isReview }
}

extension Event.Content {
  /// Whether it is an answer.
  fileprivate var isReview: Bool { if case .review = self { true } else { false } }
}
