/// The days of a time zone: which moment lies in which day there.
public struct ZoneDays: Sendable, Equatable {
  /// From a moment on the zone is so many seconds ahead of UTC.
  public struct Offset: Sendable, Equatable {
    public let from: Instant
    public let seconds: Int

    public init(from: Instant, seconds: Int) {
      self.from = from
      self.seconds = seconds
    }
  }

  /// Earliest first. Before the first one, that one holds too.
  private let offsets: [Offset]

  /// - Parameter offsets: in any order; none: the days of UTC.
  public init(_ offsets: [Offset]) { self.offsets = offsets.sorted { $0.from < $1.from } }

  public static let utc = ZoneDays([])

  /// The day there; nil: outside 1900 to 2200.
  public func day(of moment: Instant) -> CalendarDate? {
    let offset = offsets.last { $0.from <= moment } ?? offsets.first
    return Instant(microseconds: moment.microseconds + Int64(offset?.seconds ?? 0) * 1_000_000).utcDate
  }

  /// The first moment of a day there; of a day whose midnight the clocks jump over, the moment of the jump.
  public func start(of day: CalendarDate) -> Instant {
    let midnight = Instant(startOf: day)
    for (index, offset) in offsets.enumerated() {
      let start = Instant(microseconds: midnight.microseconds - Int64(offset.seconds) * 1_000_000)
      let isFirst = index == 0
      guard index + 1 == offsets.count || start < offsets[index + 1].from else { continue }
      return isFirst ? start : max(start, offset.from)
    }
    return midnight
  }

  /// The last moment of a day there.
  public func end(of day: CalendarDate) -> Instant {
    let next = day.adding(days: 1).map { start(of: $0).microseconds }
    return Instant(microseconds: (next ?? Instant(startOf: day).microseconds + 86_400_000_000) - 1)
  }
}
