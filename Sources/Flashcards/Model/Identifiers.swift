/// The name of a note, unique in a collection: the author's slug, or the fingerprint in its place.
public struct NoteID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 2 to 64 of `a-z 0-9 -` when the author wrote it; else 16 hexadecimal digits.
  public let rawValue: String

  /// Wraps an identifier that was checked where it was read.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The raw value.
  public var description: String { rawValue }

  /// By bytes of the raw value.
  public static func < (left: NoteID, right: NoteID) -> Bool { left.rawValue < right.rawValue }
}

/// The key under which the journal knows a card.
///
/// ```
/// summit-2008          a note with one card
/// summit-2008/back     the other way of a two-way note
/// summit-2008/c1       the blanks of group 1
/// summit-2008/=kyiv    a blank without a group, by its folded answer
/// steps/item=apply     one item of a drilled list
/// members/@dw          according to the source `dw`
/// ```
public struct CardID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The key as the journal writes it.
  public let rawValue: String

  /// Wraps a key.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The raw value.
  public var description: String { rawValue }

  /// By bytes of the raw value.
  public static func < (left: CardID, right: CardID) -> Bool { left.rawValue < right.rawValue }
}
