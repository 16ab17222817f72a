import MusterCore
import MusterStore
import PGClient

extension Register {
  func endFact(_ call: Call) async throws -> Reply {
    let (kind, id) = try Self.fact(call.arguments)
    guard let last = call.arguments.date("on") else { throw Failure(.bug, "on was not parsed") }
    return try await write(call) { scope in
      let fact = try await Self.find(kind, id, scope)
      try FactRules.mayEnd(kind, id, fact, on: last)
      guard fact.last != last else { return Reply(.unchanged, [.init("officer", fact.handle)]) }
      _ = try await scope.run(EndFact(kind, id, last: last))
      scope.record(Self.mended("officer.end", kind, id, fact, call.arguments, on: last))
      return Reply(.done, [.init("officer", fact.handle), .init("kind", kind.rawValue), .init("to", last.description)])
    }
  }

  func voidFact(_ call: Call) async throws -> Reply {
    let (kind, id) = try Self.fact(call.arguments)
    return try await write(call) { scope in
      let fact = try await Self.find(kind, id, scope)
      _ = try await scope.run(VoidFact(kind, id))
      if let first = fact.first {
        _ = try await scope.run(ProlongFact(kind, officer: fact.officer, over: first, fact.last))
      }
      scope.record(Self.mended("officer.void", kind, id, fact, call.arguments, on: nil))
      return Reply(.done, [.init("officer", fact.handle), .init("kind", kind.rawValue)])
    }
  }

  private static func fact(_ arguments: Arguments) throws(Failure) -> (OfficerFactKind, Int64) {
    guard let kind = arguments.word("kind", OfficerFactKind.self), let id = arguments.int("id") else {
      throw Failure(.bug, "kind and id were not parsed")
    }
    return (kind, Int64(id))
  }

  private static func find(_ kind: OfficerFactKind, _ id: Int64, _ scope: WriteScope) async throws -> FindFact.Row {
    guard let fact = try await scope.run(FindFact(kind, id)).first else {
      throw Failure(
        .unknownObject,
        "There is no \(kind.rawValue) \(id). officer.facts shows those of an officer with their numbers.",
        [.init("arg", "id")])
    }
    return fact
  }

  private static func mended(
    _ verb: String, _ kind: OfficerFactKind, _ id: Int64, _ fact: FindFact.Row, _ arguments: Arguments,
    on day: CalendarDate?
  ) -> Change {
    var change = Change(verb, "officer", fact.officer, reason: arguments.text("reason"))
    change.note("kind", kind.rawValue)
    change.note("fact", Int(id))
    change.note("what", personal: fact.what, officer: fact.officer)
    change.note("detail", personal: fact.detail, officer: fact.officer)
    change.note("number", personal: fact.number, officer: fact.officer)
    change.note("from", fact.first?.description)
    change.note("to", fact.last?.description)
    change.note("on", day?.description)
    return change
  }

  func setOfficer(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("officer")
    try Clearing.check(
      arguments,
      all: [
        "name", "name-ur", "name-passport", "category", "gender", "province", "born", "birth-place", "birth-country",
      ])
    return try await write(call) { scope in
      let officer = try await scope.find(FindOfficer(name))
      guard let stored = try await scope.run(LockOfficer(officer.id)).first else {
        throw Failure.unknown("officer", officer.handle)
      }
      let province = try await scope.optionalWord("province")
      var record = Self.corrected(stored, arguments, province: province)
      if let country = try await scope.optionalWord("country", argument: "birth-country") {
        record.birth.country = country
      }
      try Birth.check(record.birth.day, today: scope.now.date)
      guard record != stored else { return Reply(.unchanged, [.init("officer", officer.handle)]) }
      _ = try await scope.run(UpdateOfficer(officer.id, record))
      scope.record(Self.change(officer.id, from: stored, to: record, reason: arguments.text("reason")))
      return Reply(.done, [.init("officer", officer.handle)])
    }
  }

  private static func corrected(
    _ stored: OfficerRecord, _ arguments: Arguments, province: String?
  ) -> OfficerRecord {
    let clear = Set(arguments.list("clear") ?? [])
    var record = stored
    record.name = arguments.text("name") ?? stored.name
    record.nameUrdu = clear.contains("name-ur") ? nil : arguments.text("name-ur") ?? stored.nameUrdu
    record.namePassport =
      clear.contains("name-passport") ? nil : arguments.text("name-passport") ?? stored.namePassport
    record.category = arguments.word("category", OfficerCategory.self) ?? stored.category
    record.gender = clear.contains("gender") ? nil : arguments.word("gender", Gender.self) ?? stored.gender
    record.province = clear.contains("province") ? nil : province ?? stored.province
    record.birth.day = clear.contains("born") ? nil : arguments.date("born") ?? stored.birth.day
    record.birth.place = clear.contains("birth-place") ? nil : arguments.text("birth-place") ?? stored.birth.place
    if clear.contains("birth-country") { record.birth.country = nil }
    return record
  }

