extension EligibilityDay {
  /// An earlier course that is being taken in a run that ends, or may end, before the day: the surest of them.
  ///
  /// - Parameter credits: rules by which other courses count as one of those asked for.
  func underway(
    _ row: EligibilityRule, credits: [EligibilityRule]
  ) -> (leg: EligibilityOfficer.Underway, credit: EligibilityRule?)? {
    let found = officer.underway.compactMap { leg -> (leg: EligibilityOfficer.Underway, credit: EligibilityRule?)? in
      let credit = credits.first { $0.courses.contains(leg.course) }
      guard row.courses.contains(leg.course) || credit != nil, leg.run != run.code, leg.mayEnd(before: day) else {
        return nil
      }
      // Passed so long before that it would have lapsed by the day.
      if let months = row.months, let until = leg.endsTo?.adding(months: months), until < day { return nil }
      return (leg, credit)
    }
    return found.min { a, b in
      (a.leg.isOpen(before: day) ? 1 : 0, a.leg.run) < (b.leg.isOpen(before: day) ? 1 : 0, b.leg.run)
    }
  }
}

extension EligibilityOfficer.Underway {
  /// Self-paced work is done sooner by who begins sooner.
  fileprivate func mayEnd(before day: CalendarDate) -> Bool {
    let first = selfPaced ? starts : endsFrom ?? starts
    return first.map { $0 < day } ?? true
  }

  /// It may also end later.
  fileprivate func isOpen(before day: CalendarDate) -> Bool { endsTo.map { $0 >= day } ?? true }

  /// `is in PREP-A, which ends 2028-05-14`, as a finding on the day says it.
  func words(on day: CalendarDate) -> String {
    let isIn = state == .confirmed || state == .attending
    let place = isIn ? "is in \(run)" : "is \(state.rawValue) for \(run)"
    if selfPaced, isOpen(before: day) { return place + ", which is self-paced" }
    return switch (endsFrom, endsTo) {
    case (let from?, let to?): place + (from == to ? ", which ends \(to)" : ", which ends between \(from) and \(to)")
    case (let from?, nil): place + ", which ends on \(from) or later"
    case (nil, let to?): place + ", which ends by \(to)"
    case (nil, nil): place + ", whose end is not known"
    }
  }
}
