/// The kinds of deadlines muster knows. Each is one row of ``DeadlineTable``.
public enum DeadlineKind: String, Sendable, CaseIterable {
  /// Names are due at the provider, or on the seats of a run at home.
  case names
  /// Seats without names are taken back.
  case release
  /// Whether the run is held.
  case decision
  /// A run at home takes no more names from its first day on.
  case intake
  /// A seat that was offered is kept no longer.
  case seatOffer = "seat-offer"
  /// Answers to a call for names are due.
  case call
  /// A delegation waits for an approver.
  case approval
  /// Something needed before departure is due.
  case requirement
  /// Results of a run that is over are awaited.
  case result
  /// The report after a course is due.
  case report
  /// A paper of someone who is to go runs out.
  case document
  /// A certificate runs out.
  case certificate
  /// A graduate is asked what became of the training, once a year.
  case question
}

/// Dates that rules count from.
public enum ClockAnchor: String, Sendable, CaseIterable {
  case start, end
  /// Dates in the provider's letter.
  case names, release, decision
  /// The date a call, a requirement or a report is due.
  case due
  /// The day from which something waits.
  case since
  /// The day a paper or certificate runs out.
  case expiry
}

/// Whether muster does something about a deadline, or only says so. Abroad it only reminds.
public enum ClockEffect: String, Sendable, CaseIterable { case acts, reminds }

/// What a run says should become of it when too few are confirmed on the day of the decision.
public enum BelowMinimum: String, Sendable, CaseIterable { case remind, cancel }

/// One row for each kind: what it is counted from, whether muster may act on it in a run at home, and when there is
/// still something to do about it.
public struct DeadlineRow: Sendable {
  public let kind: DeadlineKind
  /// What things have such a deadline.
  public let subject: ClockFacts.Subject
  /// What a rule may count from; the first is meant unless it says otherwise. Empty: rules do not count here.
  public let anchors: [ClockAnchor]
  /// A date that needs no rule and stands above what rules count from elsewhere: the provider's in its letter, the one by
  /// which an answer was asked for, or the one on which a question is asked.
  public let letter: ClockAnchor?
  public let mayAct: Bool
  /// What there is to do, for people.
  public let summary: String
  /// Whether there is something to do about it at this moment.
  public let isOpen: @Sendable (ClockFacts, Instant) -> Bool
}

public enum DeadlineTable {
  public static let rows: [DeadlineRow] = [
    DeadlineRow(
      kind: .names, subject: .iteration, anchors: [.start, .names], letter: .names, mayAct: false,
      summary: "names are due"
    ) { $0.awaitsNames(at: $1) },
    DeadlineRow(
      kind: .release, subject: .iteration, anchors: [.start, .names, .release], letter: .release, mayAct: true,
      summary: "seats without names are released"
    ) { $0.awaitsNames(at: $1) },
    DeadlineRow(
      kind: .decision, subject: .iteration, anchors: [.start, .release, .decision], letter: .decision, mayAct: true,
      summary: "it is decided whether the run is held"
    ) { !$0.isDecided && $0.isAhead(at: $1) && $0.isOurs },
    DeadlineRow(
      kind: .intake, subject: .iteration, anchors: [.start], letter: nil, mayAct: true,
      summary: "the run takes no more names"
    ) { facts, _ in facts.managedBy == .nation && facts.state == .open && !facts.isHistory },
    DeadlineRow(
      kind: .seatOffer, subject: .enrolment, anchors: [], letter: nil, mayAct: true,
      summary: "an offered seat is kept no longer"
    ) { _, _ in true },
    DeadlineRow(
      kind: .requirement, subject: .enrolment, anchors: [.due], letter: .due, mayAct: false,
      summary: "something needed before departure is due"
    ) { $0.isAhead(at: $1) },
    DeadlineRow(
      kind: .call, subject: .call, anchors: [.due], letter: .due, mayAct: false, summary: "answers to a call are due"
    ) { $0.isAhead(at: $1) },
    DeadlineRow(
      kind: .approval, subject: .delegation, anchors: [.since], letter: nil, mayAct: false,
      summary: "a delegation waits for approval"
    ) { facts, _ in facts.state != .cancelled },
    DeadlineRow(
      kind: .result, subject: .iteration, anchors: [.end], letter: nil, mayAct: false,
      summary: "results are awaited"
    ) { facts, now in facts.resultsAwaited > 0 && (facts.endsAt.map { $0 <= now } ?? false) },
    DeadlineRow(
      kind: .report, subject: .enrolment, anchors: [.due], letter: .due, mayAct: false,
      summary: "the report after a course is due"
    ) { _, _ in true },
    DeadlineRow(
      kind: .certificate, subject: .completion, anchors: [.expiry], letter: nil, mayAct: false,
      summary: "a certificate runs out"
    ) { _, _ in true },
    DeadlineRow(
      kind: .question, subject: .officer, anchors: [], letter: .due, mayAct: true,
      summary: "a graduate is asked what became of the training"
    ) { _, _ in true },
    DeadlineRow(
      kind: .document, subject: .document, anchors: [.expiry], letter: nil, mayAct: false,
      summary: "a paper runs out"
    ) { _, _ in true },
  ]

  public static func row(_ kind: DeadlineKind) -> DeadlineRow? { rows.first { $0.kind == kind } }

  public static func isOpen(_ kind: DeadlineKind, _ facts: ClockFacts, at now: Instant) -> Bool {
    row(kind)?.isOpen(facts, now) ?? false
  }
}
