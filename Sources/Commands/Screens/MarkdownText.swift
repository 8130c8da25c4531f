import Flashcards
import Terminal

extension Inline {
  /// The text with its emphasis as styles; a link is its text.
  var styled: StyledText {
    spans.reduce(into: StyledText()) { line, span in
      line.append(SafeText(escapingLine: span.plain), span.style)
    }
  }
}

extension Span {
  /// How the stretch looks.
  fileprivate var style: Style {
    switch self {
    case .text, .link, .picture: .plain
    case .emphasis: .underline
    case .strong: .bold
    case .code: .colour(.cyan)
    }
  }
}

extension [Block] {
  /// The blocks as wrapped lines: the first begins behind a label, the others under it.
  func lines(after label: StyledText, in screen: Capabilities) -> [StyledText] {
    let indent = label.width
    var lines: [StyledText] = []
    for (place, block) in enumerated() {
      let start = place == 0 ? label : StyledText.spaces(indent)
      lines += block.lines(after: start, indent: indent, in: screen)
    }
    return lines.isEmpty ? [label] : lines
  }

  /// Where links lead to, to be listed below.
  var links: [String] {
    flatMap { block in
      switch block {
      case .paragraph(let text), .item(marker: _, let text): text.links
      case .code: [String]()
      }
    }
  }
}

extension Block {
  fileprivate func lines(
    after start: StyledText, indent: Int, in screen: Capabilities
  ) -> [StyledText] {
    switch self {
    case .paragraph(let text):
      return (start + text.styled).wrapped(to: screen.width, hanging: indent)
    case .item(let marker, let text):
      let sign: StyledText = "\(line: marker) "
      return (start + sign + text.styled)
        .wrapped(to: screen.width, hanging: indent + sign.width)
    case .code(let code):
      return code.enumerated().map { place, line in
        (place == 0 ? start : .spaces(indent)) + "\(line, .colour(.cyan))"
      }
    }
  }
}

extension StyledText.Interpolation {
  /// Appends untrusted text on one line.
  mutating func appendInterpolation(line text: some StringProtocol, _ style: Style = .plain) {
    appendInterpolation(SafeText(escapingLine: text), style)
  }
}
