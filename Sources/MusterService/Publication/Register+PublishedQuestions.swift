import MusterCore
import MusterStore
import PGClient

/// What is to be published, asked and counted, before anything is withheld.
struct AskedOutput {
  var audience: Audience
  var title: String
  /// The request, or the report with its parameters.
  var line: String
  var definition: String?
  var head: SealedHead.Row
  /// The row that opens a report.
  var opening: Row?
  var questions: [Publishing.Question] = []
  /// Of a report what it takes, and the questions of its sections that are of figures.
  var parameters: [String] = []
  var asks: [(title: String, line: String)] = []
  /// For an audience that holds the same figures: the rows of a report, or of a question that is not of figures, as they are.
  var plain: [Row]?

  func output(_ readers: Register.Readers) throws(Failure) -> Publishing {
    var output = Publishing(for: audience)
    if var opening {
      opening.set("marking", .text(audience.marking))
      output.add(opening)
    }
    if let plain {
      for var row in plain {
        // One output, one marking: that under which it is released.
        if row["row"] == .text("head") { row.set("marking", .text(audience.marking)) }
        output.add(row)
      }
      return output
    }
    for question in questions {
      do {
        try output.add(question, marking: audience.marking, readers: readers)
      } catch {
        guard opening != nil else { throw error }
        throw ReportAdvice(of: error, section: question.title, parameters: parameters, asks: asks, audience.code)
          .failure
      }
    }
    return output
  }
}

extension Register {
  /// Asks the figures or the report that are to be published.
  func asked(_ call: Call) async throws -> AskedOutput {
    let code = try call.arguments.required("audience").lowercased()
    let audiences = try await store.engine.run(ReadAudiences()).map(\.audience)
    guard let audience = audiences.first(where: { $0.code == code }) else { throw Self.noAudience(code) }
    let moment = call.arguments.instant("as-of")
    let head = try await (call.arguments.has("report") ? datedHead(moment) : sealedHead(moment))
    guard call.arguments.has("ask") != call.arguments.has("report") else {
      throw Failure(
        .missingArgument, "Say either ask=\"stats …\" or report=NAME: what is to be published.", [.init("arg", "ask")])
    }
    if let line = call.arguments.text("ask") {
      let request: Request
      do { request = try RequestParser.parse(Array(line.utf8)) } catch { throw error.failure.about("ask") }
      if audience.holdsSame, let spec = CommandTable.spec(verb: request.verb), spec.name != .stats {
        return try await askedWhole(request, audience, call)
      }
      let question = try await question(request, audience, head, call)
      return AskedOutput(
        audience: audience, title: call.arguments.text("title") ?? question.title, line: question.figures.asked,
        head: head,
        questions: [question])
    }
    return try await askedReport(audience, head, call)
  }

  /// One table: counted with what is needed to judge it.
  private func question(
    _ request: Request, _ audience: Audience, _ head: SealedHead.Row, _ call: Call
  ) async throws -> Publishing.Question {
    guard CommandTable.spec(verb: request.verb) != nil else {
      throw Failure.value("There is no verb \(request.verb.quoted). Ask as for stats, as in \"stats programme,year\".")
        .about("ask")
    }
    guard request.verb == CommandName.stats.rawValue, request.block == .none else {
      throw Failure(
        .ruleBroken,
        "\(request.verb) cannot be published for an audience with a minimum: only figures of the verb stats are counted so that it can be judged what follows from them.",
        [.init("arg", "ask"), .init("rule", "publishable")])
    }
    let spec = CommandTable.spec(.stats)
    var request = request
    try Self.checkOwn(request)
    request.arguments.append(.init(name: "as-of", value: head.sealedAt))
    let arguments = try Arguments(request.arguments, for: spec)
    try Authoriser.check(call.principal, may: spec)
    if !audience.holdsSame { return try await judged(request, try FiguresRequest(arguments), spec) }
    let figures = try await figures(arguments, of: spec)
    let title = figures.table.title
    let empty = DisclosureTable(name: title, dimensions: [], columns: [], cells: [])
    return Publishing.Question(opening: nil, title: title, figures: figures, disclosure: empty, notes: [])
  }

  /// What is frozen has one moment, and a form only when it is shown: a question may not bring its own.
  private static func checkOwn(_ request: Request) throws(Failure) {
    if let own = request.arguments.compactMap({ $0.name?.lowercased() }).first(where: ["as-of", "format"].contains) {
      throw Failure.value(
        own == "format"
          ? "A publication has no format; publish.show gives it out in any. Take format out of the question."
          : "The moment of a publication is its own. Take as-of out of the question, and say it beside ask or report."
      ).about("ask")
    }
  }

  /// A question of any verb that a report can ask, for an audience that is shown all: a report of that one section.
  private func askedWhole(_ request: Request, _ audience: Audience, _ call: Call) async throws -> AskedOutput {
    try Self.checkOwn(request)
    let line = RequestWriter.line(request)
    let text = "title \(request.verb)\nsection \(request.verb)\nask \(line)\n"
    let definition: ReportDefinition
    do throws(Failure) {
      definition = try ReportDefinition(parsing: Array(text.utf8))
    } catch {
      // Nobody wrote that line.
      throw Failure.value(error.message.replacing("Line 3: ", with: "")).about("ask")
    }
    let head = try await datedHead(call.arguments.instant("as-of"))
    let run = try ReportRun(definition, with: [:], today: try await nationDay(of: head))
    let title = call.arguments.text("title") ?? String(line.prefix(200))
    var opening = Self.opening(run, name: request.verb, head: head)
    opening.set("title", .text(title))
    var asked = AskedOutput(audience: audience, title: title, line: line, head: head, opening: opening)
    do {
      if call.arguments.has("as-of") { try Self.checkDated(run) }
      asked.plain = try await plainReport(run, head, call)
    } catch let failure as Failure {
      // It is told as of a section, and there is none to leave out.
      let message = failure.message.replacing("Section \(request.verb.quoted), line 3", with: "The question")
        .replacing("Run the report without as-of, or without this section.", with: "Publish it without as-of.")
      let argument = failure.details.contains(.init("arg", "as-of")) ? "as-of" : "ask"
      throw Failure(failure.code, message, failure.details.filter { $0.key != "line" && $0.key != "arg" })
        .about(argument)
    }
    return asked
  }

