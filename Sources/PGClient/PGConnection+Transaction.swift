import CLibPQ

extension PGConnection {
  func beginTransaction(isolation: PGIsolation, readOnly: Bool, deadline: Duration?) throws(PGError) -> UInt64 {
    guard transaction == nil else { throw PGError(.misuse, "a transaction is open on this connection already") }
    guard handle != nil else { throw PGError(.closed, "the connection is closed") }
    lastTransaction += 1
    transaction = TransactionState(
      id: lastTransaction, isolation: isolation, readOnly: readOnly, deadline: deadline.map { .now + $0 })
    updateReusable()
    return lastTransaction
  }

  /// The open transaction of that number.
  func current(_ id: UInt64) throws(PGError) -> TransactionState {
    guard let transaction, transaction.id == id, !transaction.isFinished else {
      throw PGError(.misuse, "the transaction has ended")
    }
    return transaction
  }

  func limit(_ id: UInt64?, _ deadline: Duration?) throws(PGError) -> Limit {
    guard let id, let end = try current(id).deadline else { return limit(deadline) }
    return Limit(deadline: deadline.map { min(.now + $0, end) } ?? end)
  }

  func setRollbackOnly(_ id: UInt64) {
    if transaction?.id == id { transaction?.isRollbackOnly = true }
  }

  /// Sends BEGIN by itself, for what cannot travel in a pipeline.
  func beginNow(_ id: UInt64, _ limit: Limit) async throws(PGError) {
    let state = try current(id)
    if state.isBegun { return }
    transaction?.isBegun = true
    _ = try await exchange(ExchangePlan(begin: state.begin), limit)
  }

  /// Ends the transaction: COMMIT if its body returned and nobody asked for a rollback.
  /// - Throws: only while committing.
  func endTransaction(_ id: UInt64, commit: Bool) async throws(PGError) {
    guard let state = transaction, state.id == id else { return }
    // Whatever the body left half done (a stream whose task was abandoned) makes the connection useless.
    if occupation != nil { discard() }
    // Waits for calls the body started and did not wait for.
    await takeTurn()
    defer {
      transaction = nil
      leave()
    }
    if state.isFinished || !state.isBegun { return }
    guard handle != nil else {
      if commit { throw PGError(.connection, "the connection was lost inside the transaction") }
      return
    }
    guard commit, !state.isRollbackOnly else { return await rollBackQuietly() }
    if transactionStatus == PQTRANS_IDLE {
      throw PGError(.server, "the transaction had ended before its COMMIT")
    }
    if Task.isCancelled {
      await rollBackQuietly()
      throw PGError(.cancelled, "the task was cancelled before COMMIT was sent")
    }
    do throws(PGError) {
      _ = try await exchange(ExchangePlan(commit: true), try limit(id, nil))
    } catch {
      await rollBackQuietly()
      throw error
    }
  }
}
