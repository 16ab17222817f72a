import MusterCore

/// Shows one object: a line for each value, its lists as small tables below.
struct DetailView {
  var width: Int?

  func lines(_ row: Row) -> [String] {
    let label = row.fields.map { DisplayWidth.of($0.name) }.max() ?? 0
    var lines: [String] = []
    var tables: [String] = []
    for field in row.fields {
      if case .rows(let rows) = field.value, !rows.isEmpty {
        tables += ["", Printable.clean(field.name) + ":"]
        tables += TableLayout(width: width.map { $0 - 2 }).lines(rows).map { $0.isEmpty ? "" : "  " + $0 }
      } else {
        let value = Self.isEmpty(field.value) ? "-" : Printable.clean(field.value.plain)
        lines.append(DisplayWidth.pad(Printable.clean(field.name), to: label, right: false) + "  " + value)
      }
    }
    return lines + tables
  }

  private static func isEmpty(_ value: Row.Value) -> Bool {
    switch value {
    case .rows: true
    default: value.plain.isEmpty
    }
  }
}
