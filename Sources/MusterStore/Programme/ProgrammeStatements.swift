import MusterCore
public import PGClient

public struct InsertProgramme: PGStatement {
  let code: String
  let name: String
  let source: String?

  public init(code: String, name: String, source: String?) {
    self.code = code
    self.name = name
    self.source = source
  }

  public static let sql = """
    insert into muster.programme (code, name, source) values ($1, $2, $3)
    on conflict (code_key) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(code)
    p.add(name)
    p.add(source)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct ListProgrammes: ListStatement {
  let page: Page

  public init(page: Page) { self.page = page }

  public static let columns: [ListColumn] = [.int("id"), .text("programme"), .text("name"), .text("source")]
  public static let sql = """
    select id, code, name, source from muster.programme where id > $2::bigint order by id limit $1::int
    """
  public func bind(_ p: inout PGParameters) {
    p.add(page.limit)
    p.add(page.after)
  }
}
