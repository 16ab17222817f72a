/// Figures as they go out: ordered lines with their sums, each saying what it leaves out.
public struct FiguresTable: Sendable {
  public let request: FiguresRequest
  /// Everything counted: figures, subtotals, the whole.
  let lines: [FigureLine]
  /// The years set beside, in the same shape.
  let before: [FigureLine]?
  /// The rest below a top.
  let others: (now: FigureLine, before: FigureLine?)?
  let byKey: [[String?]: FigureLine]
  /// Of a question about years.
  public var undated: Undated?
  /// Rows and columns in which nothing is counted stay: what is withheld must not be told by their absence.
  public var keepsEmpty = false
  /// Of values across no sums: years that are set side by side are not added up.
  public var hidesSums = false
  private let beforeByKey: [[String?]: FigureLine]
  /// The values that follow the first ones of a row, and the figures below those.
  private var below: [[String?]: Set<String>] = [:]
  private var figures: [[String?]: [FigureLine]] = [:]

  public init(
    _ request: FiguresRequest, lines: [FigureLine], before: [FigureLine]? = nil, others: FigureLine? = nil,
    othersBefore: FigureLine? = nil
  ) {
    self.request = request
    self.lines = lines
    self.before = before
    self.others = others.map { ($0, othersBefore) }
    byKey = Dictionary(lines.map { ($0.keys, $0) }) { first, _ in first }
    beforeByKey = Dictionary((before ?? []).map { ($0.keys, $0) }) { first, _ in first }
    let width = request.dimensions.count
    for line in lines + (before ?? []) where !line.keys.prefix(width).contains(where: { $0 == nil }) {
      for depth in 0..<width {
        if let value = line.keys[depth] { below[Array(line.keys.prefix(depth)), default: []].insert(value) }
      }
    }
    let wholeOrder =
      request.order.contains { Measure(rawValue: $0.column) != nil } && request.totals != .sub && request.totals != .all
    for line in lines where wholeOrder && line.keys.count == width && !line.keys.contains(where: { $0 == nil }) {
      for depth in 1..<max(width, 1) { figures[Array(line.keys.prefix(depth)), default: []].append(line) }
    }
  }

  private var width: Int { request.dimensions.count }
  /// A key of a row; the one across, if there is one, is added.
  private func line(_ keys: [String?], across: String? = nil) -> FigureLine? {
    byKey[request.across == nil ? keys : keys + [across]]
  }

  public var total: FigureLine {
    line(Array(repeating: nil, count: width)) ?? FigureLine(keys: Array(repeating: nil, count: width))
  }

  /// That of the years set beside, if there are some.
  var totalBefore: FigureLine? {
    guard before != nil else { return nil }
    let keys: [String?] = Array(repeating: nil, count: width)
    return beforeByKey[keys] ?? FigureLine(keys: keys)
  }

  // MARK: Columns

  /// The values of the dimension across for which anything is counted, in order; of time all between the first and the last
  /// such: a year of nothing is a figure of the series.
  var acrossValues: [String] {
    guard let across = request.across else { return [] }
    let values = Self.ordered(Set(lines.compactMap { $0.keys.count > width ? $0.keys[width] : nil }), across)
    guard !keepsEmpty else { return values }
    let counted = Set(
      lines.compactMap { line in line.keys.count > width && !isEmpty(line) ? line.keys[width] : nil })
    guard across.isTime, let first = values.firstIndex(where: Self.isPeriod(of: counted)),
      let last = values.lastIndex(where: Self.isPeriod(of: counted))
    else { return values.filter(counted.contains) }
    return values[first...last] + values[(last + 1)...].filter(counted.contains)
  }

  private static func isPeriod(of counted: Set<String>) -> (String) -> Bool {
    { counted.contains($0) && !Dimension.missingLabels.contains($0) }
  }

  /// Nothing of what is asked for is counted.
  private func isEmpty(_ line: FigureLine) -> Bool {
    request.measures.allSatisfy { measure in
      switch line.value(measure) {
      case .null, .int(0): true
      default: false
      }
    }
  }

  /// A row that says nothing: that for a reason, or for none, nothing is counted.
  private func saysNothing(_ keys: [String?]) -> Bool {
    guard !keepsEmpty, request.across == nil, request.dimensions.contains(.reason) else { return false }
    return [byKey[keys], beforeByKey[keys]].allSatisfy { $0.map(isEmpty) ?? true }
      && request.measures.flatMap(\.leavesOut).allSatisfy { count in
        [byKey[keys], beforeByKey[keys]].allSatisfy { ($0?[count] ?? 0) == 0 }
      }
  }

