import Flashcards
import Progress
import Testing

@Suite struct `Names of devices` {
  private func settings(_ changes: [(key: String, value: String)]) -> Settings {
    var script = Script()
    for (key, value) in changes { script.add(.setting(key: key, value: value)) }
    return LearnerState(script.events.shuffled()).settings
  }

  @Test func `stand for identifiers, which are added where a name is shared`() {
    let names = DeviceNames(["a1": "desktop", "b2": "desktop", "c3": "laptop", "d4": " "])
    #expect(names["a1"] == "desktop (a1)")
    #expect(names["b2"] == "desktop (b2)")
    #expect(names["c3"] == "laptop")
    #expect(names["d4"] == "d4", "What is no name is left out.")
    #expect(names["e5"] == "e5")
  }

  @Test func `have at most 32 characters, all of which can be seen`() {
    for (text, name) in [
      ("desk", "desk"), ("  my\tdesk\n", "my desk"), ("a\u{1B}[2Jb", "a [2Jb"),
      ("\u{202E}kesd\u{200B}", "kesd"),
    ] {
      #expect(DeviceNames.name(from: text) == name)
    }
    let long = String(repeating: "ä", count: 33)
    #expect(DeviceNames.name(from: long) == String(long.dropLast()))
    #expect(DeviceNames.name(from: "") == nil)
    #expect(DeviceNames.name(from: " \u{7F}\u{2028}") == nil)
  }

  @Test func `are the host's until one is chosen`() {
    let host = settings([("device-host.a1", "attic"), ("device-host.b2", "cellar")])
    #expect(host.deviceNames == DeviceNames(["a1": "attic", "b2": "cellar"]))
    let chosen = settings([("device-name.a1", "desk"), ("device-host.a1", "attic")])
    #expect(chosen.deviceNames["a1"] == "desk")
    var script = Script()
    for (key, value) in [("host", "attic"), ("name", "desk"), ("name", "")] {
      script.add(.setting(key: "device-\(key).a1", value: value))
    }
    let back = LearnerState(script.events.shuffled()).settings
    #expect(back.deviceNames["a1"] == "attic")
    let none = settings([("device-host.a1", "attic"), ("device-name.a1", "-")])
    #expect(none.deviceNames["a1"] == "a1")
  }

  @Test func `are noted when the host's is new and none was chosen`() {
    let noted = settings([("device-host.a1", "attic")])
    let note = Event.Content.setting(key: "device-host.a1", value: "attic")
    #expect(Settings().hostNote("attic.example.org", ofDevice: "a1") == note)
    #expect(noted.hostNote("attic.example.org", ofDevice: "a1") == nil)
    #expect(noted.hostNote("cellar", ofDevice: "a1") != nil)
    #expect(noted.hostNote("attic", ofDevice: "b2") != nil)
    #expect(Settings().hostNote("", ofDevice: "a1") == nil)
    for name in ["desk", "-"] {
      #expect(settings([("device-name.a1", name)]).hostNote("attic", ofDevice: "a1") == nil)
    }
  }

  @Test func `are chosen as they will be shown, or not at all`() {
    #expect(
      Settings.name("a1", "my desk") == .setting(key: "device-name.a1", value: "my desk"))
    #expect(Settings.name("a1", "") == .setting(key: "device-name.a1", value: ""))
    for name in ["\u{1B}c", " desk", String(repeating: "a", count: 33)] {
      #expect(Settings.name("a1", name) == nil)
    }
  }

  @Test func `are no acts: an undo takes back what was done before`() {
    var script = Script()
    let answer = script.answer("a")
    script.add(.setting(key: "device-host.alpha", value: "attic"))
    script.add(.setting(key: "device-name.alpha", value: "desk"))
    var state = LearnerState(script.events)
    #expect(state.nextUndo()?.id == answer.id)
    let undo = script.add(.undo(answer.id))
    state.apply(undo)
    state.apply(script.add(.setting(key: "device-host.alpha", value: "cellar")))
    #expect(state.nextUndo() == nil)
    #expect(state.nextRedo()?.id == undo.id)
    #expect(state.settings.deviceNames["alpha"] == "desk")
  }
}
