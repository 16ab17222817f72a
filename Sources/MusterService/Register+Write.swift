import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Runs a change in one transaction: key, what the handler does, its entries of the change log, the stored reply.
  ///
  /// The same key again gives the stored reply; a dry run does everything and rolls it back; a deadlock or a
  /// serialisation failure is tried again; an unknown outcome is looked up before it is reported.
  func write(
    _ call: Call, deadline: Duration = .seconds(30), _ body: (WriteScope) async throws -> Reply
  ) async throws -> Reply {
    let key = RequestKey(principal: call.principal.name, key: call.arguments.text("key") ?? Keys.fresh())
    let fingerprint = call.fingerprint
    var attempt = 1
    while true {
      do {
        return try await writeOnce(call, key, fingerprint, deadline, body)
      } catch let error as PGError where error.code == .outcomeUnknown {
        return try await lookUp(call, key, fingerprint)
      } catch let error as PGError where error.isRetryable && attempt < 4 && error.code == .server {
        try await Task.sleep(for: .milliseconds(Int.random(in: 2...20) * attempt))
        attempt += 1
      }
    }
  }

  private func writeOnce(
    _ call: Call, _ key: RequestKey, _ fingerprint: [UInt8], _ deadline: Duration,
    _ body: (WriteScope) async throws -> Reply
  ) async throws -> Reply {
    let now = clock.now
    return try await store.engine.transaction(deadline: deadline) { transaction in
      let (_, _, known) = try await transaction.run(
        DeclarePrincipals([key.principal]), LockKeys([key]), FindKeys([key]))
      if let stored = known.first {
        await transaction.rollbackOnly()
        return try Self.replay(stored, fingerprint, call.arguments)
      }
      let scope = WriteScope(transaction, call, now: now)
      var reply = StoredReply.asSaid(try await body(scope), in: call.arguments)
      guard reply.code.isSuccess, !call.isDry else {
        await transaction.rollbackOnly()
        if call.isDry { reply.details.append(.init("dry", "yes")) }
        return reply
      }
      let entries = scope.changes.map { AppendChanges.Entry($0, principal: key.principal, key: key.key) }
      _ = try await transaction.finish(
        AppendChanges(entries, at: now.instant),
        StoreKeys(
          [.init(key, fingerprint: fingerprint, code: reply.code.number, reply: StoredReply.text(of: reply))],
          at: now.instant))
      return reply
    }
  }

  static func replay(_ stored: FindKeys.Row, _ fingerprint: [UInt8], _ arguments: Arguments) throws(Failure) -> Reply {
    guard stored.fingerprint == fingerprint else {
      throw Failure(
        .keyReused, "The key \(stored.key.key.quoted) was used for another request. Make a new key for a new request.",
        [.init("key", stored.key.key)])
    }
    guard let reply = StoredReply.reply(code: stored.code, text: stored.reply, arguments: arguments) else {
      throw Failure(.bug, "The reply stored with this key cannot be read.")
    }
    return reply
  }

  /// After a connection was lost while it committed: what became of the key decides.
  func lookUp(_ call: Call, _ key: RequestKey, _ fingerprint: [UInt8]) async throws -> Reply {
    for pause in [50, 250, 1000] {
      try await Task.sleep(for: .milliseconds(pause))
      if let rows = try? await store.engine.run(FindKeys([key])), let stored = rows.first {
        return try Self.replay(stored, fingerprint, call.arguments)
      }
    }
    throw Failure(
      .outcomeUnknown,
      "The database went away while it was committing. Repeat with the same key: it is never done twice.",
      [.init("key", key.key)])
  }
}

/// Keys for requests that bring none, so that every change has one.
enum Keys {
  static func fresh() -> String {
    var generator = SystemRandomNumberGenerator()
    return "m-" + Hex.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }
}
