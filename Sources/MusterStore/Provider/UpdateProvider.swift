public import PGClient

/// What stands of a provider or a programme besides its code.
public struct NamedEntry: Sendable, Equatable {
  public var name: String
  public var country: String?
  public var source: String?
}

public struct LockProvider: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = "select title, country, source from muster.provider where id = $1::bigint for update"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> NamedEntry {
    NamedEntry(name: try row.string(), country: try row.optionalString(), source: try row.optionalString())
  }
}

public struct UpdateProvider: PGStatement {
  let id: Int64
  let entry: NamedEntry

  public init(_ id: Int64, _ entry: NamedEntry) {
    self.id = id
    self.entry = entry
  }

  public static let sql = "update muster.provider set title = $2, country = $3, source = $4 where id = $1::bigint"
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(entry.name)
    p.add(entry.country)
    p.add(entry.source)
  }
}

public struct LockProgramme: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = "select name, null, source from muster.programme where id = $1::bigint for update"
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> NamedEntry {
    NamedEntry(name: try row.string(), country: try row.optionalString(), source: try row.optionalString())
  }
}

public struct UpdateProgramme: PGStatement {
  let id: Int64
  let entry: NamedEntry

  public init(_ id: Int64, _ entry: NamedEntry) {
    self.id = id
    self.entry = entry
  }

  public static let sql = "update muster.programme set name = $2, source = $3 where id = $1::bigint"
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(entry.name)
    p.add(entry.source)
  }
}
