import MusterCore
public import PGClient

/// Who reads published figures.
public struct Audience: Sendable, Equatable {
  public var code: String
  public var name: String
  public var minimum: Int64
  public var holdsSame: Bool
  public var marking: String
  public var releasedTo: String
  /// Codes of the audiences whose outputs it can read too.
  public var sees: [String]

  public init(
    code: String, name: String, minimum: Int64, holdsSame: Bool, marking: String, releasedTo: String, sees: [String]
  ) {
    self.code = code
    self.name = name
    self.minimum = minimum
    self.holdsSame = holdsSame
    self.marking = marking
    self.releasedTo = releasedTo
    self.sees = sees
  }
}

/// All audiences, by code.
public struct ReadAudiences: PGStatement {
  public struct Row: Sendable {
    public let id: Int64
    public let audience: Audience
  }

  public init() {}

  public static let isReadOnly = true
  public static let sql = """
    select id, code, name, minimum, holds_same, marking, released_to, sees from muster.publication_audience order by code
    """
  public func bind(_ p: inout PGParameters) {}
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      id: try row.int64(),
      audience: Audience(
        code: try row.string(), name: try row.string(), minimum: try row.int64(), holdsSame: try row.bool(),
        marking: try row.string(), releasedTo: try row.string(), sees: try row.stringArray()))
  }
}

public struct InsertAudience: PGStatement {
  let audience: Audience

  public init(_ audience: Audience) { self.audience = audience }

  public static let sql = """
    insert into muster.publication_audience (code, name, minimum, holds_same, marking, released_to, sees)
    values ($1, $2, $3::integer, $4::boolean, $5, $6, $7::text[]) returning id
    """
  public func bind(_ p: inout PGParameters) { p.add(audience) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct UpdateAudience: PGStatement {
  let audience: Audience

  public init(_ audience: Audience) { self.audience = audience }

  public static let sql = """
    update muster.publication_audience set name = $2, minimum = $3::integer, holds_same = $4::boolean, marking = $5,
      released_to = $6, sees = $7::text[] where code = $1
    """
  public func bind(_ p: inout PGParameters) { p.add(audience) }
}

extension PGParameters {
  fileprivate mutating func add(_ audience: Audience) {
    add(audience.code)
    add(audience.name)
    add(audience.minimum)
    add(audience.holdsSame)
    add(audience.marking)
    add(audience.releasedTo)
    add(audience.sees.map(Optional.some))
  }
}

public struct ListAudiences: ListStatement {
  public init() {}

  public static let columns: [ListColumn] = [
    .text("audience"), .text("name"), .int("minimum"), .bool("holds-same"), .text("marking"), .text("released-to"),
    .list("sees"), .int("publications"),
  ]
  public static let sql = """
    select a.code, a.name, nullif(a.minimum, 1), a.holds_same, a.marking, a.released_to, a.sees,
           (select count(*) from muster.publication p where p.audience_id = a.id)
      from muster.publication_audience a order by a.code
    """
  public func bind(_ p: inout PGParameters) {}
}
