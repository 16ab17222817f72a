import MusterCore
import MusterStore

extension Register {
  /// A whole list, read from the database only as fast as it is taken.
  func export(_ call: Call) async throws -> Reply {
    guard let kind = call.arguments.word("kind", ExportKind.self) else { throw Failure(.bug, "kind was not parsed") }
    let everything = Page(limit: Int(Int32.max), after: 0)
    let course = try await optional(call, "course", FindCourse.init)
    let iteration = try await optional(call, "iteration", FindIteration.init)
    switch kind {
    case .officers: return try await stream(call, ListOfficers(service: nil, text: nil, page: everything))
    case .courses: return try await stream(call, ListCourses(page: everything))
    case .iterations:
      var statement = ListIterations(page: everything)
      statement.course = course
      return try await stream(call, statement)
    case .enrolments:
      var statement = ListEnrolments(page: everything)
      statement.course = course
      statement.iteration = iteration
      return try await stream(call, statement)
    case .completions:
      var statement = ListCompletions(page: everything)
      statement.course = course
      statement.iteration = iteration
      return try await stream(call, statement)
    case .records: return try await stream(call, ListRecords(page: everything))
    }
  }
}
