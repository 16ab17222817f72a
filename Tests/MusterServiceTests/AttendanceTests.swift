import MusterCore
import MusterTestKit
import Testing

@Suite struct AttendanceTests {
  /// A run at home of five days that ended a few days before the clock of the tests.
  static func week(_ muster: TestRegister, _ code: String = "W", officers: Int = 3) async -> [String] {
    _ = await muster.homeRun(code, capacity: 40, more: "starts=2026-11-09 ends=2026-11-13")
    let people = await muster.officers(officers)
    for person in people { await muster.ask("enrol \(person) \(code) late-entry=yes") }
    return people
  }

  static let everything = """
    select md5(string_agg(x, '|' order by x)) from (select a::text x from muster.attendance a
      union all select e::text x from muster.enrolment e union all select c::text from muster.change c
      union all select k::text from muster.completion k union all select f::text from muster.foreign_participants f) all_rows
    """

  @Test func theFirstDayThereBeginsTheAttendance() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster)
      let absent = await muster.ask("attendance.set W T-1 absent on=2026-11-09")
      #expect(absent.code == .done && absent["state"] == nil, "\(absent.reply)")
      #expect(await muster.value("select state from muster.enrolment where officer_id = 1") == "confirmed")
      let late = await muster.ask("attendance.set W T-1 late on=2026-11-10 mode=in-person")
      #expect(late["state"] == "attending" && late["officer"] == "T-1", "\(late.reply)")
      #expect(await muster.value("select state from muster.enrolment where officer_id = 1") == "attending")
      #expect(
        await muster.value(
          "select (detail ->> 'from') || ' ' || (detail ->> 'to') from muster.change where verb = 'attend'")
          == "confirmed attending")
      #expect(await muster.ask("attendance.set W T-1 present on=2026-11-11")["state"] == nil, "only the first")
      let refused = [
        ("attendance.set W T-1 present on=2026-11-14", "day-of-run"),
        ("attendance.set W T-9 present on=2026-11-10", nil),
      ]
      for (line, rule) in refused {
        let answer = await muster.ask(line)
        #expect(!answer.code.isSuccess && answer["rule"] == rule, "\(answer.reply)")
      }
    }
  }

  /// A seat counts as used from the first day on, where the run is held: before it nobody attends or fails to appear, so
  /// that whoever leaves gives the seat on.
  @Test(arguments: [
    ("enrolment.attend T-1 H", "2027-02-28T18:59:59Z"),
    ("enrolment.no-show T-1 H reason=posted", "2027-02-28T18:59:59Z"),
    ("attendance.set H T-1 present on=2027-03-01", "2027-02-28T18:59:59Z"),
    ("enrolment.mend T-1 H state=attending reason=x", "2027-01-10T08:00:00Z"),
    ("enrolment.attend T-1 H", "2027-01-10T08:00:00Z"),
  ])
  func nobodyAttendsBeforeTheFirstDay(line: String, moment: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-03-01 ends=2027-03-05 zone=Asia/Karachi")
      _ = await muster.officers(2)
      for person in ["T-1", "T-2"] { await muster.ask("enrol \(person) H") }
      muster.clock.set(try Instant(parsing: moment))
      let early = await muster.ask(line)
      #expect(early.code == .ruleBroken && early["rule"] == "run-begun", "\(early.reply)")
      #expect(await muster.ask("attendance.roll H <<", block: "officer,2027-03-01\nT-1,P\n").code == .importRejected)
      if moment.hasPrefix("2027-02") {
        muster.clock.set(try Instant(parsing: "2027-02-28T19:00:00Z"))
        let begun = await muster.ask(line)
        #expect(begun.code.isSuccess, "\(begun.reply)")
      } else {
        #expect(await muster.ask("withdraw T-1 H reason=posted")["promoted"] == "army/T-2")
      }
    }
  }

  /// The day is the one of the place: it comes earlier to the east, and later to the west, than at the nation's desk.
  @Test(arguments: [
    ("", "2027-06-15T05:00:00Z", "2027-06-15", true), ("", "2027-06-15T05:00:00Z", "2027-06-16", false),
    ("", "2027-06-15T18:59:59Z", "2027-06-16", false), ("", "2027-06-15T19:00:00Z", "2027-06-16", true),
    ("zone=Asia/Tokyo", "2027-06-15T14:59:59Z", "2027-06-16", false),
    ("zone=Asia/Tokyo", "2027-06-15T15:00:00Z", "2027-06-16", true),
    ("zone=America/New_York", "2027-06-16T03:59:59Z", "2027-06-16", false),
    ("zone=America/New_York", "2027-06-16T04:00:00Z", "2027-06-16", true),
  ])
  func nobodyIsMarkedForTomorrow(zone: String, now: String, on: String, isTaken: Bool) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2027-06-15 ends=2027-06-18 \(zone)")
      _ = await muster.officers(2)
      for person in ["T-1", "T-2"] { await muster.ask("enrol \(person) H") }
      muster.clock.set(try Instant(parsing: now))
      let one = await muster.ask("attendance.set H T-1 present on=\(on)")
      #expect(one.code.isSuccess == isTaken && (isTaken || one["rule"] == "day-not-ahead"), "\(one.reply)")
      let roll = await muster.ask("attendance.roll H <<", block: "officer,2027-06-15,\(on)\nT-2,P,P\n")
      if on == "2027-06-15" { return }
      #expect(roll.code == (isTaken ? .imported : .importRejected), "\(roll.reply)")
      #expect(isTaken || roll["column"] == on, "\(roll.reply)")
    }
  }

  @Test(arguments: [("P", "present"), ("p", "present"), ("A", "absent"), ("e", "excused"), ("LATE", "late")])
  func aMarkByItsLetter(given: String, stored: String) async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster, officers: 1)
      let answer = await muster.ask("attendance.set W T-1 \(given) on=2026-11-09")
      #expect(answer.code == .done && answer["mark"] == stored, "\(answer.reply)")
    }
  }

  @Test func aMarkIsMendedWithATrace() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster)
      await muster.ask("attendance.set W T-1 absent on=2026-11-09 key=a")
      #expect(await muster.ask("attendance.set W T-1 absent on=2026-11-09 key=a")["replayed"] == "yes")
      #expect(await muster.ask("attendance.set W T-1 absent on=2026-11-09").code == .unchanged)
      let mended = await muster.ask(
        "attendance.set W T-1 excused on=2026-11-09 reason=\"was at the dentist\" letter=W/7")
      #expect(mended.code == .done && mended["was"] == "absent", "\(mended.reply)")
      let trace = await muster.value(
        "select (detail ->> '2026-11-09') || ' | ' || reason || ' | ' || letter from muster.change where verb = 'attendance' order by id desc limit 1"
      )
      #expect(trace == "absent > excused | was at the dentist | W/7")
      #expect(
        await muster.value(
          "select string_agg(mark, ',' order by version) from muster.attendance_history") == "absent,excused")
      #expect(await muster.ask("attendance.set W T-1 none on=2026-11-09").code == .done)
      #expect(await muster.ask("attendance.list W").rows.isEmpty == false)
      #expect(await muster.ask("attendance.list W")["held"] == "0", "a mark taken back holds no day")
      #expect(await muster.value("select count(*) from muster.attendance") == "1")
    }
  }

  @Test func aWholeRunInOneUpload() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster)
      let matrix = """
        officer,name,2026-11-09,2026-11-10,2026-11-11
        T-1,,P,P,L
        army/T-2,,P,A,
        T-3,,A,E,A

        """
      let answer = await muster.ask("attendance.roll W rows=3 key=r1 <<", block: matrix)
      #expect(answer.code == .imported && answer["marks"] == "8" && answer["attending"] == "2", "\(answer.reply)")
      #expect(
        answer.rows.map { "\($0["line"]?.plain ?? "") \($0["answer"]?.plain ?? "")" } == [
          "2 marked", "3 marked", "4 marked",
        ])
      #expect(await muster.ask("attendance.roll W rows=3 key=r1 <<", block: matrix)["replayed"] == "yes")
      let again = await muster.ask("attendance.roll W <<", block: matrix)
      #expect(again.code == .unchanged && again["unchanged"] == "3", "\(again.reply)")
      #expect(
        await muster.value("select string_agg(state, ',' order by id) from muster.enrolment")
          == "attending,attending,confirmed")
      let totals = await muster.ask("attendance.list W view=totals").rows
      #expect(
        totals.map { row in
          ["officer", "held", "present", "late", "excused", "absent", "not-marked", "percent"].map {
            row[$0]?.plain ?? ""
          }
          .joined(separator: " ")
        } == ["army/T-1 3 2 1 0 0 0 100", "army/T-2 3 1 0 0 1 1 33", "army/T-3 3 0 0 1 2 0 0"])
      let csv = await muster.ask("attendance.list W format=csv")
      #expect(csv.lines.first == "officer,name,2026-11-09,2026-11-10,2026-11-11,percent")
      #expect(csv.lines.count == 4 && csv.lines[1].hasPrefix("army/T-1,Invented Officer,present,present,late,100"))
      #expect(await muster.ask("attendance.list W view=marks").rows.count == 8)
    }
  }

  /// Bad lines change nothing; with mode=each the good ones go alone.
  @Test(arguments: [
    ("officer,2026-11-09\nT-1,P\nT-2,x\n", 3, "T-1"), ("officer,2026-11-09\nT-1,P\nNOBODY,P\n", 3, "T-1"),
    ("officer,2026-11-09\nT-1,P\nT-4,P\n", 3, "T-1"), ("officer,2026-11-09\nT-1,P\narmy/T-1,A\n", 3, "T-1"),
    ("officer,on,mark\nT-2,2026-11-20,P\nT-1,2026-11-09,P\n", 2, "T-1"),
    ("officer,on,mark\nT-2,,P\nT-1,2026-11-09,P\n", 2, "T-1"),
  ])
  func badLines(_ block: String, _ line: Int, _ good: String) async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster, officers: 3)
      await muster.ask("officer.add T-4 \"Not Enrolled\" service=army")
      let before = await muster.value(Self.everything)
      let refused = await muster.ask("attendance.roll W <<", block: block)
      #expect(refused.code == .importRejected && refused["bad"] == "1", "\(refused.reply)")
      #expect(refused.rows.map { $0["line"] } == [.int(Int64(line))], "\(refused.rows)")
      #expect(await muster.value(Self.everything) == before)
      let each = await muster.ask("attendance.roll W mode=each <<", block: block)
      #expect(each.code == .imported && each["applied"] == "1" && each["bad"] == "1", "\(each.reply)")
      #expect(
        await muster.value(
          "select string_agg(distinct officer_id::text, ',') from muster.attendance a join muster.enrolment e on e.id = a.enrolment_id"
        )
          == "1")
    }
  }

  @Test func aColumnThatIsNoDayOfTheRun() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster)
      for (block, announced) in [
        ("officer,2026-11-09,2026-11-16\nT-1,P,P\n", ""), ("officer,2026-11-09\nT-1,P\n", "rows=7"),
      ] {
        let answer = await muster.ask("attendance.roll W mode=each \(announced) <<", block: block)
        #expect(answer.code == .importRejected, "\(answer.reply)")
      }
      #expect(await muster.value("select count(*) from muster.attendance") == "0")
    }
  }

  /// Two course officers send the roll at the same moment, from two daemons: every mark once, each beginning once.
  @Test func twoUploadsAtOnce() async throws {
    try await TestRegister.with(connections: 6) { first in
      let second = try await SecondDaemon(beside: first)
      let people = await Self.week(first, officers: 20)
      let days = ["2026-11-09", "2026-11-10", "2026-11-11"]
      let head = "officer," + days.joined(separator: ",") + "\n"
      let one = head + people.map { "\($0),P,P,A\n" }.joined()
      let other = head + people.reversed().map { "\($0),P,,P\n" }.joined()
      for _ in 1...4 {
        async let a = first.ask("attendance.roll W <<", block: one)
        async let b = second.ask("attendance.roll W <<", block: other)
        let answers = await [a, b]
        #expect(answers.allSatisfy { [.imported, .unchanged].contains($0.code) }, "\(answers.map(\.reply))")
      }
      await second.close()
      #expect(
        await first.value("select count(*) || ' ' || count(distinct (enrolment_id, on_date)) from muster.attendance")
          == "60 60")
      #expect(await first.value("select count(*) from muster.change where verb = 'attend'") == "20")
      #expect(
        await first.value("select count(distinct mark) from muster.attendance where on_date = '2026-11-11'") == "1",
        "one upload came whole after the other")
    }
  }

  /// A mark of a day that the run no longer has counts for nothing, is named, and can be taken back.
  @Test func marksOutsideTheNewDays() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster, officers: 2)
      await muster.ask("attendance.rule percent=80 kind=course from=2026-01-01")
      let roll = "officer,2026-11-09,2026-11-10\nT-1,A,P\nT-2,P,\n"
      await muster.ask("attendance.roll W <<", block: roll)
      await muster.ask("attendance.set W T-2 present on=2026-11-09 mode=online")
      let same = await muster.ask("iteration.set W ends=2026-11-12")
      #expect(same.code == .done && same["marks-outside"] == nil, "\(same.reply)")
      let moved = await muster.ask("iteration.set W starts=2026-11-10 ends=2026-11-13")
      #expect(moved.code == .done && moved["marks-outside"] == "2", "\(moved.reply)")
      #expect(moved.text.contains("attendance.list W view=marks"), "\(moved.reply)")
      let totals = await muster.ask("attendance.list W view=totals")
      #expect(totals["held"] == "1" && totals["marks-outside"] == "2", "\(totals.reply)")
      #expect(
        totals.rows.map { row in
          ["held", "present", "absent", "not-marked", "percent", "mode"].map { row[$0]?.plain ?? "" }
            .joined(separator: " ")
        } == ["1 1 0 0 100 ", "1 0 0 1 0 "])
      #expect(await muster.ask("attendance.list W format=csv").lines.first == "officer,name,2026-11-10,percent")
      #expect(
        await muster.ask("attendance.list W view=marks").rows.map { row in
          ["officer", "on", "mark", "counts"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        } == [
          "army/T-1 2026-11-09 absent no", "army/T-1 2026-11-10 present yes", "army/T-2 2026-11-09 present no",
        ])
      let page = await muster.ask("iteration.page W").rows.first
      #expect(PageTests.rows(page, "attendance").map { $0["on"]?.plain } == ["2026-11-10"])
      #expect(PageTests.rows(page, "roll").map { $0["percent"]?.plain } == ["100", "0"])
      let modes = await muster.ask("stats mode measures=participations").figures
      #expect(!modes.contains { $0["mode"]?.plain == "online" }, "\(modes.map(\.json))")
      // Neither for nor against a result, in the run or corrected.
      let none = await muster.ask("complete T-2 W outcome=graduated")
      #expect(none["rule"] == "minimum-attendance" && none["held"] == "1" && none["attended"] == "0", "\(none.reply)")
      #expect(await muster.ask("complete T-2 W outcome=failed").code == .done)
      let corrected = await muster.ask("completion.add T-2 W-C kind=correction corrects=1 outcome=graduated")
      #expect(corrected["rule"] == "minimum-attendance", "\(corrected.reply)")
      #expect(await muster.ask("complete T-1 W outcome=graduated").code == .done)
      // No new mark comes there; those that stand can go.
      #expect(await muster.ask("attendance.set W T-1 excused on=2026-11-09")["rule"] == "day-of-run")
      #expect(
        await muster.ask("attendance.roll W <<", block: "officer,2026-11-09\nT-1,-\nT-2,P\n").code == .importRejected)
      let gone = await muster.ask("attendance.set W T-1 none on=2026-11-09")
      #expect(gone.code == .done && gone["was"] == "absent", "\(gone.reply)")
      #expect(await muster.ask("attendance.roll W <<", block: "officer,2026-11-09\nT-2,-\n").code == .imported)
      #expect(await muster.ask("attendance.list W")["marks-outside"] == nil)
      #expect(await muster.ask("attendance.set W T-1 none on=2026-11-09")["rule"] == "day-of-run", "nothing is left")
    }
  }

  /// Speakers, instructors and observers attend too.
  @Test func rolesOtherThanStudent() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("W", capacity: 1, more: "starts=2026-11-09 ends=2026-11-13")
      _ = await muster.officers(4)
      for (index, role) in ["student", "speaker", "instructor", "observer"].enumerated() {
        await muster.ask("enrol T-\(index + 1) W role=\(role) late-entry=yes")
      }
      let block = "officer,2026-11-09\n" + (1...4).map { "T-\($0),P\n" }.joined()
      #expect(await muster.ask("attendance.roll W <<", block: block)["attending"] == "4")
      let refused = await muster.ask("complete T-2 W outcome=graduated")
      #expect(refused.code == .ruleBroken && refused["rule"] == "students-graduate", "\(refused.reply)")
      for number in 1...4 { #expect(await muster.ask("complete T-\(number) W").code == .done) }
      #expect(
        await muster.value("select string_agg(outcome, ',' order by officer_id) from muster.completion")
          == "graduated,attended,attended,attended")
    }
  }

  /// Someone who was enrolled under a record that was merged into another since is found by either number.
  @Test func mergedRecords() async throws {
    try await TestRegister.with { muster in
      _ = await Self.week(muster, officers: 1)
      await muster.ask("officer.add T-9 \"Invented Officer\" service=army")
      let merged = await muster.ask("officer.merge T-1 into=T-9 reason=\"entered twice\"")
      #expect(merged.code == .done, "\(merged.reply)")
      #expect(await muster.ask("attendance.set W T-9 present on=2026-11-09")["state"] == "attending")
      let roll = await muster.ask("attendance.roll W <<", block: "officer,2026-11-10\nT-1,P\n")
      #expect(roll.code == .imported, "\(roll.reply)")
      #expect(await muster.ask("completion.load W <<", block: "officer,outcome\nT-9,failed\n").code == .imported)
      let resit = await muster.ask("completion.add T-9 W-C kind=resit corrects=1 outcome=graduated")
      #expect(resit.code == .done, "\(resit.reply)")
      #expect(
        await muster.value("select count(distinct officer_id) || ' ' || min(officer_id) from muster.completion")
          == "1 1", "on the record of the attempt, so that a merge can be undone")
      #expect(await muster.value("select person_id || ' ' || outcome from muster.qualification") == "2 graduated")
      let page = await muster.ask("officer.page T-9").rows.first
      #expect(PageTests.rows(page, "history").count == 1 && PageTests.rows(page, "completions").count == 1)
      #expect(await muster.ask("certificate.issue W officer=T-9")["issued"] == "1")
      #expect(await muster.ask("certificate.list officer=T-9").rows.count == 1)
    }
  }

  @Test func otherNations() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("W", capacity: 40)
      #expect(
        await muster.ask("iteration.foreign W country=TR headcount=4 source=\"roll of the school\"").code == .done)
      #expect(await muster.ask("iteration.foreign W country=TR headcount=4").code == .unchanged)
      #expect(await muster.ask("iteration.foreign W country=XQ headcount=4").code == .unknownObject)
      #expect(await muster.ask("iteration.foreign W country=DE headcount=0").code == .unchanged, "nothing to take back")
      let own = await muster.ask("iteration.foreign W country=pk headcount=4")
      #expect(own.code == .ruleBroken && own["rule"] == "other-nations" && own["arg"] == "country", "\(own.reply)")
      #expect(await muster.ask("iteration.foreign W country=PK headcount=0").code == .unchanged)
      let ours = await muster.ask("iteration.foreign-load W <<", block: "country,headcount\nDE,2\nPK,4\n")
      #expect(ours.code == .importRejected && ours.rows.map { $0["line"] } == [.int(3)], "\(ours.reply) \(ours.rows)")
      let before = await muster.value(Self.everything)
      let bad = await muster.ask("iteration.foreign-load W <<", block: "country,headcount\nDE,2\nTR,many\nde,3\n")
      #expect(
        bad.code == .importRejected && bad.rows.map { $0["line"] } == [.int(3), .int(4)], "\(bad.reply) \(bad.rows)")
      #expect(await muster.value(Self.everything) == before)
      let load = await muster.ask("iteration.foreign-load W <<", block: "country,headcount\nDE,2\nTR,5\nJO,1\n")
      #expect(load.code == .imported && load["applied"] == "3", "\(load.reply)")
      #expect(await muster.ask("iteration.foreign W country=JO headcount=0").code == .done)
      let stored = await muster.value(
        "select string_agg(country || ' ' || headcount, ', ' order by country) from muster.foreign_participants where not void"
      )
      #expect(stored == "DE 2, TR 5")
      #expect(
        await muster.value(
          "select detail ->> 'was' from muster.change where verb = 'iteration.foreign' and detail ->> 'country' = 'TR' order by id desc limit 1"
        ) == "4")
      #expect(await muster.ask("iteration.foreign W country=JO headcount=3").code == .done, "and back again")
      #expect(
        await muster.value("select count(*) from muster.foreign_participants_history where country = 'JO'") == "3")
    }
  }
}
