import MusterCore

/// Lines uploaded for one object, such as the roll of a run: all of them or, with `mode=each`, the good ones. Every line
/// is answered: with what became of it, or with what is wrong.
struct LineUpload {
  let call: Call
  let bytes: [UInt8]
  let dialect: DelimitedReader.Dialect
  /// What became of the good lines, in their order.
  var answers: [Row] = []
  var problems: [RowProblem] = []
  var applied = 0

  /// A broken upload is refused before it is read.
  init(_ call: Call) throws(Failure) {
    guard let block = call.block else { throw Failure(.bug, "\(call.spec.verb) came without its lines.") }
    try Register.checkWhole(call, block)
    self.call = call
    bytes = block
    dialect = call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv
  }

  var isEach: Bool { call.arguments.word("mode", CommandTable.ImportMode.self) == .each }
  /// Nothing is stored when something is wrong and all or nothing was asked for.
  var mayStore: Bool { problems.isEmpty || isEach }

  func checkRows(_ count: Int) throws(Failure) {
    guard let expected = call.arguments.int("rows"), expected != count else { return }
    throw Failure(
      .importRejected, "The file has \(count) rows, \(expected) were announced.",
      [.init("arg", "rows"), .init("rows", String(count)), .init("applied", "0")])
  }

  mutating func answer(_ line: Int, _ officer: String, _ answer: String, _ more: (inout Row) -> Void = { _ in }) {
    var row = Row()
    row.add("line", line)
    row.add("officer", officer)
    row.add("answer", answer)
    more(&row)
    answers.append(row)
  }

  mutating func refuse(_ line: Int, _ failure: Failure) {
    problems.append(RowProblem(line: line, field: nil, failure: failure))
  }

  /// Sends the answers and words the verdict. A refused file sends only what is wrong with it, at most a hundred lines.
  func close(rows: Int, details: [Failure.Detail] = []) async throws -> Reply {
    let bad = problems.sorted { $0.line < $1.line }
    var said: [Failure.Detail] = [.init("rows", String(rows)), .init("bad", String(bad.count))]
    guard mayStore else {
      try await call.sink.send(.rows, rows: bad.prefix(100).map(\.row))
      let more = bad.count > 100 ? " The first 100 are listed." : ""
      throw Failure(
        .importRejected,
        "\(bad.count) of \(rows) lines cannot be taken, so none was.\(more) Mend them, or send mode=each to take the good ones.",
        said + [.init("applied", "0")])
    }
    try await call.sink.send(.rows, rows: bad.map(\.row) + answers)
    said.append(.init("applied", String(applied)))
    said.append(.init("unchanged", String(rows - bad.count - applied)))
    return Reply(applied == 0 && bad.isEmpty ? .unchanged : .imported, said + details)
  }
}