  private static func change(
    _ id: Int64, from old: OfficerRecord, to new: OfficerRecord, reason: String?
  ) -> Change {
    var change = Change("officer.set", "officer", id, reason: reason)
    func personal(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      change.note("\(name)-was", personal: old, officer: id)
      change.note(name, personal: new, officer: id)
    }
    func plain(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      change.note("\(name)-was", old ?? "not stated")
      change.note(name, new ?? "not stated")
    }
    personal("name", old.name, new.name)
    personal("name-ur", old.nameUrdu, new.nameUrdu)
    personal("name-passport", old.namePassport, new.namePassport)
    personal("born", old.birth.day?.description, new.birth.day?.description)
    personal("birth-place", old.birth.place, new.birth.place)
    personal("birth-country", old.birth.country, new.birth.country)
    plain("category", old.category.rawValue, new.category.rawValue)
    plain("gender", old.gender?.rawValue, new.gender?.rawValue)
    plain("province", old.province, new.province)
    return change
  }

  func renumberOfficer(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("officer")
    let number = try arguments.required("number")
    guard let given = arguments.date("since") else { throw Failure(.bug, "since was not parsed") }
    return try await write(call) { scope in
      // The number before is free for another from then on, so it must have been given up.
      let since = try EntryDay.past(given, argument: "since", now: scope.now)
      let officer = try await scope.find(FindOfficer(name))
      guard var record = try await scope.run(LockOfficer(officer.id)).first else {
        throw Failure.unknown("officer", officer.handle)
      }
      let before = record.service
      if let service = try await scope.optionalWord("service") { record.service = service }
      let new = "\(record.service)/\(number)"
      guard new.uppercased() != officer.handle.uppercased() else {
        return Reply(.unchanged, [.init("officer", officer.handle)])
      }
      let old = try await scope.run(CloseNumber(officer: officer.id, since: since)).first
      _ = try await scope.run(
        InsertNumber(officer: officer.id, service: record.service, number: number, since: since))
      _ = try await scope.run(UpdateOfficer(officer.id, record))
      var change = Change("officer.number", "officer", officer.id)
      change.note("service-was", before)
      change.note("number-was", personal: old?.number, officer: officer.id)
      change.note("service", record.service)
      change.note("number", personal: number, officer: officer.id)
      change.note("since", since.description)
      scope.record(change)
      return Reply(.done, [.init("officer", new), .init("id", "O-\(officer.id)")])
    }
  }
}

enum FactRules {
  static func mayEnd(
    _ kind: OfficerFactKind, _ id: Int64, _ fact: FindFact.Row, on last: CalendarDate
  ) throws(Failure) {
    guard kind != .grade else {
      throw Failure(
        .ruleBroken, "A grade is ended by the next one: record that with officer.grade.",
        [.init("arg", "kind"), .init("rule", "grade-goes-on")])
    }
    if let first = fact.first, last < first {
      throw Failure(
        .ruleBroken, "It begins on \(first) only. officer.void takes it back.",
        [.init("arg", "on"), .init("rule", "dates-in-order")])
    }
    if let end = fact.last, end < last {
      throw Failure(
        .ruleBroken, "It ends on \(end) already. What holds longer is a fact of its own.",
        [.init("arg", "on"), .init("rule", "ends-early")])
    }
  }
}

/// What `clear=` empties must not be given a value at once, and something must be said.
enum Clearing {
  static func check(_ arguments: Arguments, all: [String]) throws(Failure) {
    let clear = arguments.list("clear") ?? []
    if let both = clear.first(where: { arguments.has($0) }) {
      throw Failure(.duplicateArgument, "\(both) is given a value and cleared at once.", [.init("arg", both)])
    }
    guard !clear.isEmpty || all.contains(where: { arguments.has($0) }) else {
      throw Failure(
        .missingArgument, "Nothing is said to be changed. Name one of \(all.joined(separator: ", ")).",
        [.init("arg", all.first ?? "")])
    }
  }
}
