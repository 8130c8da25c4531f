/// How a command ended.
public enum Ending: Equatable, Sendable {
  /// Done.
  case done
  /// The answer is “no”: a check found errors.
  case no
  /// The command was not understood.
  case usage
  /// Something could not be saved.
  case notSaved
  /// The learner leaves.
  case quit
  /// A signal ended the program.
  case terminated(signal: Int32)

  /// What the process reports: 0 done, 1 no, 2 usage, 3 not saved, 128 and the signal.
  public var exitCode: Int32 {
    switch self {
    case .done, .quit: 0
    case .no: 1
    case .usage: 2
    case .notSaved: 3
    case .terminated(let signal): 128 + signal
    }
  }
}
