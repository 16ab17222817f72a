/// A moment as a clock on the wall shows it: a day, minutes after midnight, and where.
public struct LocalMoment: Sendable, Hashable {
  public var day: CalendarDate
  public var minute: Int
  public var zone: String

  public init(day: CalendarDate, minute: Int, zone: String) {
    self.day = day
    self.minute = minute
    self.zone = zone
  }

  public var description: String { "\(day) \((minute / 60).padded(2)):\((minute % 60).padded(2)) \(zone)" }
}

/// Something that falls due.
public struct Deadline: Sendable, Equatable {
  public enum Due: Sendable, Equatable {
    case local(LocalMoment)
    case at(Instant)
  }

  public enum Origin: Sendable, Hashable {
    /// The provider's letter.
    case letter
    case rule(Int64)
    /// The date itself says so: the first day of a run, the time an offered seat is kept.
    case given
  }

  public let kind: DeadlineKind
  public let subject: ClockFacts.Subject
  public let id: Int64
  /// The day it is about.
  public let about: CalendarDate?
  public let due: Due
  public let effect: ClockEffect
  public let origin: Origin
}

/// Derives deadlines. Pure: facts and rules in, deadlines out; nothing is stored.
public struct Deadlines: Sendable {
  let rules: [ClockRule]
  let calendar: WorkingCalendar

  public init(rules: [ClockRule], calendar: WorkingCalendar) {
    self.rules = rules
    self.calendar = calendar
  }

  /// When a reminder goes out unless a rule says otherwise.
  static let morning = 540

  /// Every deadline of one thing, each once, whether or not there is still something to do about it.
  public func all(of facts: ClockFacts) -> [Deadline] {
    var found: [Deadline] = []
    for row in DeadlineTable.rows where row.subject == facts.subject && (facts.kind ?? row.kind) == row.kind {
      for deadline in fixed(row, facts) + counted(row, facts) {
        if let other = found.firstIndex(where: { $0.kind == deadline.kind && $0.due == deadline.due }) {
          // One act at one moment; doing something says it too.
          if deadline.effect == .acts { found[other] = deadline }
        } else {
          found.append(deadline)
        }
      }
    }
    return found
  }

  /// What needs no rule: a date of the provider's letter, the first day of a run, the end of a promise.
  private func fixed(_ row: DeadlineRow, _ facts: ClockFacts) -> [Deadline] {
    if let moment = facts.moment {
      return [deadline(row, facts, nil, .at(moment), acts(row, facts) ? .acts : .reminds, .given)]
    }
    if row.kind == .intake, facts.managedBy == .nation, let first = facts.dates[.start] {
      return [deadline(row, facts, first, .local(.init(day: first, minute: 0, zone: facts.zone)), .acts, .given)]
    }
    if let anchor = row.letter, let day = facts.dates[anchor],
      let morning = calendar.workingDay(onOrBefore: day)
    {
      let due = LocalMoment(day: morning, minute: Self.morning, zone: facts.zone)
      // A provider's date is reminded of; what was asked for on a day of the nation's own, muster may do itself.
      let effect: ClockEffect = anchor == .due && acts(row, facts) ? .acts : .reminds
      return [deadline(row, facts, day, .local(due), effect, anchor == .due ? .given : .letter)]
    }
    return []
  }

  /// What the rules count. The nation's own dates never fall on a day nobody works: they move to the working day before.
  /// A narrower rule stands above a wider one only where it gives a deadline: one that has ended silences nothing.
  private func counted(_ row: DeadlineRow, _ facts: ClockFacts) -> [Deadline] {
    let made = rules.filter { $0.kind == row.kind && $0.fits(facts) }.compactMap { rule -> (rank: Int, Deadline)? in
      // The provider's own date stands above what is counted from the first day.
      if let letter = row.letter, rule.anchor != letter, facts.dates[letter] != nil { return nil }
      guard let from = facts.dates[rule.anchor],
        let counted = rule.business
          ? calendar.adding(workingDays: rule.days, to: from) : from.adding(days: rule.days),
        let day = calendar.workingDay(onOrBefore: counted), rule.isValid(on: day)
      else { return nil }
      let effect: ClockEffect = rule.effect == .acts && acts(row, facts) ? .acts : .reminds
      let due = LocalMoment(day: day, minute: rule.minute, zone: facts.zone)
      return (rule.rank, deadline(row, facts, from, .local(due), effect, .rule(rule.id)))
    }
    let highest = made.map(\.rank).max()
    return made.filter { $0.rank == highest }.map(\.1)
  }

  private func acts(_ row: DeadlineRow, _ facts: ClockFacts) -> Bool { row.mayAct && facts.managedBy == .nation }

  private func deadline(
    _ row: DeadlineRow, _ facts: ClockFacts, _ about: CalendarDate?, _ due: Deadline.Due, _ effect: ClockEffect,
    _ origin: Deadline.Origin
  ) -> Deadline {
    Deadline(
      kind: row.kind, subject: facts.subject, id: facts.id, about: about, due: due, effect: effect, origin: origin)
  }
}