  public var columns: [FigureColumn] {
    var columns = request.dimensions.map(FigureColumn.init)
    for value in acrossValues {
      for measure in request.measures {
        columns.append(FigureColumn(acrossName(value, measure), measure.kind, label: across(value, measure)))
      }
    }
    if request.across != nil, request.totals == .none || hidesSums { return columns }
    var known: Set<String> = []
    for measure in request.measures {
      columns.append(
        FigureColumn(
          measure.rawValue, measure.kind, label: request.across == nil ? measure.label : across("Total", measure)))
      known.insert(measure.rawValue)
      if before != nil {
        columns.append(FigureColumn("\(measure.rawValue)-before", measure.kind, label: "\(measure.label) before"))
        columns.append(
          FigureColumn("\(measure.rawValue)-change", measure.kind, label: "\(measure.label) change"))
      }
      for count in measure.leavesOut where known.insert(count.rawValue).inserted {
        let label: String =
          count.rawValue.prefix(1).uppercased() + count.rawValue.dropFirst().map { $0 == "-" ? " " : $0 }
        columns.append(FigureColumn(count.rawValue, .count, label: label))
        // What is unknown of the years before is told as well: else they would look known to the last.
        if before != nil {
          columns.append(FigureColumn("\(count.rawValue)-before", .count, label: "\(label) before"))
        }
      }
    }
    return columns
  }

  /// What stands above one value of the dimension across, or above its total.
  private func across(_ value: String, _ measure: Measure) -> String {
    request.measures.count == 1 ? value : "\(value), \(measure.label.lowercased())"
  }

  private func acrossName(_ value: String, _ measure: Measure) -> String {
    isPlain(value) ? value : "\(value) \(measure.rawValue)"
  }

  /// What rows of figures, and the files made of them, call something else.
  private static let bookkeeping: Set<String> = ["row", "suppressed", "section"]

  /// A value that no other column is called can be a column by itself.
  private func isPlain(_ value: String) -> Bool {
    guard request.measures.count == 1 else { return false }
    return !Self.bookkeeping.contains(value) && !request.dimensions.contains { $0.rawValue == value }
      && !request.measures.contains { $0.rawValue == value || $0.leavesOut.contains { $0.rawValue == value } }
  }

  // MARK: Rows

  /// A row for every combination, then the sums, in the order asked for.
  public var rows: [Row] {
    var rows: [Row] = []
    if request.top != nil {
      rows += top.map { row("figure", $0.keys) }
      if let others { rows.append(row("others", Array(repeating: nil, count: width), others.now, others.before)) }
    } else if width > 0 {
      walk([], &rows)
      if request.totals == .all {
        let odd = (lines + (before ?? [])).map { Array($0.keys.prefix(width)) }.filter(Self.hasGap)
        var seen: Set<[String?]> = []
        let unique = odd.filter { seen.insert($0).inserted }
        rows += unique.sorted(by: Self.precedes).map { row("subtotal", $0) }
      }
    }
    if request.totals != .none || width == 0 { rows.append(row("total", Array(repeating: nil, count: width))) }
    return rows
  }

  /// A value stands behind one that is summed over.
  private static func hasGap(_ keys: [String?]) -> Bool {
    guard let first = keys.firstIndex(where: { $0 == nil }) else { return false }
    return keys[first...].contains { $0 != nil }
  }

  /// By value, what is summed over last.
  static func precedes(_ a: [String?], _ b: [String?]) -> Bool {
    for (x, y) in zip(a, b) where x != y {
      guard let x else { return false }
      guard let y else { return true }
      return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    }
    return false
  }

  /// The rows of one group: its parts in order, then its sum.
  private func walk(_ prefix: [String?], _ rows: inout [Row]) {
    for value in values(under: prefix) {
      let keys = prefix + [value]
      if keys.count == width {
        if !saysNothing(keys) { rows.append(row("figure", keys)) }
      } else {
        walk(keys, &rows)
        if request.totals == .sub || request.totals == .all {
          rows.append(row("subtotal", keys + Array(repeating: nil, count: width - keys.count)))
        }
      }
    }
  }

