/// Whether a provider lets another officer take the place of one whose name it has.
public enum SubstitutionRule: Sendable, Equatable, CustomStringConvertible {
  case never
  /// At the latest so many days before the start (nil: until the start); with approval the new name waits for the
  /// provider's answer.
  case allowed(days: Int?, approval: Bool)

  /// Parses the stored form.
  public init(parsing text: String) throws(Failure) {
    let words = text.split(separator: " ").map(String.init)
    switch words.first {
    case "never": self = .never
    case "allowed":
      let days = words.first { $0.hasPrefix("days=") }.flatMap { Int($0.dropFirst(5)) }
      self = .allowed(days: days, approval: words.contains("approval=yes"))
    default: throw Failure(.bug, "\(text.quoted) is not a rule of substitution.")
    }
  }

  /// The stored form.
  public var description: String {
    switch self {
    case .never: "never"
    case .allowed(let days, let approval):
      "allowed" + (days.map { " days=\($0)" } ?? "") + (approval ? " approval=yes" : " approval=no")
    }
  }
}

/// One officer taking the place of another in a run abroad.
public struct Substitution: Sendable, Equatable {
  /// What the one who comes in goes through, in order: steps of the published table.
  public let moves: [LifeCycle.Move]
  /// There is no enrolment yet: a nomination is made first.
  public let enrolsFirst: Bool

  public struct Facts: Sendable {
    public var run: String
    /// Who goes out, and who comes in; nil: not in the run yet.
    public var out: SubmissionPlan.Name
    public var by: SubmissionPlan.Name?
    public var byHandle: String
    public var provider: String?
    /// Nil: the provider's rule is not stated.
    public var rule: SubstitutionRule?
    public var starts: CalendarDate?
    public var today: CalendarDate

    public init(
      run: String, out: SubmissionPlan.Name, by: SubmissionPlan.Name?, byHandle: String, provider: String?,
      rule: SubstitutionRule?, starts: CalendarDate?, today: CalendarDate
    ) {
      self.run = run
      self.out = out
      self.by = by
      self.byHandle = byHandle
      self.provider = provider
      self.rule = rule
      self.starts = starts
      self.today = today
    }
  }

  public init(_ facts: Facts) throws(Failure) {
    switch facts.out.state {
    case .nominated, .sentBack, .approved:
      // The provider does not have the name yet: this is the nation's own affair.
      try Self.checkComesIn(facts, beforeSubmission: true)
      enrolsFirst = facts.by == nil
      moves = []
    case .submitted, .waiting, .confirmed:
      let approval = try Self.check(facts)
      try Self.checkComesIn(facts, beforeSubmission: false)
      enrolsFirst = false
      moves = Self.moves(of: facts.by?.state ?? .nominated, to: facts.out.state, approval: approval)
    default:
      throw Failure(
        .ruleBroken,
        "\(facts.out.handle) is \(facts.out.state.rawValue) in \(facts.run); a place is taken over before the course only.",
        [.init("rule", "substitution"), .init("state", facts.out.state.rawValue)])
    }
  }

  private static func check(_ facts: Facts) throws(Failure) -> Bool {
    let provider = facts.provider ?? "the provider"
    switch facts.rule {
    case nil:
      let remedy =
        facts.provider.map {
          "Enter it with: provider.substitute \($0) allowed=no, or allowed=yes approval=yes|no; or withdraw and submit anew."
        }
        ?? "The course has no provider yet."
      throw Failure(
        .ruleBroken, "It is not stated whether \(provider) lets another officer take a place. \(remedy)",
        [.init("rule", "substitution"), .init("found", "not-stated")])
    case .never:
      throw Failure(
        .ruleBroken, "\(provider) lets nobody take another's place. Withdraw, and submit a new name.",
        [.init("rule", "substitution"), .init("found", "never")])
    case .allowed(let days, let approval):
      guard let days else { return approval }
      guard let starts = facts.starts else {
        throw Failure(
          .ruleBroken,
          "\(provider) allows it until \(days) days before the start, and the day on which \(facts.run) starts is not known. Enter it with iteration.set.",
          [.init("rule", "substitution"), .init("found", "start-not-known")])
      }
      let left = starts.daysSinceEpoch - facts.today.daysSinceEpoch
      guard left >= days else {
        throw Failure(
          .ruleBroken,
          "\(provider) allows it until \(days) days before the start; \(facts.run) starts on \(starts), \(left) days from now.",
          [.init("rule", "substitution"), .init("needed", String(days)), .init("found", String(left))])
      }
      return approval
    }
  }

  private static func checkComesIn(_ facts: Facts, beforeSubmission: Bool) throws(Failure) {
    if facts.by?.officer == facts.out.officer {
      throw Failure(.ruleBroken, "An officer cannot take their own place.", [.init("arg", "by")])
    }
    let good: [EnrolmentState] =
      beforeSubmission ? [.nominated, .sentBack, .approved] : [.approved, .submitted, .waiting]
    guard let state = facts.by?.state else {
      guard !beforeSubmission else { return }
      throw Failure(
        .ruleBroken,
        "\(facts.byHandle) is not in \(facts.run). The nation approves first: enrol \(facts.byHandle) \(facts.run) reserve=1, then delegation.open or enrolment.approve.",
        [.init("arg", "by"), .init("rule", "approved-first")])
    }
    // A principal has a place of their own: with theirs taken over as well, one place would be nobody's.
    guard facts.by?.reserve != nil || state == .waiting || !good.contains(state) else {
      throw Failure(
        .exists,
        "\(facts.byHandle) has a place of their own in \(facts.run). Who steps up is a reserve: name another, or make a reserve of this one first: enrolment.mend \(facts.byHandle) \(facts.run) reserve=1.",
        [.init("arg", "by"), .init("state", state.rawValue)])
    }
    guard good.contains(state) else {
      throw Failure(
        .ruleBroken,
        "\(facts.byHandle) is \(state.rawValue) in \(facts.run); who takes the place of one who is \(facts.out.state.rawValue) must be \(good.map(\.rawValue).joined(separator: " or ")).",
        [.init("arg", "by"), .init("rule", "approved-first"), .init("state", state.rawValue)])
    }
  }

  private static func moves(
    of state: EnrolmentState, to target: EnrolmentState, approval: Bool
  ) -> [LifeCycle.Move] {
    var moves: [LifeCycle.Move] = state == .approved ? [.submit] : []
    // With approval the provider's answer comes later, like that to any name.
    guard !approval else { return moves }
    if target == .confirmed { moves.append(.confirm) }
    if target == .waiting, state != .waiting { moves.append(.reserve) }
    return moves
  }
}
