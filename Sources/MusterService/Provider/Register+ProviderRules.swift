import MusterCore
import MusterStore
import PGClient

extension Register {
  func setRollFields(_ call: Call) async throws -> Reply {
    let rule = try Self.rollRule(call.arguments)
    return try await setProviderRule(call, .roll, value: rule.description)
  }

  private static func rollRule(_ arguments: Arguments) throws(Failure) -> RollRule {
    try RollRule(
      fields: (arguments.list("fields") ?? []).compactMap(RollField.init),
      optional: (arguments.list("optional") ?? []).compactMap(RollField.init))
  }

  func setSubstitution(_ call: Call) async throws -> Reply {
    let rule = try Self.substitution(call.arguments)
    return try await setProviderRule(call, .substitution, value: rule.description)
  }

  private static func substitution(_ arguments: Arguments) throws(Failure) -> SubstitutionRule {
    guard arguments.flag("allowed") == true else {
      guard !arguments.has("days"), !arguments.has("approval") else {
        throw Failure.value("What is not allowed has neither days nor approval. Leave them out.").about("allowed")
      }
      return .never
    }
    guard let approval = arguments.flag("approval") else {
      throw Failure(
        .missingArgument,
        "provider.substitute needs approval: yes when the provider answers to the new name, no when the place simply passes on.",
        [.init("arg", "approval")])
    }
    return .allowed(days: arguments.int("days"), approval: approval)
  }

  /// A rule from a day on: always when it is the first of its kind, else from today unless a day is given. A rule that
  /// begins on the same day is mended.
  private func setProviderRule(_ call: Call, _ kind: ProviderRuleKind, value: String) async throws -> Reply {
    let name = try call.arguments.required("provider")
    return try await write(call) { scope in
      let provider = try await scope.find(FindProvider(name))
      let source = scope.call.arguments.text("source")
      let rules = try await scope.run(ProviderRulesOfKind(provider: provider.id, kind: kind))
      let today = try EntryDay.today(scope.now)
      let from = scope.call.arguments.date("from") ?? (rules.isEmpty ? nil : today)
      let details: [Failure.Detail] = [
        .init("provider", provider.handle), .init("kind", kind.rawValue), .init("value", value),
        .init("from", from?.description ?? "always"),
      ]
      let running = rules.last { one in from.map { day in one.from.map { $0 <= day } ?? true } ?? (one.from == nil) }
      if let running, running.value == value, source == nil || source == running.source {
        return Reply(.unchanged, details)
      }
      var id: Int64?
      if let running, running.from == from {
        _ = try await scope.run(UpdateProviderRule(running.id, value: value, source: source ?? running.source))
        id = running.id
      } else {
        if let from { _ = try await scope.run(CloseProviderRule(provider: provider.id, kind: kind, from: from)) }
        id = try await scope.run(
          InsertProviderRule(provider: provider.id, kind: kind, value: value, from: from, source: source)
        ).first
      }
      var change = Change(scope.call.spec.verb, "provider-rule", id)
      change.note("provider", provider.handle)
      change.note("kind", kind.rawValue)
      change.note("value", value)
      change.note("from", from?.description)
      change.note("source", source)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  func listProviderRules(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let provider = try await optional(call, "provider", FindProvider.init)
    return try await list(call, ListProviderRules(provider: provider, page: page), page: page)
  }
}
