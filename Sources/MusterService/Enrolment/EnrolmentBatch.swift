import MusterCore
import MusterStore
import PGClient

/// Decides and stores a batch of requests about enrolments: one read of facts under the locks of their runs, one
/// decision, one write, each request answered for itself.
struct EnrolmentBatch: Sendable {
  let store: Store
  let clock: NationClock

  /// From here on a plan that has grown old costs more than it saves.
  private static let smallestLarge = 8

  /// A reply for each item, in order, and whose days became free. Never fails: what goes wrong as a whole is split until
  /// it is one request's own.
  func process(_ items: [EnrolmentItem]) async -> (replies: [Reply], freed: FreedDays) {
    var freed = FreedDays.ofNobody
    let replies = await process(items, &freed)
    return (replies, freed)
  }

  private func process(_ items: [EnrolmentItem], _ freed: inout FreedDays) async -> [Reply] {
    // A dry run must not be seen by its neighbours, so it is a batch of its own.
    if items.count > 1, items.contains(where: \.isDry) {
      var replies: [Reply] = []
      for run in items.chunked(by: { !$0.isDry && !$1.isDry }) { replies += await process(run, &freed) }
      return replies
    }
    var attempt = 1
    while true {
      do {
        let (replies, officers) = try await decideAndStore(items)
        freed.add(officers)
        return replies
      } catch let failure as Failure where items.count == 1 {
        return [Reply(failure)]
      } catch let error as PGError where items.count == 1 {
        guard Self.isWorthAnotherTry(error), attempt < 5 else {
          if items[0].mayFreeDays { freed = .notKnown }
          return [await settle(error, items[0])]
        }
        try? await Task.sleep(for: .milliseconds(Int.random(in: 1...15) * attempt))
        attempt += 1
      } catch let error as PGError
        where error.code == .outcomeUnknown || error.code == .timedOut
        || !Self.isWorthAnotherTry(error) && error.code != .server
      {
        if items.contains(where: \.mayFreeDays) { freed = .notKnown }
        // Splitting would repeat the same wait for each: say so to all, each with its own key looked up.
        var replies: [Reply] = []
        for item in items { replies.append(await settle(error, item)) }
        return replies
      } catch {
        return await split(items, &freed)
      }
    }
  }

  private func split(_ items: [EnrolmentItem], _ freed: inout FreedDays) async -> [Reply] {
    guard items.count > 1 else {
      return [Reply(Failure(.internalFault, "The request could not be stored. Nothing was changed."))]
    }
    let half = items.count / 2
    let first = await process(Array(items[..<half]), &freed)
    return first + (await process(Array(items[half...]), &freed))
  }

  /// Clashes with what others did meanwhile: on fresh facts the decision answers them by rule.
  private static func isWorthAnotherTry(_ error: PGError) -> Bool {
    if error.isRetryable, error.code == .server { return true }
    return ["23505", "23P01", "23514"].contains(error.sqlState ?? "")
  }

  private func settle(_ error: PGError, _ item: EnrolmentItem) async -> Reply {
    guard error.code == .outcomeUnknown else { return Reply(ConstraintMap.failure(error)) }
    for pause in [50, 250, 1000] {
      try? await Task.sleep(for: .milliseconds(pause))
      if let stored = try? await store.engine.run(FindKeys([item.key])).first {
        return Self.replay(stored, item)
      }
    }
    return Reply(ConstraintMap.failure(error))
  }

  // MARK: One transaction

  private func decideAndStore(_ items: [EnrolmentItem]) async throws -> (replies: [Reply], freed: Set<Int64>) {
    let now = clock.now
    let keys = Array(Set(items.map(\.key)))
    let isLarge = items.count >= Self.smallestLarge
    var refused: [InsertRefusals.Entry] = []
    var freed: Set<Int64> = []
    let replies = try await store.engine.transaction(deadline: .seconds(30)) { transaction in
      let (_, _, _, known, found) = try await transaction.run(
        DeclareBatch(Array(Set(items.map(\.key.principal))), isLarge: isLarge), RenewPlans(isLarge: isLarge),
        LockKeys(keys), FindKeys(keys),
        FindPairs(items.map { ($0.officer, $0.iteration) }))
      var round = EnrolmentRound(items: items, stored: known, found: found)
      let leaving = round.leavingOnADay
      if !leaving.isEmpty {
        round.check(
          try await transaction.run(FindStays(leaving.map { ($0.officer, $0.iteration) })), of: leaving)
      }
      guard !round.open.isEmpty else {
        await transaction.rollbackOnly()
        return round.replies
      }
      let declining = round.declining
      if !declining.isEmpty {
        let forfeits = try await transaction.run(
          FindForfeits(declining.map { ($0.officer, $0.iteration) }, on: now.date))
        round.take(forfeits, of: declining, on: now.date)
      }
      round.decide(on: try await EnrolmentFacts.read(round.scope, in: transaction, now: now))
      refused = round.refused
      let effects = round.effects
      guard !items[0].isDry, !round.entries.isEmpty else {
        await transaction.rollbackOnly()
        return round.replies
      }
      _ = try await transaction.run(InsertOverrides(round.overrides, at: now.instant))
      _ = try await transaction.finish(
        Vacate(effects), KeepFreedSeats(effects),
        InsertEnrolments(effects.inserts, at: now.instant),
        UpdateEnrolments(effects.updates), TakeSeats(effects.seats), Occupy(effects.occupied),
        AppendChanges(round.entries, at: now.instant), StoreKeys(round.keysToStore, at: now.instant))
      freed = effects.freedOfficers
      return round.replies
    }
    // For counting what stops officers: no change of the register, so nothing depends on it.
    if !refused.isEmpty, let day = now.date {
      _ = try? await store.engine.run(InsertRefusals(refused, on: day, at: now.instant))
    }
    return (replies, freed)
  }

  static func replay(_ stored: FindKeys.Row, _ item: EnrolmentItem) -> Reply {
    do {
      return try Register.replay(stored, item.fingerprint, item.arguments)
    } catch {
      return Reply(error)
    }
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  func chunked(by together: (Element, Element) -> Bool) -> [[Element]] {
    var out: [[Element]] = []
    for element in self {
      if let last = out.last?.last, together(last, element) {
        out[out.count - 1].append(element)
      } else {
        out.append([element])
      }
    }
    return out
  }
}
