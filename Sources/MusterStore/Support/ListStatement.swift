public import MusterCore
public import PGClient

/// A statement whose rows go out as they are: the columns name and type the fields of a reply's row.
public protocol ListStatement: PGStatement where Row == MusterCore.Row {
  static var columns: [ListColumn] { get }
}

public struct ListColumn: Sendable {
  enum Kind { case text, int, bool, list }

  public let name: String
  let kind: Kind

  static func text(_ name: String) -> ListColumn { .init(name: name, kind: .text) }
  static func int(_ name: String) -> ListColumn { .init(name: name, kind: .int) }
  static func bool(_ name: String) -> ListColumn { .init(name: name, kind: .bool) }
  static func list(_ name: String) -> ListColumn { .init(name: name, kind: .list) }
}

extension ListStatement {
  public static var isReadOnly: Bool { true }

  /// The filters of a list may be left out: what is asked for decides where to begin.
  public static var isPlannedAnew: Bool { true }

  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row { try fields(&row) }

  /// The row with a field for each column.
  static func fields(_ row: inout PGRow) throws(PGError) -> MusterCore.Row {
    var out = MusterCore.Row()
    for column in columns {
      switch column.kind {
      case .text: out.add(column.name, try row.optionalString())
      case .int: out.add(column.name, try row.optionalInt64())
      case .bool: out.add(column.name, try row.optionalBool())
      case .list: out.add(column.name, try row.stringArray())
      }
    }
    return out
  }
}

/// The part of a list that a reply holds.
public struct Page: Sendable {
  public var limit: Int
  /// The id after which to go on; 0 for the beginning.
  public var after: Int64

  public init(limit: Int, after: Int64) {
    self.limit = limit
    self.after = after
  }
}
