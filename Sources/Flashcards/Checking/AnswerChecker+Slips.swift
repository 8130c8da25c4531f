extension AnswerChecker {
  /// The nearest accepted answer within the slips allowed, unless a guarded one is as near.
  func slip(_ given: Given, _ accepted: [AcceptedAnswer], _ guards: [Guard]) -> Verdict? {
    guard strictness != .yes else { return nil }
    var best: (distance: Int, answer: AcceptedAnswer)?
    for answer in accepted where answer.value == .text {
      guard let distance = slips(given, answer), distance < best?.distance ?? .max else { continue }
      best = (distance, answer)
    }
    guard let best else { return nil }
    let isNearAnother = guards.contains { other in
      other.accepted.contains { answer in
        answer.value == .text && (slips(given, answer) ?? .max) <= best.distance
      }
    }
    return isNearAnother ? nil : .slip(best.distance, best.answer)
  }

  /// The fewest slips between a typed answer and any spelling of an accepted one, or nil.
  private func slips(_ given: Given, _ answer: AcceptedAnswer) -> Int? {
    let expected = folded(answer.text)
    let canonical = aliases.canonical(expected)
    var best = allowedSlips(given.folded, expected)
    for spelling in aliases.spellings(of: canonical) {
      for typed in given.folded == given.canonical
        ? [given.folded] : [given.folded, given.canonical]
      {
        guard let distance = allowedSlips(typed, spelling) else { continue }
        best = min(best ?? distance, distance)
      }
    }
    guard let best, best > 0, strictness != .no else { return best.flatMap { $0 > 0 ? $0 : nil } }
    // What the author is strict about is no slip.
    let loose = editDistance(
      Flashcards.folded(given.folded), Flashcards.folded(expected), limit: best)
    return loose.map { $0 < best } == true ? nil : best
  }

  /// An accepted answer that holds every typed word, one of them of at least 4 letters.
  func part(_ given: Given, _ accepted: [AcceptedAnswer]) -> Verdict? {
    guard strictness != .yes else { return nil }
    let typed = given.canonical.split(separator: " ")
    guard typed.contains(where: { $0.unicodeScalars.filter(isLetter).count >= 4 }) else {
      return nil
    }
    let whole = accepted.first { answer in
      guard answer.value == .text else { return false }
      let words = Set(aliases.canonical(folded(answer.text)).split(separator: " "))
      return typed.allSatisfy(words.contains)
    }
    return whole.map { .part($0) }
  }
}

/// How many slips an answer of some letters may have: 0 up to 3 letters, 1 up to 7, 2 up to 14, else 3.
func slipLimit(letters count: Int) -> Int {
  switch count {
  case ...3: 0
  case ...7: 1
  case ...14: 2
  default: 3
  }
}

/// The slips between two folded texts if they are few enough, in all and in every word.
///
/// ```
/// allowedSlips("buchraest", "bucharest")        1     two letters swapped
/// allowedSlips("south korea", "north korea")    nil   two of 11 letters, but both in one word
/// allowedSlips("newyork", "new york")           1     a space
/// allowedSlips("article 6", "article 5")        nil   a digit is never a slip
/// allowedSlips("eighty", "eight")               nil   nor is another word with a sharp meaning
/// ```
///
/// With a different number of words only spaces may differ: else a "not" could be left out.
func allowedSlips(_ typed: String, _ expected: String) -> Int? {
  let limit = slipLimit(letters: expected.utf8.count < 4 ? 0 : expected.count { $0 != " " })
  guard limit > 0 else { return typed == expected ? 0 : nil }
  // Each slip adds or takes at most one letter: most guards end here.
  if abs(typed.utf8.count - expected.utf8.count) > limit, isASCII(typed), isASCII(expected) {
    return nil
  }
  let given = typed.split(separator: " ")
  let words = expected.split(separator: " ")
  guard digitGroups(given) == digitGroups(words) else { return nil }
  guard given.count == words.count else {
    let spaces = abs(given.count - words.count)
    return spaces <= limit && given.joined() == words.joined() ? spaces : nil
  }
  var total = 0
  for (one, other) in zip(given, words) where one != other {
    let wordLimit = min(limit - total, slipLimit(letters: other.count))
    guard !areOpposed(one, other),
      let distance = editDistance(String(one), String(other), limit: wordLimit)
    else { return nil }
    total += distance
  }
  return total
}

/// The digits of each word that has some.
private func digitGroups(_ words: [Substring]) -> [String] {
  words.map { word in word.filter { $0.isASCII && $0.isNumber } }.filter { !$0.isEmpty }
}
