import FSRS
import FSRSTraining
import Progress
import Terminal

extension Program {
  /// Fits and compares, with a line of progress; nil when it was stopped, which is said.
  func propose(
    _ log: ReviewLog, _ learner: LearnerState, models: [Parameters.Model]
  ) -> FitProposal? {
    var patience = Patience("Fitting", in: world)
    defer { patience.end() }
    do {
      return try FitProposal(
        log, current: learner.parameters, models: models,
        steps: learner.settings.relearningSteps.count
      ) { patience.goesOn($0) }
    } catch {
      patience.end()
      complain("Stopped; nothing changed.")
      return nil
    }
  }

  /// Says why there is no fit.
  func tell(_ report: FitReport, _ obstacle: ReviewLog.Obstacle, asJSON: Bool) -> Ending {
    if asJSON {
      world.write(JSONText.line(report))
    } else {
      show(FittingMessages.text(for: obstacle))
    }
    return .no
  }

  /// An answer to a question of yes or no.
  enum Confirmation {
    case yes, no
    case terminated(signal: Int32)
  }

  /// What became of a change.
  enum Decision {
    case applied
    case kept
    case terminated(signal: Int32)
  }

  /// Asks for a change unless that is not to be, and saves it.
  ///
  /// - Parameters:
  ///   - contents: What to save.
  ///   - question: What to ask; nil to do it without asking.
  ///   - done: What to say when it is saved.
  /// - Returns: Whether it was applied; what could not be saved was said and is not.
  mutating func apply(
    _ contents: [Event.Content], asking question: StyledText?, done: StyledText?
  ) -> Decision {
    if let question {
      switch confirms(question) {
      case .yes: break
      case .no:
        show("Nothing changed.")
        return .kept
      case .terminated(let signal): return .terminated(signal: signal)
      }
    }
    guard record(contents) != nil, unsaved.isEmpty else { return .kept }
    if let done { show(done) }
    return .applied
  }

  /// Asks; Enter and y mean yes.
  func confirms(_ question: StyledText) -> Confirmation {
    while true {
      prompt(question)
      let key = world.input.readKey()
      show("")
      switch key {
      case .enter, .character("y"): return .yes
      case .redraw: continue
      case .terminated(let signal): return .terminated(signal: signal)
      default: return .no
      }
    }
  }
}
