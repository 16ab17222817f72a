/// A line of a partner's figures: what it prints for a programme and year.
public struct PartnerTotal: Sendable, Hashable {
  public var line: Int
  public var report: String?
  public var programmePrinted: String
  public var programme: String
  public var year: Int?
  public var sessions: Int64?
  public var students: Int64?
  public var courses: Int64?
  public var cost: Money?
  /// Measures whose cell holds something that is no number.
  public var garbled: Set<ReconciledMeasure> = []
  public var flags: [RecordFlag] = []
  public var why: [String] = []
  public var printed = ""
  /// A cell says in words that it is a sum.
  var saysTotal = false

  public init(line: Int, programmePrinted: String, programme: String) {
    self.line = line
    self.programmePrinted = programmePrinted
    self.programme = programme
  }

  /// Whether the programme as printed says the year itself.
  var printsYear: Bool {
    year != nil && ProgrammeText(programmePrinted, near: HistoryReader.years(report).first).year == year
  }

  public func value(_ measure: ReconciledMeasure) -> Int64? {
    switch measure {
    case .sessions: sessions
    case .students: students
    case .courses: courses
    case .cost: cost?.minorUnits
    }
  }

  /// Whether all it states are the sums of these lines. Students and courses may be in several lines, and count only
  /// where nothing else is stated.
  func isSum(of lines: [PartnerTotal]) -> Bool {
    guard !lines.isEmpty, garbled.isEmpty else { return false }
    let stated = ReconciledMeasure.allCases.filter { value($0) != nil }
    let additive = stated.filter { $0 == .sessions || $0 == .cost }
    let asked = additive.isEmpty ? stated : additive
    return !asked.isEmpty
      && asked.allSatisfy { measure in value(measure) == lines.compactMap { $0.value(measure) }.reduce(0, &+) }
  }

  /// `line 5 (Total)`.
  public var place: String { "line \(line)" + (programmePrinted.isEmpty ? "" : " (\(programmePrinted))") }

  /// `line 3: cost-garbled, cost: "TBD": …`; nil: nothing is flagged.
  public var remark: String? {
    let own = flags.filter { $0 != .totalRow }
    guard !own.isEmpty else { return nil }
    return
      "\(place): \(own.map(\.rawValue).joined(separator: ", "))\(why.isEmpty ? "" : " (\(why.joined(separator: "; ")))")"
  }
}

extension Collection<PartnerTotal> {
  /// Which lines were taken as sums of others, for people; nil: none.
  public var totalsSaid: String? {
    let totals = filter { $0.flags.contains(.totalRow) }
    guard !totals.isEmpty else { return nil }
    let more = totals.count > 10 ? " and \(totals.count - 10) more" : ""
    return
      "Taken as totals of other lines, and not compared: \(totals.prefix(10).map(\.place).joined(separator: ", "))\(more)."
  }
}

/// What is compared with a partner.
public enum ReconciledMeasure: String, Sendable, CaseIterable { case sessions, students, courses, cost }

/// A partner's figures as uploaded.
public struct PartnerFigures: Sendable {
  public var totals: [PartnerTotal] = []
  /// The measures that have a column.
  public var measures: [ReconciledMeasure] = []
  /// Whether the lines name reports: then ours are split by report too.
  public var byReport = false
  /// Lines that are sums of others.
  public var totalRows = 0
  public var empty = 0

  static let headers: [ReconciledMeasure: [String]] = [
    .sessions: ["sessions", "training sessions", "quantity", "qty", "participations", "trained", "number trained"],
    .students: ["students", "individual students", "persons", "people"],
    .courses: ["courses", "course count", "course_count"],
    .cost: ["cost", "total_cost", "dollar value", "value", "amount", "total cost"],
  ]

