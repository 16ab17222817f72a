import MusterCore
public import PGClient

/// A body by the code it had as of a stamp, else by the one it has today. A question about a past moment finds the same
/// body whatever bodies were called since, or is refused by the code as it was.
public struct FindBodyAsOf: FindStatement {
  public let name: String
  private let stamp: Int64

  public init(_ name: String) { self.init(name, stamp: .max) }

  public init(_ name: String, stamp: Int64) {
    self.name = name
    self.stamp = stamp
  }

  public static let kind = "body"
  public static let sql = """
    with known as (
      select id, code, 1 as age from (
        select distinct on (id) id, code from muster.body_history where stamp <= $2::bigint
         order by id, stamp desc, version desc) then_known
      union all select id, code, 2 from muster.body
    ), hits as (select * from known where upper(code) = upper($1))
    select id, code from hits where age = (select min(age) from hits)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(stamp)
  }
}

/// A course as ``FindCourse`` finds it, but by what courses were called as of a stamp: those that came later, and titles of
/// today, are taken only when none of that moment is meant. Codes keep no history; none is ever taken away.
public struct FindCourseAsOf: FindStatement {
  public let name: String
  private let stamp: Int64

  public init(_ name: String) { self.init(name, stamp: .max) }

  public init(_ name: String, stamp: Int64) {
    self.name = name
    self.stamp = stamp
  }

  public static let kind = "course"
  public static let sql = """
    with known as (
      select id, title, title_key, 1 as age from (
        select distinct on (id) id, title, title_key from muster.course_history where stamp <= $3::bigint
         order by id, stamp desc, version desc) then_known
      union all select id, title, title_key, 2 from muster.course
    ), hits as (
      select k.id, k.age, case when c.valid_to is null then 1 else 2 end as turn
        from known k join muster.course_code c on c.course_id = k.id where c.code_key = upper($1)
      union all select id, age, 1 from known
       where id = case when upper($1) ~ '^C-[0-9]{1,18}$' then substring($1 from 3)::bigint end
      union all select id, age, 3 from known
       where id = case when upper($1) ~ ' [[]C-[0-9]{1,18}[]]$'
                    then substring(upper($1) from ' [[]C-([0-9]{1,18})[]]$')::bigint end
         and title_key || ' c ' || id = $2
      union all select id, age, case when title = btrim($1) then 3 else 4 end from known where title_key = $2 and $2 <> ''
    )
    select c.id, coalesce((select code from muster.course_code h where h.course_id = c.id and h.is_handle), 'C-' || c.id)
      from muster.course c
     where c.id in (select id from hits where (age, turn) = (select age, turn from hits order by age, turn limit 1))
     order by c.id limit 6
    """
  public func bind(_ p: inout PGParameters) {
    p.add(name)
    p.add(CleanText.foldedKey(name))
    p.add(stamp)
  }
}
