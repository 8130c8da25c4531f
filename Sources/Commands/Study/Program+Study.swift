import Flashcards
import Progress
import Study
import Terminal

extension Program {
  /// A session from the first question to the summary.
  mutating func study(_ plan: Plan) throws(StoreFailure) -> Ending {
    let library = loadLibrary()
    let progress = try loadLearner()
    if isReadOnly, plan.effect == .schedules {
      complain(
        "This start only looks (--read-only); `\(command("study --cram"))` asks without saving.")
      return .no
    }
    learner = nil  // the session owns it now: one owner, no copy
    let session = Session(
      catalog: library.catalog, learner: progress, plan: plan, at: world.clock(),
      seed: start.seed ?? 0, device: device, decks: shelf?.collection.decks ?? [])
    defer { if learner == nil { learner = session.learner } }
    let limited: Plan
    switch offerUsualDay(plan, session) {
    case .failure(let early): return early.ending
    case .success(let plan): limited = plan
    }
    var sitting = Sitting(
      listing: library.listing,
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
        advance(&sitting)
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

  /// Puts the next question, whose deck is read if that is not done yet; says which cards are gone.
  private mutating func advance(_ sitting: inout Sitting) {
    let decks = sitting.session.catalog.decks
    let listing = sitting.listing
    var failures: [String: StoreFailure] = [:]
    sitting.session.advance(at: world.clock()) { place in
      do throws(StoreFailure) {
        let outline = decks[place]
        let bytes = try world.store.decks.read(outline.path, listing)
        return Deck.parse(bytes, name: outline.name, path: outline.path).deck
      } catch {
        failures[decks[place].path] = error
        return nil
      }
    }
    let losses = sitting.session.takeLosses()
    guard !losses.isEmpty else { return }
    for loss in losses { complain(Messages.text(for: loss, failures[loss.deck.path])) }
    // What is known of the decks is wrong, whatever their files look like.
    if !start.readOnly { world.store.decks.keepCatalog(nil, listing) }
    forgetDecks()
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
  /// The deck files that the session was begun with.
  let listing: DeckStore.Listing
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
