public import MusterCore

/// One line that a server sends, taken apart. Clients decide by code, symbol and details, never by the text.
public enum ServerLine: Sendable, Equatable {
  /// More of the reply follows.
  case more(tag: String?, code: Int, payload: String)
  case verdict(Verdict)
  /// An event between replies: a JSON object.
  case notice(code: Int, json: String)

  /// The line that ends a reply.
  public struct Verdict: Sendable, Equatable {
    public var tag: String?
    public var code: Int
    public var symbol: String
    /// All of them, known or not, in their order. A bare word, as `ready` in the greeting, has an empty value.
    public var details: [Failure.Detail]
    public var text: String?

    public init(
      tag: String? = nil, code: Int, symbol: String, details: [Failure.Detail] = [], text: String? = nil
    ) {
      self.tag = tag
      self.code = code
      self.symbol = symbol
      self.details = details
      self.text = text
    }

    public subscript(key: String) -> String? { details.first { $0.key == key }?.value }

    /// True for 2yz: done and durable.
    public var isSuccess: Bool { code / 100 == 2 }
    /// True for 4yz: the same request may succeed later.
    public var isTransient: Bool { code / 100 == 4 }
  }
}
