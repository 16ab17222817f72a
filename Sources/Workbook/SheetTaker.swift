#if XLSX
  /// The rows of one sheet, cell for cell.
  final class SheetTaker: XMLTaker {
    private enum Value {
      case text(String)
      case number(String, SheetValue.Kind)
      case day(String)
      case flag(String)

      var plain: String {
        switch self {
        case .text(let text), .number(let text, _), .day(let text), .flag(let text): text
        }
      }

      var read: SheetValue {
        switch self {
        case .text(let text): SheetValue(text: text, kind: .text)
        case .number(let text, let kind): SheetValue(text: text, kind: kind)
        case .day(let text): SheetValue(text: text, kind: .day)
        case .flag(let text): SheetValue(text: text, kind: .flag)
        }
      }
    }

    private let shared: [String]
    private let formats: [NumberFormat]
    private let is1904: Bool
    private let sheet: String
    private let cellLimit: Int
    private let take: (Int, [SheetValue]) throws(WorkbookError) -> Void

    /// Ranges that go over several rows, by their first cell, and what that cell held.
    private var fills: [(range: CellRange, value: Value?)]

    private var cells = 0
    private var row = 0
    private var column = 0
    private var values: [Value?] = []
    private var kind = ""
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var isInValue = false
    private var phonetic = 0
    private var current = ""

    init(
      _ sheet: String, shared: [String], formats: [NumberFormat], is1904: Bool, merged: [CellRange], cellLimit: Int,
      take: @escaping (Int, [SheetValue]) throws(WorkbookError) -> Void
    ) {
      self.sheet = sheet
      self.shared = shared
      self.formats = formats
      self.is1904 = is1904
      self.cellLimit = cellLimit
      self.take = take
      fills = merged.filter { $0.last.row > $0.first.row }.map { ($0, nil) }
    }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(WorkbookError) {
      switch name {
      case "row":
        guard let next = attributes["r"].map({ Int($0) }) ?? row + 1, next > row, next <= 1_048_576 else {
          throw WorkbookError(.notWorkbook, "the workbook is damaged: the rows of \"\(sheet)\" are not in order.")
        }
        row = next
        column = 0
        values = []
      case "c":
        let before = column
        // Where it says no address, a cell stands after the one before it; one that cannot be read stands nowhere.
        guard let place = attributes["r"].map({ CellAddress($0) }) ?? CellAddress(row: row, column: column + 1) else {
          throw damaged
        }
        column = place.column
        guard column > before, column <= 16_384, place.row == row else { throw damaged }
        kind = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        hasFormula = false
        hasValue = false
        current = ""
      case "f": hasFormula = true
      case "v":
        isInValue = true
        hasValue = true
      case "t":
        isInValue = phonetic == 0
        hasValue = true
      case "rPh": phonetic += 1
      default: break
      }
    }

    func text(_ text: String) throws(WorkbookError) {
      guard isInValue else { return }
      current += text
      guard current.utf8.count <= 262_144 else {
        throw WorkbookError(.tooLarge, "\(here) holds more text than a cell can.")
      }
    }

    func end(_ name: String) throws(WorkbookError) {
      switch name {
      case "v", "t": isInValue = false
      case "rPh": phonetic -= 1
      case "c": try endCell()
      case "row": try endRow()
      default: break
      }
    }

    private var address: CellAddress { CellAddress(row: row, column: column) }
    private var here: String { "cell \(address) of \"\(sheet)\"" }
    private var damaged: WorkbookError {
      WorkbookError(.notWorkbook, "the workbook is damaged near \(here).")
    }

    private func endCell() throws(WorkbookError) {
      guard let value = try value(), !value.plain.isEmpty else { return }
      cells += 1
      guard cells <= cellLimit else {
        throw WorkbookError(.tooLarge, "\"\(sheet)\" has more than \(cellLimit) cells with something in them.")
      }
      while values.count < column { values.append(nil) }
      values[column - 1] = value
    }

    private func value() throws(WorkbookError) -> Value? {
      // Some programs write an empty result where they have none; only text may really be empty.
      guard hasValue, !(current.isEmpty && hasFormula && kind != "str") else {
        if hasFormula {
          throw WorkbookError(
            .badCell,
            "\(here) holds a formula without its result. Open the workbook, save it, and try again; or paste the values in place of the formulas."
          )
        }
        return nil
      }
      switch kind {
      case "s":
        guard let index = Int(current), shared.indices.contains(index) else { throw damaged }
        return .text(shared[index])
      case "inlineStr", "str": return .text(SheetEscapes.read(current))
      case "b": return .flag(current == "1" || current == "true" ? "yes" : "no")
      case "e":
        throw WorkbookError(.badCell, "\(here) shows the error \(current). Mend the formula, or leave the cell empty.")
      case "d": return .day(Self.isoDay(current))
      default: return try number()
      }
    }

    /// `2027-03-08T00:00:00` is the day alone.
    private static func isoDay(_ text: String) -> String {
      text.hasSuffix("T00:00:00") || text.hasSuffix("T00:00:00.000") ? String(text.prefix(10)) : text
    }

    private func number() throws(WorkbookError) -> Value? {
      if current.isEmpty { return nil }
      guard let plain = NumberText.plain(current), let value = Double(current) else { throw damaged }
      let format = formats.indices.contains(style) ? formats[style] : .general
      switch format {
      case .general, .exponent:
        return .number(plain, SheetValue.Kind(number: current, plain, value, isExponent: format == .exponent))
      case .padded(let digits):
        guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }), plain.utf8.count < digits else {
          return .number(plain, SheetValue.Kind(number: current, plain, value, isExponent: false))
        }
        return .text(String(repeating: "0", count: digits - plain.utf8.count) + plain)
      case .day, .dayAndTime, .time:
        guard let text = SerialDate.text(value, format, is1904: is1904) else {
          throw WorkbookError(
            .badCell, "\(here) is formatted as a date but holds \(plain), which is none. Type the date as 2027-03-08.")
        }
        return .day(text)
      }
    }

    /// A cell merged over several rows says the same of all of them; but a number may be a sum, so that it is not repeated.
    private func endRow() throws(WorkbookError) {
      for index in fills.indices {
        let range = fills[index].range
        guard (range.first.row...range.last.row).contains(row) else { continue }
        let place = range.first.column - 1
        if row == range.first.row {
          fills[index].value = values.indices.contains(place) ? values[place] : nil
          if case .number(let number, _) = fills[index].value {
            throw WorkbookError(
              .badCell,
              "cells \(range) of \"\(sheet)\" are merged and hold the number \(number): whether it is one for all rows or one for each is not known. Split them and write what each row has."
            )
          }
        } else if let value = fills[index].value {
          while values.count <= place { values.append(nil) }
          if values[place] == nil { values[place] = value }
        }
      }
      fills.removeAll { $0.range.last.row <= row }
      try take(row, values.map { $0?.read ?? .empty })
    }
  }
#endif
