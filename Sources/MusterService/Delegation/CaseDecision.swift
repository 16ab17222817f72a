import MusterCore
import MusterStore
import PGClient

/// One decision about officers of a case, from its words to what is stored.
struct CaseDecision {
  var decision: ApprovalDecision
  var delegation: String
  var officers: [String]?
  var body: String?
  var on: CalendarDate?
  var letter: String?
  var reason: String?
  var note: String?
  /// Why rules of eligibility that stop an approval are set aside.
  var overriding: String?

  /// What became of it.
  struct Result {
    let open: ApprovalCase
    let run: RunsOfCases.Row
    let ruling: ApprovalCase.Ruling
    /// One for each officer decided on, where the enrolment moved.
    let outcomes: [EnrolmentOutcome]
    /// Rules of eligibility that were set aside.
    var setAside: [String] = []
  }

  func make(_ standing: ApproverStanding, _ scope: WriteScope) async throws -> Result {
    let found = try await scope.find(FindDelegation(delegation))
    let (run, open) = try await scope.lockCase(found.id)
    let day = try scope.day(on)
    guard day >= run.openedOn else {
      throw Failure.value("\(open.handle) was put forward on \(run.openedOn); it cannot have been decided on \(day).")
        .about("on")
    }
    var asked = ApprovalCase.Asked(decision, letter: letter)
    asked.officers = try await scope.officers(officers)?.map(\.id)
    if let body { asked.body = try await scope.step(body, argument: "body") }
    let reason = try await word(scope)
    let ruling = try open.rule(asked, by: standing)
    try open.check(day, of: ruling)
    let ids = ruling.nominees.map(\.id)
    var entry = InsertDecisions.Entry(
      delegation: found.id, nominees: ids, step: ruling.step.number, decision: decision, at: scope.now.instant, on: day,
      principal: scope.call.principal.name, authority: ruling.authority)
    entry.letter = letter
    entry.reason = reason
    entry.note = note
    _ = try await scope.run(InsertDecisions(entry))
    let people = ruling.nominees.map(CaseMoves.Person.init)
    var entered = change(entry, ruling, run)
    var setAside: [String] = []
    if decision == .approve, ruling.next != nil {
      let overrides = try await CaseMoves.check(people, in: run, overriding: overriding, scope)
      entered.note(overrides, because: overriding)
      setAside = overrides.distinctRules
    }
    scope.record(entered)
    if decision != .reject, decision == .sendBack || ruling.next != nil {
      let step = decision == .approve ? ruling.next?.number ?? ruling.step.number : ruling.step.number
      _ = try await scope.run(PlaceNominees(ids, step: step, since: day))
    }
    let move: LifeCycle.Move? =
      switch decision {
      case .approve: ruling.next == nil ? .approve : nil
      case .sendBack: .sendBack
      case .reject: .reject
      }
    guard let move else { return Result(open: open, run: run, ruling: ruling, outcomes: [], setAside: setAside) }
    let moved = try await CaseMoves.make(
      move, people, in: run, reason: reason, overriding: decision == .approve ? overriding : nil, scope)
    return Result(open: open, run: run, ruling: ruling, outcomes: moved.outcomes, setAside: moved.setAside)
  }

  private func word(_ scope: WriteScope) async throws -> String? {
    switch decision {
    case .reject:
      guard let reason else {
        throw Failure(
          .missingArgument, "A rejection needs its reason: reference.list reason shows them.", [.init("arg", "reason")])
      }
      return try await scope.word("reason", reason)
    case .sendBack:
      guard note != nil else {
        throw Failure(.missingArgument, "Say in the note what to amend.", [.init("arg", "note")])
      }
      return nil
    case .approve: return nil
    }
  }

  private func change(_ entry: InsertDecisions.Entry, _ ruling: ApprovalCase.Ruling, _ run: RunsOfCases.Row) -> Change {
    var change = Change(
      "delegation.\(decision.rawValue)", "delegation", entry.delegation, reason: entry.reason, letter: letter)
    change.note("iteration", run.code)
    change.note("step", ruling.step.number)
    change.note("body", ruling.step.body.code)
    switch ruling.authority {
    case .own: break
    case .standIn(let absent): change.note("in-place-of", absent)
    case .onBehalf: change.note("on-behalf-of", ruling.step.body.code)
    }
    change.note("on", entry.on.description)
    change.note("enrolments", ruling.nominees.map { String($0.enrolment) }.joined(separator: ","))
    change.note("note", note)
    return change
  }
}

extension CaseMoves.Person {
  init(_ nominee: ApprovalCase.Nominee) {
    self.init(enrolment: nominee.enrolment, officer: nominee.officer, handle: nominee.handle)
  }
}

/// Words what became of a decision.
enum DecisionReply {
  static func reply(_ result: CaseDecision.Result, _ decision: ApprovalDecision) -> Reply {
    let ruling = result.ruling
    let left = result.open.nominees.count - (ruling.next != nil && decision == .approve ? 0 : ruling.nominees.count)
    var details: [Failure.Detail] = [
      .init("delegation", result.open.handle), .init("iteration", result.run.code),
      .init("step", "\(ruling.step.number)/\(result.open.steps.count)"), .init("body", ruling.step.body.code),
      .init("officers", String(ruling.nominees.count)),
    ]
    switch ruling.authority {
    case .own: break
    case .standIn(let absent): details.append(.init("in-place-of", absent))
    case .onBehalf: details.append(.init("on-behalf-of", ruling.step.body.code))
    }
    details += counted(result.outcomes)
    if !result.setAside.isEmpty { details.append(.init("set-aside", result.setAside.joined(separator: ","))) }
    if decision == .approve, let next = ruling.next { details.append(.init("waits-for", next.body.code)) }
    // Who was sent back stays in the case.
    if left == 0, decision != .sendBack { details.append(.init("state", "closed")) }
    let text = ruling.authority == .onBehalf ? "Entered on behalf of \(ruling.step.body.code) from its letter." : nil
    return Reply(.done, details, text: text)
  }

  /// One row an officer.
  static func send(
    _ people: [CaseMoves.Person], _ outcomes: [EnrolmentOutcome], next: String?, _ scope: WriteScope
  ) async throws {
    let rows = people.enumerated().map { index, person in
      let outcome = index < outcomes.count ? outcomes[index] : nil
      var row = Row()
      row.add("officer", person.handle)
      row.add("state", outcome?.state?.rawValue ?? "nominated")
      row.add("position", outcome?.position)
      row.add("waits-for", outcome == nil ? next : nil)
      return row
    }
    try await scope.call.sink.send(.rows, rows: rows)
  }
}
