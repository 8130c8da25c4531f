/// Whether two different folded words are both well-spelled and mean different things, so that
/// one is never a slip for the other: *eight* and *eighty*, *internal* and *external*.
///
/// A table of what is near in letters and far in meaning; without it one in a hundred wrong
/// answers to closed questions would pass.
func areOpposed(_ one: Substring, _ other: Substring) -> Bool {
  if closedWords.contains(one), closedWords.contains(other) { return true }
  return opposedPrefixes.contains { isOpposed(one, other, by: $0, strip: droppingPrefix) }
    || opposedSuffixes.contains { isOpposed(one, other, by: $0, strip: droppingSuffix) }
}

/// Whether the words are alike but for a pair of prefixes or suffixes, at least 3 letters long.
private func isOpposed(
  _ one: Substring, _ other: Substring, by pair: (String, String),
  strip: (String, Substring) -> Substring?
) -> Bool {
  func fits(_ first: String, _ second: String) -> Bool {
    guard let rest = strip(first, one), rest.count >= 3 else { return false }
    return rest == strip(second, other)
  }
  return fits(pair.0, pair.1) || fits(pair.1, pair.0)
}

private func droppingPrefix(_ prefix: String, of word: Substring) -> Substring? {
  word.hasPrefix(prefix) ? word.dropFirst(prefix.count) : nil
}

private func droppingSuffix(_ suffix: String, of word: Substring) -> Substring? {
  word.hasSuffix(suffix) ? word.dropLast(suffix.count) : nil
}

private let opposedPrefixes: [(String, String)] = [
  ("", "un"), ("", "in"), ("", "im"), ("", "il"), ("", "ir"), ("", "non"), ("", "dis"), ("", "a"),
  ("", "re"), ("in", "ex"), ("im", "ex"), ("in", "de"), ("in", "out"), ("inter", "intra"),
  ("inter", "exter"), ("hyper", "hypo"), ("pre", "post"), ("pro", "re"), ("pro", "de"),
  ("over", "under"), ("as", "des"), ("mini", "maxi"), ("macro", "micro"), ("endo", "exo"),
  ("north", "south"), ("east", "west"), ("anti", "ante"), ("homo", "hetero"), ("mono", "poly"),
]

private let opposedSuffixes: [(String, String)] = [
  ("er", "ee"), ("or", "ee"), ("ful", "less"), ("ite", "ate"), ("ide", "ate"), ("ide", "ite"),
  ("ane", "ene"), ("ane", "yne"), ("ene", "yne"), ("ine", "ide"), ("ose", "ase"),
]

/// Numbers, ordinals, days and months: each names one thing among a few.
private let closedWords: Set<Substring> = {
  var words = Set(numberWords.keys.map { $0[...] })
  words.formUnion(scaleWords.keys.map { $0[...] })
  words.formUnion(monthNames.map { $0[...] })
  words.formUnion(weekdayNames.map { $0[...] })
  words.formUnion([
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth",
    "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth",
  ])
  return words
}()
