import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import PGClient
import Synchronization
import Testing

@Suite struct LocalTimeTests {
  /// What a clock on the wall means, where clocks are put forward or back, on leap days, and where a zone's own time
  /// changed for good. Checked against the rules of the zones as published, not against this program.
  @Test(arguments: [
    // Germany: forward on 2027-03-28 from 02:00 to 03:00, back on 2027-10-31 from 03:00 to 02:00.
    ("2027-03-27", 540, "Europe/Berlin", "2027-03-27T08:00:00.000000Z"),
    ("2027-03-28", 540, "Europe/Berlin", "2027-03-28T07:00:00.000000Z"),
    ("2027-03-28", 119, "Europe/Berlin", "2027-03-28T00:59:00.000000Z"),
    ("2027-03-28", 150, "Europe/Berlin", "2027-03-28T01:30:00.000000Z"),  // 02:30 there is none: 03:30 it is
    ("2027-03-28", 180, "Europe/Berlin", "2027-03-28T01:00:00.000000Z"),
    ("2027-10-30", 1440, "Europe/Berlin", "2027-10-30T22:00:00.000000Z"),
    ("2027-10-31", 119, "Europe/Berlin", "2027-10-30T23:59:00.000000Z"),
    ("2027-10-31", 150, "Europe/Berlin", "2027-10-31T01:30:00.000000Z"),  // twice: the later
    ("2027-10-31", 1440, "Europe/Berlin", "2027-10-31T23:00:00.000000Z"),
    // Pakistan: no summer time now; it had one in 2008, from June to the end of October.
    ("2027-07-01", 540, "Asia/Karachi", "2027-07-01T04:00:00.000000Z"),
    ("2008-07-01", 540, "Asia/Karachi", "2008-07-01T03:00:00.000000Z"),
    ("2008-12-01", 540, "Asia/Karachi", "2008-12-01T04:00:00.000000Z"),
    // Leap days and the turn of the year.
    ("2028-02-29", 0, "Asia/Karachi", "2028-02-28T19:00:00.000000Z"),
    ("2028-02-29", 1440, "Asia/Karachi", "2028-02-29T19:00:00.000000Z"),
    ("2100-02-28", 1440, "Asia/Karachi", "2100-02-28T19:00:00.000000Z"),
    ("2027-12-31", 1440, "UTC", "2028-01-01T00:00:00.000000Z"),
    // Zones that changed their own time for good: Turkey stayed on summer time in 2016, Samoa left out 2011-12-30.
    ("2015-12-01", 540, "Europe/Istanbul", "2015-12-01T07:00:00.000000Z"),
    ("2016-12-01", 540, "Europe/Istanbul", "2016-12-01T06:00:00.000000Z"),
    ("2011-12-29", 1439, "Pacific/Apia", "2011-12-30T09:59:00.000000Z"),
    ("2011-12-31", 0, "Pacific/Apia", "2011-12-30T10:00:00.000000Z"),
    // Half hours, and a start of summer time at midnight.
    ("2027-06-01", 540, "Asia/Kolkata", "2027-06-01T03:30:00.000000Z"),
    ("2027-06-01", 540, "Asia/Kathmandu", "2027-06-01T03:15:00.000000Z"),
  ])
  func moments(_ day: String, _ minute: Int, _ zone: String, _ expected: String) async throws {
    try await TestRegister.with { muster in
      let moment = LocalMoment(day: try CalendarDate(parsing: day), minute: minute, zone: zone)
      let found: [Instant] = try await muster.store.engine.run(ResolveMoments([moment]))
      #expect(found.map(\.description) == [expected])
    }
  }
}

