import Commands
import Flashcards
import Glibc
import Progress
import Terminal

/// A learner's machine in memory: deck files, a journal of real lines, a clock, a terminal, and a
/// script of what is typed.
///
/// Everything printed and typed is collected in `screen`, typed text between `«` and `»`, lines of
/// standard error behind `2> `, an escape character as `␛`.
final class MemoryWorld {
  /// Texts of the deck files by name, without front matter where that is to be added.
  var decks: [String: String]
  /// Lines of the journal, each an event as the real journal has it.
  var journal: [UInt8] = []
  /// What the next appends do, the first first; when it is empty they succeed.
  var appendFailures: [StoreFailure?] = []
  /// Set when the journal cannot be read.
  var readFailure: StoreFailure?
  /// Whether another start holds the right to write.
  var isLocked = false
  /// Called with the number of times that the decks were listed before.
  var beforeListing: ((Int) -> Void)?
  /// Called with the name of a deck that is read alone, before that.
  var beforeReading: ((String) -> Void)?
  /// Which decks were read one by one since the last start; `*` for all at once.
  private(set) var decksRead: [String] = []
  /// The catalog that a start kept, and the decks that it is of.
  var keptCatalog: (decks: [String: String], catalog: Catalog)?
  /// Set when a deck file cannot be replaced.
  var replaceFailure: StoreFailure?
  /// Deck files that cannot be read.
  var deckProblems: [StoreFailure] = []
  /// What the journal tells besides its events.
  var contents = Store.JournalContents(learner: LearnerState())
  /// What looking after the journal does.
  var care = Store.Care()
  /// What the machine is called.
  var hostName: String?
  /// What the terminal can show.
  private(set) var capabilities: Capabilities
  /// Whether a person sits at a terminal.
  var isInteractive = true
  /// The moment now; the wall clock is an hour ahead of UTC.
  var now = Timestamp(iso: "2026-11-21T09:00:00Z") ?? Timestamp(milliseconds: 0)
  /// Characters that were typed before each grade prompt, the first first; then none.
  var typedAhead: [Int] = []
  /// Asked by long work: whether Ctrl-C was pressed.
  var isInterrupted: () -> Bool = { false }
  /// Seconds that pass at each prompt.
  var tick = 10.0

  /// Everything printed and typed so far.
  private(set) var screen = ""
  /// What is typed, the next first.
  private(set) var script: [String] = []
  /// The completions of the prompt shown last.
  private(set) var completions: ((String) -> [String])?
  private var readsPastEnd = 0
  private var deckListings = 0
  private var waiting: [Event] = []
  private var eventIDs: EventIDs
  private var sessions = 0
  private var randomState: UInt64 = 1

  init(_ decks: [String: String] = [:], width: Int = 80, unicode: Bool = true) {
    self.decks = decks
    capabilities = Capabilities(width: width, unicode: unicode)
    eventIDs = EventIDs(device: "desk", session: "s1")
  }

  /// A world with one deck named `atlas`, whose front matter is added.
  convenience init(deck body: String, width: Int = 80, unicode: Bool = true) {
    self.init(
      ["atlas": "---\ndeck: Atlas\nformat: 1\n---\n" + body], width: width, unicode: unicode)
  }
}

// MARK: Running

extension MemoryWorld {
  /// Starts the program with words, lets the script be typed, and appends what it ends with unless
  /// that is 0.
  @discardableResult
  func run(_ words: [String], typing script: [String]) -> Int32 {
    self.script = script
    readsPastEnd = 0
    sessions += 1
    decksRead = []
    waiting = []
    eventIDs = EventIDs(device: "desk", session: "s\(sessions)")
    let line = StartLine(words)
    var program = Program(world: world, start: line.options)
    let code = program.main(line)
    if code != 0 { screen += "exit \(code)\n" }
    return code
  }

  /// Makes the terminal wider or narrower.
  func setWidth(_ width: Int) { capabilities = capabilities.with(width: width) }

  /// Gives the terminal colours.
  func setColour() {
    capabilities = Capabilities(
      width: capabilities.width, colour: .ansi16, unicode: capabilities.unicode)
  }

  /// Lets days pass.
  func sleep(days: Double) { now = now.advanced(bySeconds: days * 86_400) }

  /// Forgets what was printed so far.
  func clearScreen() { screen = "" }

  /// Adds to what is on the screen.
  func print(_ text: String) { screen += text }

  private var world: World {
    World(
      clock: { [self] in LocalTime(timestamp: now, offsetMinutes: 60) },
      localTime: { LocalTime(timestamp: $0, offsetMinutes: 60) },
      randomBits: { [self] in
        randomState = randomState &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return randomState
      },
      screen: { [self] in capabilities },
      write: { [self] in screen += $0.visible },
      writeError: { [self] in screen += $0.visible.asErrors },
      input: input, store: store, hostName: hostName,
      isInterrupted: { [self] in isInterrupted() })
  }
}

