import MusterCore

/// Finds in a section what a kind of chart needs.
struct ChartReader {
  let section: DocumentSection
  private let table: DocumentTable
  private let figures: [DocumentTable.Line]

  /// More of them no one can tell apart, or read.
  static let seriesLimit = 6
  static let categoryLimit = 40

  init(_ section: DocumentSection) {
    self.section = section
    table = section.table
    figures = table.figures
  }

  /// Nil when the table has nothing to draw in this way.
  func data(_ show: DocumentSection.Show) -> ChartData? {
    guard !figures.isEmpty, let measure else { return nil }
    let raw: ChartData? =
      switch show {
      case .table: nil
      case .bar: bars(measure)
      case .stacked: divided(measure, over: preferred(section.x, dimensions.first))
      case .line: divided(measure, over: preferred(section.x, dimensions.first { table.columns[$0].kind == .time }))
      case .heat: divided(measure, over: preferred(section.x, dimensions.first))
      }
    guard var data = raw, !data.categories.isEmpty, data.series.contains(where: { $0.values.contains { $0 != nil } })
    else {
      return nil
    }
    if show != .heat { limitSeries(&data, show) }
    limitCategories(&data, show)
    return data
  }

  // MARK: Columns

  private var dimensions: [Int] {
    table.columns.indices.filter {
      (table.columns[$0].kind == .dimension || table.columns[$0].kind == .time)
        && !(isOfLinks && table.columns[$0].name == "nation")
    }
  }

  /// Links between nations have a row for each nation and year, never columns; the nation's code only repeats its name.
  private var isOfLinks: Bool { section.question?.hasPrefix("stats.links") ?? false }

  /// The values of a dimension that stands across, each a column of numbers.
  private var pivots: [Int] {
    guard section.question?.contains(" across=") ?? false, !isOfLinks else { return [] }
    let numbers = table.columns.indices.filter {
      table.columns[$0].isNumeric && !Self.isLeftOut(table.columns[$0].name)
    }
    let end = numbers.firstIndex { table.columns[$0].label == "Total" } ?? numbers.count
    let all = Array(numbers[..<end])
    guard let first = all.first else { return [] }
    // Of one measure the values alone, in which a comma is just a comma.
    if all.allSatisfy({ table.columns[$0].name == table.columns[$0].label }) { return all }
    // Of several measures the first one: `2026, participations` has the same ending everywhere.
    let ending = table.columns[first].label.split(separator: ", ").last.map(String.init)
    let same = all.filter { table.columns[$0].label.hasSuffix(", \(ending ?? "")") }
    return same.isEmpty ? all : same
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
    let name = name.hasSuffix("-before") ? String(name.dropLast("-before".count)) : name
    return ["-not-known", "-not-available", "-not-stated", "-awaited", "not-taken-part"].contains { name.hasSuffix($0) }
  }

  private func preferred(_ name: String?, _ other: Int?) -> Int? { name.flatMap(table.column) ?? other }

  // MARK: Shapes

  private func bars(_ measure: Int) -> ChartData? {
    let along = section.x.flatMap(table.column).map { [$0] } ?? dimensions
    guard !along.isEmpty || figures.count == 1 else { return nil }
    if !pivots.isEmpty { return divided(measure, over: along.first) }
    var data = start(measure)
    data.categories = figures.map { line in along.map { table.text(line, $0) }.joined(separator: " · ") }
    var series = ChartData.Series(name: table.columns[measure].label, values: figures.map { value($0, measure) })
    series.withheld = withheld(measure)
    data.series = [series]
    if let before = table.column(table.columns[measure].name + "-before") {
      data.series.append(.init(name: table.columns[before].label, values: figures.map { value($0, before) }))
    }
    return data
  }

