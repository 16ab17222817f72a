/// A question as it is put for an audience from which numbers are withheld, and how its rows are shown.
///
/// A top, an order by a measure and years set beside one another say something of values that are withheld. So the whole
/// table is asked for and judged, the years as columns; which rows are shown, and in which order, follows from what is shown.
public struct PublishedShape: Sendable, Equatable {
  /// Without what is done to the rows afterwards.
  public let request: Request
  public private(set) var order: [FiguresRequest.Order] = []
  public private(set) var top: Int?
  /// Years stand side by side: the columns are theirs alone.
  public let hidesSums: Bool
  /// The columns that each measure stands in of the years that are asked for, where others stand beside them.
  private var own: [String: [String]] = [:]
  /// For people, without numbers in them.
  public private(set) var notes: [String] = []

  /// - Parameters:
  ///   - request: a request of the verb stats, parsed as `asked`.
  public init(_ request: Request, _ asked: FiguresRequest, _ spec: CommandSpec) throws(Failure) {
    let arguments = try Arguments(request.arguments, for: spec)
    var values: [(name: String, value: String)] = []
    for argument in spec.arguments {
      if let value = arguments.plain(argument.name) { values.append((argument.name, value)) }
    }
    func drop(_ name: String) { values.removeAll { $0.name == name } }
    let isByMeasure = asked.order.contains { Measure(rawValue: $0.column) != nil }
    let width = asked.dimensions.count
    if let most = asked.top {
      top = most
      order = asked.order.isEmpty ? [.init(column: asked.measures[0].rawValue, isDescending: true)] : asked.order
      drop("top")
      drop("order")
      notes.append(
        "The largest of the rows that are not withheld; what is withheld is not among them, whatever its size. All rows are in the total."
      )
    } else if isByMeasure {
      drop("order")
      if width == 1, asked.across == nil || asked.totals != .none {
        order = asked.order
        notes.append("What is withheld stands below the other rows, whatever its size.")
      } else {
        notes.append("In the order of the names: an order by size would say something of what is withheld.")
      }
    }
    hidesSums = asked.versus != nil
    if asked.versus != nil {
      let shown = asked.filters.first { $0.dimension == .year }.map { $0.values + $0.missing } ?? []
      for measure in asked.measures {
        own[measure.rawValue] = shown.map { asked.measures.count == 1 ? $0 : "\($0) \(measure.rawValue)" }
      }
      let years = (arguments.list("year") ?? []) + (arguments.list("versus") ?? [])
      drop("versus")
      drop("year")
      values.append(("year", years.uniqued.joined(separator: ",")))
      values.append(("across", Dimension.year.rawValue))
      notes.append("The years stand beside one another, without what changed.")
      if !order.isEmpty {
        notes.append("Rows are chosen and ordered by the year that is asked for, not by the one beside it.")
      }
    }
    // An order by money or shares would have to be read from their texts.
    let readable = asked.measures.filter { $0.kind == .count || $0.kind == .days }.map(\.rawValue)
    if order.contains(where: { Measure(rawValue: $0.column) != nil && !readable.contains($0.column) }) {
      guard top == nil else {
        throw Failure(
          .ruleBroken, "top= goes by numbers here, not by money or shares. Publish all rows, or another measure.",
          [.init("arg", "top"), .init("rule", "publishable")])
      }
      order = []
      notes = notes.filter { !$0.hasPrefix("What is withheld stands") }
      notes.append("In the order of the names: an order by size would say something of what is withheld.")
    }
    self.request = Request(
      verb: request.verb, arguments: values.map { .init(name: $0.name, value: $0.value) })
  }

  private static func number(_ value: Row.Value?) -> Int64? {
    if case .int(let number)? = value { number } else { nil }
  }

  /// The rows of a table that was judged, of which nothing but what is shown is looked at.
  public func arranged(_ rows: [Row], _ dimensions: [Dimension]) -> [Row] {
    guard !order.isEmpty else { return rows }
    let figures = rows.filter { $0["row"] == .text("figure") }
    func value(_ row: Row, _ column: String) -> Int64? {
      guard let columns = own[column] else { return Self.number(row[column]) }
      var sum: Int64 = 0
      // A year in which there is nothing at all has no column.
      for name in columns where row[name] != nil {
        guard let number = Self.number(row[name]) else { return nil }
        sum += number
      }
      return sum
    }
    var sorted = figures.enumerated().sorted { a, b in
      for order in order {
        if dimensions.contains(where: { $0.rawValue == order.column }) {
          let (x, y) = (a.element[order.column]?.plain ?? "", b.element[order.column]?.plain ?? "")
          if x != y { return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) != order.isDescending }
          continue
        }
        switch (value(a.element, order.column), value(b.element, order.column)) {
        case (let x?, let y?): if x != y { return (x < y) != order.isDescending }
        case (nil, nil): continue
        case (let x, _): return x != nil
        }
      }
      return a.offset < b.offset
    }.map(\.element)
    if let top {
      let columns = order.map(\.column).filter { Measure(rawValue: $0) != nil }
      sorted = Array(sorted.filter { row in columns.allSatisfy { value(row, $0) != nil } }.prefix(top))
    }
    return sorted + rows.filter { $0["row"] == .text("total") }
  }
}
