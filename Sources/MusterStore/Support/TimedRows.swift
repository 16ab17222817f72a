public import MusterCore
public import PGClient

/// A table of rules that are in force for a time and can be ended: what tells its rows to people, and where.
public protocol TimedTable: Sendable {
  /// As the change log names its rows.
  static var kind: String { get }
  /// The argument that names a row.
  static var argument: String { get }
  static var table: String { get }
  /// The column by which people know a row.
  static var label: String { get }
}

public enum TemplateTable: TimedTable {
  public static let kind = "departure-template"
  public static let argument = "template"
  public static let table = "muster.departure_template"
  public static let label = "requirement"
}

public enum PenaltyTable: TimedTable {
  public static let kind = "penalty-rule"
  public static let argument = "penalty"
  public static let table = "muster.penalty_rule"
  public static let label = "kind"
}

public enum ForfeitTable: TimedTable {
  public static let kind = "forfeit-rule"
  public static let argument = "forfeit"
  public static let table = "muster.forfeit_rule"
  public static let label = "reach"
}

/// The first and last day of a rule.
public struct RuleTime: Sendable {
  public let name: String
  public let first: CalendarDate?
  public let last: CalendarDate?
}

/// A rule, locked before it is ended.
public struct LockTimed<Table: TimedTable>: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static var sql: String {
    """
    select \(Table.label), lower(during)::text, (upper(during) - 1)::text from \(Table.table) where id = $1::bigint for update
    """
  }
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> RuleTime {
    RuleTime(name: try row.string(), first: try row.date(), last: try row.date())
  }
}

/// Ends a rule on a day. One that ends before it begins never held.
public struct EndTimed<Table: TimedTable>: PGStatement {
  let id: Int64
  let last: CalendarDate

  public init(_ id: Int64, last: CalendarDate) {
    self.id = id
    self.last = last
  }

  public static var sql: String {
    "update \(Table.table) set during = daterange(lower(during), $2::date, '[]') where id = $1::bigint"
  }
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(last.description)
  }
}
