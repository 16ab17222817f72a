import MusterCore
import Testing

private func on(_ text: String) -> CalendarDate {
  guard let found = try? CalendarDate(parsing: text) else { fatalError(text) }
  return found
}

private func at(_ text: String) -> Instant {
  guard let instant = try? Instant(parsing: text) else { fatalError(text) }
  return instant
}

@Suite struct WorkingCalendarTests {
  @Test(arguments: [
    ("2026-11-23", 1), ("2026-11-27", 5), ("2026-11-29", 7), ("1970-01-01", 4), ("1969-12-31", 3), ("2024-02-29", 4),
    ("1900-01-01", 1), ("2200-12-31", 3),
  ])
  func weekdays(_ text: String, _ number: Int) { #expect(on(text).weekday == number) }

  /// 2027-03-23 is a Tuesday, 2027-03-20 and 21 a weekend.
  @Test(arguments: [
    ("2027-03-23", "2027-03-22"), ("2027-03-22", "2027-03-22"), ("2027-03-21", "2027-03-19"),
    ("2027-03-28", "2027-03-26"), ("2027-02-06", "2027-02-04"),
  ])
  func movesBack(_ given: String, _ expected: String) {
    let calendar = WorkingCalendar(daysOff: [6, 7], holidays: [on("2027-03-23"), on("2027-02-05")])
    #expect(calendar.workingDay(onOrBefore: on(given)) == on(expected))
  }

  @Test(arguments: [
    ("2027-03-24", -1, "2027-03-22"), ("2027-03-24", -3, "2027-03-18"), ("2027-03-22", 1, "2027-03-24"),
    ("2027-03-19", 1, "2027-03-22"), ("2027-03-20", -1, "2027-03-19"), ("2024-03-01", -1, "2024-02-29"),
    ("2027-03-24", 0, "2027-03-24"),
  ])
  func countsWorkingDays(_ from: String, _ count: Int, _ expected: String) {
    let calendar = WorkingCalendar(daysOff: [6, 7], holidays: [on("2027-03-23")])
    #expect(calendar.adding(workingDays: count, to: on(from)) == on(expected))
  }

  @Test func aWeekWithoutWorkIsNoWeek() {
    #expect(
      WorkingCalendar(daysOff: [1, 2, 3, 4, 5, 6, 7]).workingDay(onOrBefore: on("2027-03-20")) == on("2027-03-20"))
  }
}

@Suite struct DeadlinesTests {
  private static let calendar = WorkingCalendar(daysOff: [6, 7], holidays: [])

  private static func run(_ managedBy: ManagedBy = .nation, starts: String = "2027-03-10") -> ClockFacts {
    var facts = ClockFacts(.iteration, id: 1, code: "R", managedBy: managedBy, zone: "Asia/Karachi")
    facts.dates[.start] = on(starts)
    facts.provider = 7
    facts.programme = 8
    return facts
  }

  private static func shown(_ rules: [ClockRule], _ facts: ClockFacts, _ calendar: WorkingCalendar = calendar)
    -> [String]
  {
    Deadlines(rules: rules, calendar: calendar).all(of: facts).map { deadline in
      guard case .local(let moment) = deadline.due else { return "\(deadline.kind) \(deadline.due) \(deadline.effect)" }
      return "\(deadline.kind) \(moment.day) \(moment.minute) \(deadline.effect)"
    }
  }

  @Test func atHomeOnlyTheStartNeedsNoRule() {
    #expect(Self.shown([], Self.run()) == ["intake 2027-03-10 0 acts"])
    #expect(Self.shown([], Self.run(.provider)).isEmpty)
    var unknown = Self.run()
    unknown.dates = [:]
    #expect(Self.shown([ClockRule(.names, anchor: .start, days: -49)], unknown).isEmpty, "no date, no deadline")
  }

