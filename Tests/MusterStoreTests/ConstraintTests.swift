import MusterStore
import MusterTestKit
import PGClient
import Testing

/// The walls of the schema, tried from the inside: even a wrong program cannot oversell.
@Suite struct ConstraintTests {
  static let setUp = """
    insert into muster.course (kind, title, title_key, origin) values ('course', 'C', 'c', 'catalogue');
    insert into muster.iteration (code, course_id, managed_by, state, capacity, starts_earliest, starts_latest, starts_precision, ends_earliest, ends_latest, ends_precision)
      values ('I', 1, 'nation', 'open', 2, '2027-01-04', '2027-01-04', 'day', '2027-01-08', '2027-01-08', 'day');
    insert into muster.officer (category, service) select 'military-officer', 'army' from generate_series(1, 4);
    insert into muster.enrolment (officer_id, iteration_id, state, enrolled_at) select n, 1, 'confirmed', '2026-01-01' from generate_series(1, 4) n;
    insert into muster.seat values (1, 1, 2, 1), (1, 2, 2, 2);
    insert into muster.occupation values (1, 1, '[2027-01-04,2027-01-08]');
    """

  static let body =
    "insert into muster.body (id, code, name) overriding system value values (900, 'SEATS-1', 'A body')"

  @Test(arguments: [
    ("insert into muster.seat values (1, 3, 2, 3)", "seat_within_capacity"),
    ("insert into muster.seat values (1, 2, 2, 3)", "seat_taken_once"),
    ("insert into muster.seat values (1, 0, 2, 3)", "seat_number_positive"),
    ("insert into muster.seat values (1, 3, 9, 3)", "seat_follows_capacity"),
    ("update muster.iteration set capacity = 1", "seat_within_capacity"),
    ("insert into muster.seat values (1, 3, null, 3)", "seat_within_capacity"),
    (
      "update muster.iteration set capacity = null; insert into muster.seat values (1, 3, null, 3); update muster.iteration set capacity = 2",
      "seat_within_capacity"
    ),
    (
      "update muster.iteration set capacity = null; insert into muster.seat values (1, 3, null, 3); update muster.iteration set capacity = 3; update muster.iteration set capacity = 2",
      "seat_within_capacity"
    ),
    ("update muster.iteration set capacity = -1", "iteration_capacity_not_negative"),
    ("update muster.iteration set minimum = 3", "iteration_minimum_within_capacity"),
    (
      "insert into muster.enrolment (officer_id, iteration_id, state, enrolled_at) values (1, 1, 'waiting', now())",
      "enrolment_one_live_attempt"
    ),
    ("update muster.enrolment set state = 'withdrawn'", "enrolment_end_has_reason"),
    (
      "\(body); insert into muster.seat_allocation (iteration_id, body_id, seats) values (1, 900, 3)",
      "iteration_allocated_within_capacity"
    ),
    (
      "\(body); insert into muster.seat_allocation (iteration_id, body_id, seats) values (1, 900, 2); update muster.iteration set capacity = null; update muster.seat_allocation set seats = 9; update muster.iteration set capacity = 8",
      "iteration_allocated_within_capacity"
    ),
    ("update muster.enrolment set state = 'offered' where id = 3", "enrolment_offered_until"),
    ("update muster.enrolment set offered_until = '2027-01-01' where id = 3", "enrolment_offered_until"),
    ("update muster.enrolment set priority = 0 where id = 3", "enrolment_priority_positive"),
    (
      "update muster.enrolment set state = 'waiting', queue = 7 where id in (3, 4)", "enrolment_queue_in_order"
    ),
    ("update muster.enrolment set state = 'asleep'", "enrolment_state_known"),
    ("insert into muster.occupation values (2, 1, '[2027-01-08,2027-01-09]')", "occupation_no_overlap"),
    (
      "update muster.iteration set ends_earliest = '2026-01-01', ends_latest = '2026-01-01'",
      "iteration_ends_after_start"
    ),
    ("update muster.iteration set zone = 'Mars/Olympus'", "iteration_zone_exists"),
    ("insert into muster.completion (officer_id, course_id, kind) values (1, 1, 'result')", "completion_has_outcome"),
    (
      "insert into muster.completion (officer_id, course_id, kind, outcome) values (1, 1, 'resit', 'failed')",
      "completion_about_another"
    ),
    (
      "insert into muster.course (kind, title, title_key, origin, profile) values ('course', 'D', 'd', 'catalogue', '52')",
      "course_profile_is_stanag_6001"
    ),
    (
      "insert into muster.course (kind, title, title_key, origin, profile) values ('course', 'D', 'd', 'catalogue', '3+35+2')",
      "course_profile_is_stanag_6001"
    ),
    (
      "insert into muster.course (kind, title, title_key, origin, fee_minor) values ('course', 'D', 'd', 'catalogue', 5)",
      "course_fee_has_currency"
    ),
  ])
  func isRefusedByName(_ sql: String, _ constraint: String) async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    try await connection.execute(Self.setUp)
    var found: String?
    do throws(PGError) {
      try await connection.execute(sql)
    } catch {
      found = error.constraint
    }
    await connection.close()
    #expect(found == constraint, "\(sql)")
  }

  @Test func raisingTheCapacityCarriesTheSeatsAlong() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    try await connection.execute(Self.setUp)
    try await connection.execute(
      "update muster.iteration set capacity = 3; insert into muster.seat values (1, 3, 3, 3)")
    let seats = try await connection.query(
      "select string_agg(number || '/' || capacity, ' ' order by number) from muster.seat", PGParameters(),
      readOnly: true)
    #expect(seats.rows.first?.first == "1/3 2/3 3/3")
    await connection.close()
  }

  @Test func everyVersionOfARowIsKept() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    try await connection.execute(Self.setUp)
    try await connection.execute("update muster.enrolment set state = 'attending' where id = 1")
    try await connection.execute("update muster.enrolment set state = 'completed' where id = 1")
    let states = try await connection.query(
      "select string_agg(state, ' ' order by stamp, version) from muster.enrolment_history where id = 1",
      PGParameters(), readOnly: true)
    #expect(states.rows.first?.first == "confirmed attending completed")
    await connection.close()
  }
}
