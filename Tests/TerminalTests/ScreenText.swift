import Terminal

/// The lines as a terminal without colours would show them, for comparison with a literal.
func screen(_ lines: some Sequence<StyledText>) -> String {
  lines.map { $0.rendered(.none) }.joined(separator: "\n")
}

extension Capabilities {
  /// A screen with Unicode and without colours.
  static func columns(_ width: Int) -> Capabilities { Capabilities(width: width) }

  /// A screen with ASCII only.
  static func ascii(_ width: Int) -> Capabilities { Capabilities(width: width, unicode: false) }

  /// A screen for figures instead of drawings.
  static func plain(_ width: Int) -> Capabilities { Capabilities(width: width, plain: true) }
}
