extension EligibilityDay {
  /// The window the course states, then those of rules.
  var grade: [EligibilityFinding] {
    let rows = rules(.grade)
    let isStated = run.gradeMin != nil || run.gradeMax != nil
    var out: [EligibilityFinding] = []
    if isStated || rows.isEmpty {
      let window = GradeWindow(low: run.gradeMin, high: run.gradeMax)
      out.append(isStated ? finding(window, of: nil) : EligibilityFinding("grade", .notStated, versions: []))
    }
    return out
      + rows.map { row in
        finding(
          GradeWindow(
            low: row.low, high: row.high, excluded: row.words.compactMap { Grade.Scheme(rawValue: $0.uppercased()) }),
          of: row)
      }
  }

  private func finding(_ window: GradeWindow, of row: EligibilityRule?) -> EligibilityFinding {
    func make(_ verdict: EligibilityVerdict, _ found: String?, _ note: String? = nil, _ more: [String] = [])
      -> EligibilityFinding
    {
      row.map { EligibilityFinding($0, verdict, found: found, needed: "\(window)", versions: more, note: note) }
        ?? EligibilityFinding(
          "grade", verdict, found: found, needed: "\(window)", versions: ["course"] + more, note: note)
    }
    guard let grade = officer.grades.first(where: { $0.holds(on: day) })?.value else { return make(.notKnown, nil) }
    if let decided = window.holds(grade) { return make(decided ? .met : .failed, "\(grade)") }
    // A provider's own equivalences come before those that hold everywhere.
    let current = equivalences.filter { $0.grade == grade && $0.isInForce(on: day) }
    let own = current.filter { $0.provider != nil && $0.provider == run.provider }
    let usable = (own.isEmpty ? current.filter { $0.provider == nil } : own).sorted { $0.id < $1.id }
    let decided = usable.compactMap { row in window.holds(row.countsAs).map { (row, $0) } }
    guard let (used, isMet) = decided.first(where: \.1) ?? decided.first else {
      return make(.notKnown, "\(grade)", "no equivalence of \(grade) is recorded")
    }
    return make(isMet ? .met : .failed, "\(grade)", "counts as \(used.countsAs)", [used.version])
  }
}

/// From a lowest to a highest grade, either of which may be open; the two may be of different schemes.
public struct GradeWindow: Sendable, Equatable, CustomStringConvertible {
  public var low: Grade?
  public var high: Grade?
  /// Schemes that are out, whatever the bounds.
  public var excluded: [Grade.Scheme]

  public init(low: Grade?, high: Grade?, excluded: [Grade.Scheme] = []) {
    self.low = low
    self.high = high
    self.excluded = excluded
  }

  /// Whether a grade is inside; nil when that cannot be decided, because its scheme is of neither bound.
  ///
  /// A window from one scheme to another holds all of the lower one from its bound up, and all of the higher one up to
  /// its bound. Officer cadets stand in no agreed place below another scheme's grades, so there they are not decided.
  public func holds(_ grade: Grade) -> Bool? {
    if excluded.contains(grade.scheme) { return false }
    switch (low, high) {
    case (nil, nil): return excluded.isEmpty ? nil : true
    case (let low?, nil): return grade.scheme == low.scheme ? grade.level >= low.level : nil
    case (nil, let high?): return grade.scheme == high.scheme ? grade.level <= high.level : nil
    case (let low?, let high?):
      if low.scheme == high.scheme {
        return grade.scheme == low.scheme ? low.level <= grade.level && grade.level <= high.level : nil
      }
      if grade.scheme == low.scheme { return grade.level >= low.level }
      guard grade.scheme == high.scheme, grade.level > 0 else { return nil }
      return grade.level <= high.level
    }
  }

  public var description: String {
    var text =
      switch (low, high) {
      case (nil, nil): "any grade"
      case (let low?, nil): "\(low) and above"
      case (nil, let high?): "up to \(high)"
      case (let low?, let high?): low == high ? "\(low)" : "\(low)..\(high)"
      }
    if !excluded.isEmpty { text += ", no \(excluded.map(\.rawValue).joined(separator: ", "))" }
    return text
  }
}
