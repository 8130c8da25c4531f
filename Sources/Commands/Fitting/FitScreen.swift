import FSRS
import FSRSTraining
import Terminal

/// What a fit found and what it would change.
struct FitScreen {
  let change: FitChange
  let screen: Capabilities

  var lines: [StyledText] {
    var lines = wrapped(data)
    if !change.proposal.candidates.isEmpty {
      lines += wrapped("Tested on answers that the weights were not fitted to:")
      lines += CandidateTable(
        candidates: change.proposal.candidates, current: change.current
      ).lines(in: screen)
    }
    lines += wrapped(verdict)
    if change.proposal.isBetter { lines += wrapped(load) }
    return lines
  }

  private var proposal: FitProposal { change.proposal }

  private var data: StyledText {
    let count = SafeText.count(change.log.usable, "usable answer", "usable answers")
    let cards = SafeText.count(change.log.usableCards, "card", "cards")
    let start: StyledText = "\(count) to \(cards)."
    switch proposal.fit.extent {
    case .complete: return start
    case .firstStabilities:
      return start
        + " That is enough for the intervals after a first answer; the other weights stay the defaults."
    case .defaults: return start + " Too few of them are alike, so the defaults are surest."
    }
  }

  private var verdict: StyledText {
    let old = SafeText.number(proposal.before.logLoss, decimals: 4)
    let new = SafeText.number(proposal.after.logLoss, decimals: 4)
    if let unbeaten = proposal.unbeaten {
      return """
        \(change.current.name) stays: on unseen answers fitted weights of \(unbeaten.model.name) \
        did no better than its defaults.
        """
    }
    guard proposal.isBetter else {
      return """
        \(change.current.name) stays: new weights are no better \
        (log loss on your answers \(old), with new ones \(new)).
        """
    }
    let arrow = Glyph.arrow.text(unicode: screen.unicode)
    return """
      \(change.current.name) \(arrow) \(proposal.fit.parameters.name): log loss on your answers \
      \(old) \(arrow) \(new).
      """
  }

  private var load: StyledText {
    let (before, after) = (change.before, change.after)
    guard before.reviews > 0 || after.reviews > 0 else { return "No due date moves now." }
    let arrow = Glyph.arrow.text(unicode: screen.unicode)
    return """
      Next \(before.days) days, without new cards: \(SafeText.grouped(Int(before.reviews.rounded()))) \
      \(arrow) \(SafeText.count(Int(after.reviews.rounded()), "review", "reviews")), \
      \(SafeText.number(before.minutesPerDay, decimals: 1)) \(arrow) \
      \(SafeText.number(after.minutesPerDay, decimals: 1)) min a day. No due date moves now.
      """
  }

  private func wrapped(_ line: StyledText) -> [StyledText] {
    line.wrapped(to: screen.width, hanging: 2)
  }
}
