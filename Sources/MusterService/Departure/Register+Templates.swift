import MusterCore
import MusterStore
import PGClient

extension Register {
  func addTemplate(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    var draft = TemplateDraft(try Self.template(arguments))
    draft.provider = arguments.text("provider")
    draft.programme = arguments.text("programme")
    draft.country = arguments.text("country")
    return try await write(call) { [draft] scope in
      let name = draft.template.requirement
      guard let id = try await draft.store(scope) else { return Reply(.unchanged, [.init("requirement", name)]) }
      return Reply(.done, [.init("requirement", name), .init("template", String(id))])
    }
  }

  private static func template(_ arguments: Arguments) throws(Failure) -> DepartureTemplate {
    var template = DepartureTemplate(requirement: try arguments.required("requirement").lowercased())
    template.kind = arguments.word("kind", CourseKind.self)
    template.managedBy = arguments.word("managed-by", ManagedBy.self)
    template.daysBefore = arguments.int("days")
    template.months = arguments.int("months") ?? 0
    template.clearanceFrom = arguments.clearance("clearance-from")
    (template.from, template.to) = try OfficerFact.time(arguments)
    template.note = arguments.text("note")
    template.source = arguments.text("source")
    return template
  }

  func listTemplates(_ call: Call) async throws -> Reply {
    var statement = ListTemplates(page: try page(call))
    statement.provider = try await optional(call, "provider", FindProvider.init)
    statement.country = call.arguments.text("country")
    statement.requirement = call.arguments.text("requirement")?.lowercased()
    statement.on = call.arguments.date("on")
    return try await list(call, statement, page: statement.page)
  }

}
