import MusterCore
import MusterTestKit
import Testing

/// What an officer's page and a run's page say beyond today: what changed since the nomination, what is to come, what was,
/// the legs of a journey and who pays.
@Suite struct OfficerPageTests {
  /// The flags of an officer in M1-A-27, as its list before departure has them.
  static func listed(_ muster: TestRegister, _ officer: String) async -> String {
    await muster.ask("departure.list M1-A-27 \(officer)").rows.first?["flags"]?.plain ?? "not listed"
  }

  /// The flags of an officer in a section of a run's page.
  static func shown(_ muster: TestRegister, _ officer: String, in section: String, of run: String) async -> String {
    let page = await muster.ask("iteration.page \(run)").rows.first
    let row = PageTests.rows(page, section).first { $0["officer"]?.plain == "army/\(officer)" }
    return row?["flags"]?.plain ?? "not shown"
  }

  /// The flags of an officer's enrolment in a run on the officer's own page.
  static func own(_ muster: TestRegister, _ officer: String, _ run: String) async -> String {
    let page = await muster.ask("officer.page \(officer)").rows.first
    let row = PageTests.rows(page, "enrolments").first { $0["iteration"]?.plain == run }
    return row?["flags"]?.plain ?? "not shown"
  }

  @Test func whatChangedSinceTheNominationStandsOnBothPages() async throws {
    try await TestRegister.with { muster in
      await DepartureTests.setUp(muster)
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-05-03 ends=2027-05-07")
      for officer in ["T-2", "T-3"] { await muster.ask("enrol \(officer) H") }
      for officer in ["T-1", "T-3"] {
        await muster.ask("officer.grade \(officer) rank=Captain since=2020-01-01")
        await muster.ask("officer.grade \(officer) rank=Major since=2027-01-01")
      }
      await muster.ask("officer.posting T-1 unit=A since=2020-01-01")
      await muster.ask("officer.posting T-1 unit=B since=2027-02-01")
      await muster.ask("officer.retire T-1 on=2027-03-12")
      for (officer, flags) in [("T-1", "promoted; posted; retired"), ("T-2", ""), ("T-3", "promoted")] {
        #expect(await Self.listed(muster, officer) == flags, "\(officer)")
        #expect(await Self.shown(muster, officer, in: "roll", of: "M1-A-27") == flags, "\(officer)")
        #expect(await Self.own(muster, officer, "M1-A-27") == flags, "\(officer)")
      }
      #expect(await Self.shown(muster, "T-2", in: "roll", of: "H") == "")
      #expect(await Self.shown(muster, "T-3", in: "waiting-list", of: "H") == "promoted")
      #expect(await Self.own(muster, "T-3", "H") == "promoted")
    }
  }

