/// A number that counts as right, with how far off one may be.
public struct NumberAnswer: Equatable, Sendable {
  /// The value, or the middle of a range.
  public var value: Double
  /// How far from `value` an answer is still right, `0...`, in the same unit.
  public var tolerance: Double
  /// `%` or one or two words; the learner may leave it out.
  public var unit: String?

  /// A number with its tolerance.
  public init(value: Double, tolerance: Double = 0, unit: String? = nil) {
    self.value = value
    self.tolerance = tolerance
    self.unit = unit
  }
}

/// One accepted answer: what to show, and how to compare.
public struct AcceptedAnswer: Equatable, Sendable {
  /// How a typed answer is compared with it.
  public enum Value: Equatable, Sendable {
    /// By its folded letters.
    case text
    /// By value, within its tolerance.
    case number(NumberAnswer)
    /// Without `~`; at least a month, else it is a number.
    case date(PartialDate)
  }

  /// The answer as plain text, escapes resolved.
  public var text: String
  /// How it is compared.
  public var value: Value

  /// An accepted answer.
  public init(text: String, value: Value = .text) {
    self.text = text
    self.value = value
  }
}

/// How strictly typed text is compared: the field `strict`.
public enum Strictness: String, Sendable {
  /// Folded completely.
  case no
  /// Letter case counts.
  case `case`
  /// Accents count.
  case marks
  /// Exactly as written, after NFC.
  case yes
}

/// An option of a choice note.
public struct Option: Equatable, Sendable {
  /// What is offered.
  public var text: Inline
  /// Whether it is ticked.
  public var isRight: Bool
  /// Shown when this option was picked; may be several lines.
  public var feedback: [Inline]

  /// An option.
  public init(text: Inline, isRight: Bool, feedback: [Inline] = []) {
    self.text = text
    self.isRight = isRight
    self.feedback = feedback
  }
}

/// An item of a set or an order.
public struct ListItem: Equatable, Sendable {
  /// What counts as this item; the first is shown.
  public var accepted: [AcceptedAnswer]
  /// What is said about it after the answer: the text after ` — ` and the lines below.
  public var remark: [Inline]

  /// An item; `accepted` is not empty.
  public init(accepted: [AcceptedAnswer], remark: [Inline] = []) {
    precondition(!accepted.isEmpty, "A list item has at least one accepted answer.")
    self.accepted = accepted
    self.remark = remark
  }

  /// The item as shown.
  public var text: String { accepted[0].text }
}

/// What another source says.
public struct Variant: Equatable, Sendable {
  /// Who says it.
  public var citation: Citation
  /// When it said so; nil means the source's own date.
  public var asOf: PartialDate?
  /// What it says; the first is shown.
  public var answers: [AcceptedAnswer]

  /// A variant; `answers` is not empty.
  public init(citation: Citation, asOf: PartialDate? = nil, answers: [AcceptedAnswer]) {
    self.citation = citation
    self.asOf = asOf
    self.answers = answers
  }
}
