import MusterCore
import MusterStore
import PGClient

extension Register {
  func addOfficer(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let facts = try Self.facts(arguments)
    return try await write(call) { scope in
      var officer = facts
      let service = try await scope.word("service", officer.service)
      officer.service = service
      officer.province = try await scope.optionalWord("province")
      officer.birth.country = try await scope.optionalWord("country", argument: "birth-country")
      try Birth.check(officer.birth.day, today: scope.now.date)
      (officer.rankTitle, officer.grade) = try await Self.rank(
        scope, service: service, title: arguments.text("rank"), grade: arguments.grade("grade"))
      guard let added = try await scope.run(InsertOfficers([officer])).first else {
        throw Failure(
          .exists, "The number \(officer.number.quoted) is held in \(service) already.",
          [.init("arg", "number"), .init("officer", "\(service)/\(officer.number)")])
      }
      scope.record(OfficerChanges.added(officer, id: added.id))
      return Reply(.done, [.init("officer", "\(service)/\(officer.number)"), .init("id", "O-\(added.id)")])
    }
  }

  /// What the arguments alone say; service as it was written.
  private static func facts(_ arguments: Arguments) throws(Failure) -> OfficerFacts {
    var officer = OfficerFacts(
      service: try arguments.required("service"), number: try arguments.required("number"),
      name: try arguments.required("name"),
      category: arguments.word("category", OfficerCategory.self) ?? .militaryOfficer)
    officer.nameUrdu = arguments.text("name-ur")
    officer.namePassport = arguments.text("name-passport")
    officer.gender = arguments.word("gender", Gender.self)
    officer.unit = arguments.text("unit")
    officer.birth = Birth(day: arguments.date("born"), place: arguments.text("birth-place"))
    officer.since = arguments.date("since")
    return officer
  }

  /// The title and grade a rank stands for. A title that the service does not have is refused with those it has.
  static func rank(
    _ scope: WriteScope, service: String, title: String?, grade: Grade?
  ) async throws -> (title: String?, grade: String?) {
    guard let title else { return (nil, grade?.description) }
    guard let row = try await scope.run(FindRank(service: service, title: title)).first else { return (nil, nil) }
    guard let found = row.found else { throw RankRules.unknown(title, service: service, row) }
    guard grade == nil || grade?.description == found.grade else {
      throw Failure(
        .ruleBroken, "\(found.title) is \(found.grade) in \(service), not \(grade?.description ?? "").",
        [.init("arg", "grade"), .init("rule", "rank-of-service")])
    }
    return (found.title, found.grade)
  }

  func listOfficers(_ call: Call) async throws -> Reply {
    let page = try page(call)
    let service = try await optionalWord(call, "service")
    return try await list(
      call, ListOfficers(service: service, text: call.arguments.text("text"), page: page), page: page)
  }

  func showOfficer(_ call: Call) async throws -> Reply {
    let officer = try await find(FindOfficer(try call.arguments.required("officer")))
    var enrolments = ListEnrolments(page: Page(limit: 10_000, after: 0))
    enrolments.officer = officer.id
    var completions = ListCompletions(page: Page(limit: 10_000, after: 0))
    completions.officer = officer.id
    var rows = try await store.engine.run(ShowOfficer(officer.id))
    if !rows.isEmpty {
      rows[0].add("facts", rows: try await store.engine.run(ListFacts(officer: officer.id, on: clock.now.date)))
      rows[0].add("enrolments", rows: try await store.engine.run(enrolments))
      rows[0].add("completions", rows: try await store.engine.run(completions))
    }
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}

enum RankRules {
  static func unknown(_ title: String, service: String, _ row: FindRank.Row) -> Failure {
    let elsewhere =
      row.servicesWithTitle.isEmpty ? "" : " It is a rank of \(row.servicesWithTitle.joined(separator: ", "))."
    let remedy =
      row.titlesOfService.isEmpty
      ? "No rank titles are known for \(service); give a grade instead, as in grade=BPS-18."
      : "It has \(row.titlesOfService.joined(separator: ", "))."
    return Failure(
      .unknownObject, "\(service) has no rank \(title.quoted).\(elsewhere) \(remedy)",
      [.init("arg", "rank"), .init("rule", "rank-of-service")])
  }
}

enum OfficerChanges {
  static func added(_ officer: OfficerFacts, id: Int64) -> Change {
    var change = Change("officer.add", "officer", id)
    change.note("service", officer.service)
    change.note("number", personal: officer.number, officer: id)
    change.note("name", personal: officer.name, officer: id)
    change.note("name-ur", personal: officer.nameUrdu, officer: id)
    change.note("name-passport", personal: officer.namePassport, officer: id)
    change.note("born", personal: officer.birth.day?.description, officer: id)
    change.note("birth-place", personal: officer.birth.place, officer: id)
    change.note("birth-country", personal: officer.birth.country, officer: id)
    change.note("category", officer.category.rawValue)
    change.note("grade", officer.grade)
    return change
  }
}