@Suite struct ClockTests {
  /// Kinds, anchors and effects are closed lists in both places.
  @Test func wordsAreTheSameInCodeAndSchema() async throws {
    try await TestRegister.with { muster in
      for (constraint, words) in [
        ("clock_rule_kind_known", DeadlineKind.allCases.map(\.rawValue)),
        ("clock_rule_anchor_known", ClockAnchor.allCases.map(\.rawValue)),
        ("clock_rule_effect_known", ClockEffect.allCases.map(\.rawValue)),
        ("clock_policy_below_minimum_known", BelowMinimum.allCases.map(\.rawValue)),
        ("notice_state_known", CommandTable.NoticeState.allCases.map(\.rawValue)),
      ] {
        let definition =
          await muster.value("select pg_get_constraintdef(oid) from pg_constraint where conname = '\(constraint)'")
          ?? ""
        let stored = definition.split(separator: "'").enumerated().filter { !$0.offset.isMultiple(of: 2) }
        #expect(Set(stored.map { String($0.element) }) == Set(words), "\(constraint)")
      }
    }
  }

  static func move(_ muster: TestRegister, to text: String) throws {
    muster.clock.set(try Instant(parsing: text))
  }

  /// One provider's practice, for every run.
  static func rules(_ muster: TestRegister) async {
    await muster.ask("clock.rule names weeks-before=7")
    await muster.ask("clock.rule release weeks-before=6 effect=acts")
    await muster.ask("clock.rule decision weeks-before=4 effect=acts")
  }

  static func acts(_ muster: TestRegister) async -> String? {
    await muster.value(
      "select string_agg(kind || ' ' || outcome || ' ' || to_char(due at time zone 'UTC', 'MM-DD HH24:MI'), ', ' order by due, kind) from muster.clock_act"
    )
  }

