import MusterCore

/// A reply as it is kept with its key. It holds no service number and no name, so that erasing a person leaves
/// nothing here; what the request itself said is put back when the reply is replayed.
enum StoredReply {
  private static let personal: Set<String> = ["officer", "into"]

  static func text(of reply: Reply) -> String {
    var parts = [reply.code.symbol]
    for detail in reply.details {
      parts += [detail.key, personal.contains(detail.key) ? "" : detail.value]
    }
    parts.append(reply.text ?? "")
    var out: [UInt8] = []
    for part in parts {
      JSONText.write(part, to: &out)
      out.append(UInt8(ascii: " "))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What the request itself said: of whom it was about, or whom it added.
  private static func said(_ key: String, in arguments: Arguments) -> String {
    if let value = arguments.text(key) { return value }
    return [arguments.text("service"), arguments.text("number")].compactMap(\.self).joined(separator: "/")
  }

  /// The reply as it will be replayed: people are called what the request called them.
  static func asSaid(_ reply: Reply, in arguments: Arguments) -> Reply {
    var reply = reply
    for index in reply.details.indices where personal.contains(reply.details[index].key) {
      let value = said(reply.details[index].key, in: arguments)
      if !value.isEmpty { reply.details[index] = .init(reply.details[index].key, value) }
    }
    return reply
  }

  /// Nil when the text is not one of ours.
  static func reply(code: Int, text: String, arguments: Arguments) -> Reply? {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var index = 0
    let span = bytes.span
    while index < span.count, span[index] == UInt8(ascii: "\"") {
      guard let part = JSONText.readString(span, at: &index) else { return nil }
      parts.append(part)
      index += 1
    }
    guard parts.count >= 2, parts.count.isMultiple(of: 2), let known = ReplyCode(number: code, symbol: parts[0]) else {
      return nil
    }
    var reply = Reply(known)
    for position in stride(from: 1, to: parts.count - 1, by: 2) {
      let key = parts[position]
      let value = personal.contains(key) ? said(key, in: arguments) : parts[position + 1]
      if !value.isEmpty || !personal.contains(key) { reply.details.append(.init(key, value)) }
    }
    reply.details.append(.init("replayed", "yes"))
    if let text = parts.last, !text.isEmpty { reply.text = text }
    return reply
  }
}
