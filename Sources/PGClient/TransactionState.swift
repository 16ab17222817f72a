/// How much a transaction sees of others.
public enum PGIsolation: String, Sendable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

/// A transaction on a connection, from its (lazy) BEGIN to its end.
struct TransactionState {
  let id: UInt64
  let begin: String
  /// Of the transaction as a whole.
  let deadline: ContinuousClock.Instant?
  var isBegun = false
  var isRollbackOnly = false
  var isFinished = false

  init(id: UInt64, isolation: PGIsolation, readOnly: Bool, deadline: ContinuousClock.Instant?) {
    self.id = id
    self.deadline = deadline
    begin = "BEGIN ISOLATION LEVEL \(isolation.rawValue)\(readOnly ? " READ ONLY" : " READ WRITE")"
  }
}
