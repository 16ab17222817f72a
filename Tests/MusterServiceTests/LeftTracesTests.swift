import MusterCore
import MusterTestKit
import Testing

/// What a step left elsewhere when it is taken back, and rules set aside for a whole list.
@Suite struct LeftTracesTests {
  @Test func undoingThatSomeoneAttendsTakesTheMarksBack() async throws {
    try await TestRegister.with { muster in
      _ = await AttendanceTests.week(muster, officers: 2)
      let roll = "officer,2026-11-09,2026-11-10\nT-1,P,L\nT-2,P,P\n"
      await muster.ask("attendance.roll W <<", block: roll)
      #expect(await muster.value("select string_agg(distinct state, ',') from muster.enrolment") == "attending")
      let undone = await muster.ask("enrolment.undo T-1 W reason=\"another officer was meant\" key=u1")
      #expect(undone["state"] == "confirmed" && undone["marks-taken-back"] == "2", "\(undone.reply)")
      #expect(
        await muster.value("select count(*) from muster.attendance where enrolment_id = 1 and mark is not null") == "0")
      #expect(await muster.value("select count(*) from muster.attendance where mark is not null") == "2")
      #expect(
        await muster.value(
          "select reason || ': ' || (detail ->> '2026-11-10') from muster.change where key = 'u1' and verb = 'attendance'"
        ) == "another officer was meant: late > none")
      #expect(await muster.ask("attendance.list W").rows.count >= 1)
      // Who left the course was there until then.
      let mended = await muster.ask("enrolment.mend T-2 W state=withdrawn end-reason=medical reason=x")
      #expect(mended["state"] == "withdrawn" && mended["marks-taken-back"] == nil, "\(mended.reply)")
    }
  }

  /// The marks go too when it had left the course before it is mended to have never begun it; an absence of before stays.
  @Test func mendingWhoLeftTheCourseTakesTheMarksBack() async throws {
    try await TestRegister.with { muster in
      _ = await AttendanceTests.week(muster, officers: 2)
      await muster.ask("attendance.roll W <<", block: "officer,2026-11-09,2026-11-10\nT-1,P,A\nT-2,A,\n")
      for officer in 1...2 {
        #expect(await muster.ask("withdraw T-\(officer) W reason=medical").code.isSuccess)
      }
      #expect(await muster.value("select string_agg(enrolment_id::text, ',') from muster.seat") == "1", "used by T-1")
      let mended = await muster.ask("enrolment.mend T-1 W state=confirmed reason=\"another was there\" key=m1")
      #expect(mended["state"] == "confirmed" && mended["marks-taken-back"] == "2", "\(mended.reply)")
      #expect(
        await muster.value(
          "select reason || ': ' || (detail ->> '2026-11-09') from muster.change where key = 'm1' and verb = 'attendance'"
        ) == "another was there: present > none")
      let undone = await muster.ask("enrolment.undo T-2 W reason=x")
      #expect(undone["state"] == "confirmed" && undone["marks-taken-back"] == nil, "\(undone.reply)")
      #expect(
        await muster.value("select string_agg(enrolment_id || mark, ',') from muster.attendance where mark is not null")
          == "2absent")
      #expect(await muster.ask("withdraw T-1 W reason=medical").code.isSuccess)
      #expect(await muster.value("select count(*) from muster.seat where enrolment_id = 1") == "0", "never used")
    }
  }

  @Test func undoingThatANameWasSentSaysWhereItStands() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      await muster.ask("course.add \"Course\" code=C")
      await muster.ask("iteration.add C R starts=2027-03-01 ends=2027-03-05")
      for officer in 1...2 {
        await muster.ask("enrol T-\(officer) R")
        await muster.ask("enrolment.approve T-\(officer) R")
      }
      #expect(await muster.ask("submission.add R letter=JSHQ/31")["submitted"] == "2")
      let undone = await muster.ask("enrolment.undo T-1 R reason=\"not meant\"")
      #expect(undone["state"] == "approved" && undone["submission"] == "JSHQ/31", "\(undone.reply)")
      #expect(undone.text.contains("2 principals and 0 reserves"), "\(undone.reply)")
      // A step that went out in no list leaves nothing behind.
      await muster.ask("enrolment.submit T-1 R letter=JSHQ/40")
      #expect(await muster.ask("enrolment.undo T-1 R reason=x")["submission"] == nil)
    }
  }

  @Test func aListOfResultsMaySetTheLeastAttendanceAside() async throws {
    try await TestRegister.with { muster in
      _ = await AttendanceTests.week(muster, officers: 3)
      await muster.ask("attendance.rule percent=80 kind=course from=2026-01-01")
      await muster.ask(
        "attendance.roll W <<",
        block:
          "officer,2026-11-09,2026-11-10,2026-11-11,2026-11-12,2026-11-13\nT-1,P,P,P,P,P\nT-2,P,P,P,A,A\nT-3,P,P,P,A,A\n"
      )
      let list = "officer,outcome\nT-1,graduated\nT-2,graduated\n"
      #expect(await muster.ask("completion.load W <<", block: list).code == .importRejected)
      let courseOfficer = Principal(name: "cara", roles: [.courseOfficer])
      let mayNot = await muster.ask("completion.load W override=ill <<", block: list, as: courseOfficer)
      #expect(mayNot.code == .forbidden, "\(mayNot.reply)")
      let byLine = "officer,outcome,override\nT-3,graduated,board 7\n"
      #expect(await muster.ask("completion.load W <<", block: byLine, as: courseOfficer).code == .forbidden)
      let done = await muster.ask("completion.load W override=\"ill, sat the test\" <<", block: list)
      #expect(done.code == .imported && done["overrides"] == "1", "\(done.reply)")
      #expect(done.rows.map { $0["overrides"]?.plain ?? "" } == ["", "minimum-attendance"])
      #expect(await muster.ask("completion.load W <<", block: byLine)["overrides"] == "1")
      #expect(
        await muster.value(
          "select string_agg(officer_id || ' ' || coalesce(override_reason, '-'), ', ' order by officer_id) from muster.completion"
        ) == "1 -, 2 ill, sat the test, 3 board 7")
    }
  }
}
