public import MusterCore
public import PGClient

/// What changed for an officer since the nomination, written once for every statement that shows it.
enum DepartureFlags {
  /// An expression for an array of `promoted`, `posted` and `retired`, empty where nothing changed. What comes by the first
  /// day is compared with what held on the day of the nomination or, where nothing is known of that day, with what is known
  /// first after it. That alone is no change.
  ///
  /// - Parameters:
  ///   - enrolment: the alias of a row of `muster.enrolment`.
  ///   - iteration: the alias of its run.
  ///   - today: a date, the last on which somebody may retire from a run whose days are not known.
  static func sql(_ enrolment: String, _ iteration: String, today: String) -> String {
    """
    (select array_remove(array[
        case when \(changed("officer_grade", ["grade"], enrolment, iteration)) then 'promoted' end,
        case when \(changed("officer_posting", ["unit", "appointment"], enrolment, iteration)) then 'posted' end,
        case when exists (select from muster.officer_restriction gone
          where gone.officer_id in (select muster.records_of(\(enrolment).officer_id)) and gone.kind = 'retired'
            and gone.during && daterange(null, coalesce(\(iteration).ends_latest, \(iteration).starts_latest, \(today)), '[]'))
          then 'retired' end], null)
       from (select coalesce(\(enrolment).nominated_on,
               (\(enrolment).enrolled_at at time zone (select zone from muster.nation))::date) as on_day) nominated)
    """
  }

  private static func changed(
    _ table: String, _ columns: [String], _ enrolment: String, _ iteration: String
  ) -> String {
    func of(_ alias: String) -> String { columns.map { "\(alias).\($0)" }.joined(separator: ", ") }
    return """
      exists (select from muster.\(table) later
        cross join lateral (
          select \(of("known")) from muster.\(table) known
           where known.officer_id = later.officer_id and not isempty(known.during)
             and (upper(known.during) is null or upper(known.during) > nominated.on_day)
           order by lower(known.during) nulls first limit 1) held
         where later.officer_id in (select muster.records_of(\(enrolment).officer_id)) and lower(later.during) > nominated.on_day
           and (\(iteration).starts_latest is null or lower(later.during) <= \(iteration).starts_latest)
           and (\(of("later"))) is distinct from (\(of("held"))))
      """
  }
}

/// What changed for those who are still in a run; who has no flag gives no row.
public struct FlagsOfRun: PGStatement {
  let iteration: Int64
  let today: CalendarDate?

  public init(_ iteration: Int64, today: CalendarDate?) {
    self.iteration = iteration
    self.today = today
  }

  public static let isReadOnly = true
  public static let sql = """
    select id, flags from (
      select e.id, \(DepartureFlags.sql("e", "i", today: "$2::date")) as flags
        from muster.enrolment e join muster.iteration i on i.id = e.iteration_id
       where e.iteration_id = $1::bigint and e.live
    ) flagged where cardinality(flags) > 0
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iteration)
    p.add(today?.description)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> (enrolment: Int64, flags: [String]) {
    (try row.int64(), try row.stringArray())
  }
}