extension String {
  /// Escape characters as a sign that shows.
  fileprivate var visible: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == "\u{1B}" ? "␛" : scalar) }
    return String(text)
  }

  /// Every line behind `2> `.
  fileprivate var asErrors: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { $0.isEmpty ? "2>\n" : "2> \($0)\n" }.joined()
  }
}

// MARK: Input

extension MemoryWorld {
  private var input: Input {
    Input(
      isInteractive: isInteractive,
      readLine: { [self] prompt in
        completions = prompt.completions
        if isInteractive { screen += prompt.text }
        let typed = next()
        let line = line(typed)
        if isInteractive { screen += "«\(typed)»" + (line.endsLine ? "\n" : "") }
        return line
      },
      readKey: { [self] in
        let typed = next()
        if isInteractive { screen += "«\(typed)»" }
        return key(typed)
      },
      discardTypeAhead: { [self] in typedAhead.isEmpty ? 0 : typedAhead.removeFirst() })
  }

  /// The next of the script; a few ends of input after its end, then a signal, so that a loop
  /// ends too.
  private func next() -> String {
    now = now.advanced(bySeconds: tick)
    if !script.isEmpty { return script.removeFirst() }
    readsPastEnd += 1
    return readsPastEnd < 5 ? "^D" : "TERM"
  }

  private func line(_ typed: String) -> Input.Line {
    switch typed {
    case "^C": .interrupted
    case "^D": .endOfInput
    case "TERM": .terminated(signal: 15)
    case "too long": .tooLong
    default: .text(typed)
    }
  }

  private func key(_ typed: String) -> Input.Key {
    switch typed {
    case "", "⏎": .enter
    case "esc": .escape
    case "up": .other
    case "resize": .redraw
    case "^C": .interrupted
    case "^D": .endOfInput
    case "TERM": .terminated(signal: 15)
    case let paste where paste.hasPrefix("paste "): .pasted(Int(paste.dropFirst(6)) ?? 0)
    default: .character(typed.first ?? " ")
    }
  }
}

// MARK: Store

extension MemoryWorld {
  private var store: Store {
    Store(
      decks: deckStore,
      readJournal: { [self] (access) throws(StoreFailure) in
        if let readFailure { throw readFailure }
        if isLocked, access == .writing { throw .locked(path: "./data/lock") }
        var result = contents
        result.learner = learner
        return result
      },
      append: { [self] (events) throws(StoreFailure) in
        waiting += events
        if let failure = appendFailures.isEmpty ? nil : appendFailures.removeFirst() {
          if case .unwritable(let id) = failure { waiting.removeAll { $0.id == id } }
          throw failure
        }
        for event in waiting { journal += encode(event) }
        waiting = []
      },
      nextEventID: { [self] in eventIDs.next() },
      care: care)
  }

  private var deckStore: DeckStore {
    DeckStore(
      list: { [self] in
        beforeListing?(deckListings)
        deckListings += 1
        let files = decks.sorted { $0.key < $1.key }.map { name, text in
          DeckStore.Listing.File(
            name: name, path: path(of: name), version: text.utf8.map(Int64.init))
        }
        return .init(
          folder: "./Decks", files: files, problems: deckProblems,
          began: Int(now.milliseconds / 1000))
      },
      readAll: { [self] _ in
        decksRead.append("*")
        let files = decks.sorted { $0.key < $1.key }.map { name, text in
          DeckStore.Contents.File(name: name, path: path(of: name), bytes: Array(text.utf8))
        }
        return .init(files: files, problems: deckProblems)
      },
      read: { [self] (path, _) throws(StoreFailure) in
        let name = name(of: path)
        beforeReading?(name)
        decksRead.append(name)
        guard let text = decks[name] else {
          throw .system(operation: "open", path: path, code: ENOENT)
        }
        return Array(text.utf8)
      },
      keptCatalog: { [self] _ in keptCatalog?.decks == decks ? keptCatalog?.catalog : nil },
      keepCatalog: { [self] catalog, _ in keptCatalog = catalog.map { (decks, $0) } },
      replace: { [self] (path, bytes) throws(StoreFailure) in
        if let replaceFailure { throw replaceFailure }
        decks[name(of: path)] = String(decoding: bytes, as: UTF8.self)
      },
      setFolder: { _ in })
  }

  private func path(of name: String) -> String { "./Decks/\(name).md" }

  private func name(of path: String) -> String {
    path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
  }

  /// Progress after all lines of the journal.
  var learner: LearnerState {
    var state = LearnerState()
    _ = journal.withUnsafeBytes { state.read($0) { _, _, _ in } }
    state.settle()
    return state
  }

  /// The kinds of the events in the journal, in order.
  var savedKinds: [String] {
    String(decoding: journal, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.split(separator: "\"").dropFirst(5).first.map(String.init)
    }
  }
}

extension Input.Line {
  /// Whether the cursor stands on the next line after it.
  fileprivate var endsLine: Bool {
    switch self {
    case .text, .interrupted, .tooLong: true
    case .endOfInput, .terminated: false
    }
  }
}