  /// Lists of enrolments say when a run ends, so that a calendar made of them shows all its days.
  @Test func enrolmentsSayTheLastDay() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      _ = await muster.officers(1)
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-05-03 ends=2027-05-07")
      await muster.ask("enrol T-1 H")
      let page = await muster.ask("officer.page T-1").rows.first
      #expect(PageTests.rows(page, "enrolments").map { $0["ends"]?.plain } == ["2027-05-07"])
      for line in ["enrolment.list", "weekly"] {
        let rows = await muster.ask(line).rows
        #expect(rows.map { $0["starts"]?.plain } == ["2027-05-03"], "\(line)")
        #expect(rows.map { $0["ends"]?.plain } == ["2027-05-07"], "\(line)")
      }
    }
  }

  /// What is known first is no change; what comes after it is one, as if it had held on the day of the nomination.
  @Test func aMoveIsFlaggedThoughNothingWasKnownBefore() async throws {
    try await TestRegister.with { muster in
      await DepartureTests.setUp(muster)
      await muster.ask("officer.posting T-1 unit=A since=2026-12-01")
      await muster.ask("officer.grade T-2 rank=Captain since=2026-12-01")
      for officer in ["T-1", "T-2"] { #expect(await Self.listed(muster, officer) == "", "\(officer)") }
      let posted = await muster.ask("officer.posting T-1 unit=B since=2027-02-01")
      #expect(posted["flagged"] == "M1-A-27:posted", "\(posted.reply)")
      #expect(await Self.listed(muster, "T-1") == "posted")
      await muster.ask("officer.grade T-2 rank=Major since=2027-03-09")
      #expect(await Self.listed(muster, "T-2") == "", "after the course has begun")
      await muster.ask("officer.grade T-2 rank=\"Lieutenant Colonel\" since=2027-03-08")
      #expect(await Self.listed(muster, "T-2") == "promoted")
      // A unit that was left before the nomination is not what was held on its day.
      await muster.ask("officer.posting T-3 unit=A since=2020-01-01")
      await muster.ask("officer.posting T-3 unit=B since=2026-11-01")
      #expect(await Self.listed(muster, "T-3") == "")
    }
  }

  @Test func whatIsToComeAndWhatWas() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await muster.ask("officer.grade T-1 rank=Captain since=2020-01-01")
      await muster.ask("officer.grade T-1 rank=Major since=2024-07-01")
      await muster.ask("officer.posting T-1 unit=\"Old unit\" since=2019-01-01")
      await muster.ask("officer.posting T-1 unit=\"New unit\" since=2025-06-01")
      await muster.ask("officer.posting T-1 unit=\"Next unit\" appointment=Instructor since=2027-01-04")
      let page = await muster.ask("officer.page T-1").rows.first
      #expect(PageTests.lines(page, "to-come") == ["posting | Next unit (Instructor) | 2027-01-04 | "])
      #expect(
        PageTests.lines(page, "earlier") == [
          "grade | OF-2 Captain | 2020-01-01 | 2024-06-30", "posting | Old unit | 2019-01-01 | 2025-05-31",
        ])
      #expect(
        PageTests.lines(page, "valid-today") == [
          "grade | OF-3 Major | 2024-07-01 | ", "posting | New unit | 2025-06-01 | 2027-01-03",
        ])
      muster.clock.set(try Instant(parsing: "2027-01-04T08:00:00Z"))
      let later = await muster.ask("officer.page T-1").rows.first
      #expect(PageTests.lines(later, "to-come").isEmpty)
      #expect(PageTests.lines(later, "earlier").last == "posting | New unit | 2025-06-01 | 2027-01-03")
    }
  }

  @Test func legsAndWhoPays() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("ENG", capacity: 5, more: "starts=2027-01-04 ends=2027-02-26")
      _ = await muster.homeRun("MAIN", capacity: 5, more: "starts=2027-03-08 ends=2027-03-12")
      _ = await muster.officers(2)
      for officer in ["T-1", "T-2"] { await muster.ask("journey.add \(officer) legs=ENG,MAIN") }
      await muster.ask("enrol T-1 ENG")
      await muster.ask("cost.add T-1 ENG kind=travel payer=nation amount=\"100 EUR\"")
      await muster.ask("cost.add T-1 ENG kind=tuition payer=programme letter=NSO/4")
      let page = await muster.ask("officer.page T-1").rows.first
      #expect(
        PageTests.rows(page, "journeys").map { row in
          ["journey", "leg", "iteration", "state"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        } == ["J-1 1 ENG confirmed", "J-1 2 MAIN not enrolled"])
      #expect(
        PageTests.lines(page, "costs") == [
          "ENG | travel | nation | planned | 100.00 | EUR |  | ",
          "ENG | tuition | programme | planned |  |  |  | NSO/4",
        ])
      await muster.ask("journey.end J-1 reason=\"other plans\"")
      #expect(PageTests.rows(await muster.ask("officer.page T-1").rows.first, "journeys").isEmpty)
      #expect(PageTests.rows(await muster.ask("officer.page T-2").rows.first, "costs").isEmpty)
    }
  }
}
