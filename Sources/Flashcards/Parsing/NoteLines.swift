/// The lines of one note, sorted by what they are for, before they are understood.
struct NoteLines {
  var form: Note.Form
  /// The line of the heading, of `Q:` or of `C:`.
  var first: Line
  /// The prompt's bytes; empty for a cloze in the short form.
  var prompt: Range<Int>
  /// What stands between the prompt and the fields, or after `C:`.
  var body: [Line] = []
  /// Where in `body` the answer begins that `A:` marks.
  var answer: Int?
  var fields: [Line] = []
  var id: Note.IDPlace?
  var slug: String?
  /// The end of its last line that is not blank.
  var end: Int
  /// Whether nothing was wrong with it so far.
  var isSound = true

  /// A note of which the first line was read.
  init(_ form: Note.Form, _ first: Line, prompt: Range<Int>) {
    self.form = form
    self.first = first
    self.prompt = prompt
    end = first.end
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
