/// What is decided about officers of a case.
public enum ApprovalDecision: String, Sendable, CaseIterable {
  case approve
  case sendBack = "send-back"
  case reject
}

/// A delegation under approval: its own steps, and where each officer who is still in it stands. Pure: decides who may
/// decide what, and what follows.
public struct ApprovalCase: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    /// From 1.
    public let number: Int
    public let body: ApprovalChain.Body

    public init(number: Int, body: ApprovalChain.Body) {
      self.number = number
      self.body = body
    }
  }

  public struct Nominee: Sendable, Equatable {
    public let id: Int64
    public let enrolment: Int64
    public let officer: Int64
    public let handle: String
    public let step: Int
    /// With the nominator, to be amended.
    public let isSentBack: Bool
    /// The letter behind the approval of the step before.
    public let lastLetter: String?
    /// The day of the last decision about the officer in this case.
    public let lastDay: CalendarDate?

    public init(
      id: Int64, enrolment: Int64, officer: Int64, handle: String, step: Int, isSentBack: Bool = false,
      lastLetter: String? = nil, lastDay: CalendarDate? = nil
    ) {
      self.id = id
      self.enrolment = enrolment
      self.officer = officer
      self.handle = handle
      self.step = step
      self.isSentBack = isSentBack
      self.lastLetter = lastLetter
      self.lastDay = lastDay
    }
  }

  public struct Asked: Sendable, Equatable {
    public var decision: ApprovalDecision
    /// Nil: all who wait at the step.
    public var officers: [Int64]?
    /// The body whose decision it is; nil: found by who decides.
    public var body: ApprovalChain.Body?
    public var letter: String?

    public init(
      _ decision: ApprovalDecision, officers: [Int64]? = nil, body: ApprovalChain.Body? = nil, letter: String? = nil
    ) {
      self.decision = decision
      self.officers = officers
      self.body = body
      self.letter = letter
    }
  }

  public struct Ruling: Sendable, Equatable {
    public let step: Step
    public let authority: ApproverStanding.Authority
    public let nominees: [Nominee]
    /// Nil: it was the last step.
    public let next: Step?
  }

  public let id: Int64
  public let steps: [Step]
  /// Those who still await approval.
  public let nominees: [Nominee]

  public init(id: Int64, steps: [Step], nominees: [Nominee]) {
    self.id = id
    self.steps = steps
    self.nominees = nominees
  }

  public var handle: String { "D-\(id)" }

  /// Who decides about whom at which step. One decision is about one step.
  public func rule(_ asked: Asked, by standing: ApproverStanding) throws(Failure) -> Ruling {
    let pool = try pool(asked)
    let step = try step(asked, pool, standing)
    let nominees = pool.filter { $0.step == step.number }
    if asked.officers != nil, nominees.count < pool.count {
      let apart = pool.filter { $0.step != step.number }.map { "\($0.handle) at \(name(of: $0.step))" }
      throw refused(
        "steps", "Not all wait for \(step.body.code): \(apart.joined(separator: ", ")). Decide on them apart.")
    }
    let authority = try authority(asked, at: step, nominees, standing)
    return Ruling(
      step: step, authority: authority, nominees: nominees, next: steps.first { $0.number == step.number + 1 })
  }

  /// Nobody decides before the decision it rests on.
  public func check(_ day: CalendarDate, of ruling: Ruling) throws(Failure) {
    for nominee in ruling.nominees {
      guard let last = nominee.lastDay, day < last else { continue }
      throw Failure.value(
        "\(nominee.handle) was last decided about in \(handle) on \(last); \(ruling.step.body.code) cannot have decided before that, on \(day)."
      ).about("on")
    }
  }

  private func pool(_ asked: Asked) throws(Failure) -> [Nominee] {
    guard !nominees.isEmpty else {
      throw refused("case-closed", "\(handle) is closed: nobody in it awaits approval any more.")
    }
    guard let officers = asked.officers else {
      let waiting = nominees.filter { !$0.isSentBack }
      guard !waiting.isEmpty else {
        throw refused(
          "sent-back", "All officers left in \(handle) were sent back; it goes on when they are amended.")
      }
      return waiting
    }
    var pool: [Nominee] = []
    for officer in officers {
      guard let nominee = nominees.first(where: { $0.officer == officer }) else {
        throw refused("not-in-case", "An officer named does not await approval in \(handle): O-\(officer).")
      }
      guard !nominee.isSentBack else {
        throw refused("sent-back", "\(nominee.handle) was sent back and is not amended yet, so nothing can be decided.")
      }
      pool.append(nominee)
    }
    return pool
  }

  private func step(_ asked: Asked, _ pool: [Nominee], _ standing: ApproverStanding) throws(Failure) -> Step {
    let open = steps.filter { step in pool.contains { $0.step == step.number } }
    guard let first = open.first else { throw Failure(.bug, "\(handle) waits at a step it does not have.") }
    guard let body = asked.body else {
      return open.first { standing.authority(for: $0.body.id) != nil } ?? first
    }
    guard steps.contains(where: { $0.body.id == body.id }) else {
      throw refused(
        "not-in-chain", "\(body.code) has no part in \(handle); its steps are \(Self.codes(steps)).")
    }
    guard let step = open.first(where: { $0.body.id == body.id }) else {
      throw refused("not-waiting", "\(handle) does not wait for \(body.code) now; it waits for \(Self.codes(open)).")
    }
    return step
  }

  private func authority(
    _ asked: Asked, at step: Step, _ nominees: [Nominee], _ standing: ApproverStanding
  ) throws(Failure) -> ApproverStanding.Authority {
    if let authority = standing.authority(for: step.body.id) { return authority }
    let place = "\(handle) waits for \(step.body.code) (step \(step.number) of \(steps.count))"
    guard standing.mayEnterLetters else {
      throw Failure(
        .forbidden, "\(place), and \(standing.scope).",
        [.init("delegation", handle), .init("waits-for", step.body.code)])
    }
    guard let letter = asked.letter else {
      throw refused(
        "letter",
        "\(place), to which \(standing.principal) does not belong. Give letter= with the reference of its decision to enter it on its behalf.",
        [.init("waits-for", step.body.code)])
    }
    // One letter entered twice would approve two steps.
    if asked.body == nil, nominees.contains(where: { $0.lastLetter == letter }) {
      throw refused(
        "same-letter",
        "The letter \(letter.quoted) was entered for the step before \(step.body.code). If it is the decision of \(step.body.code) too, give body=\(step.body.code).",
        [.init("waits-for", step.body.code)])
    }
    return .onBehalf
  }

  private func name(of number: Int) -> String { steps.first { $0.number == number }?.body.code ?? "step \(number)" }

  private static func codes(_ steps: [Step]) -> String { steps.map(\.body.code).joined(separator: ", ") }

  private func refused(_ rule: String, _ message: String, _ more: [Failure.Detail] = []) -> Failure {
    Failure(.ruleBroken, message, [.init("rule", rule), .init("delegation", handle)] + more)
  }
}
