import Glibc
import Progress
import Terminal

extension Messages {
  /// A failure as a sentence: what, where, and the next step.
  static func text(for failure: StoreFailure) -> StyledText {
    let reason = reason(of: failure)
    guard let advice = advice(for: failure) else { return reason + "." }
    return reason + "; " + StyledText(advice) + "."
  }

  /// What failed and where, without a full stop.
  static func reason(of failure: StoreFailure) -> StyledText {
    switch failure {
    case .system(let operation, let path, let code):
      "\(line: String(cString: strerror(code))) (\(line: operation) \(line: path))"
    case .locked(let path): "This data is in use by another kartka (\(line: path))"
    case .wrongType(let path): "\(line: path) is not a regular file or folder of its own"
    case .tooLarge(let path, let limit): "\(line: path) is larger than \(size(limit))"
    case .tooDeep(let path, let limit): "\(line: path) lies more than \(limit) folders deep"
    case .outside(let path): "\(line: path) leads out of the decks folder"
    case .changed(let path): "\(line: path) was changed by something else meanwhile"
    case .readOnly: "The journal is open only for reading"
    case .unwritable(let id): "The event \(line: id.description) cannot be written as a line"
    case .noHome: "Neither HOME nor XDG_DATA_HOME is known"
    case .root(let home): "Root would leave files of its own in \(line: home)"
    case .malformed(let path): "\(line: path) is not what it should be"
    case .interrupted(let path, signal: _): "Interrupted while \(line: path) was read"
    case .unequalCopy(let path): "The copy \(line: path) is not equal to the original"
    }
  }

  /// The next step, where there is one.
  private static func advice(for failure: StoreFailure) -> SafeText? {
    switch failure {
    case .system(_, _, ENOSPC), .system(_, _, EDQUOT): "make room and try again"
    case .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS):
      "choose a folder that you may write, with --data or --decks"
    case .system(_, _, ENOENT): "check the folder’s name"
    case .system: nil
    case .locked: "close it, or start with --read-only"
    case .wrongType: "move it away"
    case .tooLarge: "split it"
    case .tooDeep, .outside: "it was skipped"
    case .changed: "read it and try again"
    case .readOnly: "start without --read-only"
    case .unwritable: "shorten the card’s id"
    case .noHome: "give a folder with --data"
    case .root: "use --data, or --allow-root if that is meant"
    case .malformed: "mend or remove it"
    case .interrupted: "nothing was taken in"
    case .unequalCopy: "check the disk"
    }
  }

  /// `64 MiB`, `8 KiB`.
  private static func size(_ bytes: Int) -> SafeText {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
  }
}
