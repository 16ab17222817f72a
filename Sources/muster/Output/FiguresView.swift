import MusterCore
import MusterReport

/// Lists, figures and reports on a terminal: tables with their notes, and bars where there is room.
struct FiguresView {
  /// Columns of the terminal; nil: never cut.
  var width: Int?
  var hasBars: Bool
  /// What stands where a row has no value.
  var empty = ""

  /// The rows between two headings.
  private struct Part {
    var title: String?
    var rows: [Row] = []
    var notes: [String] = []
    /// What its bars stand for.
    var measure: BarMeasure?
    /// Whether the head says what the columns are.
    var isDeclared = false
    /// The columns that say what a row is about.
    var keys: Set<String> = []
    /// What columns are called, where the head or the report says it.
    var labels: [String: String] = [:]
    /// Columns of shares, which are read with their sign.
    var percents: Set<String> = []
    /// Labels that the report's definition states go before those of the head.
    var stated: [String: String] = [:]
  }

  func lines(_ rows: [Row]) -> [String] {
    var out: [String] = []
    var stamp: [String] = []
    var parts: [Part] = [Part()]
    var footer: [String] = []
    for row in rows {
      switch DocumentBuilder.role(of: row) {
      case "report":
        out += title(row)
        takeStamp(row, &stamp)
        if case .list(let sentences) = row["footer"] { footer = sentences }
      case "section":
        parts.append(Part(title: row["title"]?.plain))
        parts[parts.count - 1].stated = Self.labels(row["labels"], name: "column", text: "text")
      case "head":
        takeStamp(row, &stamp)
        if parts.last?.title == nil || !(parts.last?.rows.isEmpty ?? true) {
          parts.append(Part(title: row["title"]?.plain))
        }
        if case .rows(let columns) = row["columns"] {
          parts[parts.count - 1].measure = BarMeasure(columns: columns, question: row["question"]?.plain)
          parts[parts.count - 1].isDeclared = columns.contains { $0["kind"] != nil }
        }
        parts[parts.count - 1].keys = Self.names(row["columns"], of: ["dimension", "time"])
        parts[parts.count - 1].labels = Self.labels(row["columns"], name: "name", text: "label")
        parts[parts.count - 1].percents = Self.names(row["columns"], of: ["percent"])
      case "note": parts[parts.count - 1].notes.append(FigureRow.sentence(row))
      default:
        let row = FigureRow.shown(row, percents: parts[parts.count - 1].percents)
        parts[parts.count - 1].rows.append(FigureRow.labelled(row))
      }
    }
    for part in parts where !part.rows.isEmpty || !part.notes.isEmpty || part.title != nil {
      if !out.isEmpty { out.append("") }
      if let title = part.title, !title.isEmpty { out += folded(Printable.clean(title)) + [""] }
      // Said, so that nobody takes what is empty for what was left out.
      out += part.rows.isEmpty && part.title != nil ? ["None."] : table(part)
      if !part.rows.isEmpty || part.title != nil, !part.notes.isEmpty { out.append("") }
      out += part.notes.flatMap(folded)
    }
    if !footer.isEmpty { out += [""] + footer.flatMap { folded(Printable.clean($0)) } }
    if !stamp.isEmpty { out += ["", Printable.clean(stamp.joined(separator: " · "))] }
    return out
  }

  private func title(_ row: Row) -> [String] {
    var lines = [Printable.clean(row["title"]?.plain ?? "")]
    if let about = row["about"]?.plain, !about.isEmpty { lines.append(Printable.clean(about)) }
    return lines.flatMap(folded)
  }

  /// A sentence broken between its words.
  private func folded(_ text: String) -> [String] { width.map { TextFold().lines(text, to: $0) } ?? [text] }

  /// Marking and moment, said once below everything.
  private func takeStamp(_ row: Row, _ stamp: inout [String]) {
    guard stamp.isEmpty else { return }
    if let marking = row["marking"]?.plain, !marking.isEmpty { stamp.append(marking) }
    if let moment = row["as-of"]?.plain, !moment.isEmpty { stamp.append("as of \(moment)") }
    if case .int(let sequence) = row["seq"] { stamp.append("change \(sequence)") }
  }

  private static func names(_ columns: Row.Value?, of kinds: Set<String>) -> Set<String> {
    guard case .rows(let columns) = columns else { return [] }
    return Set(columns.filter { kinds.contains($0["kind"]?.plain ?? "") }.compactMap { $0["name"]?.plain })
  }

  private static func labels(_ rows: Row.Value?, name: String, text: String) -> [String: String] {
    guard case .rows(let rows) = rows else { return [:] }
    return Dictionary(
      rows.compactMap { row in
        guard let name = row[name]?.plain, let text = row[text]?.plain, !text.isEmpty else { return nil }
        return (name, Printable.clean(text))
      }
    ) { first, _ in first }
  }

  private func table(_ part: Part) -> [String] {
    let labels = part.labels.merging(part.stated) { $1 }
    // Names of columns fold to make room for the bars; what stands in the rows does not.
    let laid = TableLayout(width: width.map { $0 - Bars.least }, labels: labels, keys: part.keys, empty: empty)
      .laid(part.rows)
    guard hasBars, let starts = laid.starts, let first = starts.first, laid.lines.count - first == part.rows.count,
      let measure = part.isDeclared ? part.measure : BarMeasure(rows: part.rows)
    else { return TableLayout(width: width, labels: labels, keys: part.keys, empty: empty).lines(part.rows) }
    var values = [Int64?](repeating: nil, count: laid.lines.count)
    for (value, start) in zip(measure.values(part.rows), starts) { values[start] = value }
    return Bars.beside(laid.lines, values: values, width: width)
  }
}
