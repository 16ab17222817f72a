import MusterCore
import MusterStore
import PGClient

extension Register {
  func addLetter(_ call: Call) async throws -> Reply {
    let facts = try Self.letter(call.arguments, LetterFacts(reference: try call.arguments.required("reference")))
    return try await write(call) { scope in
      guard let id = try await scope.run(InsertLetter(facts)).first else {
        throw Failure(
          .exists, "A letter \(facts.reference.quoted) is registered already; letter.set mends it.",
          [.init("arg", "reference"), .init("letter", facts.reference)])
      }
      scope.record(Self.change("letter.add", id, facts))
      return Reply(.done, [.init("letter", facts.reference)])
    }
  }

  func setLetter(_ call: Call) async throws -> Reply {
    let reference = try call.arguments.required("reference")
    return try await write(call) { scope in
      guard let stored = try await scope.run(LockLetter(reference)).first else {
        throw Failure.unknown("letter", reference, hint: "letter.add registers it.").about("reference")
      }
      let facts = try Self.letter(scope.call.arguments, stored.facts)
      guard facts != stored.facts else { return Reply(.unchanged, [.init("letter", facts.reference)]) }
      _ = try await scope.run(UpdateLetter(stored.id, facts))
      scope.record(Self.change("letter.set", stored.id, facts))
      return Reply(.done, [.init("letter", facts.reference)])
    }
  }

  private static func letter(_ arguments: Arguments, _ stored: LetterFacts) throws(Failure) -> LetterFacts {
    var facts = stored
    facts.date = try arguments.date("date", else: facts.date)
    facts.from = try arguments.text("from", else: facts.from)
    facts.to = try arguments.text("to", else: facts.to)
    facts.due = try arguments.date("due", else: facts.due)
    facts.subject = try arguments.text("subject", else: facts.subject)
    facts.note = try arguments.text("note", else: facts.note)
    facts.answers = try arguments.text("answers", else: facts.answers)
    facts.answeredOn = try arguments.date("answered-on", else: facts.answeredOn)
    if facts.answers?.uppercased() == facts.reference.uppercased() {
      throw Failure.value("A letter does not answer itself.").about("answers")
    }
    return facts
  }

  private static func change(_ verb: String, _ id: Int64, _ facts: LetterFacts) -> Change {
    var change = Change(verb, "letter", id, letter: facts.reference)
    change.note("date", facts.date?.description)
    change.note("from", facts.from)
    change.note("to", facts.to)
    change.note("due", facts.due?.description)
    change.note("subject", facts.subject)
    change.note("answers", facts.answers)
    change.note("answered-on", facts.answeredOn?.description)
    return change
  }

  func listLetters(_ call: Call) async throws -> Reply {
    var statement = ListLetters(today: try EntryDay.today(clock.now), page: try page(call))
    statement.text = call.arguments.text("text")
    statement.unanswered = call.arguments.flag("unanswered")
    statement.dueTo = call.arguments.date("due-to")
    return try await list(call, statement, page: statement.page)
  }

  /// Everything under a reference, whether or not its letter is registered.
  func showLetter(_ call: Call) async throws -> Reply {
    let reference = try call.arguments.required("reference")
    var statement = ListLetters(today: try EntryDay.today(clock.now), page: Page(limit: 1, after: 0))
    statement.reference = reference
    let (letters, objects, enrolments, changes) = try await store.engine.run(
      statement, LetterObjects(reference), LetterEnrolments(reference), LetterChanges(reference))
    guard !letters.isEmpty || !objects.isEmpty || !enrolments.isEmpty || !changes.isEmpty else {
      throw Failure.unknown("letter", reference, hint: "Nothing carries this reference. letter.add registers it.")
        .about("reference")
    }
    var row = letters.first ?? Row([.init("letter", .text(reference))])
    row.fields.removeAll { $0.name == "id" }
    row.add("registered", !letters.isEmpty)
    row.add("objects", rows: objects)
    row.add("enrolments", rows: enrolments)
    row.add("changes", rows: changes)
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1"), .init("registered", letters.isEmpty ? "no" : "yes")])
  }
}
