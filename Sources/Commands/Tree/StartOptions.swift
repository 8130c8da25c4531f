public import ArgumentParser
public import Progress

/// Options of the start, the same for every command.
///
/// At the prompt they are settled already.
public struct StartOptions: ParsableArguments {
  /// The folder of decks.
  @ArgumentParser.Option(
    help: ArgumentHelp("Read decks from this folder.", valueName: "dir"))
  public var decks: String?

  /// The folder of progress.
  @ArgumentParser.Option(
    help: ArgumentHelp("Keep progress in this folder.", valueName: "dir"))
  public var data: String?

  /// Where the clock starts, ISO 8601.
  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Set the start of the clock, for tests.", valueName: "iso-8601", visibility: .hidden))
  public var now: String?

  /// Seconds that the clock advances at each prompt.
  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Advance the clock at each prompt, for tests.", valueName: "seconds", visibility: .hidden))
  public var tick: Int?

  /// The name of the machine; empty: none.
  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Set the name of the machine, for tests.", valueName: "name", visibility: .hidden))
  public var host: String?

  /// What makes everything random the same again.
  @ArgumentParser.Option(help: ArgumentHelp("Fix what is random.", valueName: "n"))
  public var seed: UInt64?

  /// Whether durable events are named on standard error.
  @Flag(
    help: ArgumentHelp(
      "Print “saved ID” to standard error after each durable event.", visibility: .hidden))
  public var traceSaves = false

  /// Columns of the screen.
  @ArgumentParser.Option(help: ArgumentHelp("Columns of the screen, 20 to 1000.", valueName: "n"))
  public var width: Int?

  /// Whether nothing may be saved.
  @Flag(help: "Only look: nothing is saved, and another instance may run.")
  public var readOnly = false

  /// Whether root may use another user's home.
  @Flag(help: "Run as root with another user's home folder.")
  public var allowRoot = false

  /// No options given.
  public init() {}

  /// Where the clock is to start; nil: at the machine's time.
  ///
  /// - Throws: When `--now` is no moment.
  public func clockStart() throws -> Timestamp? {
    guard let now else { return nil }
    guard let start = Timestamp(iso: now) else {
      throw ValidationError("--now takes a moment such as 2026-11-21T09:00:00Z, not “\(now)”.")
    }
    return start
  }
}
