extension EligibilityDay {
  /// The highest clearance that is asked for, if the provider wants it shown at that level, held on the day the course
  /// starts.
  var clearance: EligibilityFinding {
    let rows = rules(.clearance)
    let strictest = rows.max { ($0.clearance ?? Clearance.none, $0.id) < ($1.clearance ?? Clearance.none, $1.id) }
    guard let needed = [run.clearance, strictest?.clearance].compactMap(\.self).max() else {
      return EligibilityFinding("clearance", .notStated, versions: [])
    }
    let row = run.clearance == needed ? nil : strictest
    func make(_ verdict: EligibilityVerdict, _ found: String?, _ note: String? = nil, _ more: [String] = [])
      -> EligibilityFinding
    {
      row.map { EligibilityFinding($0, verdict, found: found, needed: "\(needed)", versions: more, note: note) }
        ?? EligibilityFinding(
          "clearance", verdict, found: found, needed: "\(needed)", versions: ["course"] + more, note: note)
    }
    let held = officer.clearances.filter { $0.holds(on: day) }.map(\.value).max()
    if needed == Clearance.none { return make(.met, held.map { "\($0)" }) }
    if let threshold = narrowest(.clearanceFrom) {
      guard let from = threshold.clearance else {
        return make(.met, held.map { "\($0)" }, "none needs to be shown", [threshold.version])
      }
      if needed < from {
        return make(.met, held.map { "\($0)" }, "shown only from \(from) up", [threshold.version])
      }
      return decide(held, needed) { make($0, $1, $2, [threshold.version]) }
    }
    return decide(held, needed) { make($0, $1, $2) }
  }

  private func decide(
    _ held: Clearance?, _ needed: Clearance, _ make: (EligibilityVerdict, String?, String?) -> EligibilityFinding
  ) -> EligibilityFinding {
    if let held { return make(held >= needed ? .met : .failed, "\(held)", nil) }
    guard let past = officer.clearances.filter({ $0.to.map { $0 < day } ?? false }).max(by: { $0.value < $1.value })
    else { return make(.notKnown, nil, nil) }
    return make(.failed, "\(past.value) until \(past.to.map(\.description) ?? "")", nil)
  }
}
