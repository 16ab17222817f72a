/// Reads CSV (RFC 4180) or tab-separated text strictly, and says in which line something is wrong.
///
/// A byte order mark is dropped. In tab-separated text a quote is an ordinary character, but for a value that is quoted
/// as a whole with its own quotes doubled, as spreadsheets write it.
public struct DelimitedReader: Sendable {
  public enum Dialect: String, Sendable, CaseIterable { case csv, tsv }

  /// A record with the line it began on, counted from 1.
  public struct Record: Sendable {
    public let line: Int
    public let fields: [String]
  }

  public let header: [String]
  public let records: [Record]

  public static let fieldLimit = 200

  /// Throws 545 with the line for text that is not of this dialect: a quote that never closes, a quote inside a bare
  /// field, more or fewer fields than the header has, a doubled column name.
  public init(_ bytes: [UInt8], dialect: Dialect) throws(Failure) {
    var records = try Self.split(bytes, dialect)
    guard !records.isEmpty else { throw Self.bad(1, "There is nothing in the file: not even a line of column names.") }
    let header = records.removeFirst().fields.map { $0.trimmed }
    var seen: Set<String> = []
    if let doubled = header.first(where: { !seen.insert($0.lowercased()).inserted }) {
      throw Self.bad(1, "The column \(doubled.quoted) occurs twice.")
    }
    for record in records where record.fields.count != header.count {
      throw Self.bad(
        record.line,
        "Line \(record.line) has \(record.fields.count) fields, the header has \(header.count). Look for a comma that needs quotes."
      )
    }
    self.header = header
    self.records = records
  }

  private static func unquoted(_ field: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard field.count >= 2, field.first == quote, field.last == quote else { return field }
    let inner = field.dropFirst().dropLast()
    var out: [UInt8] = []
    var index = inner.startIndex
    while index < inner.endIndex {
      if inner[index] == quote {
        // A lone quote inside: the value was not quoted by a spreadsheet.
        guard index + 1 < inner.endIndex, inner[index + 1] == quote else { return field }
        index += 1
      }
      out.append(inner[index])
      index += 1
    }
    return out
  }

  static func bad(_ line: Int, _ message: String) -> Failure {
    Failure(.importRejected, message, [.init("line", String(line))])
  }

  /// The records as they stand, the header among them and of whatever length: for files that are not all table.
  static func split(_ bytes: [UInt8], _ dialect: Dialect, separator given: UInt8? = nil) throws(Failure) -> [Record] {
    let separator = given ?? (dialect == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t"))
    var records: [Record] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var line = 1
    var startLine = 1
    var quotedFrom: Int?
    var wasQuoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0

    func endField() {
      fields.append(String(decoding: dialect == .tsv ? unquoted(field) : field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quotedFrom != nil {
        if byte == UInt8(ascii: "\"") {
          if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            field.append(byte)
            index += 1
          } else {
            quotedFrom = nil
            wasQuoted = true
          }
        } else {
          if byte == 0x0A { line += 1 }
          field.append(byte)
        }
      } else if byte == 0x0A {
        if !wasQuoted, field.last == 0x0D { field.removeLast() }
        let isBlank = fields.isEmpty && field.isEmpty && !wasQuoted
        endField()
        if !isBlank { records.append(Record(line: startLine, fields: fields)) }
        fields.removeAll(keepingCapacity: true)
        line += 1
        startLine = line
      } else if byte == separator {
        endField()
        guard fields.count < fieldLimit else { throw bad(line, "Line \(line) has more than \(fieldLimit) fields.") }
      } else if byte == UInt8(ascii: "\""), dialect == .csv {
        guard field.isEmpty, !wasQuoted else {
          throw bad(
            line, "Line \(line) has a quote inside a value. Put the whole value in quotes and double the quotes in it.")
        }
        quotedFrom = line
      } else {
        guard wasQuoted else {
          field.append(byte)
          continue
        }
        guard byte == 0x0D, index == bytes.count || bytes[index] == 0x0A else {
          throw bad(line, "Line \(line) goes on after a closing quote. Double the quotes inside a quoted value.")
        }
      }
    }
    if let opened = quotedFrom {
      throw bad(opened, "The quote that opens in line \(opened) never closes.")
    }
    if !field.isEmpty || !fields.isEmpty || wasQuoted {
      if !wasQuoted, field.last == 0x0D { field.removeLast() }
      endField()
      records.append(Record(line: startLine, fields: fields))
    }
    return records
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " && $0 != "\t" }),
      let last = scalars.lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(scalars[first...last])
  }
}
