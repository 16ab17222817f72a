import CLibPQ
import Synchronization

/// One connection to the database, for one holder at a time. Calls that overlap nevertheless are done one
/// after the other in the order they came; during a stream or a COPY they are refused.
///
/// Its executor is the reactor's thread, the only one that touches libpq.
public actor PGConnection {
  /// What the connection is taken up with for longer than one exchange.
  enum Occupation: String {
    case stream = "a stream", copyIn = "a COPY", copyOut = "a COPY ", listening = "listening"
  }

  /// What the server may be doing for us: decides what a lost connection means.
  enum Phase { case idle, statement, commit }

  struct Limit {
    var deadline: ContinuousClock.Instant
    var cancellable = true
  }

  let configuration: PGConfiguration
  var handle: ConnectionHandle?
  var phase = Phase.idle
  var occupation: Occupation?
  var transaction: TransactionState?
  var prepared: [ObjectIdentifier: String] = [:]
  var generation = 0
  var lastTransaction: UInt64 = 0
  /// libpq switches single-row mode off only after the first command of a pipeline, or it would leak into it.
  var rowModeLeftOver = false
  /// A stream or COPY keeps its turn between calls.
  var occupationHoldsTurn = false
  private var isBusy = false
  private var line: [CheckedContinuation<Void, Never>] = []
  private var currentWait: UInt64?
  private var closing = false

  /// Whether a pool may hand it out again, kept here so that the pool can look without a hop.
  nonisolated let reusable = Atomic<Bool>(false)

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe Reactor.shared.asUnownedSerialExecutor()
  }

  init(_ configuration: PGConfiguration) {
    self.configuration = configuration
  }

  isolated deinit {
    handle = nil
  }

  /// The server's process number for this connection, 0 when closed.
  public var backendPID: Int32 {
    unsafe pointer.map { unsafe PQbackendPID($0) } ?? 0
  }

  /// Whether the connection can still be used.
  public var isOpen: Bool { handle != nil }

  /// Closes the connection. A statement in progress ends with `.closed`, or with `.outcomeUnknown` if its
  /// COMMIT had been sent.
  public func close() {
    closing = true
    if let currentWait {
      Reactor.shared.finish(currentWait, .cancelled)
    } else {
      discard()
    }
  }

  // MARK: Turns

  /// Waits for the turn of the caller. Every operation in front has its own deadline, so this ends.
  func enter() async throws(PGError) {
    if let occupation {
      throw PGError(.misuse, "the connection is taken up by \(occupation.rawValue)")
    }
    await takeTurn()
    guard handle != nil else {
      leave()
      throw PGError(.closed, "the connection is closed")
    }
    if Task.isCancelled {
      leave()
      throw PGError(.cancelled, "the task was cancelled before anything was sent")
    }
  }

  func takeTurn() async {
    if isBusy {
      await withCheckedContinuation { line.append($0) }
    } else {
      isBusy = true
    }
  }

  func leave() {
    updateReusable()
    if line.isEmpty {
      isBusy = false
    } else {
      line.removeFirst().resume()
    }
  }

  func updateReusable() {
    reusable.store(isIdle && occupation == nil && transaction == nil && !closing, ordering: .releasing)
  }

  func limit(_ deadline: Duration?) -> Limit {
    Limit(deadline: .now + (deadline ?? configuration.operationTimeout))
  }

  // MARK: Waiting and failing

  /// Waits without giving the connection up at a timeout; for listening.
  func waitQuietly(_ descriptor: Int32, _ deadline: ContinuousClock.Instant) async -> Reactor.Wake {
    let id = Reactor.shared.makeID()
    currentWait = id
    defer { currentWait = nil }
    return await Reactor.shared.wait(id, descriptor, for: .read, until: deadline, cancellable: true)
  }

  /// A cheap look at a connection that lay idle: has the server closed it?
  func isStillAlive() -> Bool {
    for _ in 0..<2 {
      guard isIdle, let pointer = unsafe pointer else { return false }
      switch unsafe clibpq_peek(PQsocket(pointer)) {
      case 0: return true
      case 1: return false
      default:
        // A notice or parameter change, or the server's last words.
        if unsafe PQconsumeInput(pointer) == 0 { return false }
      }
    }
    return isIdle
  }

  /// Waits for the socket.
  /// - Throws: `.timedOut`, `.cancelled`, `.closed` or `.outcomeUnknown`; the connection is gone then.
  @discardableResult
  func ready(_ interest: Reactor.Interest, _ limit: Limit) async throws(PGError) -> Reactor.Interest {
    let descriptor = unsafe pointer.map { unsafe PQsocket($0) } ?? -1
    guard descriptor >= 0 else { throw lost() }
    let id = Reactor.shared.makeID()
    currentWait = id
    let wake = await Reactor.shared.wait(
      id, descriptor, for: interest, until: limit.deadline, cancellable: limit.cancellable)
    currentWait = nil
    switch wake {
    case .ready(let ready):
      if closing { throw abandon(.closed, "the connection was closed") }
      return ready
    case .timedOut: throw abandon(.timedOut, "the database did not answer in time")
    case .cancelled:
      throw closing
        ? abandon(.closed, "the connection was closed") : abandon(.cancelled, "the task was cancelled")
    }
  }

  /// The server or the network ended the connection.
  func lost(_ result: QueryResult? = nil) -> PGError {
    var error = result?.error ?? PGError(.connection, errorMessage)
    if error.message.isEmpty { error.message = "the connection to the database was lost" }
    error.code = .connection
    let outcome = abandon(.connection, error.message)
    error.code = outcome.code
    error.message = outcome.message
    return error
  }

  /// Gives the connection up. A running statement is cancelled at the server, except a COMMIT: cancelling
  /// that would make the server report success for a commit that may not last.
  func abandon(_ code: PGError.Code, _ message: String) -> PGError {
    let was = phase
    if was == .statement, code != .connection { sendCancel() }
    discard()
    if was == .commit {
      return PGError(.outcomeUnknown, "COMMIT was sent but not confirmed (\(message)): look the change up")
    }
    return PGError(code, message)
  }

  /// Closes the connection now.
  func discard() {
    handle = nil
    phase = .idle
    occupation = nil
    prepared = [:]
    updateReusable()
  }
}

// MARK: What the handle says, or its absence

extension PGConnection {
  /// The PGconn, for the length of one call.
  @unsafe var pointer: OpaquePointer? {
    switch handle {
    case .some(let handle): unsafe handle.pointer
    case .none: nil
    }
  }

  var notices: NoticeBox? {
    switch handle {
    case .some(let handle): handle.notices
    case .none: nil
    }
  }

  var transactionStatus: PGTransactionStatusType {
    unsafe pointer.map { unsafe PQtransactionStatus($0) } ?? PQTRANS_UNKNOWN
  }

  /// Connected, and in no transaction.
  var isIdle: Bool {
    unsafe pointer.map { unsafe PQstatus($0) == CONNECTION_OK } ?? false && transactionStatus == PQTRANS_IDLE
  }

  var errorMessage: String {
    unsafe pointer.map { unsafe PGError.tidy(String(cString: PQerrorMessage($0))) } ?? ""
  }

  func sendCancel() {
    switch handle {
    case .some(let handle): CancelRequest(handle)?.send()
    case .none: break
    }
  }
}
