import Progress
import Terminal

/// What a learner sees and can do while long work goes on: a line that tells how far it is, and Ctrl-C.
///
/// Short work shows nothing.
struct Patience {
  private let world: World
  private let title: SafeText
  private let start: Timestamp
  private var shown = 0

  /// Work that takes longer is shown, in seconds.
  private static let limit = 0.4

  /// Work that begins now.
  init(_ title: SafeText, in world: World) {
    self.title = title
    self.world = world
    start = world.clock().timestamp
  }

  /// Tells how far the work is.
  ///
  /// - Parameter fraction: The part that is done, in `0...1`.
  /// - Returns: Whether to go on.
  mutating func goesOn(_ fraction: Double) -> Bool {
    if world.isInterrupted() { return false }
    guard world.input.isInteractive, !world.screen().plain,
      start.seconds(to: world.clock().timestamp) > Self.limit
    else { return true }
    let line = title + " " + SafeText.percent(fraction) + " (Ctrl-C stops)"
    world.writeError("\r" + line.string.padded(to: shown))
    shown = line.string.utf8.count
    return true
  }

  /// Wipes the line away.
  mutating func end() {
    guard shown > 0 else { return }
    world.writeError("\r" + "".padded(to: shown) + "\r")
    shown = 0
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
