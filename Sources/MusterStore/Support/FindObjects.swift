import MusterCore
public import PGClient

/// Something a user named, as found: its id, and the handle by which people know it.
public struct FoundObject: Sendable, Equatable {
  public let id: Int64
  public let handle: String
}

/// Finds what a user may name by several names. Each kind has one statement; all answer at most six candidates, best
/// first, so that an ambiguous name can be listed.
public protocol FindStatement: PGStatement where Row == FoundObject {
  init(_ name: String)
  var name: String { get }
  /// How the kind is called in failures.
  static var kind: String { get }
}

extension FindStatement {
  public static var isReadOnly: Bool { true }
  public func bind(_ p: inout PGParameters) { p.add(name) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> FoundObject {
    FoundObject(id: try row.int64(), handle: try row.string())
  }
}

/// A provider by its code, or by any name under which it is written.
public struct FindProvider: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "provider"
  public static let sql = """
    select id, code from muster.provider where code_key = upper($1)
    union select p.id, p.code from muster.provider_alias a join muster.provider p on p.id = a.provider_id
     where a.alias_key = lower(btrim($1)) limit 6
    """
}

/// A programme by its code.
public struct FindProgramme: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "programme"
  public static let sql = "select id, code from muster.programme where code_key = upper($1)"
}

/// A course by any code it has or had, codes in use before earlier ones, or by muster's own id C-n. What is no code may be
/// its title as figures show it: word for word before spelled in another way, and of several with the same title each with
/// its number behind it, as in `Planning [C-7]`.
public struct FindCourse: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "course"
  public static let sql = """
    with hits as (
      select course_id, case when valid_to is null then 1 else 2 end as turn
        from muster.course_code where code_key = upper($1)
      union all select id, 1 from muster.course
       where id = case when upper($1) ~ '^C-[0-9]{1,18}$' then substring($1 from 3)::bigint end
      union all select id, 3 from muster.course
       where id = case when upper($1) ~ ' [[]C-[0-9]{1,18}[]]$'
                    then substring(upper($1) from ' [[]C-([0-9]{1,18})[]]$')::bigint end
         and title_key || ' c ' || id = $2
      union all select id, case when title = btrim($1) then 3 else 4 end from muster.course
       where title_key = $2 and $2 <> ''
    )
    select c.id, coalesce((select code from muster.course_code h where h.course_id = c.id and h.is_handle), 'C-' || c.id)
      from muster.course c
     where c.id in (select course_id from hits where turn = (select min(turn) from hits))
     order by c.id limit 6
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(CleanText.foldedKey(name))
  }
}

/// A body by its code.
public struct FindBody: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "body"
  public static let sql = "select id, code from muster.body where code_key = upper($1)"
}

/// A run by its code.
public struct FindIteration: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "iteration"
  public static let sql = "select id, code from muster.iteration where code_key = upper($1)"
}

/// An officer by a service number, as `service/number` when several services use it, or by muster's own id O-n. A number
/// held now comes before one held earlier; of two records that were merged the survivor is found.
public struct FindOfficer: FindStatement {
  public let name: String
  public init(_ name: String) { self.name = name }
  public static let kind = "officer"
  public static let sql = """
    with hits as (\(SQLText.officersNamed)), persons as (
      select distinct coalesce(m.into_id, h.officer_id) as id
        from hits h left join muster.officer_merge m on m.officer_id = h.officer_id and not m.undone
       where h.now = (select bool_or(now) from hits)
    )
    select p.id, coalesce(n.service || '/' || n.number, 'O-' || p.id)
      from persons p left join muster.officer_number n on n.officer_id = p.id and n.valid_to is null
     order by 2 limit 6
    """
}

/// Whether a reference list has a word; answers the word as stored.
public struct FindWord: PGStatement {
  let kind: String
  let code: String

  public init(kind: String, code: String) {
    self.kind = kind
    self.code = code
  }

  public static let isReadOnly = true
  public static let sql = """
    select code from (
      select 'discipline' as kind, code from muster.discipline union all select 'service', code from muster.service
      union all select 'country', code from muster.country union all select 'audience', code from muster.audience
      union all select 'calendar', code from muster.calendar union all select 'reason', code from muster.reason
      union all select 'province', code from muster.province
    ) words where kind = $1 and lower(code) = lower($2)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind)
    p.add(code)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}
