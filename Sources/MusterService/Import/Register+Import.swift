import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Takes in a file: parsed and checked whole before anything is stored, then stored in one transaction.
  func importFile(_ call: Call) async throws -> Reply {
    guard let kind = call.arguments.word("kind", ImportKind.self), let block = call.block else {
      throw Failure(.bug, "kind was not parsed")
    }
    let dialect = call.arguments.word("format", DelimitedReader.Dialect.self) ?? .csv
    try Self.checkWhole(call, block)
    guard call.arguments.text("mapping") == nil || kind == .records || kind == .history else {
      throw Failure(
        .syntax, "\(kind.rawValue) are not read with a mapping: leave mapping out.", [.init("arg", "mapping")])
    }
    let file = ImportFile(call: call, kind: kind, bytes: block, hash: Hex.sha256(block))
    // The same file may come in twice at once: read again, what the other brought is there already.
    return try await writeAgain(call, times: 2, deadline: .seconds(900)) { scope in
      let outcome: ImportOutcome =
        switch kind {
        case .reference: try await ReferenceImport.run(file, dialect, scope)
        case .institutions: try await InstitutionImport.run(file, dialect, scope)
        case .catalogue: try await CatalogueImport.run(file, scope)
        case .officers: try await OfficerImport.run(file, dialect, scope)
        case .enrolments, .nominations: try await EnrolmentImport.run(file, dialect, scope)
        case .officerFacts: try await OfficerFactImport.run(file, dialect, scope)
        case .completions: try await CompletionImport.run(file, dialect, scope)
        case .records, .history: try await RecordImport.run(file, dialect, scope)
        case .chains: try await ChainImport.run(file, dialect, scope)
        case .eligibilityRules: try await EligibilityImport.run(file, dialect, scope)
        case .holidays: try await HolidayImport.run(file, dialect, scope)
        case .templates: try await DatedRuleImport.templates(file, dialect, scope)
        case .penalties: try await DatedRuleImport.penalties(file, dialect, scope)
        }
      return try await file.reply(outcome, scope)
    }
  }

  /// A broken upload is refused before it is read.
  static func checkWhole(_ call: Call, _ block: [UInt8]) throws(Failure) {
    guard let expected = call.arguments.text("sha256") else { return }
    let found = Hex.text(Hex.sha256(block))
    guard found == expected else {
      throw Failure(
        .importRejected, "The lines that arrived are not those that were announced: their SHA-256 is \(found).",
        [.init("arg", "sha256"), .init("applied", "0")])
    }
  }
}

/// A file being taken in.
struct ImportFile: Sendable {
  let call: Call
  let kind: ImportKind
  let bytes: [UInt8]
  let hash: [UInt8]

  /// Rows of a history are refused by its mapping alone, whose author has decided that the others go in.
  var isEach: Bool {
    kind == .records || kind == .history || call.arguments.word("mode", CommandTable.ImportMode.self) == .each
  }

  func checkRows(_ count: Int) throws(Failure) {
    guard let expected = call.arguments.int("rows"), expected != count else { return }
    throw Failure(
      .importRejected, "The file has \(count) rows, \(expected) were announced.",
      [.init("arg", "rows"), .init("rows", String(count)), .init("applied", "0")])
  }

  /// Reports every bad row, at most a hundred in full, and refuses the whole file unless good rows may go alone.
  func reply(_ outcome: ImportOutcome, _ scope: WriteScope) async throws -> Reply {
    let problems = outcome.problems.sorted { $0.line < $1.line }
    try await call.sink.send(.rows, rows: problems.prefix(100).map(\.row))
    var details: [Failure.Detail] = [
      .init("kind", kind.rawValue), .init("rows", String(outcome.rows)), .init("bad", String(problems.count)),
    ]
    guard problems.isEmpty || isEach else {
      let more = problems.count > 100 ? " The first 100 are listed." : ""
      throw Failure(
        .importRejected,
        "\(problems.count) of \(outcome.rows) rows cannot be taken, so none was.\(more) Mend them, or send mode=each to take the good ones.",
        details + [.init("applied", "0")])
    }
    details.append(.init("applied", String(outcome.applied)))
    details.append(.init("unchanged", String(outcome.unchanged)))
    details += outcome.details
    guard outcome.applied > 0 else {
      return Reply(problems.isEmpty ? .unchanged : .imported, details, text: outcome.note)
    }
    var change = Change("import", "import", outcome.source)
    change.note("kind", kind.rawValue)
    change.note("sha256", Hex.text(hash))
    change.note("rows", outcome.rows)
    change.note("applied", outcome.applied)
    change.note("bad", problems.count)
    change.note("source", call.arguments.text("source"))
    scope.record(change)
    return Reply(.imported, details, text: outcome.note)
  }
}

/// What became of the rows of a file.
struct ImportOutcome {
  var rows: Int
  var applied = 0
  var unchanged = 0
  var problems: [RowProblem] = []
  var source: Int64?
  var details: [Failure.Detail] = []
  var note: String?

  init(rows: Int) { self.rows = rows }

  /// Nothing is stored when something is wrong and all or nothing was asked for.
  func mayStore(_ file: ImportFile) -> Bool { problems.isEmpty || file.isEach }
}
