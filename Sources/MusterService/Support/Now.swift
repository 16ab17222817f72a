import MusterCore

/// The present moment and the calendar of the nation it lies in: what was done at one in the morning in Islamabad was not
/// done yesterday, whatever day it is in UTC.
struct Now: Sendable {
  let instant: Instant
  let days: ZoneDays

  /// The nation's day; nil: outside 1900 to 2200.
  var date: CalendarDate? { days.day(of: instant) }

  /// This moment, or a later one as it will be then.
  func orLater(_ other: Instant) -> Now { Now(instant: max(instant, other), days: days) }
}
