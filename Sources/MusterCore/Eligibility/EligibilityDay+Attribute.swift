extension EligibilityDay {
  /// A condition that data states.
  func attribute(_ row: EligibilityRule) -> EligibilityFinding {
    guard let condition = row.condition else { return EligibilityFinding(row, .notStated, found: nil, needed: nil) }
    let found = value(condition, row.courses)
    let verdict: EligibilityVerdict =
      switch found.flatMap(condition.holds) {
      case true?: .met
      case false?: .failed
      case nil: .notKnown
      }
    return EligibilityFinding(row, verdict, found: found, needed: "\(condition)")
  }

  private var currentGrade: EligibilityOfficer.Dated<Grade>? { officer.grades.first { $0.holds(on: day) } }

  private func value(_ condition: RuleCondition, _ courses: [Int64]) -> String? {
    switch condition.attribute {
    case .service: officer.service
    case .category: officer.category.rawValue
    case .gender: officer.gender?.rawValue
    case .province: officer.province
    case .age:
      fact("born").flatMap { try? CalendarDate(parsing: $0) }.map { String(day.wholeYears(since: $0)) }
    case .fact: fact(condition.subject ?? "")
    case .grade: currentGrade?.value.description
    case .scheme: currentGrade?.value.scheme.rawValue
    case .yearsInGrade: officer.gradeSince(on: day).map { String(day.wholeYears(since: $0)) }
    case .completions:
      String(officer.passes.count { courses.contains($0.course) && ($0.on.map { $0 <= day } ?? true) })
    case .courseKind: run.kind.rawValue
    case .discipline: run.discipline
    case .country: run.country
    case .managedBy: run.managedBy?.rawValue
    case .days: run.days.map { String($0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch + 1) }
    }
  }

  private func fact(_ name: String) -> String? { officer.facts[name]?.first { $0.holds(on: day) }?.value }
}

extension EligibilityOfficer {
  /// Since when the officer has had the grade: two entries of one grade that follow each other are one.
  func gradeSince(on day: CalendarDate) -> CalendarDate? {
    guard let current = grades.first(where: { $0.holds(on: day) }), var since = current.from else { return nil }
    while let before = grades.first(where: {
      $0.value == current.value && $0.to != nil && $0.to?.adding(days: 1) == since
    }) {
      guard let from = before.from else { return nil }
      since = from
    }
    return since
  }
}

extension CalendarDate {
  /// The same day so many months on; the month's last day where it has no such day. Nil outside 1900…2200.
  func adding(months: Int) -> CalendarDate? {
    let count = self.month - 1 + months
    let (year, month) = (self.year + count / 12, count % 12 + 1)
    guard count >= 0, (1900...2200).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year)))
  }

  /// Birthdays passed since.
  func wholeYears(since past: CalendarDate) -> Int {
    year - past.year - ((month, day) < (past.month, past.day) ? 1 : 0)
  }
}
