extension Diagnostic {
  /// One line for editors: `broken.md:4:1: error[E005]: unknown front matter key “tag”`.
  ///
  /// - Parameter path: The file as it is to be named.
  /// - Returns: The line without a line end.
  public func short(path: String) -> String {
    let level = severity == .information ? "info" : severity.rawValue
    return "\(path):\(place.line):\(place.column): \(level)[\(code)]: \(message)"
  }
}
