extension PartialDate {
  /// For people: `2024`, `about 2024`, `July 2023`, `11 July 2023`.
  public var words: String {
    var text = String(year)
    if let month { text = "\(Self.months[month - 1]) \(text)" }
    if let day { text = "\(day) \(text)" }
    return (isEstimate ? "about " : "") + text
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
