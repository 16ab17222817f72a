import CLibPQ

extension PGConnection {
  /// Runs the statements in one pipeline: one round trip, all or nothing. Outside a transaction the group is
  /// wrapped into BEGIN and COMMIT unless all of it is read-only.
  /// - Parameter deadline: nil means the configuration's.
  /// - Returns: the rows of each statement.
  /// - Throws: `PGError`. With `.outcomeUnknown` the group may or may not have been committed.
  public nonisolated func run<each S: PGStatement>(
    _ statement: repeat each S, deadline: Duration? = nil
  ) async throws(PGError) -> (repeat [(each S).Row]) {
    var calls: [StatementCall] = []
    repeat (each statement).add(to: &calls)
    let results = try await perform(calls, transaction: nil, finish: false, deadline)
    return try decodeAll(results, repeat each statement)
  }

  /// Runs one statement many times in one pipeline.
  /// - Returns: the rows of each execution.
  public nonisolated func batch<S: PGStatement>(
    _ statements: [S], deadline: Duration? = nil
  ) async throws(PGError) -> [[S.Row]] {
    if statements.isEmpty { return [] }
    let results = try await perform(
      statements.map { StatementCall($0) }, transaction: nil, finish: false, deadline)
    return try decodeBatch(S.self, results)
  }

  nonisolated func decodeBatch<S: PGStatement>(_ type: S.Type, _ results: [QueryResult]) throws(PGError) -> [[S.Row]] {
    var rows: [[S.Row]] = []
    for result in results { rows.append(try decodeRows(type, result)) }
    return rows
  }

  nonisolated func decodeAll<each S: PGStatement>(
    _ results: [QueryResult], _ statement: repeat each S
  ) throws(PGError) -> (repeat [(each S).Row]) {
    var index = 0
    func next<T: PGStatement>(_ statement: T) throws(PGError) -> [T.Row] {
      guard statement.hasWork else { return [] }
      defer { index += 1 }
      return try decodeRows(T.self, results[index])
    }
    return (repeat try next(each statement))
  }

  func perform(
    _ calls: [StatementCall], transaction id: UInt64?, finish: Bool, _ deadline: Duration?
  ) async throws(PGError) -> [QueryResult] {
    for (index, call) in calls.enumerated() { try call.check("statement \(index + 1)") }
    try await enter()
    defer { leave() }
    if let id { return try await performInTransaction(calls, id, finish: finish, deadline) }
    guard transaction == nil else {
      throw PGError(.misuse, "a transaction is open on this connection: use it instead of the connection")
    }
    let limit = limit(deadline)
    let idle = isIdle
    let wrapped = idle && !calls.allSatisfy(\.isReadOnly)
    let plan = ExchangePlan(begin: wrapped ? "BEGIN" : nil, calls: calls, commit: wrapped)
    do throws(PGError) {
      return try await exchange(plan, limit)
    } catch {
      if wrapped { await rollBackQuietly() }
      guard forgetStalePlans(error), idle, handle != nil else { throw error }
    }
    // All of it was rolled back or wrote nothing, so it can be done again with fresh plans.
    do throws(PGError) {
      return try await exchange(plan, limit)
    } catch {
      if wrapped { await rollBackQuietly() }
      throw error
    }
  }

  private func performInTransaction(
    _ calls: [StatementCall], _ id: UInt64, finish: Bool, _ deadline: Duration?
  ) async throws(PGError) -> [QueryResult] {
    let limit = try limit(id, deadline)
    let state = try current(id)
    let commit = finish && !state.isRollbackOnly
    let plan = ExchangePlan(begin: state.isBegun ? nil : state.begin, calls: calls, commit: commit)
    transaction?.isBegun = true
    do throws(PGError) {
      let results = try await exchange(plan, limit)
      if commit { transaction?.isFinished = true }
      return results
    } catch {
      _ = forgetStalePlans(error)
      throw error
    }
  }

  /// After DDL a plan may return other columns, after DISCARD it is gone. New names are used then: the old
  /// ones may still exist at the server.
  func forgetStalePlans(_ error: PGError) -> Bool {
    let stale =
      error.sqlState == "26000"
      || (error.sqlState == "0A000" && error.message.contains("cached plan must not change result type"))
    if stale {
      prepared = [:]
      generation += 1
    }
    return stale
  }

  /// Ends a failed transaction. Failing at it only costs the connection.
  func rollBackQuietly() async {
    guard handle != nil, transactionStatus != PQTRANS_IDLE else { return }
    let limit = Limit(deadline: .now + .seconds(5), cancellable: false)
    do throws(PGError) {
      try await sendSimple("ROLLBACK", limit)
      _ = try await drain(limit)
      phase = .idle
      if !isIdle { discard() }
    } catch {
      discard()
    }
  }
}
