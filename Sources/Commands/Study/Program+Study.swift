import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// A session from the first question to the summary.
  mutating func study(_ plan: Plan) throws(StoreFailure) -> Ending {
    let catalog = loadLibrary().catalog
    let progress = try loadLearner()
    if isReadOnly, plan.effect == .schedules {
      complain(
        "This start only looks (--read-only); `\(command("study --cram"))` asks without saving.")
      return .no
    }
    learner = nil  // the session owns it now: one owner, no copy
    let session = Session(
      catalog: catalog, learner: progress, plan: plan, at: world.clock(),
      seed: start.seed ?? 0, device: device)
    defer { if learner == nil { learner = session.learner } }
    let limited: Plan
    switch offerUsualDay(plan, session) {
    case .failure(let early): return early.ending
    case .success(let plan): limited = plan
    }
    var sitting = Sitting(
      session: limited == plan ? session : session.repeating(limited, at: world.clock()))
    let ending = run(&sitting)
    learner = sitting.session.learner
    if plan.effect == .schedules, ending == .done, !sitting.session.tally.answers.isEmpty {
      fitAutomatically()
    }
    return ending
  }

  /// Asks until there is nothing more or the learner leaves.
  mutating func run(_ sitting: inout Sitting) -> Ending {
    while true {
      let step: Step
      switch sitting.session.stage {
      case .ready:
        sitting.hasShownQuestion = false
        advance(&sitting.session)
        step = .next
      case .asking(let asking): step = ask(asking, &sitting)
      case .grading(let grading): step = grade(grading, &sitting)
      case .finished(let finish):
        step = conclude(finish, &sitting)
      }
      switch step {
      case .next: continue
      case .leave:
        if !sitting.session.tally.answers.isEmpty { showSummary(of: sitting.session, finish: nil) }
        return .done
      case .done: return .done
      case .terminated(let signal): return .terminated(signal: signal)
      }
    }
  }

  /// Puts the next question, whose deck is read; cards that are gone from theirs are said.
  private func advance(_ session: inout Session) {
    let decks = session.catalog.decks
    let before = session.vanished
    session.advance(at: world.clock()) { readDeck(decks[$0]) }
    let vanished = session.vanished - before
    if vanished > 0 {
      complain(
        """
        \(SafeText.count(vanished, "card is", "cards are")) left out: no longer in the deck file \
        that had \(vanished == 1 ? "it" as SafeText : "them") at the start.
        """)
    }
  }

  /// What the loop does next.
  enum Step {
    case next
    /// The learner leaves early.
    case leave
    /// Everything is said.
    case done
    case terminated(Int32)
  }
}

/// A session at the screen, with what was explained already.
struct Sitting {
  var session: Session
  /// Kinds whose way of answering was explained in this session.
  var explained: Set<Explanation> = []
  /// Whether the question that waits for an answer is on the screen.
  var hasShownQuestion = false
  /// Whether the answer that waits for its grade is on the screen.
  var hasShownAnswer = false

  /// What is explained once.
  enum Explanation: Hashable {
    case recall, blanks, options, judgement, typing, list
  }
}
