import FSRSTraining
import Progress
import Terminal

extension Program {
  /// What another desired retention means for the work, in one line; nil without enough history.
  ///
  /// Compared are two plays of the same year over the same cards.
  mutating func consequence(from old: Double, to new: Double) -> StyledText? {
    guard old != new, let learner else { return nil }
    let log = ReviewLog(learner)
    guard log.usable >= ReviewLog.leastForAll else { return nil }
    let collection = loadDecks().collection
    var plan = SimulationPlan(learner, collection, log, today: today(world.clock()))
    plan.retentions = [old, new]
    guard let loads = plan.run({ [world] _ in !world.isInterrupted() }), loads.count == 2,
      loads[0].minutesPerDay > 0
    else { return nil }
    let share = loads[1].minutesPerDay / loads[0].minutesPerDay - 1
    let sign: SafeText = share < 0 ? "less" : "more"
    let arrow = Glyph.arrow.text(unicode: screen.unicode)
    return """
      Over a year about \(SafeText.percent(abs(share))) \(sign) work \
      (\(SafeText.number(loads[0].minutesPerDay, decimals: 1)) \(arrow) \
      \(SafeText.number(loads[1].minutesPerDay, decimals: 1)) min a day) and \
      \(SafeText.grouped(Int(loads[0].cardsKnown.rounded()))) \(arrow) \
      \(SafeText.count(Int(loads[1].cardsKnown.rounded()), "card", "cards")) known; it counts from \
      each card’s next answer, or for all after `\(command("reschedule"))`.
      """
  }
}
