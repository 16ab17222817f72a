/// Follows from templates, from what was said and from the papers held how each requirement stands. Pure: no I/O.
public enum DepartureRules {
  /// Nothing is asked of someone who does not go.
  public static func checkAsked(of state: EnrolmentState, in iteration: String) throws(Failure) {
    guard state.isFinal else { return }
    throw Failure(
      .ruleBroken,
      "The officer is \(state.rawValue) in \(iteration), so nothing is asked for. If that is a mistake, mend it first with enrolment.undo or enrolment.mend.",
      [.init("iteration", iteration), .init("rule", "not-going"), .init("state", state.rawValue)])
  }

  /// The requirements of an enrolment, what is asked for first, then what was only said, each in order of its name.
  public static func lines(_ facts: DepartureFacts) -> [DepartureLine] {
    let asked = facts.needed.sorted { $0.requirement < $1.requirement }
    let names = Set(asked.map(\.requirement))
    let extra = facts.said.keys.filter { !names.contains($0) }.sorted().map { DepartureFacts.Needed($0) }
    return (asked + extra).map { line($0, facts) }
  }

  static func line(_ needed: DepartureFacts.Needed, _ facts: DepartureFacts) -> DepartureLine {
    let until = lastDayNeeded(needed, facts)
    let found = evidence(needed.requirement, until: until, facts)
    let said = facts.said[needed.requirement]
    var line = DepartureLine(requirement: needed.requirement, state: said?.state ?? .needed)
    line.due = needed.daysBefore.flatMap { days in facts.starts?.adding(days: -days) }
    line.on = said?.on
    line.reference = said?.reference
    switch line.state {
    case .waived: line.why = said?.reason
    case .refused: line.why = said?.reason
    case .held:
      line.expires = said?.expires ?? found.expires
      if let expires = line.expires, let until, expires < until {
        line.runsOut = true
        line.why = "runs out on \(expires), needed until \(until)"
      }
    case .needed, .applied:
      line.expires = found.expires
      line.why = found.why
      switch found.verdict {
      case .good: line.state = .held
      case .bad: if said == nil { line.state = .refused }
      case .missing: break
      case .runsOut:
        line.state = .held
        line.runsOut = true
      }
    }
    return line
  }

  /// Language and clearance count on the first day; everything else to the last and as many months more as asked for.
  private static func lastDayNeeded(_ needed: DepartureFacts.Needed, _ facts: DepartureFacts) -> CalendarDate? {
    switch KnownRequirement(rawValue: needed.requirement) {
    case .englishTest, .clearance: facts.starts
    default: (facts.ends ?? facts.starts).map { $0.later(months: needed.months) }
    }
  }

  // MARK: What the papers show

  struct Evidence {
    enum Verdict { case good, runsOut, bad, missing }

    var verdict: Verdict
    var expires: CalendarDate?
    var why: String?
  }

  private static func evidence(_ requirement: String, until: CalendarDate?, _ facts: DepartureFacts) -> Evidence {
    switch KnownRequirement(rawValue: requirement) {
    case .passport: document(until, facts, "passport") { kind, _ in kind == .passport }
    case .visa:
      document(until, facts, "visa") { kind, country in
        kind == .visa && (facts.country == nil || country == facts.country)
      }
    case .insurance: document(until, facts, "insurance") { kind, _ in kind == .insurance }
    case .medical: medical(until, facts)
    case .clearance: clearance(facts)
    case .englishTest: language(facts)
    case .personalData:
      facts.notStated.isEmpty
        ? Evidence(verdict: .good)
        : Evidence(verdict: .missing, why: "not stated: \(facts.notStated.joined(separator: ", "))")
    default: Evidence(verdict: .missing)
    }
  }

  /// A document must say until when it is valid; the one that lasts longest counts.
  private static func document(
    _ until: CalendarDate?, _ facts: DepartureFacts, _ name: String, _ fits: (DocumentKind, String?) -> Bool
  ) -> Evidence {
    let papers = facts.papers.filter { paper in
      if case .document(let kind, let country) = paper.kind { fits(kind, country) } else { false }
    }
    guard !papers.isEmpty else { return Evidence(verdict: .missing) }
    guard let last = papers.compactMap(\.to).max() else {
      return Evidence(verdict: .missing, why: "the \(name) on file does not say until when it is valid")
    }
    let evidence = lasting(last, until)
    // One of unknown end may last longer than those whose end is known.
    if evidence.verdict == .runsOut, papers.contains(where: { $0.to == nil }) {
      return Evidence(
        verdict: .missing,
        why: "a \(name) runs out on \(last), another on file does not say until when it is valid")
    }
    return evidence
  }

