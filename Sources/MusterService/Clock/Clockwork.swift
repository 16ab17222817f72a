import Logging
import MusterCore
import MusterStore
import PGClient

/// Does what is due. Any number of daemons may run it at once: a run's deadlines are settled while the run is locked, the
/// note that one was acted on is written in the transaction of the act, and a second note of it cannot be written.
struct Clockwork: Sendable {
  let store: Store
  let clock: NationClock
  let logger: Logger

  static let principal = "muster"

  /// One deadline that was acted on.
  struct Done: Sendable {
    let entry: ClockEntry
    let outcome: String
  }

  /// Acts on everything that is due by now. What cannot be done of a run or a person is left to the next round, here or
  /// in another daemon.
  ///
  /// - Parameter papers: also what belongs to persons and not to a run.
  /// - Throws: why it cannot be said what is due.
  func round(papers: Bool = true) async throws -> [Done] {
    await clock.refresh()
    let now = clock.now
    let groups = try await store.engine.transaction(readOnly: true, deadline: .seconds(60)) { transaction in
      Self.groups(try await ClockEntry.load(transaction, papers: papers, now: now), now)
    }
    var done: [Done] = []
    for group in groups {
      try Task.checkCancellation()
      done += await settle(group, now)
    }
    return done
  }

  static func groups(_ entries: [ClockEntry], _ now: Now) -> [ClockEntry.Group] {
    Set(entries.filter { $0.isPending(at: now) }.map(\.group)).sorted()
  }

  private func settle(_ group: ClockEntry.Group, _ now: Now) async -> [Done] {
    do {
      return try await store.engine.transaction(deadline: .seconds(30)) { transaction in
        _ = try await transaction.run(DeclarePrincipals([Self.principal]))
        let settled = try await Self.settle(group, in: transaction, now: now)
        guard !settled.done.isEmpty else {
          await transaction.rollbackOnly()
          return []
        }
        let key = Keys.fresh()
        let entries = settled.changes.map { AppendChanges.Entry($0, principal: Self.principal, key: key) }
        _ = try await transaction.finish(AppendChanges(entries, at: now.instant))
        return settled.done
      }
    } catch {
      // The same is found again in the next round; nothing of it was done.
      logger.info("a deadline waits", metadata: ["group": "\(group)", "reason": "\("\(error)".quoted)"])
      return []
    }
  }

  /// Acts on all that is pending of one group, in the order it fell due, on facts read under the lock.
  ///
  /// - Parameter ahead: for a rehearsal, up to this later moment: each deadline as if its own moment had come.
  static func settle(
    _ group: ClockEntry.Group, in transaction: PGTransaction, now: Now, ahead: Instant? = nil
  ) async throws -> (done: [Done], changes: [Change]) {
    if case .iteration(let id) = group { _ = try await transaction.run(LockIterations([id])) }
    var done: [Done] = []
    var changes: [Change] = []
    func waiting() async throws -> ArraySlice<ClockEntry> {
      Self.pending(try await ClockEntry.load(transaction, only: group, now: now), now: now, ahead: ahead)
    }
    var left = try await waiting()
    var noted: Set<ClockEntry.Identity> = []
    while let next = left.popFirst() {
      guard noted.isDisjoint(with: next.identities) else { continue }
      let now = ahead == nil ? now : now.orLater(next.due)
      let act = try await ClockAct.perform(next, in: transaction, now: now)
      let ids = try await transaction.run(
        InsertAct(
          next.key, of: next.deadline, iteration: next.facts.iteration, body: next.facts.body,
          outcome: act.outcome, figures: act.figures.json, at: now.instant))
      guard !ids.isEmpty else {
        throw Failure(
          .conflict, "Another daemon acted on \(next.deadline.kind.rawValue) of \(next.facts.code) meanwhile.")
      }
      var change = Change("clock.\(act.outcome)", next.deadline.subject.rawValue, next.deadline.id)
      change.note("kind", next.deadline.kind.rawValue)
      change.note("due", next.due.description)
      change.note("code", next.facts.code)
      changes.append(change)
      changes += act.changes
      done.append(Done(entry: next, outcome: act.outcome))
      noted.formUnion(next.identities)
      // What one act changes, the next one sees: a cancelled run has no intake to close. A reminder changes nothing, and
      // of a run with many people there may be thousands.
      if next.deadline.effect == .acts { left = try await waiting() }
    }
    return (done, changes)
  }

  /// What there is to do about a group, in the order it falls due.
  private static func pending(_ entries: [ClockEntry], now: Now, ahead: Instant?) -> ArraySlice<ClockEntry> {
    let pending = entries.filter { entry in
      guard let ahead else { return entry.isPending(at: now) }
      return entry.due <= ahead && entry.isPending(at: now.orLater(entry.due))
    }
    return pending.sorted { ($0.due, $0.deadline.kind.rawValue) < ($1.due, $1.deadline.kind.rawValue) }[...]
  }
}
