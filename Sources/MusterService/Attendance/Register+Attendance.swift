import MusterCore
import MusterStore
import PGClient

extension Register {
  private struct AskedMark {
    let iteration: String
    let officer: String
    let day: CalendarDate
    let session: Int
    let given: GivenMark
    let mode: AttendanceMode?
  }

  private static func facts(_ arguments: Arguments) throws(Failure) -> AskedMark {
    guard let day = arguments.date("on"), let given = arguments.word("mark", GivenMark.self) else {
      throw Failure(.bug, "on or mark was not parsed")
    }
    return AskedMark(
      iteration: try arguments.required("iteration"), officer: try arguments.required("officer"), day: day,
      session: arguments.int("session") ?? 1, given: given, mode: arguments.word("mode", AttendanceMode.self))
  }

  func setAttendance(_ call: Call) async throws -> Reply {
    let asked = try Self.facts(call.arguments)
    return try await write(call) { scope in
      let iteration = try await scope.find(FindIteration(asked.iteration))
      let officer = try await scope.find(FindOfficer(asked.officer))
      var roll = try await Roll.lock(scope, iteration)
      let isNew = try roll.book.decide(
        RollRequest(
          officer: officer.id, day: asked.day, session: asked.session, mark: asked.given.mark, mode: asked.mode))
      var details: [Failure.Detail] = [
        .init("officer", asked.officer), .init("iteration", iteration.handle), .init("on", asked.day.description),
        .init("mark", asked.given.rawValue),
      ]
      guard isNew else { return Reply(.unchanged, details) }
      if let was = roll.book.changes.first?.was?.mark { details.append(.init("was", was.rawValue)) }
      if !roll.book.beginners.isEmpty { details.append(.init("state", EnrolmentState.attending.rawValue)) }
      try await roll.store(scope, reason: call.arguments.text("reason"))
      return Reply(.done, details)
    }
  }

  /// A whole run in one upload.
  func loadRoll(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    let fresh = try LineUpload(call)
    let sheet = try RollSheet(fresh.bytes, fresh.dialect)
    try fresh.checkRows(sheet.rows)
    return try await write(call, deadline: .seconds(300)) { scope in
      var upload = fresh
      upload.problems = sheet.problems
      let iteration = try await scope.find(FindIteration(name))
      let found = try await scope.run(FindPairs(sheet.lines.map { ($0.officer, iteration.handle) }))
      var roll = try await Roll.lock(scope, iteration)
      try Self.checkColumns(sheet, roll.book)
      for (line, ids) in zip(sheet.lines, found) {
        do throws(Failure) {
          let officer = try Found.officer(ids, line.officer)
          let before = roll.book.changes.count
          var trial = roll.book
          for entry in line.entries {
            try trial.decide(
              RollRequest(
                officer: officer, day: entry.day, session: entry.session, mark: entry.mark, mode: entry.mode))
          }
          roll.book = trial
          let marks = trial.changes.count - before
          upload.applied += marks > 0 ? 1 : 0
          upload.answer(line.line, line.officer, marks > 0 ? "marked" : "unchanged") { $0.add("marks", marks) }
        } catch {
          upload.refuse(line.line, error)
        }
      }
      let details: [Failure.Detail] = [
        .init("iteration", iteration.handle), .init("marks", String(roll.book.changes.count)),
        .init("attending", String(roll.book.beginners.count)),
      ]
      if upload.mayStore { try await roll.store(scope) }
      return try await upload.close(rows: sheet.rows, details: details)
    }
  }

  /// A column that is no day of the run spoils the whole matrix: it is not one line that is wrong. One that only takes
  /// marks back is looked at line by line.
  private static func checkColumns(_ sheet: RollSheet, _ book: RollBook) throws(Failure) {
    for column in sheet.columns {
      let entries = sheet.lines.flatMap(\.entries).filter { $0.day == column.day && $0.session == column.session }
      if !entries.isEmpty, entries.allSatisfy({ $0.mark == nil }) { continue }
      do throws(Failure) { try book.check(column.day) } catch {
        throw Failure(
          .importRejected, error.message, [.init("line", "1"), .init("column", column.name), .init("applied", "0")])
      }
    }
  }

  func listAttendance(_ call: Call) async throws -> Reply {
    let iteration = try await find(FindIteration(try call.arguments.required("iteration")))
    let view = call.arguments.word("view", AttendanceView.self) ?? .days
    let sheet = try await attendance(of: iteration.id)
    let rows =
      switch view {
      case .days: sheet.matrix
      case .totals: sheet.totals
      case .marks: sheet.marks
      }
    try await Rows.send(rows, columns: rows.first?.fields.map(\.name) ?? [], call)
    var reply = Reply(
      .rows, [.init("rows", String(rows.count)), .init("held", String(sheet.held.count))],
      text: sheet.held.isEmpty ? "No day of \(iteration.handle) is marked." : nil)
    Self.sayMarksOutside(sheet.outside.count, iteration, in: &reply)
    return reply
  }

