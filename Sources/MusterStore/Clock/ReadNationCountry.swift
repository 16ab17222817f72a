public import PGClient

/// The nation whose register this is, by ISO 3166.
public struct ReadNationCountry: PGStatement {
  public init() {}

  public static let isReadOnly = true
  public static let sql = "select country from muster.nation"
  public func bind(_ p: inout PGParameters) {}
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
