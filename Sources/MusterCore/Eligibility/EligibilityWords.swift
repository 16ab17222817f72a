/// Closed lists of words of eligibility, spelled the same in code, schema, protocol and client.

/// What a rule says of an officer. A requirement that is *not stated* and a value that is *not known* are neither met
/// nor failed.
public enum EligibilityVerdict: String, Sendable, CaseIterable {
  case met, failed
  case notStated = "not-stated"
  case notKnown = "not-known"
}

/// What a rule is about. Each kind has parameters of its own; see ``EligibilityRule/check()``.
public enum EligibilityRuleKind: String, Sendable, CaseIterable {
  /// A window of grades besides the one the course states, or schemes that are excluded.
  case grade
  /// A language profile besides the one the course states.
  case language
  /// Another test that counts as a profile.
  case languageTest = "language-test"
  /// How many months a language test holds when its own end is not stated.
  case languageValidity = "language-validity"
  /// A clearance besides the one the course states.
  case clearance
  /// From which classification a provider wants the clearance shown; without a level: never.
  case clearanceFrom = "clearance-from"
  /// The nation is approved, or refused, for what the rule covers.
  case nation
  /// One of these courses must be completed.
  case prerequisite
  /// One of these courses is to be completed before the start.
  case preWork = "pre-work"
  /// Having completed one course counts as having completed another.
  case credit
  case medical
  /// A paper must hold until so many months after the end.
  case document
  /// Kinds of restriction that do not keep officers from what the rule covers.
  case restrictionWaived = "restriction-waived"
  /// A condition on one attribute of officer, course or run.
  case attribute
}

/// Whether a rule that fails stops an officer or only says so.
public enum RuleSeverity: String, Sendable, CaseIterable { case must, advice }

/// What is done about *not stated* and *not known*.
public enum UnknownPolicy: String, Sendable, CaseIterable { case proceed, hold }