  /// Reads a file with the columns programme (or program), and any of year, report, sessions (or quantity), students,
  /// courses, cost (or total_cost). What is no number is kept and flagged: it cannot be compared.
  ///
  /// - Parameter firstMonth: of the year in the calendar by which `2013-14` is one year.
  public static func read(
    _ bytes: [UInt8], _ dialect: DelimitedReader.Dialect, currency: String = "USD", firstMonth: Int = 1
  ) throws(Failure) -> PartnerFigures {
    var mapping = HistoryMapping()
    mapping.columns = [
      .programme: ["programme", "program", "programme as printed", "code"], .year: ["year", "fiscal year"],
      .report: ["report"], .country: ["country", "country name"], .quantity: headers[.sessions] ?? [],
      .cost: headers[.cost] ?? [],
    ]
    mapping.style.currency = currency
    let table = try HistoryTable(bytes, dialect, mapping)
    var out = PartnerFigures()
    var places: [ReconciledMeasure: Int] = [:]
    for measure in ReconciledMeasure.allCases {
      let names = Set((headers[measure] ?? []).map(HistoryTable.key))
      let found = table.header.indices.filter { names.contains(HistoryTable.key(table.header[$0])) }
      guard found.count <= 1 else {
        let columns = found.map { table.header[$0].quoted }.joined(separator: " and ")
        throw Failure(
          .importRejected, "The columns \(columns) both say \(measure.rawValue). Leave the one that is meant.",
          [.init("line", String(table.headerLine)), .init("column", table.header[found[1]])])
      }
      places[measure] = found.first
    }
    out.measures = ReconciledMeasure.allCases.filter { places[$0] != nil }
    guard !out.measures.isEmpty else {
      throw Failure(
        .importRejected,
        "The file compares nothing: it has no column sessions (or quantity), students, courses, cost (or total_cost).",
        [.init("line", String(table.headerLine)), .init("column", "sessions")])
    }
    if let cost = places[.cost] { mapping.style.learn(table.rows.lazy.map { $0.cells[cost] }) }
    if let country = table.columns[.country] {
      let names = Set(table.rows.map { HistoryTable.key($0.cells[country]) }.filter { !$0.isEmpty })
      guard names.count <= 1 else {
        throw Failure(
          .importRejected, "The figures are of \(names.count) countries, which would be added up. Leave those of one.",
          [.init("line", String(table.headerLine)), .init("column", table.header[country])])
      }
    }
    out.empty = table.above.count { $0.cells.allSatisfy(\.isEmpty) }
    for cells in table.rows {
      guard cells.cells.contains(where: { !$0.isEmpty }), Furniture.reason(cells, table) == nil else {
        out.empty += 1
        continue
      }
      try check(cells, table)
      out.add(cells, table, places, mapping.style, firstMonth)
    }
    try out.settleTotals()
    out.byReport = out.totals.contains { $0.report != nil }
    out.flagRepeated()
    return out
  }

  /// A cell too many has moved the others, and a year that cannot be read puts the line beside the wrong figures: neither
  /// can be told later from what was meant.
  private static func check(_ cells: HistoryTable.Cells, _ table: HistoryTable) throws(Failure) {
    guard cells.cells.count <= table.header.count else {
      let remedy =
        table.separator == "tab" ? "Look for a tab too many." : "Look for a \(table.separator) that needs quotes."
      throw Failure(
        .importRejected,
        "Line \(cells.line) has \(cells.cells.count) fields, the header has \(table.header.count). \(remedy)",
        [.init("line", String(cells.line))])
    }
    guard let column = table.columns[.year], !cells.cells[column].isEmpty,
      YearText(cells.cells[column]) == nil, !cells.cells.contains(where: BlockSums.saysTotal)
    else { return }
    throw Failure(
      .importRejected,
      "Line \(cells.line): \(cells.cells[column].quoted) is no year. Write it with four digits, as 2013, or leave it empty.",
      [.init("line", String(cells.line)), .init("column", table.header[column])])
  }

