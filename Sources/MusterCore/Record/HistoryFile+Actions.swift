/// What makes a row the same as one of another file: where it stands as taken, and every cell as printed.
public struct PrintedRow: Sendable, Hashable {
  public let programme: String
  public let report: String?
  public let printed: String

  public init(_ row: HistoryRow) {
    programme = row.programmePrinted
    report = row.report
    printed = row.printed
  }
}

extension HistoryFile {
  /// The rows that are taken, each text once.
  public var printedRows: [PrintedRow] {
    var seen: Set<PrintedRow> = []
    return participations.map(PrintedRow.init).filter { seen.insert($0).inserted }
  }

  /// Flags the rows that stand already from another file, and does what the mapping says of them. Equal rows of one file
  /// are rows of their own: as many are flagged as the other file has.
  public mutating func flagRepeats(_ standing: [PrintedRow: Int], _ mapping: HistoryMapping) {
    var left = standing
    for index in rows.indices where rows[index].setAside == nil {
      let row = PrintedRow(rows[index])
      guard let copies = left[row], copies > 0 else { continue }
      left[row] = copies - 1
      rows[index].flag(.repeatsImport, "the same row was taken in with another file")
    }
    applyActions(mapping)
  }

  /// What the mapping says of each flag: refused rows become problems and are kept aside.
  mutating func applyActions(_ mapping: HistoryMapping) {
    guard mapping.actions.values.contains(.refuse) else { return }
    for index in rows.indices where !rows[index].has(.refused) {
      guard let flag = rows[index].flags.first(where: { mapping.action($0) == .refuse }) else { continue }
      let reason = rows[index].why.first { $0.hasPrefix(flag.rawValue + ":") } ?? flag.rawValue
      problems.append(
        RowProblem(
          line: rows[index].line, field: nil,
          failure: Failure(
            .badValue, "The mapping refuses rows with \(reason.quoted).", [.init("flag", flag.rawValue)])))
      rows[index].flags.removeAll { $0 == .totalRow || $0 == .furniture }
      rows[index].flag(.refused, flag.rawValue)
    }
  }
}
