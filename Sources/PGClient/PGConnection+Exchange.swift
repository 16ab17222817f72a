import CLibPQ

/// What goes to the server in one pipeline, in order: BEGIN, statements, COMMIT.
struct ExchangePlan {
  var begin: String?
  var calls: [StatementCall] = []
  var commit = false
}

extension PGConnection {
  private enum Step {
    case begin
    case prepare(ObjectIdentifier, String)
    case statement
    case commit
  }

  /// Sends everything, then reads everything: one round trip, one Sync. The answers of the statements are
  /// returned. Afterwards the server has said "ready", or the connection is gone.
  func exchange(_ plan: ExchangePlan, _ limit: Limit) async throws(PGError) -> [QueryResult] {
    guard let pointer = unsafe pointer else { throw PGError(.closed, "the connection is closed") }
    phase = .statement
    notices?.reset()
    let steps = try unsafe send(plan, pointer)
    try await flush(limit)
    return try await read(steps, limit)
  }

  private func send(_ plan: ExchangePlan, _ pointer: OpaquePointer) throws(PGError) -> [Step] {
    var steps: [Step] = []
    var naming: [ObjectIdentifier: String] = [:]
    var accepted = unsafe PQenterPipelineMode(pointer) == 1
    defer { rowModeLeftOver = false }
    // An empty first command takes the left-over mode upon itself.
    if let begin = plan.begin ?? (rowModeLeftOver ? "" : nil) {
      accepted = unsafe accepted && PQsendQueryParams(pointer, begin, 0, nil, nil, nil, nil, 0) == 1
      steps.append(.begin)
    }
    for call in plan.calls where accepted {
      if call.isPlannedAnew {
        accepted = unsafe call.parameters.withPointers { values, count in
          unsafe PQsendQueryParams(pointer, call.sql, count, nil, values, nil, nil, 0) == 1
        }
        steps.append(.statement)
        continue
      }
      let name: String
      if let known = prepared[call.type] ?? naming[call.type] {
        name = known
      } else {
        name = call.preparedName(generation: generation)
        naming[call.type] = name
        accepted = unsafe accepted && PQsendPrepare(pointer, name, call.sql, 0, nil) == 1
        steps.append(.prepare(call.type, name))
      }
      guard accepted else { break }
      accepted = unsafe call.parameters.withPointers { values, count in
        unsafe PQsendQueryPrepared(pointer, name, count, values, nil, nil, 0) == 1
      }
      steps.append(.statement)
    }
    if plan.commit {
      // From here on libpq may put the COMMIT on the wire at any time.
      phase = .commit
      accepted = unsafe accepted && PQsendQueryParams(pointer, "COMMIT", 0, nil, nil, nil, nil, 0) == 1
      steps.append(.commit)
    }
    guard accepted, unsafe PQpipelineSync(pointer) == 1 else { throw lost() }
    return steps
  }

  private func read(_ steps: [Step], _ limit: Limit) async throws(PGError) -> [QueryResult] {
    var results: [QueryResult] = []
    var failure: PGError?
    var commitTag: String?
    for step in steps {
      if case .commit = step {
        notices?.warnings = 0
        // The server skips a COMMIT after an error in the same pipeline.
        if failure != nil { phase = .statement }
      }
      while let result = try await nextResult(limit) {
        switch result.status {
        case .error:
          if result.isFatal || result.error.code == .connection { throw lost(result) }
          failure = failure ?? result.error
        case .pipelineAborted: break
        case .command, .tuples:
          switch step {
          case .prepare(let type, let name): prepared[type] = name
          case .statement: results.append(result)
          case .commit: commitTag = result.commandTag
          case .begin: break
          }
        default:
          throw abandon(.misuse, "COPY and the like are not possible in a prepared statement")
        }
      }
    }
    guard let sync = try await nextResult(limit), sync.status == .pipelineSync,
      let pointer = unsafe pointer, unsafe PQexitPipelineMode(pointer) == 1
    else { throw lost() }
    let committing = phase == .commit
    if committing, failure == nil { try confirmCommit(commitTag) }
    phase = .idle
    if let failure { throw failure }
    return results
  }

  /// Rules 1 and 2: success is a COMMIT answered as such, without a warning, on a server that is ready again.
  private func confirmCommit(_ tag: String?) throws(PGError) {
    if let notices, notices.warnings > 0 || notices.synchronousWaitCancelled {
      throw abandon(.connection, "the server warned during COMMIT, the change may not be replicated")
    }
    guard let tag, isIdle else {
      throw abandon(.connection, "no confirmation")
    }
    guard tag == "COMMIT" else {
      phase = .idle
      throw PGError(.server, "the transaction was rolled back instead of committed: a statement in it had failed")
    }
  }

  // MARK: Elementary steps

  /// Writes what libpq holds, reading meanwhile so that neither side blocks the other.
  func flush(_ limit: Limit) async throws(PGError) {
    while true {
      guard let pointer = unsafe pointer else { throw lost() }
      let left = unsafe PQflush(pointer)
      if left == 0 { return }
      if left < 0 { throw await lostWithReason() }
      let state = try await ready([.read, .write], limit)
      if state.contains(.read) { try consume() }
    }
  }

  /// The next answer, nil at the end of a statement's answers.
  func nextResult(_ limit: Limit) async throws(PGError) -> QueryResult? {
    while true {
      guard let pointer = unsafe pointer else { throw lost() }
      if unsafe PQisBusy(pointer) == 0 {
        return unsafe PQgetResult(pointer).map { unsafe QueryResult($0) }
      }
      try await ready(.read, limit)
      try consume()
    }
  }

  func consume() throws(PGError) {
    guard let pointer = unsafe pointer else { throw lost() }
    if unsafe PQconsumeInput(pointer) == 1 { return }
    // The server's last words may have been read before the end.
    if unsafe PQisBusy(pointer) == 0, let result = unsafe PQgetResult(pointer) {
      throw lost(unsafe QueryResult(result))
    }
    throw lost()
  }

  /// Writing failed: the reason may be waiting to be read.
  private func lostWithReason() async -> PGError {
    guard let pointer = unsafe pointer else { return lost() }
    _ = unsafe PQconsumeInput(pointer)
    if unsafe PQisBusy(pointer) == 0, let result = unsafe PQgetResult(pointer) {
      return lost(unsafe QueryResult(result))
    }
    return lost()
  }

  /// Reads answers to the end. The last error, if any, is thrown; a FATAL one ends the connection.
  func drain(_ limit: Limit) async throws(PGError) -> [QueryResult] {
    var results: [QueryResult] = []
    var failure: PGError?
    while let result = try await nextResult(limit) {
      switch result.status {
      case .error:
        if result.isFatal || result.error.code == .connection { throw lost(result) }
        failure = failure ?? result.error
      case .copyIn, .copyOut:
        throw abandon(.misuse, "COPY needs copyIn or copyOut")
      default: results.append(result)
      }
    }
    if let failure {
      phase = .idle
      throw failure
    }
    return results
  }

  /// Sends a string by the simple protocol.
  func sendSimple(_ sql: String, _ limit: Limit) async throws(PGError) {
    guard let pointer = unsafe pointer else { throw PGError(.closed, "the connection is closed") }
    phase = .statement
    notices?.reset()
    guard unsafe PQsendQuery(pointer, sql) == 1 else { throw lost() }
    try await flush(limit)
  }
}
