/// Reads a history with its mapping. Every row is accounted for: taken, taken with flags, set aside, or refused with its
/// reason.
public struct HistoryReader {
  private let mapping: HistoryMapping
  private let bounds: [PlausibilityBound]
  /// First month of the year in the mapping's calendar.
  private let firstMonth: Int
  private var style: NumberStyle
  private let table: HistoryTable
  private var file = HistoryFile()
  private var sums = BlockSums()
  private var above: [HistoryMapping.Column: String] = [:]
  /// The last heading that names one.
  private var country: String?
  private var seen: Set<String> = []
  private var programmes: [String: ProgrammeText] = [:]
  private let countries: CountryFilter
  /// How days and months stand in the file, where its own days show that the mapping errs.
  private let doubtedDates: String?

  /// Longer texts are cut, so that they can be indexed; the source text keeps them whole.
  static let longest = 300

  /// - Parameters:
  ///   - firstMonth: of the year in the mapping's calendar.
  ///   - countries: names of countries, by which headings are known.
  public static func read(
    _ bytes: [UInt8], _ dialect: DelimitedReader.Dialect, _ mapping: HistoryMapping, bounds: [PlausibilityBound] = [],
    firstMonth: Int = 10, countries: [String] = []
  ) throws(Failure) -> HistoryFile {
    var reader = HistoryReader(
      try HistoryTable(bytes, dialect, mapping), mapping, bounds, firstMonth,
      CountryFilter(only: mapping.only, known: countries))
    reader.readAll()
    return reader.file
  }

  private init(
    _ table: HistoryTable, _ mapping: HistoryMapping, _ bounds: [PlausibilityBound], _ firstMonth: Int,
    _ countries: CountryFilter
  ) {
    self.countries = countries
    sums.names = countries.names
    sums.detailed = Self.detailed(table)
    let days = [table.columns[.starts], table.columns[.ends]].compactMap(\.self)
    doubtedDates = DateOrder.doubt(table.rows.lazy.flatMap { row in days.map { row.cells[$0] } }, mapping.dates)
    self.table = table
    self.mapping = mapping
    self.bounds = bounds
    self.firstMonth = firstMonth
    style = mapping.style
    if let cost = table.columns[.cost] { style.learn(table.rows.lazy.map { $0.cells[cost] }) }
    file.separator = table.separator
    file.headerLine = table.headerLine
    let used = Set(table.columns.values)
    file.unused = table.header.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    file.missing = HistoryMapping.Column.allCases.filter {
      mapping.columns[$0] != nil && table.columns[$0] == nil && mapping.constants[$0] == nil
    }
  }

  private mutating func readAll() {
    file.rows.reserveCapacity(table.rows.count)
    for cells in table.above {
      if let heading = countries.heading(cells) { country = heading }
      setAside(cells, "stands above the header")
    }
    for cells in table.rows { read(cells) }
    CostGauge.judge(&file.rows, mapping, bounds, style)
    file.applyActions(mapping)
  }

  private mutating func setAside(
    _ cells: HistoryTable.Cells, _ reason: String, _ flag: RecordFlag = .furniture
  ) {
    guard cells.cells.contains(where: { !$0.isEmpty }) else {
      file.empty += 1
      return
    }
    var row = HistoryRow(line: cells.line)
    row.printed = printed(cells)
    row.flag(flag, reason)
    if flag == .otherCountry { row.programmePrinted = cut(text(.programme, cells), &row) ?? Self.notStated }
    file.rows.append(row)
  }

  /// The country that a row is of, where it is not the one asked for.
  private mutating func otherCountry(_ cells: HistoryTable.Cells) -> String? {
    guard countries.isActive else { return nil }
    if let heading = countries.heading(cells) { country = heading }
    guard let name = text(.country, cells) ?? country, !countries.isWanted(name) else { return nil }
    return name
  }

  private func text(_ column: HistoryMapping.Column, _ cells: HistoryTable.Cells) -> String? {
    if let index = table.columns[column] {
      let text = cells.cells[index]
      return text.isEmpty ? nil : text
    }
    return mapping.constants[column]
  }

  private func printed(_ cells: HistoryTable.Cells) -> String {
    var source = Row()
    for (name, text) in zip(table.header, cells.cells) { source.add(name, text.isEmpty ? nil : text) }
    if cells.cells.count > table.header.count { source.add("more cells", Array(cells.cells[table.header.count...])) }
    return source.json
  }

