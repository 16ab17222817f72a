import MusterCore

/// Prints the rows of one reply in the format asked for. What needs no look at all rows is printed as it comes.
final class Presenter {
  private let format: OutputFormat
  private let console: Console
  private let isDetail: Bool
  /// Rows that wait for the verdict: all of a table's, the first ones of CSV.
  private var held: [Row] = []
  private var csvColumns: [String]?
  private var leftOut: Set<String> = []
  private(set) var count = 0

  /// So many rows are looked at before the header line of CSV is fixed.
  static let csvLookahead = 10_000

  init(format: OutputFormat, console: Console, isDetail: Bool) {
    self.format = format
    self.console = console
    self.isDetail = isDetail
  }

  func take(_ payload: String) {
    guard payload.hasPrefix("{") else {
      console.data(Printable.clean(payload))
      return
    }
    count += 1
    switch format {
    case .jsonl: console.data(payload)
    case .json: console.data((count == 1 ? "[" : ",") + payload)
    case .table: hold(payload)
    case .csv, .csvMachine:
      hold(payload)
      if csvColumns != nil || held.count >= Self.csvLookahead { flushCSV() }
    }
  }

  private static let bookkeeping: Set<String> = ["head", "report", "section"]

  private func hold(_ payload: String) {
    if let row = JSONReader.row(payload) {
      // What says how figures are shown is no row of a table.
      if case .text(let kind) = row["row"], Self.bookkeeping.contains(kind) { return }
      held.append(format == .table ? Self.spoken(row) : row)
    } else {
      console.message("muster: the daemon sent a row that is not JSON: \(Printable.clean(payload))")
    }
  }

  /// Closes the output after a verdict that makes the rows good. An array is left open otherwise, so that nobody takes
  /// half a list for a whole one.
  func finish() {
    switch format {
    case .jsonl: break
    case .json: console.data(count == 0 ? "[]" : "]")
    case .csv, .csvMachine: flushCSV()
    case .table: showTable()
    }
  }

  private func showTable() {
    if isDetail {
      for (index, row) in held.enumerated() {
        if index > 0 { console.data("") }
        DetailView(width: console.width).lines(row).forEach(console.data)
      }
      return
    }
    let notes = held.filter { $0["row"] == .text("note") }
    let figures = held.filter { $0["row"] != .text("note") }.map(Self.labelled)
    TableLayout(width: console.width).lines(figures).forEach(console.data)
    if !figures.isEmpty, !notes.isEmpty { console.data("") }
    for note in notes { console.data(Self.line(note)) }
  }

  /// For people: what to type next as this client takes it, and moments without fractions of a second.
  private static func spoken(_ row: Row) -> Row {
    var row = row
    for (index, field) in row.fields.enumerated() {
      switch field.value {
      case .rows(let rows): row.fields[index].value = .rows(rows.map(spoken))
      case .text(let text) where field.name == "next": row.fields[index].value = .text(ShellForm.command(text))
      case .text(let text): row.fields[index].value = .text(Moment.spoken(text))
      default: break
      }
    }
    return row
  }

  /// A sum says so in its first empty column.
  private static func labelled(_ row: Row) -> Row {
    guard case .text(let kind) = row["row"], ["total", "subtotal", "others"].contains(kind) else { return row }
    var row = row
    let empty = row.fields.firstIndex { $0.value == .null || $0.value == .text("") }
    let firstFigure = row.fields.firstIndex { if case .int = $0.value { true } else { false } }
    if let empty, empty < firstFigure ?? row.fields.count { row.fields[empty].value = .text(kind) }
    return row
  }

  /// A note as a sentence: its text, and what else it names before it.
  private static func line(_ note: Row) -> String {
    let parts = note.fields.compactMap { field -> String? in
      guard field.name != "row", !field.value.plain.isEmpty else { return nil }
      return ["text", "note"].contains(field.name) ? field.value.plain : "\(field.name) \(field.value.plain)"
    }
    return Printable.clean(parts.joined(separator: ": "))
  }

  private func flushCSV() {
    let isSafe = format == .csv
    // Sentences are not for spreadsheets.
    for note in held where note["row"] == .text("note") { console.message(Self.line(note)) }
    held.removeAll { $0["row"] == .text("note") }
    if csvColumns == nil {
      var names: [String] = []
      var known: Set<String> = []
      for row in held { for field in row.fields where known.insert(field.name).inserted { names.append(field.name) } }
      guard !names.isEmpty else { return }
      csvColumns = names
      console.data(CSVWriter.line(names, safe: isSafe))
    }
    let names = csvColumns ?? []
    for row in held {
      console.data(CSVWriter.line(names.map { Self.csvField(row[$0]) }, safe: isSafe))
      for field in row.fields where !names.contains(field.name) && leftOut.insert(field.name).inserted {
        console.message(
          "muster: the column \(field.name) came too late for the header and is left out. Use --format jsonl.")
      }
    }
    held.removeAll(keepingCapacity: true)
  }

  /// Nested rows have no place in a line of CSV but as JSON.
  private static func csvField(_ value: Row.Value?) -> String {
    guard case .rows(let rows) = value else { return value?.plain ?? "" }
    return "[" + rows.map(\.json).joined(separator: ",") + "]"
  }
}
