import FSRS
import Flashcards

extension Fields {
  /// What happened, by the kind of the line.
  mutating func content(
    of kind: String, _ line: UnsafeRawBufferPointer
  ) throws(LineProblem) -> Event.Content {
    switch kind {
    case "review": .review(try review())
    case "undo": .undo(try required("ref") { $0.id })
    case "seen": .seen(try seen(try card()))
    case "alias": .alias(from: try card("from"), to: try card("to"))
    case "suspend": .suspend(try card())
    case "unsuspend": .unsuspend(try card())
    case "bury": .bury(try card(), until: try required("until") { $0.day })
    case "flag": .flag(try card(), reason: try optional("reason") { $0.string })
    case "unflag": .unflag(try card())
    case "forget": .forget(try card())
    case "due": .due(try card(), try required("due") { $0.day })
    case "reschedule": .reschedule(try card(), try required("due") { $0.day })
    case "accept": .accept(try card(), text: try required("text") { $0.string })
    case "setting":
      .setting(
        key: try required("key") { $0.name }, value: try required("value") { $0.string })
    case "weights": .weights(try weights())
    case "quiz": .quiz(try quiz())
    case "import":
      .imported(
        ImportNote(
          source: try required("source") { $0.string },
          events: try required("events") { $0.natural }))
    default: .unknown(kind: kind, line: Array(line))
    }
  }

  private mutating func review() throws(LineProblem) -> Review {
    var review = Review(
      card: try card(),
      rating: try required("g") { $0.integer.flatMap(Rating.init(rawValue:)) },
      milliseconds: try required("ms") { $0.integer(in: 0...Review.longestThinking) },
      due: try required("due") { $0.due },
      left: try required("left") { $0.integer(in: 0...Review.mostSteps) },
      desiredRetention: try required("dr") { $0.number.flatMap { 0...1 ~= $0 ? $0 : nil } },
      model: try required("model") { $0.string.flatMap(Parameters.Model.init(rawValue:)) })
    review.desiredRetention = Double(review.retentionSteps) / Double(Review.retentionScale)
    review.verdict = try optional("verdict") { $0.string }
    review.suggested = try optional("suggested") { $0.integer.flatMap(Rating.init(rawValue:)) }
    review.mode = try optional("mode") { $0.string }.flatMap(Review.Mode.init(rawValue:))
    review.hint = try optional("hint") { $0.bool } ?? false
    try readTexts(into: &review)
    review.sure = try optional("sure") { $0.bool } ?? false
    review.deck = try optional("deck") { $0.name }
    return review
  }

  /// What was typed, picked or listed.
  mutating func readTexts(into review: inout Review) throws(LineProblem) {
    review.typed = try optional("typed") { $0.string }
    review.options = try optional("options") { $0.places }
    review.items = try optional("items") { $0.places }
  }

  /// What a card looked like, but for its key.
  mutating func seen(_ card: CardID) throws(LineProblem) -> Seen {
    Seen(
      card: card,
      fingerprint: try required("fingerprint") { $0.string },
      deck: try required("deck") { $0.string },
      prompt: try required("prompt") { $0.string },
      answers: try required("answers") { $0.strings })
  }

  private mutating func weights() throws(LineProblem) -> FittedWeights {
    let weights = try required("weights") { $0.numbers }
    let reviews = try required("reviews") { $0.natural }
    var evaluation: [String: Double] = [:]
    for figure in try required("evaluation", { $0.object }) {
      guard let value = figure.value.number else { throw .wrong(field: "evaluation") }
      evaluation[figure.name] = value
    }
    return FittedWeights(
      weights: weights, reviews: reviews, evaluation: evaluation,
      isAutomatic: try optional("auto") { $0.bool } ?? false)
  }

  private mutating func quiz() throws(LineProblem) -> QuizResult {
    var quiz = QuizResult(
      score: try required("score") { $0.number },
      questions: try required("questions") { $0.natural },
      milliseconds: try required("ms") { $0.natural })
    quiz.who = try optional("who") { $0.string }
    quiz.seed = try optional("seed") { $0.integer }
    quiz.decks = try optional("decks") { $0.strings } ?? []
    for topic in try optional("topics", { $0.object }) ?? [] {
      guard let pair = topic.value.array, pair.count == 2, let score = pair[0].number,
        let questions = pair[1].natural
      else { throw .wrong(field: "topics") }
      quiz.topics[topic.name] = QuizResult.Topic(score: score, questions: questions)
    }
    return quiz
  }
}