  private mutating func read(_ cells: HistoryTable.Cells) {
    guard cells.cells.contains(where: { !$0.isEmpty }) else {
      file.empty += 1
      return
    }
    let other = otherCountry(cells)
    if let reason = Furniture.reason(cells, table) { return setAside(cells, reason) }
    if let other { return setAside(cells, "a row of \(other)", .otherCountry) }
    var row = HistoryRow(line: cells.line)
    row.printed = printed(cells)
    row.costText = text(.cost, cells)
    row.quantityText = text(.quantity, cells)
    row.report = cut(text(.report, cells), &row)
    readProgramme(cells, &row)
    row.title = cut(text(.title, cells), &row)
    row.unit = cut(text(.unit, cells), &row)
    row.provider = cut(Self.stated(text(.provider, cells)), &row)
    row.place = cut(text(.place, cells), &row)
    row.page = cut(text(.page, cells), &row)
    readNumbers(cells, &row)
    readDates(cells, &row)
    readYear(cells, &row)
    flagAbsent(&row)
    if cells.isOff { weighCells(cells, &row) }
    if let reason = sums.totalReason(row, cells.cells) {
      let isEqual = sums.equal(row, cells.cells)
      row.flag(.totalRow, reason)
      if !isEqual { row.why.append("\(RecordFlag.totalRow.rawValue): \(sums.sentence(row, cells.cells))") }
      if isEqual { file.totalsEqual += 1 } else { file.totalsDifferent += 1 }
      sums.close(row, cells.cells)
    } else {
      if !seen.insert(row.printed).inserted { row.flag(.repeatsRow) }
      sums.add(row)
    }
    file.rows.append(row)
  }

  private func cut(_ text: String?, _ row: inout HistoryRow) -> String? {
    guard let text, text.utf8.count > Self.longest, text.unicodeScalars.count > Self.longest else { return text }
    row.flag(.textCut)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
  }

  /// `N/A` and `N/A - N/A` state nothing.
  private static func stated(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let words = text.uppercased().split(separator: " ").filter { $0 != "-" }
    return words.allSatisfy { $0 == "N/A" } ? nil : text
  }

  private mutating func readProgramme(_ cells: HistoryTable.Cells, _ row: inout HistoryRow) {
    var printed = text(.programme, cells)
    for column in mapping.filled {
      let own = text(column, cells)
      if let own { above[column] = own }
      if column == .programme { printed = own ?? above[column] }
      if column == .report { row.report = row.report ?? above[column] }
    }
    guard let printed = cut(printed, &row) else {
      row.programmePrinted = Self.notStated
      row.programme = Self.notStated
      row.flag(.noProgramme)
      return
    }
    let read: ProgrammeText
    if let known = programmes[printed] {
      read = known
    } else {
      read = ProgrammeText(printed, near: Self.years(row.report).first)
      programmes[printed] = read
    }
    row.programmePrinted = printed
    row.programme = read.code
    if mapping.yearFrom.contains(.programme) { row.year = read.year }
  }

  /// The programme of rows that state none.
  public static let notStated = "not stated"

  private func readNumbers(_ cells: HistoryTable.Cells, _ row: inout HistoryRow) {
    switch QuantityText.read(row.quantityText ?? "", style) {
    case .absent: row.flag(.noQuantity)
    case .number(let number) where number > Int(Int32.max):
      row.flag(.quantityGarbled, "\((row.quantityText ?? "").quoted) is more people than there are")
    case .number(let number):
      row.quantity = number
      if number == 0 { row.flag(.quantityZero) }
    case .garbled(let why, let reads):
      row.flag(.quantityGarbled, "\((row.quantityText ?? "").quoted) is \(why)")
      row.doubtedQuantity = reads
    }
    switch AmountText.read(row.costText ?? "", style) {
    case .absent: row.flag(.noCost)
    case .amount(let money): row.cost = money
    case .garbled(let why, let reads):
      row.flag(.costGarbled, "\((row.costText ?? "").quoted): \(why)")
      row.doubtedCost = reads
    }
  }

