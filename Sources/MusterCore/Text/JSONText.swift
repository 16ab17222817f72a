/// JSON as the protocol uses it: objects written with their keys in a fixed order, and quoted arguments read.
public enum JSONText {
  public static func write(_ row: Row, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "{"))
    for (index, field) in row.fields.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(field.name, to: &out)
      out.append(UInt8(ascii: ":"))
      write(field.value, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  static func write(_ value: Row.Value, to out: inout [UInt8]) {
    switch value {
    case .null: out += "null".utf8
    case .text(let text): write(text, to: &out)
    case .int(let number): out += String(number).utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .list(let items): writeList(items, to: &out) { write($0, to: &$1) }
    case .rows(let rows): writeList(rows, to: &out) { write($0, to: &$1) }
    }
  }

  private static func writeList<T>(_ items: [T], to out: inout [UInt8], each: (T, inout [UInt8]) -> Void) {
    out.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      each(item, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  /// A JSON string with its quotes. Besides what RFC 8259 demands, characters that a terminal would act on or hide
  /// are escaped, so that a reply can be shown as it is.
  public static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\"".utf8
      case "\\": out += "\\\\".utf8
      case "\n": out += "\\n".utf8
      case "\r": out += "\\r".utf8
      case "\t": out += "\\t".utf8
      case _ where scalar.isUnsafeToShow && scalar.value != 0x200C && scalar.value != 0x200D:
        out += ("\\u" + String(scalar.value, radix: 16).leftPadded(to: 4)).utf8
      default: out += String(scalar).utf8
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// Reads a JSON string that starts at `index` with its opening quote; leaves `index` after the closing quote.
  /// Nil when it is not one.
  public static func readString(_ bytes: borrowing Span<UInt8>, at index: inout Int) -> String? {
    index += 1
    var out: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let scalar = readEscape(bytes, at: &index), let encoded = UTF8.encode(scalar) else { return nil }
        out += encoded
      default: out.append(byte)
      }
    }
    return nil
  }

  private static func readEscape(_ bytes: borrowing Span<UInt8>, at index: inout Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let kind = bytes[index]
    index += 1
    switch kind {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "u"):
      guard let first = readHex(bytes, at: &index) else { return nil }
      guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
        return nil
      }
      index += 2
      guard let second = readHex(bytes, at: &index), (0xDC00...0xDFFF).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private static func readHex(_ bytes: borrowing Span<UInt8>, at index: inout Int) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
      index += 1
    }
    return value
  }
}
