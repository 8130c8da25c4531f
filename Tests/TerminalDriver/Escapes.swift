/// A text without escape sequences and carriage returns, as a person reads it if nothing is overwritten.
public func strippedOfEscapes(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var scalars = text.unicodeScalars.makeIterator()
  while let scalar = scalars.next() {
    switch scalar {
    case "\r", "\u{01}", "\u{02}", "\u{07}": continue
    case "\u{1B}": skipSequence(&scalars)
    default: plain.append(scalar)
    }
  }
  return String(plain)
}

private func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
  switch scalars.next() {
  case "[":
    while let scalar = scalars.next(), !(0x40...0x7E).contains(scalar.value) {}
  case "]":
    while let scalar = scalars.next(), scalar != "\u{07}" {
      if scalar == "\u{1B}" {
        _ = scalars.next()
        return
      }
    }
  case "(", ")": _ = scalars.next()
  default: break
  }
}
