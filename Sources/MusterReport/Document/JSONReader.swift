public import MusterCore

/// Reads one JSON object of a reply into a ``Row``, keeping the order of its keys. Numbers that are not whole stay the
/// text they are, so that nothing is rounded.
public struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Nil when the text is not one JSON object.
  public static func row(_ text: String) -> Row? {
    var reader = JSONReader(text)
    reader.skipSpace()
    guard let row = reader.object() else { return nil }
    reader.skipSpace()
    return reader.index == reader.bytes.count ? row : nil
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    index += 1
    skipSpace()
    return true
  }

  private mutating func object() -> Row? {
    guard depth < 32, skip(UInt8(ascii: "{")) else { return nil }
    depth += 1
    defer { depth -= 1 }
    var row = Row()
    if skip(UInt8(ascii: "}")) { return row }
    repeat {
      guard current == UInt8(ascii: "\""), let name = string() else { return nil }
      guard skip(UInt8(ascii: ":")), let value = value() else { return nil }
      row.fields.append(.init(name, value))
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "}")) ? row : nil
  }

  private mutating func string() -> String? {
    // A copy of the reference: reading from `bytes` while `index` changes would overlap.
    let all = bytes
    return JSONText.readString(all.span, at: &index)
  }

  private mutating func value() -> Row.Value? {
    switch current {
    case UInt8(ascii: "\""): return string().map(Row.Value.text)
    case UInt8(ascii: "{"): return object().map { .rows([$0]) }
    case UInt8(ascii: "["): return array()
    case nil: return nil
    default: return word()
    }
  }

  /// A list of texts, or of rows as soon as one element is an object.
  private mutating func array() -> Row.Value? {
    guard depth < 32, skip(UInt8(ascii: "[")) else { return nil }
    depth += 1
    defer { depth -= 1 }
    var rows: [Row] = []
    var items: [String] = []
    if skip(UInt8(ascii: "]")) { return .list([]) }
    repeat {
      guard let element = value() else { return nil }
      if case .rows(let more) = element { rows += more } else { items.append(element.plain) }
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { return nil }
    return rows.isEmpty ? .list(items) : .rows(rows + items.map { Row([.init("value", .text($0))]) })
  }

  private mutating func word() -> Row.Value? {
    let start = index
    while let byte = current, ![0x2C, 0x7D, 0x5D, 0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "": return nil
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Int64(text).map(Row.Value.int) ?? (Double(text) == nil ? nil : .text(text))
    }
  }
}
