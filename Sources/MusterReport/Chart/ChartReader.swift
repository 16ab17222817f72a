import MusterCore

/// Finds in a section what a kind of chart needs.
struct ChartReader {
  let section: DocumentSection
  private let table: DocumentTable
  private let figures: [DocumentTable.Line]
  private let question: FigureQuestion
  /// The measure drawn of those that a dimension stands across.
  private let measured: String
  /// The values of a dimension that stands across, each a column of numbers.
  private var pivots: [Int] = []
  /// Those of the amounts that would be drawn. They are never added up or compared, so that each has a chart of its own.
  private(set) var currencies: [String] = []
  private(set) var currency: String?

  /// More of them no one can tell apart, or read.
  static let seriesLimit = 6
  static let categoryLimit = 40
  static let periodLimit = 400
  /// What is below a top.
  static let others = "Others"
  private static let ofBefore = "-before"
  private static let notKnown = Dimension.year.missing

  /// - Parameter currency: the one whose amounts are drawn, where there are several.
  init(_ section: DocumentSection, currency: String? = nil) {
    self.section = section
    table = section.table
    figures = table.figures
    let question = FigureQuestion(section.question)
    self.question = question
    measured = section.y.flatMap { question.measures.contains($0) ? $0 : nil } ?? question.measures[0]
    pivots = columnsAcross
    currencies = drawnCurrencies
    self.currency = currency ?? (currencies.count == 1 ? currencies[0] : nil)
  }

  /// Nil when the table has nothing to draw in this way.
  func data(_ show: DocumentSection.Show) -> ChartData? {
    guard !figures.isEmpty, let measure, currency != nil || currencies.isEmpty else { return nil }
    let raw: ChartData? =
      switch show {
      case .table: nil
      case .bar: bars(measure)
      case .stacked, .heat: divided(measure, over: preferred(section.x, dimensions.first), show)
      case .line:
        divided(measure, over: preferred(section.x, dimensions.first { table.columns[$0].kind == .time }), show)
      }
    guard var data = raw, !data.categories.isEmpty, data.series.contains(where: { $0.values.contains { $0 != nil } })
    else {
      return nil
    }
    if show == .line { dropEmpty(&data) }
    if show != .heat { limitSeries(&data, show) }
    limitCategories(&data, show)
    return data
  }

  // MARK: Columns

  private var dimensions: [Int] {
    table.columns.indices.filter {
      (table.columns[$0].kind == .dimension || table.columns[$0].kind == .time)
        // The nation's code only repeats its name.
        && !(question.isOfLinks && table.columns[$0].name == "nation")
    }
  }

  /// All that are not the measures' own; of several measures the columns of one.
  private var columnsAcross: [Int] {
    guard question.isAcross else { return [] }
    let all = table.columns.indices.filter {
      table.columns[$0].isNumeric && !question.own.contains(table.columns[$0].name)
    }
    guard question.measures.count > 1 else { return all }
    let same = all.filter { table.columns[$0].name.hasSuffix(" \(measured)") }
    return same.isEmpty ? all : same
  }

  /// What a column across is called: its value, without the measure that follows where there are several.
  private func valueAcross(_ column: Int) -> String {
    let label = table.columns[column].label
    let ending = ", \(Measure(rawValue: measured)?.label.lowercased() ?? measured)"
    return question.measures.count > 1 && label.hasSuffix(ending) ? String(label.dropLast(ending.count)) : label
  }

  private var drawnCurrencies: [String] {
    let columns = pivots.isEmpty ? (measure.map { [$0] + before($0) } ?? []) : pivots
    let found = figures.flatMap { line in
      columns.flatMap { column -> [String] in
        guard case .text(let text) = line.cells[column] else { return [] }
        return Reading.amounts(text)?.map(\.currency) ?? []
      }
    }
    return Set(found).sorted()
  }

  /// The column of the years set beside, if there is one.
  private func before(_ measure: Int) -> [Int] {
    table.column(table.columns[measure].name + Self.ofBefore).map { [$0] } ?? []
  }

  private var measure: Int? {
    if let name = section.y, let column = table.column(name), table.columns[column].isNumeric { return column }
    if let pivot = pivots.first { return pivot }
    return table.columns.indices.first { index in
      let column = table.columns[index]
      return column.isNumeric && column.kind != .change && column.kind != .integer && !Self.isLeftOut(column.name)
    }
  }

  /// Counts of what another column leaves out are no measures.
  static func isLeftOut(_ name: String) -> Bool {
    let name = name.hasSuffix(ofBefore) ? String(name.dropLast(ofBefore.count)) : name
    return ["-not-known", "-not-available", "-not-stated", "-awaited", "not-taken-part"].contains { name.hasSuffix($0) }
  }

  private func preferred(_ name: String?, _ other: Int?) -> Int? { name.flatMap(table.column) ?? other }

  // MARK: Shapes

