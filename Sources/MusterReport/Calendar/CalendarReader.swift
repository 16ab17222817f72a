import MusterCore

/// Finds events in the rows of a list: of runs by `starts`, of deadlines and of waiting work by `due`.
struct CalendarReader {
  private let table: DocumentTable

  /// Nil for a list of other things.
  init?(_ table: DocumentTable) {
    self.table = table
    let isRuns = table.column("iteration") != nil && table.column("starts") != nil
    guard isRuns || table.column("due") != nil else { return nil }
  }

  private func text(_ line: DocumentTable.Line, _ name: String) -> String? {
    guard let column = table.column(name) else { return nil }
    let text = line.cells[column].plain
    return text.isEmpty ? nil : text
  }

  func event(_ line: DocumentTable.Line) -> CalendarEvent? {
    table.column("due") == nil ? run(line) : deadline(line)
  }

  private func run(_ line: DocumentTable.Line) -> CalendarEvent? {
    guard let code = text(line, "iteration"), let first = text(line, "starts").flatMap(Reading.day) else { return nil }
    let last = text(line, "ends").flatMap(Reading.day) ?? first
    let course = text(line, "course")
    let state = text(line, "state")
    var event = CalendarEvent(
      uid: CalendarWriter.uid(["run", text(line, "id") ?? code]), first: first, last: max(first, last),
      summary: course.map { "\($0) (\(code))" } ?? code, category: "Course")
    event.place = [text(line, "place"), text(line, "country")].compactMap(\.self).joined(separator: ", ")
    event.status = state == "cancelled" ? "CANCELLED" : "CONFIRMED"
    event.facts = facts(line, but: ["iteration", "course", "starts", "ends", "place", "country", "id"])
    return event
  }

  private func deadline(_ line: DocumentTable.Line) -> CalendarEvent? {
    // The day where it falls, in the zone of the run, when the list says it.
    let written = text(line, "local") ?? text(line, "due")
    guard let day = written.flatMap({ Reading.day(String($0.prefix(10))) }) else { return nil }
    let kind = text(line, "kind") ?? "deadline"
    let subject = text(line, "subject") ?? text(line, "what") ?? text(line, "of") ?? text(line, "iteration")
    let about = [text(line, "of"), text(line, "about")].compactMap(\.self).joined(separator: " ")
    let what = OpenSection.spoken(kind) + (subject.map { ": \($0)" } ?? "")
    var event = CalendarEvent(
      uid: CalendarWriter.uid(["deadline", kind, subject ?? "", about]), first: day, last: day, summary: what,
      category: "Deadline")
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