  /// A category for each value of one dimension, a series for each value of another.
  private func divided(_ measure: Int, over x: Int?) -> ChartData? {
    var data = start(measure)
    if !pivots.isEmpty {
      // The dimension across is time more often than not, and then it goes along.
      let others = dimensions
      let names = figures.map { line in others.map { table.text(line, $0) }.joined(separator: " · ") }
      let values = figures.map { line in pivots.map { value(line, $0) } }
      let labels = pivots.map { index -> String in
        let column = table.columns[index]
        return column.name == column.label ? "" : column.label.split(separator: ", ").dropLast().joined(separator: ", ")
      }
      let across = pivots.indices.map { labels[$0].isEmpty ? table.columns[pivots[$0]].label : labels[$0] }
      data.valueLabel = asked ?? data.valueLabel
      if section.x == "across" || across.allSatisfy({ $0.first?.isNumber ?? false }) && section.show.contains(.line) {
        data.categories = across
        data.series = names.indices.map { row in
          let hidden = pivots.indices.filter { isWithheld(figures[row], pivots[$0]) }
          return .init(name: names[row], values: values[row], withheld: Set(hidden))
        }
      } else {
        data.categories = names
        data.series = across.indices.map { column in
          .init(
            name: across[column], values: names.indices.map { values[$0][column] }, withheld: withheld(pivots[column]))
        }
      }
      return data
    }
    guard let x else { return nil }
    let divider = preferred(section.series, dimensions.first { $0 != x })
    guard let divider else {
      data.categories = figures.map { table.text($0, x) }
      let counts = measuresAlike(measure)
      data.series = counts.map { column in
        .init(
          name: table.columns[column].label, values: figures.map { value($0, column) }, withheld: withheld(column))
      }
      if counts.count > 1 { data.valueLabel = "Counts" }
      return data
    }
    var columns: [String: Int] = [:]
    var rows: [String: Int] = [:]
    for line in figures {
      let category = table.text(line, x)
      if columns[category] == nil {
        columns[category] = data.categories.count
        data.categories.append(category)
      }
    }
    if table.columns[x].kind == .time {
      data.categories.sort()
      columns = Dictionary(uniqueKeysWithValues: data.categories.enumerated().map { ($0.element, $0.offset) })
    }
    for line in figures {
      let name = table.text(line, divider)
      let row = rows[name] ?? data.series.count
      if rows[name] == nil {
        rows[name] = row
        data.series.append(.init(name: name, values: Array(repeating: nil, count: data.categories.count)))
      }
      guard let column = columns[table.text(line, x)] else { continue }
      if isWithheld(line, measure) { data.series[row].withheld.insert(column) }
      guard let value = value(line, measure) else { continue }
      data.series[row].values[column] = (data.series[row].values[column] ?? 0) + value
    }
    return data
  }

  /// One dimension and several counts: all of them, as in an account of seats.
  private func measuresAlike(_ measure: Int) -> [Int] {
    guard section.y == nil, table.columns[measure].kind == .count else { return [measure] }
    return table.columns.indices.filter {
      table.columns[$0].kind == .count && !Self.isLeftOut(table.columns[$0].name)
        && !table.columns[$0].name.hasSuffix("-before")
    }
  }

  private func start(_ measure: Int) -> ChartData {
    let column = table.columns[measure]
    var data = ChartData(title: section.title, valueLabel: column.label, categories: [], series: [])
    data.isPercent = column.kind == .percent
    data.isAdditive = column.kind != .percent && !["persons", "courses", "iterations"].contains(column.name)
    let currencies = Set(
      figures.compactMap { line -> String? in
        guard case .text(let text) = line.cells[measure] else { return nil }
        return Reading.money(text)?.currency
      })
    if currencies.count == 1, let currency = currencies.first { data.unit = " \(currency)" }
    return data
  }

  /// The first measure of the question, since a column of a dimension across is called by its value.
  private var asked: String? {
    guard let question = section.question else { return nil }
    let words = question.split(separator: " ").first { $0.hasPrefix("measures=") }?.dropFirst(9)
    return OpenSection.spoken(words.flatMap { $0.split(separator: ",").first }.map(String.init) ?? "participations")
  }

  private func value(_ line: DocumentTable.Line, _ column: Int) -> Double? {
    isWithheld(line, column) ? nil : Reading.number(line.cells[column])
  }

  private func isWithheld(_ line: DocumentTable.Line, _ column: Int) -> Bool {
    line.suppressed.contains(table.columns[column].name)
  }

  /// The figures whose value in this column is there but not to be shown.
  private func withheld(_ column: Int) -> Set<Int> { Set(figures.indices.filter { isWithheld(figures[$0], column) }) }

  // MARK: Limits

  private func limitSeries(_ data: inout ChartData, _ show: DocumentSection.Show) {
    guard data.series.count > Self.seriesLimit else { return }
    func sum(_ series: ChartData.Series) -> Double { series.values.reduce(0) { $0 + ($1 ?? 0) } }
    let largest = data.series.indices.sorted { sum(data.series[$0]) > sum(data.series[$1]) }
    let keptCount = show == .stacked && data.isAdditive ? Self.seriesLimit - 1 : Self.seriesLimit
    let kept = largest.prefix(keptCount).sorted()
    let rest = largest.dropFirst(keptCount)
    var series = kept.map { data.series[$0] }
    if show == .stacked, data.isAdditive {
      let values = data.categories.indices.map { category in
        rest.compactMap { data.series[$0].values[category] }.reduce(nil as Double?) { ($0 ?? 0) + $1 }
      }
      series.append(.init(name: "\(rest.count) others", values: values))
    } else {
      data.remarks.append("\(rest.count) smaller ones are not drawn; the table has them")
    }
    data.series = series
  }

  private func limitCategories(_ data: inout ChartData, _ show: DocumentSection.Show) {
    let limit = show == .line ? 400 : Self.categoryLimit
    guard data.categories.count > limit else { return }
    data.remarks.append("The first \(limit) of \(data.categories.count) are drawn; the table has all")
    data.categories = Array(data.categories.prefix(limit))
    for index in data.series.indices { data.series[index].values = Array(data.series[index].values.prefix(limit)) }
  }
}
