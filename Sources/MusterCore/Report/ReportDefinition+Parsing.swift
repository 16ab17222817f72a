extension ReportDefinition {
  /// Reads a definition and checks all that can be checked before it is run: its words, that every question is a verb
  /// that only reads, knows its arguments and answers rows, and that every placeholder is a parameter.
  ///
  /// Throws 545 with the line.
  ///
  /// - Parameter isNew: somebody is writing it, and is told of labels that no column has. What is stored is run all the same.
  public init(parsing bytes: [UInt8], isNew: Bool = false) throws(Failure) {
    guard bytes.count <= Self.sizeLimit else {
      throw Failure(.importRejected, "A report's definition has at most \(Self.sizeLimit) bytes.")
    }
    let entries = try Self.entries(bytes)
    var section: Draft?
    var drafts: [Draft] = []
    for entry in entries {
      do throws(Failure) {
        if entry.keyword == "section" {
          if let done = section {
            sections.append(try done.finished())
            drafts.append(done)
          }
          section = Draft(title: entry.text, line: entry.line)
        } else if section != nil {
          try section?.take(entry)
        } else {
          try take(entry)
        }
      } catch {
        throw Self.bad(entry.line, error)
      }
    }
    if let section {
      do throws(Failure) { sections.append(try section.finished()) } catch { throw Self.bad(section.line, error) }
      drafts.append(section)
    }
    for draft in drafts where isNew { try draft.checkLabels() }
    guard !title.isEmpty else { throw Failure(.importRejected, "The report has no title. Begin with a line: title …") }
    guard (1...Self.sectionLimit).contains(sections.count) else {
      throw Failure(
        .importRejected,
        "The report has \(sections.count) sections; it needs 1 to \(Self.sectionLimit). A section begins with a line: section …"
      )
    }
    try checkPlaceholders()
  }

  private struct Entry {
    let line: Int
    let keyword: String
    var text: String
  }

  private static func bad(_ line: Int, _ failure: Failure) -> Failure {
    Failure(.importRejected, "Line \(line): \(failure.message)", [.init("line", String(line))])
  }

  /// The lines with their continuations.
  private static func entries(_ bytes: [UInt8]) throws(Failure) -> [Entry] {
    var entries: [Entry] = []
    for (index, raw) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
      let content = text.trimmed
      if content.isEmpty || text.hasPrefix("#") { continue }
      if text.first == " " || text.first == "\t" {
        guard !entries.isEmpty else {
          throw Failure(.importRejected, "Line \(index + 1) goes on with nothing: it begins with a space.")
        }
        entries[entries.count - 1].text += " " + content
        continue
      }
      let keyword = content.prefix { $0 != " " && $0 != "\t" }
      let rest = String(content.dropFirst(keyword.count)).trimmed
      guard !rest.isEmpty else {
        throw Failure(
          .importRejected, "Line \(index + 1): \(String(keyword).quoted) has nothing behind it.",
          [.init("line", String(index + 1))])
      }
      entries.append(Entry(line: index + 1, keyword: keyword.lowercased(), text: rest))
    }
    return entries
  }

  private mutating func take(_ entry: Entry) throws(Failure) {
    switch entry.keyword {
    case "title":
      guard title.isEmpty else { throw .value("The report has a title already.") }
      title = try CleanText.check(entry.text, what: "title", limit: 200)
    case "about": about = try CleanText.check(entry.text, what: "about", limit: 1000)
    case "page":
      guard let page = Page(rawValue: entry.text.lowercased()) else {
        throw .value("\(entry.text.quoted) is no page: portrait or landscape.")
      }
      self.page = page
    case "parameter": parameters.append(try parameter(entry.text))
    default:
      throw .value(
        "\(entry.keyword.quoted) is not known before the first section: title, about, page, parameter, section.")
    }
  }

  /// `NAME required|optional|=DEFAULT  what it is`.
  private func parameter(_ text: String) throws(Failure) -> Parameter {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, let first = words[0].first, first.isASCII, first.isLetter,
      words[0].utf8.count <= 32,
      words[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else {
      throw .value("A parameter is a name, then required, optional or =DEFAULT, then what it is.")
    }
    let name = words[0].lowercased()
    guard !parameters.contains(where: { $0.name == name }), Placeholder.always[name] == nil else {
      throw .value("There is a parameter \(name) already.")
    }
    // A name that ends in a number behind a dash would read as a sum.
    guard Placeholder.offset(in: name) == nil else { throw .value("\(name.quoted) cannot end in a dash and a number.") }
    let summary = words.count > 2 ? words[2].trimmed : ""
    switch words[1].lowercased() {
    case "required": return Parameter(name: name, isRequired: true, defaultValue: nil, summary: summary)
    case "optional": return Parameter(name: name, isRequired: false, defaultValue: nil, summary: summary)
    case let given where given.hasPrefix("=") && given.utf8.count > 1:
      return Parameter(name: name, isRequired: false, defaultValue: String(words[1].dropFirst()), summary: summary)
    default: throw .value("\(words[1].quoted) is neither required, optional nor =DEFAULT.")
    }
  }

  /// A section while its lines are read.
  private struct Draft {
    let title: String
    let line: Int
    private var show: [Show] = []
    private var labels: [Label] = []
    /// The line of each.
    private var labelLines: [Int] = []
    private var notes: [String] = []
    private var ask: (request: Request, line: Int)?

    init(title: String, line: Int) {
      self.title = title
      self.line = line
    }

    mutating func take(_ entry: Entry) throws(Failure) {
      switch entry.keyword {
      case "show":
        for word in entry.text.lowercased().split(separator: " ") {
          guard let way = Show(rawValue: String(word)) else {
            throw .value("\(String(word).quoted) is no way to show a section: table, bar, stacked, line, heat.")
          }
          if !show.contains(way) { show.append(way) }
        }
      case "label":
        let words = entry.text.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { throw .value("A label is a column's name, then what it is called here.") }
        labels.append(Label(column: words[0], text: try CleanText.check(words[1].trimmed, what: "label", limit: 100)))
        labelLines.append(entry.line)
      case "note": notes.append(try CleanText.check(entry.text, what: "note", limit: 1000))
      case "ask":
        guard ask == nil else {
          throw .value("The section asks already in line \(ask?.line ?? 0). Begin another section.")
        }
        ask = (try question(entry.text), entry.line)
      default: throw .value("\(entry.keyword.quoted) is not known in a section: show, label, ask, note, section.")
      }
    }

    private func question(_ text: String) throws(Failure) -> Request {
      let request: Request
      do { request = try RequestParser.parse(Array(text.utf8)) } catch { throw error.failure }
      guard let spec = CommandTable.spec(verb: request.verb) else {
        let near = CommandTable.nearest(to: request.verb)
        throw .value(
          "There is no verb \(request.verb.quoted)."
            + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"))
      }
      guard spec.access == .read, spec.block == nil, spec.mayAnswer(.rows), !spec.isReport else {
        throw .value("\(spec.verb) cannot be asked by a report: it must only read, answer rows and need no lines.")
      }
      for argument in request.arguments {
        guard let name = argument.name?.lowercased() else { continue }
        guard spec.argument(name) != nil else {
          throw .value("\(spec.verb) has no argument \(name.quoted). Usage: \(spec.usage)")
        }
        guard name != "format" else { throw .value("Leave format out: a report is rows, whoever prints it chooses.") }
      }
      return request
    }

    func finished() throws(Failure) -> Section {
      guard let ask else { throw .value("The section \(title.quoted) asks nothing. Give it a line: ask VERB …") }
      return Section(
        title: try CleanText.check(title, what: "title", limit: 200), show: show.isEmpty ? [.table] : show,
        labels: labels,
        notes: notes, ask: ask.request, line: ask.line)
    }

    /// What is called otherwise has to be there, as far as that is known before the question is asked.
    func checkLabels() throws(Failure) {
      guard let ask, let columns = FiguresTable.columnNames(of: ask.request) else { return }
      for (label, line) in zip(labels, labelLines) where !columns.contains(label.column) {
        throw ReportDefinition.bad(
          line,
          .value(
            "\(label.column.quoted) is no column of this question: \(columns.joined(separator: ", ")). Name one of them."
          ))
      }
    }
  }

  /// Every placeholder is a parameter or always known.
  private func checkPlaceholders() throws(Failure) {
    let known = Set(parameters.map(\.name)).union(Placeholder.always.keys)
    func check(_ text: String, _ where_: String, only: Set<String>) throws(Failure) {
      for name in try Placeholder.names(in: text) where !only.contains(name) {
        throw Failure(
          .importRejected,
          "\(where_) names {\(name)}, which is no parameter. There are \(only.sorted().joined(separator: ", ")).")
      }
    }
    try check(title, "The title", only: known)
    try check(about ?? "", "The text about the report", only: known)
    for parameter in parameters {
      try check(parameter.defaultValue ?? "", "The default of \(parameter.name)", only: Set(Placeholder.always.keys))
    }
    for section in sections {
      for text in [section.title] + section.notes + section.labels.map(\.text) + section.ask.arguments.map(\.value) {
        try check(text, "Section \(section.title.quoted)", only: known)
      }
    }
  }
}

extension CommandSpec {
  /// Reports do not ask for reports.
  var isReport: Bool { [.reportRun, .reportTry].contains(name) }
}
