import Glibc
public import MusterCore

/// Where "now" comes from. No statement asks the database for the time, so that a simulated year and an answer as of
/// a past moment are possible.
public protocol RegisterClock: Sendable {
  var now: Instant { get }
}

/// The system's wall clock.
public struct SystemClock: RegisterClock {
  public init() {}

  public var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
