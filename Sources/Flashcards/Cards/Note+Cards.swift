extension Deck {
  /// All cards of its sound notes, in the order of the file.
  ///
  /// Cards of suspended notes are there too; they are not asked.
  public var cards: [Card] { notes.indices.flatMap(notes.cards) }

  /// The cards of a note, the first with that id: siblings.
  public func cards(of note: NoteID) -> [Card] {
    notes.firstIndex { $0.id == note }.map(notes.cards) ?? []
  }

  /// The card with a key.
  ///
  /// - Complexity: O(*n*) in the number of notes.
  public func card(_ id: CardID) -> Card? {
    for index in notes.indices where id.rawValue.hasPrefix(notes[index].id.rawValue) {
      if let card = notes.cards(at: index).first(where: { $0.id == id }) { return card }
    }
    return nil
  }
}

extension Note {
  /// The cards made from it: siblings.
  ///
  /// ```
  /// basic                         front; two-way: front, back
  /// cloze                         each group, and each blank without one
  /// choice, true-false, typed     front
  /// set, order                    front; drill items: and each item
  /// drill sources                 each source and variant instead of the front
  /// ```
  public var cards: [Card] { [self].cards(at: 0) }

  /// The sides it is asked from, with their keys.
  fileprivate var faces: [(id: CardID, face: Card.Face)] {
    let front = (id: CardID(id.rawValue), face: Card.Face.front)
    switch body {
    case .cloze(let segments): return blankFaces(segments.blanks)
    case _ where fields.drill == .sources && !statements.isEmpty:
      return statements.map { (CardID("\(id)/@\($0.key)"), .source($0.key)) }
    case .basic where fields.isTwoWay: return [front, (CardID("\(id)/back"), .back)]
    case .set(let items) where fields.drill == .items: return [front] + itemFaces(items)
    case .order(let items) where fields.drill == .items: return [front] + itemFaces(items)
    default: return [front]
    }
  }

  private func blankFaces(_ blanks: [Blank]) -> [(id: CardID, face: Card.Face)] {
    var keys = CardKeys()
    var groups: Set<Int> = []
    var faces: [(id: CardID, face: Card.Face)] = []
    for (index, blank) in blanks.enumerated() {
      if let group = blank.group {
        if groups.insert(group).inserted {
          faces.append((CardID("\(id)/c\(group)"), .group(group)))
        }
      } else {
        let key = keys.key(blank.accepted[0].text)
        faces.append((CardID("\(id)/=\(key)"), .blank(index)))
      }
    }
    return faces
  }

  private func itemFaces(_ items: [ListItem]) -> [(id: CardID, face: Card.Face)] {
    var keys = CardKeys()
    return items.enumerated().map { index, item in
      (CardID("\(id)/item=\(keys.key(item.text))"), .item(index))
    }
  }
}

extension [Note] {
  /// The cards of one of these notes; they share this array.
  func cards(at index: Int) -> [Card] {
    self[index].faces.map { Card(id: $0.id, face: $0.face, notes: self, index: index) }
  }
}

/// Makes keys out of answers: folded, at most 40 characters, `~2` after the second equal one.
struct CardKeys {
  private var counts: [String: Int] = [:]

  /// The next key of an answer.
  mutating func key(_ answer: String) -> String { unique(String(folded(answer).prefix(40))) }

  /// A key that none before was equal to.
  mutating func unique(_ key: String) -> String {
    let count = counts[key, default: 0] + 1
    counts[key] = count
    return count == 1 ? key : "\(key)~\(count)"
  }
}

extension [ClozeSegment] {
  /// The blanks, in their order.
  public var blanks: [Blank] {
    compactMap { if case .blank(let blank) = $0 { blank } else { nil } }
  }
}
