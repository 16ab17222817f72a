import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import PGClient
import Testing

/// The history of an entry is in the order in which it was written, whatever transaction began first.
@Suite struct HistoryOrderTests {
  /// A transfer locks the run it goes to, which gives it its place in the log, and then waits for the other run behind a
  /// mending of the same nomination. What was done last is what figures show.
  @Test func whoBeganFirstAndWroteLastIsLast() async throws {
    try await TestRegister.with(connections: 8) { muster in
      await muster.ask("course.add \"Abroad\" code=X")
      for run in ["R1", "R2"] { await muster.ask("iteration.add X \(run) starts=2027-09-06 ends=2027-09-10") }
      _ = await muster.officers(1)
      #expect(await muster.ask("enrol T-1 R2").code.isSuccess)
      try await muster.superuser { holder in
        try await holder.execute(
          "begin; select pg_advisory_xact_lock(7236838, id::int) from muster.iteration where code = 'R2'")
        async let mended = muster.ask("nomination.set T-1 R2 body=GHQ")
        try await Self.waiting(1, muster)
        async let moved = muster.ask("enrolment.transfer T-1 R2 to=R1 reason=posted")
        try await Self.waiting(2, muster)
        try await holder.execute("commit")
        let replies = await [mended, moved]
        #expect(replies.allSatisfy { $0.code.isSuccess }, "\(replies.map(\.reply))")
      }
      let shown = await muster.ask("enrolment.list").rows.compactMap { $0["state"]?.plain }.sorted()
      #expect(shown == ["nominated", "transferred"])
      let figures = await muster.ask("stats state measures=enrolments totals=none").rows
      let counted = figures.filter { $0["enrolments"]?.plain == "1" }.compactMap { $0["state"]?.plain }.sorted()
      #expect(counted == shown, "\(figures)")
      let verbs = await muster.ask("change.list").rows.compactMap { $0["verb"]?.plain }
      let (mended, moved) = (verbs.lastIndex(of: "nomination.set"), verbs.lastIndex(of: "transfer"))
      #expect(mended != nil && moved != nil && mended ?? 0 < moved ?? 0, "\(verbs.suffix(5))")
    }
  }

  /// Whatever locks were taken how: nothing is written into a row's history behind a transaction that came later.
  @Test func whatWouldStandBehindALaterOneIsBegunAgain() async throws {
    try await TestRegister.with { muster in
      let run = await muster.homeRun("H", capacity: 2)
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 \(run)")
      let error = await #expect(throws: PGError.self) {
        try await muster.superuser { early in
          try await early.execute("begin; select pg_current_xact_id()")
          try await muster.superuser { try await $0.execute("update muster.enrolment set priority = 3") }
          try await early.execute("update muster.enrolment set priority = 4")
        }
      }
      #expect(error?.sqlState == "40001" && error?.isRetryable == true, "\(String(describing: error))")
      let last = await muster.value("select priority from muster.enrolment_history order by stamp desc, version desc")
      #expect(last == "3")
    }
  }

  /// Whoever holds a run and has read it stands nowhere in the log yet: only what is written gives a transaction its place.
  @Test func whoHoldsARunHasNoPlaceInTheLogYet() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 2)
      let run = try #require(Int64(await muster.value("select id from muster.iteration") ?? ""))
      try await muster.superuser { connection in
        try await connection.execute("begin")
        _ = try await connection.run(LockIterations([run]))
        #expect(try await connection.run(ReadStoredIteration(run)).count == 1)
        let found = try await connection.query(
          """
          select pg_current_xact_id_if_assigned()::text, count(*)::text from pg_locks
           where locktype = 'advisory' and classid = 7236838 and pid = pg_backend_pid()
          """, PGParameters(), readOnly: true)
        #expect(found.rows == [[nil, "1"]], "no place yet, and one lock")
        try await connection.execute("rollback")
      }
    }
  }

  private static func waiting(_ count: Int, _ muster: TestRegister) async throws {
    for _ in 0..<400 {
      let found = await muster.value(
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
      if found == String(count) { return }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("Never were \(count) waiting.")
  }
}
