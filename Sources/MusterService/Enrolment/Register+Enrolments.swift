import MusterCore
import MusterStore

extension Register {
  /// `enrol`, `withdraw` and all moves through the life cycle: into the queue, where they are decided in batches.
  func enrolment(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let action: EnrolmentRequest.Action
    if let move = call.name.move {
      action = .move(move)
    } else {
      action = .enrol(
        role: arguments.word("role", EnrolmentRole.self) ?? .student, reserve: arguments.int("reserve"))
    }
    let override = try Self.override(call)
    var item = EnrolmentItem(
      action: action, officer: try arguments.required("officer"), iteration: try arguments.required("iteration"),
      reason: try await optionalWord(call, "reason"), reference: arguments.text("ref"),
      letter: arguments.text("letter"), note: arguments.text("note"),
      key: RequestKey(principal: call.principal.name, key: arguments.text("key") ?? Keys.fresh()),
      fingerprint: call.fingerprint, arguments: arguments, isDry: call.isDry,
      connection: call.sink.connection)
    item.overrideReason = override
    return await sayingWhereItWaits(await enrolments.submit(item))
  }

  func listEnrolments(_ call: Call) async throws -> Reply {
    var statement = ListEnrolments(page: try page(call))
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    statement.state = call.arguments.text("state")
    return try await list(call, statement, page: statement.page)
  }
}
