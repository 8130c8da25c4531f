/// A note that is not in a deck yet: what `add`, imports and drafting make.
public struct NoteDraft: Equatable, Sendable {
  /// Nil: the note goes by its text.
  public var id: NoteID?
  /// The question; empty only for a cloze.
  public var prompt: Inline
  /// What belongs to the question beside the prompt.
  public var lead: [Block]
  /// What the learner is asked for.
  public var body: Note.Body
  /// What is printed below; only what differs from the defaults.
  public var fields: Fields

  /// A draft.
  public init(
    id: NoteID? = nil, prompt: Inline, lead: [Block] = [], body: Note.Body,
    fields: Fields = Fields()
  ) {
    self.id = id
    self.prompt = prompt
    self.lead = lead
    self.body = body
    self.fields = fields
  }

  /// A note to be printed again, with all that it inherits.
  public init(_ note: Note) {
    self.init(
      id: note.hasWrittenID ? note.id : nil, prompt: note.prompt, lead: note.lead, body: note.body,
      fields: note.fields)
  }
}

/// The canonical text of a new note, to be appended to a deck after a blank line.
///
/// The long form, with fields as `> - …`; a cloze without a prompt is printed with `C:`. Ends with
/// a line feed.
///
/// Law: reading the text gives the note again, if its text is such as reading could give.
public func markdown(of note: NoteDraft) -> String {
  var printer = NotePrinter()
  printer.print(note)
  return printer.lines.joined(separator: "\n") + "\n"
}
