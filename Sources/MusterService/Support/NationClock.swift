import MusterCore
import MusterStore
import PGClient
import Synchronization

/// The clock with the nation's days. The zone is the register's, so it is read from there, once an hour and whenever the
/// moment leaves what was read: no request waits for it otherwise.
final class NationClock: Sendable {
  private struct Known {
    let days: ZoneDays
    let readAt: Instant
    let due: ContinuousClock.Instant
  }

  private let clock: any RegisterClock
  private let store: Store
  private let known = Mutex<Known?>(nil)

  init(_ clock: any RegisterClock, _ store: Store) {
    self.clock = clock
    self.store = store
  }

  var now: Now { Now(instant: clock.now, days: known.withLock { $0?.days } ?? .utc) }

  /// To be called before a piece of work. Without a database the days stay as they were: the work itself will say that
  /// there is none.
  func refresh() async {
    let (now, due) = (clock.now, ContinuousClock.now)
    let isFresh = known.withLock { known in
      known.map { due < $0.due && abs(now.microseconds - $0.readAt.microseconds) < Self.reach } ?? false
    }
    guard !isFresh, let offsets = try? await store.engine.run(ReadNationDays(around: now)) else { return }
    let fresh = Known(days: ZoneDays(offsets), readAt: now, due: due.advanced(by: .seconds(3600)))
    known.withLock { $0 = fresh }
  }

  /// Changes of the zone are read for 400 days before and after; this stays well inside. Microseconds.
  private static let reach: Int64 = 200 * 86_400_000_000
}
