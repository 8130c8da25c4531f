/// Text in which `⟦` and `⟧` stand around what a diagnostic is expected to point to.
struct MarkedText {
  /// Without the marks.
  var text: String
  /// The bytes between the marks.
  var bytes: Range<Int>

  init(_ marked: String, after front: String = "") {
    text = front
    var start = 0
    var end = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": end = text.utf8.count
      default: text.append(character)
      }
    }
    bytes = start..<end
  }
}
