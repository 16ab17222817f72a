import MusterCore
import MusterStore
import PGClient

extension Register {
  func listPublications(_ call: Call) async throws -> Reply {
    let audience = call.arguments.text("audience")?.lowercased()
    if let audience, try await !store.engine.run(ReadAudiences()).contains(where: { $0.audience.code == audience }) {
      throw Self.noAudience(audience)
    }
    let page = try page(call)
    return try await list(call, ListPublications(audience: audience, page: page), page: page)
  }

  /// The bytes as they were frozen.
  func showPublication(_ call: Call) async throws -> Reply {
    let id = try Self.number(call)
    guard let content = try await store.engine.run(ReadPublication(id)).first else { throw Self.noPublication(id) }
    let lines = content.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    try await call.sink.send(.rows, lines: lines)
    return Reply(
      .rows,
      [
        .init("rows", String(lines.count)), .init("publication", String(id)),
        .init("sha256", Hex.text(Hex.sha256(content))),
      ])
  }

  func verifyPublications(_ call: Call) async throws -> Reply {
    let only = call.arguments.int("publication").map(Int64.init)
    var rows: [Row] = []
    var bad: [Int64] = []
    var after: Int64 = 0
    while true {
      let some = try await store.engine.run(ReadPublicationHashes(only, after: after))
      guard let last = some.last else { break }
      after = last.id
      for one in some {
        let hash = Hex.sha256(one.content)
        let says = hash != one.hash ? "changed" : Hex.text(hash) != one.logged ? "not as logged" : "as published"
        if says != "as published" { bad.append(one.id) }
        var row = Row()
        row.add("publication", one.id)
        row.add("title", one.title)
        row.add("says", says)
        row.add("sha256", Hex.text(hash))
        rows.append(row)
      }
    }
    if let only, rows.isEmpty { throw Self.noPublication(only) }
    try await Rows.send(rows, columns: ["publication", "title", "says", "sha256"], call)
    guard let first = bad.first else {
      return Reply(.rows, [.init("rows", String(rows.count))], text: "All are as they were published.")
    }
    throw Failure(
      .ruleBroken, "Publication \(first) is not as it was published.",
      [.init("publication", String(first)), .init("bad", String(bad.count)), .init("rule", "publication-hash")])
  }

  func releasePublication(_ call: Call) async throws -> Reply {
    let id = try Self.number(call)
    let recipient = try call.arguments.required("to")
    return try await write(call) { scope in
      guard let found = try await scope.run(FindPublication(id)).first else { throw Self.noPublication(id) }
      guard !found.isWithdrawn else {
        throw Failure(
          .ruleBroken, "Publication \(id) was withdrawn. Publish it anew.",
          [.init("publication", String(id)), .init("rule", "publication-withdrawn")])
      }
      let day = try EntryDay.past(call.arguments.date("on"), now: scope.now)
      let at = try Instant(parsing: found.at)
      if let published = scope.now.days.day(of: at), day < published {
        throw Failure(
          .ruleBroken,
          "Publication \(id) was published on \(published): nobody was given it on \(day). Say a day from then on.",
          [.init("arg", "on"), .init("publication", String(id)), .init("rule", "release-before-publication")])
      }
      let release = InsertRelease(
        id, recipient: recipient, day: day, letter: call.arguments.text("letter"), note: call.arguments.text("note"),
        at: scope.now.instant, principal: call.principal.name)
      _ = try await scope.run(release)
      var change = Change("publish.release", "publication", id)
      change.note("to", recipient)
      change.note("on", day.description)
      scope.record(change)
      return Reply(.done, [.init("publication", String(id)), .init("to", recipient), .init("on", day.description)])
    }
  }

  func listReleases(_ call: Call) async throws -> Reply {
    let page = try page(call)
    return try await list(
      call, ListReleases(publication: call.arguments.int("publication"), page: page), page: page)
  }

  func withdrawPublication(_ call: Call) async throws -> Reply {
    let id = try Self.number(call)
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      guard let found = try await scope.run(FindPublication(id)).first else { throw Self.noPublication(id) }
      guard !found.isWithdrawn else { return Reply(.unchanged, [.init("publication", String(id))]) }
      _ = try await scope.run(
        InsertWithdrawal(
          id, reason: reason, letter: call.arguments.text("letter"), at: scope.now.instant,
          principal: call.principal.name))
      scope.record(Change("publish.withdraw", "publication", id, reason: reason))
      return Reply(.done, [.init("publication", String(id))])
    }
  }

  private static func number(_ call: Call) throws(Failure) -> Int64 {
    guard let number = call.arguments.int("publication") else { throw Failure(.bug, "publication was not parsed") }
    return Int64(number)
  }

  private static func noPublication(_ id: Int64) -> Failure {
    Failure.unknown("publication", String(id), hint: "publish.list shows those there are.").about("publication")
  }
}
