/// Closed lists of words, spelled the same in code, schema, protocol and client.

public enum CourseKind: String, Sendable, CaseIterable {
  case course, exercise, workshop, conference, project, online

  /// Conferences, exercises, workshops and projects are attended, not completed: they stay out of completion rates.
  public var isCompletable: Bool { self == .course || self == .online }
}

public enum Delivery: String, Sendable, CaseIterable { case residential, online, blended, mobile }

/// Who owns the seats: the provider (abroad; muster records and reminds) or the nation (muster decides).
public enum ManagedBy: String, Sendable, CaseIterable { case provider, nation }

public enum IterationState: String, Sendable, CaseIterable { case planned, open, closed, cancelled }

public enum EnrolmentRole: String, Sendable, CaseIterable {
  case student, instructor, speaker, observer
  case headOfDelegation = "head-of-delegation"

  /// Only students take the seats that are counted.
  public var takesSeat: Bool { self == .student }
}

public enum OfficerCategory: String, Sendable, CaseIterable {
  case militaryOfficer = "military-officer"
  case jco
  case otherRank = "other-rank"
  case civilServant = "civil-servant"
  case police, customs, other
}

public enum Gender: String, Sendable, CaseIterable { case female, male }

public enum CompletionKind: String, Sendable, CaseIterable { case result, resit, correction, revocation }

public enum Outcome: String, Sendable, CaseIterable {
  case graduated, attended, failed
  case returnedToUnit = "returned-to-unit"

  /// Counts in "completions": the two good ends.
  public var isPass: Bool { self == .graduated || self == .attended }
}

public enum ReferenceKind: String, Sendable, CaseIterable {
  case discipline
  case providerDiscipline = "provider-discipline"
  case grade, rank, service, clearance, country, audience, calendar, reason, province, programme, body
}

/// Kinds of upload.
public enum ImportKind: String, Sendable, CaseIterable {
  case reference, institutions, catalogue, officers
  case officerFacts = "officer-facts"
  case enrolments, nominations, records, history
  case completions
  case chains
  case eligibilityRules = "eligibility-rules"
  case holidays, templates, penalties
}

/// Kinds of download.
public enum ExportKind: String, Sendable, CaseIterable {
  case officers, courses, iterations, enrolments, completions, records
}

/// Kinds of nameless facts that are given out by muster's numbers: all that figures are counted from.
public enum FactKind: String, Sendable, CaseIterable {
  case officers, grades, merges
  case providers, programmes, bodies, courses, iterations
  case enrolments, steps, attendance, completions
  case offers, returns, costs, records, foreign
}

/// How rows travel: JSON objects, or CSV lines made safe for spreadsheets, or CSV exactly as stored.
public enum RowFormat: String, Sendable, CaseIterable {
  case jsonl, csv
  case csvMachine = "csv-machine"
}

/// Roles by which verbs are allowed.
public enum Role: String, Sendable, CaseIterable {
  case administrator, registrar, nominator, approver
  case courseOfficer = "course-officer"
  case analyst, auditor
}

extension Set<Role> {
  /// The office sees every case of approval, anyone else those that wait for them.
  public var seesAllCases: Bool { !isDisjoint(with: [.administrator, .registrar, .auditor]) }

  /// The kinds of waiting work that are theirs: an approver who is nothing else decides, and is told. Nil: all kinds.
  public var kindsOfWork: [WorkKind]? {
    contains(.approver) && isSubset(of: [.approver, .analyst]) ? [.approval, .notice] : nil
  }
}

/// Kinds of work that `today` shows as waiting.
public enum WorkKind: String, Sendable, CaseIterable {
  case approval, nomination, selection, promotion, decision, amend, call, letter, submit, answer, names
  case seatOffer = "seat-offer"
  case starting, lapse, result, report, question, certificate, requirement, document, flagged, notice
}
