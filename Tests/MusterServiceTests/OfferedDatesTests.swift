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

  /// What the provider said holds until it says something else; a run that it moved says what is left to ask for.
  @Test func aRunThatMovesSaysWhichAreLeftBehind() async throws {
    try await TestRegister.with { muster in
      let detail = "offer-dates-after-start"
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2028-06-26 ends=2028-06-30")
      await muster.ask("offer.add X seats=2 names-due=2028-06-01 release-due=2028-06-10 decision-due=2028-05-10")
      let later = await muster.ask("iteration.set X starts=2028-07-03 ends=2028-07-07")
      #expect(later.code == .done && later[detail] == nil && later.text.isEmpty, "\(later.reply)")
      let earlier = await muster.ask("iteration.set X starts=2028-05-15 ends=2028-05-19")
      #expect(earlier.code == .done && earlier[detail] == "names-due,release-due", "\(earlier.reply)")
      #expect(
        earlier.text.contains("2028-06-01") && earlier.text.hasSuffix("offer.set X names-due=… release-due=…"),
        "\(earlier.text)")
      #expect(await muster.value("select names_due::text from muster.offer") == "2028-06-01")
      #expect(await muster.ask("iteration.set X place=Rome")[detail] == nil, "only a run that moves says so")
      #expect(await muster.ask("offer.set X names-due=2028-05-01 clear=release-due").code == .done)
      #expect(await muster.ask("iteration.set X starts=2028-05-16 ends=2028-05-19")[detail] == nil)
      await muster.ask("offer.set X decision-due=2028-05-15")
      await muster.ask("offer.withdraw X reason=\"no money\"")
      #expect(await muster.ask("iteration.set X starts=2028-05-08 ends=2028-05-12")[detail] == nil)
    }
  }
}
