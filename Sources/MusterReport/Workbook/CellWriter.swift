import MusterCore
import Workbook

/// Values of a column as cells: numbers as numbers, days as days, everything that only looks like one as text.
struct CellWriter {
  let column: DocumentTable.Column
  private let look: SheetColumn.Look
  private let width: Double
  /// Nothing stood in the column when the sheet was begun: each cell says for itself what it is.
  private let isOpen: Bool

  /// - Parameters:
  ///   - lines: as many as are at hand when the sheet is begun; they decide the width and the look.
  ///   - isSample: more lines follow, of which nothing is known yet.
  init(
    _ column: DocumentTable.Column, at index: Int, in table: DocumentTable, lines: ArraySlice<DocumentTable.Line>,
    isSample: Bool = false
  ) {
    self.column = column
    isOpen = isSample && column.kind == .text && lines.allSatisfy { table.text($0, index).isEmpty }
    switch column.kind {
    case .count, .days, .change: look = .count
    case .integer: look = .plain
    case .time: look = .plain
    case .percent: look = .percent
    case .date: look = .day
    case .moment: look = .moment
    case .money:
      let found = lines.lazy.compactMap { line -> Reading.Amount? in
        guard index < line.cells.count, case .text(let text) = line.cells[index] else { return nil }
        return Reading.money(text)
      }.first
      look = found.map { .amount(decimals: $0.decimals, unit: " \($0.currency)") } ?? .text
    case .decimal:
      let first = lines.lazy.map { table.text($0, index) }.first { !$0.isEmpty } ?? ""
      look = .amount(decimals: first.split(separator: ".").last?.count ?? 2, unit: "")
    case .dimension, .text, .flag: look = .text
    }
    var widest = column.label.split(separator: " ").map(\.count).max() ?? 0
    for line in lines { widest = max(widest, table.text(line, index).count) }
    // A little more than the letters, less than what pushes everything else off the screen.
    width = Double(min(60, max(8, widest + (look == .text ? 2 : 4))))
  }

  /// Lists have the names of their columns, so that what was changed in a workbook can be read in again.
  var sheetColumn: SheetColumn { SheetColumn(column.hasLabel ? column.label : column.name, look, width: width) }

  /// More digits than Excel keeps stay text.
  private static let largest: Int64 = 999_999_999_999_999

  func cell(_ value: Row.Value) -> SheetCell {
    switch value {
    case .null: return .empty
    case .int(let number):
      guard look != .text || isOpen else { return .text(String(number)) }
      return number.magnitude <= UInt64(Self.largest) ? .number(Double(number)) : .text(String(number))
    case .bool(let flag): return .text(flag ? "yes" : "no")
    case .list(let items): return items.isEmpty ? .empty : .text(items.joined(separator: "; "))
    case .rows(let rows): return .text("[" + rows.map(\.json).joined(separator: ",") + "]")
    case .text(let text): return cell(text)
    }
  }

  private func cell(_ text: String) -> SheetCell {
    if text.isEmpty { return .empty }
    switch column.kind {
    case .date:
      // Excel counts a day that never was before March 1900.
      if let day = Reading.day(text), day.daysSinceEpoch >= -25_509 { return .day(day.daysSinceEpoch) }
    case .moment:
      if let moment = Reading.moment(text) { return .moment(moment.microseconds / 1_000_000) }
    case .money:
      if let amount = Reading.money(text), case .amount(_, let unit) = look, unit == " \(amount.currency)",
        amount.digits.utf8.count <= 16
      {
        return .number(amount.value)
      }
    case .percent: if let share = Reading.decimal(text) { return .number(share / 100) }
    case .time:
      if text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Double(text) {
        return .number(year)
      }
    case .count, .days, .change, .decimal:
      if let number = Reading.decimal(text), text.utf8.count <= 15 { return .number(number) }
    case .text where isOpen:
      // Digits in quotes are a code; days and moments have a form of their own.
      if let day = Reading.day(text), day.daysSinceEpoch >= -25_509 { return .day(day.daysSinceEpoch) }
      if let moment = Reading.moment(text) { return .moment(moment.microseconds / 1_000_000) }
    case .dimension, .text, .integer, .flag: break
    }
    return .text(text)
  }
}
