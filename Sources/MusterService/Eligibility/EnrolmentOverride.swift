import MusterCore
import MusterStore

/// The refusals of a batch, for what was set aside and for what was refused.
struct EligibilityRefusals {
  private struct Pair: Hashable {
    let officer: Int64
    let iteration: Int64
  }

  private let byPair: [Pair: [EnrolmentFacts.Refusal]]

  init(_ refusals: [EnrolmentFacts.Refusal]) {
    byPair = Dictionary(grouping: refusals) { Pair(officer: $0.officer, iteration: $0.iteration) }
  }

  private func refusals(of request: EnrolmentRequest) -> [EnrolmentFacts.Refusal] {
    guard request.asksForSeat else { return [] }
    return byPair[Pair(officer: request.officer, iteration: request.iteration)] ?? []
  }

  /// The rules that a successful request set aside, each to be kept with its attempt.
  func setAside(
    by request: EnrolmentRequest, _ item: EnrolmentItem, _ outcome: EnrolmentOutcome
  ) -> [InsertOverrides.Entry] {
    guard let reason = item.overrideReason,
      let refusal = refusals(of: request).first(where: { $0.enrolment == nil }), let step = outcome.steps.first
    else {
      return []
    }
    return zip(refusal.rules, refusal.versions).unique.map { rule, versions in
      InsertOverrides.Entry(
        enrolment: step.enrolment, rule: rule, versions: versions, reason: reason, principal: item.key.principal)
    }
  }

  /// What stopped a request, if that was a rule of eligibility.
  func refused(_ request: EnrolmentRequest, _ item: EnrolmentItem, _ failure: Failure) -> [InsertRefusals.Entry] {
    guard !item.isDry, failure.code == .ruleBroken,
      let refusal = refusals(of: request).first(where: {
        failure.details.contains(.init("rule", $0.rules.joined(separator: ",")))
      })
    else { return [] }
    return zip(refusal.rules, refusal.versions).unique.map { rule, versions in
      InsertRefusals.Entry(
        officer: request.officer, iteration: request.iteration, rule: rule, versions: versions,
        principal: item.key.principal)
    }
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

extension EnrolmentRequest {
  /// Puts a student forward, or into a seat that is not given by the order of those who wait, or where it may be: what
  /// the rules of eligibility are about.
  var asksForSeat: Bool {
    switch action {
    case .enrol(let role, _): role.takesSeat
    case .move(.approve), .move(.award), .transfer: true
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
