import Dispatch

/// The results of independent work for each element, in their order, worked out on all cores.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: @Sendable (Element) -> Result
) -> [Result] {
  Array(unsafeUninitializedCapacity: elements.count) { results, count in
    // Each index is written once, by the thread that works on it.
    nonisolated(unsafe) let results = results
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      results.initializeElement(at: index, to: work(elements[index]))
    }
    count = elements.count
  }
}
