internal import Glibc
internal import LineEditor

// A program for the tests of LineEditor: shows each line and key it is given.
//
// Lines: `keys` reads keys until `q`; `key` reads a single key; `ask` reads an answer without
// history; `pause` waits for a line to be typed; `drain` does too, and throws it away; `work` works
// until it is interrupted; the names of crashes crash. HISTORY names a history file.

let environment = ["TERM", "COLUMNS", "HISTORY"].reduce(into: [String: String]()) {
  if let value = getenv($1) { $0[$1] = String(cString: value) }
}
let editor = LineEditor(applicationName: "kartka", environment: environment)

func say(_ text: String) {
  _ = Array((text + "\n").utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func leave(_ code: Int32) -> Never {
  if let path = environment["HISTORY"] {
    do { try editor.saveHistory(path: path) } catch { say("history: \(error)") }
  }
  exit(code)
}

func completions(_ request: CompletionRequest) -> [String] {
  guard !request.before.isEmpty else { return ["stats", "study", "suspend", "many"] }
  return request.before == "many "
    ? (0..<300).map { "card-\($0)" }
    : ["NATO and Ukraine", "NATO's history", "nato-1:2", "nato-1:3", "чернетка", "evil\u{1B}[2J"]
}

func showKeys(once: Bool = false) {
  while true {
    say("key? ")
    let key = editor.readKey()
    say("<\(key)>")
    switch key {
    case .terminated(let signal): leave(128 + signal)
    case .endOfInput, .character("q"): return
    default: if once { return }
    }
  }
}

/// Waits for a whole line to have been typed, and leaves it unread.
func awaitTyping() {
  var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
  _ = poll(&source, 1, 20_000)
}

func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
}

func obey(_ line: String) {
  switch line {
  case "keys": showKeys()
  case "key": showKeys(once: true)
  case "ask": say("answered <\(editor.readLine(prompt: "? ", initialText: "seed "))>")
  case "pause":
    say("pausing")
    awaitTyping()
  case "drain":
    say("draining")
    awaitTyping()
    say("drained \(editor.drainTypeAhead() > 0)")
  case "work":
    say("working")
    while true {
      usleep(5000)
      if let interruption = editor.takeInterruption() { return say("<\(interruption)>") }
    }
  case "width": say("width \(editor.width)")
  case "fatal": fatalError("as asked")
  case "abort": abort()
  case "segv": raise(SIGSEGV)
  case "overflow": say("\(overflow(0))")
  case "quit": leave(0)
  default: break
  }
}

if let path = environment["HISTORY"] {
  do { try editor.loadHistory(path: path) } catch { say("history: \(error)") }
}
say("interactive \(editor.isInteractive)")
while true {
  let line = editor.readLine(
    prompt: "\u{1B}[1mprobe>\u{1B}[0m ", completions: completions, historyKept: true)
  switch line {
  case .text(let text):
    say("<\(text)>")
    obey(text)
  case .interrupted: say("interrupted")
  case .tooLong: say("too long")
  case .endOfInput:
    say("end")
    leave(0)
  case .terminated(let signal): leave(128 + signal)
  }
}
