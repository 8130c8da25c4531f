/// One question made from a note: what is scheduled.
public struct Card: Equatable, Sendable, Identifiable {
  /// The key in the journal, unique in a collection.
  public var id: CardID
  /// Which side of the note it asks.
  public var face: Face
  /// The notes of its deck, in storage that the deck and all its cards share: a card takes little more
  /// than its key, and making it copies no note.
  private var notes: [Note]
  private var index: Int

  /// A card of a note.
  public init(id: CardID, face: Face, note: Note) {
    self.init(id: id, face: face, notes: [note], index: 0)
  }

  init(id: CardID, face: Face, notes: [Note], index: Int) {
    self.id = id
    self.face = face
    self.notes = notes
    self.index = index
  }

  /// The note that it is made from; its other cards are its siblings.
  public var note: Note {
    get { notes[index] }
    set { (notes, index) = ([newValue], 0) }
  }

  /// Whether key, side and note are equal.
  public static func == (left: Card, right: Card) -> Bool {
    left.id == right.id && left.face == right.face && left.note == right.note
  }

  /// The side of a note that a card asks.
  public enum Face: Hashable, Sendable {
    /// The whole note, prompt first.
    case front
    /// The other way of a two-way note.
    case back
    /// All blanks of a group.
    case group(Int)
    /// The blank with this index among the note's blanks, from 0.
    case blank(Int)
    /// The item with this index, from 0.
    case item(Int)
    /// What this source says: its key, followed by `~2` where it is the second to be asked about.
    case source(String)
  }
}

/// What is put before the learner.
public struct Question: Equatable, Sendable {
  /// What to show, in order.
  public var prompt: [Block]
  /// What to ask for.
  public var task: Task

  /// A question.
  public init(prompt: [Block], task: Task) {
    self.prompt = prompt
    self.task = task
  }

  /// What the learner does.
  public enum Task: Equatable, Sendable {
    /// Recalls, looks, and grades: basic, two-way. The payload is what is revealed.
    case recall(answer: [Block])
    /// Recalls the blanks. `accepted` has one entry a hidden blank, each with its alternatives;
    /// `answer` is the text with the blanks filled in and marked.
    case fill(accepted: [[AcceptedAnswer]], answer: [Block])
    /// Picks among options.
    case choose([Option], several: Bool)
    /// Says whether it is true.
    case judge(Bool)
    /// Types an answer; the first accepted one is shown.
    case type([AcceptedAnswer])
    /// Lists items; `need` of them count as recalled.
    case list([ListItem], isOrdered: Bool, need: Int)
  }
}
