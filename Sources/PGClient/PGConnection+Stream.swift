import CLibPQ

extension PGConnection {
  /// Reads the rows of a large answer in portions. While `body` runs nothing more is read, so memory stays
  /// bounded by a portion. Leaving early, by an error or by cancellation, cancels the statement and closes
  /// the connection.
  /// - Parameters:
  ///   - deadline: for each portion, not counting the time `body` takes.
  /// - Throws: `PGError`, or what `body` throws.
  public nonisolated func stream<S: PGStatement>(
    _ statement: S, batchSize: Int = 256, deadline: Duration? = nil, _ body: ([S.Row]) async throws -> Void
  ) async throws {
    try await stream(statement, batchSize: batchSize, transaction: nil, deadline, body)
  }

  nonisolated func stream<S: PGStatement>(
    _ statement: S, batchSize: Int, transaction id: UInt64?, _ deadline: Duration?,
    _ body: ([S.Row]) async throws -> Void
  ) async throws {
    try await beginStream(StatementCall(statement), id, deadline)
    do {
      while let rows = try await nextRows(S.self, max(1, batchSize), id, deadline) {
        try await body(rows)
      }
    } catch {
      await abortOccupation()
      throw error
    }
  }

  private func beginStream(_ call: StatementCall, _ id: UInt64?, _ deadline: Duration?) async throws(PGError) {
    try call.check("the statement")
    try await enter()
    do throws(PGError) {
      let limit = try limit(id, deadline)
      try await prepareFor(id, limit)
      let name = call.isPlannedAnew ? nil : try await prepare(call, limit)
      guard let pointer = unsafe pointer else { throw lost() }
      phase = .statement
      notices?.reset()
      let sent = unsafe call.parameters.withPointers { values, count in
        if let name {
          unsafe PQsendQueryPrepared(pointer, name, count, values, nil, nil, 0)
        } else {
          unsafe PQsendQueryParams(pointer, call.sql, count, nil, values, nil, nil, 0)
        }
      }
      guard sent == 1, unsafe PQsetSingleRowMode(pointer) == 1 else { throw lost() }
      rowModeLeftOver = true
      occupation = .stream
      occupationHoldsTurn = true
      try await flush(limit)
    } catch {
      occupation = nil
      occupationHoldsTurn = false
      leave()
      throw error
    }
  }

  /// Up to `count` rows, nil at the end.
  private func nextRows<S: PGStatement>(
    _ type: S.Type, _ count: Int, _ id: UInt64?, _ deadline: Duration?
  ) async throws(PGError) -> [S.Row]? {
    guard occupationHoldsTurn else { return nil }
    guard occupation == .stream else { throw PGError(.closed, "the connection was closed during the stream") }
    let limit = try limit(id, deadline)
    try checkCancelled()
    var rows: [S.Row] = []
    while rows.count < count {
      guard let result = try await nextResult(limit) else {
        endOccupation()
        return rows.isEmpty ? nil : rows
      }
      switch result.status {
      case .singleTuple, .tuples, .command: rows += try decodeRows(type, result)
      case .error:
        if result.isFatal || result.error.code == .connection { throw lost(result) }
        _ = forgetStalePlans(result.error)
        while try await nextResult(limit) != nil {}
        endOccupation()
        throw result.error
      default: throw abandon(.misuse, "only rows can be streamed")
      }
    }
    return rows
  }

  private func prepare(_ call: StatementCall, _ limit: Limit) async throws(PGError) -> String {
    if let name = prepared[call.type] { return name }
    let name = call.preparedName(generation: generation)
    guard let pointer = unsafe pointer else { throw lost() }
    phase = .statement
    guard unsafe PQsendPrepare(pointer, name, call.sql, 0, nil) == 1 else { throw lost() }
    try await flush(limit)
    _ = try await drain(limit)
    prepared[call.type] = name
    return name
  }

  // MARK: Occupations

  func checkCancelled() throws(PGError) {
    if Task.isCancelled { throw abandon(.cancelled, "the task was cancelled") }
  }

  /// The regular end of a stream or COPY.
  func endOccupation() {
    guard occupationHoldsTurn else { return }
    occupationHoldsTurn = false
    occupation = nil
    phase = .idle
    leave()
  }

  /// The irregular end: what is left at the server is cancelled and the connection closed.
  func abortOccupation() {
    guard occupationHoldsTurn else { return }
    occupationHoldsTurn = false
    sendCancel()
    discard()
    leave()
  }
}
