import MusterCore
import MusterStore

/// A template as a request or a row of a file words it: providers and the like by their names.
struct TemplateDraft: Sendable {
  var template: DepartureTemplate
  var provider: String?
  var programme: String?
  var country: String?

  init(_ template: DepartureTemplate) { self.template = template }

  static let columns = [
    "provider", "country", "programme", "kind", "managed-by", "clearance-from", "days", "months", "note", "source",
    "from", "to",
  ]

  init(_ row: ColumnReader) throws(Failure) {
    template = DepartureTemplate(requirement: try row.required("requirement").lowercased())
    template.kind = try row.word("kind", CourseKind.self)
    template.managedBy = try row.word("managed-by", ManagedBy.self)
    template.clearanceFrom = try row.value("clearance-from") { text throws(Failure) in try Clearance(parsing: text) }
    template.daysBefore = try row.number("days", 0...1000)
    template.months = try row.number("months", 0...120) ?? 0
    (template.from, template.to) = try row.time()
    template.note = try GivenResult.text(row, "note", 300)
    template.source = try GivenResult.text(row, "source", 500)
    provider = row.text("provider")
    programme = row.text("programme")
    country = row.text("country")
  }

  /// Answers the number of the new template; nil when there is the same already.
  func store(_ scope: WriteScope) async throws -> Int64? {
    var template = template
    if let provider { template.provider = try await scope.find(FindProvider(provider)).id }
    if let programme { template.programme = try await scope.find(FindProgramme(programme)).id }
    if let country { template.country = try await scope.word("country", country) }
    guard let id = try await scope.run(InsertTemplate(template)).first else { return nil }
    var change = Change("template.add", TemplateTable.kind, id)
    change.note("requirement", template.requirement)
    change.note("provider", template.provider.map(Int.init))
    change.note("country", template.country)
    change.note("programme", template.programme.map(Int.init))
    change.note("kind", template.kind?.rawValue)
    change.note("managed-by", template.managedBy?.rawValue)
    change.note("clearance-from", template.clearanceFrom?.rawValue)
    change.note("days", template.daysBefore)
    change.note("months", template.months)
    change.note("from", template.from?.description)
    change.note("to", template.to?.description)
    scope.record(change)
    return id
  }
}

/// A penalty rule as a request or a row of a file words it.
struct PenaltyDraft: Sendable {
  var rule: PenaltyRule
  var provider: String?
  var programme: String?
  var from: CalendarDate?
  var to: CalendarDate?

  init(_ rule: PenaltyRule) { self.rule = rule }

  static let columns = ["days", "provider", "programme", "dedicated", "exceptions", "source", "from", "to"]

  init(_ row: ColumnReader) throws(Failure) {
    _ = try row.required("kind")
    _ = try row.required("percent")
    let kind = try row.word("kind", PenaltyRule.Kind.self) ?? .beforeStart
    let exceptions = try row.value("exceptions") { text throws(Failure) in
      var found: Set<PenaltyException> = []
      for word in text.split(separator: ";").map({ String($0).trimmed.lowercased() }) {
        guard let exception = PenaltyException(rawValue: word) else {
          let words = PenaltyException.allCases.map(\.rawValue).joined(separator: "; ")
          throw Failure.value("\(word.quoted) is not possible here. Use \(words).")
        }
        found.insert(exception)
      }
      return found
    }
    rule = PenaltyRule(
      id: 0, kind: kind, dedicated: try row.flag("dedicated"), daysBefore: try row.number("days", 1...1000),
      percent: try row.number("percent", 0...100) ?? 0, exceptions: exceptions ?? [],
      source: try GivenResult.text(row, "source", 500))
    try rule.check()
    provider = row.text("provider")
    programme = row.text("programme")
    (from, to) = try row.time()
  }

  /// Answers the number of the new rule; nil when there is the same already.
  func store(_ scope: WriteScope) async throws -> Int64? {
    var found: (provider: Int64?, programme: Int64?)
    if let provider { found.provider = try await scope.find(FindProvider(provider)).id }
    if let programme { found.programme = try await scope.find(FindProgramme(programme)).id }
    guard
      let id = try await scope.run(
        InsertPenalty(rule, provider: found.provider, programme: found.programme, from: from, to: to)
      ).first
    else { return nil }
    var change = Change("penalty.add", PenaltyTable.kind, id)
    change.note("kind", rule.kind.rawValue)
    change.note("percent", rule.percent)
    change.note("days", rule.daysBefore)
    change.note("provider", found.provider.map(Int.init))
    change.note("programme", found.programme.map(Int.init))
    change.note("dedicated", rule.dedicated.map { $0 ? "yes" : "no" })
    change.note("exceptions", rule.exceptions.map(\.rawValue).sorted().joined(separator: ","))
    change.note("from", from?.description)
    change.note("to", to?.description)
    scope.record(change)
    return id
  }
}

extension ColumnReader {
  fileprivate func number(_ column: String, _ range: ClosedRange<Int>) throws(Failure) -> Int? {
    try value(column) { text throws(Failure) in
      guard let number = Int(text), range.contains(number) else {
        throw .value("\(text.quoted) is not a number from \(range.lowerBound) to \(range.upperBound).")
      }
      return number
    }
  }

  fileprivate func flag(_ column: String) throws(Failure) -> Bool? {
    try value(column) { text throws(Failure) in
      switch text.lowercased() {
      case "yes": true
      case "no": false
      default: throw .value("\(text.quoted) is neither yes nor no.")
      }
    }
  }

  fileprivate func time() throws(Failure) -> (from: CalendarDate?, to: CalendarDate?) {
    let (from, to) = (try GivenResult.day(self, "from"), try GivenResult.day(self, "to"))
    if let from, let to, to < from {
      throw Failure(.badValue, "The rule would end on \(to), before it begins on \(from).", [.init("arg", "to")])
    }
    return (from, to)
  }
}
