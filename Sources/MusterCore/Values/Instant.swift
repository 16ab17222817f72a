/// A moment, in microseconds since 1970-01-01T00:00:00Z: the resolution PostgreSQL keeps.
public struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Parses RFC 3339 in UTC (`2026-11-21T09:30:00Z`, fractions of a second allowed), or a date, which means its end:
  /// "as of 31 December" includes what happened that day.
  public init(parsing text: String) throws(Failure) {
    guard let moment = Self.parse(text) else {
      throw .value(
        "\(text.quoted) is not a moment. Write 2026-11-21T09:30:00Z (UTC), or 2026-11-21 for the end of that day.")
    }
    self = moment
  }

  private static func parse(_ text: String) -> Instant? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = try? CalendarDate(parsing: String(parts[0])) else { return nil }
    let dayStart = Int64(date.daysSinceEpoch) * 86_400_000_000
    guard parts.count == 2 else { return Instant(microseconds: dayStart + 86_400_000_000 - 1) }
    guard parts[1].last == "Z" else { return nil }
    let clock = parts[1].dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let fields = clock[0].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, fields.allSatisfy({ $0.utf8.count == 2 }), clock.count <= 2,
      let hour = Int(digits: fields[0]), let minute = Int(digits: fields[1]), let second = Int(digits: fields[2]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var fraction = 0
    if clock.count == 2 {
      guard (1...6).contains(clock[1].utf8.count), let digits = Int(digits: clock[1]) else { return nil }
      fraction = (clock[1].utf8.count..<6).reduce(digits) { value, _ in value * 10 }
    }
    return Instant(microseconds: dayStart + Int64((hour * 60 + minute) * 60 + second) * 1_000_000 + Int64(fraction))
  }

  /// The first moment of a day in UTC.
  public init(startOf day: CalendarDate) { self.init(microseconds: Int64(day.daysSinceEpoch) * 86_400_000_000) }

  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// RFC 3339 in UTC with microseconds, the form PostgreSQL and clients both read.
  public var description: String {
    let (seconds, fraction) = microseconds.flooredDivision(by: 1_000_000)
    let (days, second) = seconds.flooredDivision(by: 86_400)
    // The first and last days have moments beyond them in UTC, in zones before and behind it.
    let (year, month, day) = CalendarDate.civil(Int(days))
    guard (1899...2201).contains(year) else { return "(outside 1900…2200)" }
    let s = Int(second)
    let clock = "\((s / 3600).padded(2)):\((s / 60 % 60).padded(2)):\((s % 60).padded(2))"
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))T\(clock).\(Int(fraction).padded(6))Z"
  }

  /// The UTC day of this moment: of files and logs. What day it is for the nation, ``ZoneDays`` says.
  public var utcDate: CalendarDate? {
    CalendarDate(daysSinceEpoch: Int(microseconds.flooredDivision(by: 86_400_000_000).quotient))
  }
}

extension Int64 {
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (q, r) = quotientAndRemainder(dividingBy: divisor)
    return r < 0 ? (q - 1, r + divisor) : (q, r)
  }
}
