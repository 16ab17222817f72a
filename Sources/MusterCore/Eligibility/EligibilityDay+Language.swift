extension EligibilityDay {
  /// The profile the course states, then those of rules. English where no language is stated, as the tests of partner
  /// courses are.
  var language: [EligibilityFinding] {
    let rows = rules(.language)
    var out: [EligibilityFinding] = []
    if let profile = run.profile {
      out.append(finding(profile, Self.languages(run.language), of: nil))
    } else if rows.isEmpty {
      out.append(EligibilityFinding("language", .notStated, versions: []))
    }
    return out
      + rows.compactMap { row in
        row.profile.map { finding($0, Self.languages(row.language ?? run.language), of: row) }
      }
  }

  /// The languages that a course states, any of which will do; English when it states none.
  static func languages(_ stated: String?) -> [String] {
    let words = LanguageName.keys(of: stated)
    return words.isEmpty ? [LanguageName.english] : words
  }

  /// What one test is worth against a required profile on the day.
  private enum Worth {
    case meets(String, LanguageProfile?, [String])
    case short(String, LanguageProfile, [LanguageProfile.Skill])
    case lapsed(String)
    case open(String)

    /// What is known to count on the day.
    var profile: LanguageProfile? {
      switch self {
      case .meets(_, let profile, _): profile
      case .short(_, let profile, _): profile
      case .lapsed, .open: nil
      }
    }
  }

  private func finding(
    _ needed: LanguageProfile, _ languages: [String], of row: EligibilityRule?
  ) -> EligibilityFinding {
    let tests = officer.languages.filter { languages.contains(LanguageName.key($0.language)) }
    let worths = tests.map { worth(of: $0, against: needed) }
    let best = worths.compactMap(\.profile).max { $0.halfLevels(above: needed) < $1.halfLevels(above: needed) }
    func make(_ verdict: EligibilityVerdict, _ found: String?, _ note: String? = nil, _ more: [String] = [])
      -> EligibilityFinding
    {
      let text = "\(needed) in \(languages.joined(separator: " or "))"
      var finding =
        row.map { EligibilityFinding($0, verdict, found: found, needed: text, versions: more, note: note) }
        ?? EligibilityFinding("language", verdict, found: found, needed: text, versions: ["course"] + more, note: note)
      finding.profile = best
      return finding
    }
    for case .meets(let found, _, let versions) in worths { return make(.met, found, nil, versions) }
    for case .open(let found) in worths { return make(.notKnown, found) }
    let shortfalls = worths.compactMap { worth in
      if case .short(let found, _, let skills) = worth { (found, skills) } else { nil }
    }
    if let (found, skills) = shortfalls.min(by: { $0.1.count < $1.1.count }) {
      return make(.failed, found, "below in \(skills.map { "\($0)" }.joined(separator: ", "))")
    }
    for case .lapsed(let found) in worths { return make(.failed, found) }
    // A test in another language, or in one that is written in a way of its own, is seen here.
    let others = officer.languages.map { LanguageName.key($0.language) }.uniqued.sorted()
    return make(.notKnown, nil, others.isEmpty ? nil : "tests only in \(others.joined(separator: ", "))")
  }

  private func worth(of test: EligibilityOfficer.LanguageTest, against needed: LanguageProfile) -> Worth {
    var name =
      test.exempt ? "exempt" : test.profile?.description ?? [test.test, test.result ?? ""].joined(separator: " ")
    if let on = test.testedOn {
      name += " of \(on)"
      if on > day { return .lapsed(name + ", after the start") }
    }
    if let end = test.validTo {
      if end < day { return .lapsed(name + ", valid until \(end)") }
    } else if !test.exempt, let row = validity(of: test), let months = row.months {
      guard let on = test.testedOn, let end = on.adding(months: months) else {
        return .open(name + ", day of the test not known")
      }
      if end < day { return .lapsed(name + ", valid until \(end) (\(row.version))") }
    }
    if test.exempt { return .meets(name, nil, []) }
    if let profile = test.profile {
      let short = profile.shortfalls(against: needed)
      return short.isEmpty ? .meets(name, profile, []) : .short(name, profile, short)
    }
    guard let row = equal(to: test), let profile = row.profile else {
      return .open(name + ", not comparable")
    }
    let short = profile.shortfalls(against: needed)
    return short.isEmpty
      ? .meets("\(name), counts as \(profile)", profile, [row.version])
      : .short("\(name), counts as \(profile)", profile, short)
  }

  private func validity(of test: EligibilityOfficer.LanguageTest) -> EligibilityRule? {
    rules(.languageValidity).filter { $0.test == nil || $0.test?.lowercased() == test.test.lowercased() }
      .max { ($0.test == nil ? 0 : 1, $0.scope.weight, $0.id) < ($1.test == nil ? 0 : 1, $1.scope.weight, $1.id) }
  }

  private func equal(to test: EligibilityOfficer.LanguageTest) -> EligibilityRule? {
    rules(.languageTest).filter {
      $0.test?.lowercased() == test.test.lowercased() && $0.result?.lowercased() == test.result?.lowercased()
        && ($0.language.map { LanguageName.key($0) == LanguageName.key(test.language) } ?? true)
    }.max { ($0.scope.weight, $0.id) < ($1.scope.weight, $1.id) }
  }
}