  private func bars(_ measure: Int) -> ChartData? {
    let along = section.x.flatMap(table.column).map { [$0] } ?? dimensions
    guard !along.isEmpty || figures.count == 1 else { return nil }
    if !pivots.isEmpty { return across(measure, .bar) }
    var data = start(measure)
    data.categories = names(figures, along)
    data.series = ([measure] + before(measure)).map { series($0, figures) }
    return data
  }

  /// A category for each value of one dimension, a series for each value of another.
  private func divided(_ measure: Int, over x: Int?, _ show: DocumentSection.Show) -> ChartData? {
    if !pivots.isEmpty { return across(measure, show) }
    guard let x else { return nil }
    // What is below a top has no place in time.
    var lines = show == .line ? figures.filter { !isRest($0, x) } : figures
    var left =
      lines.count < figures.count ? ["Only the largest are drawn; the table has what the others add up to"] : []
    let isOverTime = show == .line && table.columns[x].kind == .time
    if isOverTime {
      // Nor has what has no known year: behind the last one it would look like the next.
      let dated = lines.filter { Self.isPeriod(table.text($0, x)) }
      if dated.count < lines.count { left.append(Self.undated(table.columns[x].label)) }
      lines = dated
    }
    var data: ChartData
    if let divider = preferred(section.series, dimensions.first { $0 != x }) {
      data = grid(measure, lines, x, divider, isFilled: isOverTime)
    } else {
      if isOverTime { lines.sort { table.text($0, x) < table.text($1, x) } }
      data = start(measure)
      data.categories = names(lines, [x])
      let counts = measuresAlike(measure)
      data.series = counts.map { series($0, lines) }
      if counts.count > 1 { data.valueLabel = "Counts" }
    }
    data.remarks += left
    return data
  }

  /// Whether a value is a year, a quarter, a month or a day, and not the word for one that is missing.
  static func isPeriod(_ text: String) -> Bool { text.first?.isNumber ?? false }

  private static func undated(_ label: String) -> String {
    "What has no known \(label.lowercased()) is not drawn; the table has it"
  }

  /// The values of the dimension across as series, or as categories where they are times that a line runs through.
  private func across(_ measure: Int, _ show: DocumentSection.Show) -> ChartData {
    var data = start(measure)
    let names = names(figures, dimensions)
    let all = pivots.map(valueAcross)
    // Times, of which one may not be known.
    let areTimes = all.contains(where: Self.isPeriod) && all.allSatisfy { Self.isPeriod($0) || $0 == Self.notKnown }
    let isAlong = section.x == "across" || areTimes && section.show.contains(.line)
    let drawn = all.indices.filter { !(isAlong && areTimes && show == .line) || Self.isPeriod(all[$0]) }
    if drawn.count < all.count { data.remarks.append(Self.undated("date")) }
    let values = drawn.map { all[$0] }
    let cells = figures.map { line in drawn.map { cell(line, pivots[$0]) } }
    data.categories = isAlong ? values : names
    data.series = (isAlong ? names : values).map {
      .init(name: $0, values: Array(repeating: nil, count: data.categories.count))
    }
    for row in names.indices {
      for column in values.indices {
        data.series[isAlong ? row : column].add(cells[row][column], at: isAlong ? column : row)
      }
    }
    return data
  }

  /// Two dimensions, of which the table has a row for each combination that there is.
  ///
  /// - Parameter isFilled: along `x` also the periods between in which nothing is counted.
  private func grid(
    _ measure: Int, _ lines: [DocumentTable.Line], _ x: Int, _ divider: Int, isFilled: Bool
  ) -> ChartData {
    var data = start(measure)
    let (categories, rows) = (axis(lines, x, isFilled: isFilled), axis(lines, divider))
    data.categories = categories.names
    data.series = rows.names.map { .init(name: $0, values: Array(repeating: nil, count: categories.names.count)) }
    data.others = rows.rest
    var isThere = rows.names.map { _ in Array(repeating: false, count: categories.names.count) }
    for line in lines {
      guard let row = isRest(line, divider) ? rows.rest : rows.places[table.text(line, divider)],
        let column = isRest(line, x) ? categories.rest : categories.places[table.text(line, x)]
      else { continue }
      isThere[row][column] = true
      data.series[row].add(cell(line, measure), at: column)
    }
    // What has no row is nothing, unless rows were left out: then it may be among those.
    let isPartial = isPartial(measure)
    let isCounted = [.count, .days, .integer, .change].contains(table.columns[measure].kind)
    for (row, columns) in isThere.enumerated() {
      for (column, isThere) in columns.enumerated() where !isThere {
        if isPartial {
          data.series[row].below.insert(column)
        } else if isCounted {
          data.series[row].values[column] = 0
        }
      }
    }
    if isPartial {
      let place = rows.rest == nil ? "" : "; the rest is in \(Self.others)"
      data.remarks.append("Only the largest combinations are drawn by themselves\(place)")
    }
    return data
  }

