/// The lines of one note, sorted by what they are for, before they are understood.
struct NoteLines {
  var form = Note.Form.long
  /// The line of the heading, of `Q:` or of `C:`.
  var first = Line(number: 1, start: 0, end: 0, next: 0, content: [])
  /// The prompt's bytes; empty for a cloze in the short form.
  var prompt = 0..<0
  /// What stands between the prompt and the fields, or after `C:`.
  var body: [Line] = []
  /// Where in `body` the answer begins that `A:` marks.
  var answer: Int?
  var fields: [Line] = []
  var id: Note.IDPlace?
  var slug: String?
  /// The end of its last line that is not blank.
  var end = 0
  /// Whether nothing was wrong with it so far.
  var isSound = true

  /// Begins another note of which the first line was read, in the storage of the one before.
  mutating func begin(_ form: Note.Form, _ first: Line, prompt: Range<Int>) {
    self.form = form
    self.first = first
    self.prompt = prompt
    body.removeAll(keepingCapacity: true)
    answer = nil
    fields.removeAll(keepingCapacity: true)
    id = nil
    slug = nil
    end = first.end
    isSound = true
  }

  /// The line in which a byte stands.
  func line(at index: Int) -> Line {
    var low = 0
    var high = body.count
    while low < high {
      let middle = (low + high) / 2
      if body[middle].next <= index { low = middle + 1 } else { high = middle }
    }
    guard low < body.count, body[low].start <= index else { return first }
    // After `C:` the body begins in the first line.
    return body[low].number == first.number ? first : body[low]
  }
}
