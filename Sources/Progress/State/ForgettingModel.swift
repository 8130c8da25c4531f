import FSRS

/// The memory model in one place, so that each step of the fold passes a reference and not its forty
/// constants.
final class ForgettingModel: Sendable {
  let memory: MemoryModel

  init(_ parameters: Parameters) { memory = MemoryModel(parameters) }
}
