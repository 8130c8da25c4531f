import FSRS
import Flashcards
import Progress
import Testing

@Suite struct `Scheduling settings` {
  private func state(_ changes: [(String, String)]) -> LearnerState {
    var script = Script()
    for (key, value) in changes { script.add(.setting(key: key, value: value)) }
    return LearnerState(script.events)
  }

  @Test func `have defaults`() {
    let settings = Settings()
    #expect(settings.desiredRetention() == 0.9)
    #expect(settings.learningSteps == [60, 600])
    #expect(settings.relearningSteps == [600])
    #expect(settings.newPerDay == 20)
    #expect(settings.reviewsPerDay == nil)
    #expect(settings.rolloverHour == 4)
    #expect(settings.order == .risk)
    #expect(settings.buttons == 4)
    #expect(settings.leechThreshold == 8)
    #expect(settings.maximumInterval == 36_500)
    #expect(settings.fuzz)
  }

  @Test func `hold for all decks or for one`() {
    let settings = state([
      ("retention", "85%"), ("retention:NATO", "0.95"), ("new:NATO", "3"), ("steps", "30s 2h 1d"),
      ("relearning-steps", "none"), ("exam:NATO", "2027-01-08 80%"), ("fuzz", "off"),
    ]).settings
    #expect(settings.desiredRetention() == 0.85)
    #expect(settings.desiredRetention(deck: "NATO") == 0.95)
    #expect(settings.desiredRetention(deck: "Other") == 0.85)
    #expect(settings.newPerDay(deck: "NATO") == 3)
    #expect(settings.newPerDay(deck: "Other") == nil)
    #expect(settings.learningSteps == [30, 7200, 86_400])
    #expect(settings.relearningSteps == [])
    #expect(settings.exams.keys.sorted() == ["NATO"])
    #expect(settings.exam(deck: "NATO")?.target == 0.8)
    #expect(!settings.schedulingOptions(deck: "NATO").fuzz)
  }

  @Test func `are decided by the last, and an empty one is the default`() {
    #expect(state([("new", "5"), ("new", "7")]).settings.newPerDay == 7)
    #expect(state([("new", "5"), ("new", "")]).settings.newPerDay == 20)
    #expect(state([("new", "five")]).settings.newPerDay == 20)
  }

  @Test(arguments: [
    ("retention", "0.5"), ("retention", "nan"), ("retention", "0x1p-1"), ("steps", ""),
    ("steps", "1"), ("steps", "-1m"), ("steps", "1m  366d"), ("rollover", "24"), ("rollover", "+3"),
    ("buttons", "3"), ("max-interval", "0"), ("exam", "2027-02-30"), ("new", "10000"),
    ("order", "Risk"), ("leech", ""),
  ]) func `refuse other values`(_ key: String, _ value: String) throws {
    #expect(try !#require(SettingKey(rawValue: key)).accepts(value))
  }

  @Test func `are changed by events that say what is wrong`() throws {
    #expect(
      try Settings.change("new", deck: "NATO", to: "3") == .setting(key: "new:NATO", value: "3"))
    #expect(try Settings.change("fuzz", to: "") == .setting(key: "fuzz", value: ""))
    #expect(throws: SettingProblem.unknown(key: "nwe")) { try Settings.change("nwe", to: "3") }
    #expect(throws: SettingProblem.notPerDeck(.fuzz)) {
      try Settings.change("fuzz", deck: "NATO", to: "on")
    }
    #expect(throws: SettingProblem.onlyPerDeck(.exam)) {
      try Settings.change("exam", to: "2027-01-08")
    }
    #expect(throws: SettingProblem.value(.new, value: "-1")) {
      try Settings.change("new", to: "-1")
    }
  }
}
