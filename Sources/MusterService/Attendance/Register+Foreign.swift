import MusterCore
import MusterStore

extension Register {
  func setForeign(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let name = try arguments.required("iteration")
    let headcount = arguments.int("headcount") ?? 0
    return try await write(call) { scope in
      let iteration = try await scope.find(FindIteration(name))
      let country = try await scope.word("country", try arguments.required("country"))
      try Self.checkForeign(country, headcount, own: try await scope.run(ReadNationCountry()).first)
      let details: [Failure.Detail] = [
        .init("iteration", iteration.handle), .init("country", country), .init("headcount", String(headcount)),
      ]
      let isNew = try await Self.setForeign(
        scope, iteration, country: country, headcount: headcount, source: arguments.text("source"))
      return Reply(isNew ? .done : .unchanged, details)
    }
  }

  /// The nation's own people are in the register by name. What was counted so by mistake can be taken back.
  private static func checkForeign(_ country: String, _ headcount: Int, own: String?) throws(Failure) {
    guard headcount > 0, country == own else { return }
    throw Failure(
      .ruleBroken,
      "\(country) is the nation itself. Its own people are enrolled by name, and not counted among the other nations.",
      [.init("arg", "country"), .init("rule", "other-nations"), .init("country", country)])
  }

  /// False when it stands already.
  private static func setForeign(
    _ scope: WriteScope, _ iteration: FoundObject, country: String, headcount: Int, source: String?
  ) async throws -> Bool {
    let written = try await scope.run(
      SetForeignParticipants(iteration: iteration.id, country: country, headcount: headcount, source: source))
    guard let before = written.first else { return false }
    var change = Change("iteration.foreign", "iteration", iteration.id)
    change.note("iteration", iteration.handle)
    change.note("country", country)
    change.note("was", before)
    change.note("headcount", headcount)
    change.note("source", source)
    scope.record(change)
    return true
  }

  func loadForeign(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let fresh = try LineUpload(call)
    let table = try DelimitedReader.table(
      fresh.bytes, fresh.dialect, needed: ["country", "headcount"], optional: ["source"])
    try fresh.checkRows(table.count)
    return try await write(call) { scope in
      var upload = fresh
      let iteration = try await scope.find(FindIteration(name))
      let own = try await scope.run(ReadNationCountry()).first
      var nations: [(line: Int, country: String, headcount: Int, source: String?)] = []
      var seen: [String: Int] = [:]
      for row in table {
        do {
          let country = try await scope.word("country", try row.required("country"))
          if let earlier = seen.updateValue(row.line, forKey: country) {
            throw Failure(.exists, "\(country) stands in line \(earlier) already.", [.init("arg", "country")])
          }
          let headcount = try Self.headcount(row)
          try Self.checkForeign(country, headcount, own: own)
          nations.append((row.line, country, headcount, try GivenResult.text(row, "source", 300)))
        } catch let failure as Failure {
          upload.refuse(row.line, failure.about("country"))
        }
      }
      if upload.mayStore {
        for nation in nations {
          let isNew = try await Self.setForeign(
            scope, iteration, country: nation.country, headcount: nation.headcount, source: nation.source)
          upload.applied += isNew ? 1 : 0
        }
      }
      return try await upload.close(rows: table.count, details: [.init("iteration", iteration.handle)])
    }
  }

  private static func headcount(_ row: ColumnReader) throws(Failure) -> Int {
    _ = try row.required("headcount")
    let number = try row.value("headcount") { text throws(Failure) -> Int in
      guard let number = Int(text), (0...100_000).contains(number) else {
        throw .value("\(text.quoted) is not a number from 0 to 100000.")
      }
      return number
    }
    return number ?? 0
  }
}
