/// A roll as it is uploaded: a matrix with a column for each day, or a row for each mark.
///
/// A matrix has the column `officer` and columns named by days, as in `2027-03-08`, with `/2` for a second session; `name`,
/// `rank` and `mode` may stand beside. An empty cell leaves things as they are. Rows have `officer`, `on`, `mark`, and may
/// have `session`, `mode`, `name` and `rank`.
public struct RollSheet: Sendable {
  public struct Entry: Sendable, Equatable {
    public let day: CalendarDate
    public let session: Int
    public let mark: AttendanceMark?
    public let mode: AttendanceMode?
  }

  public struct Line: Sendable, Equatable {
    public let line: Int
    public let officer: String
    public let entries: [Entry]
  }

  /// The day columns of a matrix, as they are named; empty when there is a row for each mark.
  public private(set) var columns: [(name: String, day: CalendarDate, session: Int)] = []
  public private(set) var lines: [Line] = []
  public private(set) var problems: [RowProblem] = []

  public var rows: Int { lines.count + problems.count }

  private static let besides = ["officer", "name", "rank", "mode"]

  public init(_ bytes: [UInt8], _ dialect: DelimitedReader.Dialect) throws(Failure) {
    let file = try DelimitedReader(bytes, dialect: dialect)
    let header = file.header.map { $0.lowercased() }
    if header.contains("mark") {
      let table = try DelimitedReader.table(
        bytes, dialect, needed: ["officer", "on", "mark"], optional: ["session", "mode", "name", "rank"])
      for row in table { take(row, Self.mark) }
      return
    }
    guard header.contains("officer") else {
      throw Failure(
        .importRejected,
        "The roll lacks the column \"officer\". Write officer and a column for each day, or officer, on, mark.",
        [.init("line", "1"), .init("column", "officer")])
    }
    for name in header where !Self.besides.contains(name) { columns.append(try Self.column(name)) }
    guard !columns.isEmpty else {
      throw Failure(
        .importRejected, "The roll has no day. Name a column by each day, as in 2027-03-08.", [.init("line", "1")])
    }
    let days = columns
    let places = Dictionary(header.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    for record in file.records {
      take(ColumnReader(record, columns: places)) { row throws(Failure) in try Self.day(row, days) }
    }
  }

  private mutating func take(_ row: ColumnReader, _ entries: (ColumnReader) throws(Failure) -> [Entry]) {
    do throws(Failure) {
      lines.append(Line(line: row.line, officer: try row.required("officer"), entries: try entries(row)))
    } catch {
      problems.append(RowProblem(line: row.line, field: nil, failure: error))
    }
  }

  private static func column(
    _ name: String
  ) throws(Failure) -> (name: String, day: CalendarDate, session: Int) {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let session = parts.count == 2 ? Int(digits: parts[1]) : 1
    guard let day = try? CalendarDate(parsing: String(parts[0])), let session, (1...9).contains(session) else {
      throw Failure(
        .importRejected,
        "The column \(name.quoted) is no day. Write it as in 2027-03-08, or 2027-03-08/2 for a second session.",
        [.init("line", "1"), .init("column", name)])
    }
    return (name, day, session)
  }

  private static func mark(_ row: ColumnReader) throws(Failure) -> [Entry] {
    let day = try row.value("on") { text throws(Failure) in try CalendarDate(parsing: text) }
    guard let day else {
      throw Failure(.missingArgument, "on is empty. It is needed in every row.", [.init("arg", "on")])
    }
    let session = try row.value("session") { text throws(Failure) -> Int in
      guard let number = Int(digits: text), (1...9).contains(number) else {
        throw .value("\(text.quoted) is not a session from 1 to 9.")
      }
      return number
    }
    _ = try row.required("mark")
    let mark = try row.value("mark") { text throws(Failure) in try GivenMark(parsing: text) }
    return [
      Entry(day: day, session: session ?? 1, mark: mark?.mark, mode: try row.word("mode", AttendanceMode.self))
    ]
  }

  private static func day(
    _ row: ColumnReader, _ columns: [(name: String, day: CalendarDate, session: Int)]
  ) throws(Failure) -> [Entry] {
    let mode = try row.word("mode", AttendanceMode.self)
    var entries: [Entry] = []
    for (name, day, session) in columns {
      guard let given = try row.value(name, { text throws(Failure) in try GivenMark(parsing: text) }) else { continue }
      entries.append(Entry(day: day, session: session, mark: given.mark, mode: mode))
    }
    return entries
  }
}
