import FSRS

/// What the events of one card add up to.
struct CardState: Sendable {
  var schedule = CardSchedule.new
  var due: Due?
  /// The newest entry of the card, whether valid or not; from there `Entry.previous` leads on.
  var newest = Entry.none
  /// Entries in the chain.
  var count: UInt32 = 0
  /// The newest valid entries of their kinds.
  var seen = Entry.none
  var flag = Entry.none
  var firstDay: Int32 = .min
  var lastDay: Int32 = .min
  var lastTime: Int64 = .min
  var buriedUntil: Int32 = .min
  var isSuspended = false
  var isUnsuspended = false
  var hasAccepted = false
  /// Whether the chain must be sorted and counted anew.
  var isDirty = false

  /// The same chain, nothing counted.
  var uncounted: CardState {
    var state = CardState()
    state.newest = newest
    state.count = count
    return state
  }
}
