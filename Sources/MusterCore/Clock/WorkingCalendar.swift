/// The nation's working days: its days off in the week and its public holidays, both data.
public struct WorkingCalendar: Sendable, Equatable {
  /// 1 is Monday, 7 is Sunday. Never all of them.
  public var daysOff: Set<Int>
  public var holidays: Set<CalendarDate>

  public init(daysOff: Set<Int>, holidays: Set<CalendarDate> = []) {
    self.daysOff = daysOff.count < 7 ? daysOff : []
    self.holidays = holidays
  }

  public func isWorkingDay(_ day: CalendarDate) -> Bool {
    !daysOff.contains(day.weekday) && !holidays.contains(day)
  }

  /// The day itself, or the last working day before it. Nil outside 1900…2200.
  public func workingDay(onOrBefore day: CalendarDate) -> CalendarDate? {
    var found: CalendarDate? = day
    while let day = found, !isWorkingDay(day) { found = day.adding(days: -1) }
    return found
  }

  /// So many working days after a day; less than zero: before. The day itself is not counted.
  public func adding(workingDays count: Int, to day: CalendarDate) -> CalendarDate? {
    var left = abs(count)
    var found: CalendarDate? = day
    while left > 0, let day = found {
      found = day.adding(days: count < 0 ? -1 : 1)
      if let found, isWorkingDay(found) { left -= 1 }
    }
    return found
  }
}

extension CalendarDate {
  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let day = (daysSinceEpoch + 3) % 7
    return (day < 0 ? day + 7 : day) + 1
  }
}
