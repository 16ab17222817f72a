/// The sums of the rows since the last total, by which a total row is known.
struct BlockSums {
  private struct Sum {
    var rows = 0
    var quantity = 0
    var cost: Int64 = 0
    var unknown = 0
    /// Rows that print more than numbers.
    var detailed = 0

    mutating func add(_ row: HistoryRow) {
      rows += 1
      detailed += BlockSums.isBare(row) ? 0 : 1
      quantity &+= row.quantity ?? 0
      cost &+= row.cost?.minorUnits ?? 0
      unknown += row.cost == nil ? 1 : 0
    }
  }

  private var programmes: [String: Sum] = [:]
  private var all = Sum()
  /// The block of the row above.
  private var last = ""
  /// Folded names that may stand beside the word total: countries, and programmes as they come.
  var names: Set<String> = []
  /// Folded programmes that rows of the file print with more than numbers, wherever they stand.
  var detailed: Set<String> = []
  /// How a programme is printed, by its folded names.
  private var printed: [String: String] = [:]

  private static func key(_ row: HistoryRow) -> String { (row.report ?? "") + "\u{1F}" + row.programmePrinted }
  /// A total may leave the report out.
  private static func bare(_ row: HistoryRow) -> String { "\u{1F}" + row.programmePrinted }

  mutating func add(_ row: HistoryRow) {
    programmes[Self.key(row), default: Sum()].add(row)
    if row.report != nil { programmes[Self.bare(row), default: Sum()].add(row) }
    all.add(row)
    last = Self.key(row)
    for name in [HistoryTable.key(row.programme), HistoryTable.key(row.programmePrinted)] where !name.isEmpty {
      names.insert(name)
      printed[name] = row.programmePrinted
    }
  }

  /// A total closes its block.
  mutating func close(_ row: HistoryRow, _ cells: [String]) {
    var own = block(of: row, cells)
    // One that names no block is of the one above, if that is what it adds up.
    if isNameless(row), let sum = programmes[last], Self.fits(row, sum) { own = last }
    programmes[own] = nil
    if let end = own.firstIndex(of: "\u{1F}") { programmes[String(own[end...])] = nil }
  }

  /// The block a total is of: of the programme it names, in its own column or beside the word; without any, the one above.
  private func block(of row: HistoryRow, _ cells: [String]) -> String {
    let own = Self.key(row)
    guard programmes[own] == nil else { return own }
    for cell in cells {
      for name in Self.named(cell) {
        if let printed = printed[name] { return (row.report ?? "") + "\u{1F}" + printed }
      }
    }
    return row.has(.noProgramme) ? last : own
  }

  /// Why the row is a sum of others. Only a row without dates can be one.
  func totalReason(_ row: HistoryRow, _ cells: [String]) -> String? {
    guard row.starts == nil, row.ends == nil, !row.has(.badDate), !row.has(.dateImplausible) else { return nil }
    if let cell = cells.first(where: Self.saysTotal) { return "says \(cell.quoted)" }
    if let cell = cells.first(where: { beginsWithTotal($0, row, cells) }) { return "says \(cell.quoted)" }
    if let reason = wordReason(row) { return reason }
    // Nothing but numbers, and they are those of the rows above.
    if row.has(.noProgramme), row.title == nil, row.unit == nil, row.place == nil, equal(row, cells) {
      return "prints nothing but the sums of the rows above"
    }
    // Nothing but the programme and numbers, and the numbers are those of the rows above.
    guard row.title == nil, row.unit == nil, row.place == nil, row.quantity != nil || row.cost != nil else {
      return nil
    }
    guard let sum = programmes[Self.key(row)], sum.rows >= 2 else { return nil }
    if equal(row, cells) { return "repeats the programme with the sums of the \(sum.rows) rows above" }
    guard let quantity = row.quantity, quantity * 2 >= sum.quantity, quantity > 2 else { return nil }
    return "names the programme alone with \(quantity) people after \(sum.rows) rows of \(sum.quantity)"
  }

  /// Whether what it prints are the sums of the rows above it.
  func equal(_ row: HistoryRow, _ cells: [String]) -> Bool {
    var sums = [programmes[block(of: row, cells)], all]
    if isNameless(row) { sums.append(programmes[last]) }
    return sums.contains { sum in sum.map { Self.fits(row, $0) } ?? false }
  }

  private static func fits(_ row: HistoryRow, _ sum: Sum) -> Bool {
    guard sum.rows > 0, row.quantity != nil || row.cost != nil else { return false }
    let quantity = row.quantity.map { $0 == sum.quantity }
    let cost = row.cost.map { $0.minorUnits == sum.cost }
    // Where a cost above is not known, the people decide.
    return quantity == true && (cost != false || sum.unknown > 0) || quantity == nil && cost == true
  }

  /// Nothing is printed but a programme and numbers.
  private static func isBare(_ row: HistoryRow) -> Bool {
    row.title == nil && row.unit == nil && row.place == nil && row.provider == nil && row.starts == nil
      && row.ends == nil && !row.has(.badDate) && !row.has(.dateImplausible)
  }

