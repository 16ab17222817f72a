import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Deadlines whose moment moves under them are the same deadlines.
@Suite struct ClockMovedTests {
  /// Holidays that follow the moon are often entered when they are over. What was done about a deadline on such a day is
  /// not done again for the working day before; nor when the run turns out to be in another zone.
  @Test func aHolidayEnteredLateRepeatsNothing() async throws {
    try await TestRegister.with { muster in
      for rule in ["names weeks-before=6 at=24:00", "release weeks-before=6 effect=acts at=24:00"] {
        #expect(await muster.ask("clock.rule \(rule)").code == .done)
      }
      await muster.ask("clock.rule names weeks-before=5")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-11-02 ends=2027-11-05")
      await muster.ask("seat.allocate H GHQ seats=2")
      try ClockTests.move(muster, to: "2027-09-22T08:00:00Z")
      #expect(await muster.register.runClock() == 2)
      await muster.ask("seat.allocate H GHQ seats=2")
      #expect(await muster.ask("holiday.add PK 2027-09-21 \"Declared late\"").code == .done)
      #expect(await muster.register.runClock() == 0, "it was done at the moment it had then")
      #expect(
        await muster.ask("seat.list H").rows.first?["seats"]?.plain == "2", "set aside since, and not taken again")
      let listed = await muster.ask("clock.list iteration=H to=2027-09-27")
      #expect(
        listed.rows.map { "\($0["kind"]?.plain ?? "") \($0["local"]?.plain ?? "") \($0["state"]?.plain ?? "")" } == [
          "names 2027-09-20 24:00 Asia/Karachi done", "release 2027-09-20 24:00 Asia/Karachi done",
        ], "each once, \(listed.rows)")
      await muster.ask("iteration.set H zone=Europe/Berlin")
      await muster.ask("holiday.remove PK 2027-09-21")
      #expect(await muster.register.runClock() == 0)
      // The other rule's date, and a new start, are deadlines of their own.
      try ClockTests.move(muster, to: "2027-09-28T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      await muster.ask("iteration.set H starts=2027-11-03 ends=2027-11-05")
      #expect(await muster.register.runClock() == 2)
      #expect(
        await muster.value(
          "select string_agg(kind || ' ' || about || ' ' || (origin ~ '^rule'), ', ' order by due, kind) from muster.clock_act"
        )
          == "names 2027-11-02 true, release 2027-11-02 true, names 2027-11-03 true, release 2027-11-03 true, names 2027-11-02 true"
      )
    }
  }

  /// A run with many people who lack something has as many deadlines: its own are not held up by them.
  @Test func aRunWithManyPeople() async throws {
    try await TestRegister.with { muster in
      let people = await muster.officers(Checkout.isFull ? 3000 : 600)
      for (requirement, days) in [("noc", 20), ("visa", 10)] {
        await muster.ask("template.add \(requirement) days=\(days)")
      }
      await muster.ask("clock.rule requirement days-before=10")
      _ = await muster.homeRun("H", capacity: nil, more: "starts=2027-03-10 ends=2027-03-12")
      let lines = people.map { "\($0),H\n" }.joined()
      let named = await muster.ask("import nominations <<", block: "officer,iteration\n" + lines)
      #expect(named["applied"] == String(people.count), "\(named.reply)")
      try ClockTests.move(muster, to: "2027-03-10T08:00:00Z")
      let rehearsed = await muster.ask("clock.run dry=yes")
      // Nothing is prepared for a run that has begun; its intake ends.
      #expect(rehearsed["acted"] == "1", "\(rehearsed.reply)")
      try ClockTests.move(muster, to: "2027-03-09T08:00:00Z")
      // The ten days before the one are the day of the other: three moments for each.
      #expect(await muster.register.runClock() == people.count * 3)
      #expect(await muster.register.runClock() == 0)
    }
  }

  /// A rule that reminds of the end of the intake does not end it; one that acts ends it, once.
  @Test func aReminderOfTheIntakeClosesNothing() async throws {
    try await TestRegister.with { muster in
      await muster.ask("clock.rule intake days-before=7")
      await muster.ask("clock.rule intake days-before=3 effect=acts")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      for (moment, acts, state) in [
        ("2027-03-04T00:00:00Z", 1, "open"), ("2027-03-06T00:00:00Z", 1, "closed"),
        ("2027-03-11T00:00:00Z", 0, "closed"),
      ] {
        try ClockTests.move(muster, to: moment)
        #expect(await muster.register.runClock() == acts, "\(moment)")
        #expect(await muster.value("select state from muster.iteration") == state, "\(moment)")
      }
      #expect(await ClockTests.acts(muster) == "intake reminded 03-03 04:00, intake closed 03-05 19:00")
    }
  }

  /// Put off after it should have begun, a run takes names again and all its deadlines begin anew; one that people closed
  /// stays closed.
  @Test func puttingOffOpensWhatTheClockClosed() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await ClockTests.rules(muster)
      for run in ["H", "P"] {
        _ = await muster.homeRun(run, capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      }
      await muster.ask("iteration.set P state=closed")
      try ClockTests.move(muster, to: "2027-03-10T08:00:00Z")
      await muster.register.runClock()
      #expect(await muster.value("select string_agg(distinct state, ' ') from muster.iteration") == "closed")
      await muster.ask("iteration.set H place=Risalpur")
      let same = await muster.ask("iteration.set H ends=2027-03-13")
      #expect(same["state"] == nil, "\(same.reply)")
      let off = await muster.ask("iteration.set H starts=2027-06-09 ends=2027-06-11")
      #expect(off.code == .done && off["state"] == "open", "\(off.reply)")
      let people = await muster.ask("iteration.set P starts=2027-06-09 ends=2027-06-11")
      #expect(people.code == .done && people["state"] == nil, "\(people.reply)")
      #expect(await muster.ask("enrol T-1 H").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-1 P")["rule"] == "intake")
      let before = await muster.value("select count(*) from muster.clock_act") ?? ""
      try ClockTests.move(muster, to: "2027-06-09T08:00:00Z")
      await muster.register.runClock()
      #expect(
        await muster.value(
          "select string_agg(kind || ' ' || outcome, ', ' order by due, kind) from (select * from muster.clock_act order by acted_at offset \(before)) a where iteration_id = (select id from muster.iteration where code = 'H')"
        ) == "intake closed", "what had passed before is not made up for; the intake ends anew")
      // Closed by hand this time.
      await muster.ask("iteration.set H state=open")
      await muster.ask("iteration.set H state=closed")
      #expect(await muster.ask("iteration.set H starts=2027-09-08 ends=2027-09-10")["state"] == nil)
    }
  }

  /// A cancelled run has no deadlines ahead; what was done stays.
  @Test func aCancelledRunHasNothingAhead() async throws {
    try await TestRegister.with { muster in
      await ClockTests.rules(muster)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      try ClockTests.move(muster, to: "2027-01-21T00:00:00Z")
      await muster.register.runClock()
      await muster.ask("iteration.cancel H reason=flood")
      let listed = await muster.ask("clock.list iteration=H")
      #expect(listed.rows.map { $0["kind"]?.plain } == ["names"], "\(listed.rows)")
    }
  }

  /// What was done about a run that is over stands as it was: when by the clock on the wall, whom it concerned, what it
  /// followed from.
  @Test func whatWasDoneStaysTold() async throws {
    try await TestRegister.with { muster in
      let rule = try #require(await muster.ask("clock.rule names weeks-before=7 at=24:00")["rule"])
      #expect(await muster.ask("clock.rule release weeks-before=6 effect=acts").code == .done)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-08 ends=2027-03-12")
      await muster.ask("call.add H bodies=GHQ names=1 due=2027-02-10")
      try ClockTests.move(muster, to: "2027-01-18T20:00:00Z")
      await muster.register.runClock()
      try ClockTests.move(muster, to: "2027-02-11T08:00:00Z")
      await muster.register.runClock()
      try ClockTests.move(muster, to: "2027-03-08T08:00:00Z")
      await muster.register.runClock()
      let columns = ["local", "kind", "subject", "of", "effect", "from"]
      func told(_ more: String = "") async -> [String] {
        await muster.ask("clock.list\(more)").rows.filter { $0["state"] == .text("done") }.map { row in
          columns.map { row[$0]?.plain ?? "" }.joined(separator: "|")
        }
      }
      let before = await told(" iteration=H")
      #expect(before.count == 4, "\(before)")
      #expect(before.contains("2027-01-18 24:00 Asia/Karachi|names|H|H|reminds|rule \(rule)"), "\(before)")
      #expect(before.contains("2027-02-10 09:00 Asia/Karachi|call|GHQ|H|reminds|date"), "\(before)")
      #expect(before.contains("2027-03-08 00:00 Asia/Karachi|intake|H|H|acts|date"), "\(before)")
      // Long over: no deadline follows from it any more.
      try ClockTests.move(muster, to: "2027-12-01T08:00:00Z")
      #expect(await told() == before)
    }
  }

  /// A call that is put off has two deadlines, one of them over; both name the body.
  @Test func aCallPutOffIsStillTheBodys() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-08 ends=2027-03-12")
      await muster.ask("call.add H bodies=GHQ names=1 due=2027-02-10")
      try ClockTests.move(muster, to: "2027-02-11T08:00:00Z")
      await muster.register.runClock()
      #expect(await muster.ask("call.extend H due=2027-02-24 bodies=GHQ").code == .done)
      let listed = await muster.ask("clock.list kind=call").rows
      #expect(
        listed.map { "\($0["subject"]?.plain ?? "") \($0["state"]?.plain ?? "")" } == ["GHQ done", "GHQ ahead"],
        "\(listed.map(\.json))")
      // The notice keeps the day on the wall, which its moment in another zone does not say.
      #expect(await muster.ask("notice.list kind=call").rows.map { $0["due-on"] } == [.text("2027-02-10")])
    }
  }

  /// A rehearsal shows what will be due about those who are in a course now, long after it ends.
  @Test func aRehearsalLooksPastTheEndOfACourse() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-08 ends=2027-03-19")
      await muster.ask("enrol T-1 H")
      await muster.ask("followup.rule report days=30")
      try ClockTests.move(muster, to: "2027-03-09T08:00:00Z")
      await muster.register.runClock()
      #expect(await muster.ask("enrolment.attend T-1 H").code == .enrolmentMoved)
      let shown = await muster.ask("clock.run at=2027-05-01 dry=yes")
      #expect(shown.rows.map { $0["kind"]?.plain } == ["result", "report"], "\(shown.rows)")
    }
  }

  /// The page of a run announces what the clock has ahead: nothing of a cancelled run, and no dates of an offer that is gone.
  @Test func thePageAnnouncesWhatWillHappen() async throws {
    try await TestRegister.with { muster in
      await ClockTests.rules(muster)
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2027-03-10 ends=2027-03-12")
      await CallTests.abroad(muster, officers: 1)
      await muster.ask("offer.add M1-A-27 seats=2 names-due=2027-01-20 release-due=2027-01-30 decision-due=2027-02-05")
      func section(_ name: String, _ column: String, of run: String) async -> [String] {
        CallTests.rows(await muster.ask("iteration.page \(run)"), name).map { $0[column]?.plain ?? "" }
      }
      func ahead(_ run: String) async -> [String] {
        await muster.ask("clock.list iteration=\(run)").rows.filter { $0["state"]?.plain == "ahead" }
          .map { $0["kind"]?.plain ?? "" }.sorted()
      }
      let days = ["it starts", "it ends"]
      #expect(await section("dates-ahead", "what", of: "H") == days)
      #expect(await section("dates-ahead", "what", of: "M1-A-27").count == 5)
      for run in ["H", "M1-A-27"] {
        let listed = await ahead(run)
        #expect(await section("deadlines", "kind", of: run).sorted() == listed, "\(run)")
        #expect(!listed.isEmpty, "\(run)")
      }
      #expect(await muster.ask("iteration.cancel H reason=flood").code == .done)
      #expect(await muster.ask("offer.withdraw M1-A-27 reason=\"no money\"").code == .done)
      #expect(await section("dates-ahead", "what", of: "H").isEmpty)
      #expect(await section("deadlines", "kind", of: "H").isEmpty)
      let seats = CallTests.rows(await muster.ask("iteration.page H"), "seats")
      #expect(seats.first { $0["seats"]?.plain == "free" }?["number"] == .int(0), "\(seats)")
      #expect(await section("dates-ahead", "what", of: "M1-A-27") == days)
      let left = await ahead("M1-A-27")
      #expect(await section("deadlines", "kind", of: "M1-A-27").sorted() == left)
      #expect(!left.contains("names") && !left.contains("release"), "\(left)")
    }
  }
}
