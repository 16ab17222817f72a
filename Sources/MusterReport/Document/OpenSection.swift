import MusterCore

/// A section while its rows come in: columns as the head said them, or as the rows show them.
struct OpenSection: Sendable {
  var section: DocumentSection
  private var labels: [String: String]
  private var places: [String: Int] = [:]
  private var isDeclared = false

  init(_ section: DocumentSection, labels: [String: String] = [:]) {
    self.section = section
    self.labels = labels
  }

  /// Whether it has rows or columns, so that a further head begins another.
  var isStarted: Bool { !section.table.lines.isEmpty || isDeclared }

  /// Columns as a head lists them.
  mutating func setColumns(_ rows: [Row]) {
    for row in rows {
      guard let name = row.text("name"), places[name] == nil else { continue }
      var kind = row.text("kind").flatMap(DocumentTable.Column.Kind.init) ?? .text
      // Less than before is no less a number, but shown with its sign.
      if kind == .count || kind == .days, name.hasSuffix("-change") { kind = .change }
      addColumn(name, kind, label: row.text("label"))
    }
    isDeclared = !section.table.columns.isEmpty
  }

  mutating func setColumns(_ columns: [(String, DocumentTable.Column.Kind, String)]) {
    for (name, kind, label) in columns { addColumn(name, kind, label: label) }
    isDeclared = true
  }

  /// Columns of which nothing but the names is known.
  mutating func setColumns(_ names: [String]) {
    for name in names where places[name] == nil { addColumn(name, .text, label: nil) }
    isDeclared = true
  }

  private mutating func addColumn(_ name: String, _ kind: DocumentTable.Column.Kind, label: String?) {
    places[name] = section.table.columns.count
    section.table.columns.append(DocumentTable.Column(name, kind, label: labels[name] ?? label))
  }

  mutating func add(_ row: Row, _ role: DocumentTable.Line.Role) {
    var line = DocumentTable.Line(role: role, cells: Array(repeating: .null, count: section.table.columns.count))
    for field in row.fields {
      if role != .plain, field.name == "row" { continue }
      // A figure is no list: then a column is called so.
      if role != .plain, field.name == "suppressed", case .list(let names) = field.value {
        line.suppressed = names
        continue
      }
      if places[field.name] == nil { addColumn(field.name, .text, label: nil) }
      guard let place = places[field.name] else { continue }
      while line.cells.count <= place { line.cells.append(.null) }
      line.cells[place] = field.value
    }
    section.table.lines.append(line)
  }

  mutating func add(_ cells: [Row.Value]) { section.table.lines.append(.init(role: .plain, cells: cells)) }

  /// All lines of one width, and kinds found for columns that nobody declared.
  func finish() -> DocumentSection {
    var section = section
    let width = section.table.columns.count
    for index in section.table.lines.indices {
      while section.table.lines[index].cells.count < width { section.table.lines[index].cells.append(.null) }
    }
    guard !isDeclared else { return section }
    // Beside a currency, digits with decimals are an amount; elsewhere they may be the number of a paragraph.
    let hasAmounts = section.table.column("currency") != nil
    for index in section.table.columns.indices {
      let values = section.table.lines.lazy.map { $0.cells[index] }
      section.table.columns[index].kind = Self.kind(values, hasAmounts: hasAmounts)
    }
    Self.markDimensions(&section.table)
    return section
  }

  /// Only what every value allows: one `0017` among numbers of things, and the column is text.
  static func kind(_ values: some Sequence<Row.Value>, hasAmounts: Bool = false) -> DocumentTable.Column.Kind {
    var found: DocumentTable.Column.Kind?
    for value in values {
      let kind: DocumentTable.Column.Kind
      switch value {
      case .null: continue
      case .text(let text) where text.isEmpty: continue
      case .int: kind = .integer
      case .bool: kind = .flag
      case .text(let text):
        if Reading.day(text) != nil {
          kind = .date
        } else if Reading.moment(text) != nil {
          kind = .moment
        } else if Reading.money(text) != nil {
          kind = .money
        } else if hasAmounts, text.utf8.contains(UInt8(ascii: ".")), Reading.decimal(text) != nil {
          kind = .decimal
        } else {
          return .text
        }
      case .list, .rows: return .text
      }
      guard found == nil || found == kind else { return .text }
      found = kind
    }
    return found ?? .text
  }

  /// Figures without a head: what stands before the first number divides, numbers count.
  private static func markDimensions(_ table: inout DocumentTable) {
    guard table.lines.contains(where: { $0.role != .plain }) else { return }
    var isBefore = true
    for index in table.columns.indices {
      let isTime = ["year", "quarter", "month"].contains(table.columns[index].name)
      if table.columns[index].kind == .integer, !isTime { isBefore = false }
      switch table.columns[index].kind {
      case .integer: table.columns[index].kind = isTime ? .time : .count
      case .text where isBefore: table.columns[index].kind = isTime ? .time : .dimension
      default: break
      }
    }
  }

  /// `cost-not-known` as `Cost not known`.
  static func spoken(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().map { $0 == "-" ? " " : String($0) }.joined()
  }
}