  /// A line without a programme is the total of others when it says so or its numbers are theirs: of all lines, of those
  /// of its year or report, or of those since the total before it. Any other names nothing it could stand beside. One
  /// that has only a word such as Sum for a programme is a total when its numbers are.
  private mutating func settleTotals() throws(Failure) {
    for index in totals.indices where !totals[index].saysTotal {
      let own = totals[index]
      let isWord = BlockSums.isTotalsWord(own.programmePrinted)
      guard own.programmePrinted.isEmpty || isWord else { continue }
      let lines = totals.filter { line in
        !line.programmePrinted.isEmpty && !line.flags.contains(.totalRow)
          && !BlockSums.isTotalsWord(line.programmePrinted)
      }
      let start = totals[..<index].lastIndex { $0.flags.contains(.totalRow) }.map { totals[$0].line } ?? 0
      let groups = [
        lines, lines.filter { own.year != nil && $0.year == own.year },
        lines.filter { own.report != nil && $0.report == own.report },
        lines.filter { $0.line > start && $0.line < own.line },
      ]
      guard groups.contains(where: own.isSum) else {
        if isWord { continue }
        throw Failure(
          .importRejected,
          "Line \(own.line) names no programme, and its numbers are not the sums of other lines. Name the programme, or write Total.",
          [.init("line", String(own.line)), .init("column", "programme")])
      }
      totals[index].flags.append(.totalRow)
    }
    totalRows = totals.count { $0.flags.contains(.totalRow) }
  }

  /// Lines pasted twice are added up as they stand, and said.
  private mutating func flagRepeated() {
    var lines: [PartnerTotal: Int] = [:]
    for index in totals.indices where !totals[index].flags.contains(.totalRow) {
      var same = totals[index]
      (same.line, same.printed) = (0, "")
      if let line = lines[same] {
        totals[index].flags.append(.repeatsRow)
        totals[index].why.append("line \(totals[index].line) says the same as line \(line), and both are added up")
      } else {
        lines[same] = totals[index].line
      }
    }
  }

  private mutating func add(
    _ cells: HistoryTable.Cells, _ table: HistoryTable, _ places: [ReconciledMeasure: Int], _ style: NumberStyle,
    _ firstMonth: Int
  ) {
    func text(_ index: Int?) -> String? { index.flatMap { cells.cells[$0].isEmpty ? nil : cells.cells[$0] } }
    let report = text(table.columns[.report])
    let printed = text(table.columns[.programme]) ?? ""
    let read = ProgrammeText(printed, near: HistoryReader.years(report).first)
    var total = PartnerTotal(line: cells.line, programmePrinted: printed, programme: read.code)
    total.report = report
    total.year = read.year
    if let cell = text(table.columns[.year]), let stated = YearText(cell) {
      total.year = stated.year(firstMonth: firstMonth) ?? stated.first
      if stated.year(firstMonth: firstMonth) == nil {
        total.flags.append(.yearDerived)
        total.why.append(
          "year: \(cell.quoted) is more than one year, and \(stated.first) is taken; calendar= says whose year it is")
      }
    }
    var source = Row()
    for (name, cell) in zip(table.header, cells.cells) { source.add(name, cell.isEmpty ? nil : cell) }
    total.printed = source.json
    func number(_ measure: ReconciledMeasure) -> Int64? {
      switch QuantityText.read(text(places[measure]) ?? "", style) {
      case .absent: return nil
      case .number(let number): return Int64(number)
      case .garbled(let why, _):
        total.garbled.insert(measure)
        total.flags = total.flags.contains(.quantityGarbled) ? total.flags : total.flags + [.quantityGarbled]
        total.why.append("\(measure.rawValue): \((text(places[measure]) ?? "").quoted) is \(why)")
        return nil
      }
    }
    total.sessions = number(.sessions)
    total.students = number(.students)
    total.courses = number(.courses)
    switch AmountText.read(text(places[.cost]) ?? "", style) {
    case .absent: break
    case .amount(let money): total.cost = money
    case .garbled(let why, _):
      total.garbled.insert(.cost)
      total.flags.append(.costGarbled)
      total.why.append("cost: \((text(places[.cost]) ?? "").quoted): \(why)")
    }
    total.saysTotal =
      BlockSums.saysTotal(printed) || printed.isEmpty && cells.cells.contains(where: BlockSums.saysTotal)
    if total.saysTotal { total.flags.append(.totalRow) }
    if cells.isOff { total.flags.append(.columnsOff) }
    totals.append(total)
  }
}
