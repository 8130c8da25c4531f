import Progress
import Terminal

extension Program {
  /// How a command is called from where the learner is.
  func command(_ words: SafeText) -> SafeText { isInREPL ? words : "kartka " + words }

  /// Progress, read when it is first needed.
  ///
  /// - Parameter access: Whether the command may change something; reading needs no lock.
  /// - Returns: The state of the learner.
  /// - Throws: When the journal cannot be read at all, or another start holds the right to write.
  mutating func loadLearner(
    for access: Store.Access = .writing
  ) throws(StoreFailure) -> LearnerState {
    if let learner, access == .reading || start.readOnly || !isReadOnly { return learner }
    let onlyLooks = start.readOnly || access == .reading
    let contents = try world.store.readJournal(onlyLooks ? .reading : .writing)
    isReadOnly = onlyLooks
    isIncomplete = !contents.failures.isEmpty
    for line in Messages.notices(about: contents, in: world) { complain(line) }
    learner = contents.learner
    device = contents.device
    return contents.learner
  }
}
