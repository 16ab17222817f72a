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

  /// What figures are counted from, so that anybody can count it again. What was taken back is not among it.
  func exportFacts(_ call: Call) async throws -> Reply {
    guard let kind = call.arguments.word("kind", FactKind.self) else { throw Failure(.bug, "kind was not parsed") }
    return switch kind {
    case .officers: try await stream(call, OfficerRows())
    case .grades: try await stream(call, GradeRows())
    case .merges: try await stream(call, MergeRows())
    case .providers: try await stream(call, ProviderRows())
    case .programmes: try await stream(call, ProgrammeRows())
    case .bodies: try await stream(call, BodyRows())
    case .courses: try await stream(call, CourseRows())
    case .iterations: try await stream(call, IterationRows())
    case .enrolments: try await stream(call, EnrolmentRows())
    case .steps: try await stream(call, StepRows())
    case .attendance: try await stream(call, AttendanceRows())
    case .completions: try await stream(call, CompletionRows())
    case .offers: try await stream(call, OfferRows())
    case .returns: try await stream(call, ReturnRows())
    case .costs: try await stream(call, CostRows())
    case .records: try await stream(call, RecordRows())
    case .foreign: try await stream(call, ForeignRows())
    }
  }
}
