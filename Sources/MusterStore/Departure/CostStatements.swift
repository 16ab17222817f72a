public import MusterCore
public import PGClient

/// Something an enrolment costs. An amount of nil is not known.
public struct CostItem: Sendable, Equatable {
  public var kind: CostKind
  public var payer: String
  public var basis: CostBasis
  public var amount: Money?
  public var note: String?
  public var letter: String?
  public var isVoid = false

  public init(_ kind: CostKind, payer: String, basis: CostBasis) {
    self.kind = kind
    self.payer = payer
    self.basis = basis
  }
}

public struct InsertCost: PGStatement {
  let enrolment: Int64
  let item: CostItem

  public init(enrolment: Int64, _ item: CostItem) {
    self.enrolment = enrolment
    self.item = item
  }

  public static let sql = """
    insert into muster.cost_item (enrolment_id, kind, payer, basis, amount_minor, currency, note, letter)
    values ($1::bigint, $2, $3, $4, $5::bigint, $6, $7, $8) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(enrolment)
    p.add(item.kind.rawValue)
    p.add(item.payer)
    p.add(item.basis.rawValue)
    p.add(item.amount?.minorUnits)
    p.add(item.amount?.currency)
    p.add(item.note)
    p.add(item.letter)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// A cost item as stored, locked for a change, with the officer and run it belongs to.
public struct LockCost: PGStatement {
  let id: Int64

  public init(_ id: Int64) { self.id = id }

  public static let sql = """
    select k.kind, k.payer, k.basis, k.amount_minor, k.currency, k.note, k.letter, k.void,
           coalesce((select n.service || '/' || n.number from muster.officer_number n where n.officer_id = e.officer_id and n.valid_to is null), 'O-' || e.officer_id),
           i.code
      from muster.cost_item k join muster.enrolment e on e.id = k.enrolment_id join muster.iteration i on i.id = e.iteration_id
     where k.id = $1::bigint for update of k
    """
  public func bind(_ p: inout PGParameters) { p.add(id) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (item: CostItem, officer: String, iteration: String)
  {
    let kind: CostKind = try row.word()
    let payer = try row.string()
    var item = CostItem(kind, payer: payer, basis: try row.word())
    item.amount = try row.money()
    item.note = try row.optionalString()
    item.letter = try row.optionalString()
    item.isVoid = try row.bool()
    return (item, try row.string(), try row.string())
  }
}

extension PGRow {
  /// An amount in its smallest unit and its currency, in two columns.
  mutating func money() throws(PGError) -> Money? {
    let (minor, currency) = (try optionalInt64(), try optionalString())
    guard let minor, let currency else { return nil }
    return Money(minorUnits: minor, currency: currency)
  }
}

public struct UpdateCost: PGStatement {
  let id: Int64
  let item: CostItem

  public init(_ id: Int64, _ item: CostItem) {
    self.id = id
    self.item = item
  }

  public static let sql = """
    update muster.cost_item set kind = $2, payer = $3, basis = $4, amount_minor = $5::bigint, currency = $6, note = $7,
      letter = $8, void = $9::boolean
     where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(id)
    p.add(item.kind.rawValue)
    p.add(item.payer)
    p.add(item.basis.rawValue)
    p.add(item.amount?.minorUnits)
    p.add(item.amount?.currency)
    p.add(item.note)
    p.add(item.letter)
    p.add(item.isVoid)
  }
}

/// Cost items that count, each with its amount as people write it.
public struct ListCosts: ListStatement {
  public var officer: Int64?
  public var iteration: Int64?
  public var payer: String?
  public var basis: String?
  public let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [
    .int("id"), .text("officer"), .text("iteration"), .text("kind"), .text("payer"), .text("basis"), .text("amount"),
    .text("currency"), .text("note"), .text("letter"),
  ]
  public static let sql = """
    select k.id, coalesce(n.service || '/' || n.number, 'O-' || e.officer_id), i.code, k.kind, k.payer, k.basis,
           k.amount_minor::text, k.currency, k.note, k.letter
      from muster.cost_item k join muster.enrolment e on e.id = k.enrolment_id join muster.iteration i on i.id = e.iteration_id
      left join muster.officer_number n on n.officer_id = e.officer_id and n.valid_to is null
     where not k.void and ($3::bigint is null or e.officer_id = $3::bigint) and ($4::bigint is null or e.iteration_id = $4::bigint)
       and ($5::text is null or k.payer = $5) and ($6::text is null or k.basis = $6) and k.id > $2::bigint
     order by k.id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
    p.add(officer)
    p.add(iteration)
    p.add(payer)
    p.add(basis)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MusterCore.Row {
    var out = try fields(&row)
    if case .text(let minor)? = out["amount"], case .text(let currency)? = out["currency"], let units = Int64(minor) {
      out.set("amount", .text(Money(minorUnits: units, currency: currency).amount))
    }
    return out
  }
}
