import MusterCore
import Workbook

/// A sheet of a workbook as the CSV that the daemon takes: the same rows at the same lines, so that what it says of line 7
/// is true of row 7.
struct SheetSource {
  let path: String
  let sheet: String?
  /// The first row names the columns and every other has the same; a history is not all table.
  var isTable = true
  /// The columns are called as muster calls them.
  var isOwn = true

  /// What a block may hold.
  private static let byteLimit = 64 << 20

  func csv(_ bytes: [UInt8], console: Console) throws(ClientError) -> [UInt8] {
    do throws(WorkbookError) {
      let workbook = try WorkbookReader(bytes)
      if let sheet {
        let named = workbook.sheets.first { $0.name == sheet }
        guard let found = named ?? workbook.sheets.first(where: { $0.name.lowercased() == sheet.lowercased() }) else {
          throw WorkbookError(
            .noSheet,
            "there is no sheet \(sheet.quoted). The workbook has \(workbook.sheets.map(\.name.quoted).joined(separator: ", "))."
          )
        }
        return try text(found, of: workbook)
      }
      let visible = workbook.sheets.filter { !$0.isHidden }
      for candidate in visible {
        let text = try text(candidate, of: workbook)
        guard !text.allSatisfy({ $0 == 0x0A }) else { continue }
        if visible.count > 1 {
          let others = visible.filter { $0 != candidate }.map(\.name.quoted).joined(separator: ", ")
          console.message(
            "muster: reading the sheet \(candidate.name.quoted), not \(others). Another one: --sheet NAME.")
        }
        return text
      }
      throw WorkbookError(.noSheet, "no sheet has anything in it.")
    } catch {
      let option = error.kind == .noSheet && sheet != nil ? "--sheet" : "FILE: \(path.quoted)"
      throw ClientError(.usage, "\(option): \(error.description)")
    }
  }

  private func text(_ sheet: SheetInfo, of workbook: WorkbookReader) throws(WorkbookError) -> [UInt8] {
    let lines = SheetLines(sheet: sheet.name, limit: Self.byteLimit)
    if isTable {
      let check = CellCheck(sheet: sheet.name, isOwn: isOwn)
      try workbook.read(cells: sheet) { number, values throws(WorkbookError) in
        try check.take(number, values)
        try lines.add(number, values.map(\.text))
      }
    } else {
      let loose = LooseRows(sheet: sheet.name, limit: Self.byteLimit)
      let check = CellCheck(sheet: sheet.name, isOwn: isOwn)
      try workbook.read(cells: sheet) { number, values throws(WorkbookError) in
        try check.take(number, values)
        try loose.add(number, values.map(\.text))
      }
      try loose.write(to: lines)
    }
    return lines.bytes
  }
}

/// A code that a cell made a number, a day or TRUE of is not what was typed: nobody can tell what it was, so it is refused.
private final class CellCheck {
  private let sheet: String
  private let isOwn: Bool
  private var header: [String]?

  /// - Parameter isOwn: false when the columns are called as somebody else calls them, so that nothing is known of them;
  ///   then only numbers that no column can hold are refused.
  init(sheet: String, isOwn: Bool) {
    self.sheet = sheet
    self.isOwn = isOwn
  }

  func take(_ number: Int, _ values: [SheetValue]) throws(WorkbookError) {
    guard let header, isOwn else {
      if isOwn, values.contains(where: { !$0.text.trimmed.isEmpty }) { header = values.map(\.text.trimmed) }
      if !isOwn {
        for (index, value) in values.enumerated() where value.kind == .rounded { throw refusal(number, index, value) }
      }
      return
    }
    for (index, value) in values.enumerated() where index < header.count {
      let isLost =
        switch ImportColumns.kind(header[index]) {
        case .text: value.kind != .text && value.kind != .whole
        case .number: value.kind == .rounded || value.kind == .day || value.kind == .flag
        case .day, .flag: false
        }
      if isLost { throw refusal(number, index, value) }
    }
  }

