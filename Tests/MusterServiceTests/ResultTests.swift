import MusterCore
import MusterTestKit
import Testing

@Suite struct ResultTests {
  /// A run abroad that ended, with so many confirmed.
  static func abroad(_ muster: TestRegister, _ code: String, _ people: [String], ends: String = "2026-11-01") async {
    await muster.ask("course.add \"Course \(code)\" code=\(code)-C scheme=etf")
    await muster.ask("iteration.add \(code)-C \(code) starts=2026-10-26 ends=\(ends)")
    for person in people {
      await muster.ask("enrol \(person) \(code) late-entry=yes")
      await muster.ask("enrolment.approve \(person) \(code)")
      await muster.ask("enrolment.submit \(person) \(code)")
      await muster.ask("enrolment.confirm \(person) \(code) ref=X/1")
    }
  }

  @Test func theLeastAttendance() async throws {
    try await TestRegister.with { muster in
      _ = await AttendanceTests.week(muster, officers: 4)
      let rule = await muster.ask("attendance.rule percent=80 kind=course from=2026-01-01 source=\"order 12\"")
      #expect(rule.code == .done, "\(rule.reply)")
      let unknown = await muster.ask("complete T-1 W")
      #expect(unknown.code == .ruleBroken && unknown["verdict"] == "not-known", "\(unknown.reply)")
      let roll =
        "officer,2026-11-09,2026-11-10,2026-11-11,2026-11-12,2026-11-13\nT-1,P,P,P,P,A\nT-2,P,P,P,A,A\nT-3,P,P,P,A,A\nT-4,P,P,P,A,A\n"
      await muster.ask("attendance.roll W <<", block: roll)
      #expect(await muster.ask("complete T-1 W").code == .done)
      #expect(
        await muster.value(
          "select detail ->> 'from' || ' ' || (detail ->> 'to') from muster.change where subject_kind = 'enrolment' and verb = 'complete'"
        ) == "attending completed")
      let below = await muster.ask("complete T-2 W outcome=graduated")
      #expect(
        below.code == .ruleBroken && below["rule"] == "minimum-attendance" && below["attended"] == "3"
          && below["held"] == "5" && below["needed"] == "80", "\(below.reply)")
      #expect(await muster.value("select count(*) from muster.completion") == "1")
      // A day that cannot be is said first.
      for (day, rule) in [("2026-11-01", "result-after-start"), ("2026-12-24", "result-not-ahead")] {
        #expect(await muster.ask("complete T-2 W outcome=graduated on=\(day)")["rule"] == rule, "\(day)")
      }
      let courseOfficer = Principal(name: "cara", roles: [.courseOfficer])
      let mayNot = await muster.ask("complete T-2 W outcome=graduated override=\"as I say\"", as: courseOfficer)
      #expect(mayNot.code == .forbidden, "\(mayNot.reply)")
      let overridden = await muster.ask("complete T-2 W outcome=graduated override=\"ill, sat the test\"")
      #expect(overridden.code == .done && overridden["overrides"] == "minimum-attendance", "\(overridden.reply)")
      #expect(
        await muster.value(
          "select override_reason || ' ' || rule_id from muster.completion where officer_id = 2")
          == "ill, sat the test 1")
      #expect(
        await muster.value(
          "select detail ->> 'override-reason' from muster.change where verb = 'complete' and detail ->> 'overrides' is not null"
        )
          == "ill, sat the test")
      // A list meets the same rule, line by line, and a correction does too.
      let list = await muster.ask("completion.load W <<", block: "officer,outcome\nT-3,attended\nT-4,graduated\n")
      #expect(list.code == .importRejected && list.rows.map { $0["line"] } == [.int(3)], "\(list.reply) \(list.rows)")
      #expect(await muster.ask("complete T-3 W outcome=attended").code == .done)
      let entry = await muster.value("select id from muster.completion where officer_id = 3") ?? ""
      let corrected = await muster.ask("completion.add T-3 W-C kind=correction corrects=\(entry) outcome=graduated")
      #expect(corrected.code == .ruleBroken && corrected["rule"] == "minimum-attendance", "\(corrected.reply)")
    }
  }

  /// Nobody has a result of a run that lies ahead, however little is known of its days.
  @Test(arguments: [
    "starts=2027-12 ends=2027-12", "starts=2027-09-06..2027-09-20 ends=2027-09-20..2027-10-04",
    "starts=2027-winter ends=2027-winter", "starts=2027-12-06", "starts=2027-12-06 ends=2027-12",
    "starts=2027-12-06 ends=2027-12-10",
  ])
  func noResultBeforeTheRun(days: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("X", capacity: 5, more: days)
      #expect(await muster.value("select starts_earliest > '2027-06-01' from muster.iteration") == "t", "\(days)")
      _ = await muster.officers(2)
      for person in ["T-1", "T-2"] { await muster.ask("enrol \(person) X") }
      let before = await muster.value(AttendanceTests.everything)
      for more in ["", " on=2026-11-18"] {
        let early = await muster.ask("complete T-1 X outcome=graduated\(more)")
        #expect(early.code == .ruleBroken && early["rule"] == "result-after-start", "\(early.reply)")
      }
      let list = await muster.ask("completion.load X <<", block: "officer,outcome\nT-1,graduated\n")
      #expect(list.code == .importRejected && list.rows.map { $0["line"] } == [.int(2)], "\(list.reply) \(list.rows)")
      #expect(await muster.value(AttendanceTests.everything) == before)
      muster.clock.set(try Instant(parsing: "2028-06-01T08:00:00Z"))
      let late = await muster.ask("complete T-1 X outcome=graduated")
      #expect(late.code == .done, "\(late.reply)")
    }
  }

  /// A list sent again: all it says is compared, and one of before a resit still stands.
  @Test func aListSentAgain() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      await Self.abroad(muster, "A1", ["T-1", "T-2"])
      func load(_ first: String, _ second: String) async -> Answer {
        await muster.ask(
          "completion.load A1 <<",
          block:
            "officer,outcome,on,valid-to,evidence\nT-1,graduated,2026-10-30,\(first)\nT-2,failed,2026-10-30,,\(second)\n"
        )
      }
      #expect(await load("2028-10-30,copy seen", "list 1").code == .imported)
      #expect(await load("2028-10-30,copy seen", "list 1").code == .unchanged)
      #expect(await load("2029-10-30,copy seen", "list 1").code == .importRejected, "another end")
      #expect(await load("2028-10-30,original seen", "list 1").code == .importRejected, "another evidence")
      let entry = await muster.value("select id from muster.completion where outcome = 'failed'") ?? ""
      let resit = await muster.ask(
        "completion.add T-2 A1-C kind=resit corrects=\(entry) outcome=graduated on=2026-11-10")
      #expect(resit.code == .done, "\(resit.reply)")
      let again = await load("2028-10-30,copy seen", "list 1")
      #expect(again.code == .unchanged, "\(again.reply) \(again.rows)")
      #expect(await muster.value("select count(*) from muster.completion") == "3")
    }
  }

  /// Rules are dated rows of four scopes; the narrowest in force when the run starts decides.
  @Test func rulesByScopeAndDate() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add TADOC title=\"A centre\"")
      await muster.ask("course.add \"One\" code=C1 provider=TADOC")
      for line in [
        "attendance.rule percent=50", "attendance.rule percent=60 kind=course",
        "attendance.rule percent=70 provider=TADOC", "attendance.rule percent=80 course=C1 from=2026-03-01",
        "attendance.rule percent=90 course=C1 from=2026-06-01", "attendance.rule course=C1 from=2026-09-01",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == .done, "\(line): \(answer.reply)")
      }
      func percent(_ course: String, _ day: String) async -> String? {
        await muster.value(
          "select coalesce((select coalesce(amount::text, 'none') from muster.result_rule_on('attendance', (select course_id from muster.course_code where code = '\(course)'), '\(day)')), 'no row')"
        )
      }
      await muster.ask("course.add \"Two\" code=C2")
      await muster.ask("course.add \"Three\" code=C3 kind=exercise")
      for (course, day, expected) in [
        ("C1", "2026-02-28", "70"), ("C1", "2026-03-01", "80"), ("C1", "2026-05-31", "80"), ("C1", "2026-06-01", "90"),
        ("C1", "2026-09-01", "none"), ("C2", "2026-03-01", "60"), ("C3", "2026-03-01", "50"),
      ] {
        #expect(await percent(course, day) == expected, "\(course) on \(day)")
      }
      #expect(await muster.ask("attendance.rule percent=90 course=C1 from=2026-06-01").code == .unchanged)
      #expect(await muster.ask("attendance.rule percent=95 course=C1 from=2026-06-01").code == .done)
      #expect(await percent("C1", "2026-07-01") == "95", "mended, not doubled")
      #expect(await muster.ask("attendance.rule percent=85 course=C1 from=2026-04-01").code == .done)
      #expect(await percent("C1", "2026-05-31") == "85")
      #expect(await percent("C1", "2026-03-31") == "80")
      #expect(await muster.ask("attendance.rule percent=1 course=C1 kind=course").code == .badValue)
      let rules = await muster.ask("completion.rules attendance")
      #expect(
        rules.rows.count == 7
          && rules.rows.contains { $0["scope"] == .text("course C1") && $0["amount"] == .text("none") })
      #expect(await muster.ask("completion.rules validity").rows.isEmpty)
    }
  }

  @Test func theListOfAProviderComesLate() async throws {
    try await TestRegister.with { muster in
      let people = await muster.officers(4)
      await Self.abroad(muster, "A1", people)
      let awaited = await muster.ask("completion.awaited")
      #expect(
        awaited.rows.count == 4 && awaited.rows.allSatisfy { $0["days"] == .int(17) },
        "\(awaited.rows.first?.json ?? "")")
      #expect(await muster.ask("completion.awaited since=18").rows.isEmpty)
      #expect(await muster.ask("completion.awaited since=17 iteration=A1").rows.count == 4)
      let before = await muster.value(AttendanceTests.everything)
      let block =
        "officer,outcome,mark,on,certificate,letter\nT-1,graduated,A,2026-10-30,NSO-1,NSO/9\nT-2,failed,,,,\nT-3,best,,,,\nT-1,graduated,,,,\nX-9,failed,,,,\n"
      let bad = await muster.ask("completion.load A1 <<", block: block)
      #expect(bad.code == .importRejected && bad["bad"] == "3", "\(bad.reply)")
      #expect(bad.rows.map { $0["line"]?.plain } == ["4", "5", "6"])
      #expect(await muster.value(AttendanceTests.everything) == before)
      let each = await muster.ask("completion.load A1 mode=each key=l1 <<", block: block)
      #expect(each.code == .imported && each["applied"] == "2" && each["bad"] == "3", "\(each.reply)")
      #expect(await muster.ask("completion.load A1 mode=each key=l1 <<", block: block)["replayed"] == "yes")
      #expect(
        await muster.value(
          "select string_agg(outcome || ' ' || coalesce(certificate, '-') || ' ' || on_date, ', ' order by officer_id) from muster.completion"
        )
          == "graduated NSO-1 2026-10-30, failed - 2026-11-01")
      #expect(
        await muster.value("select letter from muster.change where verb = 'complete' order by id limit 1") == "NSO/9")
      // The same list again adds nothing; one that says otherwise is refused, with how to correct.
      let again = await muster.ask(
        "completion.load A1 <<", block: "officer,outcome,mark\nT-1,graduated,A\nT-2,failed,\n")
      #expect(
        again.code == .unchanged && again.rows.allSatisfy { $0["answer"] == .text("unchanged") }, "\(again.reply)")
      let other = await muster.ask("completion.load A1 <<", block: "officer,outcome\nT-1,failed\n")
      #expect(
        other.code == .importRejected && other.rows.first?["text"]?.plain.contains("kind=correction") == true,
        "\(other.rows)")
      #expect(await muster.ask("completion.awaited").rows.count == 2)
      #expect(
        await muster.value("select string_agg(state, ',' order by officer_id) from muster.enrolment")
          == "completed,completed,confirmed,confirmed")
    }
  }

  /// A run that is not over, one whose end is not known and one that is cancelled await nothing.
  @Test func nothingIsAwaitedTooEarly() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("NOW", capacity: 9, more: "starts=2026-11-16 ends=2026-11-18")
      _ = await muster.homeRun("TBD", capacity: 9)
      _ = await muster.homeRun("OVER", capacity: 9, more: "starts=2026-11-02 ends=2026-11-04")
      for run in ["NOW", "TBD", "OVER"] { await muster.ask("enrol T-1 \(run) late-entry=yes") }
      #expect(await muster.ask("completion.awaited").rows.map { $0["iteration"] } == [.text("OVER")])
      await muster.ask("complete T-1 OVER outcome=failed")
      #expect(await muster.ask("completion.awaited").rows.isEmpty)
    }
  }

  @Test(arguments: ["exercise", "workshop", "conference", "project"])
  func attendedNotCompleted(_ kind: String) async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"An event\" code=E1 kind=\(kind)")
      await muster.ask("iteration.add E1 E1-26 managed-by=nation capacity=9 starts=2026-11-09 ends=2026-11-10")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 E1-26 late-entry=yes")
      let refused = await muster.ask("complete T-1 E1-26 outcome=graduated")
      #expect(refused.code == .ruleBroken && refused["rule"] == "attended-not-completed", "\(refused.reply)")
      #expect(refused.text.contains(kind) && refused.text.contains("outcome=attended"))
      #expect(await muster.ask("complete T-1 E1-26")["outcome"] == "attended")
      #expect(await muster.ask("completion.add T-2 E1 outcome=graduated on=2025-01-01").code == .ruleBroken)
      #expect(await muster.ask("completion.add T-2 E1 outcome=attended on=2025-01-01").code == .done)
    }
  }
}
