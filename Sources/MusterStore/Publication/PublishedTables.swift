public import MusterCore
public import PGClient

public struct InsertPublishedTable: PGStatement {
  let publication: Int64
  let number: Int
  let title: String
  let table: DisclosureTable

  public init(_ publication: Int64, number: Int, title: String, _ table: DisclosureTable) {
    self.publication = publication
    self.number = number
    self.title = title
    self.table = table
  }

  public static let sql = """
    insert into muster.publication_table (publication_id, number, title, dimensions, columns, kinds, shown, divides_persons)
    values ($1::bigint, $2::integer, $3, $4::text[], $5::text[], $6::text[], $7::boolean[], $8::boolean)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(publication)
    p.add(number)
    p.add(title)
    p.add(table.dimensions.map(Optional.some))
    p.add(table.columns.map { Optional($0.name) })
    p.add(table.columns.map { Optional($0.kind.rawValue) })
    p.add(table.columns.map { Optional($0.isShown) })
    p.add(table.dividesPersons)
  }
}

public struct InsertPublishedCells: PGStatement {
  let publication: Int64
  let number: Int
  let table: DisclosureTable
  let reasons: [Int: Suppression.Reason]

  public init(_ publication: Int64, number: Int, _ table: DisclosureTable, _ reasons: [Int: Suppression.Reason]) {
    self.publication = publication
    self.number = number
    self.table = table
    self.reasons = reasons
  }

  // Arrays in arrays have to be of one length, so each goes as its text.
  public static let sql = """
    insert into muster.publication_cell (publication_id, number, place, keys, numbers, contributors, withheld, facts)
    select $1::bigint, $2::integer, c.place - 1, c.keys::text[], c.numbers::bigint[], c.contributors, c.withheld, c.facts::text[]
      from unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[]) with ordinality
        as c (keys, numbers, contributors, withheld, facts, place)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(publication)
    p.add(number)
    p.add(table.cells.map { Optional(Self.array($0.keys)) })
    p.add(table.cells.map { Optional(Self.array($0.values.map { String($0) })) })
    p.add(table.cells.map { Optional($0.contributors) })
    p.add(table.cells.indices.map { reasons[$0]?.word })
    p.add(table.cells.map { Optional(Self.array($0.texts)) })
  }

  /// The text of an array of texts.
  private static func array(_ items: [String?]) -> String {
    "{"
      + items.map { item in
        guard let item else { return "NULL" }
        return "\"" + item.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
      }.joined(separator: ",") + "}"
  }
}

/// The tables that some audiences can read, in the order in which they were published.
public struct ReadPublishedTables: PGStatement {
  public struct Row: Sendable {
    public let audience: String
    public let publication: Int64
    public let number: Int
    public let table: DisclosureTable
  }

  let audiences: [String]

  public init(_ audiences: [String]) { self.audiences = audiences }

  public static let isReadOnly = true
  public static let sql = """
    select a.code, t.publication_id, t.number, t.title, t.dimensions, t.columns, t.kinds, t.shown::text[]
      from muster.publication_table t join muster.publication p on p.id = t.publication_id
      join muster.publication_audience a on a.id = p.audience_id
     where a.code = any ($1::text[]) order by t.publication_id, t.number
    """
  public func bind(_ p: inout PGParameters) { p.add(audiences.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let audience = try row.string()
    let publication = try row.int64()
    let number = try row.int()
    let title = try row.string()
    let dimensions = try row.stringArray()
    let columns = try row.stringArray()
    let kinds = try row.stringArray()
    let shown = try row.stringArray()
    let stored = columns.indices.map { index in
      DisclosureTable.Column(
        columns[index], DisclosureTable.Kind(rawValue: kinds[index]) ?? .people, isShown: shown[index].first == "t")
    }
    let table = DisclosureTable(
      name: "publication \(publication) (\(title.quoted))", dimensions: dimensions,
      columns: DisclosureTable.judged(stored), cells: [])
    return Row(audience: audience, publication: publication, number: number, table: table)
  }
}

/// Every cell of those tables, in order.
public struct ReadPublishedCells: PGStatement {
  public struct Row: Sendable {
    public let publication: Int64
    public let number: Int
    public let cell: DisclosureTable.Cell
    public let isWithheld: Bool
  }

  let audiences: [String]

  public init(_ audiences: [String]) { self.audiences = audiences }

  public static let isReadOnly = true
  public static let sql = """
    select c.publication_id, c.number, c.keys, c.numbers::text[], c.contributors, c.withheld is not null, c.facts
      from muster.publication_cell c join muster.publication p on p.id = c.publication_id
      join muster.publication_audience a on a.id = p.audience_id
     where a.code = any ($1::text[]) order by c.publication_id, c.number, c.place
    """
  public func bind(_ p: inout PGParameters) { p.add(audiences.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    let publication = try row.int64()
    let number = try row.int()
    let keys = try row.optionalStringArrayWithNulls() ?? []
    let numbers = try row.stringArray().map { Int64($0) ?? 0 }
    let contributors = try row.int64()
    let isWithheld = try row.bool()
    return Row(
      publication: publication, number: number,
      cell: .init(
        keys: keys, values: numbers, contributors: contributors, texts: try row.stringArray()),
      isWithheld: isWithheld)
  }
}
