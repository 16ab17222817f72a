import MusterTestKit
import PGClient
import Testing

/// What the schema says about cases, tried from the inside.
@Suite struct ApprovalConstraintTests {
  static let setUp =
    ConstraintTests.setUp + """
      insert into muster.body (code, name) values ('A', 'A'), ('B', 'B');
      update muster.enrolment set state = 'nominated' where id in (3, 4);
      insert into muster.delegation (iteration_id, opened_on, opened_at, principal, chains, chosen, size)
        select 1, '2026-11-18', '2026-11-18', 'ada', '{X}', false, 1 from generate_series(1, 2);
      insert into muster.delegation_step values (1, 1, 1, 'X'), (1, 2, 2, 'X'), (2, 1, 1, 'X');
      insert into muster.delegation_nominee (delegation_id, enrolment_id, step, since)
        values (1, 3, 1, '2026-11-18'), (1, 4, 2, '2026-11-18');
      insert into muster.delegation_decision (delegation_id, nominee_id, step, decision, at, on_date, principal, on_behalf)
        values (1, 2, 1, 'approve', '2026-11-18', '2026-11-18', 'ada', false);
      """

  static func decision(_ nominee: Int, _ step: Int, _ decision: String, more: String = "null, null, null, false")
    -> String
  {
    "insert into muster.delegation_decision (delegation_id, nominee_id, step, decision, at, on_date, principal, letter, reason, note, on_behalf) values (1, \(nominee), \(step), '\(decision)', '2026-11-18', '2026-11-18', 'ada', \(more))"
  }

  static let takenBack = "update muster.delegation_decision set taken_back_at = at, taken_back_by = 'ada'"

  @Test(arguments: [
    (
      "insert into muster.delegation_nominee (delegation_id, enrolment_id, step, since) values (2, 3, 1, '2026-11-18')",
      "delegation_nominee_one_open_case"
    ),
    (
      "insert into muster.delegation_nominee (delegation_id, enrolment_id, step, since) values (2, 1, 2, '2026-11-18')",
      "delegation_nominee_at_step"
    ),
    (
      "insert into muster.delegation_nominee (delegation_id, enrolment_id, since) values (2, 1, '2026-11-18')",
      "delegation_nominee_waits_somewhere"
    ),
    (decision(2, 1, "approve"), "delegation_decision_passed_once"),
    (decision(2, 1, "reject", more: "null, 'not-approved', null, false"), "delegation_decision_settled_once"),
    (decision(1, 2, "approve"), "delegation_decision_in_order"),
    (decision(1, 3, "approve"), "delegation_decision_of_step"),
    (decision(1, 1, "reject"), "delegation_decision_reject_has_reason"),
    (decision(1, 1, "send-back"), "delegation_decision_send_back_has_note"),
    (decision(1, 1, "approve", more: "null, null, null, true"), "delegation_decision_on_behalf_has_letter"),
    ("insert into muster.delegation_step values (1, 3, 1, 'X')", "delegation_step_body_once"),
    // The last decision comes first, and whoever takes one back is named.
    ("\(decision(2, 2, "approve")); \(takenBack) where step = 1", "delegation_decision_in_order"),
    ("update muster.delegation_decision set taken_back_at = at", "delegation_decision_taken_back_by_someone"),
    // What was taken back settles nothing: a decision at its step is a new one, and one after it has nothing to rest on.
    (
      "\(takenBack); \(decision(2, 1, "approve")); \(decision(2, 1, "approve"))", "delegation_decision_passed_once"
    ),
    ("\(takenBack); \(decision(2, 2, "approve"))", "delegation_decision_in_order"),
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
}
