import Progress

extension Journal {
  /// What git is told about journals: bytes stay as they are, and of a merge both sides stay.
  static let gitAttributes = "*.jsonl -text merge=union\n"

  /// Tells git how to merge, in a data folder that has no file for that.
  ///
  /// A failure is none: every line can be read also from what git makes of it without.
  func writeGitAttributes() {
    let path = folders.data + "/.gitattributes"
    guard !files.exists(path) else { return }
    try? files.replaceAtomically(path, with: Array(Self.gitAttributes.utf8))
  }
}
