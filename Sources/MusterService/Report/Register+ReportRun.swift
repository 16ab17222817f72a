import MusterCore
import MusterStore

extension Register {
  /// Asks the questions of a report one after another, all as of the same sealed moment, and sends their rows between rows
  /// that say which section they belong to. Every question is asked with the roles of whoever runs the report.
  func run(_ definition: ReportDefinition, name: String, _ call: Call) async throws -> Reply {
    let head = try await datedHead(call.arguments.instant("as-of"))
    let moment = try Instant(parsing: head.sealedAt)
    let today = try await nationDay(of: head)
    let parameters = try call.arguments.text("with").map(ReportRun.parameters) ?? [:]
    let run = try ReportRun(definition, with: parameters, today: today)
    if call.arguments.has("as-of") { try Self.checkDated(run) }
    // Lists have no head that would say it, and no page goes out without its marking.
    var opening = Self.opening(run, name: name, head: head)
    opening.set("marking", .text(try await marking(stamp: head.stamp)))
    try await call.sink.send(.rows, rows: [opening])
    var rows = 0
    var differing: [String] = []
    for section in run.sections {
      try Task.checkCancellation()
      try await call.sink.send(.rows, rows: [Self.opening(section)])
      let counter = CountingSink(call.sink)
      let reply = try await ask(section, asOf: moment, call, counter)
      let count = await counter.rows
      rows += count
      if let columns = reply.details.first(where: { $0.key == "columns" })?.value {
        try await call.sink.send(.rows, rows: [Self.head(columns)])
      }
      if reply.code == .differs { differing.append(section.title) }
      let notes = Self.notes(of: section, reply, rows: count)
      if !notes.isEmpty { try await call.sink.send(.rows, rows: notes.map(FiguresTable.noteRow)) }
    }
    let details: [Failure.Detail] = [
      .init("report", name), .init("sections", String(run.sections.count)), .init("rows", String(rows)),
      .init("as-of", head.sealedAt), .init("seq", String(head.sequence)),
    ]
    guard differing.isEmpty else {
      throw Failure(.differs, "Figures differ in \(differing.map(\.quoted).joined(separator: ", ")).", details)
    }
    return Reply(.rows, details)
  }

  /// What is to be read below a section: what its rows leave out, what differs, and the notes of its definition.
  static func notes(of section: ReportRun.Section, _ reply: Reply, rows: Int) -> [String] {
    var notes: [String] = []
    if reply.details.contains(where: { $0.key == "after" }) {
      notes.append(
        "Not the whole list: these are \(rows) rows, and there are more. The section's question takes a higher limit, and export has none."
      )
    }
    if let argument = reply.details.first(where: { $0.key == Failure.Detail.moreKey })?.value {
      notes.append(
        "Not the whole list: these are \(rows) rows, and there are more. The section's question takes a higher \(argument)."
      )
    }
    if reply.code == .differs, let text = reply.text { notes.append(text) }
    return notes + section.notes
  }

  /// A page says of all that is on it as of when it is: a list that is known as of now only has no place on one of the past.
  static func checkDated(_ run: ReportRun) throws(Failure) {
    for section in run.sections where !isDated(section.ask) {
      throw Failure(
        .ruleBroken,
        "Section \(section.title.quoted), line \(section.line): \(section.ask.verb) is known as of now only. Run the report without as-of, or without this section.",
        [.init("arg", "as-of"), .init("rule", "as-of-now"), .init("line", String(section.line))])
    }
  }

  /// Whether a question can be asked as of a moment: those who were refused are listed as of now, and counted as of any.
  private static func isDated(_ request: Request) -> Bool {
    guard let spec = CommandTable.spec(verb: request.verb), spec.argument("as-of") != nil else { return false }
    return spec.name != .eligibilityRefusals || request.arguments.contains { $0.name?.lowercased() == "by" }
  }

  /// A question that is refused ends the report: half of one is not the report.
  func ask(
    _ section: ReportRun.Section, asOf moment: Instant, _ call: Call, _ sink: any ReplySink
  ) async throws -> Reply {
    guard CommandTable.spec(verb: section.ask.verb) != nil else {
      throw Failure(.bug, "The definition was checked, and yet \(section.ask.verb) is no verb.")
    }
    var request = section.ask
    if Self.isDated(request), !request.arguments.contains(where: { $0.name?.lowercased() == "as-of" }) {
      request.arguments.append(.init(name: "as-of", value: moment.description))
    }
    let reply = await handle(request, block: nil, from: call.principal, to: sink)
    guard reply.code.isSuccess || reply.code == .differs else {
      // The arguments of the question are not those of the report: what is wrong stands in a parameter or in the definition.
      var details = reply.details.filter { $0.key != "line" && $0.key != "arg" }
      var place = "Section \(section.title.quoted), line \(section.line)"
      if let argument = reply.details.first(where: { $0.key == "arg" })?.value {
        let parameters = section.parameters(behind: argument)
        place += ", " + (parameters.isEmpty ? argument : parameters.joined(separator: ", "))
        if !parameters.isEmpty { details.insert(.init("arg", "with"), at: 0) }
      }
      details.append(.init("line", String(section.line)))
      throw Failure(reply.code, "\(place): \(reply.text ?? reply.code.description)", details)
    }
    return reply
  }

  static func opening(_ run: ReportRun, name: String, head: SealedHead.Row) -> Row {
    var row = Row()
    row.add("row", "report")
    row.add("name", name)
    row.add("title", run.title)
    row.add("about", run.about)
    row.add("page", run.page.rawValue)
    row.add("as-of", head.sealedAt)
    row.add("seq", head.sequence)
    row.add("with", run.given.map { "\($0.name)=\($0.value)" })
    return row
  }

  /// The head of a list that is empty: what its columns would have been.
  private static func head(_ columns: String) -> Row {
    var row = Row()
    row.add("row", "head")
    row.add(
      "columns",
      rows: columns.split(separator: ",").map { name in
        var column = Row()
        column.add("name", String(name))
        return column
      })
    return row
  }

  static func opening(_ section: ReportRun.Section) -> Row {
    var row = Row()
    row.add("row", "section")
    row.add("title", section.title)
    row.add("show", section.show.map(\.rawValue))
    row.add("ask", RequestWriter.line(section.ask))
    row.add(
      "labels",
      rows: section.labels.map { label in
        var row = Row()
        row.add("column", label.column)
        row.add("text", label.text)
        return row
      })
    return row
  }
}

/// Passes rows on and counts those that are no bookkeeping.
private actor CountingSink: ReplySink {
  private let sink: any ReplySink
  private(set) var rows = 0

  init(_ sink: any ReplySink) { self.sink = sink }

  func send(_ code: ReplyCode, rows: [Row]) async throws {
    self.rows += rows.count { $0["row"] == nil || $0["row"] != .text("head") && $0["row"] != .text("note") }
    try await sink.send(code, rows: rows)
  }

  func send(_ code: ReplyCode, lines: [String]) async throws { try await sink.send(code, lines: lines) }
}
