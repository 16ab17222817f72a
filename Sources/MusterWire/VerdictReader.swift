import MusterCore

/// Reads `symbol *( SP key "=" value ) [ SP quoted ]`.
enum VerdictReader {
  static func read(_ bytes: [UInt8], tag: String?, code: Int) -> ServerLine.Verdict? {
    let span = bytes.span
    var index = 0
    func word(until stop: UInt8?) -> String {
      let start = index
      while index < span.count, span[index] != UInt8(ascii: " "), span[index] != stop { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var verdict = ServerLine.Verdict(tag: tag, code: code, symbol: word(until: nil))
    guard !verdict.symbol.isEmpty else { return nil }
    while index < span.count {
      // Here stands a space.
      index += 1
      guard index < span.count else { break }
      if span[index] == UInt8(ascii: " ") { continue }
      if span[index] == UInt8(ascii: "\"") {
        guard let text = JSONText.readString(span, at: &index), index == span.count else { return nil }
        verdict.text = text
        break
      }
      let key = word(until: UInt8(ascii: "="))
      guard !key.isEmpty else { return nil }
      guard index < span.count, span[index] == UInt8(ascii: "=") else {
        verdict.details.append(.init(key, ""))
        continue
      }
      index += 1
      if index < span.count, span[index] == UInt8(ascii: "\"") {
        guard let value = JSONText.readString(span, at: &index) else { return nil }
        guard index == span.count || span[index] == UInt8(ascii: " ") else { return nil }
        verdict.details.append(.init(key, value))
      } else {
        verdict.details.append(.init(key, word(until: nil)))
      }
    }
    return verdict
  }
}
