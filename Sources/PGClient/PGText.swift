/// PostgreSQL's text forms of values.
enum PGText {
  static func double(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description
  }

  static func parseDouble(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }

  static func appendHex(_ value: [UInt8], to bytes: inout [UInt8]) {
    bytes += "\\x".utf8
    for byte in value {
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  static func parseHex(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count >= 2, text.count % 2 == 0, text.starts(with: "\\x".utf8) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2 - 1)
    var high: UInt8?
    for byte in text.dropFirst(2) {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return result
  }

  /// A decimal integer; nil for anything else, overflow included.
  static func parseInteger<I: FixedWidthInteger>(_ text: some Collection<UInt8>, as: I.Type) -> I? {
    var negative = false
    var value: I = 0
    var any = false
    for (position, byte) in text.enumerated() {
      if position == 0, byte == UInt8(ascii: "-") {
        negative = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      any = true
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards when negative, so that the smallest number fits.
      let digit = I(byte - UInt8(ascii: "0"))
      let (sum, carry) =
        negative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if over || carry { return nil }
      value = sum
    }
    return any ? value : nil
  }

  /// A one-dimensional array literal; elements as text, nil for NULL. Nil if it is not such a literal.
  static func parseArray(_ text: [UInt8]) -> [String?]? {
    var index = text.startIndex
    // "[2:3]={a,b}": an array whose bounds are unusual.
    if text.first == UInt8(ascii: "[") {
      guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      index = equals + 1
    }
    guard index < text.count, text[index] == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") else { return nil }
    index += 1
    let end = text.count - 1
    var result: [String?] = []
    if index == end { return result }
    while true {
      var element: [UInt8] = []
      var quoted = false
      if index < end, text[index] == UInt8(ascii: "\"") {
        quoted = true
        index += 1
        while index < end, text[index] != UInt8(ascii: "\"") {
          if text[index] == UInt8(ascii: "\\") { index += 1 }
          guard index < end else { return nil }
          element.append(text[index])
          index += 1
        }
        guard index < end else { return nil }
        index += 1
      } else {
        while index < end, text[index] != UInt8(ascii: ",") {
          // A nested array: not supported.
          if text[index] == UInt8(ascii: "{") { return nil }
          element.append(text[index])
          index += 1
        }
      }
      let isNull = !quoted && element.elementsEqual("NULL".utf8)
      result.append(isNull ? nil : String(decoding: element, as: UTF8.self))
      if index == end { return result }
      guard text[index] == UInt8(ascii: ",") else { return nil }
      index += 1
    }
  }
}
