import MusterCore
import MusterStore
import PGClient

extension Register {
  func addProvider(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let code = try arguments.required("code")
    let title = try arguments.required("title")
    return try await write(call) { scope in
      let country = try await scope.optionalWord("country")
      guard
        let id = try await scope.run(
          InsertProvider(code: code, title: title, country: country, source: arguments.text("source"))
        ).first
      else {
        throw Failure(
          .exists, "There is a provider \(code.quoted) already.", [.init("arg", "code"), .init("provider", code)])
      }
      _ = try await scope.run(InsertProviderAlias(provider: id, alias: title, source: arguments.text("source")))
      var change = Change("provider.add", "provider", id)
      change.note("code", code)
      change.note("title", title)
      change.note("country", country)
      scope.record(change)
      return Reply(.done, [.init("provider", code)])
    }
  }

  func aliasProvider(_ call: Call) async throws -> Reply {
    let alias = try call.arguments.required("alias")
    let name = try call.arguments.required("provider")
    return try await write(call) { scope in
      let provider = try await scope.find(FindProvider(name))
      let outcome = try await scope.run(
        InsertProviderAlias(provider: provider.id, alias: alias, source: call.arguments.text("source"))
      ).first
      guard outcome?.provider == provider.id else {
        throw Failure(.exists, "\(alias.quoted) is another provider's name already.", [.init("arg", "alias")])
      }
      guard outcome?.added == true else { return Reply(.unchanged, [.init("provider", provider.handle)]) }
      var change = Change("provider.alias", "provider", provider.id)
      change.note("alias", alias)
      scope.record(change)
      return Reply(.done, [.init("provider", provider.handle)])
    }
  }

  func listProviders(_ call: Call) async throws -> Reply {
    let page = try page(call)
    return try await list(call, ListProviders(text: call.arguments.text("text"), page: page), page: page)
  }

  func showProvider(_ call: Call) async throws -> Reply {
    let provider = try await find(FindProvider(try call.arguments.required("provider")))
    return try await show(call, ShowProvider(provider.id))
  }

  /// Sends the one row of a page about one thing.
  func show<S: ListStatement>(_ call: Call, _ statement: S) async throws -> Reply {
    let rows = try await store.engine.run(statement)
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