  private func refusal(_ number: Int, _ index: Int, _ value: SheetValue) -> WorkbookError {
    let column = header.map { $0[index].quoted } ?? String(index + 1)
    let what =
      switch value.kind {
      case .rounded: "the number \(value.text), of more than the 15 digits that a spreadsheet keeps"
      case .exponent: "the number \(value.text), shown by a power of ten"
      case .fraction: "the number \(value.text)"
      case .day: "the day \(value.text)"
      case .flag: value.text == "yes" ? "TRUE" : "FALSE"
      case .text, .whole: value.text
      }
    return WorkbookError(
      .badCell,
      "row \(number) of \(sheet.quoted), column \(column): the cell holds \(what), which need not be what was typed. Format the column as text and type it again."
    )
  }
}

/// Rows of a sheet with titles above the table, totals in it and notes below: the daemon finds the header by its mapping
/// and says which rows are no rows of it.
private final class LooseRows {
  private let sheet: String
  private let limit: Int
  private var rows: [(number: Int, values: [String])] = []
  private var bytes = 0
  private var width = 0

  /// The header is the fullest row near the top: so many are looked at.
  private static let searched = 60

  init(sheet: String, limit: Int) {
    self.sheet = sheet
    self.limit = limit
  }

  func add(_ number: Int, _ values: [String]) throws(WorkbookError) {
    let values = values.withoutEmptyEnd
    guard !values.isEmpty else { return }
    if rows.count < Self.searched { width = max(width, values.count) }
    bytes += values.reduce(values.count) { $0 + $1.utf8.count }
    guard bytes <= limit else { throw SheetLines.tooLarge(sheet, limit) }
    rows.append((number, values))
  }

  /// Cells left empty at the end of a row are no damage to it; more cells than the header has are, and stay.
  func write(to lines: SheetLines) throws(WorkbookError) {
    for (number, values) in rows {
      try lines.write(number, values + Array(repeating: "", count: max(0, width - values.count)))
    }
  }
}

/// Rows of a sheet as lines of CSV, all as wide as the first one that has anything in it: that names the columns.
private final class SheetLines {
  private let sheet: String
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private var line = 1
  private var width = 0

  init(sheet: String, limit: Int) {
    self.sheet = sheet
    self.limit = limit
  }

  func add(_ number: Int, _ values: [String]) throws(WorkbookError) {
    var values = values.withoutEmptyEnd
    guard !values.isEmpty else { return }
    if width == 0 {
      width = values.count
      if let gap = values.firstIndex(where: { $0.trimmed.isEmpty }) {
        throw WorkbookError(
          .badCell,
          "row \(number) of \(sheet.quoted) names the columns, but its cell \(gap + 1) is empty. Name every column, in the first row."
        )
      }
    }
    guard values.count <= width else {
      throw WorkbookError(
        .badCell,
        "row \(number) of \(sheet.quoted) has something in its cell \(values.count), but only \(width) \(width == 1 ? "column has" : "columns have") a name. The first row with anything in it must name the columns: take away what stands above it."
      )
    }
    while values.count < width { values.append("") }
    try write(number, values)
  }

  func write(_ number: Int, _ values: [String]) throws(WorkbookError) {
    // Rows that are empty are lines that are empty.
    while line < number {
      bytes.append(0x0A)
      line += 1
    }
    // A line end within a cell would move all lines below.
    let flat = values.map { value in
      value.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? String(value.map { $0.isNewline ? " " : $0 }) : value
    }
    bytes += CSVWriter.line(flat, safe: false).utf8
    bytes.append(0x0A)
    line += 1
    guard bytes.count <= limit else { throw Self.tooLarge(sheet, limit) }
  }

  static func tooLarge(_ sheet: String, _ limit: Int) -> WorkbookError {
    WorkbookError(.tooLarge, "the sheet \(sheet.quoted) is larger than \(limit >> 20) MB as CSV. Send it in parts.")
  }
}

extension [String] {
  /// Without the empty cells at the end of a row.
  fileprivate var withoutEmptyEnd: [String] { Array(prefix((lastIndex { !$0.trimmed.isEmpty } ?? -1) + 1)) }
}