  private func values(under prefix: [String?]) -> [String] {
    let dimension = request.dimensions[prefix.count]
    let values = below[prefix] ?? []
    // A series without gaps, as long as nothing else orders or divides it.
    let sorted =
      width == 1 && request.order.isEmpty
      ? Self.ordered(values, dimension) : Self.ordered(values, dimension, filling: false)
    guard !request.order.isEmpty else { return sorted }
    return sorted.enumerated().sorted { a, b in
      for order in request.order {
        if order.column == dimension.rawValue, a.element != b.element {
          return (a.offset < b.offset) != order.isDescending
        }
        guard let measure = Measure(rawValue: order.column) else { continue }
        let (x, y) = (rank(prefix + [a.element], measure), rank(prefix + [b.element], measure))
        if x != y { return (x < y) != order.isDescending }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// A group's own sum where there is one, else that of its figures.
  private func rank(_ keys: [String?], _ measure: Measure) -> Int64 {
    if let line = line(keys + Array(repeating: nil, count: width - keys.count)) { return line.rank(measure) }
    return (figures[keys] ?? []).reduce(0) { $0 + $1.rank(measure) }
  }

  /// The figures that stand above the rest.
  var top: [FigureLine] {
    let order =
      request.order.isEmpty
      ? [FiguresRequest.Order(column: request.measures[0].rawValue, isDescending: true)] : request.order
    let figures = lines.filter { !$0.keys.contains { $0 == nil } }.sorted { Self.precedes($0.keys, $1.keys) }
    let sorted = figures.enumerated().sorted { a, b in
      for order in order {
        if let place = request.dimensions.firstIndex(where: { $0.rawValue == order.column }) {
          let (x, y) = (a.element.keys[place] ?? "", b.element.keys[place] ?? "")
          if x != y { return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) != order.isDescending }
        } else if let measure = Measure(rawValue: order.column) {
          let (x, y) = (a.element.rank(measure), b.element.rank(measure))
          if x != y { return (x < y) != order.isDescending }
        }
      }
      return a.offset < b.offset
    }
    return sorted.prefix(request.top ?? sorted.count).map(\.element)
  }

  /// The keys of the figures above the rest; nil when nothing is left below them, now or in the years beside.
  public var kept: [[String]]? {
    let figures = Set((lines + (before ?? [])).map(\.keys).filter { !$0.contains { $0 == nil } })
    let top = top
    guard request.top != nil, top.count < figures.count else { return nil }
    return top.map { $0.keys.compactMap(\.self) }
  }

  private func row(_ kind: String, _ keys: [String?], _ given: FigureLine? = nil, _ givenBefore: FigureLine? = nil)
    -> Row
  {
    var row = Row()
    row.add("row", kind)
    for (dimension, key) in zip(request.dimensions, keys) { row.add(dimension.rawValue, key) }
    for value in acrossValues {
      let cell = line(keys, across: value) ?? FigureLine(keys: keys)
      for measure in request.measures { row.fields.append(.init(acrossName(value, measure), cell.value(measure))) }
    }
    if request.across != nil, request.totals == .none || hidesSums { return row }
    let line = given ?? line(keys) ?? FigureLine(keys: keys)
    let then = givenBefore ?? beforeByKey[keys] ?? FigureLine(keys: keys)
    var known: Set<String> = []
    for measure in request.measures {
      known.insert(measure.rawValue)
      row.fields.append(.init(measure.rawValue, line.value(measure)))
      if before != nil {
        row.fields.append(.init("\(measure.rawValue)-before", then.value(measure)))
        row.fields.append(.init("\(measure.rawValue)-change", line.change(measure, since: then)))
      }
      for count in measure.leavesOut where known.insert(count.rawValue).inserted {
        row.add(count.rawValue, line[count])
        if before != nil { row.add("\(count.rawValue)-before", then[count]) }
      }
    }
    return row
  }

  /// In order, missing values last; periods without gaps.
  static func ordered(_ values: Set<String>, _ dimension: Dimension, filling: Bool = true) -> [String] {
    let missing = Dimension.missingLabels
    var known = values.subtracting(missing)
    if filling, dimension.isTime { known.formUnion(Period.between(known.compactMap(Period.init)).map(\.text)) }
    return known.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      + values.intersection(missing).sorted()
  }
}
