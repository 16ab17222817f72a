/// A table as it would go out, with what is needed to judge it: every figure and sum, and the facts behind each figure.
public struct DisclosureTable: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// Numbers of people or of their attempts, which add up over rows.
    case people
    /// Different people: each once at the level shown, so that sums are at most what their parts add up to.
    case persons
    /// Courses and runs: withheld with their row, no secret of their own.
    case things
    /// Money in its smallest unit, days: they add up.
    case amount
    /// Never shown; small numbers of them are withheld, as those who failed behind a rate.
    case judged
    /// Never shown: what is in one shown column and not in another one that is within it. Small numbers of them are withheld,
    /// and kept from being worked out.
    case gap
    /// Never shown: the people behind a shown sum of money or of days, who need not be all of the cell. Small numbers of them
    /// are withheld, and so is a cell in which few are behind such a sum of one output and not of another, see ``Share``.
    case behind

    var isShowable: Bool { ![.judged, .gap, .behind].contains(self) }
  }

  public struct Column: Sendable, Equatable {
    public let name: String
    public let kind: Kind
    public let isShown: Bool

    public init(_ name: String, _ kind: Kind, isShown: Bool = true) {
      self.name = name
      self.kind = kind
      self.isShown = isShown && kind.isShowable
    }

    /// Whether it is a number of people that is held against the same one of other outputs.
    var isCompared: Bool { isShown && (kind == .people || kind == .persons) || kind == .behind }
    /// Whether it can be read from what is published of a cell.
    var isRead: Bool { isShown || kind == .gap }
  }

  /// Something counted: an enrolment, a group entry with its headcount. The same fact in two tables is one.
  public struct Fact: Sendable, Hashable {
    public let id: String
    public let heads: Int64

    public init(_ id: String, heads: Int64) {
      self.id = id
      self.heads = heads
    }

    /// Reads `e12*1` or `r7*14`; without a star it stands for nobody.
    public init(parsing text: some StringProtocol) {
      let parts = text.split(separator: "*", maxSplits: 1)
      self.init(String(parts.first ?? ""), heads: parts.count > 1 ? Int64(String(parts[1])) ?? 0 : 0)
    }

    /// Of people known only as numbers.
    var isGroup: Bool { id.utf8.first == UInt8(ascii: "r") }
    /// A result, which counts among completions.
    var isResult: Bool { id.utf8.first == UInt8(ascii: "k") }
  }

  public struct Cell: Sendable, Equatable {
    /// A value for each dimension; nil where it is summed over.
    public let keys: [String?]
    /// A number for each column; the first is participations.
    public var values: [Int64]
    /// How many people stand behind it at most: different persons, and people known only as numbers.
    public var contributors: Int64
    /// Of a figure, not of a sum: what is counted in it.
    public var facts: [Fact]
    /// Likewise who stands behind its sums of money and of days.
    public var shares: [Share]

    public init(
      keys: [String?], values: [Int64], contributors: Int64? = nil, facts: [Fact] = [], shares: [Share] = []
    ) {
      self.keys = keys
      self.values = values
      self.contributors = contributors ?? values.first ?? 0
      self.facts = facts
      self.shares = shares
    }

    public var isFigure: Bool { !keys.contains { $0 == nil } }
    public var isWhole: Bool { !keys.contains { $0 != nil } }
  }

  /// What it is called in messages: `publication 3`, `the table`.
  public let name: String
  public let dimensions: [String]
  public let columns: [Column]
  public internal(set) var cells: [Cell]
  /// The cells that were withheld, by their place; of a table not yet published none.
  public var suppressed: Set<Int>

  public init(
    name: String, dimensions: [String], columns: [Column], cells: [Cell], suppressed: Set<Int> = []
  ) {
    self.name = name
    self.dimensions = dimensions
    self.columns = columns
    self.cells = cells
    self.suppressed = suppressed
  }

  /// Whether different persons add up over a dimension, as each is of one kind by it.
  static func dividesPersons(_ dimension: String) -> Bool {
    [Dimension.service, .province, .gender].contains { $0.rawValue == dimension }
  }

  public var dividesPersons: Bool { dimensions.contains(where: Self.dividesPersons) }

  /// Whether numbers of people are in it from which participations follow within bounds.
  var isAboutHeads: Bool { columns.enumerated().contains { $1.isShown && ($0 == 0 || $1.kind == .persons) } }
  var persons: Int? { columns.firstIndex { $0.kind == .persons && $0.isShown } }

  /// How a cell is named to people: `programme CTFP, year 2012`.
  public func label(_ cell: Int) -> String {
    let parts = zip(dimensions, cells[cell].keys).compactMap { name, key in key.map { "\(name) \($0)" } }
    return parts.isEmpty ? "the total" : parts.joined(separator: ", ")
  }

  /// For each cell the places of the figures in it.
  func members() -> [[Int]] {
    var byKeys: [[String?]: Int] = [:]
    var patterns: Set<[Bool]> = []
    for (index, cell) in cells.enumerated() {
      byKeys[cell.keys] = index
      patterns.insert(cell.keys.map { $0 == nil })
    }
    var members: [[Int]] = Array(repeating: [], count: cells.count)
    for (index, cell) in cells.enumerated() where cell.isFigure {
      for pattern in patterns {
        let keys = zip(cell.keys, pattern).map { $1 ? nil : $0 }
        if let place = byKeys[keys] { members[place].append(index) }
      }
    }
    return members
  }
}
