public import MusterCore

/// A table with typed columns.
public struct DocumentTable: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public enum Kind: String, Sendable {
      // As the daemon says them of figures.
      case dimension, time, count, money, percent, days, date, change, text
      // As they are found in lists.
      case integer, decimal, moment, flag
    }

    public let name: String
    public var label: String
    public var kind: Kind
    /// Whether somebody chose the label; else it is the name, better to read.
    public let hasLabel: Bool

    public init(_ name: String, _ kind: Kind, label: String? = nil) {
      self.name = name
      self.kind = kind
      hasLabel = label != nil
      self.label = label ?? OpenSection.spoken(name)
    }

    /// Numbers stand at the right and can be added up and drawn.
    public var isNumeric: Bool {
      switch kind {
      case .count, .money, .percent, .days, .change, .integer, .decimal: true
      default: false
      }
    }
  }

  public struct Line: Sendable, Equatable {
    public enum Role: String, Sendable { case plain, figure, subtotal, others, total }

    public var role: Role
    /// One for each column.
    public var cells: [Row.Value]
    /// Names of the columns whose value is withheld.
    public var suppressed: [String] = []

    /// A sum of other lines.
    public var isSum: Bool { role == .subtotal || role == .total }
  }

  public var columns: [Column] = []
  public var lines: [Line] = []

  public init() {}

  public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The lines that stand for themselves and can be drawn beside one another.
  var figures: [Line] { lines.filter { !$0.isSum } }
}

extension DocumentTable {
  /// Stands for a value that is withheld.
  public static let withheld = "*"

  /// What a cell shows. Sums say so in their first empty column.
  public func text(_ line: Line, _ index: Int) -> String {
    let value = index < line.cells.count ? line.cells[index] : .null
    if line.suppressed.contains(columns[index].name) { return Self.withheld }
    if case .null = value, let word = word(for: line), index == firstSummed(line) { return word }
    if case .rows(let rows) = value { return "[" + rows.map(\.json).joined(separator: ",") + "]" }
    return value.plain
  }

  private func word(for line: Line) -> String? {
    switch line.role {
    case .total: "Total"
    case .subtotal: "Subtotal"
    case .others: "Others"
    case .plain, .figure: nil
    }
  }

  /// The first column that is summed over, as long as it isn't a number.
  private func firstSummed(_ line: Line) -> Int? {
    let index = columns.indices.first { index in
      guard index < line.cells.count, case .null = line.cells[index] else { return false }
      return !columns[index].isNumeric
    }
    return index
  }
}

extension DocumentTable {
  /// Whether the values of a column are better not broken over lines: days, moments, codes.
  func isShort(_ name: String) -> Bool {
    guard let index = column(name), !columns[index].isNumeric else { return false }
    switch columns[index].kind {
    case .date, .time, .moment, .flag: return true
    default: return lines.prefix(500).allSatisfy { text($0, index).utf8.count <= 14 }
    }
  }
}
