import Flashcards
public import Progress
import Terminal

/// The running program: the world, and what was read from it so far.
///
/// Decks and journal are read when a command first needs them.
public struct Program {
  let world: World
  /// What the command line said about this start.
  let start: StartOptions
  /// Whether commands come from a prompt, one after the other.
  var isInREPL = false
  /// What is known of all decks; nil until it is needed.
  var library: Library?
  /// Decks as they were read; nil until they are needed.
  var shelf: Shelf?
  /// Progress and settings; nil until they are needed.
  var learner: LearnerState?
  /// The name under which this machine writes; nil until progress is read.
  var device: String?
  /// Whether another instance holds the right to write.
  var isReadOnly = false
  /// Whether a file of the journal could not be read.
  var isIncomplete = false
  /// Events that could not be saved yet, oldest first.
  var unsaved: [Event] = []

  /// A program in a world.
  public init(world: World, start: StartOptions) {
    self.world = world
    self.start = start
  }

  /// What is known of the decks without their notes.
  struct Library {
    let listing: DeckStore.Listing
    let catalog: Catalog
    let problems: [StoreFailure]

    /// The folder, as to be shown.
    var folder: String { listing.folder }
  }

  /// The decks, and the bytes that they were read from.
  struct Shelf {
    let listing: DeckStore.Listing
    let files: [DeckStore.Contents.File]
    let collection: CardCollection
    let problems: [StoreFailure]

    /// The folder, as to be shown.
    var folder: String { listing.folder }

    /// The file of a deck.
    func file(named name: String) -> DeckStore.Contents.File? { files.first { $0.name == name } }
  }
}

extension Program {
  /// Runs one command line and gives its exit code.
  ///
  /// - Parameter line: The command line; without a command it starts the prompt.
  /// - Returns: The exit code: 0 done, 1 no, 2 usage, 3 not saved, 128 and a signal.
  public mutating func main(_ line: StartLine) -> Int32 {
    var ending = run(line.words, parsed: line.command)
    if !unsaved.isEmpty, surrenderUnsaved() == .notSaved { ending = .notSaved }
    return ending.exitCode
  }

  /// The words for a failure before there is a program.
  ///
  /// - Returns: A line with its line feed.
  public static func message(for failure: StoreFailure) -> String {
    Messages.text(for: failure).rendered(.none) + "\n"
  }

  /// What the terminal can do now.
  var screen: Capabilities { world.screen() }

  /// The study day to count from now: the clock's, unless that was set back a little.
  func today(_ now: LocalTime) -> StudyDay {
    learner?.today(at: now, device: device) ?? StudyDay(at: now, rolloverHour: 4)
  }

  // MARK: Printing

  /// Prints lines to standard output.
  func show(_ lines: [StyledText]) { world.write(text(of: lines)) }

  /// Prints one line, wrapped.
  func show(_ line: StyledText) { show(line.wrapped(to: screen.width, hanging: 2)) }

  /// Prints what stands before a key.
  func prompt(_ line: StyledText) {
    var text = text(of: [line])
    text.removeLast()
    world.write(text)
  }

  /// Prints lines to standard error.
  func complain(_ lines: [StyledText]) { world.writeError(text(of: lines)) }

  /// Prints an error message to standard error, wrapped.
  func complain(_ line: StyledText) { complain(line.wrapped(to: screen.width, hanging: 2)) }

  private func text(of lines: [StyledText]) -> String {
    let text = lines.rendered(screen.colour)
    return screen.unicode ? text : text.withPlainPunctuation
  }
}

extension String {
  /// The punctuation of sentences in ASCII, for terminals that have nothing else.
  var withPlainPunctuation: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "“", "”", "„": result += "\""
      case "‘", "’": result += "'"
      case "–", "—": result += "-"
      case "…": result += "..."
      case "·": result += "|"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
