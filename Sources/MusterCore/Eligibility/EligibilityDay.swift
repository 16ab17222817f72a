/// An officer against a run on one day: each rule's finding, always the same rules in the same order.
struct EligibilityDay {
  let officer: EligibilityOfficer
  let run: EligibilityRun
  /// Those that cover the run, are in force and are for this officer.
  let rules: [EligibilityRule]
  let equivalences: [GradeEquivalence]
  /// The day the course starts.
  let day: CalendarDate
  /// The day it ends; nil: not known.
  let end: CalendarDate?

  var findings: [EligibilityFinding] {
    grade + language + [clearance, nation] + prerequisites + medical + documents + [restriction]
      + (overlap.map { [$0] } ?? []) + rules(.attribute).map(attribute)
  }

  func rules(_ kind: EligibilityRuleKind) -> [EligibilityRule] { rules.filter { $0.kind == kind } }

  /// Where only one rule can hold: the narrowest, then the newest.
  func narrowest(_ kind: EligibilityRuleKind) -> EligibilityRule? {
    rules(kind).max { ($0.scope.weight, $0.id) < ($1.scope.weight, $1.id) }
  }

  // MARK: Nation

  /// That a course is open to a letter's nations says nothing of this one: it is approved or not, by a row.
  private var nation: EligibilityFinding {
    guard let row = narrowest(.nation) else {
      guard let audience = run.audience else { return EligibilityFinding("nation", .notStated, versions: []) }
      return EligibilityFinding(
        "nation", .notKnown, needed: "approval of the nation for audience \(audience)",
        note: "no approval is recorded")
    }
    let isApproved = row.approved == true
    return EligibilityFinding(
      row, isApproved ? .met : .failed, found: isApproved ? "approved" : "not approved",
      needed: "approval of the nation" + (run.audience.map { " for audience \($0)" } ?? ""))
  }

  // MARK: Prerequisites

  private var prerequisites: [EligibilityFinding] {
    let rows = rules(.prerequisite) + rules(.preWork)
    if rows.isEmpty { return [EligibilityFinding("prerequisite", .notStated, versions: [])] }
    return rows.map(prerequisite)
  }

  private func prerequisite(_ row: EligibilityRule) -> EligibilityFinding {
    let needed = row.courseCodes.isEmpty ? "an earlier course" : row.courseCodes.joined(separator: " or ")
    // What was completed, with what it counts as; the row of the credit is named.
    let credits = rules(.credit).filter { row.courses.contains($0.countsAs ?? 0) }
    var isUndated = false
    var isLapsed = false
    for pass in officer.passes {
      let credit = credits.first { $0.courses.contains(pass.course) }
      guard row.courses.contains(pass.course) || credit != nil else { continue }
      if let on = pass.on, on > day { continue }
      if let months = row.months {
        guard let on = pass.on else {
          isUndated = true
          continue
        }
        guard let until = on.adding(months: months), day <= until else {
          isLapsed = true
          continue
        }
      }
      return EligibilityFinding(
        row, .met, found: "completed" + (pass.on.map { " on \($0)" } ?? ""), needed: needed,
        versions: credit.map { [$0.version] } ?? [])
    }
    let age = row.months.map { ", not more than \($0) months ago" } ?? ""
    if isUndated {
      return EligibilityFinding(row, .notKnown, found: "completed, day not known", needed: needed + age)
    }
    if let (leg, credit) = underway(row, credits: credits) {
      return EligibilityFinding(
        row, .notKnown, found: isLapsed ? "completed too long ago" : "not completed yet", needed: needed + age,
        versions: credit.map { [$0.version] } ?? [], note: leg.words(on: day))
    }
    return EligibilityFinding(
      row, .failed, found: isLapsed ? "completed too long ago" : "not completed", needed: needed + age)
  }

  // MARK: Medical

