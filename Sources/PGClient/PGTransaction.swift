/// A transaction as its body sees it. BEGIN travels with the first statement. Unusable after the body's end.
public struct PGTransaction: Sendable {
  let connection: PGConnection
  let id: UInt64

  /// Runs the statements in one pipeline; see `PGConnection.run`.
  public func run<each S: PGStatement>(
    _ statement: repeat each S, deadline: Duration? = nil
  ) async throws(PGError) -> (repeat [(each S).Row]) {
    try await connection.run(repeat each statement, in: id, finish: false, deadline)
  }

  /// Runs one statement many times in one pipeline.
  public func batch<S: PGStatement>(_ statements: [S], deadline: Duration? = nil) async throws(PGError) -> [[S.Row]] {
    try await connection.batch(statements, in: id, deadline)
  }

  /// Runs the statements and COMMIT in one pipeline. The transaction is over afterwards. After
  /// `rollbackOnly()` it runs the statements and does not commit.
  /// - Throws: `PGError`; `.outcomeUnknown` if the COMMIT was sent and not confirmed.
  public func finish<each S: PGStatement>(
    _ statement: repeat each S, deadline: Duration? = nil
  ) async throws(PGError) -> (repeat [(each S).Row]) {
    try await connection.run(repeat each statement, in: id, finish: true, deadline)
  }

  /// The transaction will be rolled back though its body returns: a dry run.
  public func rollbackOnly() async {
    await connection.setRollbackOnly(id)
  }

  /// See `PGConnection.execute`. The string must not end the transaction.
  public func execute(_ sql: String, deadline: Duration? = nil) async throws(PGError) {
    try await connection.execute(sql, transaction: id, deadline)
  }

  /// See `PGConnection.query`.
  public func query(
    _ sql: String, _ parameters: PGParameters = PGParameters(), deadline: Duration? = nil
  ) async throws(PGError) -> PGDynamicRows {
    try await connection.query(sql, parameters, readOnly: false, transaction: id, deadline)
  }

  /// See `PGConnection.stream`.
  public func stream<S: PGStatement>(
    _ statement: S, batchSize: Int = 256, deadline: Duration? = nil, _ body: ([S.Row]) async throws -> Void
  ) async throws {
    try await connection.stream(statement, batchSize: batchSize, transaction: id, deadline, body)
  }

  /// See `PGConnection.copyIn`. An error inside leaves the transaction failed.
  public func copyIn(
    _ sql: String, deadline: Duration? = nil, _ produce: (PGCopyWriter) async throws -> Void
  ) async throws -> Int {
    try await connection.copyIn(sql, transaction: id, deadline, produce)
  }

  /// See `PGConnection.copyOut`.
  public func copyOut(
    _ sql: String, deadline: Duration? = nil, _ consume: ([UInt8]) async throws -> Void
  ) async throws -> Int {
    try await connection.copyOut(sql, transaction: id, deadline, consume)
  }
}

extension PGConnection {
  nonisolated func run<each S: PGStatement>(
    _ statement: repeat each S, in id: UInt64, finish: Bool, _ deadline: Duration?
  ) async throws(PGError) -> (repeat [(each S).Row]) {
    var calls: [StatementCall] = []
    repeat (each statement).add(to: &calls)
    let results = try await perform(calls, transaction: id, finish: finish, deadline)
    return try decodeAll(results, repeat each statement)
  }

  nonisolated func batch<S: PGStatement>(
    _ statements: [S], in id: UInt64, _ deadline: Duration?
  ) async throws(PGError) -> [[S.Row]] {
    if statements.isEmpty { return [] }
    let results = try await perform(statements.map { StatementCall($0) }, transaction: id, finish: false, deadline)
    return try decodeBatch(S.self, results)
  }
}

extension PGConnection {
  /// Runs `body` in a transaction: COMMIT if it returns, ROLLBACK if it throws.
  /// - Parameter deadline: of the transaction as a whole, and of each statement in it that states none of its own; nil: each
  ///   statement has the configuration's.
  /// - Throws: what `body` throws, or `PGError`; `.outcomeUnknown` if the COMMIT was sent and not confirmed.
  public nonisolated func transaction<R>(
    isolation: PGIsolation = .readCommitted, readOnly: Bool = false, deadline: Duration? = nil,
    _ body: (PGTransaction) async throws -> R
  ) async throws -> R {
    let id = try await beginTransaction(isolation: isolation, readOnly: readOnly, deadline: deadline)
    let result: R
    do {
      result = try await body(PGTransaction(connection: self, id: id))
    } catch {
      try? await endTransaction(id, commit: false)
      throw error
    }
    try await endTransaction(id, commit: true)
    return result
  }
}
