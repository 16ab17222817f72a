import MusterCore
import MusterStore

/// The refusals of a batch, for what was set aside and for what was refused.
struct EligibilityRefusals {
  private struct Pair: Hashable {
    let officer: Int64
    let iteration: Int64
  }

  private let byPair: [Pair: [EnrolmentFacts.Refusal]]
  private let overridden: Set<Int64>
  /// The live attempt of a pair.
  private let live: [Pair: Int64]
  private let carried: [Pair: [EnrolmentFacts.Carried]]

  init(_ facts: EnrolmentFacts) {
    byPair = Dictionary(grouping: facts.refusals) { Pair(officer: $0.officer, iteration: $0.iteration) }
    overridden = facts.overridden
    let attempts = (facts.attempts + facts.iterations.flatMap(\.waiting)).filter { !$0.state.isEnd }
    live = Dictionary(attempts.map { (Pair(officer: $0.officer, iteration: $0.iteration), $0.id) }) { first, _ in first
    }
    carried = Dictionary(grouping: facts.carried) { Pair(officer: $0.officer, iteration: $0.iteration) }
  }

  private func refusal(of request: EnrolmentRequest) -> EnrolmentFacts.Refusal? {
    guard request.asksForSeat else { return nil }
    let pair = Pair(officer: request.officer, iteration: request.destination ?? request.iteration)
    if case .enrol = request.action { return refusal(of: pair, attempt: nil) }
    return refusal(of: pair, attempt: live[pair])
  }

  /// What the rules say of an attempt; nil: of a new one.
  private func refusal(of pair: Pair, attempt: Int64?) -> EnrolmentFacts.Refusal? {
    let named = attempt.flatMap { overridden.contains($0) ? $0 : nil }
    return byPair[pair]?.first { $0.enrolment == named }
  }

  /// The rules that a successful request set aside, each to be kept with its attempt: of a transfer, the new one.
  ///
  /// - Parameter reason: nil: none are.
  func setAside(
    by request: EnrolmentRequest, _ outcome: EnrolmentOutcome, reason: String?, principal: String
  ) -> [InsertOverrides.Entry] {
    guard let reason, let refusal = refusal(of: request),
      let step = outcome.steps.first(where: {
        $0.officer == request.officer && $0.iteration == request.destination ?? request.iteration
      })
    else { return [] }
    return Self.entries(refusal, enrolment: step.enrolment, reason: reason, principal: principal)
  }

  static func entries(
    _ refusal: EnrolmentFacts.Refusal, enrolment: Int64, reason: String, principal: String
  ) -> [InsertOverrides.Entry] {
    zip(refusal.rules, refusal.versions).unique.map { rule, versions in
      InsertOverrides.Entry(
        enrolment: enrolment, rule: rule, versions: versions, reason: reason, principal: principal)
    }
  }

  /// What is set aside for everyone in a run at once.
  static func entries(
    of facts: EnrolmentFacts, reason: String, principal: String
  ) -> [InsertOverrides.Entry] {
    let live = facts.attempts.filter { !$0.state.isEnd && $0.role.takesSeat }
    var entries: [InsertOverrides.Entry] = []
    var seen: Set<Int64> = []
    for refusal in facts.refusals {
      guard let attempt = live.first(where: { $0.officer == refusal.officer && $0.iteration == refusal.iteration }),
        refusal.enrolment == (facts.overridden.contains(attempt.id) ? attempt.id : nil),
        seen.insert(attempt.id).inserted
      else { continue }
      entries += Self.entries(refusal, enrolment: attempt.id, reason: reason, principal: principal)
    }
    return entries
  }

  /// What was set aside in the run that is left and holds in the other as well, to be kept with the attempts there; and
  /// the names of the rules that were looked at anew.
  func carried(with outcome: EnrolmentOutcome) -> (entries: [InsertOverrides.Entry], anew: [String]) {
    var entries: [InsertOverrides.Entry] = []
    var anew: [String] = []
    for step in outcome.steps where step.move == .enrol {
      for row in carried[Pair(officer: step.officer, iteration: step.iteration)] ?? [] {
        guard row.holds else {
          anew.append(row.rule)
          continue
        }
        entries.append(
          .init(
            enrolment: step.enrolment, rule: row.rule, versions: row.versions, reason: row.reason,
            principal: row.principal))
      }
    }
    return (entries, anew)
  }

