import Progress
import Terminal
import Testing

@testable import Commands

@Suite struct `A failure of the disk` {
  struct Row: CustomTestStringConvertible {
    let failure: StoreFailure
    let message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    Row(
      failure: .system(operation: "write", path: "./data/j", code: 28),
      message: "No space left on device (write ./data/j); make room and try again."),
    Row(
      failure: .system(operation: "open", path: "./data/j", code: 13),
      message:
        "Permission denied (open ./data/j); choose a folder that you may write, with --data or --decks."
    ),
    Row(
      failure: .system(operation: "open", path: "./Decks", code: 2),
      message: "No such file or directory (open ./Decks); check the folder’s name."),
    Row(
      failure: .system(operation: "fdatasync", path: "./data/j", code: 5),
      message: "Input/output error (fdatasync ./data/j)."),
    Row(
      failure: .locked(path: "./data/lock"),
      message:
        "This data is in use by another kartka (./data/lock); close it, or start with --read-only."
    ),
    Row(
      failure: .wrongType(path: "./Decks/pipe.md"),
      message: "./Decks/pipe.md is not a regular file or folder of its own; move it away."),
    Row(
      failure: .tooLarge(path: "./Decks/huge.md", limit: 64 << 20),
      message: "./Decks/huge.md is larger than 64 MiB; split it."),
    Row(
      failure: .tooLarge(path: "./config.json", limit: 64 << 10),
      message: "./config.json is larger than 64 KiB; split it."),
    Row(
      failure: .tooDeep(path: "./Decks/a", limit: 16),
      message: "./Decks/a lies more than 16 folders deep; it was skipped."),
    Row(
      failure: .outside(path: "./Decks/link.md"),
      message: "./Decks/link.md leads out of the decks folder; it was skipped."),
    Row(
      failure: .changed(path: "./Decks/a.md"),
      message: "./Decks/a.md was changed by something else meanwhile; read it and try again."),
    Row(
      failure: .readOnly,
      message: "The journal is open only for reading; start without --read-only."),
    Row(
      failure: .noHome,
      message: "Neither HOME nor XDG_DATA_HOME is known; give a folder with --data."),
    Row(
      failure: .root(home: "/home/ada"),
      message:
        "Root would leave files of its own in /home/ada; use --data, or --allow-root if that is meant."
    ),
    Row(
      failure: .malformed(path: "./config.json"),
      message: "./config.json is not what it should be; mend or remove it."),
    Row(
      failure: .unequalCopy(path: "./backup"),
      message: "The copy ./backup is not equal to the original; check the disk."),
    Row(
      failure: .interrupted(path: "standard input", signal: 2),
      message: "Interrupted while standard input was read; nothing was taken in."),
  ])
  func `is told with its place and what to do`(row: Row) {
    #expect(Program.message(for: row.failure) == row.message + "\n")
  }
}

@Suite struct `A line of the journal that is no event` {
  @Test(arguments: [
    (LineProblem.tooLong(bytes: 9000), "the line has 9000 bytes, 8192 are allowed"),
    (.notUTF8, "the line is not UTF-8"),
    (.syntax(column: 17), "no complete JSON object, from byte 17 on"),
    (.tooDeep, "nested more than eight deep"),
    (.twice(field: "id"), "“id” stands twice"),
    (.checksum, "the checksum does not fit, so the line was changed"),
    (.version(2), "written by a newer program (version 2)"),
    (.missing(field: "card"), "“card” is missing"),
    (.wrong(field: "due"), "“due” has a wrong value"),
  ])
  func `is told with what is wrong`(problem: LineProblem, message: String) {
    #expect(Messages.text(for: problem).rendered(.none) == message)
  }
}
