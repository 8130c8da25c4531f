import FSRS
import Flashcards
import Progress

extension Session {
  /// Takes letters, numbers or the text of options.
  mutating func pick(
    _ line: String, among options: [Option], several: Bool, for asking: inout Asking,
    at now: LocalTime
  ) -> Reaction {
    let texts = options.map(\.text.plain)
    let picks = several && !asking.showsOptions ? nil : picks(line, texts, asking)
    guard let picked = picks else {
      // An open answer that is none of the options, or one of several: now they are shown.
      guard asking.showsOptions else {
        asking.showsOptions = true
        return .optionsShown
      }
      return .tryAgain(.noSuchOption(count: options.count))
    }
    guard several || picked.count == 1 else {
      return .tryAgain(.noSuchOption(count: options.count))
    }
    let right = options.indices.filter { options[$0].isRight }
    return settle(
      asking, .options(picked.sorted()),
      SuggestedGrade.choice(
        isRight: picked.sorted() == right, several: several, afterHint: asking.wasHelped),
      at: now)
  }

  /// Which options a line means; letters and numbers count only once the options are shown.
  ///
  /// The very text of an option goes before a number; a letter goes before a text that is alike.
  private func picks(_ line: String, _ texts: [String], _ asking: Asking) -> [Int]? {
    let isLetter = line.count == 1 && line.first?.isLetter == true && asking.showsOptions
    if !isLetter, let place = only(texts, where: { $0 == line }) { return [place] }
    if asking.showsOptions, let places = readPicks(line, count: texts.count) {
      return places.map { asking.optionOrder[$0] }
    }
    return only(texts, where: { folded($0) == folded(line) }).map { [$0] }
  }

  /// The only text that fits.
  private func only(_ texts: [String], where fits: (String) -> Bool) -> Int? {
    let places = texts.indices.filter { fits(texts[$0]) }
    return places.count == 1 ? places.first : nil
  }

  /// Takes true or false.
  mutating func judge(
    _ line: String, isTrue: Bool, _ asking: Asking, at now: LocalTime
  ) -> Reaction {
    guard let judgement = readJudgement(line) else { return .tryAgain(.neitherTrueNorFalse) }
    return settle(
      asking, .judgement(judgement), SuggestedGrade.judgement(isRight: judgement == isTrue),
      at: now)
  }
}

/// Reads letters or numbers of options: `b`, `2`, `a c`, `a,c`, `ac`, `13`; indices from 0, or nil.
///
/// Digits that are no number of an option count one by one.
func readPicks(_ line: String, count: Int) -> [Int]? {
  let words = line.lowercased().split { $0 == " " || $0 == "," || $0 == "+" }
  var picks: [Int] = []
  for word in words {
    if let number = Int(word), (1...max(1, count)).contains(number) {
      picks.append(number - 1)
      continue
    }
    for character in word {
      guard let value = character.asciiValue else { return nil }
      switch value {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): picks.append(Int(value - UInt8(ascii: "a")))
      case UInt8(ascii: "1")...UInt8(ascii: "9"): picks.append(Int(value - UInt8(ascii: "1")))
      default: return nil
      }
    }
  }
  guard !picks.isEmpty, Set(picks).count == picks.count,
    picks.allSatisfy({ (0..<count).contains($0) })
  else { return nil }
  return picks
}

/// Reads true or false: `t`, `f`, `true`, `false`, `yes`, `no`, `y`, `n`, `1`, `2`.
func readJudgement(_ line: String) -> Bool? {
  switch folded(line) {
  case "t", "true", "y", "yes", "1": true
  case "f", "false", "n", "no", "2": false
  default: nil
  }
}
