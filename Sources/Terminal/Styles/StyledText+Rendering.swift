extension StyledText {
  /// The characters to write to a terminal or a file.
  ///
  /// A styled run is switched on before and off after its text, and a line feed is always written
  /// with all styles off, so that no line depends on the one before it.
  ///
  /// - Parameter colour: Whether styles are printed.
  /// - Returns: Text without any escape sequence for `.none`.
  public func rendered(_ colour: ColourMode) -> String {
    if colour == .none { return runs.reduce(into: "") { $0 += $1.text.string } }
    return runs.reduce(into: "") { $0 += $1.rendered }
  }
}

extension StyledText.Run {
  fileprivate var rendered: String {
    let sequence = style.sequence
    if sequence.isEmpty { return text.string }
    return text.string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : sequence + $0 + Style.reset }
      .joined(separator: "\n")
  }
}

extension Sequence<StyledText> {
  /// The lines as characters to write, each ended by a line feed; empty for no lines.
  public func rendered(_ colour: ColourMode) -> String {
    reduce(into: "") { $0 += $1.rendered(colour) + "\n" }
  }
}
