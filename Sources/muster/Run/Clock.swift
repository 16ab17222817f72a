import Glibc

/// Time without Foundation.
enum Clock {
  /// A steady clock for waits and rates.
  static func milliseconds() -> Int64 { read(CLOCK_MONOTONIC) }

  /// Milliseconds since 1970 in UTC.
  static func sinceEpoch() -> Int64 { read(CLOCK_REALTIME) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var now = timespec()
    unsafe clock_gettime(clock, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
