import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Corrects a catalogue entry: only what is named changes, and `clear` makes it not stated again.
  func setCourse(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("course")
    try Clearing.check(arguments, all: CourseMending.fields)
    return try await write(call) { scope in
      let found = try await scope.find(FindCourse(name))
      guard let stored = try await scope.run(LockCourse(found.id)).first else { throw Failure.unknown("course", name) }
      var course = try CourseMending.corrected(stored, arguments)
      if let discipline = try await scope.optionalWord("discipline") { course.discipline = discipline }
      if let audience = try await scope.optionalWord("audience") { course.audience = audience }
      if let provider = arguments.text("provider") {
        course.provider = try await scope.find(FindProvider(provider)).id
      }
      guard course != stored else { return Reply(.unchanged, [.init("course", found.handle)]) }
      _ = try await scope.run(UpdateCourse(found.id, course))
      scope.record(CourseMending.change(found.id, from: stored, to: course, reason: arguments.text("reason")))
      return Reply(.done, [.init("course", found.handle)])
    }
  }

  func setProvider(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("provider")
    try Clearing.check(arguments, all: ["title", "country", "source"])
    return try await write(call) { scope in
      let found = try await scope.find(FindProvider(name))
      guard let stored = try await scope.run(LockProvider(found.id)).first else {
        throw Failure.unknown("provider", name)
      }
      let clear = Set(arguments.list("clear") ?? [])
      let country = try await scope.optionalWord("country")
      var entry = stored
      entry.name = arguments.text("title") ?? stored.name
      entry.country = clear.contains("country") ? nil : country ?? stored.country
      entry.source = clear.contains("source") ? nil : arguments.text("source") ?? stored.source
      guard entry != stored else { return Reply(.unchanged, [.init("provider", found.handle)]) }
      if entry.name != stored.name {
        // The name under which it was known so far still finds it.
        let alias = try await scope.run(
          InsertProviderAlias(provider: found.id, alias: entry.name, source: entry.source))
        guard alias.first?.provider == found.id else {
          throw Failure(.exists, "\(entry.name.quoted) is another provider's name already.", [.init("arg", "title")])
        }
      }
      _ = try await scope.run(UpdateProvider(found.id, entry))
      scope.record(
        CourseMending.change("provider", found.id, from: stored, to: entry, reason: arguments.text("reason")))
      return Reply(.done, [.init("provider", found.handle)])
    }
  }

  func setProgramme(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("programme")
    try Clearing.check(arguments, all: ["name", "source"])
    return try await write(call) { scope in
      let found = try await scope.find(FindProgramme(name))
      guard let stored = try await scope.run(LockProgramme(found.id)).first else {
        throw Failure.unknown("programme", name)
      }
      var entry = stored
      entry.name = arguments.text("name") ?? stored.name
      entry.source = arguments.text("source") ?? stored.source
      guard entry != stored else { return Reply(.unchanged, [.init("programme", found.handle)]) }
      _ = try await scope.run(UpdateProgramme(found.id, entry))
      scope.record(
        CourseMending.change("programme", found.id, from: stored, to: entry, reason: arguments.text("reason")))
      return Reply(.done, [.init("programme", found.handle)])
    }
  }
}

enum CourseMending {
  static let fields = [
    "title", "kind", "provider", "discipline", "delivery", "days", "language", "profile", "clearance", "grade-min",
    "grade-max", "audience", "fee", "active-from", "active-to", "note", "source",
  ]

  static func corrected(_ stored: CourseFacts, _ arguments: Arguments) throws(Failure) -> CourseFacts {
    let clear = Set(arguments.list("clear") ?? [])
    func kept<T>(_ name: String, _ given: T?, _ old: T?) -> T? { clear.contains(name) ? nil : given ?? old }
    var course = stored
    if let title = arguments.text("title"), title != stored.title {
      guard stored.origin == "catalogue" else {
        throw Failure(
          .ruleBroken, "The title is as the records print it and stays, so that they are known again.",
          [.init("arg", "title"), .init("rule", "printed-title")])
      }
      course.title = title
    }
    course.kind = arguments.word("kind", CourseKind.self) ?? stored.kind
    course.provider = kept("provider", nil, stored.provider)
    course.discipline = kept("discipline", nil, stored.discipline)
    course.audience = kept("audience", nil, stored.audience)
    course.delivery = kept("delivery", arguments.word("delivery", Delivery.self), stored.delivery)
    course.days = kept("days", arguments.int("days").map(String.init), stored.days)
    course.language = kept("language", arguments.text("language"), stored.language)
    course.profile = kept("profile", arguments.profile("profile"), stored.profile)
    course.clearance = kept("clearance", arguments.clearance("clearance"), stored.clearance)
    course.gradeMin = kept("grade-min", arguments.grade("grade-min")?.description, stored.gradeMin)
    course.gradeMax = kept("grade-max", arguments.grade("grade-max")?.description, stored.gradeMax)
    course.fee = kept("fee", arguments.money("fee"), stored.fee)
    course.activeFrom = kept("active-from", arguments.date("active-from"), stored.activeFrom)
    course.activeTo = kept("active-to", arguments.date("active-to"), stored.activeTo)
    course.note = kept("note", arguments.text("note"), stored.note)
    course.source = kept("source", arguments.text("source"), stored.source)
    try Register.checkWindow(
      try course.gradeMin.map(Grade.init(parsing:)), try course.gradeMax.map(Grade.init(parsing:)))
    return course
  }

  /// Each field that changed, as it was and as it is; *not stated* is a value.
  static func change(_ id: Int64, from old: CourseFacts, to new: CourseFacts, reason: String?) -> Change {
    var change = Change("course.set", "course", id, reason: reason)
    func note(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      change.note("\(name)-was", old ?? "not stated")
      change.note(name, new ?? "not stated")
    }
    note("title", old.title, new.title)
    note("kind", old.kind.rawValue, new.kind.rawValue)
    note("provider", old.provider.map(String.init), new.provider.map(String.init))
    note("discipline", old.discipline, new.discipline)
    note("delivery", old.delivery?.rawValue, new.delivery?.rawValue)
    note("days", old.days, new.days)
    note("language", old.language, new.language)
    note("profile", old.profile?.description, new.profile?.description)
    note("clearance", old.clearance?.rawValue, new.clearance?.rawValue)
    note("grade-min", old.gradeMin, new.gradeMin)
    note("grade-max", old.gradeMax, new.gradeMax)
    note("audience", old.audience, new.audience)
    note("fee", old.fee?.description, new.fee?.description)
    note("active-from", old.activeFrom?.description, new.activeFrom?.description)
    note("active-to", old.activeTo?.description, new.activeTo?.description)
    note("note", old.note, new.note)
    note("source", old.source, new.source)
    return change
  }

  static func change(
    _ kind: String, _ id: Int64, from old: NamedEntry, to new: NamedEntry, reason: String?
  ) -> Change {
    var change = Change("\(kind).set", kind, id, reason: reason)
    func note(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      change.note("\(name)-was", old ?? "not stated")
      change.note(name, new ?? "not stated")
    }
    note("name", old.name, new.name)
    note("country", old.country, new.country)
    note("source", old.source, new.source)
    return change
  }
}