  private func readDates(_ cells: HistoryTable.Cells, _ row: inout HistoryRow) {
    let near = row.year ?? ownYear(cells)?.year ?? Self.years(row.report).first
    func read(_ column: HistoryMapping.Column) -> CalendarDate? {
      guard let text = text(column, cells) else {
        row.flag(.noDate)
        return nil
      }
      switch DateText.read(text, mapping.dates, near: near) {
      case .absent: row.flag(.noDate)
      case .bad: row.flag(.badDate, "\(text.quoted) is no day in the order the mapping states")
      case .day(let day):
        guard let doubtedDates, DateOrder.isAmbiguous(text) else { return day }
        row.flag(.badDate, "\(text.quoted): \(doubtedDates)")
      }
      return nil
    }
    guard mapping.columns[.starts] != nil || mapping.columns[.ends] != nil else { return }
    row.starts = read(.starts)
    row.ends = read(.ends)
    // A course runs within a few years of the one it is reported for.
    if let year = near {
      func check(_ date: CalendarDate?) -> CalendarDate? {
        guard let date, !(year - 8...year + 3).contains(date.year) else { return date }
        row.flag(.dateImplausible, "\(date) is reported for \(year)")
        return nil
      }
      row.starts = check(row.starts)
      row.ends = check(row.ends)
    }
    if let starts = row.starts, let ends = row.ends, ends < starts { row.flag(.endsBeforeStart) }
  }

  private func readYear(_ cells: HistoryTable.Cells, _ row: inout HistoryRow) {
    guard row.year == nil else { return }
    for source in mapping.yearFrom {
      let own = source == .year ? ownYear(cells) : nil
      let year: Int? =
        switch source {
        case .programme: nil
        case .year: own?.year
        case .report: Self.years(row.report).first
        case .start: row.starts.map(fiscal)
        case .end: row.ends.map(fiscal)
        }
      // The last months there are begin a fiscal year that is none.
      guard let year, year <= 2200 else { continue }
      row.year = year
      if source != .year || own?.doubt != nil { row.flag(.yearDerived, own?.doubt) }
      return
    }
  }

  /// The year that the column or the constant states, in the mapping's calendar, and why it may be another.
  private func ownYear(_ cells: HistoryTable.Cells) -> (year: Int, doubt: String?)? {
    guard mapping.yearFrom.contains(.year), let cell = text(.year, cells), let read = YearText(cell) else { return nil }
    if let year = read.year(firstMonth: firstMonth) { return (year, nil) }
    return (read.first, "\(cell.quoted) is more than one year of the mapping's calendar, and the first is taken")
  }

  private func fiscal(_ date: CalendarDate) -> Int {
    firstMonth > 1 && date.month >= firstMonth ? date.year + 1 : date.year
  }

  /// The years from 1940 to 2199 in a text such as `2010-2011`.
  static func years(_ text: String?) -> [Int] {
    (text ?? "").split { !($0.isASCII && $0.isNumber) }.compactMap { Int(digits: $0) }.filter {
      (1940...2199).contains($0)
    }
  }

  private func flagAbsent(_ row: inout HistoryRow) {
    if row.title == nil { row.flag(.noTitle) }
    if row.unit == nil, mapping.columns[.unit] != nil { row.flag(.noUnit) }
    if row.provider == nil, mapping.columns[.provider] != nil { row.flag(.noProvider) }
  }

  /// Cells that ran together or were lost may have moved the others. The numbers are trusted only where everything that
  /// has a shape has the right one.
  private func weighCells(_ cells: HistoryTable.Cells, _ row: inout HistoryRow) {
    row.flag(.columnsOff, "\(cells.count.counted("cell")) as read, the header has \(table.header.count)")
    guard row.starts == nil || row.ends == nil || row.quantity == nil else { return }
    row.doubtCost(.costImplausible, "cells are missing or too many, so the amount may stand in a wrong column")
    row.doubtQuantity(.quantityImplausible, "cells are missing or too many")
  }

  /// Folded programmes that some row prints with a title, a unit, a place or a day: whatever their word, they are none
  /// of the words for totals.
  private static func detailed(_ table: HistoryTable) -> Set<String> {
    guard let programme = table.columns[.programme] else { return [] }
    let telling: [HistoryMapping.Column] = [.title, .unit, .place, .starts, .ends]
    let columns = telling.compactMap { table.columns[$0] }
    var printed: Set<String> = []
    for row in table.rows where columns.contains(where: { !row.cells[$0].isEmpty }) {
      printed.insert(row.cells[programme])
    }
    return Set(printed.map(HistoryTable.key))
  }
}
