import MusterCore
import MusterReport

/// Rows of figures made ready for people.
enum FigureRow {
  /// Values that are withheld as `*`, and shares with their sign.
  ///
  /// - Parameter percents: the columns of shares, when people read them.
  static func shown(_ row: Row, percents: Set<String> = []) -> Row {
    var row = row
    for (index, field) in row.fields.enumerated() where percents.contains(field.name) {
      if case .text(let text) = field.value, !text.isEmpty { row.fields[index].value = .text(text + "%") }
    }
    if case .list(let names) = row["suppressed"], DocumentBuilder.role(of: row) != nil {
      row.fields.removeAll { $0.name == "suppressed" }
      for name in names { row.set(name, .text(DocumentTable.withheld)) }
    }
    return row
  }

  static func labelled(_ row: Row) -> Row {
    let word: String
    switch row["row"] {
    case .text("total"): word = "total"
    case .text("subtotal"): word = "subtotal"
    case .text("others"): word = "others"
    default: return row
    }
    var row = row
    let empty = row.fields.firstIndex { $0.value == .null || $0.value == .text("") }
    let firstFigure = row.fields.firstIndex { if case .int = $0.value { true } else { false } }
    if let empty, empty < firstFigure ?? row.fields.count { row.fields[empty].value = .text(word) }
    return row
  }

  /// A note as a sentence: its text, and what else it names before it.
  static func sentence(_ note: Row) -> String {
    let parts = note.fields.compactMap { field -> String? in
      guard field.name != "row", !field.value.plain.isEmpty else { return nil }
      return ["text", "note"].contains(field.name) ? field.value.plain : "\(field.name) \(field.value.plain)"
    }
    return Printable.clean(parts.joined(separator: ": "))
  }
}
