public import Progress
public import Terminal

/// Everything outside that the program may do, as capabilities.
///
/// The real one is built from the edges; tests hand in one in memory and run whole transcripts.
public struct World {
  /// What the clock shows now.
  public var clock: () -> LocalTime
  /// What the learner's clock showed, or will show, at another moment.
  public var localTime: (Timestamp) -> LocalTime
  /// Sixty-four random bits.
  public var randomBits: () -> UInt64
  /// What the terminal can do; asked before each screen, since windows are resized.
  public var screen: () -> Capabilities
  /// Prints to standard output.
  public var write: (String) -> Void
  /// Prints to standard error.
  public var writeError: (String) -> Void
  /// Lines and keys.
  public var input: Input
  /// What is on disk.
  public var store: Store
  /// What this machine is called among machines; nil: that is not to be noted.
  public var hostName: String?
  /// Whether Ctrl-C was pressed, or a signal came, since it was asked last; long work asks it.
  public var isInterrupted: () -> Bool

  /// A world made of its capabilities.
  public init(
    clock: @escaping () -> LocalTime, localTime: @escaping (Timestamp) -> LocalTime,
    randomBits: @escaping () -> UInt64, screen: @escaping () -> Capabilities,
    write: @escaping (String) -> Void, writeError: @escaping (String) -> Void, input: Input,
    store: Store, hostName: String? = nil, isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.clock = clock
    self.localTime = localTime
    self.randomBits = randomBits
    self.screen = screen
    self.write = write
    self.writeError = writeError
    self.input = input
    self.store = store
    self.hostName = hostName
    self.isInterrupted = isInterrupted
  }
}
