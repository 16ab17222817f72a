import MusterCore
import MusterService
import MusterTestKit
import PGClient
import Testing

@Suite struct ChangeLogTests {
  /// As of a moment means what was sealed by then: a transaction that was open across it commits into a later number.
  @Test func aSlowTransactionDoesNotChangeThePast() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("S", capacity: nil)
      await muster.ask("enrol T-1 S")
      await muster.ask("enrolment.attend T-1 S")
      let question = "stats measures=participations,persons,enrolments"
      try await muster.superuser { slow in
        // A change that begins before the moment and commits after it, by the same rows a daemon would write.
        try await slow.execute(
          """
          begin;
          update muster.enrolment set state = 'completed' where state = 'attending';
          insert into muster.enrolment (officer_id, iteration_id, state, enrolled_at) select 2, iteration_id, 'attending', now() from muster.enrolment;
          insert into muster.change (at, principal, verb, subject_kind, key, detail) values (now(), 'slow', 'test', 'enrolment', 'slow', '{}');
          """)
        // Meanwhile others commit.
        await muster.ask("course.add \"Meanwhile\"")
        try await muster.register.seal()
        let moment = muster.clock.now
        let before = await muster.ask("\(question) as-of=\(moment)")
        #expect(before.figures.first?["participations"]?.plain == "1", "\(before.reply)")
        let held = await muster.ask("change.list").rows.last?["verb"]?.plain
        #expect(
          held == "enrolment.attend" || held == "attend",
          "what is later than the open transaction is not sealed yet: \(held ?? "")")
        try await slow.execute("commit")
        try await muster.register.seal()
        let after = await muster.ask("\(question) as-of=\(moment)")
        #expect(after.rows == before.rows && after.reply == before.reply, "the same bytes")
        let now = await muster.ask(question)
        #expect(now.figures.first?["participations"]?.plain == "2")
      }
    }
  }

  /// A daemon whose clock is behind seals later all the same: the answer given for a moment stays.
  @Test func aSlowClockDoesNotChangeThePast() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      _ = await muster.homeRun("S", capacity: nil)
      let moment = muster.clock.now
      let question = "stats measures=enrolments as-of=\(moment)"
      let before = await muster.ask(question)
      muster.clock.set(Instant(microseconds: moment.microseconds - 3_600_000_000))
      await muster.ask("enrol T-1 S")
      try await muster.register.seal()
      muster.clock.set(Instant(microseconds: moment.microseconds + 1_000_000))
      let after = await muster.ask(question)
      #expect(after.rows == before.rows && after.reply == before.reply)
      #expect(await muster.ask("stats measures=enrolments").figures.first?["enrolments"]?.plain == "1")
    }
  }

  @Test func correctionsDoNotChangeThePast() async throws {
    try await StatisticsTests.withRecords { muster in
      let answer = await muster.ask("stats programme,year")
      let moment = muster.clock.now
      await muster.ask("record.void 5 reason=test")
      await muster.ask("record.correct 6 cost=\"1 USD\" headcount=50 reason=test")
      let past = await muster.ask("stats programme,year as-of=\(moment)")
      #expect(past.figures == answer.figures)
      #expect(await muster.ask("stats programme,year").figures != answer.figures)
      let never = await muster.ask("stats as-of=2020-01-01T00:00:00Z")
      #expect(never.figures.first?["participations"]?.plain == "0")
    }
  }

  @Test(arguments: [
    "update muster.change set reason = 'other' where id = 12",
    "update muster.change set at = at + interval '1 second' where id = 12",
    "update muster.seal set hash = sha256('x') where seq = 12", "delete from muster.seal where seq = 12",
    "update muster.seal set seq = seq + 100000 where seq >= 12",
  ])
  func tamperingIsFound(_ sql: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(20)
      let whole = await muster.ask("change.verify")
      #expect(whole.code == .done && whole["chain"] == "whole")
      try await muster.superuser { try await $0.execute(sql) }
      let broken = await muster.ask("change.verify")
      #expect(broken.code == .ruleBroken, "\(sql)")
      #expect((Int(broken["seq"] ?? "") ?? 0) >= 12)
    }
  }

  @Test func sealedNumbersAreDenseUnderLoad() async throws {
    try await TestRegister.with(connections: 8) { muster in
      let people = await muster.officers(60)
      let runs = await [muster.homeRun("L1", capacity: 20), muster.homeRun("L2", capacity: 20)]
      await withTaskGroup(of: Void.self) { group in
        for person in people { for run in runs { group.addTask { await muster.ask("enrol \(person) \(run)") } } }
        for _ in 0..<20 { group.addTask { try? await muster.register.seal() } }
      }
      let answer = await muster.ask("change.verify")
      #expect(answer.code == .done)
      #expect(
        await muster.value(
          "select count(*) = max(seq) and count(*) = (select count(*) from muster.change) from muster.seal") == "t")
      #expect(
        await muster.value(
          "select bool_and(ok) from (select stamp >= lag(stamp) over (order by seq) as ok from muster.seal) s") == "t")
    }
  }

  /// The daemon's identities: what a mistake in the daemon still cannot do.
  @Test(arguments: [
    ("muster_engine", "create table muster.x ()"), ("muster_engine", "drop table muster.seat"),
    ("muster_engine", "update muster.change set reason = 'x'"), ("muster_engine", "delete from muster.change"),
    ("muster_engine", "update muster.completion set outcome = 'failed'"),
    ("muster_engine", "delete from muster.enrolment"),
    (
      "muster_engine",
      "insert into muster.seal (seq, change_id, stamp, sealed_at, hash) values (999, 1, 1, now(), sha256('x'))"
    ),
    (
      "muster_engine",
      "insert into muster.change (at, principal, verb, subject_kind, key, detail) values (now(), 'someone else', 'x', 'x', 'x', '{}')"
    ),
    ("muster_engine", "update muster.enrolment_history set state = 'completed'"),
    ("muster_reader", "select * from muster.person"), ("muster_reader", "select * from muster.officer_number"),
    ("muster_reader", "select * from muster.personal_value"), ("muster_reader", "select * from muster.change"),
    ("muster_reader", "insert into muster.province (code, name) values ('x', 'x')"),
  ])
  func theDaemonsIdentitiesAreWalledIn(_ role: String, _ sql: String) async throws {
    try await TestRegister.with { muster in
      var configuration = try await TestCluster.configuration(muster.database)
      configuration.sessionSettings["role"] = role
      let connection = try await PGConnection.connect(configuration)
      var state: String?
      do throws(PGError) {
        try await connection.execute(sql)
      } catch {
        state = error.sqlState
      }
      await connection.close()
      #expect(state == "42501", "\(role): \(sql)")
    }
  }

  @Test func personalValuesAreCommittedNotWritten() async throws {
    try await TestRegister.with { muster in
      await muster.ask("officer.add PA-31337 \"Invented Zahra\" service=navy name-ur=\"زہرا\"")
      #expect(await muster.value("select count(*) from muster.change where detail::text ~* 'zahra|زہرا|31337'") == "0")
      let matches = await muster.value(
        """
        select bool_and(c.detail ->> p.field = 'sha256:' || encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'hex'))
          from muster.personal_value p join muster.change c on c.id = p.change_id where c.verb = 'officer.add'
        """)
      #expect(matches == "t", "each commitment opens with its salt and value")
    }
  }

  /// A log that is cut says so, and where it goes on.
  @Test func aLogThatIsCutSaysSo() async throws {
    try await TestRegister.with { muster in
      for number in 1...3 { await muster.ask("course.add \"Course \(number)\"") }
      let first = await muster.ask("change.list verb=course.add limit=2")
      #expect(first.rows.count == 2 && first["rows"] == "2" && first["more"] == "limit", "\(first.reply)")
      let rest = await muster.ask("change.list verb=course.add limit=2 since=\(first["since"] ?? "")")
      #expect(rest.rows.count == 1 && rest["more"] == nil, "\(rest.reply)")
      let all = await muster.ask("change.list verb=course.add limit=3")
      #expect(all.rows.count == 3 && all["more"] == nil, "\(all.reply)")
    }
  }

  @Test func afterARestoreElsewhereStampsGoOn() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      try await muster.register.seal()
      // As a dump restored into a young cluster: stamps stored are far above the ids it gives.
      try await muster.superuser { superuser in
        try await superuser.execute(
          """
          update muster.change set stamp = stamp + 1000000; update muster.seal set stamp = stamp + 1000000;
          update muster.enrolment_history set stamp = stamp + 1000000;
          """)
      }
      try await DatabaseSetupAgain.run(muster)
      await muster.ask("course.add \"After the restore\"")
      try await muster.register.seal()
      #expect(
        await muster.value(
          "select max(stamp) = (select stamp from muster.change order by id desc limit 1) from muster.seal") == "t")
    }
  }
}
