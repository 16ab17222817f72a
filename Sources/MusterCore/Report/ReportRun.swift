/// A report with its parameters given: what is to be asked, in order.
public struct ReportRun: Sendable, Equatable {
  public struct Section: Sendable, Equatable {
    public let title: String
    public let show: [ReportDefinition.Show]
    public let labels: [ReportDefinition.Label]
    public let notes: [String]
    public let ask: Request
    public let line: Int
    /// For each argument of the question the parameters it was made from.
    let sources: [[String]]

    /// The parameters of the report that an argument of its question was made from.
    public func parameters(behind argument: String) -> [String] {
      var free = CommandTable.spec(verb: ask.verb)?.arguments.filter(\.isPositional).map(\.name) ?? []
      for (given, names) in zip(ask.arguments, sources) {
        let name = given.name?.lowercased() ?? free.first
        free.removeAll { $0 == name }
        if name == argument { return names }
      }
      return []
    }
  }

  public let title: String
  public let about: String?
  public let page: ReportDefinition.Page
  /// What was given or taken for each parameter that has a value, in the order of the definition.
  public let given: [(name: String, value: String)]
  public let sections: [Section]

  public static func == (a: Self, b: Self) -> Bool {
    a.title == b.title && a.about == b.about && a.page == b.page && a.sections == b.sections
      && a.given.map { [$0.name, $0.value] } == b.given.map { [$0.name, $0.value] }
  }

  /// - Parameters:
  ///   - parameters: what was said, by name.
  ///   - today: the day of the moment the report is about.
  public init(
    _ definition: ReportDefinition, with parameters: [String: String], today: CalendarDate
  ) throws(Failure) {
    var values: [String: String] = [:]
    for (name, value) in Placeholder.always { values[name] = value(today) }
    var given: [(name: String, value: String)] = []
    if let unknown = parameters.keys.sorted().first(where: { name in !definition.parameters.contains { $0.name == name }
    }) {
      let known = definition.parameters.map(\.name)
      throw Failure(
        .unknownArgument,
        "The report has no parameter \(unknown.quoted). \(known.isEmpty ? "It takes none." : "It takes \(known.joined(separator: ", ")).")",
        [.init("arg", "with")])
    }
    for parameter in definition.parameters {
      var value = parameters[parameter.name]
      if value == nil, let text = parameter.defaultValue { value = try Placeholder.fill(text, values) }
      if let value {
        given.append((parameter.name, value))
      } else if parameter.isRequired {
        throw Failure(
          .missingArgument,
          "The report needs \(parameter.name): \(parameter.summary). Say with=\(parameter.name)=…",
          [.init("arg", "with")])
      }
    }
    for (name, value) in given { values[name] = value }
    title = try Placeholder.fill(definition.title, values) ?? definition.title
    about = try definition.about.map { text throws(Failure) in try Placeholder.fill(text, values) ?? text }
    page = definition.page
    self.given = given
    var sections: [Section] = []
    for section in definition.sections { sections.append(try Self.filled(section, values)) }
    self.sections = sections
  }

  private static func filled(
    _ section: ReportDefinition.Section, _ values: [String: String]
  ) throws(Failure) -> Section {
    func text(_ text: String) throws(Failure) -> String { try Placeholder.fill(text, values) ?? "" }
    var request = Request(verb: section.ask.verb)
    var parameters: [[String]] = []
    var isInOrder = true
    for argument in section.ask.arguments {
      guard let value = try Placeholder.fill(argument.value, values) else {
        // What follows would slip into its place.
        if argument.name == nil { isInOrder = false }
        continue
      }
      guard argument.name != nil || isInOrder else {
        throw Failure(
          .missingArgument, "Line \(section.line): an argument without a name stands behind one that has no value.",
          [.init("line", String(section.line))])
      }
      request.arguments.append(.init(name: argument.name, value: value))
      parameters.append(try Placeholder.names(in: argument.value).filter { Placeholder.always[$0] == nil })
    }
    var labels: [ReportDefinition.Label] = []
    for label in section.labels { labels.append(.init(column: label.column, text: try text(label.text))) }
    var notes: [String] = []
    for note in section.notes { notes.append(try text(note)) }
    return Section(
      title: try text(section.title), show: section.show, labels: labels, notes: notes, ask: request,
      line: section.line, sources: parameters)
  }
}

extension ReportRun {
  /// Reads `year=2027,programme=CTFP,IMET-1`: what holds no equals sign goes on with the value before it.
  public static func parameters(_ text: String) throws(Failure) -> [String: String] {
    var parameters: [String: String] = [:]
    var last: String?
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = item.firstIndex(of: "=") else {
        guard let name = last, let before = parameters[name] else { throw malformed(item) }
        parameters[name] = before + "," + String(item).trimmed
        continue
      }
      let name = String(item[..<sign]).trimmed.lowercased()
      let value = String(item[item.index(after: sign)...]).trimmed
      guard !name.isEmpty, !value.isEmpty else { throw malformed(item) }
      guard parameters.updateValue(value, forKey: name) == nil else {
        throw Failure(.duplicateArgument, "The parameter \(name) is given twice. Give it once.", [.init("arg", "with")])
      }
      last = name
    }
    return parameters
  }

  private static func malformed(_ item: Substring) -> Failure {
    Failure.value("\(String(item).quoted) is not a parameter with its value, as in year=2027.").about("with")
  }
}
