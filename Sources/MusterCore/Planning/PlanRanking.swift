/// By what officers are ranked for a run. Each measure gives 0 to 100 points, or nothing where it is not known.
public enum PlanMeasure: String, Sendable, CaseIterable {
  /// Months since the last course ended, 60 and more giving all points; who was never on one has all.
  case monthsSinceCourse = "months-since-course"
  /// Half levels of STANAG 6001 above what is required, over all skills; 16 give all points.
  case languageMargin = "language-margin"
  /// The appointment held contains the word of the rule.
  case appointment
  /// The smaller the share of the officer's province in all who went so far, the more.
  case provinceShare = "province-share"
  case serviceShare = "service-share"
  /// Prerequisites and pre-work are done.
  case prerequisiteDone = "prerequisite-done"
  /// Years in the grade, ten and more giving all points.
  case yearsInGrade = "years-in-grade"
}

/// How much a measure weighs, everywhere or for one provider, course or programme. Rows, so a ranking can be repeated.
public struct PlanRule: Sendable, Equatable {
  public var id: Int64
  public var measure: PlanMeasure
  /// Points are multiplied by it; below zero they count against.
  public var weight: Int
  public var word: String?
  public var scope = EligibilityRule.Scope()

  public init(id: Int64, _ measure: PlanMeasure, weight: Int, word: String? = nil) {
    self.id = id
    self.measure = measure
    self.weight = weight
    self.word = word
  }
}

/// An officer as the ranking sees one.
public struct PlanOfficer: Sendable, Equatable {
  public var officer: EligibilityOfficer
  public var appointment: String?
  /// The last day of the last course; nil: none is recorded.
  public var lastCourse: CalendarDate?

  public init(_ officer: EligibilityOfficer, appointment: String? = nil, lastCourse: CalendarDate? = nil) {
    self.officer = officer
    self.appointment = appointment
    self.lastCourse = lastCourse
  }
}

/// How many took part so far, by service and by province.
public struct PlanShares: Sendable, Equatable {
  public var services: [String: Int]
  public var provinces: [String: Int]

  public init(services: [String: Int] = [:], provinces: [String: Int] = [:]) {
    self.services = services
    self.provinces = provinces
  }
}

/// A place in a ranking, with its reasons.
public struct PlanScore: Sendable, Equatable {
  public var officer: Int64
  /// Sum of points times weights.
  public var score: Int
  public var reasons: [String]

  public init(officer: Int64, score: Int, reasons: [String] = []) {
    self.officer = officer
    self.score = score
    self.reasons = reasons
  }

  /// Higher scores first, then smaller ids: the same input gives the same order.
  public static func precedes(_ a: PlanScore, _ b: PlanScore) -> Bool {
    (b.score, a.officer) < (a.score, b.officer)
  }
}

/// Ranks officers for a run by rows of rules. Pure.
public struct PlanRanking: Sendable {
  public var rules: [PlanRule]
  public var shares: PlanShares

  public init(rules: [PlanRule], shares: PlanShares = PlanShares()) {
    self.rules = rules
    self.shares = shares
  }

  public func score(
    _ planned: PlanOfficer, _ run: EligibilityRun, _ report: EligibilityReport, today: CalendarDate
  ) -> PlanScore {
    var total = 0
    var reasons: [String] = []
    for rule in rules where rule.scope.covers(run) {
      let (points, found) = points(rule, planned, run, report, run.start?.lowerBound ?? today)
      let label = rule.measure.rawValue + (rule.word.map { " \($0)" } ?? "")
      if let points {
        total += points * rule.weight
        reasons.append("\(label): \(found), \(points) x \(rule.weight)")
      } else {
        reasons.append("\(label): \(found), not counted")
      }
    }
    return PlanScore(officer: planned.officer.id, score: total, reasons: reasons)
  }

  private func points(
    _ rule: PlanRule, _ planned: PlanOfficer, _ run: EligibilityRun, _ report: EligibilityReport, _ day: CalendarDate
  ) -> (Int?, String) {
    switch rule.measure {
    case .monthsSinceCourse:
      guard let last = planned.lastCourse else { return (100, "no course recorded") }
      let months = max(0, (day.year - last.year) * 12 + day.month - last.month - (day.day < last.day ? 1 : 0))
      return (min(100, months * 100 / 60), "\(months) months since the last course")
    case .languageMargin:
      guard let needed = run.profile else { return (nil, "no profile is required") }
      // Only what counts by the rules: in a language asked for, and on the day.
      let finding = report.findings.first(where: \.isLanguageOfCourse)
      guard let margin = finding?.profile?.halfLevels(above: needed) else {
        return (nil, [finding?.found ?? "no profile known", finding?.note].compactMap(\.self).joined(separator: ", "))
      }
      return (min(100, max(0, margin) * 100 / 16), "\(margin) half levels above \(needed)")
    case .appointment:
      guard let held = planned.appointment else { return (nil, "appointment not known") }
      let isFitting = held.lowercased().contains((rule.word ?? "").lowercased())
      return (isFitting ? 100 : 0, held)
    case .provinceShare:
      return share(of: planned.officer.province, in: shares.provinces, "province")
    case .serviceShare:
      return share(of: planned.officer.service, in: shares.services, "service")
    case .prerequisiteDone:
      let asked = report.findings.filter { $0.isPrerequisite && $0.verdict != .notStated }
      guard !asked.isEmpty else { return (nil, "none is required") }
      let isDone = asked.allSatisfy { $0.verdict == .met }
      return (isDone ? 100 : 0, isDone ? "done" : "not done")
    case .yearsInGrade:
      guard let since = planned.officer.gradeSince(on: day) else { return (nil, "not known since when") }
      let years = max(0, day.wholeYears(since: since))
      return (min(100, years * 10), "\(years) years")
    }
  }

  private func share(of word: String?, in counts: [String: Int], _ what: String) -> (Int?, String) {
    guard let word else { return (nil, "\(what) not known") }
    let all = counts.values.reduce(0, +)
    guard all > 0 else { return (100, "\(word): nobody went yet") }
    let part = (counts[word] ?? 0) * 100 / all
    return (100 - part, "\(word): \(part) of 100 who went")
  }
}
