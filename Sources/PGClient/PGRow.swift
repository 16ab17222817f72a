/// A cursor over the columns of one row. Each call reads the next column straight from libpq's memory.
/// It cannot be copied, so it does not outlive the decoding of its row.
public struct PGRow: ~Copyable {
  private let result: QueryResult
  private let row: Int
  private var column = 0
  public let columnCount: Int

  init(_ result: QueryResult, row: Int) {
    self.result = result
    self.row = row
    columnCount = result.columnCount
  }

  /// The name of a column, counted from 0.
  public func name(of column: Int) -> String {
    result.columnName(column)
  }

  public mutating func string() throws(PGError) -> String {
    guard let value = try optionalString() else { throw isNull }
    return value
  }

  public mutating func int() throws(PGError) -> Int {
    guard let value = try optionalInt() else { throw isNull }
    return value
  }

  public mutating func int64() throws(PGError) -> Int64 {
    guard let value = try optionalInt64() else { throw isNull }
    return value
  }

  public mutating func int32() throws(PGError) -> Int32 {
    guard let value = try optionalInt32() else { throw isNull }
    return value
  }

  public mutating func bool() throws(PGError) -> Bool {
    guard let value = try optionalBool() else { throw isNull }
    return value
  }

  public mutating func double() throws(PGError) -> Double {
    guard let value = try optionalDouble() else { throw isNull }
    return value
  }

  public mutating func bytes() throws(PGError) -> [UInt8] {
    guard let value = try optionalBytes() else { throw isNull }
    return value
  }

  public mutating func optionalString() throws(PGError) -> String? {
    unsafe try next("text") { unsafe String(decoding: $0, as: UTF8.self) }
  }

  public mutating func optionalInt() throws(PGError) -> Int? { try number("integer") }
  public mutating func optionalInt64() throws(PGError) -> Int64? { try number("64-bit integer") }
  public mutating func optionalInt32() throws(PGError) -> Int32? { try number("32-bit integer") }

  public mutating func optionalBool() throws(PGError) -> Bool? {
    unsafe try next("boolean") { text in
      guard text.count == 1 else { return nil }
      return switch unsafe text[0] {
      case UInt8(ascii: "t"): true
      case UInt8(ascii: "f"): false
      default: nil
      }
    }
  }

  public mutating func optionalDouble() throws(PGError) -> Double? {
    unsafe try next("number") { unsafe PGText.parseDouble(String(decoding: $0, as: UTF8.self)) }
  }

  /// A bytea.
  public mutating func optionalBytes() throws(PGError) -> [UInt8]? {
    unsafe try next("bytea") { unsafe PGText.parseHex($0) }
  }

  /// A one-dimensional array without NULL elements.
  public mutating func stringArray() throws(PGError) -> [String] {
    guard let array = try optionalStringArrayWithNulls() else { throw isNull }
    let present = array.compactMap { $0 }
    guard present.count == array.count else { throw failure(column - 1, "has a NULL element") }
    return present
  }

  /// A one-dimensional array or NULL; its elements may be NULL too.
  public mutating func optionalStringArrayWithNulls() throws(PGError) -> [String?]? {
    unsafe try next("array") { unsafe PGText.parseArray(Array($0)) }
  }

  /// A one-dimensional array whose elements may be NULL.
  public mutating func optionalStringArray() throws(PGError) -> [String?] {
    guard let array = try optionalStringArrayWithNulls() else { throw isNull }
    return array
  }

  /// An array of integers without NULL elements.
  public mutating func intArray() throws(PGError) -> [Int] {
    let texts = try stringArray()
    var numbers: [Int] = []
    numbers.reserveCapacity(texts.count)
    for text in texts {
      guard let number = Int(text) else { throw failure(column - 1, "is no array of integers") }
      numbers.append(number)
    }
    return numbers
  }

  /// Passes over a column.
  public mutating func skip() {
    column += 1
  }

  private mutating func number<I: FixedWidthInteger>(_ type: String) throws(PGError) -> I? {
    unsafe try next(type) { unsafe PGText.parseInteger($0, as: I.self) }
  }

  private var isNull: PGError { failure(column - 1, "is NULL") }

  private mutating func next<T>(_ type: String, _ parse: (UnsafeRawBufferPointer) -> T?) throws(PGError) -> T? {
    guard column < columnCount else {
      throw PGError(.decoding, "the statement returns \(columnCount) columns, column \(column + 1) was asked for")
    }
    defer { column += 1 }
    let value: T?? = unsafe result.withValue(row, column) { bytes -> T?? in
      guard let bytes = unsafe bytes else { return .some(nil) }
      return unsafe parse(bytes).map { .some($0) }
    }
    guard let value else { throw failure(column, "is no \(type)") }
    return value
  }

  /// Names the column, never its value: it may be personal data.
  private func failure(_ column: Int, _ problem: String) -> PGError {
    PGError(.decoding, "column \(column + 1) (\(name(of: column))) \(problem)")
  }
}
