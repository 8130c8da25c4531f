import Commands
import Progress
import Testing

@Suite struct `This machine's name` {
  let world = MemoryWorld(deck: numberedQuestions(4))

  init() {
    world.contents.device = "desk"
    world.hostName = "attic.example.org"
  }

  private func studyOne() { world.run(["study"], typing: ["", "3", ":q"]) }

  @Test func `is noted before the first answer, once, and again when the host has another`() {
    studyOne()
    #expect(world.savedKinds == ["setting", "seen", "review"])
    #expect(world.learner.settings.deviceNames["desk"] == "attic")
    studyOne()
    world.run(["suspend", "q4"], typing: [])
    #expect(world.savedKinds.count { $0 == "setting" } == 1)
    world.hostName = "cellar"
    world.run(["unsuspend", "q4"], typing: [])
    #expect(world.savedKinds.count { $0 == "setting" } == 1, "only with an answer")
    studyOne()
    #expect(world.learner.settings.deviceNames["desk"] == "cellar")
  }

  @Test func `is nothing that an undo takes back`() {
    studyOne()
    expect(
      """
      $ kartka undo
      Undone: Good on q1
      $ kartka config device-name desktop
      device-name = desktop
      $ kartka undo
      There is nothing to undo.
      exit 1
      $ kartka redo
      Brought back: Good on q1
      """, in: world)
  }

  @Test func `is chosen, refused and given up`() {
    expect(
      """
      $ kartka config device-name
      device-name = attic   what others call this machine
      takes a name of at most 32 characters, or - for none
      $ kartka config device-name my desk
      device-name = my desk
      $ kartka config device-name 123456789012345678901234567890123
      2> “123456789012345678901234567890123” is no value for device-name: it takes a name
      2>   of at most 32 characters, or - for none.
      exit 2
      $ kartka config device-name -
      device-name = -
      """, in: world)
    studyOne()
    #expect(world.savedKinds.count { $0 == "setting" } == 2, "The host's is private now.")
    #expect(world.learner.settings.deviceNames["desk"] == "desk")
    expect(
      """
      $ kartka config device-name default
      device-name = attic
      $ kartka --read-only config device-name desktop
      2> This start only looks (--read-only); nothing can be changed from here.
      exit 1
      """, in: world)
    studyOne()
    #expect(world.learner.settings.deviceNames["desk"] == "attic")
  }

  @Test func `is not noted where there is none`() {
    world.hostName = ""
    studyOne()
    world.hostName = nil
    studyOne()
    #expect(world.savedKinds == ["seen", "review", "seen", "review"])
  }
}