  private var medical: [EligibilityFinding] {
    let rows = rules(.medical)
    if rows.isEmpty { return [EligibilityFinding("medical", .notStated, versions: [])] }
    return rows.map { row in
      let needed = row.words.isEmpty ? "fit" : "category \(row.words.joined(separator: " or "))"
      let current = officer.medicals.filter { $0.holds(on: day) }
      // One whose day is not known is not taken for the newest.
      guard
        let newest = current.max(by: { ($0.from?.daysSinceEpoch ?? .min) < ($1.from?.daysSinceEpoch ?? .min) })
      else {
        guard let last = officer.medicals.compactMap(\.to).filter({ $0 < day }).max() else {
          return EligibilityFinding(row, .notKnown, found: nil, needed: needed)
        }
        return EligibilityFinding(row, .failed, found: "examined, valid until \(last)", needed: needed)
      }
      let medical = newest.value
      let found = medical.category + (medical.fit.map { $0 ? ", fit" : ", not fit" } ?? "")
      if medical.fit == false { return EligibilityFinding(row, .failed, found: found, needed: needed) }
      if row.words.isEmpty {
        return EligibilityFinding(row, medical.fit == true ? .met : .notKnown, found: found, needed: needed)
      }
      let isIn = row.words.contains { $0.lowercased() == medical.category.lowercased() }
      return EligibilityFinding(row, isIn ? .met : .failed, found: found, needed: needed)
    }
  }

  // MARK: Documents

  private var documents: [EligibilityFinding] {
    let rows = rules(.document)
    if rows.isEmpty { return [EligibilityFinding("document", .notStated, versions: [])] }
    return rows.map(document)
  }

  private func document(_ row: EligibilityRule) -> EligibilityFinding {
    let kind = row.document ?? .other
    let months = row.months ?? 0
    let beyond = months > 0 ? " and \(months) months more" : ""
    let needed = "\(kind.rawValue) valid to the end" + (end.map { " on \($0)" } ?? "") + beyond
    let held = officer.documents.filter { $0.kind == kind }
    guard !held.isEmpty else { return EligibilityFinding(row, .notKnown, found: nil, needed: needed) }
    guard let expires = held.compactMap(\.expires).max() else {
      return EligibilityFinding(row, .notKnown, found: "\(kind.rawValue), end not known", needed: needed)
    }
    // One of unknown end may last longer than those whose end is known.
    let isOpen = held.contains { $0.expires == nil }
    let found = "valid to \(expires)" + (isOpen ? ", another's end not known" : "")
    let short: EligibilityVerdict = isOpen ? .notKnown : .failed
    guard let end else {
      let isOver = (day.adding(months: months) ?? day) > expires
      return EligibilityFinding(
        row, isOver ? short : .notKnown, found: found, needed: needed,
        note: isOver ? nil : "the end of the course is not known")
    }
    let until = end.adding(months: months) ?? end
    return EligibilityFinding(row, expires >= until ? .met : short, found: found, needed: needed)
  }

  // MARK: Restrictions and days

  /// Any restriction that runs during the course stops the officer, unless a row says that its kind does not.
  private var restriction: EligibilityFinding {
    let waivers = rules(.restrictionWaived)
    let last = end.map { max($0, day) } ?? day
    let running = officer.restrictions.filter { $0.touches(day, last) }
    let stopping = running.filter { restriction in
      !waivers.contains { $0.words.contains { $0.lowercased() == restriction.value.lowercased() } }
    }
    let versions = waivers.filter { row in
      running.contains { running in row.words.contains { $0.lowercased() == running.value.lowercased() } }
    }.map(\.version)
    let found = stopping.map { $0.value + ($0.to.map { " until \($0)" } ?? "") }.joined(separator: ", ")
    return EligibilityFinding(
      "restriction", stopping.isEmpty ? .met : .failed, found: found.isEmpty ? "none" : found,
      needed: "none during the course", versions: ["muster"] + versions)
  }

  /// Self-paced work occupies nobody; the run itself is not another one.
  private var overlap: EligibilityFinding? {
    guard let occupations = officer.occupations else { return nil }
    let needed = "no other course on these days"
    func finding(_ verdict: EligibilityVerdict, _ found: String?, _ note: String? = nil) -> EligibilityFinding {
      EligibilityFinding("overlap", verdict, found: found, needed: needed, versions: ["muster"], note: note)
    }
    if run.selfPaced { return finding(.met, "self-paced") }
    let others = occupations.filter { $0.iterationCode != run.code }
    if others.isEmpty { return finding(.met, "none") }
    guard let days = run.days else {
      return run.iteration == nil ? finding(.met, "none") : finding(.notKnown, nil, "the days of the run are not known")
    }
    let clashing = others.filter { $0.days.overlaps(days) }.map {
      "\($0.iterationCode) from \($0.days.lowerBound) to \($0.days.upperBound)"
    }
    return clashing.isEmpty
      ? finding(.met, "none") : finding(.failed, clashing.sorted().joined(separator: ", "))
  }
}
