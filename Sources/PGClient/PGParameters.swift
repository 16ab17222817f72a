/// The parameters of one statement, in text format, kept in one buffer so that a statement costs one or
/// two allocations and not one per parameter.
public struct PGParameters: Sendable {
  /// Every value followed by a zero byte.
  private(set) var bytes: [UInt8] = []
  /// Where each value starts; -1 is NULL.
  private(set) var offsets: [Int] = []
  /// The position (from 1) of a text with a zero byte in it, which PostgreSQL cannot store.
  private(set) var invalid: Int?

  public init() {}

  public var count: Int { offsets.count }

  public mutating func add(_ value: String?) {
    guard var text = value else { return addNull() }
    begin()
    text.withUTF8 { utf8 in
      if unsafe utf8.contains(0) { invalid = offsets.count }
      unsafe bytes.append(contentsOf: utf8)
    }
    bytes.append(0)
  }

  public mutating func add(_ value: Int?) { addNumber(value) }
  public mutating func add(_ value: Int64?) { addNumber(value) }
  public mutating func add(_ value: Int32?) { addNumber(value) }

  public mutating func add(_ value: Double?) {
    guard let value else { return addNull() }
    addASCII(PGText.double(value))
  }

  public mutating func add(_ value: Bool?) {
    guard let value else { return addNull() }
    addASCII(value ? "t" : "f")
  }

  /// As bytea.
  public mutating func add(_ value: [UInt8]?) {
    guard let value else { return addNull() }
    begin()
    bytes.reserveCapacity(bytes.count + 2 * value.count + 3)
    PGText.appendHex(value, to: &bytes)
    bytes.append(0)
  }

  public mutating func add(_ values: [String?]) {
    addArray(values) { value, bytes in
      bytes.append(UInt8(ascii: "\""))
      for byte in value.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    if values.contains(where: { $0?.utf8.contains(0) ?? false }) { invalid = offsets.count }
  }

  public mutating func add(_ values: [Int?]) { addArray(values) { $1 += String($0).utf8 } }
  public mutating func add(_ values: [Int64?]) { addArray(values) { $1 += String($0).utf8 } }
  public mutating func add(_ values: [Int32?]) { addArray(values) { $1 += String($0).utf8 } }
  public mutating func add(_ values: [Double?]) { addArray(values) { $1 += PGText.double($0).utf8 } }

  public mutating func add(_ values: [Bool?]) {
    addArray(values) { $1.append(UInt8(ascii: $0 ? "t" : "f")) }
  }

  /// As bytea[].
  public mutating func add(_ values: [[UInt8]?]) {
    addArray(values) { value, bytes in
      // The backslash of \x has to be escaped inside a quoted element.
      bytes += "\"\\".utf8
      PGText.appendHex(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func begin() {
    offsets.append(bytes.count)
  }

  private mutating func addNull() {
    offsets.append(-1)
  }

  private mutating func addASCII(_ text: String) {
    begin()
    bytes += text.utf8
    bytes.append(0)
  }

  private mutating func addNumber(_ value: (some BinaryInteger)?) {
    guard let value else { return addNull() }
    addASCII(String(value))
  }

  private mutating func addArray<E>(_ values: [E?], _ element: (E, inout [UInt8]) -> Void) {
    begin()
    bytes.append(UInt8(ascii: "{"))
    var first = true
    for value in values {
      if !first { bytes.append(UInt8(ascii: ",")) }
      first = false
      if let value { element(value, &bytes) } else { bytes += "NULL".utf8 }
    }
    bytes += [UInt8(ascii: "}"), 0]
  }

  /// Calls `body` with the C strings; they are valid only inside.
  func withPointers<R>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?, Int32) -> R) -> R {
    unsafe bytes.withUnsafeBytes { raw in
      let base = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = unsafe offsets.map { offset -> UnsafePointer<CChar>? in
        unsafe offset < 0 ? nil : base.map { unsafe $0 + offset }
      }
      return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress, Int32($0.count)) }
    }
  }
}
