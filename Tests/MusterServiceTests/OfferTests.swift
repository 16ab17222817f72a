import MusterCore
import MusterService
import MusterTestKit
import Testing

@Suite struct OfferTests {
  /// What is to be done before a run has a date before its first day, which is 2027-03-08; a letter is entered late too.
  @Test func datesOfLettersComeBeforeTheRun() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      await CallTests.abroad(muster, officers: 1)
      let starts = await muster.value("select starts_latest::text from muster.iteration where code = 'M1-A-27'")
      let first = try CalendarDate(parsing: starts ?? "")
      func day(_ days: Int) -> String { first.adding(days: days)?.description ?? "" }
      for (line, rule) in [
        ("offer.add M1-A-27 names-due=\(day(1))", "due-before-start"),
        ("offer.add M1-A-27 release-due=\(day(1))", "due-before-start"),
        ("offer.add M1-A-27 decision-due=\(day(1))", "due-before-start"),
        ("offer.add M1-A-27 names-due=\(day(-20)) release-due=\(day(-21))", "release-after-names"),
        ("offer.add M1-A-27 names-due=\(day(-20)) release-due=\(day(-20)) decision-due=\(day(0))", nil),
        ("offer.set M1-A-27 names-due=\(day(-19))", "release-after-names"),
        ("offer.set M1-A-27 names-due=\(day(-19)) clear=release-due", nil),
        ("offer.set M1-A-27 names-due=\(day(9))", "due-before-start"),
        ("call.add M1-A-27 bodies=GHQ,NHQ on=\(day(-40)) due=\(day(1))", "due-before-start"),
        ("call.add M1-A-27 bodies=GHQ,NHQ on=\(day(-40)) due=\(day(-41))", "due-after-asked"),
        ("call.add M1-A-27 bodies=GHQ,NHQ on=\(day(-40)) due=\(day(-30))", nil),
        ("call.extend M1-A-27 on=\(day(-30)) due=\(day(1))", "due-before-start"),
        ("call.extend M1-A-27 on=\(day(-30)) due=\(day(0))", nil),
        ("call.set M1-A-27 GHQ due=\(day(2))", "due-before-start"), ("call.set M1-A-27 GHQ due=\(day(-1))", nil),
        // A run that moved leaves what the letters said; what is not a date can still be mended.
        ("iteration.set M1-A-27 starts=\(day(-60)) ends=\(day(-55))", nil), ("offer.set M1-A-27 seats=3", nil),
        ("call.set M1-A-27 GHQ names=2", nil), ("offer.set M1-A-27 decision-due=\(day(-61))", "due-before-start"),
        ("iteration.set M1-A-27 starts=tbd", nil), ("offer.set M1-A-27 names-due=\(day(9))", nil),
      ] {
        let reply = await muster.ask(line)
        #expect(reply["rule"] == rule && (reply.code == .done) == (rule == nil), "\(line): \(reply.reply)")
      }
    }
  }

  @Test func theAccountOfAnOffer() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await CallTests.abroad(muster, officers: 6)
      let offered = await muster.ask(
        "offer.add M1-A-27 seats=4 reserves=1 letter=ABC/5 names-due=2027-01-09 release-due=2027-01-10")
      #expect(offered.code == .done && offered["seats"] == "4", "\(offered.reply)")
      #expect(await muster.ask("offer.add M1-A-27 seats=4").code == .exists)
      await muster.ask("call.add M1-A-27 bodies=GHQ,NHQ names=2 due=2027-01-10 on=2027-01-02")
      for person in ["T-1", "T-2", "T-3"] { await muster.ask("enrol \(person) M1-A-27 body=GHQ") }
      await muster.ask("enrol T-4 M1-A-27 body=GHQ reserve=1")
      await muster.ask("enrol T-5 M1-A-27")
      await muster.ask("withdraw T-5 M1-A-27 reason=entered-in-error")
      for person in ["T-1", "T-2", "T-4"] { await muster.ask("enrolment.approve \(person) M1-A-27") }
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/31")["principals"] == "2")
      await muster.ask("enrolment.confirm T-1 M1-A-27 ref=ABC/9")
      await muster.ask("withdraw T-2 M1-A-27 reason=posted")
      let shown = await muster.ask("offer.show M1-A-27")
      let row = try #require(shown.rows.first)
      for (field, expected) in [
        ("asked", "2"), ("awaited", "1"), ("named", "4"), ("principals", "2"), ("reserves", "1"), ("approved", "3"),
        ("submitted", "3"), ("accepted", "1"), ("joined", "0"), ("lost", "1"), ("open", "2"),
        ("names-days-left", "-3"), ("release-days-left", "-2"), ("decision-days-left", ""),
        ("lost-by-reason", "posted 1"),
      ] {
        #expect(row[field]?.plain == expected, "\(field)")
      }
      #expect(await muster.ask("offer.turn-back M1-A-27 seats=4 reason=no-name").code == .ruleBroken)
      let back = await muster.ask("offer.turn-back M1-A-27 seats=2 reason=no-name letter=JS/40")
      #expect(back.code == .done && back["seats-left"] == "2", "\(back.reply)")
      #expect(await muster.ask("offer.set M1-A-27 seats=2").code == .ruleBroken, "2 turned back and 1 in use")
      #expect(await muster.ask("offer.set M1-A-27 seats=3 clear=names-due").code == .done)
      let package = await muster.ask("offer.list programme=PKG year=2027").rows
      #expect(package.map { "\($0["seats"]?.plain ?? "") \($0["turned-back"]?.plain ?? "")" } == ["3 2"])
      // Beside how the offer stands, the run: its last day, and whether it is held.
      let run = await muster.ask("iteration.show M1-A-27").rows.first
      #expect(package.map { $0["ends"] } == [run?["ends"]] && package.map { $0["run-state"] } == [run?["state"]])
      #expect(await muster.ask("offer.list year=2026").rows.isEmpty)
      #expect(await muster.ask("offer.list year=2027 calendar=us-fiscal").rows.count == 1)
      let withdrawn = await muster.ask("offer.withdraw M1-A-27 reason=\"no money\"")
      #expect(withdrawn.code == .done && withdrawn["names"] == "3", "\(withdrawn.reply)")
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/50")["rule"] == "offer-state")
    }
  }

  /// An offer that is gone has no seats, no dates and nothing to remind of; who is left in its run is to be withdrawn.
  @Test(arguments: ["offer.withdraw M1-A-27 reason=\"no money\"", "offer.turn-back M1-A-27 seats=3 reason=no-name"])
  func anOfferThatIsGone(end: String) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-04T08:00:00Z"))
      await CallTests.abroad(muster, officers: 2)
      for rule in ["names weeks-before=6", "release weeks-before=4", "decision weeks-before=2"] {
        #expect(await muster.ask("clock.rule \(rule)").code == .done)
      }
      await muster.ask("offer.add M1-A-27 seats=3 names-due=2027-02-01 decision-due=2027-02-08")
      await muster.ask("call.add M1-A-27 bodies=GHQ names=1 due=2027-01-20")
      func ahead() async -> [String] {
        await muster.ask("clock.list iteration=M1-A-27").rows.compactMap { $0["kind"]?.plain }
          .filter { ["names", "release", "decision", "call"].contains($0) }.sorted()
      }
      func weekly() async -> [String] {
        await muster.ask("weekly").rows.map { row in
          ["seats", "deadline", "days-left", "with", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        }
      }
      #expect(await ahead() == ["call", "decision", "names", "release"])
      #expect(await weekly() == ["3|2027-02-01|28|GHQ|call.show"])
      #expect(await muster.ask(end).code == .done)
      let shown = await muster.ask("offer.show M1-A-27")
      #expect(shown["open"] == "0" && shown.rows.first?["open"] == .int(0), "\(shown.reply)")
      #expect(shown.rows.first?["names-due"] == .text("2027-02-01") && shown.rows.first?["names-days-left"] == .null)
      #expect(await muster.ask("offer.list").rows.map { $0["days-left"] } == [.null])
      #expect(await ahead().isEmpty)
      #expect(await weekly().isEmpty)
      await muster.ask("enrol T-1 M1-A-27")
      #expect(await weekly() == ["|||registrar|withdraw"])
      let work = await muster.ask("today").rows.filter { $0["kind"]?.plain != "letter" }
      #expect(
        Set(work.map { $0["next"]?.plain ?? "" }) == [
          "withdraw army/T-1 M1-A-27 reason=…", "call.set M1-A-27 GHQ withdrawn=yes",
        ], "\(work)")
      await muster.ask("enrolment.approve T-1 M1-A-27")
      #expect(
        await muster.ask("today kind=submit").rows.map { $0["next"]?.plain ?? "" } == [
          "enrolment.list iteration=M1-A-27 state=approved"
        ])
      muster.clock.set(try Instant(parsing: "2027-01-21T08:00:00Z"))
      #expect(await muster.register.runClock() == 0, "nobody is reminded of a call for it")
    }
  }

  /// What was taken back did not happen: not a step typed in the wrong line, nor one corrected.
  @Test func aStepThatWasUndoneDoesNotCount() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 3)
      await muster.ask("offer.add M1-A-27 seats=3")
      for number in 1...3 {
        await muster.ask("enrol T-\(number) M1-A-27")
        await muster.ask("enrolment.approve T-\(number) M1-A-27")
        await muster.ask("enrolment.submit T-\(number) M1-A-27")
      }
      for number in 1...2 {
        #expect(await muster.ask("enrolment.confirm T-\(number) M1-A-27 ref=ABC/9").code.isSuccess)
      }
      func counted() async -> [String?] {
        let row = await muster.ask("offer.show M1-A-27").rows.first
        let figures = await muster.ask("stats measures=submitted,accepted").figures.first
        return [row?["submitted"]?.plain, row?["accepted"]?.plain]
          + [figures?["submitted"]?.plain, figures?["accepted"]?.plain]
      }
      #expect(await counted() == ["3", "2", "3", "2"])
      #expect(await muster.ask("enrolment.undo T-1 M1-A-27 reason=wrong").code.isSuccess)
      #expect(await counted() == ["3", "1", "3", "1"])
      #expect(await muster.ask("enrolment.mend T-3 M1-A-27 state=approved reason=wrong").code.isSuccess)
      #expect(await counted() == ["2", "1", "2", "1"])
      // Done again, it counts; an end that is taken back leaves what came before.
      #expect(await muster.ask("enrolment.confirm T-1 M1-A-27 ref=ABC/9").code.isSuccess)
      await muster.ask("withdraw T-2 M1-A-27 reason=posted")
      #expect(await muster.ask("enrolment.undo T-2 M1-A-27 reason=wrong").code.isSuccess)
      #expect(await counted() == ["2", "2", "2", "2"])
    }
  }

  @Test func seatsThatAreNotStatedAreNoLimit() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 3)
      #expect(await muster.ask("offer.add M1-A-27")["seats"] == "not-stated")
      for number in 1...3 {
        await muster.ask("enrol T-\(number) M1-A-27")
        await muster.ask("enrolment.approve T-\(number) M1-A-27")
      }
      let sent = await muster.ask("submission.add M1-A-27 letter=JS/1")
      #expect(sent.code == .done && sent["submitted"] == "3" && sent["seats"] == "not-stated", "\(sent.reply)")
      #expect(await muster.ask("offer.show M1-A-27").rows.first?["open"] == .null)
      #expect(await muster.ask("offer.turn-back M1-A-27 seats=1 reason=no-name")["seats-left"] == "not-stated")
    }
  }
}
