import Commands
import FileStore
import Glibc
import LineEditor
import Progress
import Terminal

/// Builds the real world from the edges and starts the commands.
@main
enum Kartka {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Output.reserveStandardDescriptors()
    let environment = currentEnvironment()
    let editor = LineEditor(environment: environment)
    let line = StartLine(Array(CommandLine.arguments.dropFirst()))
    let options = line.options
    do {
      let folders = try Folders(environment: environment, dataOverride: options.data)
      if !options.allowRoot { try folders.refuseForeignRoot() }
      let world = try world(options, folders, editor, environment)
      if editor.isInteractive { try? editor.loadHistory(path: folders.history) }
      var program = Program(world: world, start: options)
      let code = program.main(line)
      if editor.isInteractive { try? editor.saveHistory(path: folders.history) }
      exit(code)
    } catch let failure as StoreFailure {
      fail(Program.message(for: failure), code: 3)
    } catch {
      fail("\(error)\n", code: 2)
    }
  }

  private static func world(
    _ options: StartOptions, _ folders: Folders, _ editor: LineEditor,
    _ environment: [String: String]
  ) throws -> World {
    let clock = SystemClock(start: try options.clockStart(), tick: options.tick)
    let disk = try Disk(folders) {
      folders.decks(option: options.decks, environment: environment, configured: $0)
    }
    disk.interruption = { editor.takeInterruption()?.signal }
    let look = ScreenLook(environment: environment, width: options.width)
    var bits = SystemRandomNumberGenerator()
    return World(
      clock: { MainActor.assumeIsolated { clock.now } },
      localTime: { moment in SystemClock.localTime(of: moment) },
      randomBits: { bits.next() },
      screen: { MainActor.assumeIsolated { look.capabilities(width: editor.width) } },
      write: { text in MainActor.assumeIsolated { write(text, editor, disk) } },
      writeError: { _ = Output.write($0, to: STDERR_FILENO) },
      input: Commands.Input(editor, atPrompt: clock.advance),
      store: Store(disk), hostName: options.host ?? hostName(),
      isInterrupted: { MainActor.assumeIsolated { editor.takeInterruption() != nil } })
  }

  /// Prints; a reader that went away is success, a closed window is a hang-up, any other output that
  /// cannot be written is not; and answers that still wait to be saved are not lost silently.
  private static func write(_ text: String, _ editor: LineEditor, _ disk: Disk) {
    let code = Output.write(text, to: STDOUT_FILENO)
    guard code != 0 else { return }
    editor.restore()
    let unsaved = disk.unsavedLines
    guard unsaved.isEmpty else { fail(unsaved, code: 3) }
    if code == EPIPE { exit(0) }
    if code == EIO && editor.isInteractive { exit(128 + SIGHUP) }
    fail("kartka: standard output: \(String(cString: strerror(code))).\n", code: 3)
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    _ = Output.write(message, to: STDERR_FILENO)
    exit(code)
  }

  private static func currentEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        result[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return result
  }
}
