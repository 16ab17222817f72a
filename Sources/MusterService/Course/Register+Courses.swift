import MusterCore
import MusterStore
import PGClient

extension Register {
  func addCourse(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    var facts = try Self.facts(arguments)
    facts.provider = try await optional(call, "provider", FindProvider.init)
    let written = facts
    return try await write(call) { scope in
      var course = written
      course.discipline = try await scope.optionalWord("discipline")
      course.audience = try await scope.optionalWord("audience")
      let id = try await scope.run(InsertCourse(course)).first ?? 0
      scope.record(Self.change(course, id: id))
      return Reply(.done, [.init("course", arguments.text("code") ?? "C-\(id)"), .init("id", "C-\(id)")])
    }
  }

  /// What the arguments alone say.
  private static func facts(_ arguments: Arguments) throws(Failure) -> CourseFacts {
    var course = CourseFacts(title: try arguments.required("title"))
    course.kind = arguments.word("kind", CourseKind.self) ?? .course
    course.delivery = arguments.word("delivery", Delivery.self)
    course.days = arguments.int("days").map(String.init)
    course.language = arguments.text("language")
    course.profile = arguments.profile("profile")
    course.clearance = arguments.clearance("clearance")
    course.gradeMin = arguments.grade("grade-min")?.description
    course.gradeMax = arguments.grade("grade-max")?.description
    try checkWindow(arguments.grade("grade-min"), arguments.grade("grade-max"))
    course.fee = arguments.money("fee")
    course.note = arguments.text("note")
    course.source = arguments.text("source")
    if let code = arguments.text("code") {
      course.codes = [.init(arguments.word("scheme", CodeScheme.self) ?? .provider, code, isHandle: true)]
    }
    return course
  }

  /// Within one scheme the window must not be upside down; across schemes nothing can be said.
  static func checkWindow(_ low: Grade?, _ high: Grade?) throws(Failure) {
    guard let low, let high, low.scheme == high.scheme, low.level > high.level else { return }
    throw Failure(
      .ruleBroken, "The lowest grade \(low) is above the highest grade \(high).",
      [.init("arg", "grade-min"), .init("rule", "grade-window")])
  }

  static func change(_ course: CourseFacts, id: Int64) -> Change {
    var change = Change("course.add", "course", id)
    change.note("title", course.title)
    change.note("kind", course.kind.rawValue)
    change.note("codes", course.codes.map { "\($0.scheme.rawValue) \($0.code)" }.joined(separator: ", "))
    change.note("discipline", course.discipline)
    change.note("source", course.source)
    return change
  }

  func addCourseCode(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    return try await write(call) { scope in
      let course = try await scope.find(FindCourse(try arguments.required("course")))
      let entry = CourseFacts.CodeEntry(
        arguments.word("scheme", CodeScheme.self) ?? .provider, try arguments.required("code"),
        from: arguments.date("from"), to: arguments.date("to"), seen: arguments.date("seen"))
      guard try await !scope.run(InsertCourseCode(course: course.id, entry)).isEmpty else {
        return Reply(.unchanged, [.init("course", course.handle)])
      }
      var change = Change("course.code", "course", course.id)
      change.note("scheme", entry.scheme.rawValue)
      change.note("code", entry.code)
      change.note("seen", entry.seen?.description)
      scope.record(change)
      return Reply(.done, [.init("course", course.handle), .init("code", entry.code)])
    }
  }

  func listCourses(_ call: Call) async throws -> Reply {
    var statement = ListCourses(page: try page(call))
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.discipline = try await optionalWord(call, "discipline")
    statement.kind = call.arguments.text("kind")
    statement.text = call.arguments.text("text")
    return try await list(call, statement, page: statement.page)
  }

  func showCourse(_ call: Call) async throws -> Reply {
    let course = try await find(FindCourse(try call.arguments.required("course")))
    return try await show(call, ShowCourse(course.id))
  }
}
