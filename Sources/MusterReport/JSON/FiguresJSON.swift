import MusterCore

/// Figures and reports as one JSON object, described by `Deploy/figures.schema.json`.
public enum FiguresJSON {
  /// Changes when a reader has to be changed.
  public static let version = "muster-figures-1"

  public static func text(_ document: Document) -> String {
    var row = Row()
    row.add("schema", version)
    row.add("title", document.title)
    row.add("about", document.about)
    row.add("marking", document.marking)
    row.add("as-of", document.asOf)
    row.add("seq", document.sequence)
    row.add("given", document.given)
    row.add("sections", rows: document.sections.map(section))
    row.add("footer", document.footer)
    return row.json + "\n"
  }

  private static func section(_ section: DocumentSection) -> Row {
    var row = Row()
    row.add("title", section.title)
    row.add("question", section.question)
    row.add("basis", section.basis)
    row.add("calendar", section.calendar)
    row.add("show", section.show.map(\.rawValue))
    row.add(
      "columns",
      rows: section.table.columns.map { column in
        var row = Row()
        row.add("name", column.name)
        row.add("kind", column.kind.rawValue)
        row.add("label", column.label)
        return row
      })
    row.add("rows", rows: section.table.lines.map { Self.line($0, section.table.columns) })
    row.add("notes", section.notes)
    return row
  }

  private static func line(_ line: DocumentTable.Line, _ columns: [DocumentTable.Column]) -> Row {
    var row = Row()
    row.add("row", line.role == .plain ? "row" : line.role.rawValue)
    for (index, column) in columns.enumerated() where column.name != "row" {
      row.fields.append(.init(column.name, line.cells[index]))
    }
    if !line.suppressed.isEmpty { row.add("suppressed", line.suppressed) }
    return row
  }
}