  /// Counted so that it can be judged what follows from it.
  private func judged(
    _ request: Request, _ asked: FiguresRequest, _ spec: CommandSpec
  ) async throws -> Publishing.Question {
    let shape = try PublishedShape(request, asked, spec)
    var figures = try await figures(try Arguments(shape.request.arguments, for: spec), of: spec)
    figures.table.keepsEmpty = true
    figures.table.hidesSums = shape.hidesSums
    try figures.table.request.checkPublishable()
    var wide = figures.question
    wide.request = wide.request.judged
    var members = try await members(wide)
    for (keys, shares) in try await shares(wide) { members[keys, default: []] += shares }
    let disclosure = DisclosureTable(
      name: "this table", try await count(wide), shown: figures.table.request.measures,
      members: members)
    return Publishing.Question(
      opening: nil, title: figures.table.title, figures: figures, disclosure: disclosure, notes: [], shape: shape)
  }

  private func askedReport(_ audience: Audience, _ head: SealedHead.Row, _ call: Call) async throws -> AskedOutput {
    let name = try call.arguments.required("report").lowercased()
    let report = try await report(name)
    let definition = try ReportDefinition(parsing: Array(report.definition.utf8))
    let today = try await nationDay(of: head)
    let run = try ReportRun(
      definition, with: try call.arguments.text("with").map(ReportRun.parameters) ?? [:], today: today)
    let with = run.given.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    var asked = AskedOutput(
      audience: audience, title: call.arguments.text("title") ?? run.title,
      line: "report \(name)" + (with.isEmpty ? "" : " with \(with)"), definition: report.definition, head: head,
      opening: Self.opening(run, name: name, head: head))
    guard !audience.holdsSame else {
      if call.arguments.has("as-of") { try Self.checkDated(run) }
      asked.plain = try await plainReport(run, head, call)
      return asked
    }
    asked.parameters = definition.parameters.map(\.name)
    asked.asks = run.sections.filter { $0.ask.verb == CommandName.stats.rawValue }.map {
      ($0.title, RequestWriter.line($0.ask))
    }
    for section in run.sections {
      do {
        var question = try await question(section.ask, audience, head, call)
        question.opening = Self.opening(section)
        question.title = section.title
        question.notes = section.notes
        asked.questions.append(question)
      } catch let failure as Failure {
        throw ReportAdvice(
          of: failure, section: section.title, parameters: asked.parameters, asks: asked.asks, audience.code
        ).failure
      }
    }
    return asked
  }

  /// The rows of every section, for whoever may see them all.
  private func plainReport(_ run: ReportRun, _ head: SealedHead.Row, _ call: Call) async throws -> [Row] {
    var rows: [Row] = []
    for section in run.sections {
      rows.append(Self.opening(section))
      let sink = KeepingSink()
      let reply = try await ask(section, asOf: try Instant(parsing: head.sealedAt), call, sink)
      let found = await sink.rows
      rows += found
      rows += Self.notes(of: section, reply, rows: found.count).map(FiguresTable.noteRow)
    }
    return rows
  }
}

/// Why a section of a report cannot be published, with what to do that can be done about a report.
private struct ReportAdvice {
  let failure: Failure

  init(
    of failure: Failure, section: String, parameters: [String], asks: [(title: String, line: String)],
    _ audience: String
  ) {
    // What is advised about a question cannot be said of a report.
    var message = failure.message
    for advice in [" Ask ", " Publish ", " Leave it out."] {
      if let start = message.firstRange(of: advice) { message = String(message[..<start.lowerBound]) }
    }
    message = "Section \(section.quoted): \(message)"
    if !parameters.isEmpty, failure.details.contains(where: { $0.key == "cell" }) {
      message +=
        " Ask the report for more people: it takes \(parameters.joined(separator: ", ")), as in with=\(parameters[0])=…"
    }
    let others = asks.filter { $0.title != section }
    if let other = others.first {
      let line = other.line.replacing("\"", with: "\\\"")
      message +=
        "\(message.hasSuffix("…") ? ";" : "") \(message.hasSuffix("…") ? "or" : "Or") publish its other sections one by one, as publish \(audience) ask=\"\(line)\""
    } else if asks.isEmpty {
      message += " An audience that holds the same figures (audience.add with holds-same=yes) can be given it whole."
    }
    let details = failure.details.filter { $0.key != "arg" } + [.init("arg", "report")]
    self.failure = Failure(failure.code, message, details)
  }
}

/// Keeps the rows that a question is answered with.
private actor KeepingSink: ReplySink {
  private(set) var rows: [Row] = []

  func send(_ code: ReplyCode, rows: [Row]) async throws { self.rows += rows }

  func send(_ code: ReplyCode, lines: [String]) async throws {
    throw Failure(.ruleBroken, "A question that is answered in plain lines cannot be published.")
  }
}
