/// What the author wrote: a prompt and what follows it.
///
/// Cards are made from it.
public struct Note: Equatable, Sendable {
  /// The slug of the author, or the fingerprint.
  public var id: NoteID
  /// Whether the author (or a command) wrote the id into the deck.
  public var hasWrittenID: Bool
  /// The heading of the section that it stands in.
  public var section: Inline?
  /// The heading, or what follows `Q:`; empty for a cloze in the short form.
  public var prompt: Inline
  /// Lines between the prompt and the answer that belong to the question.
  public var lead: [Block]
  /// What the learner is asked for.
  public var body: Body
  /// Its fields, those inherited from section and deck included.
  public var fields: Fields
  /// How it was written.
  public var form: Form
  /// Where it stands: bytes of the file, from its first to the end of its last line.
  public var bytes: Range<Int>
  /// The first line of the note, from 1.
  public var line: Int
  /// Where its id is written; nil: nowhere.
  public var idPlace: IDPlace?

  /// How it was written.
  public enum Form: Sendable {
    /// Under a heading of two `#`.
    case long
    /// With `Q:` and `A:`, or `C:`.
    case short
  }

  /// The line `<!-- id: … -->` of a note.
  public struct IDPlace: Equatable, Sendable {
    /// From 1.
    public var line: Int
    /// The slug alone, in bytes of the file.
    public var bytes: Range<Int>

    /// A place.
    public init(line: Int, bytes: Range<Int>) {
      self.line = line
      self.bytes = bytes
    }
  }

  /// What the learner is asked for.
  public enum Body: Equatable, Sendable {
    /// Shown and graded by the learner.
    case basic(answer: [Block])
    /// Text with blanks; `segments` has at least one blank.
    case cloze([ClozeSegment])
    /// Two options or more, at least one right.
    case choice([Option])
    /// Whether the prompt is true.
    case trueFalse(Bool)
    /// At least one; the first is shown.
    case typed([AcceptedAnswer])
    /// Two items or more, in any order.
    case set([ListItem])
    /// Two items or more, in this order.
    case order([ListItem])
  }
}

extension Note {
  /// A note whose id is written nowhere; see the properties.
  public init(
    id: NoteID, hasWrittenID: Bool, section: Inline?, prompt: Inline, lead: [Block], body: Body,
    fields: Fields, form: Form, bytes: Range<Int>, line: Int
  ) {
    self.init(
      id: id, hasWrittenID: hasWrittenID, section: section, prompt: prompt, lead: lead, body: body,
      fields: fields, form: form, bytes: bytes, line: line, idPlace: nil)
  }
}

/// The kinds of notes.
public enum Kind: String, Sendable, CaseIterable {
  /// Shown, recalled, and graded by the learner.
  case basic
  /// Text with blanks.
  case cloze
  /// Options to pick from.
  case choice
  /// A statement that is true or not.
  case trueFalse = "true-false"
  /// An answer to type.
  case typed
  /// Items in any order.
  case set
  /// Items in one order.
  case order
}

extension Note {
  /// The kind of its body.
  public var kind: Kind { body.kind }
}

extension Note.Body {
  /// Its kind.
  public var kind: Kind {
    switch self {
    case .basic: .basic
    case .cloze: .cloze
    case .choice: .choice
    case .trueFalse: .trueFalse
    case .typed: .typed
    case .set: .set
    case .order: .order
    }
  }
}

/// A piece of a body: a paragraph, a list item, or code.
public enum Block: Equatable, Sendable {
  /// Lines of one paragraph.
  case paragraph(Inline)
  /// A list item with its marker, such as `-` or `2.`.
  case item(marker: String, Inline)
  /// The lines of a fenced block; nothing inside is markup.
  case code([String])
}

/// A piece of a cloze: markup, a blank, or the beginning of the next paragraph, item or code.
public enum ClozeSegment: Equatable, Sendable {
  /// Markup between blanks, its spaces at either side kept.
  case text(Inline)
  /// Something hidden.
  case blank(Blank)
  /// A new paragraph begins.
  case lineBreak
  /// A list item begins, with its marker.
  case item(marker: String)
  /// The lines of a fenced block; a block of its own.
  case code([String])
}

/// What is hidden in a cloze.
public struct Blank: Equatable, Sendable {
  /// `c1` gives 1; blanks of one group are asked together, a blank without one alone.
  public var group: Int?
  /// What counts as right; the first is shown.
  public var accepted: [AcceptedAnswer]
  /// Shown in its place, as in `[capital city]`.
  public var hint: String?

  /// A blank; `accepted` is not empty.
  public init(group: Int?, accepted: [AcceptedAnswer], hint: String?) {
    self.group = group
    self.accepted = accepted
    self.hint = hint
  }
}
