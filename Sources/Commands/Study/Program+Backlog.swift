import Progress
import Study
import Terminal

extension Program {
  /// Offers a usual day's work when much more than that is due; a plan with limits of its own is
  /// left as it is.
  ///
  /// - Returns: The plan to follow, or how the program ends instead.
  mutating func offerUsualDay(_ plan: Plan, _ session: Session) -> Result<Plan, EarlyEnding> {
    guard world.input.isInteractive, plan.effect == .schedules, plan.cards == nil,
      plan.minutes == nil,
      let backlog = Backlog(
        due: session.queue.reviewCount, learner: session.learner,
        today: session.day(at: world.clock()))
    else { return .success(plan) }
    show(offer(backlog))
    while true {
      switch world.input.readLine(.init("today> ")) {
      case .terminated(let signal): return .failure(.init(ending: .terminated(signal: signal)))
      case .interrupted: return .failure(.init(ending: .done))
      case .endOfInput:
        show("")
        return .failure(.init(ending: .done))
      case .tooLong: complain(Messages.lineTooLong)
      case .text(let line):
        if let plan = plan.limited(by: line.trimmingSpaces, backlog) { return .success(plan) }
        show("Enter = \(backlog.usual), a number = that many, a = all.")
      }
    }
  }

  /// A session that does not begin.
  struct EarlyEnding: Error {
    let ending: Ending
  }

  /// The offer: `412 due, about 70 min. Today 40 (your usual), no new cards; clear by 2027-05-05`.
  private func offer(_ backlog: Backlog) -> StyledText {
    let end: StyledText = backlog.clearBy.map { "; clear by \(line: $0.description)" } ?? ""
    return """
      \(backlog.due) due, \(SafeText.about(minutes: backlog.minutes)). \
      Today \(backlog.usual) (your usual), no new cards\(end). \
      Enter = yes, a number = that many today, a = all.
      """
  }
}

extension Plan {
  /// The plan that an answer to the offer asks for, or nil if it is none.
  fileprivate func limited(by answer: String, _ backlog: Backlog) -> Plan? {
    switch answer {
    case "a", "all": return self
    case "", "y", "yes": return backlog.plan(backlog.usual, from: self)
    default:
      guard let number = Int(answer), (1...100_000).contains(number) else { return nil }
      return backlog.plan(number, from: self)
    }
  }
}
