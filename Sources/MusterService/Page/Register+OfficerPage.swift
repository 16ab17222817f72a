import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Everything on one officer: one row with a section for each kind of thing.
  func showOfficerPage(_ call: Call) async throws -> Reply {
    let officer = try await find(FindOfficer(try call.arguments.required("officer"))).id
    let today = clock.now.date
    guard let shown = try await store.engine.run(ShowOfficer(officer)).first else {
      throw Failure.unknown("officer", try call.arguments.required("officer"))
    }
    var page = Row(shown.fields.filter { !["grades", "postings"].contains($0.name) })
    page.add("as-of", today?.description)
    page.add("valid-today", rows: try await store.engine.run(OfficerToday(officer, today: today)))
    page.add("running-out", rows: try await store.engine.run(OfficerRunningOut(officer, today: today)))
    page.add("to-come", rows: try await store.engine.run(OfficerToCome(officer, today: today)))
    page.add("earlier", rows: try await store.engine.run(OfficerEarlier(officer, today: today)))
    page.add("enrolments", rows: try await liveEnrolments(of: officer, today: today))
    var prepared = DepartureEnrolments(today: today)
    prepared.officer = officer
    prepared.from = today
    page.add("missing", rows: try await missing(prepared, whose: "iteration", today: today))
    page.add("journeys", rows: try await legs(of: officer))
    var costs = ListCosts(page: Page(limit: 1000, after: 0))
    costs.officer = officer
    page.add(
      "costs",
      rows: try await store.engine.run(costs).map {
        Self.only(["iteration", "kind", "payer", "basis", "amount", "currency", "note", "letter"], of: $0)
      })
    page.add("completions", rows: try await store.engine.run(OfficerPasses(officer, today: today)))
    page.add("history", rows: try await store.engine.run(OfficerHistory(officer, today: today)))
    var followUps = ListFollowUps(.all, today: today)
    followUps.officer = officer
    let asked = try await store.engine.run(followUps)
    page.add(
      "reports",
      rows: asked.filter { $0["what"] == .text("report") }
        .map { Self.only(["iteration", "due", "state", "received", "reference"], of: $0) })
    page.add(
      "afterwards",
      rows: asked.filter { $0["what"] == .text("question") }
        .map { Self.only(["year", "state", "post", "unit", "uses-training"], of: $0) })
    try await call.sink.send(.rows, rows: [page])
    return Reply(.rows, [.init("rows", "1")])
  }

  private func liveEnrolments(of officer: Int64, today: CalendarDate?) async throws -> [Row] {
    try await store.engine.run(OfficerLiveEnrolments(officer, today: today)).map { enrolment in
      var row = Row()
      row.add("iteration", enrolment.iteration)
      row.add("course", enrolment.course)
      row.add("starts", enrolment.starts)
      row.add("ends", enrolment.ends)
      row.add("role", enrolment.role)
      row.add("state", enrolment.state.rawValue)
      row.add("position", enrolment.position)
      row.add("flags", enrolment.flags)
      row.add(
        "next",
        NextStep.text(
          enrolment.state, managedBy: enrolment.managedBy, starts: enrolment.first, ends: enrolment.last, today: today))
      return row
    }
  }

  /// The legs of the journeys that have not been ended.
  private func legs(of officer: Int64) async throws -> [Row] {
    var statement = ReadJourneys(limit: 1000)
    statement.officer = officer
    let stored = try await store.engine.run(statement)
    let found = try await journeys(stored)
    return zip(stored, found).flatMap { stored, journey -> [Row] in
      JourneyRows.legs(journey).map { leg -> Row in
        var row = Row()
        row.add("journey", "J-\(stored.id)")
        row.fields += leg.fields
        return row
      }
    }
  }

  static func only(_ names: [String], of row: Row) -> Row {
    Row(names.compactMap { name in row.fields.first { $0.name == name } })
  }
}