  /// The values of a dimension in the order of their rows, of time in its own, what is below a top last.
  private func axis(_ lines: [DocumentTable.Line], _ column: Int, isFilled: Bool = false) -> (
    names: [String], places: [String: Int], rest: Int?
  ) {
    var names: [String] = []
    var seen: Set<String> = []
    for line in lines where !isRest(line, column) {
      let name = table.text(line, column)
      if seen.insert(name).inserted { names.append(name) }
    }
    if isFilled, !question.picksPeriods {
      let between = Period.between(names.compactMap(Period.init)).map(\.text)
      if between.count <= Self.periodLimit { names += between.filter { seen.insert($0).inserted } }
    }
    if table.columns[column].kind == .time { names.sort() }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    guard lines.contains(where: { isRest($0, column) }) else { return (names, places, nil) }
    return (names + [Self.others], places, names.count)
  }

  /// Whether a line adds up what is below a top, and so has no value of a dimension.
  private func isRest(_ line: DocumentTable.Line, _ column: Int) -> Bool {
    line.role == .others && line.cells[column].plain.isEmpty
  }

  /// Whether there is more than the rows say: what is below a top is added up in one, or, as published, only in the total.
  private func isPartial(_ measure: Int) -> Bool {
    guard !figures.contains(where: { $0.role == .others }) else { return true }
    guard !figures.contains(where: { isWithheld($0, measure) }),
      let total = table.lines.last(where: { $0.role == .total }), case .int(let whole) = total.cells[measure]
    else { return false }
    let sum = figures.reduce(into: Int64(0)) { if case .int(let number) = $1.cells[measure] { $0 += number } }
    return sum < whole
  }

  private func names(_ lines: [DocumentTable.Line], _ columns: [Int]) -> [String] {
    lines.map { line in
      guard line.role != .others || !columns.allSatisfy({ isRest(line, $0) }) else { return Self.others }
      return columns.map { table.text(line, $0) }.joined(separator: " · ")
    }
  }

  /// One column, a category for each line.
  private func series(_ column: Int, _ lines: [DocumentTable.Line]) -> ChartData.Series {
    var series = ChartData.Series(
      name: table.columns[column].label, values: Array(repeating: nil, count: lines.count))
    for (index, line) in lines.enumerated() { series.add(cell(line, column), at: index) }
    return series
  }

  /// One dimension and several counts: all of them, as in an account of seats.
  private func measuresAlike(_ measure: Int) -> [Int] {
    guard section.y == nil, table.columns[measure].kind == .count else { return [measure] }
    return table.columns.indices.filter {
      table.columns[$0].kind == .count && !Self.isLeftOut(table.columns[$0].name)
        && !table.columns[$0].name.hasSuffix(Self.ofBefore)
    }
  }

  private func start(_ measure: Int) -> ChartData {
    let column = table.columns[measure]
    // A column of a dimension across is called by its value.
    let name = pivots.isEmpty ? column.name : measured
    let label = pivots.isEmpty ? column.label : Measure(rawValue: name)?.label ?? OpenSection.spoken(name)
    var data = ChartData(title: section.title, valueLabel: label, categories: [], series: [])
    data.isPercent = column.kind == .percent
    data.isAdditive = column.kind != .percent && !["persons", "courses", "iterations"].contains(name)
    if let currency { data.unit = " \(currency)" }
    if currencies.count > 1 {
      let all = currencies.joined(separator: ", ")
      data.remarks.append("Amounts in \(all) are not added up: each currency has a chart of its own")
    }
    return data
  }

  // MARK: Cells

  private func cell(_ line: DocumentTable.Line, _ column: Int) -> ChartData.Cell {
    if isWithheld(line, column) { return .withheld }
    if case .text(let text) = line.cells[column], let amounts = Reading.amounts(text) {
      guard let amount = amounts.first(where: { $0.currency == currency }) else { return empty(line, column) }
      return .number(amount.value)
    }
    guard let number = Reading.number(line.cells[column]) else { return empty(line, column) }
    return .number(number)
  }

  /// No number: not known, as long as the counts of what is left out don't say that nothing is.
  private func empty(_ line: DocumentTable.Line, _ column: Int) -> ChartData.Cell {
    var name = pivots.contains(column) ? measured : table.columns[column].name
    // What is left out of the years set beside is counted beside them.
    let ending = name.hasSuffix(Self.ofBefore) ? Self.ofBefore : ""
    name.removeLast(ending.count)
    let leftOut = (Measure(rawValue: name)?.leavesOut ?? []).compactMap { table.column($0.rawValue + ending) }
    return !leftOut.isEmpty && leftOut.allSatisfy { line.cells[$0] == .int(0) } ? .nothing : .unknown
  }

  private func isWithheld(_ line: DocumentTable.Line, _ column: Int) -> Bool {
    line.suppressed.contains(table.columns[column].name)
  }
}