  /// Its programme is none that stands above, and no word for a total names one beside it.
  private func isNameless(_ row: HistoryRow) -> Bool {
    !row.has(.noProgramme) && programmes[Self.key(row)] == nil && Self.named(row.programmePrinted).isEmpty
  }

  /// A row of one word and numbers: the word is for totals, or the numbers are the sums of rows that print more. A
  /// programme may be called by such a word, so that one with courses of its own is left alone.
  private func wordReason(_ row: HistoryRow) -> String? {
    if let title = row.title {
      let isAlone = row.unit == nil && row.place == nil && row.provider == nil
      return isAlone && Self.isTotalsWord(title) ? "says \(title.quoted)" : nil
    }
    guard Self.isBare(row), !row.has(.noProgramme), !detailed.contains(HistoryTable.key(row.programmePrinted)) else {
      return nil
    }
    if Self.isTotalsWord(row.programmePrinted) { return "says \(row.programmePrinted.quoted)" }
    // A few people are as many as others by chance; and where no row prints more, every one is such a sum.
    guard isNameless(row), row.quantity ?? 0 > 2 || row.cost?.minorUnits ?? 0 > 0 else { return nil }
    for sum in [programmes[last], all] {
      guard let sum, sum.rows >= 2, sum.detailed * 2 >= sum.rows, Self.fits(row, sum) else { continue }
      return "prints nothing but \(row.programmePrinted.quoted) and the sums of the \(sum.rows) rows above"
    }
    return nil
  }

  /// What the rows above it add up to.
  func sentence(_ row: HistoryRow, _ cells: [String]) -> String {
    let sum = programmes[block(of: row, cells)] ?? all
    let cost = Money(minorUnits: sum.cost, currency: row.cost?.currency ?? "USD").amount
    let unknown = sum.unknown > 0 ? ", \(sum.unknown) costs not known" : ""
    return "the \(sum.rows) rows above add up to \(sum.quantity) people and \(cost)\(unknown)"
  }

  /// `Total Pakistan`, `Total IMET FY 2012`; a title such as `Total Quality Management` begins so too, and names neither a
  /// country, a programme nor the sums above.
  private func beginsWithTotal(_ text: String, _ row: HistoryRow, _ cells: [String]) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let words = HistoryTable.key(text).split(separator: " ")
    guard words.count >= 2, Self.leadingTotals.contains(words[0]) else { return false }
    let rest = words.dropFirst().filter { !["fiscal", "year", "fy"].contains($0) && Int(digits: $0) == nil }
    return rest.isEmpty || Self.named(text).contains(where: names.contains) || equal(row, cells)
  }

  private static let totals: Set<Substring> = ["total", "totals", "subtotal", "subtotals"]
  private static let leadingTotals = totals.union(["sum"])
  /// Words for totals that stand alone, folded; those of the languages that ledgers here are kept in.
  private static let soleTotals = Set(
    [
      "total", "totals", "sub total", "subtotal", "subtotals", "sum", "sums", "sum total", "overall", "ttl", "tot",
      "gesamt", "gesamtsumme", "insgesamt", "summe", "somme", "toplam", "کل", "میزان", "ٹوٹل", "مجموعہ", "المجموع",
      "الإجمالي",
    ].map(HistoryTable.key))

  /// `Sum`, `Ttl:`, `کل`.
  static func isTotalsWord(_ text: String) -> Bool {
    text.utf8.count <= 60 && soleTotals.contains(HistoryTable.key(text))
  }

  /// What stands beside the word total, folded, as it is and without a year: a number may as well be the programme's own,
  /// as in `Total Section 1004` or `Total IMET-1 FY 2003`.
  private static func named(_ text: String) -> [String] {
    guard text.utf8.count <= 160 else { return [] }
    var words = HistoryTable.key(text).split(separator: " ")
    if let first = words.first, leadingTotals.contains(first) {
      words.removeFirst()
      while let next = words.first, ["for", "of", "the"].contains(next) { words.removeFirst() }
    } else if let last = words.last, totals.contains(last) {
      words.removeLast()
    } else {
      return []
    }
    let plain = words.joined(separator: " ")
    while let last = words.last {
      let isYear = last.utf8.count == 4 && (Int(digits: last).map { (1900...2199).contains($0) } ?? false)
      let isShort = last.utf8.count == 2 && Int(digits: last) != nil && words.dropLast().last == "fy"
      let isGlued = last.hasPrefix("fy") && (last.utf8.count == 2 || Int(digits: last.dropFirst(2)) != nil)
      guard isYear || isShort || isGlued || last == "fiscal" || last == "year" else { break }
      words.removeLast()
    }
    return [plain, words.joined(separator: " ")].filter { !$0.isEmpty }
  }

  /// `Total`, `Grand Total`, `IMET-1 Total`, `Subtotals:`, `Total for Pakistan`; not `Total Quality Management`.
  static func saysTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 160, text.utf8.count >= 5 else { return false }
    let lower = text.lowercased()
    guard lower.contains("total") else { return false }
    let words = HistoryTable.key(text).split(separator: " ")
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
