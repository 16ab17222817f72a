/// Rows of a page that are no rows of its table: headers printed again, page numbers, markings, headings.
enum Furniture {
  /// Why a row is furniture; nil when it is none.
  static func reason(_ cells: HistoryTable.Cells, _ table: HistoryTable) -> String? {
    let filled = cells.cells.indices.filter { !cells.cells[$0].isEmpty }
    if filled.count >= 2 {
      let repeated = filled.count { index in
        index < table.header.count && HistoryTable.key(cells.cells[index]) == HistoryTable.key(table.header[index])
      }
      if repeated * 2 > filled.count { return "repeats the header" }
    }
    // Whatever states a number of people, an amount or a day is no furniture.
    let telling: [HistoryMapping.Column] = [.quantity, .cost, .starts, .ends]
    let states = telling.contains { column in
      guard let index = table.columns[column] else { return false }
      return cells.cells[index].utf8.contains(where: AmountText.isDigit)
        && !isPhrase(cells.cells[index])
    }
    guard !states else { return nil }
    if filled.contains(where: { isPhrase(cells.cells[$0]) }) { return "page furniture" }
    if filled.count == 1 { return "a heading alone" }
    return nil
  }

  private static func isPhrase(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let words = HistoryTable.key(text).split(separator: " ")
    switch words.first {
    case "page", "pg":
      // Page 3, Page 3 of 20.
      return words.count >= 2 && words.count <= 4 && Int(digits: words[1]) != nil
        && (words.count == 2 || words[2] == "of" || words[2] == "out")
    case "unclassified", "classified", "confidential", "restricted": return words.count <= 4
    case "for": return words.starts(with: ["for", "official", "use", "only"])
    case "sensitive": return words.starts(with: ["sensitive", "but", "unclassified"])
    case "this": return words.starts(with: ["this", "page", "intentionally"])
    case "continued": return words.count <= 4
    default: return false
    }
  }
}

/// The sums of the rows since the last total, by which a total row is known.
struct BlockSums {
  private struct Sum {
    var rows = 0
    var quantity = 0
    var cost: Int64 = 0
    var unknown = 0

    mutating func add(_ row: HistoryRow) {
      rows += 1
      quantity &+= row.quantity ?? 0
      cost &+= row.cost?.minorUnits ?? 0
      unknown += row.cost == nil ? 1 : 0
    }
  }

  private var programmes: [String: Sum] = [:]
  private var all = Sum()
  /// The block of the row above.
  private var last = ""
  /// Folded names that may follow the word total: countries, and programmes as they come.
  var names: Set<String> = []

  private static func key(_ row: HistoryRow) -> String { (row.report ?? "") + "\u{1F}" + row.programmePrinted }
  /// A total may leave the report out.
  private static func bare(_ row: HistoryRow) -> String { "\u{1F}" + row.programmePrinted }

  mutating func add(_ row: HistoryRow) {
    programmes[Self.key(row), default: Sum()].add(row)
    if row.report != nil { programmes[Self.bare(row), default: Sum()].add(row) }
    all.add(row)
    last = Self.key(row)
    names.insert(HistoryTable.key(row.programme))
  }

  /// A total closes its block.
  mutating func close(_ row: HistoryRow) {
    programmes[Self.key(row)] = nil
    programmes[Self.bare(row)] = nil
  }

  /// Why the row is a sum of others. Only a row without dates can be one.
  func totalReason(_ row: HistoryRow, _ cells: [String]) -> String? {
    guard row.starts == nil, row.ends == nil, !row.has(.badDate), !row.has(.dateImplausible) else { return nil }
    if let cell = cells.first(where: Self.saysTotal) { return "says \(cell.quoted)" }
    if let cell = cells.first(where: { beginsWithTotal($0, row) }) { return "says \(cell.quoted)" }
    // Nothing but numbers, and they are those of the rows above.
    if row.has(.noProgramme), row.title == nil, row.unit == nil, row.place == nil, equal(row) {
      return "prints nothing but the sums of the rows above"
    }
    // Nothing but the programme and numbers, and the numbers are those of the rows above.
    guard row.title == nil, row.unit == nil, row.place == nil, row.quantity != nil || row.cost != nil else {
      return nil
    }
    guard let sum = programmes[Self.key(row)], sum.rows >= 2 else { return nil }
    if equal(row) { return "repeats the programme with the sums of the \(sum.rows) rows above" }
    guard let quantity = row.quantity, quantity * 2 >= sum.quantity, quantity > 2 else { return nil }
    return "names the programme alone with \(quantity) people after \(sum.rows) rows of \(sum.quantity)"
  }

  /// Whether what it prints are the sums of the rows above it.
  func equal(_ row: HistoryRow) -> Bool {
    func fits(_ sum: Sum) -> Bool {
      guard sum.rows > 0, row.quantity != nil || row.cost != nil else { return false }
      let quantity = row.quantity.map { $0 == sum.quantity }
      let cost = row.cost.map { $0.minorUnits == sum.cost }
      // Where a cost above is not known, the people decide.
      return quantity == true && (cost != false || sum.unknown > 0) || quantity == nil && cost == true
    }
    let own = row.has(.noProgramme) ? last : Self.key(row)
    return programmes[own].map(fits) ?? false || fits(all)
  }

  /// What the rows above it add up to.
  func sentence(_ row: HistoryRow) -> String {
    let sum = programmes[Self.key(row)] ?? all
    let cost = Money(minorUnits: sum.cost, currency: row.cost?.currency ?? "USD").amount
    let unknown = sum.unknown > 0 ? ", \(sum.unknown) costs not known" : ""
    return "the \(sum.rows) rows above add up to \(sum.quantity) people and \(cost)\(unknown)"
  }

  /// `Total Pakistan`, `Total IMET FY 2012`; a title such as `Total Quality Management` begins so too, and names neither a
  /// country, a programme nor the sums above.
  private func beginsWithTotal(_ text: String, _ row: HistoryRow) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let words = HistoryTable.key(text).split(separator: " ")
    guard words.count >= 2, ["total", "totals", "subtotal", "subtotals", "sum"].contains(words[0]) else { return false }
    let rest = words.dropFirst().filter { !["fiscal", "year", "fy"].contains($0) && Int(digits: $0) == nil }
    return rest.isEmpty || names.contains(rest.joined(separator: " ")) || equal(row)
  }

  /// `Total`, `Grand Total`, `IMET-1 Total`, `Subtotals:`, `Total for Pakistan`; not `Total Quality Management`.
  static func saysTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 160, text.utf8.count >= 5 else { return false }
    let lower = text.lowercased()
    guard lower.contains("total") else { return false }
    let words = HistoryTable.key(text).split(separator: " ")
    let totals: Set<Substring> = ["total", "totals", "subtotal", "subtotals"]
    if let last = words.last, totals.contains(last) { return true }
    let leading: Set<Substring> = [
      "grand", "sub", "overall", "program", "programme", "report", "country", "page", "fiscal", "year",
    ]
    var rest = words[...]
    while let first = rest.first, leading.contains(first) { rest.removeFirst() }
    guard let first = rest.first, totals.contains(first) else { return false }
    let following: Set<Substring> = [
      "for", "of", "by", "in", "all", "cost", "costs", "students", "number", "usd", "the",
    ]
    return rest.count == 1 || following.contains(rest[rest.startIndex + 1])
  }
}
