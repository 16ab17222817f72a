import MusterCore
import MusterStore
import PGClient

extension Register {
  func addWord(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    guard let kind = arguments.word("kind", ReferenceKind.self) else { throw Failure(.bug, "kind was not parsed") }
    let word = ReferenceWord(
      kind: kind, code: try arguments.required("code"), name: try arguments.required("name"),
      scheme: arguments.text("scheme"), service: arguments.text("service"), grade: arguments.grade("grade"),
      level: arguments.int("level"), month: arguments.int("month"), source: arguments.text("source"))
    try ReferenceRules.check(word)
    return try await write(call) { scope in
      try await scope.checkCalendars([word])
      let changed = try await scope.run(UpsertWords([word]))
      guard !changed.isEmpty else {
        return Reply(.unchanged, [.init("kind", kind.rawValue), .init("code", word.code)])
      }
      scope.record(ReferenceRules.change(word))
      return Reply(.done, [.init("kind", kind.rawValue), .init("code", word.code)])
    }
  }

  func listWords(_ call: Call) async throws -> Reply {
    guard let kind = call.arguments.word("kind", ReferenceKind.self) else { throw Failure(.bug, "kind was not parsed") }
    let rows = try await store.engine.run(ListWords(kind))
    try await Rows.send(rows, columns: ListWords.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}

/// What the lists ask of their words beyond what the schema can say by itself.
enum ReferenceRules {
  static func check(_ word: ReferenceWord) throws(Failure) {
    switch word.kind {
    case .grade:
      let grade: Grade
      do { grade = try Grade(parsing: word.code) } catch { throw error.about("code") }
      guard grade.description == word.code, grade.scheme.rawValue == word.scheme, grade.level == word.level else {
        throw Failure.value("Grade \(grade) is of scheme \(grade.scheme.rawValue) and level \(grade.level).").about(
          "scheme")
      }
    case .rank:
      guard word.service != nil else { throw missing("service", "a rank title means nothing without its service") }
      guard word.grade != nil else { throw missing("grade", "a rank title stands for a grade") }
    case .calendar:
      guard word.month != nil else { throw missing("month", "the month in which its year begins") }
    case .clearance:
      guard word.level != nil else { throw missing("level", "its place in the order of clearances") }
      do { _ = try Clearance(parsing: word.code) } catch { throw error.about("code") }
    default: break
    }
  }

  private static func missing(_ argument: String, _ why: String) -> Failure {
    Failure(.missingArgument, "\(argument) is needed: \(why).", [.init("arg", argument)])
  }

  static func change(_ word: ReferenceWord) -> Change {
    var change = Change("reference.add", "reference", nil)
    change.note("kind", word.kind.rawValue)
    change.note("code", word.code)
    change.note("name", word.name)
    change.note("grade", word.grade?.description)
    change.note("source", word.source)
    return change
  }
}
