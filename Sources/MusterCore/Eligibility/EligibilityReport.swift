/// What one rule says of one officer.
public struct EligibilityFinding: Sendable, Equatable {
  /// What follows from it.
  public enum Action: String, Sendable { case proceed, hold, stop }

  public var rule: String
  public var verdict: EligibilityVerdict
  /// The officer's value; nil: not known.
  public var found: String?
  /// The value required; nil: not stated.
  public var needed: String?
  /// The rows it rests on: `course` for what the course itself states, R-n a rule, Q-n an equivalence, P-n a policy.
  public var versions: [String]
  public var severity: RuleSeverity
  public var onUnknown: UnknownPolicy?
  public var action: Action = .proceed
  /// What a person should know besides.
  public var note: String?
  /// Where the rule is written.
  public var source: String?
  /// Where a language profile is needed: the best one of the tests that count on the day.
  var profile: LanguageProfile?
  var group: String?
  /// Of the row it is about.
  var kind: EligibilityRuleKind?

  var isPrerequisite: Bool { kind == .prerequisite || kind == .preWork }

  /// Of the language profile that the course itself states.
  var isLanguageOfCourse: Bool { rule == EligibilityRuleKind.language.rawValue && kind == nil }

  init(
    _ rule: String, _ verdict: EligibilityVerdict, found: String? = nil, needed: String? = nil,
    versions: [String] = ["course"], severity: RuleSeverity = .must, note: String? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.found = found
    self.needed = needed
    self.versions = versions
    self.severity = severity
    self.note = note
  }

  /// The finding of a rule row.
  init(
    _ row: EligibilityRule, _ verdict: EligibilityVerdict, found: String?, needed: String?, versions: [String] = [],
    note: String? = nil
  ) {
    self.init(
      row.code, verdict, found: found, needed: needed, versions: [row.version] + versions, severity: row.severity,
      note: note)
    onUnknown = row.onUnknown
    group = row.group
    kind = row.kind
    source = row.source
  }

  /// `grade: OF-2 found, OF-3..OF-5 needed (course)`.
  public var explanation: String {
    var text = "\(rule): \(found ?? "not known") found, \(needed ?? "nothing stated") needed"
    if let note { text += ", \(note)" }
    return text + " (\(versions.joined(separator: ", ")))"
  }
}

/// All rules at once.
public struct EligibilityReport: Sendable, Equatable {
  public enum Overall: String, Sendable {
    case eligible
    case notEligible = "not-eligible"
    case undecided
  }

  public let officer: Int64
  public let iteration: Int64?
  public let findings: [EligibilityFinding]

  /// What stops the officer.
  public var stops: [EligibilityFinding] { findings.filter { $0.action != .proceed } }
  public var mayProceed: Bool { stops.isEmpty }

  public var overall: Overall {
    if findings.contains(where: { $0.action == .stop }) { return .notEligible }
    let isOpen = findings.contains {
      $0.action == .hold || $0.verdict == .notKnown && $0.severity == .must
    }
    return isOpen ? .undecided : .eligible
  }

  public func count(_ verdict: EligibilityVerdict) -> Int { findings.count { $0.verdict == verdict } }

  /// Whether a rule that was set aside elsewhere stops the officer here too, and on no other rows than there.
  public func isStopped(by rule: String, on versions: String) -> Bool {
    let rows = Set(stops.filter { $0.rule == rule }.flatMap(\.versions))
    return !rows.isEmpty && rows.isSubset(of: Set(versions.split(separator: ",").map(String.init)))
  }

  /// Why the officer may not be enrolled, leaving aside the rules that someone set aside for this attempt. Nil: may be.
  public func refusal(except overridden: Set<String> = []) -> EnrolmentFacts.Refusal? {
    guard let iteration else { return nil }
    let left = stops.filter { !overridden.contains($0.rule) }
    guard !left.isEmpty else { return nil }
    let held = left.filter { $0.action == .hold }.map(\.rule)
    var message = "The officer does not meet the rules. " + left.map(\.explanation).joined(separator: "; ") + "."
    if !held.isEmpty { message += " Held until it is known: \(held.joined(separator: ", "))." }
    return EnrolmentFacts.Refusal(
      officer: officer, iteration: iteration, rules: left.map(\.rule),
      versions: left.map { $0.versions.joined(separator: ",") }, message: message)
  }
}
