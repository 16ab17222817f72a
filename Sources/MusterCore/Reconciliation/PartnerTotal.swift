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

  public init(line: Int, programmePrinted: String, programme: String) {
    self.line = line
    self.programmePrinted = programmePrinted
    self.programme = programme
  }

  public func value(_ measure: ReconciledMeasure) -> Int64? {
    switch measure {
    case .sessions: sessions
    case .students: students
    case .courses: courses
    case .cost: cost?.minorUnits
    }
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
  public static func read(
    _ bytes: [UInt8], _ dialect: DelimitedReader.Dialect, currency: String = "USD"
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
      out.add(cells, table, places, mapping.style)
    }
    out.byReport = out.totals.contains { $0.report != nil }
    out.flagRepeated()
    return out
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
    _ cells: HistoryTable.Cells, _ table: HistoryTable, _ places: [ReconciledMeasure: Int], _ style: NumberStyle
  ) {
    func text(_ index: Int?) -> String? { index.flatMap { cells.cells[$0].isEmpty ? nil : cells.cells[$0] } }
    let report = text(table.columns[.report])
    let printed = text(table.columns[.programme]) ?? ""
    let read = ProgrammeText(printed, near: HistoryReader.years(report).first)
    var total = PartnerTotal(line: cells.line, programmePrinted: printed, programme: read.code)
    total.report = report
    total.year = text(table.columns[.year]).flatMap { HistoryReader.years($0).first } ?? read.year
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
    if printed.isEmpty || BlockSums.saysTotal(printed) {
      total.flags.append(.totalRow)
      totalRows += 1
    }
    if cells.isOff { total.flags.append(.columnsOff) }
    totals.append(total)
  }
}
