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
