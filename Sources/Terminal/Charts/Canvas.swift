/// A field of character cells, each of which holds dots and perhaps a sign on top of them.
///
/// With braille a cell has 2 × 4 dots; in ASCII it has one, drawn as `.`.
struct Canvas {
  private struct Square {
    var dots: UInt32 = 0
    var sign: SafeText?
    var style = Style.plain
  }

  let width: Int
  let height: Int
  let unicode: Bool
  private var squares: [Square]

  init(width: Int, height: Int, unicode: Bool) {
    (self.width, self.height, self.unicode) = (max(1, width), max(1, height), unicode)
    squares = Array(repeating: Square(), count: self.width * self.height)
  }

  /// Dots across and down.
  var dotsAcross: Int { unicode ? width * 2 : width }
  var dotsDown: Int { unicode ? height * 4 : height }

  /// The bit of each braille dot, by row and column within the cell.
  private static let bits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  /// Sets the dot at shares `0...1` of the way right and up.
  mutating func setDot(_ x: Double, _ y: Double, _ style: Style) {
    let (across, down) = dot(x, y)
    let index = unicode ? down / 4 * width + across / 2 : down * width + across
    squares[index].dots |= unicode ? Canvas.bits[down % 4][across % 2] : 1
    squares[index].style = style
  }

  /// Puts a sign on the cell at shares `0...1` of the way right and up.
  mutating func setSign(_ sign: SafeText, _ x: Double, _ y: Double, _ style: Style) {
    let (across, down) = dot(x, y)
    let index = unicode ? down / 4 * width + across / 2 : down * width + across
    squares[index].sign = sign
    squares[index].style = style
  }

  private func dot(_ x: Double, _ y: Double) -> (across: Int, down: Int) {
    let across = Int((x * Double(dotsAcross - 1)).rounded())
    let down = Int(((1 - y) * Double(dotsDown - 1)).rounded())
    return (min(max(0, across), dotsAcross - 1), min(max(0, down), dotsDown - 1))
  }

  /// The lines from top to bottom, with no spaces at their ends.
  var lines: [StyledText] {
    (0..<height).map { row in
      var line = StyledText()
      for square in squares[row * width..<(row + 1) * width] {
        line.append(text(of: square), square.style)
      }
      return line.trimmed
    }
  }

  private func text(of square: Square) -> SafeText {
    if let sign = square.sign { return sign }
    guard square.dots > 0 else { return " " }
    guard unicode, let braille = Unicode.Scalar(0x2800 + square.dots) else { return "." }
    return SafeText(trusted: String(braille))
  }
}
