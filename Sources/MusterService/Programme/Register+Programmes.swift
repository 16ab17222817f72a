import MusterCore
import MusterStore
import PGClient

extension Register {
  func addProgramme(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let code = try arguments.required("code")
    let name = try arguments.required("name")
    return try await write(call) { scope in
      guard
        let id = try await scope.run(InsertProgramme(code: code, name: name, source: arguments.text("source"))).first
      else {
        throw Failure(
          .exists, "There is a programme \(code.quoted) already.", [.init("arg", "code"), .init("programme", code)])
      }
      var change = Change("programme.add", "programme", id)
      change.note("code", code)
      change.note("name", name)
      scope.record(change)
      return Reply(.done, [.init("programme", code)])
    }
  }

  func listProgrammes(_ call: Call) async throws -> Reply {
    let page = try page(call)
    return try await list(call, ListProgrammes(page: page), page: page)
  }
}
