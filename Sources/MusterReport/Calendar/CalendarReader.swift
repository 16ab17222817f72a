import MusterCore

/// Finds events in the rows of a list: of runs and of reported groups by `starts`, of deadlines and of waiting work by `due`.
struct CalendarReader {
  private let table: DocumentTable
  /// Whose page it is; then no row names the officer.
  private let officer: String?

  /// Nil for a list of other things.
  init?(_ table: DocumentTable, officer: String? = nil) {
    self.table = table
    self.officer = officer
    let isRuns = table.column("iteration") != nil && table.column("starts") != nil
    guard isRuns || table.column("due") != nil else { return nil }
  }

  /// Whose page a document is; nil when it is nobody's.
  static func officer(of document: Document) -> String? {
    guard let table = document.sections.first?.table, table.columns.map(\.name) == ["item", "value"] else { return nil }
    let line = table.lines.first { $0.cells.first?.plain == "Officer" }
    return line?.cells.last.map(\.plain)
  }

  private func text(_ line: DocumentTable.Line, _ name: String) -> String? {
    guard let column = table.column(name) else { return nil }
    let text = line.cells[column].plain
    return text.isEmpty ? nil : text
  }

  func event(_ line: DocumentTable.Line) -> CalendarEvent? {
    table.column("due") == nil ? run(line) : deadline(line)
  }

  // MARK: Runs

  /// Rows of reported groups have a number of their own, and often no run.
  private var isRecords: Bool { table.column("headcount") != nil && table.column("course") == nil }

  /// A line for each attempt of an officer, and not for each run.
  private var isAttempts: Bool { table.column("role") != nil || officer != nil }

  private func run(_ line: DocumentTable.Line) -> CalendarEvent? {
    guard let first = text(line, "starts").flatMap(Reading.day) else { return nil }
    let code = text(line, "iteration")
    let record = isRecords ? text(line, "id") : nil
    // The same run has one name whatever list it comes from; who goes there is told apart.
    let whose = text(line, "officer") ?? text(line, "person") ?? text(line, "delegation") ?? officer
    var parts: [String] = []
    if let record { parts = ["record", record] } else if let code { parts = ["run", code] }
    guard !parts.isEmpty else { return nil }
    if let whose, record == nil { parts.append(whose) }
    let last = text(line, "ends").flatMap(Reading.day)
    let course = text(line, "course") ?? text(line, "title") ?? (code == nil ? text(line, "programme") : nil)
    let name = code ?? parts.joined(separator: " ")
    var event = CalendarEvent(
      uid: CalendarWriter.uid(parts), first: first, last: max(first, last ?? first),
      summary: course.map { "\($0) (\(name))" } ?? name, category: "Course")
    event.place = [text(line, "place"), text(line, "country")].compactMap(\.self).joined(separator: ", ")
    event.status = status(line)
    event.facts = facts(line, but: ["iteration", "course", "starts", "ends", "place", "country", "id"])
    if last == nil { event.facts.append("Only the first day is known here.") }
    return event
  }

  private func status(_ line: DocumentTable.Line) -> String {
    let word = text(line, "state")
    guard isAttempts else {
      return word == "cancelled" || text(line, "void") == "yes" ? "CANCELLED" : "CONFIRMED"
    }
    guard let word else { return "CONFIRMED" }
    guard let state = EnrolmentState(rawValue: word) else { return "TENTATIVE" }
    switch state {
    case .confirmed, .attending, .completed: return "CONFIRMED"
    case .nominated, .sentBack, .approved, .submitted, .waiting, .offered: return "TENTATIVE"
    case .noShow, .withdrawn, .rejected, .notAccepted, .lapsed, .cancelled, .transferred: return "CANCELLED"
    }
  }

  // MARK: Deadlines

  private func deadline(_ line: DocumentTable.Line) -> CalendarEvent? {
    // The day where it falls, in the zone of the run, when the list says it.
    let written = text(line, "local") ?? text(line, "due")
    guard let day = written.flatMap({ Reading.day(String($0.prefix(10))) }) else { return nil }
    let kind = text(line, "kind") ?? "deadline"
    let subject = text(line, "subject") ?? text(line, "what") ?? text(line, "of") ?? text(line, "iteration")
    let what = OpenSection.spoken(kind) + (subject.map { ": \($0)" } ?? "")
    // No day in it: what is put off is the same deadline.
    var parts = [kind, subject ?? ""]
    for name in ["of", "iteration", "body", "officer", "requirement", "letter"] {
      guard let more = text(line, name) ?? (name == "officer" ? officer : nil), !parts.contains(more) else { continue }
      parts.append(more)
    }
    var event = CalendarEvent(
      uid: CalendarWriter.uid(["deadline"] + parts), first: day, last: day, summary: what, category: "Deadline")
    event.facts = facts(line, but: ["kind", "local"])
    return event
  }

  private func facts(_ line: DocumentTable.Line, but left: Set<String>) -> [String] {
    table.columns.compactMap { column in
      guard !left.contains(column.name), let text = text(line, column.name) else { return nil }
      return "\(column.label): \(text)"
    }
  }
}
