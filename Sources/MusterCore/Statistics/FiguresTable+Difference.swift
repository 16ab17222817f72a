/// Two tables of the same question at different moments.
extension FiguresTable {
  /// The cells and sums that differ, in order; sums last.
  public static func changed(_ before: FiguresTable, _ now: FiguresTable) -> [[String?]] {
    let keys = Set(before.byKey.keys).union(now.byKey.keys).filter { keys in
      let (x, y) = (before.counted(keys), now.counted(keys))
      return now.request.measures.contains { x.value($0) != y.value($0) }
    }
    return keys.sorted(by: precedes)
  }

  private func counted(_ keys: [String?]) -> FigureLine { byKey[keys] ?? FigureLine(keys: keys) }

  public static func differenceColumns(_ now: FiguresTable) -> [FigureColumn] {
    now.request.dimensions.map(FigureColumn.init)
      + now.request.measures.flatMap { measure in
        [
          FigureColumn("\(measure.rawValue)-before", measure.kind, label: "\(measure.label) before"),
          FigureColumn(measure.rawValue, measure.kind, label: measure.label),
          FigureColumn("\(measure.rawValue)-change", measure.kind, label: "\(measure.label) change"),
        ]
      }
  }

  /// One of them: before, now, change of every measure.
  public static func difference(_ keys: [String?], _ before: FiguresTable, _ now: FiguresTable) -> Row {
    let (x, y) = (before.counted(keys), now.counted(keys))
    var row = Row()
    let missing = keys.count { $0 == nil }
    row.add("row", missing == 0 && !keys.isEmpty ? "figure" : missing == keys.count ? "total" : "subtotal")
    for (dimension, key) in zip(now.request.dimensions, keys) { row.add(dimension.rawValue, key) }
    for measure in now.request.measures {
      row.fields.append(.init("\(measure.rawValue)-before", x.value(measure)))
      row.fields.append(.init(measure.rawValue, y.value(measure)))
      row.fields.append(.init("\(measure.rawValue)-change", y.change(measure, since: x)))
    }
    return row
  }
}
