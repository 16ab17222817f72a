/// A row of a history as read: a participation known only as a number, or a row that is none and is set aside.
public struct HistoryRow: Sendable, Equatable {
  public var line: Int
  public var report: String?
  public var programmePrinted = ""
  /// The programme's code: what stands before its year.
  public var programme = ""
  public var year: Int?
  public var title: String?
  public var quantity: Int?
  public var unit: String?
  public var provider: String?
  public var place: String?
  public var starts: CalendarDate?
  public var ends: CalendarDate?
  /// Nil: not printed, or not to be trusted. Only what may be added up stands here.
  public var cost: Money?
  public var page: String?
  public var flags: [RecordFlag] = []
  /// What the digits of a cost that is not trusted say, in the smallest unit: never in a sum.
  public var doubtedCost: Int64?
  public var doubtedQuantity: Int?
  /// A sentence for each flag that needs one.
  public var why: [String] = []
  /// Every cell as it came, by its header, JSON.
  public var printed = ""
  /// The cells that hold numbers, as printed.
  public var costText: String?
  public var quantityText: String?

  public init(line: Int) { self.line = line }

  /// One of total-row, furniture, refused when the row is no participation.
  public var setAside: RecordFlag? { flags.first(where: \.isSetAside) }

  /// Equal title, place and dates are one run; without a title there is none.
  public var iterationKey: String? {
    guard let title else { return nil }
    return [title, place ?? "", starts?.description ?? "", ends?.description ?? ""].joined(separator: "\u{1F}")
  }

  public func has(_ flag: RecordFlag) -> Bool { flags.contains(flag) }

  mutating func flag(_ flag: RecordFlag, _ reason: String? = nil) {
    if !flags.contains(flag) { flags.append(flag) }
    if let reason { why.append("\(flag.rawValue): \(reason)") }
  }

  /// The days from start to end, both counted.
  var days: Int? {
    guard let starts, let ends, starts <= ends else { return nil }
    return ends.daysSinceEpoch - starts.daysSinceEpoch + 1
  }

  mutating func doubtCost(_ flag: RecordFlag, _ reason: String) {
    self.flag(flag, reason)
    guard let cost else { return }
    doubtedCost = cost.minorUnits
    self.cost = nil
  }

  mutating func doubtQuantity(_ flag: RecordFlag, _ reason: String) {
    self.flag(flag, reason)
    guard let quantity else { return }
    doubtedQuantity = quantity
    self.quantity = nil
  }
}

/// A bound with its first day of validity, as the register holds it.
public struct PlausibilityBound: Sendable, Equatable {
  public var bound: HistoryMapping.Bound
  /// A number of people, or money in the smallest unit.
  public var limit: Int64
  public var currency: String?
  public var from: CalendarDate?

  public init(_ bound: HistoryMapping.Bound, limit: Int64, currency: String? = nil, from: CalendarDate? = nil) {
    self.bound = bound
    self.limit = limit
    self.currency = currency
    self.from = from
  }
}

/// A history as read, each row accounted for: the rows of the file are those here, the refused among them, and the
/// empty ones.
public struct HistoryFile: Sendable {
  public var rows: [HistoryRow] = []
  /// Rows that the mapping refuses.
  public var problems: [RowProblem] = []
  /// Rows without any text.
  public var empty = 0
  /// Headers that the mapping does not name: kept in the source text, not used.
  public var unused: [String] = []
  /// Columns of the mapping that the file has not.
  public var missing: [HistoryMapping.Column] = []
  public var separator = "comma"
  public var headerLine = 1
  /// Total rows whose printed sums are those of the rows above, and those whose are not.
  public var totalsEqual = 0
  public var totalsDifferent = 0

  /// Every record of the file but the header.
  public var count: Int { rows.count + empty }
  public var participations: [HistoryRow] { rows.filter { $0.setAside == nil } }

  /// How many rows have a flag; rows set aside count by what they are alone.
  public func count(_ flag: RecordFlag) -> Int {
    rows.count { $0.flags.contains(flag) && ($0.setAside == nil || flag.isSetAside) }
  }
}
