import CLibPQ

/// Rows whose columns are only known at run time, as text.
public struct PGDynamicRows: Sendable {
  public let columns: [String]
  public let rows: [[String?]]
  /// Rows returned, or changed if the statement returns none.
  public let affected: Int
}

extension PGConnection {
  /// Runs a string of one or more statements by the simple protocol: for migrations and SET only. Without
  /// a BEGIN of its own a string is one transaction.
  /// - Throws: `PGError`; `.outcomeUnknown` if the connection is lost on the way, as it may have committed.
  public func execute(_ sql: String, deadline: Duration? = nil) async throws(PGError) {
    try await execute(sql, transaction: nil, deadline)
  }

  func execute(_ sql: String, transaction id: UInt64?, _ deadline: Duration?) async throws(PGError) {
    try await enter()
    defer { leave() }
    let limit = try limit(id, deadline)
    try await prepareFor(id, limit)
    let wasIdle = isIdle
    try await sendSimple(sql, limit)
    do throws(PGError) {
      _ = try await drain(limit)
    } catch {
      guard wasIdle, handle == nil else { throw error }
      var error = error
      error.code = .outcomeUnknown
      throw error
    }
    if notices?.synchronousWaitCancelled ?? false {
      phase = .commit
      throw abandon(.connection, "the wait for synchronous replication was cancelled")
    }
    phase = .idle
    if id != nil, isIdle {
      discard()
      throw PGError(.misuse, "the statements ended the transaction they were in")
    }
  }

  /// Runs one unprepared statement, for the few that are built at run time.
  /// - Parameter readOnly: promises that it changes nothing, so that it needs no BEGIN and COMMIT.
  public func query(
    _ sql: String, _ parameters: PGParameters = PGParameters(), readOnly: Bool = false, deadline: Duration? = nil
  ) async throws(PGError) -> PGDynamicRows {
    try await query(sql, parameters, readOnly: readOnly, transaction: nil, deadline)
  }

  func query(
    _ sql: String, _ parameters: PGParameters, readOnly: Bool, transaction id: UInt64?, _ deadline: Duration?
  ) async throws(PGError) -> PGDynamicRows {
    if let position = parameters.invalid {
      throw PGError(.misuse, "parameter \(position): a text may not hold a zero byte")
    }
    try await enter()
    defer { leave() }
    let limit = try limit(id, deadline)
    try await prepareFor(id, limit)
    let wrapped = id == nil && !readOnly && isIdle
    if wrapped { _ = try await exchange(ExchangePlan(begin: "BEGIN"), limit) }
    do throws(PGError) {
      guard let pointer = unsafe pointer else { throw lost() }
      phase = .statement
      let sent = unsafe parameters.withPointers { values, count in
        unsafe PQsendQueryParams(pointer, sql, count, nil, values, nil, nil, 0)
      }
      guard sent == 1 else { throw lost() }
      try await flush(limit)
      let results = try await drain(limit)
      phase = .idle
      if wrapped { _ = try await exchange(ExchangePlan(commit: true), limit) }
      return Self.dynamic(results)
    } catch {
      if wrapped { await rollBackQuietly() }
      throw error
    }
  }

  private static func dynamic(_ results: [QueryResult]) -> PGDynamicRows {
    guard let result = results.last else { return PGDynamicRows(columns: [], rows: [], affected: 0) }
    let columns = result.columnCount
    let rows = (0..<result.rowCount).map { row in (0..<columns).map { result.text(row, $0) } }
    return PGDynamicRows(columns: result.columnNames, rows: rows, affected: result.affectedRows)
  }

  /// Sees to BEGIN inside a transaction, and that nobody goes round one that is open.
  func prepareFor(_ id: UInt64?, _ limit: Limit) async throws(PGError) {
    if let id {
      try await beginNow(id, limit)
    } else if transaction != nil {
      throw PGError(.misuse, "a transaction is open on this connection: use it instead of the connection")
    }
  }
}
