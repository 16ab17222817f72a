import MusterCore
import MusterStore

/// An output on its way to being frozen: its rows, and the tables among them with what is withheld.
struct Publishing {
  struct Table {
    let title: String
    let table: DisclosureTable
    let reasons: [Int: Suppression.Reason]
  }

  /// What was asked, before anything is withheld.
  struct Question {
    /// The row that opens a section of a report.
    var opening: Row?
    var title: String
    var figures: Figures
    var disclosure: DisclosureTable
    var notes: [String]
    /// How the rows are shown, where something is withheld.
    var shape: PublishedShape?
  }

  private(set) var rows: [Row] = []
  private(set) var tables: [Table] = []
  let audience: Audience

  init(for audience: Audience) { self.audience = audience }

  mutating func add(_ row: Row) { rows.append(row) }

  /// Adds figures with what the audience may not learn withheld.
  ///
  /// - Parameters:
  ///   - readers: for each audience that reads this output its rule, and the earlier outputs it can read.
  mutating func add(
    _ question: Question, marking: String, readers: [(rule: SuppressionRule, earlier: [DisclosureTable])]
  ) throws(Failure) {
    var table = question.disclosure
    var reasons: [Int: Suppression.Reason] = [:]
    var efforts = readers.map { SuppressionEffort($0.rule) }
    // What one reader makes withheld may need more for another: again until nobody asks for more.
    while true {
      let before = reasons.count
      for (number, reader) in readers.enumerated() {
        table.suppressed = Set(reasons.keys)
        let own = tables.map { done in
          var earlier = done.table
          earlier.suppressed = Set(done.reasons.keys)
          return earlier
        }
        let found = try Suppression.decide(
          table, rule: reader.rule, earlier: reader.earlier + own, effort: &efforts[number])
        reasons.merge(found) { old, _ in old }
      }
      if reasons.count == before || readers.count < 2 { break }
    }
    if let opening = question.opening { rows.append(opening) }
    rows.append(question.figures.headRow(marking: marking))
    let withheld = Set(reasons.keys.map { table.cells[$0].keys })
    // For whoever of its readers is told the least.
    let minimum = readers.map(\.rule.minimum).max() ?? audience.minimum
    let shown = PublishedRows(question.figures.table, withheld: withheld, minimum: minimum).rows
    rows += question.shape?.arranged(shown, question.figures.table.request.dimensions) ?? shown
    let isWhole = audience.holdsSame
    var notes = question.figures.notes.map { isWhole ? $0 : PublishedRows.coarse($0, minimum: minimum) }
    notes += (question.shape?.notes ?? []) + question.notes
    if !isWhole {
      if let note = PublishedRows.coarseNote(question.figures.table.request, minimum: minimum) { notes.append(note) }
      notes.append(
        "Numbers of people below \(audience.minimum) are withheld, and whatever else would let them be worked out; * stands for a withheld value."
      )
    }
    rows += notes.map(FiguresTable.noteRow)
    guard !isWhole else { return }
    table.suppressed = Set(reasons.keys)
    tables.append(Table(title: question.title, table: table, reasons: reasons))
  }

  /// The bytes that are frozen: a row as JSON on each line.
  var content: [UInt8] {
    var out: [UInt8] = []
    for row in rows {
      JSONText.write(row, to: &out)
      out.append(0x0A)
    }
    return out
  }

  var cells: Int { tables.reduce(0) { $0 + $1.table.cells.count } }

  /// How many cells are withheld for each reason, and from which earlier outputs differences come.
  var account: [Failure.Detail] {
    let reasons = tables.flatMap { $0.reasons.values }
    var details: [Failure.Detail] = [.init("withheld", String(reasons.count))]
    for word in ["small", "complement", "difference", "earlier"] {
      let count = reasons.count { $0.word == word }
      if count > 0 { details.append(.init(word, String(count))) }
    }
    return details
  }

  /// The account in a sentence, naming cells that are withheld because of earlier outputs.
  var sentence: String {
    guard tables.contains(where: { !$0.reasons.isEmpty }) else { return "Nothing is withheld." }
    let count = tables.reduce(0) { $0 + $1.reasons.count }
    var text = "\(count) of \(cells) cells are withheld."
    var named: [String] = []
    for table in tables {
      for (place, reason) in table.reasons.sorted(by: { $0.key < $1.key }) {
        switch reason {
        case .difference(let name): named.append("\(table.table.label(place)) differs by few from \(name)")
        case .earlier(let name): named.append("\(table.table.label(place)) is withheld in \(name)")
        case .small, .complement: break
        }
      }
    }
    if !named.isEmpty {
      text += " \(named.prefix(3).joined(separator: "; "))\(named.count > 3 ? "; and \(named.count - 3) more" : "")."
    }
    return text
  }
}