  @Test func atHomeARunGoesThroughItsDeadlines() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12 minimum=2")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 H")
      await muster.ask("enrol T-2 H")
      #expect(await muster.register.runClock() == 0)
      // 2027-01-20 at 09:00 in Karachi.
      try Self.move(muster, to: "2027-01-20T03:59:59Z")
      #expect(await muster.register.runClock() == 0)
      try Self.move(muster, to: "2027-01-20T04:00:01Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0, "once")
      try Self.move(muster, to: "2027-04-10T00:00:00Z")
      #expect(await muster.register.runClock() == 2, "the start is past: the names are no longer asked for")
      #expect(
        await Self.acts(muster) == "names reminded 01-20 04:00, intake closed 03-09 19:00, result reminded 03-26 04:00")
      #expect(await muster.value("select state from muster.iteration") == "closed")
      #expect(await muster.value("select count(*) from muster.notice where state = 'new'") == "3")
      #expect(
        await muster.value(
          "select string_agg(principal || ' ' || verb || ' ' || (detail ->> 'kind'), ', ' order by id) from muster.change where verb like 'clock.%' and subject_kind = 'iteration'"
        ) == "muster clock.reminded names, muster clock.closed intake, muster clock.reminded result")
    }
  }

  @Test func tooFewAtHome() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.officers(9)
      let runs = [("A", "remind", 1), ("B", "cancel", 1), ("C", "cancel", 2), ("D", "cancel", 1), ("E", "cancel", 2)]
      for (run, policy, seated) in runs {
        _ = await muster.homeRun(run, capacity: run == "E" ? 2 : 3, more: "starts=2027-03-10 ends=2027-03-12 minimum=2")
        #expect(await muster.ask("clock.policy \(run) below-minimum=\(policy)").code == .done)
        for _ in 0..<seated {
          for number in 1...9 where await muster.ask("enrol T-\(number) \(run)").code == .enrolmentConfirmed { break }
        }
      }
      #expect(await muster.ask("iteration.go D").code == .done, "people decided it already")
      #expect(await muster.ask("enrol T-8 E reserve=1").code == .enrolmentWaiting)
      #expect(await muster.ask("withdraw T-7 E reason=posted").code.isSuccess)
      #expect(
        await muster.value("select state from muster.enrolment where reserve = 1") == "confirmed", "a reserve counts")
      try Self.move(muster, to: "2027-02-12T00:00:00Z")
      await muster.register.runClock()
      let outcomes = await muster.value(
        "select string_agg(i.code || ' ' || a.outcome || ' ' || i.state, ', ' order by i.code) from muster.clock_act a join muster.iteration i on i.id = a.iteration_id where a.kind = 'decision'"
      )
      #expect(outcomes == "A too-few open, B cancelled cancelled, C enough open, E enough open")
      #expect(await muster.value("select count(*) from muster.seat") == "6")
      #expect(
        await muster.value("select string_agg(state, ',' order by state) from muster.enrolment")
          == "cancelled,confirmed,confirmed,confirmed,confirmed,confirmed,confirmed,withdrawn")
      #expect(await muster.ask("change.verify").code == .done)
    }
  }

  /// What people decided, the clock does not undo; with new dates it is to be decided anew.
  @Test func aRunThatPeopleHold() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.officers(1)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12 minimum=2")
      await muster.ask("clock.policy H below-minimum=cancel")
      await muster.ask("enrol T-1 H")
      #expect(await muster.ask("iteration.go H on=2026-11-17")["short"] == "1")
      try Self.move(muster, to: "2027-02-12T00:00:00Z")
      await muster.register.runClock()
      #expect(await muster.value("select state from muster.iteration") == "open")
      #expect(await muster.value("select state from muster.enrolment") == "confirmed")
      #expect(await muster.value("select count(*) from muster.clock_act where kind = 'decision'") == "0")
      #expect(await muster.ask("iteration.set H starts=2027-04-14 ends=2027-04-16")["decision"] == "open")
      try Self.move(muster, to: "2027-03-19T00:00:00Z")
      await muster.register.runClock()
      #expect(await muster.value("select state from muster.iteration") == "cancelled")
    }
  }

  /// A promoted reserve keeps the number among the reserves and counts like any other; an offered seat does not count.
  @Test(arguments: [("confirmed", "enough", "open"), ("offered", "cancelled", "cancelled")])
  func reservesWithASeatCount(_ second: String, _ outcome: String, _ state: String) async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.officers(3)
      let days = second == "offered" ? "offer-days=90" : ""
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2027-03-10 ends=2027-03-12 minimum=2 \(days)")
      await muster.ask("clock.policy H below-minimum=cancel")
      await muster.ask("enrol T-1 H")
      await muster.ask("enrol T-2 H")
      #expect(await muster.ask("enrol T-3 H reserve=1").code == .enrolmentWaiting)
      await muster.ask("withdraw T-2 H reason=posted")
      #expect(
        await muster.value("select state || ' ' || reserve from muster.enrolment where reserve is not null")
          == "\(second) 1")
      if second == "confirmed" { #expect(await muster.ask("iteration.go H dry=yes")["confirmed"] == "2") }
      try Self.move(muster, to: "2027-02-12T00:00:00Z")
      await muster.register.runClock()
      #expect(await muster.value("select outcome from muster.clock_act where kind = 'decision'") == outcome)
      #expect(await muster.value("select state from muster.iteration") == state)
    }
  }

  /// Abroad nothing happens by itself, whatever the rules say.
  @Test func abroadItOnlyReminds() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      await muster.ask("course.add \"Course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-03-10 ends=2027-03-12 minimum=9 zone=Europe/Berlin")
      #expect(await muster.ask("clock.policy X below-minimum=cancel").code == .ruleBroken)
      try await muster.superuser {
        try await $0.execute(
          "insert into muster.offer (iteration_id, seats, names_due, decision_due) select id, 2, '2027-01-15', '2027-02-12' from muster.iteration"
        )
      }
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 X")
      try Self.move(muster, to: "2027-03-09T00:00:00Z")
      await muster.register.runClock()
      #expect(
        await Self.acts(muster)
          == "names reminded 01-15 08:00, release reminded 01-27 23:00, decision too-few 02-12 08:00")
      #expect(await muster.value("select state from muster.iteration") == "open")
      #expect(await muster.value("select string_agg(state, ',') from muster.enrolment") == "nominated")
    }
  }

  /// A run that is put off has new deadlines; those acted on stay as they are.
  @Test func puttingOffStartsAnew() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      try Self.move(muster, to: "2027-01-21T00:00:00Z")
      #expect(await muster.register.runClock() == 1)
      await muster.ask("iteration.set H starts=2027-04-07 ends=2027-04-09")
      #expect(await muster.register.runClock() == 0)
      try Self.move(muster, to: "2027-02-18T00:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await Self.acts(muster) == "names reminded 01-20 04:00, names reminded 02-17 04:00")
      let listed = await muster.ask("clock.list iteration=H")
      #expect(listed.rows.map { $0["state"]?.plain } == ["done", "done", "ahead", "ahead", "ahead", "ahead"])
    }
  }

  @Test func aRehearsalChangesNothing() async throws {
    try await TestRegister.with { muster in
      await Self.rules(muster)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12 minimum=2")
      await muster.ask("clock.policy H below-minimum=cancel")
      let shown = await muster.ask("clock.run at=2027-12-31 dry=yes")
      #expect(shown.code == .done && shown["acted"] == "3" && shown["dry"] == "yes")
      #expect(
        shown.rows.map { "\($0["kind"]?.plain ?? "") \($0["outcome"]?.plain ?? "")" } == [
          "names reminded", "release reminded", "decision cancelled",
        ], "and so no intake to close")
      #expect(await muster.value("select count(*) from muster.clock_act") == "0")
      #expect(await muster.value("select state from muster.iteration") == "open")
      let by = await muster.ask("clock.run at=2027-02-01 dry=yes")
      #expect(
        by.rows.map { "\($0["kind"]?.plain ?? "") \($0["outcome"]?.plain ?? "")" } == [
          "names reminded", "release reminded",
        ])
      #expect(await muster.ask("clock.run at=2027-02-01").code == .ruleBroken, "never ahead for real")
      #expect(await muster.ask("clock.run at=2020-02-01 dry=yes").code == .ruleBroken)
      try Self.move(muster, to: "2027-01-21T00:00:00Z")
      let real = await muster.ask("clock.run key=k1")
      #expect(real.code == .done && real["acted"] == "1")
      #expect(await muster.ask("clock.run key=k1")["replayed"] == "yes")
      #expect(await muster.ask("clock.run")["acted"] == "0")
    }
  }

  /// An offered seat runs out, goes to the next, runs out again: each once, and a rehearsal shows the whole chain.
  @Test func offeredSeatsRunOut() async throws {
    try await TestRegister.with { muster in
      // What muster brings in by itself when a register is new.
      let first = await muster.value("select coalesce(max(id), 0) from muster.change") ?? ""
      _ = await muster.homeRun("H", capacity: 1, more: "offer-days=3")
      _ = await muster.officers(4)
      for number in 1...4 { await muster.ask("enrol T-\(number) H") }
      await muster.ask("withdraw T-1 H reason=posted")
      let until = await muster.value(
        "select to_char(offered_until at time zone 'UTC', 'YYYY-MM-DD') from muster.enrolment where state = 'offered'")
      #expect(until == "2026-11-21")
      #expect(await muster.ask("today kind=seat-offer").rows.first?["next"]?.plain == "enrolment.accept army/T-2 H")
      let held = await muster.ask("clock.list kind=seat-offer").rows
      #expect(held.count == 1)
      #expect(held.first?["local"]?.plain.hasSuffix(" Asia/Karachi") ?? false, "\(held.map(\.json))")
      let shown = await muster.ask("clock.run at=2026-12-31 dry=yes")
      #expect(shown.rows.map { $0["outcome"]?.plain ?? "" } == ["expired", "expired", "expired"])
      #expect(await muster.value("select count(*) from muster.enrolment where state = 'lapsed'") == "0")
      try Self.move(muster, to: "2026-11-22T00:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      await muster.ask("enrolment.accept T-3 H")
      try Self.move(muster, to: "2026-12-22T00:00:00Z")
      #expect(await muster.register.runClock() == 0)
      #expect(
        await muster.value(
          "select string_agg(officer_id || ' ' || state, ', ' order by officer_id) from muster.enrolment")
          == "1 withdrawn, 2 lapsed, 3 confirmed, 4 waiting")
      #expect(
        await muster.value(
          "select string_agg(verb, ',' order by id) from muster.change where principal = 'muster' and id > \(first)"
        )
          == "clock.expired,expire,promote")
    }
  }

  @Test func holidaysAreData() async throws {
    try await TestRegister.with { muster in
      await muster.ask("clock.rule names weeks-before=7")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      func names() async -> String? {
        await muster.ask("clock.list iteration=H kind=names").rows.first?["local"]?.plain
      }
      #expect(await names() == "2027-01-20 09:00 Asia/Karachi")
      let file =
        "country,day,name,source\nPK,2027-01-20,A day,gazette\nPK,2027-01-19,Another,gazette\nDE,2027-01-18,Elsewhere,\n"
      #expect(await muster.ask("import holidays <<", block: file)["applied"] == "3")
      #expect(await muster.ask("import holidays <<", block: file).code == .unchanged)
      #expect(await names() == "2027-01-18 09:00 Asia/Karachi")
      #expect(await muster.ask("holiday.remove PK 2027-01-19").code == .done)
      #expect(await muster.ask("holiday.remove PK 2027-01-19").code == .unknownObject)
      #expect(await names() == "2027-01-19 09:00 Asia/Karachi")
      #expect(await muster.ask("holiday.week PK tuesday,wednesday").code == .done)
      #expect(await names() == "2027-01-18 09:00 Asia/Karachi")
      #expect(
        await muster.ask("holiday.week PK monday,tuesday,wednesday,thursday,friday,saturday,sunday").code == .badValue)
      #expect(await muster.ask("holiday.add PK 2027-01-18 \"Shab\"").code == .done)
      #expect(await muster.ask("holiday.add PK 2027-01-18 \"Shab\"").code == .unchanged)
      #expect(await muster.ask("holiday.add XX 2027-01-18 \"Shab\"").code == .unknownObject)
      #expect(await names() == "2027-01-17 09:00 Asia/Karachi", "a Sunday on which people work")
      #expect(await muster.ask("holiday.list country=PK").rows.count == 2)
      let bad = await muster.ask("import holidays <<", block: "country,day,name\nPK,2027-02-30,x\nPK,2027-01-05,\n")
      #expect(bad.code == .importRejected && bad.rows.count == 2)
    }
  }

  @Test func rulesAreAddedAndEnded() async throws {
    try await TestRegister.with { muster in
      let added = await muster.ask("clock.rule names days-before=3 business=yes at=17:30 source=\"minute 12\"")
      guard let number = added["rule"] else { throw Failure(.bug, "\(added.reply)") }
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      #expect(
        await muster.ask("clock.list iteration=H kind=names").rows.first?["local"]?.plain
          == "2027-03-05 17:30 Asia/Karachi")
      #expect(await muster.ask("clock.rule-end \(number) last=2027-03-04").code == .done)
      #expect(await muster.ask("clock.rule-end \(number) last=2027-03-04").code == .unchanged)
      #expect(await muster.ask("clock.rule-end 99999").code == .unknownObject)
      #expect(await muster.ask("clock.list iteration=H kind=names").rows.isEmpty)
      for (line, code) in [
        ("clock.rule names", ReplyCode.missingArgument),
        ("clock.rule names days-before=1 weeks-before=1", .missingArgument),
        ("clock.rule names weeks-before=1 business=yes", .badValue),
        ("clock.rule names days-before=1 effect=acts", .ruleBroken),
        ("clock.rule names days-before=1 from=end", .ruleBroken),
        ("clock.rule names days-before=1 at=24:01", .badValue),
        ("clock.rule names days-before=1 at=9:00", .badValue),
        ("clock.rule names days-before=1 provider=NOBODY", .unknownObject),
        ("clock.rule names days-before=1 since=2027-02-01 until=2027-01-01", .ruleBroken),
        ("clock.rule nothing days-before=1", .badValue),
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      #expect(await muster.ask("clock.rules").rows.count == 4, "three shipped and one")
    }
  }

  /// What falls due while no daemon runs is caught up once, as far as there is still something to do about it.
  @Test func papersThatRunOut() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "country=DE starts=2027-06-10 ends=2027-06-12")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 H")
      try await muster.superuser {
        try await $0.execute(
          "insert into muster.officer_document (officer_id, kind, number, expires) select id, 'passport', 'AB' || id, '2027-05-20' from muster.officer"
        )
      }
      try Self.move(muster, to: "2027-02-20T00:00:00Z")
      #expect(await muster.register.runClock() == 1, "only of the one who is to go")
      let notice = await muster.ask("notice.show 1").rows.first
      #expect(notice?["text"]?.plain.contains("Officer: army/T-1 Invented Officer") == true)
      #expect(await muster.value("select figures::text from muster.notice") == "{}", "no name in the outbox")
      let work = await muster.ask("today kind=document")
      #expect(
        work.rows.map { "\($0["what"]?.plain ?? "") \($0["detail"]?.plain ?? "")" } == ["army/T-1 passport for H"])
    }
  }

  /// A paper that was renewed, and a run that is over, ask for nothing.
  @Test func papersThatNobodyNeeds() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "country=DE starts=2027-06-10 ends=2027-06-12")
      _ = await muster.homeRun("OVER", capacity: 3, more: "starts=2026-12-01 ends=2026-12-03")
      _ = await muster.officers(3)
      await muster.ask("enrol T-1 H")
      await muster.ask("enrol T-2 H")
      #expect(await muster.ask("enrol T-3 OVER").code == .enrolmentConfirmed)
      try await muster.superuser {
        try await $0.execute(
          """
          insert into muster.officer_document (officer_id, kind, number, expires)
            select id, 'passport', 'AB' || id, date '2027-05-20' from muster.officer
            union all
            select officer_id, 'passport', 'NEW', date '2032-05-20' from muster.officer_number where number = 'T-2'
          """)
      }
      try Self.move(muster, to: "2027-02-20T00:00:00Z")
      await muster.register.runClock()
      #expect(
        await muster.value(
          "select string_agg(m.number, ',') from muster.clock_act a join muster.officer_document d on d.id = a.subject_id join muster.officer_number m on m.officer_id = d.officer_id where a.kind = 'document'"
        ) == "T-1")
    }
  }

  /// At home, in the own nation, papers are looked at where something asks for them.
  @Test func papersThatNothingAsksFor() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-06-10 ends=2027-06-12")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      for paper in ["passport", "insurance"] {
        #expect(await muster.ask("officer.document T-1 \(paper) expires=2027-05-20").code == .done)
      }
      try Self.move(muster, to: "2027-02-20T00:00:00Z")
      func papers() async -> [String] {
        await muster.ask("today kind=document").rows.map { $0["detail"]?.plain ?? "" }.sorted()
      }
      #expect(await muster.register.runClock() == 0)
      #expect(await papers().isEmpty)
      #expect(await muster.ask("eligibility.add document document=passport course=H-C").code == .done)
      #expect(await papers() == ["passport for H"])
      #expect(await muster.ask("template.add insurance managed-by=nation").code == .done)
      #expect(await papers() == ["insurance for H", "passport for H"])
      #expect(await muster.register.runClock() == 2)
    }
  }
}
