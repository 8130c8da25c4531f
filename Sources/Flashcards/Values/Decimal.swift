/// Reads a decimal number from the front of bytes: `-1,234.5`; `,` only between groups of three.
///
/// - Returns: The value, and how many bytes it takes; nil if there is none.
func decimal(_ bytes: ArraySlice<UInt8>) -> (value: Double, length: Int)? {
  var index = bytes.startIndex
  var plain: [UInt8] = []
  if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") {
    plain.append(bytes[index])
    index += 1
  }
  let whole = digits(bytes[index...])
  guard !whole.isEmpty else { return nil }
  plain += whole
  index = whole.endIndex
  if whole.count <= 3 {
    while let group = group(bytes[index...]) {
      plain += group
      index = group.endIndex
    }
  }
  if index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
    let fraction = digits(bytes[(index + 1)...])
    if !fraction.isEmpty {
      plain.append(UInt8(ascii: "."))
      plain += fraction
      index = fraction.endIndex
    }
  }
  guard plain.count <= 300, let value = Double(String(decoding: plain, as: UTF8.self)),
    value.isFinite
  else { return nil }
  return (value, index - bytes.startIndex)
}

/// The digits at the front.
private func digits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  bytes.prefix { isDigit($0) }
}

/// The three digits after a comma at the front, if no fourth follows.
private func group(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard bytes.first == UInt8(ascii: ",") else { return nil }
  let run = digits(bytes.dropFirst())
  return run.count == 3 ? run : nil
}
