/// Where the events of relinked cards belong.
enum AliasResolution {
  /// Follows every alias to its end; in a cycle all keys belong to the smallest.
  ///
  /// - Parameters:
  ///   - aliases: The card that each key was relinked to.
  ///   - smaller: Whether a key comes before another.
  /// - Returns: The end for every key whose end is another key.
  /// - Complexity: O(n) for chains; each key is walked once.
  static func targets(
    _ aliases: [UInt32: UInt32], smaller: (UInt32, UInt32) -> Bool
  ) -> [UInt32: UInt32] {
    var ends: [UInt32: UInt32] = [:]
    for start in aliases.keys where ends[start] == nil {
      var path: [UInt32] = []
      var places: [UInt32: Int] = [:]
      var key = start
      while ends[key] == nil, places[key] == nil, let next = aliases[key] {
        places[key] = path.count
        path.append(key)
        key = next
      }
      var end = ends[key] ?? key
      if let place = places[key] {
        end = path[place...].reduce(key) { smaller($1, $0) ? $1 : $0 }
      }
      for key in path { ends[key] = end }
    }
    return ends.filter { $0.key != $0.value }
  }
}
