import MusterCore
import MusterReport

/// Lays rows out as a table: one header line, numbers to the right, folded to the terminal when there is one.
///
/// Where the table does not fit even then, what is to be typed next goes below its row, figures are laid out in several
/// tables below each other, and any other row becomes a block with a line for each value.
struct TableLayout {
  /// Columns to fit into; nil: never folded.
  var width: Int?
  /// What columns are called; their own names where nothing else is said.
  var labels: [String: String] = [:]
  /// Columns that say what a row of figures is about. They stand before each part of a table that is too wide.
  var keys: Set<String> = []
  /// What stands where a row has no value: programs that split lines into columns need something there.
  var empty = ""

  private static let gap = 2
  /// Words shorter than this are not broken: days, moments and codes are looked up and typed.
  private static let longestWhole = 20
  /// The column with what is to be typed next. It is never folded.
  private static let command = "next"

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
    if let laid = table(rows, names) { return laid }
    let others = names.filter { $0 != Self.command }
    if others.count < names.count, let laid = table(rows, others, isCommandBelow: true) { return laid }
    return Laid(lines: parts(rows, names) ?? records(rows, names))
  }

  /// Nil when it does not fit.
  private func table(_ rows: [Row], _ names: [String], isCommandBelow: Bool = false) -> Laid? {
    let cells = cells(rows, names)
    let isNumeric = names.map { name in Self.isNumeric(rows.compactMap { $0[name] }) }
    guard let widths = fit(names, cells, isNumeric) else { return nil }
    // A line that is not folded is split by programs, and must not begin with a space.
    let isRight = isNumeric.enumerated().map { $1 && ($0 > 0 || width != nil) }
    var laid = Laid(starts: [])
    for (number, line) in ([names.map(label)] + cells).enumerated() {
      let folded = line.indices.map { TextFold(isName: number == 0).lines(line[$0], to: widths[$0]) }
      if number > 0 { laid.starts?.append(laid.lines.count) }
      laid.lines += (0..<(folded.map(\.count).max() ?? 1)).map { part in
        let padded = folded.indices.map { column in
          DisplayWidth.pad(
            part < folded[column].count ? folded[column][part] : "", to: widths[column], right: isRight[column])
        }
        return Self.withoutTrailingSpace(padded.joined(separator: String(repeating: " ", count: Self.gap)))
      }
      if isCommandBelow, number > 0, let typed = rows[number - 1][Self.command]?.plain, !typed.isEmpty {
        laid.lines.append("  \(label(Self.command)): \(Printable.clean(typed))")
      }
    }
    return laid
  }

  /// Figures in several tables, each as wide as there is room for and all with the columns that say what a row is about.
  /// Nil for other rows, and where not even one column of figures fits.
  private func parts(_ rows: [Row], _ names: [String]) -> [String]? {
    let first = names.filter(keys.contains)
    var rest = names.filter { !keys.contains($0) }[...]
    guard !first.isEmpty, !rest.isEmpty else { return nil }
    var lines: [String] = []
    while !rest.isEmpty {
      var widest: (count: Int, laid: Laid)?
      for count in rest.indices.map({ $0 - rest.startIndex + 1 }) {
        guard let laid = table(rows, first + rest.prefix(count)) else { break }
        widest = (count, laid)
      }
      guard let widest else { return nil }
      lines += (lines.isEmpty ? [] : [""]) + widest.laid.lines
      rest.removeFirst(widest.count)
    }
    return lines
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

  private func cells(_ rows: [Row], _ names: [String]) -> [[String]] {
    rows.map { row in
      names.map { name in
        let text = Printable.clean(row[name]?.plain ?? "")
        // What is to be typed stays as it has to be typed.
        let value = name == Self.command ? text : Self.withSingleSpaces(text)
        return value.isEmpty ? empty : value
      }
    }
  }

  /// Two spaces are what stands between columns.
  private static func withSingleSpaces(_ text: String) -> String {
    guard text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ") else { return text }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// How wide each column wants to be.
  private func natural(_ rows: [Row], _ names: [String]) -> [Int] {
    let cells = cells(rows, names)
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
    let isWhole = names.indices.map { isNumeric[$0] || names[$0] == Self.command }
    let names = names.map(label)
    let whole = names.indices.map { most($0, of: DisplayWidth.of) }
    let natural = names.indices.map { max(whole[$0], DisplayWidth.of(names[$0])) }
    guard let width, Self.total(natural) > width else { return natural }
    let heads = names.map(TextFold(isName: true).longest)
    let widths = names.indices.map { max(whole[$0], heads[$0]) }
    let words = names.indices.map { isWhole[$0] ? widths[$0] : max(most($0, of: TextFold().longest), heads[$0]) }
    return Self.shrink(widths, to: words, width)
      ?? Self.shrink(
        words, to: words.indices.map { isWhole[$0] ? words[$0] : min(words[$0], Self.longestWhole) }, width)
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
    let column = names.map { DisplayWidth.of(label($0)) }.max() ?? 0
    return rows.enumerated().flatMap { index, row in
      (index == 0 ? [] : [""])
        + names.flatMap { name -> [String] in
          guard let value = row[name]?.plain, !value.isEmpty else { return [] }
          return Self.value(value, of: label(name), padded: column, width: name == Self.command ? nil : width)
        }
    }
  }

  /// A value behind its name; what does not fit goes on below itself.
  static func value(_ text: String, of name: String, padded: Int, width: Int?) -> [String] {
    let room = width.map { $0 - padded - gap } ?? Int.max
    // Where next to nothing is left beside the name, the terminal breaks the line.
    let lines = room < longestWhole ? [Printable.clean(text)] : TextFold().lines(Printable.clean(text), to: room)
    return lines.enumerated().map { number, line in
      DisplayWidth.pad(number == 0 ? name : "", to: padded + gap, right: false) + line
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

  /// `1251.00`, `-3`, `1251 USD`, `75.0%`; but not `0017` or `2027-03`, which are names of things.
  private static func isAmount(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard let first = parts.first, case let number = first.hasSuffix("%") ? first.dropLast() : first, parts.count <= 2
    else { return false }
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
