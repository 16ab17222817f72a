import MusterCore
import MusterService
import MusterTestKit
import Testing

/// The clock asks graduates once a year, and leaves history alone.
@Suite struct YearlyQuestionTests {
  /// T-1 graduated at home on 1 December 2025, T-2 elsewhere nine days later, T-3 in both; asked for two years.
  static func setUp(_ muster: TestRegister) async {
    _ = await muster.officers(3)
    _ = await muster.homeRun("H", capacity: 9, more: "starts=2025-11-24 ends=2025-12-01")
    await muster.ask("course.add \"Course elsewhere\" code=E-C")
    for officer in [1, 3] {
      await muster.ask("enrol T-\(officer) H late-entry=yes")
      await muster.ask("complete T-\(officer) H")
    }
    for officer in [2, 3] {
      await muster.ask("completion.add T-\(officer) E-C outcome=graduated on=2025-12-10")
    }
    #expect(await muster.ask("followup.rule question years=2").code == .done)
  }

  static func questions(_ muster: TestRegister) async -> String? {
    await muster.value(
      "select string_agg(officer_id || ' ' || year || coalesce(' ' || asked_on, ''), ', ' order by year, officer_id) from muster.followup_question"
    )
  }

  static func move(_ muster: TestRegister, to text: String) throws {
    muster.clock.set(try Instant(parsing: text))
  }

  @Test func atHomeItIsAskedElsewhereItIsRemindedOfOnceAYear() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      #expect(await muster.register.runClock() == 0)
      let ahead = await muster.ask("clock.list kind=question").rows
      #expect(
        ahead.map { "\($0["subject"]?.plain ?? "") \($0["about"]?.plain ?? "") \($0["effect"]?.plain ?? "")" } == [
          "officer 1 2026-12-01 acts", "officer 3 2026-12-01 acts", "officer 2 2026-12-10 reminds",
        ])
      try Self.move(muster, to: "2026-12-02T08:00:00Z")
      #expect(await muster.register.runClock() == 2)
      #expect(await muster.register.runClock() == 0, "once")
      #expect(await Self.questions(muster) == "1 2026 2026-12-02, 3 2026 2026-12-02")
      #expect(
        await muster.value(
          "select string_agg(principal || ' ' || verb, ', ' order by id) from muster.change where verb in ('clock.asked', 'followup.ask')"
        ) == "muster clock.asked, muster followup.ask, muster clock.asked, muster followup.ask")
      try Self.move(muster, to: "2026-12-11T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      #expect(await Self.questions(muster) == "1 2026 2026-12-02, 3 2026 2026-12-02", "elsewhere nothing is done")
      let notices = await muster.ask("notice.list").rows
      #expect(notices.count == 3 && notices.allSatisfy { !$0.json.contains("null,\"subject\"") })
      #expect(await muster.ask("followup.ask")["asked"] == "1")
      // The year after: once more, also for who was only reminded of, and then no more.
      try Self.move(muster, to: "2027-12-20T08:00:00Z")
      #expect(await muster.register.runClock() == 3)
      #expect(await muster.value("select count(*) from muster.followup_question where year = 2027") == "2")
      try Self.move(muster, to: "2028-12-20T08:00:00Z")
      #expect(await muster.register.runClock() == 0)
    }
  }

  /// Asked by hand or told without being asked: the clock has nothing to do any more that year.
  @Test func whatIsDoneByHandIsDone() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("followup.answer T-1 year=2026 post=Instructor")
      #expect(await muster.ask("followup.ask")["asked"] == "3")
      try Self.move(muster, to: "2026-12-20T08:00:00Z")
      #expect(await muster.register.runClock() == 0)
    }
  }

  /// After downtime over the turn of the year the last month is made up for, not more of the past.
  @Test func itIsCaughtUpAfterDowntime() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      try Self.move(muster, to: "2027-01-05T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.value("select kind || ' ' || subject_id from muster.clock_act") == "question 2")
    }
  }

  @Test func manyDaemonsAskOnce() async throws {
    try await TestRegister.with(connections: 8) { muster in
      await Self.setUp(muster)
      try Self.move(muster, to: "2026-12-12T08:00:00Z")
      let second = try await SecondDaemon(beside: muster)
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<8 {
          group.addTask {
            if index.isMultiple(of: 2) { await second.runClock() } else { await muster.register.runClock() }
          }
        }
      }
      await muster.register.runClock()
      await second.close()
      #expect(await muster.value("select count(*) from muster.clock_act where kind = 'question'") == "3")
      #expect(await muster.value("select count(*) from muster.notice where kind = 'question'") == "3")
      #expect(await Self.questions(muster) == "1 2026 2026-12-12, 3 2026 2026-12-12")
    }
  }

  // MARK: History

  @Test func aRunEnteredAfterwardsIsNotClosedByTheClock() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("OLD", capacity: 5, more: "starts=2026-10-05 ends=2026-10-09")
      _ = await muster.homeRun("NEW", capacity: 5, more: "starts=2026-11-20 ends=2026-11-27")
      func intakes() async -> [String] {
        await muster.ask("clock.list kind=intake").rows.map { $0["subject"]?.plain ?? "" }
      }
      #expect(await intakes() == ["NEW"])
      await muster.ask("enrol T-1 OLD late-entry=yes")
      await muster.register.runClock()
      #expect(
        await muster.value("select string_agg(code || ' ' || state, ', ') from muster.iteration where code = 'OLD'")
          == "OLD open")
      #expect(await muster.ask("enrol T-2 OLD late-entry=yes").code == .enrolmentConfirmed, "it can still be entered")
      try Self.move(muster, to: "2026-11-21T08:00:00Z")
      await muster.register.runClock()
      #expect(
        await muster.value(
          "select string_agg(i.code, ', ') from muster.clock_act a join muster.iteration i on i.id = a.iteration_id where a.kind = 'intake'"
        ) == "NEW")
      // Put off into the future it is no history any more.
      _ = await muster.homeRun("LATE", capacity: 5, more: "starts=2026-11-02 ends=2026-11-06")
      await muster.ask("iteration.set LATE starts=2026-12-07 ends=2026-12-11")
      #expect(await intakes().contains("LATE"))
    }
  }
}
