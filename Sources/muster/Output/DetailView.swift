import MusterCore

/// Shows one object: a line for each value, its lists as small tables below.
struct DetailView {
  var width: Int?
  /// What stands in a list where a row has no value.
  var empty = ""

  func lines(_ row: Row) -> [String] {
    let label = row.fields.map { DisplayWidth.of($0.name) }.max() ?? 0
    var lines: [String] = []
    var tables: [String] = []
    for field in row.fields {
      if case .rows(let rows) = field.value, !rows.isEmpty {
        tables += ["", Printable.clean(field.name) + ":"]
        tables += TableLayout(width: width.map { $0 - 2 }, empty: empty).lines(rows).map { $0.isEmpty ? "" : "  " + $0 }
      } else {
        let value = Self.isEmpty(field.value) ? "-" : field.value.plain
        lines += TableLayout.value(value, of: Printable.clean(field.name), padded: label, width: width)
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