  private static func lasting(_ last: CalendarDate, _ until: CalendarDate?) -> Evidence {
    guard let until else { return Evidence(verdict: .good, expires: last, why: "the days of the run are not known") }
    guard last < until else { return Evidence(verdict: .good, expires: last) }
    return Evidence(verdict: .runsOut, expires: last, why: "runs out on \(last), needed until \(until)")
  }

  private static func medical(_ until: CalendarDate?, _ facts: DepartureFacts) -> Evidence {
    let boards = facts.papers.filter { paper in
      guard case .medical = paper.kind else { return false }
      guard let day = facts.starts else { return true }
      return paper.from.map { $0 <= day } ?? true
    }
    let latest = boards.max { ($0.from?.daysSinceEpoch ?? .min) < ($1.from?.daysSinceEpoch ?? .min) }
    guard let latest, case .medical(let category, let fit) = latest.kind else {
      return document(until, facts, "medical report") { kind, _ in kind == .medical }
    }
    switch fit {
    case true?:
      guard let last = latest.to else { return Evidence(verdict: .good, why: "category \(category)") }
      return lasting(last, until)
    case false?: return Evidence(verdict: .bad, expires: latest.to, why: "category \(category): not fit")
    case nil: return Evidence(verdict: .missing, expires: latest.to, why: "category \(category), fitness not stated")
    }
  }

  private static func clearance(_ facts: DepartureFacts) -> Evidence {
    guard let required = facts.clearance else {
      return Evidence(verdict: .missing, why: "the course does not state which level")
    }
    guard required != Clearance.none else { return Evidence(verdict: .good, why: "the course needs none") }
    let levels = facts.papers.compactMap { paper -> (level: Clearance, to: CalendarDate?)? in
      guard case .clearance(let level) = paper.kind, counts(paper, on: facts.starts) else { return nil }
      return (level, paper.to)
    }
    let enough = levels.filter { $0.level >= required }
    if let best = enough.max(by: { ($0.to?.daysSinceEpoch ?? .max) < ($1.to?.daysSinceEpoch ?? .max) }) {
      return Evidence(verdict: .good, expires: best.to, why: "\(best.level), needed \(required)")
    }
    let found = levels.map(\.level).max().map(\.rawValue) ?? "none"
    return Evidence(verdict: .missing, why: "\(found) on the first day, needed \(required)")
  }

  /// Skill by skill, or an exemption; a result of another test cannot be compared with a profile.
  private static func language(_ facts: DepartureFacts) -> Evidence {
    let names = EligibilityDay.languages(facts.language)
    var best: (profile: LanguageProfile, to: CalendarDate?)?
    var others = false
    for paper in facts.papers where counts(paper, on: facts.starts) {
      guard case .language(let language, let profile, let isExempt) = paper.kind,
        names.contains(LanguageName.key(language))
      else { continue }
      if isExempt { return Evidence(verdict: .good, expires: paper.to, why: "exempt") }
      guard let required = facts.profile else {
        return Evidence(verdict: .good, expires: paper.to, why: "the course does not state which level")
      }
      guard let profile else {
        others = true
        continue
      }
      if profile.meets(required) {
        return Evidence(verdict: .good, expires: paper.to, why: "\(profile), needed \(required)")
      }
      if let held = best,
        held.profile.shortfalls(against: required).count
          <= profile.shortfalls(against: required).count
      {
        continue
      }
      best = (profile, paper.to)
    }
    guard let required = facts.profile else { return Evidence(verdict: .missing) }
    if let best {
      let skills = best.profile.shortfalls(against: required).map { "\($0)" }.joined(separator: ", ")
      return Evidence(verdict: .missing, expires: best.to, why: "\(best.profile), needed \(required): \(skills)")
    }
    return Evidence(
      verdict: .missing,
      why: others ? "another test's result cannot be compared with \(required)" : "no valid test, needed \(required)")
  }

  /// Valid on the first day; when that is not known, at all.
  private static func counts(_ paper: DepartureFacts.Paper, on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return (paper.from.map { $0 <= day } ?? true) && (paper.to.map { day <= $0 } ?? true)
  }
}

extension CalendarDate {
  /// The same day so many months later, or the last day of that month; the last day there is when that is too far.
  func later(months: Int) -> CalendarDate {
    guard months > 0 else { return self }
    let index = year * 12 + month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
      ?? CalendarDate(year: 2200, month: 12, day: 31) ?? self
  }
}
