/// What is wrong with one row of a file: the line it began on, the column, and the failure.
public struct RowProblem: Sendable, Equatable {
  public let line: Int
  public let field: String?
  public let failure: Failure

  public init(line: Int, field: String?, failure: Failure) {
    self.line = line
    self.field = field
    self.failure = failure
  }

  /// As it is reported, one line a problem.
  public var row: Row {
    var row = Row()
    row.add("line", line)
    row.add("field", field ?? failure.details.first { $0.key == "arg" }?.value)
    row.add("code", failure.code.number)
    row.add("symbol", failure.code.symbol)
    row.add("text", failure.message)
    return row
  }
}