  /// Says how many marks count for nothing since the run has other days than when they were set.
  static func sayMarksOutside(_ count: Int, _ run: FoundObject, in reply: inout Reply) {
    guard count > 0 else { return }
    reply.details.append(.init("marks-outside", String(count)))
    let (marks, counts, them) = count == 1 ? ("mark lies", "counts", "it") : ("marks lie", "count", "them")
    let text =
      "\(count) \(marks) outside the days of \(run.handle) and \(counts) for nothing. attendance.list \(run.handle) view=marks shows \(them); attendance.set … none takes \(them) back."
    reply.text = [reply.text, text].compactMap(\.self).joined(separator: " ")
  }

  func attendance(of iteration: Int64) async throws -> AttendanceSheet {
    let people = try await store.engine.run(ReadRoll(iteration))
    let marks = try await store.engine.run(ReadMarks(iteration))
    return AttendanceSheet(people: people, marks: marks)
  }
}

/// The attendance of a run as it is shown.
struct AttendanceSheet {
  let people: [ReadRoll.Row]
  let byAttempt: [Int64: [RollFacts.Slot: RollFacts.Mark]]
  let held: [(day: CalendarDate, session: Int)]
  /// Marks that stand and are of no day of the run: shown, and counted nowhere.
  let outside: [ReadMarks.Row]

  init(people: [ReadRoll.Row], marks: [ReadMarks.Row]) {
    let marked = marks.counting.filter { $0.value.mark != nil }
    byAttempt = Dictionary(grouping: marked, by: \.key.enrolment).mapValues { Dictionary(uniqueKeysWithValues: $0) }
    held = RollBook.held(marked)
    outside = marks.filter { $0.isOutside && $0.mark.mark != nil }
    let known = Set(byAttempt.keys).union(outside.map(\.slot.enrolment))
    self.people = people.filter {
      [.confirmed, .attending, .completed].contains($0.attempt.state) || known.contains($0.attempt.id)
    }
  }

  func tally(_ attempt: Int64) -> AttendanceTally {
    AttendanceTally(held: held.count, marks: byAttempt[attempt]?.values.compactMap(\.mark) ?? [])
  }

  private func head(_ person: ReadRoll.Row) -> Row {
    var row = Row()
    row.add("officer", person.handle)
    row.add("name", person.name)
    return row
  }

  private static func name(_ time: (day: CalendarDate, session: Int)) -> String {
    time.day.description + (time.session > 1 ? "/\(time.session)" : "")
  }

  /// A column a day, then the percent.
  var matrix: [Row] {
    people.map { person in
      var row = head(person)
      for time in held {
        let slot = RollFacts.Slot(enrolment: person.attempt.id, day: time.day, session: time.session)
        row.add(Self.name(time), byAttempt[person.attempt.id]?[slot]?.mark?.rawValue)
      }
      row.add("percent", tally(person.attempt.id).percent)
      return row
    }
  }

  var totals: [Row] {
    people.map { person in
      var row = head(person)
      let tally = tally(person.attempt.id)
      row.add("held", tally.held)
      row.add("present", tally.present)
      row.add("late", tally.late)
      row.add("excused", tally.excused)
      row.add("absent", tally.absent)
      row.add("not-marked", tally.notMarked)
      row.add("percent", tally.percent)
      row.add("mode", modes(of: person.attempt.id))
      return row
    }
  }

  /// `in-person`, `online`, both, or nothing where it is not stated.
  private func modes(of attempt: Int64) -> String? {
    let modes = Set(byAttempt[attempt]?.values.compactMap { $0.mode?.rawValue } ?? [])
    return modes.isEmpty ? nil : modes.sorted().joined(separator: ", ")
  }

  /// A line a mark, those outside the days of the run too.
  var marks: [Row] {
    people.flatMap { person -> [Row] in
      let counting = (byAttempt[person.attempt.id] ?? [:]).map { (slot: $0.key, mark: $0.value, isOutside: false) }
      let others = outside.filter { $0.slot.enrolment == person.attempt.id }
        .map { (slot: $0.slot, mark: $0.mark, isOutside: true) }
      return (counting + others).sorted { ($0.slot.day, $0.slot.session) < ($1.slot.day, $1.slot.session) }
        .map { one in
          var row = head(person)
          row.add("on", one.slot.day.description)
          row.add("session", one.slot.session)
          row.add("mark", one.mark.mark?.rawValue)
          row.add("mode", one.mark.mode?.rawValue)
          row.add("counts", !one.isOutside)
          return row
        }
    }
  }
}
