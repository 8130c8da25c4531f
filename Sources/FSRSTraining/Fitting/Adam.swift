import Glibc

/// The optimiser Adam with a learning rate that falls along half a cosine.
///
/// Source: Kingma and Ba, "Adam", 2015; Loshchilov and Hutter, "SGDR", 2017.
package struct Adam {
  /// The constants of one run.
  package struct Settings {
    var rate: Double
    var beta1: Double
    var beta2: Double
    /// Steps until the rate reaches 0.
    var steps: Int

    package init(rate: Double, beta1: Double, beta2: Double, steps: Int) {
      self.rate = rate
      self.beta1 = beta1
      self.beta2 = beta2
      self.steps = steps
    }
  }

  private let settings: Settings
  private var mean: [Double]
  private var square: [Double]
  private var step = 0

  package init(_ settings: Settings, count: Int) {
    self.settings = settings
    mean = .init(repeating: 0, count: count)
    square = mean
  }

  /// Moves the weights against the gradient; a derivative that is not finite counts as 0.
  package mutating func move(_ weights: inout [Double], against gradient: [Double]) {
    let (beta1, beta2) = (settings.beta1, settings.beta2)
    let annealing = (1 + cos(.pi * Double(step) / Double(max(1, settings.steps)))) / 2
    step += 1
    let correction1 = 1 - pow(beta1, Double(step))
    let correction2 = 1 - pow(beta2, Double(step))
    for index in weights.indices {
      let slope = gradient[index].isFinite ? gradient[index] : 0
      mean[index] = beta1 * mean[index] + (1 - beta1) * slope
      square[index] = beta2 * square[index] + (1 - beta2) * slope * slope
      let root = (square[index] / correction2).squareRoot() + 1e-8
      weights[index] -= settings.rate * annealing * mean[index] / correction1 / root
    }
  }
}
