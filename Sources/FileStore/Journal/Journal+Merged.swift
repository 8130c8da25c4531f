import Progress

extension Journal {
  private var mergedPath: String { folders.state + "/merged.json" }

  /// Events of other devices that are new since `noteMerged`, by device.
  func newFromOthers(_ counts: [String: Int]) -> [String: Int] {
    let known = (try? Configuration(path: mergedPath, files))?.values ?? [:]
    var new: [String: Int] = [:]
    for (other, count) in counts where other != device {
      let before = known[other].flatMap { Int($0) } ?? 0
      if count > before { new[other] = count - before }
    }
    return new
  }

  /// Remembers how many events of other devices are known, so that the next report counts from there.
  ///
  /// A failure is not one: the same events would only be reported again.
  public func noteMerged(_ report: JournalReport) {
    guard !isReadOnly, !report.merged.isEmpty else { return }
    var noted = Configuration()
    noted.values = report.eventsByDevice.mapValues(String.init)
    try? noted.save(path: mergedPath, files)
  }
}
