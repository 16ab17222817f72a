import MusterCore
import MusterStore
import PGClient

extension Register {
  func addJourney(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("officer")
    let runs = arguments.list("legs") ?? []
    guard runs.count > 1 else {
      throw Failure.value("A journey has two legs at least. Name the runs in their order, as in legs=RUN1,RUN2.")
        .about("legs")
    }
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(name))
      var legs: [FoundObject] = []
      for run in runs {
        let found = try await scope.find(FindIteration(run))
        guard !legs.contains(found) else { throw Failure.value("\(found.handle) is named twice.").about("legs") }
        legs.append(found)
      }
      let ids = legs.map(\.id)
      let journey = Journey(
        legs: try await scope.run(
          ReadLegs(officers: ids.map { _ in officer.id }, iterations: ids, today: scope.now.date)))
      try journey.checkOrder()
      let added = try await scope.run(
        InsertJourney(
          officer: officer.id, iterations: ids, letter: arguments.text("letter"), note: arguments.text("note")))
      guard let id = added.first else { throw Failure(.bug, "The journey got no id.") }
      var change = Change("journey.add", "journey", id)
      change.details.append(("officer", .int(officer.id)))
      change.note("legs", legs.map(\.handle).joined(separator: ","))
      change.note("note", personal: arguments.text("note"), officer: officer.id)
      scope.record(change)
      return Reply(
        .done,
        [
          .init("journey", "J-\(id)"), .init("officer", name),
          .init("legs", legs.map(\.handle).joined(separator: ",")),
          .init("next", journey.current.map { journey.legs[$0].run } ?? "none"),
        ])
    }
  }

  func endJourney(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("journey")
    let reason = try call.arguments.required("reason")
    return try await write(call) { scope in
      let found = try await scope.find(FindJourney(name))
      guard let officer = try await scope.run(EndJourney(found.id)).first else {
        return Reply(.unchanged, [.init("journey", found.handle)])
      }
      var change = Change("journey.end", "journey", found.id, reason: reason)
      change.details.append(("officer", .int(officer)))
      scope.record(change)
      return Reply(.done, [.init("journey", found.handle)])
    }
  }

  func listJourneys(_ call: Call) async throws -> Reply {
    let page = try page(call)
    var statement = ReadJourneys(limit: page.limit)
    statement.after = page.after
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    var found = try await store.engine.run(statement)
    let last = found.count >= page.limit ? found[found.count - 2].id : nil
    if last != nil { found.removeLast() }
    let onlyTroubled = call.arguments.flag("troubled") ?? false
    let rows = zip(found, try await journeys(found)).filter { !onlyTroubled || !$0.1.troubled.isEmpty }
      .map { JourneyRows.summary($0, $1) }
    try await Rows.send(rows, columns: JourneyRows.columns, call)
    var reply = Reply(.rows, [.init("rows", String(rows.count))])
    if let last { reply.details.append(.init("after", String(last))) }
    return reply
  }

  func showJourney(_ call: Call) async throws -> Reply {
    let found = try await find(FindJourney(try call.arguments.required("journey")))
    var statement = ReadJourneys(limit: 1)
    statement.id = found.id
    statement.all = true
    let stored = try await store.engine.run(statement)
    let rows = zip(stored, try await journeys(stored)).map { stored, journey in
      var row = JourneyRows.summary(stored, journey)
      row.add("ended", stored.hasEnded)
      row.add("letter", stored.letter)
      row.add("note", stored.note)
      row.set("legs", .rows(JourneyRows.legs(journey)))
      return row
    }
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  /// Who leaves a leg of a journey is told which later ones depend on it. Only looked at, so a reply never fails for it.
  func sayingWhichLegsDepend(_ reply: Reply, _ call: Call) async -> Reply {
    guard let name = call.arguments.text("officer"),
      let run = try? await store.engine.run(RunOnJourney(call.arguments.text("iteration") ?? "")).first,
      let officer = try? await find(FindOfficer(name))
    else { return reply }
    var statement = ReadJourneys(limit: 100)
    statement.officer = officer.id
    statement.iteration = run
    guard let stored = try? await store.engine.run(statement), let journeys = try? await self.journeys(stored) else {
      return reply
    }
    var legs: [String] = []
    for (row, journey) in zip(stored, journeys) {
      guard let index = row.iterations.firstIndex(of: run) else { continue }
      legs += journey.depending(on: index).filter { !legs.contains($0) }
    }
    guard !legs.isEmpty else { return reply }
    var reply = reply
    reply.details.append(.init("journey-legs", legs.joined(separator: ",")))
    return reply
  }

  /// The journeys with the legs as they stand, read at once.
  func journeys(_ stored: [ReadJourneys.Row]) async throws -> [Journey] {
    let legs = try await store.engine.run(
      ReadLegs(
        officers: stored.flatMap { journey in journey.iterations.map { _ in journey.officer } },
        iterations: stored.flatMap(\.iterations), today: clock.now.date))
    var rest = legs[...]
    return stored.map { journey in
      let own = rest.prefix(journey.iterations.count)
      rest = rest.dropFirst(own.count)
      return Journey(legs: Array(own))
    }
  }
}

enum JourneyRows {
  static let columns = ["id", "journey", "officer", "name", "legs", "next", "state", "trouble"]

  static func summary(_ stored: ReadJourneys.Row, _ journey: Journey) -> Row {
    var row = Row()
    row.add("id", stored.id)
    row.add("journey", "J-\(stored.id)")
    row.add("officer", stored.handle)
    row.add("name", stored.name)
    row.add("legs", journey.legs.map(\.run))
    row.add("next", journey.current.map { journey.legs[$0].run })
    row.add("state", journey.current.map { journey.legs[$0].state?.rawValue ?? "not enrolled" } ?? "done")
    row.add(
      "trouble", journey.troubled.map { "\(journey.legs[$0].run): \(journey.remarks(on: $0).joined(separator: ", "))" })
    return row
  }

  static func legs(_ journey: Journey) -> [Row] {
    journey.legs.enumerated().map { index, leg in
      var row = Row()
      row.add("leg", index + 1)
      row.add("iteration", leg.run)
      row.add("starts", leg.starts.description)
      row.add("ends", leg.ends.description)
      row.add("state", leg.state?.rawValue ?? "not enrolled")
      row.add("reason", leg.reason)
      row.add("result", leg.result?.rawValue ?? (leg.isPassedElsewhere ? "passed elsewhere" : nil))
      row.add("remarks", journey.remarks(on: index))
      return row
    }
  }
}
