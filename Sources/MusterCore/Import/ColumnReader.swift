/// The fields of one record by column name, each parsed by a type of the table of commands.
public struct ColumnReader: Sendable {
  public let line: Int
  private let fields: [String]
  private let columns: [String: Int]

  public init(_ record: DelimitedReader.Record, columns: [String: Int]) {
    line = record.line
    fields = record.fields
    self.columns = columns
  }

  /// The text of a column without surrounding spaces; nil when it is empty or the file has no such column.
  public func text(_ column: String) -> String? {
    guard let index = columns[column] else { return nil }
    let text = fields[index].trimmed
    return text.isEmpty ? nil : text
  }

  public func required(_ column: String) throws(Failure) -> String {
    guard let text = text(column) else {
      throw Failure(.missingArgument, "\(column) is empty. It is needed in every row.", [.init("arg", column)])
    }
    return text
  }

  /// The column's value if it is not empty, parsed; a failure names the column.
  public func value<T>(_ column: String, _ parse: (String) throws(Failure) -> T) throws(Failure) -> T? {
    guard let text = text(column) else { return nil }
    do { return try parse(text) } catch { throw error.about(column) }
  }

  /// One of a closed list of words.
  public func word<T: RawRepresentable & CaseIterable>(_ column: String, _ type: T.Type) throws(Failure) -> T?
  where T.RawValue == String {
    try value(column) { text throws(Failure) in
      guard let word = T(rawValue: text.lowercased()) else {
        let words = T.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure.value("\(text.quoted) is not possible here. Use one of \(words).")
      }
      return word
    }
  }
}

extension DelimitedReader {
  /// Reads the file and checks its header: every needed column is there, none is unknown.
  ///
  /// - Parameter instead: a column with which others need not be there.
  public static func table(
    _ bytes: [UInt8], _ dialect: Dialect, needed: [String], optional: [String],
    instead: (column: String, of: [String])? = nil
  ) throws(Failure) -> [ColumnReader] {
    let file = try DelimitedReader(bytes, dialect: dialect)
    let header = file.header.map { $0.lowercased() }
    var (needed, optional) = (needed, optional)
    if let instead, header.contains(instead.column) {
      needed = [instead.column] + needed.filter { !instead.of.contains($0) }
      optional += instead.of
    }
    if header.count == 1, let only = header.first, dialect == .csv, only.contains(";") || only.contains("\t") {
      throw Failure(
        .importRejected,
        "The columns are not separated by commas. Save the file as CSV with commas, or send format=tsv for tabs.",
        [.init("line", "1")])
    }
    if let missing = needed.first(where: { !header.contains($0) }) {
      throw Failure(
        .importRejected, "The file lacks the column \(missing.quoted). It needs \(needed.joined(separator: ", ")).",
        [.init("line", "1"), .init("column", missing)])
    }
    if let unknown = header.first(where: { !needed.contains($0) && !optional.contains($0) }) {
      throw Failure(
        .importRejected,
        "The column \(unknown.quoted) is not known here. Known are \((needed + optional).joined(separator: ", ")).",
        [.init("line", "1"), .init("column", unknown)])
    }
    let columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    return file.records.map { ColumnReader($0, columns: columns) }
  }
}
