import FSRS

/// Plain words to make up notes from.
struct Vocabulary {
  private static let adjectives = words(
    """
    amber brief calm certain clear common distant early eastern equal final former frozen general \
    gentle hidden large late local lower modern narrow northern open partial plain public quiet \
    rapid recent remote round second secret shallow sharp silent simple slow small southern steady \
    steep strange strong sudden temporary upper wide
    """)
  private static let nouns = words(
    """
    agreement archive assembly balance bridge canal castle century chapter charter climate coast \
    column committee council current delta desert district engine estuary festival forest fortress \
    garden glacier granite harbour harvest island journal kingdom lagoon lantern library market \
    meadow mineral monument mountain museum orchard parliament peninsula planet plateau province \
    railway reservoir river season signal station summit tower treaty valley vessel village volcano \
    window
    """)
  private static let verbs = words(
    """
    absorbs adopts borders carries changes collects contains crosses defines describes divides \
    employs enters explains follows forms governs holds includes joins keeps leaves links marks \
    measures moves names needs observes opens protects reaches receives records replaces serves \
    shapes supports surrounds turns unites
    """)

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A number in `0..<bound`.
  mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  mutating func adjective() -> String { Self.adjectives[number(below: Self.adjectives.count)] }
  mutating func noun() -> String { Self.nouns[number(below: Self.nouns.count)] }
  mutating func verb() -> String { Self.verbs[number(below: Self.verbs.count)] }

  /// Such as `the quiet harbour`.
  mutating func thing() -> String { "the \(adjective()) \(noun())" }

  /// Such as `the quiet harbour records the steep coast of the museum`, without a full stop.
  mutating func clause() -> String { "\(thing()) \(verb()) \(thing()) of the \(noun())" }
}
