import MusterCore
import MusterReport

/// Lays rows out as a table: one header line, numbers to the right, folded to the terminal when there is one.
struct TableLayout {
  /// Columns to fit into; nil: never folded.
  var width: Int?
  /// What columns are called; their own names where nothing else is said.
  var labels: [String: String] = [:]

  private static let gap = 2
  /// Words shorter than this are not broken: a day has ten characters.
  private static let longestWhole = 10

  /// A table, and where in it each row begins; no places when a narrow terminal gets a line a value instead.
  struct Laid {
    var lines: [String] = []
    var starts: [Int]?
  }

  func lines(_ rows: [Row]) -> [String] { laid(rows).lines }

  func laid(_ rows: [Row]) -> Laid {
    var names = Self.columns(of: rows)
    if let width, Self.total(natural(rows, names)) > width {
      // Columns in which nothing stands give way before what is written elsewhere is folded.
      names.removeAll { name in rows.allSatisfy { ($0[name]?.plain ?? "").isEmpty } }
    }
    guard !names.isEmpty else { return Laid() }
    let cells = Self.cells(rows, names)
    let isNumeric = names.map { name in Self.isNumeric(rows.compactMap { $0[name] }) }
    let heads = names.map(label)
    guard let widths = fit(heads, cells, isNumeric) else { return Laid(lines: records(rows, names)) }
    var laid = Laid(starts: [])
    for (number, line) in ([heads] + cells).enumerated() {
      let folded = line.indices.map { TextFold(isName: number == 0).lines(line[$0], to: widths[$0]) }
      if number > 0 { laid.starts?.append(laid.lines.count) }
      laid.lines += (0..<(folded.map(\.count).max() ?? 1)).map { part in
        let padded = folded.indices.map { column in
          DisplayWidth.pad(
            part < folded[column].count ? folded[column][part] : "", to: widths[column], right: isNumeric[column])
        }
        return Self.withoutTrailingSpace(padded.joined(separator: String(repeating: " ", count: Self.gap)))
      }
    }
    return laid
  }

  /// The union of the keys in the order in which they first appear. `row` tells figures from totals and isn't shown.
  static func columns(of rows: [Row]) -> [String] {
    var names: [String] = []
    var known: Set<String> = ["row"]
    for row in rows {
      for field in row.fields where known.insert(field.name).inserted { names.append(field.name) }
    }
    return names
  }

  private static func cells(_ rows: [Row], _ names: [String]) -> [[String]] {
    rows.map { row in names.map { Printable.clean(row[$0]?.plain ?? "") } }
  }

  /// How wide each column wants to be.
  private func natural(_ rows: [Row], _ names: [String]) -> [Int] {
    let cells = Self.cells(rows, names)
    return names.indices.map { column in
      cells.reduce(DisplayWidth.of(label(names[column]))) { max($0, DisplayWidth.of($1[column])) }
    }
  }

  private func label(_ name: String) -> String { labels[name] ?? name }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }

  /// Names of columns fold first, then what is written between its words, the widest columns before others; long words
  /// are broken only when nothing else helps, and numbers never. Nil when even that does not fit.
  private func fit(_ names: [String], _ cells: [[String]], _ isNumeric: [Bool]) -> [Int]? {
    func most(_ column: Int, of measure: (String) -> Int) -> Int { cells.map { measure($0[column]) }.max() ?? 0 }
    let whole = names.indices.map { most($0, of: DisplayWidth.of) }
    let natural = names.indices.map { max(whole[$0], DisplayWidth.of(names[$0])) }
    guard let width, Self.total(natural) > width else { return natural }
    let heads = names.map(TextFold(isName: true).longest)
    let widths = names.indices.map { max(whole[$0], heads[$0]) }
    let words = names.indices.map { isNumeric[$0] ? widths[$0] : max(most($0, of: TextFold().longest), heads[$0]) }
    return Self.shrink(widths, to: words, width)
      ?? Self.shrink(
        words, to: words.indices.map { isNumeric[$0] ? words[$0] : min(words[$0], Self.longestWhole) }, width)
  }

  private static func shrink(_ widths: [Int], to floors: [Int], _ width: Int) -> [Int]? {
    var widths = widths
    var excess = total(widths) - width
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// For terminals too narrow for the table: one line a value, a blank line between rows.
  private func records(_ rows: [Row], _ names: [String]) -> [String] {
    let width = names.map { DisplayWidth.of(label($0)) }.max() ?? 0
    return rows.enumerated().flatMap { index, row in
      (index == 0 ? [] : [""])
        + names.compactMap { name in
          guard let value = row[name]?.plain, !value.isEmpty else { return nil }
          return DisplayWidth.pad(label(name), to: width, right: false) + "  " + Printable.clean(value)
        }
    }
  }

  private static func isNumeric(_ values: [Row.Value]) -> Bool {
    var isAny = false
    for value in values {
      switch value {
      case .null: continue
      case .int: isAny = true
      case .text(let text) where text.isEmpty || text == DocumentTable.withheld: continue
      case .text(let text) where isAmount(text): isAny = true
      default: return false
      }
    }
    return isAny
  }

  /// `1251.00`, `-3`, `1251 USD`; but not `0017` or `2027-03`, which are names of things.
  private static func isAmount(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard let number = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2, !(parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) })) {
      return false
    }
    let digits = number.hasPrefix("-") || number.hasPrefix("+") ? number.dropFirst() : number
    guard digits.first?.isNumber == true, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else {
      return false
    }
    return parts.count == 2 || digits.contains(".")
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
    return String(line[..<end])
  }
}