  /// What stopped a request, if that was a rule of eligibility.
  func refused(_ request: EnrolmentRequest, _ item: EnrolmentItem, _ failure: Failure) -> [InsertRefusals.Entry] {
    guard !item.isDry, failure.code == .ruleBroken,
      let refusal = refusal(of: request), failure.details.contains(.init("rule", refusal.rules.joined(separator: ",")))
    else { return [] }
    return zip(refusal.rules, refusal.versions).unique.map { rule, versions in
      InsertRefusals.Entry(
        officer: request.officer, iteration: request.iteration, rule: rule, versions: versions,
        principal: item.key.principal)
    }
  }
}

extension [InsertOverrides.Entry] {
  /// The names of the rules, each once.
  var distinctRules: [String] {
    var names: [String] = []
    for entry in self where !names.contains(entry.rule) { names.append(entry.rule) }
    return names
  }
}

extension Zip2Sequence<[String], [String]> {
  /// One entry a rule: two rows of one name fail as one.
  fileprivate var unique: [(String, String)] {
    var order: [String] = []
    var versions: [String: String] = [:]
    for (rule, version) in self {
      if let known = versions[rule] {
        versions[rule] = known + "," + version
      } else {
        order.append(rule)
        versions[rule] = version
      }
    }
    return order.map { ($0, versions[$0] ?? "") }
  }
}

extension Change {
  /// Which rules were set aside, and why: in place of a reason, or beside it.
  mutating func note(_ setAside: [InsertOverrides.Entry], because text: String?) {
    guard !setAside.isEmpty else { return }
    if reason == nil { reason = text } else { note("set-aside-because", text) }
    note("set-aside", Self.list(setAside))
  }

  /// Which rules stay set aside for an attempt that went on in another run.
  mutating func note(carried: [InsertOverrides.Entry]) {
    if !carried.isEmpty { note("carried", Self.list(carried)) }
  }

  private static func list(_ rules: [InsertOverrides.Entry]) -> String {
    rules.map { "\($0.rule) (\($0.versions))" }.joined(separator: ", ")
  }
}

extension EnrolmentRequest {
  /// Puts a student forward, passes one on, or into a seat that is not given by the order of those who wait: what the
  /// rules of eligibility are about.
  var asksForSeat: Bool {
    switch action {
    case .enrol(let role, _): role.takesSeat
    case .move(.approve), .move(.award), .move(.accept), .move(.promote), .transfer: true
    default: false
    }
  }
}

extension FindRuled {
  init(_ scope: EnrolmentRound.Scope) {
    self.init(
      iterations: Array(Set(scope.seatsAsked.map(\.iteration)).union(scope.freeingIterations)).sorted(),
      officers: Array(Set(scope.seatsAsked.map(\.officer))).sorted(), freeing: scope.freeingIterations)
  }
}

extension Register {
  /// Why rules are set aside, from someone who may; nil when none are.
  static func override(_ call: Call) throws(Failure) -> String? {
    guard call.arguments.flag("override") == true else {
      guard !call.arguments.has("reason-text") else {
        throw Failure(
          .missingArgument, "reason-text says why rules are set aside: it goes with override=yes.",
          [.init("arg", "override")])
      }
      return nil
    }
    guard !call.principal.roles.isDisjoint(with: [.administrator, .registrar]) else {
      throw Failure(
        .forbidden,
        "\(call.principal.name) may not set rules aside. It needs one of these roles: administrator, registrar.",
        [.init("arg", "override")])
    }
    guard let reason = call.arguments.text("reason-text") else {
      throw Failure(
        .missingArgument, "Rules are set aside for a reason that is kept: give reason-text=.",
        [.init("arg", "reason-text")])
    }
    return reason
  }
}
