import FSRS
import Flashcards

extension LearnerState {
  /// Works out what the last inserted events changed.
  ///
  /// Every public way of changing the state but `read` ends with it.
  public mutating func settle() {
    while !(pending.isEmpty && dirty.isEmpty) {
      if pending.everything { relinkEverything() }
      if pending.undos { resolveUndos() }
      if pending.general { resolveGeneral() }
      if !pending.isEmpty { continue }
      let cards = dirty
      dirty.removeAll()
      for card in cards { recount(card) }
    }
  }

  /// Marks a card whose chain will change; what it gave to the days is taken back first.
  mutating func markDirty(_ card: UInt32) {
    guard !cards[card][.isDirty] else { return }
    replay(card, chain(of: card), daySign: -1)
    cards[card][.isDirty] = true
    dirty.append(card)
  }

  /// Sorts the chain of a card and counts it anew.
  private mutating func recount(_ card: UInt32) {
    var chain = chain(of: card)
    chain.sort { precedes($0, $1) }
    var previous = Entry.none
    for index in chain {
      if entries[index].previous != previous { entries[index].previous = previous }
      previous = index
    }
    cards[card] = CardState(newest: previous)
    replay(card, chain, daySign: 1)
  }

  /// The entries of a card, oldest first when it is not dirty.
  func chain(of card: UInt32) -> [UInt32] {
    var chain: [UInt32] = []
    var index = cards[card].newest
    while index != Entry.none {
      precondition(chain.count < entries.count, "A chain has an end.")
      chain.append(index)
      index = entries[index].previous
    }
    chain.reverse()
    return chain
  }

  /// Counts the valid entries of a card from nothing.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - chain: Its entries, oldest first.
  ///   - daySign: 1 to add the answers to their days, −1 to take them back, 0 for neither.
  private mutating func replay(_ card: UInt32, _ chain: [UInt32], daySign: Int) {
    var state = cards[card].uncounted
    for index in chain where !voided.contains(index) {
      guard let answer = state.step(entries[index], at: index, model), daySign != 0 else {
        continue
      }
      days.count(answer, on: entries[index].day, sign: daySign)
    }
    cards[card] = state
  }

  // MARK: Settings, weights, aliases

  /// Reads the general events anew and draws the consequences.
  private mutating func resolveGeneral() {
    pending.general = false
    let read = readGeneral()
    settings = read.settings
    use(read.parameters)
    use(read.targets)
  }

  /// Works out what a snapshot leaves out because it follows from the rest.
  mutating func resolveAfterSnapshot() {
    let read = readGeneral()
    settings = read.settings
    model = ForgettingModel(read.parameters)
    targets = read.targets
    resolveUndos()
  }

  /// What the valid general events say, in the order of their times.
  private func readGeneral() -> (
    settings: Settings, parameters: Parameters, targets: [UInt32: UInt32]
  ) {
    let valid = general.filter { !voided.contains($0) }.sorted { precedes($0, $1) }
    var settings = Settings()
    var fits = Fits()
    var aliases: [UInt32: UInt32] = [:]
    for index in valid {
      switch event(at: index).content {
      case .setting(let key, let value): settings.values[key] = value.isEmpty ? nil : value
      case .weights(let fitted): fits.add(fitted)
      case .alias(_, let to): aliases[entries[index].card] = names.find(to.rawValue)
      default: break
      }
    }
    return (
      settings, fits.parameters(for: settings.model),
      AliasResolution.targets(aliases, smaller: names.precedes)
    )
  }

  private mutating func use(_ parameters: Parameters) {
    guard parameters != model.memory.parameters else { return }
    model = ForgettingModel(parameters)
    for card in cards.indices where !cards[card][.isDirty] && cards[card].hasEvents {
      replay(card, chain(of: card), daySign: 0)
    }
  }

  private mutating func use(_ targets: [UInt32: UInt32]) {
    guard targets != self.targets else { return }
    self.targets = targets
    pending.everything = true
  }

  // MARK: Everything

  /// Links all entries anew, after cards were relinked or an entry was replaced.
  private mutating func relinkEverything() {
    pending = Pending()
    undos.removeAll()
    general.removeAll()
    days = DayTable()
    dirty.removeAll()
    writers.forgetNewest()
    newestTime = nil
    for card in cards.indices { cards[card] = CardState() }
    for index in entries.indices where !entries[index].kind.isOfCard { collect(index) }
    resolveUndos()
    resolveGeneral()
    pending.everything = false
    for index in entries.indices { relink(index) }
  }

  private mutating func collect(_ index: UInt32) {
    switch entries[index].kind {
    case .undo: undos.append(index)
    case .unknown: break
    default: general.append(index)
    }
  }

  private mutating func relink(_ index: UInt32) {
    let entry = entries[index]
    writers.note(time: entry.time, writer: entry.writer)
    newestTime = max(
      newestTime ?? Timestamp(milliseconds: .min), Timestamp(milliseconds: entry.time))
    guard entry.kind.isOfCard else { return }
    link(index, entry, to: target(of: entry.card))
  }
}

/// The weights that were fitted, the newest of each model.
private struct Fits {
  private var newest: Parameters?
  private var newestOfModel: [Parameters.Model: Parameters] = [:]

  /// Takes in newer weights; those that are no parameters are passed over.
  mutating func add(_ fitted: FittedWeights) {
    guard let parameters = try? Parameters(weights: fitted.weights) else { return }
    newest = parameters
    newestOfModel[parameters.model] = parameters
  }

  /// The newest weights of the chosen model, else its defaults; without a choice the newest of all.
  func parameters(for model: Parameters.Model?) -> Parameters {
    guard let model else { return newest ?? .fsrs6 }
    return newestOfModel[model] ?? .defaults(model)
  }
}
