/// What the fields under a note say, together with what section and deck hand down.
public struct Fields: Equatable, Sendable {
  /// Shown after the answer.
  public var explain: [Inline] = []
  /// Given one after the other.
  public var hints: [Inline] = []
  /// Several mean that they agree.
  public var sources: [Citation] = []
  /// When the fact was true; nil: the date of its source.
  public var asOf: PartialDate?
  /// The known end of its validity.
  public var until: PartialDate?
  /// Who says so, with office at that date.
  public var claimedBy: Inline?
  /// What other sources say.
  public var variants: [Variant] = []
  /// Sorted, without doubles.
  public var tags: [String] = []
  /// Whether it is asked the other way as well.
  public var isTwoWay = false
  /// How many items of a list count as recalled; nil: all.
  public var need: Int?
  /// Whether several options are to be picked; nil: by the number of ticks.
  public var picksSeveral: Bool?
  /// Whether options are shuffled.
  public var shuffles = true
  /// How typed answers are compared.
  public var strictness = Strictness.no
  /// What is asked beside the whole note.
  public var drill: Drill?
  /// BCP 47.
  public var language: String?
  /// The direction of writing.
  public var direction: Direction?
  /// Whether it is asked at all.
  public var suspension = Suspension.no
  /// Lint codes that are silenced here.
  public var allowed: [String] = []
  /// `x-…` fields, kept and shown nowhere.
  public var extensions: [String: [Inline]] = [:]

  /// Nothing said.
  public init() {}

  /// The values of `drill`.
  public enum Drill: String, Sendable {
    /// One card more for each item.
    case items
    /// All blanks of a cloze are hidden while one is asked.
    case hideAll = "hide-all"
    /// One card more for each source and variant.
    case sources
  }

  /// The direction of writing.
  public enum Direction: String, Sendable {
    /// As in English.
    case leftToRight = "ltr"
    /// As in Arabic.
    case rightToLeft = "rtl"
  }

  /// The values of `suspend`.
  public enum Suspension: String, Sendable {
    /// Asked.
    case no
    /// Not asked.
    case yes
    /// Not asked until somebody has reviewed it.
    case draft
  }
}
