import MusterCore
import MusterTestKit
import PGClient
import Testing

/// A run begins and ends where it is held: neither in UTC nor where the daemon stands.
@Suite struct ZoneTests {
  /// Nobody is promised a seat beyond the moment the run begins: midnight there. It moves with the dates and the zone.
  @Test(arguments: [
    ("zone=Asia/Karachi", "2027-03-07T19:00:00.000000Z"),
    ("", "2027-03-07T19:00:00.000000Z"),  // not stated: the nation's
    ("zone=Europe/Berlin", "2027-03-07T23:00:00.000000Z"),
    ("zone=America/New_York", "2027-03-08T05:00:00.000000Z"),
  ])
  func anOfferEndsWhereTheRunBegins(_ zone: String, _ until: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("Z", capacity: 1, more: "starts=2027-03-08 ends=2027-03-12 offer-days=200 \(zone)")
      for number in 1...3 { await muster.ask("enrol T-\(number) Z") }
      await muster.ask("withdraw T-1 Z reason=posted")
      let offered = await muster.ask("enrolment.list iteration=Z state=offered").rows.first
      #expect(offered?["offered-until"]?.plain == until)
      // Germany puts its clocks forward on 2027-03-28.
      let moved = await muster.ask("iteration.set Z starts=2027-03-29 ends=2027-04-02 zone=Europe/Berlin")
      #expect(moved.code == .done, "\(moved.reply)")
      let again = await muster.ask("enrolment.list iteration=Z state=offered").rows.first
      #expect(again?["offered-until"]?.plain == "2027-03-28T22:00:00.000000Z")
      #expect(await muster.ask("iteration.set Z zone=America/New_York").code == .done)
      let same = await muster.ask("enrolment.list iteration=Z state=offered").rows.first
      #expect(same?["offered-until"]?.plain == "2027-03-29T04:00:00.000000Z", "the zone alone moves it too")
      await muster.ask("enrolment.decline T-2 Z reason=own-request")
      let next = await muster.ask("enrolment.list iteration=Z state=offered").rows.first
      #expect(next?["offered-until"]?.plain == "2027-03-29T04:00:00.000000Z")
    }
  }

  /// Names are taken until its first day begins there, whether the clock has been round or not; it is over when its last
  /// day is over there, which is a day on the leap day too.
  @Test(arguments: [
    ("zone=America/New_York", "2028-02-28T04:59:59Z", "2028-02-28T05:00:00Z", "2028-03-01T05:00:00Z"),
    ("zone=Asia/Karachi", "2028-02-27T18:59:59Z", "2028-02-27T19:00:00Z", "2028-02-29T19:00:00Z"),
    ("", "2028-02-27T18:59:59Z", "2028-02-27T19:00:00Z", "2028-02-29T19:00:00Z"),
  ])
  func itBeginsAndIsOverWhereItIsHeld(
    _ zone: String, _ ahead: String, _ begun: String, _ over: String
  ) async throws {
    try await TestRegister.with(clock: TestClock(step: 0)) { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("Z", capacity: 5, more: "starts=2028-02-28 ends=2028-02-29 \(zone)")
      await muster.ask("iteration.add Z-C Y managed-by=nation capacity=5 starts=2028-06-05 ends=2028-06-06")
      await muster.ask("enrol T-4 Y")
      muster.clock.set(try Instant(parsing: ahead))
      #expect(await muster.ask("enrol T-1 Z").code == .enrolmentConfirmed)
      let end = try Instant(parsing: over)
      for (moment, rule) in [
        (try Instant(parsing: begun), "begun"), (Instant(microseconds: end.microseconds - 1), "begun"), (end, "over"),
      ] {
        muster.clock.set(moment)
        for line in ["enrol T-2 Z", "enrolment.transfer T-4 Y to=Z"] {
          let late = await muster.ask(line)
          #expect(late.code == .ruleBroken && late["rule"] == rule, "\(moment) \(line): \(late.reply)")
        }
        #expect(await muster.ask("enrol T-3 Z late-entry=yes").code == .enrolmentConfirmed, "\(moment)")
        #expect(await muster.ask("withdraw T-3 Z reason=entered-in-error").code == .enrolmentMoved)
      }
    }
  }

  /// The first day there is begins before it in UTC: the clock goes on, for this run and all others.
  @Test func theFirstDayStopsNoClock() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X managed-by=nation capacity=1 starts=1900-01-01 ends=1900-01-02")
      #expect(await muster.ask("clock.list from=1900-01-01 to=2200-12-31").code == .rows)
      let refused = await muster.ask("iteration.set X zone=Nowhere/X")
      #expect(refused.code == .badValue, "\(refused.reply)")
    }
  }

  /// Today is the nation's day, by its clocks of that time of the year: in Karachi the new day begins at seven in the
  /// evening in UTC, in New York at four or five in the morning. A day left out is that day.
  @Test(arguments: [
    ("Asia/Karachi", "2027-01-04T18:59:59Z", "2027-01-04"), ("Asia/Karachi", "2027-01-04T19:00:00Z", "2027-01-05"),
    ("America/New_York", "2027-03-14T04:59:59Z", "2027-03-13"),
    ("America/New_York", "2027-03-14T05:00:00Z", "2027-03-14"),
    ("America/New_York", "2027-03-15T03:59:59Z", "2027-03-14"),
    ("America/New_York", "2027-03-15T04:00:00Z", "2027-03-15"),
    ("America/New_York", "2029-11-05T04:59:59Z", "2029-11-04"),
    ("America/New_York", "2029-11-05T05:00:00Z", "2029-11-05"),
    ("Pacific/Kiritimati", "2027-01-04T10:00:00Z", "2027-01-05"),
  ])
  func todayIsTheNationsDay(_ zone: String, _ moment: String, _ day: String) async throws {
    try await TestRegister.with(clock: TestClock(step: 0)) { muster in
      try await muster.superuser { connection in
        var parameters = PGParameters()
        parameters.add(zone)
        _ = try await connection.query("update muster.nation set zone = $1", parameters, readOnly: false)
      }
      _ = await muster.homeRun("Z", capacity: 5, more: "starts=2031-02-28 ends=2031-03-01")
      await muster.ask("body.add B-1 name=One")
      // What is known of the zone is read again when the moment has gone far beyond it.
      muster.clock.set(try Instant(parsing: moment))
      #expect(await muster.ask("iteration.page Z").rows.first?["as-of"]?.plain == day)
      #expect(await muster.ask("call.add Z bodies=B-1 names=1").code == .done)
      #expect(await muster.ask("call.list iteration=Z").rows.first?["asked-on"]?.plain == day)
    }
  }

  /// Whether a run is over is seen on its page, at home and abroad: its state says only whether it takes names.
  @Test(arguments: [
    ("2031-03-01T18:59:59Z", "no"), ("2031-03-01T19:00:00Z", "yes"),
  ])
  func aPageSaysThatItIsOver(_ moment: String, _ over: String) async throws {
    try await TestRegister.with(clock: TestClock(step: 0)) { muster in
      _ = await muster.homeRun("Z", capacity: 5, more: "starts=2031-02-28 ends=2031-03-01")
      await muster.ask("iteration.add Z-C N managed-by=provider")
      muster.clock.set(try Instant(parsing: moment))
      #expect(await muster.ask("iteration.page Z").rows.first?["over"]?.plain == over)
      #expect(await muster.ask("iteration.page N").rows.first?["over"]?.plain == "not known")
    }
  }

  /// Nobody moves up in a run that is over: who is entered late has a seat or is refused, and nobody waits for ever.
  @Test func nobodyWaitsForARunThatIsOver() async throws {
    try await TestRegister.with(clock: TestClock(step: 0)) { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("Z", capacity: 1, more: "starts=2027-02-22 ends=2027-02-26")
      _ = await muster.homeRun("A", capacity: 1, more: "starts=2027-04-22 ends=2027-04-26 approval=yes")
      await muster.ask("enrol T-3 A")
      await muster.ask("enrol T-4 A")
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      #expect(await muster.ask("enrol T-1 Z late-entry=yes").code == .enrolmentConfirmed)
      let full = await muster.ask("enrol T-2 Z late-entry=yes")
      #expect(full.code == .iterationFull && full.text.contains("iteration.set Z capacity=2"), "\(full.reply)")
      #expect(await muster.ask("iteration.set Z capacity=2").code == .done)
      #expect(await muster.ask("enrol T-2 Z late-entry=yes").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-3 Z late-entry=yes reserve=1").code == .enrolmentWaiting, "as it was")
      #expect(await muster.ask("enrolment.approve T-3 A").code == .enrolmentConfirmed)
      let late = await muster.ask("enrolment.approve T-4 A")
      #expect(late.code == .iterationFull, "\(late.reply)")
    }
  }
}
