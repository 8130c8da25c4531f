extension Array {
  /// Appends an element; faster than `append` where it is the first, and mostly the only one.
  mutating func add(_ element: Element) {
    if isEmpty { self = [element] } else { append(element) }
  }
}
