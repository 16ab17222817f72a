import PGClient

/// Attempts of every state.
public struct EnrolmentRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("officer"), .int("iteration"), .text("role"), .text("state"), .int("reserve"), .text("reason"),
    .int("body"), .text("nominated-on"), .text("letter"), .text("reference"),
  ]
  public static let sql = """
    select id, officer_id, iteration_id, role, state, reserve, reason, body_id, nominated_on::text, letter, provider_reference
      from muster.enrolment order by id
    """
}

/// The states through which each attempt went, in order, and whether a registrar took or mended it there.
public struct StepRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("enrolment"), .text("state"), .bool("mended"),
  ]
  public static let sql = """
    select id, state, exists (select from muster.change c
             where c.subject_id = steps.id and c.stamp = steps.stamp and \(SQLText.isMending("c")))
      from (
        select id, stamp, version, state, lag(state) over (partition by id order by stamp, version) as before
          from muster.enrolment_history
      ) steps
     where state is distinct from before order by id, stamp, version
    """
}

/// Marks of attendance that stand.
public struct AttendanceRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("enrolment"), .text("on"), .int("session"), .text("mark"), .text("mode"),
  ]
  public static let sql = """
    select id, enrolment_id, on_date::text, session, mark, mode from muster.attendance where mark is not null order by id
    """
}

/// Entries of results, also those that were corrected or revoked since.
public struct CompletionRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("officer"), .int("course"), .int("iteration"), .int("enrolment"), .text("kind"),
    .text("outcome"), .text("on"), .int("corrects"), .int("root"), .int("provider"),
  ]
  public static let sql = """
    select id, officer_id, course_id, iteration_id, enrolment_id, kind, outcome, on_date::text, corrects, root, provider_id
      from muster.completion order by id
    """
}