  /// One provider's practice: names 7, release 6, decision 4 weeks before the first day.
  @Test func countedBackwards() {
    let rules = [
      ClockRule(.names, anchor: .start, days: -49),
      ClockRule(.release, anchor: .start, days: -42, minute: 1440, effect: .acts),
      ClockRule(.decision, anchor: .start, days: -28, minute: 1440, effect: .acts),
    ]
    #expect(
      Self.shown(rules, Self.run()) == [
        "names 2027-01-20 540 reminds", "release 2027-01-27 1440 acts", "decision 2027-02-10 1440 acts",
        "intake 2027-03-10 0 acts",
      ])
    #expect(
      Self.shown(rules, Self.run(.provider)) == [
        "names 2027-01-20 540 reminds", "release 2027-01-27 1440 reminds", "decision 2027-02-10 1440 reminds",
      ], "abroad it only reminds")
  }

  /// What moves to the working day before, and what stays.
  @Test func holidays() {
    let calendar = WorkingCalendar(daysOff: [6, 7], holidays: [on("2027-01-20"), on("2027-01-19")])
    let rules = [ClockRule(.names, anchor: .start, days: -49)]
    #expect(
      Self.shown(rules, Self.run(), calendar) == ["names 2027-01-18 540 reminds", "intake 2027-03-10 0 acts"])
    #expect(
      Self.shown([], Self.run(starts: "2027-03-13"), calendar) == ["intake 2027-03-13 0 acts"],
      "a run begins when it begins")
    var letter = Self.run(.provider)
    letter.dates[.names] = on("2027-01-20")
    let deadline = Deadlines(rules: [], calendar: calendar).all(of: letter)[0]
    #expect(deadline.about == on("2027-01-20"), "the provider's date is the provider's")
    #expect(deadline.due == .local(.init(day: on("2027-01-18"), minute: 540, zone: "Asia/Karachi")))
  }

  @Test func theLetterStandsAboveTheRules() {
    var facts = Self.run(.provider)
    facts.dates[.names] = on("2027-01-08")
    let rules = [
      ClockRule(.names, anchor: .start, days: -49), ClockRule(.names, anchor: .names, days: -14),
      ClockRule(.release, anchor: .start, days: -42),
    ]
    #expect(
      Self.shown(rules, facts) == [
        "names 2027-01-08 540 reminds", "names 2026-12-25 540 reminds", "release 2027-01-27 540 reminds",
      ])
  }

  @Test func theProvidersOwnRulesStandAboveTheRest() {
    let everywhere = ClockRule(.names, anchor: .start, days: -10)
    let home = ClockRule(.names, anchor: .start, days: -20, managedBy: .nation)
    let programme = ClockRule(.names, anchor: .start, days: -30, programme: 8)
    let provider = ClockRule(.names, anchor: .start, days: -36, provider: 7)
    let other = ClockRule(.names, anchor: .start, days: -50, provider: 9)
    func first(_ rules: [ClockRule]) -> String? { Self.shown(rules, Self.run()).first }
    #expect(first([everywhere, other]) == "names 2027-02-26 540 reminds", "a Sunday moves to Friday")
    #expect(first([everywhere, home]) == "names 2027-02-18 540 reminds")
    #expect(first([home, programme, everywhere]) == "names 2027-02-08 540 reminds")
    #expect(first([home, programme, provider, other]) == "names 2027-02-02 540 reminds")
  }

  /// A narrow rule that gives no deadline leaves the place to the wider one.
  @Test func whatGivesNothingSilencesNothing() {
    let wide = ClockRule(.names, anchor: .start, days: -10)
    let ended = ClockRule(.names, anchor: .start, days: -36, provider: 7, validTo: on("2026-12-31"))
    let undated = ClockRule(.names, anchor: .names, days: -7, provider: 7)
    for narrow in [ended, undated] {
      #expect(Self.shown([wide, narrow], Self.run()).first == "names 2027-02-26 540 reminds")
    }
    var letter = Self.run(.provider)
    letter.dates[.names] = on("2027-01-20")
    let fromLetter = ClockRule(.names, anchor: .names, days: -7)
    let fromStart = ClockRule(.names, anchor: .start, days: -36, provider: 7)
    #expect(
      Self.shown([fromLetter, fromStart], letter) == ["names 2027-01-20 540 reminds", "names 2027-01-13 540 reminds"])
  }

  @Test func rulesCountWhileTheyAreValid() {
    let ended = ClockRule(.names, anchor: .start, days: -49, validTo: on("2027-01-19"))
    let last = ClockRule(.names, anchor: .start, days: -49, validTo: on("2027-01-20"))
    let later = ClockRule(.names, anchor: .start, days: -49, validFrom: on("2027-01-21"))
    #expect(Self.shown([ended, later], Self.run()).count == 1)
    #expect(Self.shown([last], Self.run()).count == 2)
  }

  @Test func leapDays() {
    let rules = [ClockRule(.names, anchor: .start, days: -1), ClockRule(.decision, anchor: .start, days: -366)]
    #expect(
      Self.shown(rules, Self.run(starts: "2028-03-01"), WorkingCalendar(daysOff: [])) == [
        "names 2028-02-29 540 reminds", "decision 2027-03-01 540 reminds", "intake 2028-03-01 0 acts",
      ])
    let working = ClockRule(.names, anchor: .start, days: -2, business: true)
    #expect(Self.shown([working], Self.run(starts: "2028-03-01")).first == "names 2028-02-28 540 reminds")
  }

  /// Two rules that mean the same moment are one deadline; acting says it too.
  @Test func eachMomentOnce() {
    let rules = [
      ClockRule(.release, anchor: .start, days: -42), ClockRule(.release, anchor: .start, days: -42, effect: .acts),
      ClockRule(.release, anchor: .start, days: -41),
    ]
    #expect(
      Self.shown(rules, Self.run()) == [
        "release 2027-01-27 540 acts", "release 2027-01-28 540 reminds", "intake 2027-03-10 0 acts",
      ])
  }

  /// When there is still something to do, run by run.
  @Test func whatIsStillOpen() {
    var facts = Self.run()
    facts.startsAt = at("2027-03-09T19:00:00Z")
    facts.endsAt = at("2027-03-12T19:00:00Z")
    facts.capacity = 10
    facts.confirmed = 9
    let before = at("2027-02-01T00:00:00Z")
    let during = at("2027-03-10T00:00:00Z")
    let after = at("2027-03-13T00:00:00Z")
    func open(_ kind: DeadlineKind, _ facts: ClockFacts, _ now: Instant) -> Bool {
      DeadlineTable.isOpen(kind, facts, at: now)
    }
    #expect(open(.names, facts, before) && open(.release, facts, before) && open(.decision, facts, before))
    #expect(!open(.names, facts, during) && !open(.decision, facts, during) && open(.intake, facts, during))
    facts.confirmed = 10
    #expect(!open(.names, facts, before) && open(.decision, facts, before), "full")
    facts.state = .cancelled
    #expect(!open(.decision, facts, before) && !open(.intake, facts, during))
    facts.resultsAwaited = 1
    #expect(open(.result, facts, after) && !open(.result, facts, during))
    var abroad = Self.run(.provider)
    #expect(!open(.names, abroad, before) && !open(.decision, abroad, before), "without an offer nothing is asked for")
    abroad.offerIsOpen = true
    #expect(open(.names, abroad, before), "seats not stated")
    abroad.offered = 2
    abroad.named = 2
    #expect(!open(.names, abroad, before) && !open(.intake, abroad, during))
  }
}
