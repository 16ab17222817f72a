import MusterCore
import MusterStore
import PGClient

extension Register {
  /// Counts what a request for figures asks, as of the last sealed number at or before the moment it names.
  func figures(_ arguments: Arguments, of spec: CommandSpec) async throws -> Figures {
    let head = try await sealedHead(arguments.instant("as-of"))
    let question = try await question(arguments, stamp: head.stamp)
    let table = try await count(question)
    // About a past moment nothing is said that may be different when it is asked again.
    let waiting = arguments.has("as-of") ? 0 : try await store.engine.run(UnsealedCount()).first ?? 0
    return Figures(table: table, question: question, head: head, asked: Self.line(arguments, spec), unsealed: waiting)
  }

  /// The request as a line, in canonical form.
  static func line(_ arguments: Arguments, _ spec: CommandSpec) -> String {
    var request = Request(verb: spec.verb)
    for argument in spec.arguments where argument.name != "format" {
      guard let value = arguments.plain(argument.name) else { continue }
      request.arguments.append(.init(name: argument.isPositional ? nil : argument.name, value: value))
    }
    return RequestWriter.line(request)
  }

  /// What a request means in this register: objects found as of the stamp, where what they are called can change; words
  /// spelled as they are there.
  func question(_ arguments: Arguments, stamp: Int64) async throws -> FiguresQuestion {
    var request = try FiguresRequest(arguments)
    let calendar = try await word("calendar", request.calendar)
    request = request.with(calendar: calendar)
    var question = FiguresQuestion(request, stamp: stamp)
    question.firstMonth = try await store.reader.run(CalendarMonth(calendar)).first ?? 1
    for filter in request.filters {
      switch filter.dimension {
      case .programme: question.ids[.programme] = try await ids(filter.values, FindProgramme.init)
      case .provider: question.ids[.provider] = try await ids(filter.values, FindProvider.init)
      case .course: question.ids[.course] = try await ids(filter.values) { FindCourseAsOf($0, stamp: stamp) }
      case .body: question.ids[.body] = try await ids(filter.values) { FindBodyAsOf($0, stamp: stamp) }
      case .discipline, .service, .province, .reason, .country:
        var words: [String] = []
        for value in filter.values { words.append(try await word(filter.dimension.rawValue, value)) }
        question.words[filter.dimension] = words
      default: break
      }
    }
    return question
  }

  /// The objects named in a list. A name may itself hold commas (`Non-SA, UC`): the longest that is known is taken.
  private func ids<F: FindStatement>(_ names: [String], _ make: (String) -> F) async throws -> [Int64] {
    var ids: [Int64] = []
    var rest = names[...]
    while let first = rest.first {
      var taken = 1
      var id: Int64?
      // A name with commas that several have: where its first part is no name either, this one is refused.
      var shared: (found: [FoundObject], by: F)?
      for count in stride(from: min(rest.count, 6), to: 1, by: -1) where id == nil {
        let statement = make(rest.prefix(count).joined(separator: ", "))
        let found = try await store.engine.run(statement)
        if found.count == 1 { (id, taken) = (found[0].id, count) }
        if found.count > 1, shared == nil { shared = (found, statement) }
      }
      if let id {
        ids.append(id)
      } else {
        let alone = make(first)
        let found = try await store.engine.run(alone)
        let meant = found.isEmpty ? shared : nil
        ids.append(try Found.one(meant?.found ?? found, meant?.by ?? alone).id)
      }
      rest = rest.dropFirst(taken)
    }
    return ids
  }

  func word(_ kind: String, _ code: String) async throws -> String {
    try Found.word(try await store.engine.run(FindWord(kind: kind, code: code)), kind, code)
  }

  /// Counts, the years set beside, and the rest below a top.
  func count(_ question: FiguresQuestion) async throws -> FiguresTable {
    try await store.reader.transaction(readOnly: true, deadline: .seconds(300)) { transaction in
      try await transaction.execute(FiguresQuery.settings)
      let lines = try await Self.lines(question, nil, transaction)
      var before: [FigureLine]?
      var past = question
      if let versus = question.request.versus {
        past.years = versus
        before = try await Self.lines(past, nil, transaction)
      }
      var undated: Undated?
      if question.request.needed.contains(where: \.isTime) {
        let query = FiguresQuery.undated(question)
        let row = try await transaction.query(query.sql, query.parameters).rows.first ?? []
        undated = Undated(
          zip(question.request.undatedUnits, row).map { ($0, $1.flatMap(Int64.init) ?? 0) },
          asked: question.request.units)
      }
      var table = FiguresTable(question.request, lines: lines, before: before)
      table.undated = undated
      guard let kept = table.kept else { return table }
      let others = try await Self.lines(question, kept, transaction).first
      let othersBefore = before == nil ? nil : try await Self.lines(past, kept, transaction).first
      table = FiguresTable(question.request, lines: lines, before: before, others: others, othersBefore: othersBefore)
      table.undated = undated
      return table
    }
  }

  private static func lines(
    _ question: FiguresQuestion, _ kept: [[String]]?, _ transaction: PGTransaction
  ) async throws -> [FigureLine] {
    let counts = FiguresQuery.counts(question, kept: kept)
    let width = question.split.count
    var lines = try await transaction.query(counts.sql, counts.parameters).rows.map { row in
      FigureLine(keys: Array(row[..<width]), counts: row[width...].map { $0.flatMap(Int64.init) ?? 0 })
    }
    guard question.request.measures.contains(where: { $0 == .cost || $0 == .costPlanned }) else { return lines }
    var places = Dictionary(lines.enumerated().map { ($0.element.keys, $0.offset) }) { first, _ in first }
    let costs = FiguresQuery.costs(question, kept: kept)
    for row in try await transaction.query(costs.sql, costs.parameters).rows {
      guard let currency = row[width + 1], let sum = row[width + 2].flatMap(Int64.init) else { continue }
      let money = Money(minorUnits: sum, currency: currency)
      let keys = Array(row[..<width])
      // Cells in which there are costs and nothing else, as of those who pay.
      let place = places[keys] ?? lines.count
      if place == lines.count {
        lines.append(FigureLine(keys: keys))
        places[keys] = place
      }
      let people = row[width + 3].flatMap(Int64.init) ?? 0
      if row[width] == "t" {
        lines[place].planned.append(money)
        lines[place].plannedPeople[currency] = people
      } else {
        lines[place].costs.append(money)
        lines[place].costPeople[currency] = people
      }
    }
    for index in lines.indices {
      lines[index].costs.sort { $0.currency < $1.currency }
      lines[index].planned.sort { $0.currency < $1.currency }
    }
    return lines
  }
}
