import MusterCore
import MusterService
import MusterTestKit
import Testing

/// The weekly action state where others than students go, and where nobody is named.
@Suite struct WeeklyTests {
  private static func lines(_ muster: TestRegister, _ columns: [String]) async -> [String] {
    await muster.ask("weekly").rows.map { row in columns.map { row[$0]?.plain ?? "" }.joined(separator: "|") }
  }

  /// Exercises, workshops and conferences live from other roles: whoever goes is counted, and has a next step.
  @Test(arguments: ["observer", "head-of-delegation", "speaker"])
  func everyoneWhoGoesIsCounted(role: String) async throws {
    try await TestRegister.with { muster in
      func line() async -> [String] {
        await Self.lines(muster, ["principals", "reserves", "with", "results-awaited", "next"])
      }
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"An exercise\" code=EX kind=exercise")
      await muster.ask("iteration.add EX EX1 starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(2)
      #expect(await line() == ["0|0|||call.add"])
      await muster.ask("enrol T-1 EX1 role=\(role)")
      await muster.ask("enrol T-2 EX1 role=\(role) reserve=1")
      #expect(await line() == ["1|1|registrar||enrolment.approve"])
      await muster.ask("withdraw T-2 EX1 reason=posted")
      #expect(await muster.ask("enrolment.approve T-1 EX1").code.isSuccess)
      #expect(await line() == ["1|0|registrar||submission.add"])
      #expect(await muster.ask("enrolment.submit T-1 EX1 letter=JS/1").code.isSuccess)
      #expect(await line() == ["1|0|provider||submission.answer"])
      #expect(await muster.ask("enrolment.confirm T-1 EX1 ref=P/1").code.isSuccess)
      #expect(await line() == ["1|0|||"])
      await muster.ask("template.add visa days=14")
      #expect(await line() == ["1|0|||departure.list"])
      try ClockTests.move(muster, to: "2027-03-10T08:00:00Z")
      #expect(await line() == ["1|0|||enrolment.attend"])
      // What is awaited is what completion.awaited lists, in every list and for the clock.
      try ClockTests.move(muster, to: "2027-03-30T08:00:00Z")
      #expect(await line() == ["1|0||1|complete"])
      #expect(await muster.ask("completion.awaited").rows.count == 1)
      #expect(
        await muster.ask("today kind=result").rows.map { $0["detail"]?.plain } == ["1 result awaited"])
      await muster.register.runClock()
      #expect(await muster.ask("notice.list kind=result").rows.count == 1)
      #expect(await muster.ask("complete T-1 EX1").code.isSuccess)
      #expect(await line().isEmpty)
    }
  }

  /// A course at home is not filled by those who teach there; an exercise may be by whoever was asked.
  @Test(arguments: [("course", "enrol"), ("exercise", "")])
  func aRunAtHomeWithoutStudents(kind: String, next: String) async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"A course\" code=H-C kind=\(kind)")
      await muster.ask("iteration.add H-C H managed-by=nation capacity=2 starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      #expect(await muster.ask("enrol T-1 H role=instructor").code.isSuccess)
      #expect(await Self.lines(muster, ["principals", "next"]) == ["1|\(next)"])
    }
  }

  /// A run in which nobody is named is a line from a year before; earlier once there is something to do about it.
  @Test(
    arguments: [
      ("starts=2028-01-17 ends=2028-01-21", nil, "call.add"), ("starts=2028-01-24 ends=2028-01-28", nil, nil),
      ("managed-by=nation capacity=2 starts=2028-01-17 ends=2028-01-21", nil, "enrol"),
      ("managed-by=nation capacity=2 starts=2028-01-24 ends=2028-01-28", nil, nil),
      // It may begin within the year.
      ("starts=2028-01 ends=2028-01", nil, "call.add"), ("starts=2028-02 ends=2028-02", nil, nil),
      ("starts=2029-06-04 ends=2029-06-08", "offer.add R seats=1", "call.add"),
      ("starts=2029-06-04 ends=2029-06-08", "call.add R bodies=GHQ names=1 due=2027-03-01", "call.show"),
      ("starts=2029-06-04 ends=2029-06-08", "enrol T-1 R", "enrolment.approve"),
    ] as [(String, String?, String?)])
  func howFarAhead(dates: String, then: String?, next: String?) async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-18T08:00:00Z")
      await muster.ask("body.add GHQ name=\"A headquarters\"")
      _ = await muster.officers(1)
      await muster.ask("course.add \"A course\" code=R-C")
      #expect(await muster.ask("iteration.add R-C R \(dates)").code == .done)
      if let then {
        let changed = await muster.ask(then)
        #expect(changed.code.isSuccess, "\(changed.reply)")
      }
      #expect(await Self.lines(muster, ["next"]) == (next.map { [$0] } ?? []), "\(dates) \(then ?? "")")
    }
  }
}
