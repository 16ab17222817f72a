import MusterCore
import MusterStore
import PGClient

extension Register {
  func addAudience(_ call: Call) async throws -> Reply {
    let code = try call.arguments.required("audience").lowercased()
    let name = try call.arguments.required("name")
    var audience = Audience(
      code: code, name: name, minimum: 5, holdsSame: false, marking: try call.arguments.required("marking"),
      releasedTo: name, sees: [])
    try Self.change(&audience, call.arguments)
    let made = audience
    return try await write(call) { scope in
      let others = try await scope.run(ReadAudiences()).map(\.audience)
      try Self.check(made, among: others)
      let id = try await scope.run(InsertAudience(made)).first
      scope.record(Self.change("audience.add", id, made))
      return Reply(.done, [.init("audience", code)])
    }
  }

  func setAudience(_ call: Call) async throws -> Reply {
    let code = try call.arguments.required("audience").lowercased()
    return try await write(call) { scope in
      let all = try await scope.run(ReadAudiences())
      guard let before = all.first(where: { $0.audience.code == code }) else { throw Self.noAudience(code) }
      var audience = before.audience
      try Self.change(&audience, call.arguments)
      guard audience != before.audience else { return Reply(.unchanged, [.init("audience", code)]) }
      try Self.check(audience, among: all.map(\.audience))
      _ = try await scope.run(UpdateAudience(audience))
      scope.record(Self.change("audience.set", before.id, audience))
      return Reply(.done, [.init("audience", code)])
    }
  }

  func listAudiences(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListAudiences())
    try await Rows.send(rows, columns: ListAudiences.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  static func noAudience(_ code: String) -> Failure {
    Failure.unknown("audience", code, hint: "audience.list shows those there are.").about("audience")
  }

  private static func change(_ audience: inout Audience, _ arguments: Arguments) throws(Failure) {
    if let name = arguments.text("name") { audience.name = name }
    if let marking = arguments.text("marking") { audience.marking = marking }
    if let released = arguments.text("released-to") { audience.releasedTo = released }
    if let sees = arguments.list("sees") { audience.sees = sees.map { $0.lowercased() }.sorted() }
    if let holds = arguments.flag("holds-same") {
      audience.holdsSame = holds
      audience.minimum = holds ? 1 : max(5, audience.minimum)
    }
    if let minimum = arguments.int("minimum") {
      guard !audience.holdsSame else {
        throw Failure.value("Nothing is withheld from an audience that holds the same figures: leave minimum out.")
          .about("minimum")
      }
      audience.minimum = Int64(minimum)
    }
  }

  /// What an audience sees is there, and nobody from whom something is withheld reads what is given out whole.
  private static func check(_ audience: Audience, among others: [Audience]) throws(Failure) {
    let all = others.filter { $0.code != audience.code } + [audience]
    if let unknown = audience.sees.first(where: { code in !others.contains { $0.code == code } }) {
      throw noAudience(unknown).about("sees")
    }
    for reader in all where !reader.holdsSame {
      guard let whole = all.first(where: { $0.holdsSame && reader.sees.contains($0.code) }) else { continue }
      throw Failure(
        .ruleBroken,
        "\(whole.code) is shown all figures, so \(reader.code) cannot see its outputs and have any withheld. Take \(whole.code) out of sees= of \(reader.code).",
        [.init("arg", "sees"), .init("rule", "audience-sees")])
    }
  }

  private static func change(_ verb: String, _ id: Int64?, _ audience: Audience) -> Change {
    var change = Change(verb, "audience", id)
    change.note("audience", audience.code)
    change.note("name", audience.name)
    change.note("minimum", audience.holdsSame ? "none" : String(audience.minimum))
    change.note("marking", audience.marking)
    change.note("released-to", audience.releasedTo)
    change.note("sees", audience.sees.joined(separator: ","))
    return change
  }
}
