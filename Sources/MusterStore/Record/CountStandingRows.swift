public import MusterCore
public import PGClient

/// Of the rows of a file those that stand already from other files read with a mapping of that name, whatever its text was:
/// their places, and the most copies that one of these files has. Void entries count for nothing.
public struct CountStandingRows: PGStatement {
  public struct Row: Sendable {
    public let place: Int
    public let copies: Int
  }

  let mapping: String
  let rows: [PrintedRow]

  public init(mapping: String, _ rows: [PrintedRow]) {
    self.mapping = mapping
    self.rows = rows
  }

  public static let isReadOnly = true
  public static let sql = """
    select d.place - 1, max(d.copies)
      from (
        select t.place, e.source_id, count(*) as copies
          from unnest($2::text[], $3::text[], $4::text[]) with ordinality as t (programme, report, printed, place)
          join muster.group_entry e on e.programme_printed = t.programme and e.printed::text = t.printed
               and e.report is not distinct from t.report
          join muster.import_source s on s.id = e.source_id
          join muster.history_mapping m on m.id = s.mapping_id
         where m.name = $1 and not e.void
         group by t.place, e.source_id
      ) d
     group by d.place order by d.place
    """
  public func bind(_ p: inout PGParameters) {
    p.add(mapping)
    p.add(rows.map { Optional($0.programme) })
    p.add(rows.map(\.report))
    p.add(rows.map { Optional($0.printed) })
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(place: try row.int(), copies: try row.int())
  }
}
