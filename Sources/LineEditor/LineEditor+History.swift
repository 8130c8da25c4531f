extension LineEditor {
  /// Reads earlier lines from a file, to be recalled with `up` and Ctrl-R.
  ///
  /// A missing file is an empty one.   /// Of a long file the last 1,000 entries are read.
  ///
  /// - Throws: `HistoryFailure` when the file is not a regular one or cannot be read.
  public func loadHistory(path: String) throws(HistoryFailure) {
    for entry in try HistoryFile(path: path).load() {
      history.loaded(entry)
      if isInteractive { Readline.addToHistory(entry.text, at: entry.time) }
    }
  }

  /// Appends the lines kept since the last save to a file of mode 0600, made if there is none.
  ///
  /// Several programs may share the file. When it grows past twice its bound it is replaced, in one
  /// step, by its last 1,000 entries.
  ///
  /// - Throws: `HistoryFailure` when the file is a link or not a regular one, or cannot be written.
  public func saveHistory(path: String) throws(HistoryFailure) {
    guard !history.unsaved.isEmpty else { return }
    try HistoryFile(path: path).append(history.unsaved)
    history.unsaved = []
  }
}
