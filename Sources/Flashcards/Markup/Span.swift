/// A stretch of one line of text in one style.
///
/// Styles do not nest: in `**a *b* c**` all three are strong, in `*a **b***` the `b` is.
public enum Span: Equatable, Sendable {
  /// Plain text.
  case text(String)
  /// `*text*` or `_text_`.
  case emphasis(String)
  /// `**text**` or `__text__`.
  case strong(String)
  /// Between backticks.
  case code(String)
  /// `[text](address)`, `<https://…>`.
  case link(text: String, address: String)
  /// `![alt](path)`; never opened.
  case picture(alt: String, path: String)

  /// What is read: a picture as `[picture: alt]`, a link as its text.
  public var plain: String {
    switch self {
    case .text(let text), .emphasis(let text), .strong(let text), .code(let text): text
    case .link(let text, _): text
    case .picture(let alt, _): "[picture: \(alt)]"
    }
  }
}
