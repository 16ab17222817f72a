/// The verdict of a request: the line that comes last.
public struct Reply: Sendable, Equatable {
  public var code: ReplyCode
  public var details: [Failure.Detail]
  /// For people; programs ignore it.
  public var text: String?

  public init(_ code: ReplyCode, _ details: [Failure.Detail] = [], text: String? = nil) {
    self.code = code
    self.details = details
    self.text = text
  }

  public init(_ failure: Failure) {
    self.init(failure.code, failure.details, text: failure.message)
  }
}

extension Reply {
  /// The verdict without code and tag: `symbol key=value … "text"`, also the form in which it is stored with a key.
  public var payload: String {
    var out = code.symbol
    for detail in details { out += " \(detail.key)=\(Self.value(detail.value))" }
    if let text {
      var bytes: [UInt8] = []
      JSONText.write(text, to: &bytes)
      out += " " + String(decoding: bytes, as: UTF8.self)
    }
    return out
  }

  private static func value(_ text: String) -> String {
    let bare = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x22 && $0.value != 0x5C && !$0.isUnsafeToShow
    }
    if bare, !text.isEmpty { return text }
    var bytes: [UInt8] = []
    JSONText.write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
