import MusterCore
import MusterService
import MusterTestKit
import Testing

/// The dates of a provider's letter, whatever is known of the run's own.
@Suite struct OfferedDatesTests {
  /// They remind also while nobody knows when the run begins.
  @Test func theyRemindOfARunWithoutDates() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2026-11-27T08:00:00Z")
      await muster.ask("course.add \"A course\" code=X-C")
      // Z's letter is from years ago; W takes no names any more.
      for (run, date) in [("X", "2027-01-06"), ("Y", "2027-02-03"), ("Z", "2023-01-11"), ("W", "2027-01-06")] {
        #expect(await muster.ask("iteration.add X-C \(run) starts=tbd").code == .done)
        #expect(await muster.ask("offer.add \(run) seats=2 names-due=\(date)").code == .done)
      }
      #expect(await muster.ask("offer.set W state=closed").code == .done)
      #expect(await muster.register.runClock() == 0)
      let ahead = await muster.ask("clock.run at=2027-01-07T00:00:00Z dry=yes").rows
      #expect(ahead.map { "\($0["kind"]?.plain ?? "") \($0["of"]?.plain ?? "")" } == ["names X"])
      try ClockTests.move(muster, to: "2027-01-07T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0, "once")
      let notices = await muster.ask("notice.list").rows
      #expect(notices.map { "\($0["kind"]?.plain ?? "") \($0["next"]?.plain ?? "")" } == ["names iteration.show X"])
      // The clock stood still over Y's date.
      try ClockTests.move(muster, to: "2027-04-01T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
    }
  }
}
