import MusterCore
import MusterReport

/// Rows as CSV. The safe form of figures ends with rows for marking, moment and notes, so that they stay with the file; the
/// machine form holds nothing but what was asked for.
final class CSVView {
  private let isSafe: Bool
  private let console: Console
  private var held: [Row] = []
  private var columns: [String]?
  /// As the head or the verdict says them, for the header of a table without rows.
  private var announced: [String] = []
  private var leftOut: Set<String> = []
  private var section: String?
  private var trailer: [(String, String)] = []
  private var isStamped = false

  /// So many rows are looked at before the header line is fixed.
  static let lookahead = 10_000

  init(isSafe: Bool, console: Console) {
    self.isSafe = isSafe
    self.console = console
  }

  func take(_ row: Row) {
    switch DocumentBuilder.role(of: row) {
    case "report": takeStamp(row)
    case "head":
      takeStamp(row)
      if case .rows(let said) = row["columns"] {
        let isFigures = said.contains { $0["kind"] != nil }
        announce(
          (section == nil ? [] : ["section"]) + (isFigures ? ["row"] : []) + said.compactMap { $0["name"]?.plain })
      }
    case "section": section = row["title"]?.plain
    case "note":
      if isStamped, isSafe {
        trailer.append(("note", FigureRow.sentence(row)))
      } else {
        // Sentences are not for programs.
        console.message(FigureRow.sentence(row))
      }
    default:
      var row = FigureRow.shown(row)
      if let section { row.fields.insert(.init("section", .text(section)), at: 0) }
      held.append(row)
      if columns != nil || held.count >= Self.lookahead { flush() }
    }
  }

  private func announce(_ names: [String]) { announced += names.filter { !announced.contains($0) } }

  private func takeStamp(_ row: Row) {
    for name in ["marking", "as-of"] {
      guard let value = row[name]?.plain, !value.isEmpty, !trailer.contains(where: { $0.0 == name }) else { continue }
      isStamped = true
      if isSafe { trailer.append((name, value)) } else if name == "marking" { console.message("marking: \(value)") }
    }
    if isSafe, case .list(let sentences) = row["footer"] { trailer += sentences.map { ("note", $0) } }
  }

  /// The marking of a list, which has no head that says it: beside the table, whose rows are all data.
  func take(detail name: String, _ value: String) {
    if name == "columns" { announce(value.split(separator: ",").map(String.init)) }
    guard name == "marking", !isStamped else { return }
    isStamped = true
    console.message("marking: \(value)")
  }

  func finish() {
    flush()
    guard let columns else { return }
    // What the row is stands in the column `row`, its text in the next one.
    guard let place = columns.firstIndex(of: "row"), place + 1 < columns.count else {
      for (name, text) in trailer { console.message("\(name): \(text)") }
      return
    }
    for (name, text) in trailer {
      var values = Array(repeating: "", count: columns.count)
      values[place] = name
      values[place + 1] = text
      console.data(CSVWriter.line(values, safe: isSafe))
    }
  }

  private func flush() {
    if columns == nil {
      var names: [String] = []
      var known: Set<String> = []
      for row in held { for field in row.fields where known.insert(field.name).inserted { names.append(field.name) } }
      if names.isEmpty { names = announced }
      guard !names.isEmpty else { return }
      columns = names
      console.data(CSVWriter.line(names, safe: isSafe))
    }
    let names = columns ?? []
    for row in held {
      console.data(CSVWriter.line(names.map { row[$0] ?? .null }, safe: isSafe, text: Self.field))
      for field in row.fields where !names.contains(field.name) && leftOut.insert(field.name).inserted {
        console.message(
          "muster: the column \(field.name) came too late for the header and is left out. Use --format jsonl.")
      }
    }
    held.removeAll(keepingCapacity: true)
  }

  /// Nested rows have no place in a line of CSV but as JSON.
  private static func field(_ value: Row.Value) -> String {
    guard case .rows(let rows) = value else { return value.plain }
    return "[" + rows.map(\.json).joined(separator: ",") + "]"
  }
}
