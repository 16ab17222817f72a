public import PGClient

/// A report's definition as it stands, by name; ended ones too.
public struct FindReport: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let definition: String
    public let isShipped: Bool
    public let isEnded: Bool
  }

  let name: String

  public init(_ name: String) { self.name = name }

  public static let isReadOnly = true
  public static let sql = "select id, definition, shipped, ended from muster.report_definition where name = $1"
  public func bind(_ p: inout PGParameters) { p.add(name) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(), definition: try row.string(), isShipped: try row.bool(), isEnded: try row.bool())
  }
}

/// Stores a definition under its name: the first, or in the place of the one that stood there.
public struct StoreReport: PGStatement {
  let name: String
  let title: String
  let definition: String
  let isShipped: Bool

  public init(_ name: String, title: String, definition: String, isShipped: Bool) {
    self.name = name
    self.title = title
    self.definition = definition
    self.isShipped = isShipped
  }

  public static let sql = """
    insert into muster.report_definition as r (name, title, definition, shipped) values ($1, $2, $3, $4::boolean)
    on conflict (name) do update set title = excluded.title, definition = excluded.definition, shipped = excluded.shipped,
      ended = false
    returning r.id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(title)
    p.add(definition)
    p.add(isShipped)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct EndReport: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = "update muster.report_definition set ended = true where id = $1::bigint"
  public func bind(_ p: inout PGParameters) { p.add(id) }
}

public struct ListReports: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [.text("name"), .text("title"), .bool("shipped")]
  public static let sql = "select name, title, shipped from muster.report_definition where not ended order by name"
  public func bind(_ p: inout PGParameters) {}
}
