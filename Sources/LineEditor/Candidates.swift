/// The candidates that may be put on the line for a request, as they are to stand there.
///
/// Those that do not begin like the word are left out, and those with characters that would act on
/// the terminal: names of decks and tags may come from a stranger. If one needs quotes, all get them,
/// so that what they have in common is found.
///
/// - Complexity: O(*n* log *n*) in the number of candidates.
package nonisolated func candidates(
  for request: CompletionRequest, among all: [String], ignoringCase: Bool
) -> [String] {
  let word = ignoringCase ? request.word.lowercased() : request.word
  let fitting = Set(all).filter { candidate in
    (ignoringCase ? candidate.lowercased() : candidate).utf8.starts(with: word.utf8)
      && !candidate.isEmpty && candidate.unicodeScalars.allSatisfy(isHarmless)
  }.sorted()

  switch request.quote {
  case "'": return fitting.filter { !$0.contains("'") }
  case .some: return fitting.map(escaped)
  case nil where fitting.contains(where: needsQuotes): return fitting.map { "\"\(escaped($0))\"" }
  case nil: return fitting
  }
}

private nonisolated func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
  default: true
  }
}

private nonisolated func needsQuotes(_ candidate: String) -> Bool {
  candidate.contains { $0.isWhitespace || $0 == "\"" || $0 == "'" || $0 == "\\" }
}

private nonisolated func escaped(_ candidate: String) -> String {
  candidate.reduce(into: "") { text, character in
    if character == "\"" || character == "\\" { text.append("\\") }
    text.append(character)
  }
}
