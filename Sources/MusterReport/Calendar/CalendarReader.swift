import MusterCore

/// Finds events in the rows of a list: of runs and of reported groups by `starts`, of deadlines and of waiting work by `due`.
struct CalendarReader {
  /// Whose page a document is: there no row names the officer, or the run.
  struct Page {
    var officer: String?
    var run: String?
  }

  let table: DocumentTable
  let page: Page

  /// Nil for a list of other things.
  init?(_ table: DocumentTable, page: Page = Page()) {
    self.table = table
    self.page = page
    let isRuns = table.column("iteration") != nil && table.column("starts") != nil
    guard isRuns || table.column("due") != nil else { return nil }
    // The facts behind figures are parts of attempts, without names; the dates of a call before it was put off are over.
    guard table.column("fact") == nil, table.column("due-before") == nil else { return nil }
  }

  static func page(of document: Document) -> Page {
    guard let table = document.sections.first?.table, table.columns.map(\.name) == ["item", "value"] else {
      return Page()
    }
    func value(_ item: String) -> String? {
      let text = table.lines.first { $0.cells.first?.plain == item }?.cells.last?.plain ?? ""
      return text.isEmpty ? nil : text
    }
    return Page(officer: value("Officer"), run: value("Iteration"))
  }

  func text(_ line: DocumentTable.Line, _ name: String) -> String? {
    guard let column = table.column(name) else { return nil }
    let text = line.cells[column].plain
    return text.isEmpty ? nil : text
  }

  func facts(_ line: DocumentTable.Line, but left: Set<String>) -> [String] {
    table.columns.compactMap { column in
      guard !left.contains(column.name), let text = text(line, column.name) else { return nil }
      return "\(column.label): \(text)"
    }
  }

  /// None when the row has no day; several for a day by which several papers are due.
  func events(_ line: DocumentTable.Line) -> [CalendarEvent] {
    if table.column("due") != nil { return deadlines(line) }
    return [run(line)].compactMap(\.self)
  }

  // MARK: Runs

  /// Rows of reported groups have a number of their own, and often no run.
  private var isRecords: Bool { table.column("headcount") != nil && table.column("course") == nil }

  /// Rows of offers say how the offer stands; the run it is about is an event of its own.
  private var isOffers: Bool { table.column("names-due") != nil && table.column("turned-back") != nil }

  /// A line for each attempt of an officer, and not for each run.
  private var isAttempts: Bool { table.column("role") != nil || page.officer != nil }

  /// Lists that say when a run begins, and not when it ends: under its own name it would become a day.
  private var isBeginning: Bool { table.column("ends") == nil && table.column("delegation") == nil }

  private func run(_ line: DocumentTable.Line) -> CalendarEvent? {
    guard let first = text(line, "starts").flatMap(Reading.day) else { return nil }
    let code = text(line, "iteration")
    let record = isRecords ? text(line, "id") : nil
    // The same run has one name whatever list it comes from; who goes there is told apart.
    let whose = text(line, "officer") ?? text(line, "person") ?? text(line, "delegation") ?? page.officer
    var parts: [String] = []
    if let record {
      parts = ["record", record]
    } else if let code {
      parts = [isOffers ? "offer" : isBeginning ? "start" : "run", code]
    }
    guard !parts.isEmpty else { return nil }
    if let whose, record == nil { parts.append(whose) }
    let number = isAttempts ? text(line, "id") : nil
    // The place of who was put forward again is the later attempt's.
    if text(line, "superseded") == "yes", let number { parts.append(number) }
    let last = text(line, "ends").flatMap(Reading.day)
    let course = text(line, "course") ?? text(line, "title") ?? (code == nil ? text(line, "programme") : nil)
    let name = code ?? parts.joined(separator: " ")
    let summary = course.map { "\($0) (\(name))" } ?? name
    var event = CalendarEvent(
      name: parts, first: first, last: max(first, last ?? first), summary: isOffers ? "Offer: \(summary)" : summary,
      category: isOffers ? .offer : .course)
    event.place = [text(line, "place"), text(line, "country")].compactMap(\.self).joined(separator: ", ")
    event.status = status(line)
    event.number = number
    event.facts = facts(
      line, but: ["iteration", "course", "starts", "ends", "place", "country", "id", "superseded"])
    if last == nil { event.facts.append("Only the first day is known here.") }
    return event
  }

  private func status(_ line: DocumentTable.Line) -> String {
    let word = text(line, "state")
    if isOffers {
      let isGone = [OfferState.withdrawn, .turnedBack].contains { $0.rawValue == word }
      return isGone || text(line, "run-state") == "cancelled" ? "CANCELLED" : "CONFIRMED"
    }
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
}
