/// A list of results as it is uploaded for one run. Columns `officer` and `outcome`; `mark`, `on`, `certificate`,
/// `valid-to`, `evidence`, `letter` and `override` may stand beside, and so may `name` and `rank`, which are not read.
public struct ResultSheet: Sendable {
  public struct Line: Sendable, Equatable {
    public let line: Int
    public let officer: String
    public let given: GivenResult
    /// A registrar's reason to set the least attendance aside.
    public let override: String?
  }

  public private(set) var lines: [Line] = []
  public private(set) var problems: [RowProblem] = []

  public var rows: Int { lines.count + problems.count }

  public init(_ bytes: [UInt8], _ dialect: DelimitedReader.Dialect) throws(Failure) {
    let table = try DelimitedReader.table(
      bytes, dialect, needed: ["officer", "outcome"],
      optional: ["mark", "on", "certificate", "valid-to", "evidence", "letter", "name", "rank", "override"])
    for row in table {
      do throws(Failure) {
        lines.append(
          Line(
            line: row.line, officer: try row.required("officer"), given: try GivenResult(row),
            override: try GivenResult.text(row, "override", 300)))
      } catch {
        problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
  }
}

/// What is said of a result, by a command or a row of a file.
public struct GivenResult: Sendable, Equatable {
  /// Nil: the usual one.
  public var outcome: Outcome?
  public var on: CalendarDate?
  public var mark: String?
  public var certificate: String?
  public var validTo: CalendarDate?
  public var evidence: String?
  public var letter: String?

  public init() {}

  public init(_ row: ColumnReader) throws(Failure) {
    outcome = try row.word("outcome", Outcome.self)
    on = try Self.day(row, "on")
    mark = try Self.text(row, "mark", 40)
    certificate = try Self.text(row, "certificate", 80)
    validTo = try Self.day(row, "valid-to")
    evidence = try Self.text(row, "evidence", 300)
    letter = try Self.text(row, "letter", 80)
  }

  /// The column's day if it is not empty.
  public static func day(_ row: ColumnReader, _ column: String) throws(Failure) -> CalendarDate? {
    try row.value(column) { text throws(Failure) in try CalendarDate(parsing: text) }
  }

  /// The column's value if it is not empty, checked, at most so many characters.
  public static func text(_ row: ColumnReader, _ column: String, _ limit: Int) throws(Failure) -> String? {
    try row.value(column) { text throws(Failure) in try CleanText.check(text, what: column, limit: limit) }
  }
}
