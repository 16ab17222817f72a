public import MusterCore
public import PGClient

/// An officer's own record, also when it was merged into another.
public struct FindOfficerRecord: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "officer"
  public static let sql = """
    with hits as (\(SQLText.officersNamed))
    select h.officer_id, coalesce(n.service || '/' || n.number, 'O-' || h.officer_id)
      from (select distinct officer_id from hits where now = (select bool_or(now) from hits)) h
      left join muster.officer_number n on n.officer_id = h.officer_id and n.valid_to is null
     order by 2 limit 6
    """
}

/// Locks everything a merge of these officers moves: first the runs of their live enrolments, in the order in which
/// enrolling locks them, then the officers.
public struct LockRunsOf: PGStatement {
  let officers: [Int64]

  public init(_ officers: [Int64]) { self.officers = officers }

  public static let sql = """
    select id from muster.iteration
     where id in (select iteration_id from muster.enrolment where officer_id = any ($1::bigint[]) and live)
     order by id for no key update
    """
  public func bind(_ p: inout PGParameters) { p.add(officers.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

public struct LockOfficers: PGStatement {
  let officers: [Int64]

  public init(_ officers: [Int64]) { self.officers = officers }

  public static let sql = "select id from muster.officer where id = any ($1::bigint[]) order by id for update"
  public func bind(_ p: inout PGParameters) { p.add(officers.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// The merges that stand in which one of these records has a part.
public struct StandingMerges: PGStatement {
  let officers: [Int64]

  public init(_ officers: [Int64]) { self.officers = officers }

  public static let isReadOnly = true
  public static let sql = """
    select id, officer_id, into_id from muster.officer_merge
     where not undone and (officer_id = any ($1::bigint[]) or into_id = any ($1::bigint[])) order by id
    """
  public func bind(_ p: inout PGParameters) { p.add(officers.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MergeFacts.Merge {
    .init(id: try row.int64(), officer: try row.int64(), into: try row.int64())
  }
}

/// Where two records of one person cannot both be right: at the same run, or on the same days.
public struct MergeConflicts: PGStatement {
  let officer: Int64
  let into: Int64

  public init(officer: Int64, into: Int64) {
    self.officer = officer
    self.into = into
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.code, i.code, a.state, b.state
      from muster.enrolment a join muster.enrolment b on b.iteration_id = a.iteration_id and b.officer_id = $2::bigint
      join muster.iteration i on i.id = a.iteration_id
     where a.officer_id = $1::bigint and (a.live or a.state = 'completed') and (b.live or b.state = 'completed')
    union all
    select i.code, j.code, a.state, b.state
      from muster.occupation x join muster.occupation y on y.officer_id = $2::bigint and y.days && x.days
      join muster.enrolment a on a.id = x.enrolment_id join muster.iteration i on i.id = a.iteration_id
      join muster.enrolment b on b.id = y.enrolment_id join muster.iteration j on j.id = b.iteration_id
     where x.officer_id = $1::bigint and i.id <> j.id
     order by 1, 2
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(into)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MergeFacts.Conflict {
    .init(
      iteration: try row.string(), other: try row.string(), state: try row.string(), otherState: try row.string())
  }
}

/// Notes a merge in the ledger; answers its number.
public struct InsertMerge: PGStatement {
  let officer: Int64
  let into: Int64

  public init(officer: Int64, into: Int64) {
    self.officer = officer
    self.into = into
  }

  public static let sql = """
    insert into muster.officer_merge (officer_id, into_id) values ($1::bigint, $2::bigint) returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(officer)
    p.add(into)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Moves what follows a person to the record that stays, and notes each row. A clearance or further fact
/// that the other record has on the same days stays behind.
public struct MoveRecords: PGStatement {
  let merge: MergeFacts.Merge

  public init(_ merge: MergeFacts.Merge) { self.merge = merge }

  public static let sql = """
    with enrolment as (update muster.enrolment set officer_id = $3::bigint where officer_id = $2::bigint returning id),
    occupation as (update muster.occupation set officer_id = $3::bigint where officer_id = $2::bigint),
    language as (update muster.officer_language set officer_id = $3::bigint where officer_id = $2::bigint returning id),
    clearance as (update muster.officer_clearance c set officer_id = $3::bigint where officer_id = $2::bigint
      and not exists (select from muster.officer_clearance o where o.officer_id = $3::bigint and o.clearance = c.clearance
                        and o.during && c.during) returning id),
    medical as (update muster.officer_medical set officer_id = $3::bigint where officer_id = $2::bigint returning id),
    document as (update muster.officer_document set officer_id = $3::bigint where officer_id = $2::bigint returning id),
    restriction as (update muster.officer_restriction set officer_id = $3::bigint where officer_id = $2::bigint returning id),
    fact as (update muster.officer_attribute f set officer_id = $3::bigint where officer_id = $2::bigint
      and not exists (select from muster.officer_attribute o where o.officer_id = $3::bigint and o.name = f.name and o.during && f.during)
      returning id),
    moved as (
      select 'enrolment' as kind, id from enrolment union all select 'language', id from language
      union all select 'clearance', id from clearance union all select 'medical', id from medical
      union all select 'document', id from document union all select 'restriction', id from restriction
      union all select 'fact', id from fact
    )
    insert into muster.officer_merge_moved (merge_id, kind, row_id) select $1::bigint, kind, id from moved
    returning kind
    """
  public func bind(_ p: inout PGParameters) {
    p.add(merge.id)
    p.add(merge.officer)
    p.add(merge.into)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Undoes a merge: what had moved goes back, what came since stays.
public struct UndoMerge: PGStatement {
  let merge: MergeFacts.Merge

  public init(_ merge: MergeFacts.Merge) { self.merge = merge }

  public static let sql = """
    with moved as materialized (select kind, row_id from muster.officer_merge_moved where merge_id = $1::bigint),
    enrolment as (update muster.enrolment set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'enrolment') and officer_id = $3::bigint),
    occupation as (update muster.occupation set officer_id = $2::bigint
      where enrolment_id in (select row_id from moved where kind = 'enrolment') and officer_id = $3::bigint),
    language as (update muster.officer_language set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'language') and officer_id = $3::bigint),
    clearance as (update muster.officer_clearance set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'clearance') and officer_id = $3::bigint),
    medical as (update muster.officer_medical set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'medical') and officer_id = $3::bigint),
    document as (update muster.officer_document set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'document') and officer_id = $3::bigint),
    restriction as (update muster.officer_restriction set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'restriction') and officer_id = $3::bigint),
    fact as (update muster.officer_attribute set officer_id = $2::bigint
      where id in (select row_id from moved where kind = 'fact') and officer_id = $3::bigint)
    update muster.officer_merge set undone = true where id = $1::bigint
    """
  public func bind(_ p: inout PGParameters) {
    p.add(merge.id)
    p.add(merge.officer)
    p.add(merge.into)
  }
}

/// What was entered since a merge for the record that stays, and so stays with it when the merge is undone: rows that
/// did not come with the other record. Kind and name, in a fixed order.
public struct EnteredSinceMerge: PGStatement {
  let merge: MergeFacts.Merge

  public init(_ merge: MergeFacts.Merge) { self.merge = merge }

  public static let isReadOnly = true
  public static let sql = """
    with made as (
      select max(id) as id from muster.change
       where subject_kind = 'officer' and subject_id = $2::bigint and verb = 'officer.merge' and (detail ->> 'into')::bigint = $3::bigint
    ),
    since as (
      select c.verb, c.detail from muster.change c join made on c.id > made.id
       where c.subject_kind = 'officer' and c.subject_id = $3::bigint
    )
    select kind, name from (
      select 1 as place, 'enrolment' as kind, i.code as name
        from muster.enrolment e join muster.iteration i on i.id = e.iteration_id, made
       where e.officer_id = $3::bigint
         and not exists (select from muster.officer_merge_moved m where m.merge_id = $1::bigint and m.kind = 'enrolment' and m.row_id = e.id)
         and (select min(c.id) from muster.change c where c.subject_kind = 'enrolment' and c.subject_id = e.id) > made.id
      union
      select 2, 'completion', k.id::text from muster.completion k join muster.change c
          on c.subject_kind = 'completion' and c.subject_id = k.id join made on c.id > made.id
       where k.officer_id = $3::bigint
      union
      select 3, f.kind, f.id::text from since join muster.dated_fact f
          on f.officer_id = $3::bigint and f.id = (since.detail ->> 'fact')::bigint
         and f.kind = case since.verb when 'officer.restrict' then 'restriction' else substr(since.verb, length('officer.') + 1) end
      union
      select 4, 'fact', detail ->> 'name' from since where verb = 'eligibility.fact'
      union
      select 5, 'number', null from since where verb = 'officer.number'
      union
      select 6, 'correction', null from since where verb = 'officer.set'
    ) entered order by place, kind, length(name), name
    """
  public func bind(_ p: inout PGParameters) {
    p.add(merge.id)
    p.add(merge.officer)
    p.add(merge.into)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> MergeFacts.Entered {
    .init(kind: try row.string(), name: try row.optionalString())
  }
}
