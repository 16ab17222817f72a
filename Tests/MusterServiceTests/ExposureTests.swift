import MusterCore
import MusterTestKit
import Testing

/// What leaving a run costs once an officer has left it, was replaced, or the run was cancelled; and for whom it is held.
@Suite struct ExposureTests {
  /// Two officers confirmed in ten days abroad from 2027-03-01 under the US model, and a reserve who is approved.
  static func setUp(_ muster: TestRegister, dedicated: String = "dedicated=no") async {
    await muster.ask("provider.add NSO title=\"A School\" country=DE")
    await muster.ask("course.add \"Course abroad\" code=C provider=NSO fee=\"1000 USD\"")
    await muster.ask("iteration.add C R programme=IMET-1 starts=2027-03-01 ends=2027-03-10 \(dedicated)")
    _ = await muster.officers(3)
    for line in ["T-1 R", "T-2 R", "T-3 R reserve=1"] { await muster.ask("enrol \(line)") }
    for number in 1...3 { await muster.ask("enrolment.approve T-\(number) R") }
    for number in 1...2 {
      await muster.ask("enrolment.submit T-\(number) R letter=JS/1")
      await muster.ask("enrolment.confirm T-\(number) R ref=NSO/\(number)")
    }
    #expect(await muster.value("select count(*) from muster.enrolment where state = 'confirmed'") == "2")
  }

  static func cost(_ muster: TestRegister, _ line: String) async -> String {
    let row = await muster.ask("cost.exposure \(line)").rows.first
    return ["exposure", "on", "counts-by", "days-before", "exception"].map { row?[$0]?.plain ?? "no row" }
      .joined(separator: "|")
  }

  @Test func whoHasLeftIsCountedByTheDayOfThat() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      muster.clock.set(try Instant(parsing: "2026-12-01T08:00:00Z"))
      #expect(await muster.ask("withdraw T-1 R reason=posted")["exposure"] == "0.00 USD")
      muster.clock.set(try Instant(parsing: "2027-05-01T08:00:00Z"))
      for more in ["", " on=2027-02-20", " on=2027-05-01 dedicated=yes"] {
        #expect(await Self.cost(muster, "T-1 R\(more)") == "0.00 USD|2026-12-01|withdrawn|90|", "\(more)")
      }
      #expect(await Self.cost(muster, "T-2 R") == "1000.00 USD|2027-05-01|today|-61|")
      #expect(await Self.cost(muster, "T-2 R on=2027-02-01") == "500.00 USD|2027-02-01|asked|28|")
    }
  }

  /// The letter is entered after the officer left: what it costs counts by the day they left.
  @Test func aWithdrawalThatIsEnteredLateHasItsOwnDay() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      muster.clock.set(try Instant(parsing: "2027-02-20T08:00:00Z"))
      let ahead = await muster.ask("withdraw T-1 R reason=posted on=2027-02-25")
      #expect(ahead.code == .ruleBroken && ahead["rule"] == "not-ahead", "\(ahead.reply)")
      let late = await muster.ask("withdraw T-1 R reason=posted on=2026-12-01 letter=MS/14")
      #expect(late.code == .enrolmentMoved && late["exposure"] == "0.00 USD", "\(late.reply)")
      #expect(await Self.cost(muster, "T-1 R") == "0.00 USD|2026-12-01|withdrawn|90|")
      #expect(await muster.ask("withdraw T-2 R reason=posted")["exposure"] == "500.00 USD")
      let entry = await muster.value(
        "select detail ->> 'on' from muster.change where verb = 'withdraw' and letter = 'MS/14'")
      #expect(entry == "2026-12-01")
    }
  }

  /// The dates in force when the officer left count: a run that is moved later changes nothing of what leaving has cost.
  @Test func aRunThatMovesLaterCostsNobodyMore() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("enrolment.submit T-3 R letter=JS/2")
      muster.clock.set(try Instant(parsing: "2026-12-01T08:00:00Z"))
      #expect(await muster.ask("withdraw T-1 R reason=posted")["exposure"] == "0.00 USD")
      muster.clock.set(try Instant(parsing: "2027-01-10T08:00:00Z"))
      #expect(await muster.ask("withdraw T-2 R reason=posted")["exposure"] == "500.00 USD")
      #expect(await muster.ask("iteration.set R starts=2027-01-18 ends=2027-01-27 dedicated=yes").code == .done)
      #expect(await Self.cost(muster, "T-1 R") == "0.00 USD|2026-12-01|withdrawn|90|")
      #expect(await Self.cost(muster, "T-2 R") == "500.00 USD|2027-01-10|withdrawn|50|")
      #expect(await Self.cost(muster, "T-3 R") == "1000.00 USD|2027-01-10|today|8|")
      // The letter of someone who left before the run was moved is entered after that.
      #expect(await muster.ask("withdraw T-3 R reason=posted on=2026-12-15 letter=MS/9")["exposure"] == "0.00 USD")
      #expect(await muster.ask("iteration.set R starts=2027-07-05 ends=2027-07-14").code == .done)
      #expect(await Self.cost(muster, "T-2 R") == "500.00 USD|2027-01-10|withdrawn|50|")
      #expect(await Self.cost(muster, "T-3 R") == "0.00 USD|2026-12-15|withdrawn|76|")
    }
  }

  /// A withdrawal that was taken back did not happen; one that was taken back by mistake did, on its own day.
  @Test func theWithdrawalThatStandsCounts() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      muster.clock.set(try Instant(parsing: "2026-12-01T08:00:00Z"))
      await muster.ask("withdraw T-1 R reason=posted")
      await muster.ask("withdraw T-2 R reason=posted")
      muster.clock.set(try Instant(parsing: "2027-01-20T08:00:00Z"))
      for number in 1...2 {
        #expect(await muster.ask("enrolment.undo T-\(number) R reason=\"stays\"").code == .enrolmentMoved)
      }
      #expect(await Self.cost(muster, "T-1 R") == "500.00 USD|2027-01-20|today|40|")
      #expect(await muster.ask("enrolment.undo T-2 R reason=\"left after all\"")["state"] == "withdrawn")
      #expect(await Self.cost(muster, "T-2 R") == "0.00 USD|2026-12-01|withdrawn|90|")
      muster.clock.set(try Instant(parsing: "2027-02-01T08:00:00Z"))
      #expect(await muster.ask("withdraw T-1 R reason=medical")["exposure"] == "500.00 USD")
      #expect(await Self.cost(muster, "T-1 R on=2026-12-01") == "500.00 USD|2027-02-01|withdrawn|28|")
    }
  }

  @Test func aPlaceThatWasTakenOverCostsNothing() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      #expect(await muster.ask("provider.substitute NSO allowed=yes approval=no").code == .done)
      muster.clock.set(try Instant(parsing: "2027-02-01T08:00:00Z"))
      let taken = await muster.ask("enrolment.substitute T-1 R by=T-3 reason=posted")
      #expect(taken.code == .done && taken["state"] == "confirmed", "\(taken.reply)")
      #expect(await Self.cost(muster, "T-1 R") == "0.00 USD|2027-02-01|withdrawn|28|refilled")
      #expect(await muster.ask("withdraw T-2 R reason=posted")["exposure"] == "500.00 USD")
      #expect(await Self.cost(muster, "T-2 R") == "500.00 USD|2027-02-01|withdrawn|28|", "nobody came in")
      // The provider takes back what it had said to the one who came in: the place is empty, by its own doing.
      #expect(await muster.ask("enrolment.decline T-3 R reason=declined-by-provider").code == .enrolmentMoved)
      #expect(await Self.cost(muster, "T-1 R") == "500.00 USD|2027-02-01|withdrawn|28|")
      #expect(await Self.cost(muster, "T-3 R") == "0.00 USD|2027-02-01|not-accepted|28|provider-cancelled")
    }
  }

  @Test func whoCancelsPays() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask(
        "iteration.add C H managed-by=nation programme=IMET-1 starts=2027-03-15 ends=2027-03-20 dedicated=no")
      #expect(await muster.ask("enrol T-1 H").code == .enrolmentConfirmed)
      muster.clock.set(try Instant(parsing: "2027-02-01T08:00:00Z"))
      await muster.ask("withdraw T-2 R reason=posted")
      for run in ["R", "H"] {
        #expect(await muster.ask("iteration.cancel \(run) reason=\"not held\"").code == .done)
      }
      muster.clock.set(try Instant(parsing: "2027-04-01T08:00:00Z"))
      #expect(await Self.cost(muster, "T-1 R") == "0.00 USD|2027-02-01|cancelled|28|provider-cancelled")
      #expect(await Self.cost(muster, "T-2 R") == "500.00 USD|2027-02-01|withdrawn|28|", "had left before")
      #expect(await Self.cost(muster, "T-1 H") == "500.00 USD|2027-02-01|cancelled|42|", "the nation cancelled it")
    }
  }

  @Test func theRunSaysForWhomItIsHeld() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster, dedicated: "")
      func shown() async -> Row.Value? { await muster.ask("iteration.show R").rows.first?["dedicated"] }
      muster.clock.set(try Instant(parsing: "2027-01-15T08:00:00Z"))
      #expect(await shown() == .null)
      #expect(await Self.cost(muster, "T-1 R") == "|2027-01-15|today|45|")
      for (word, amount) in [("no", "500.00 USD"), ("yes", "1000.00 USD")] {
        #expect(await muster.ask("iteration.set R dedicated=\(word)").code == .done)
        #expect(await muster.ask("iteration.set R dedicated=\(word)").code == .unchanged)
        #expect(await shown() == .bool(word == "yes"))
        #expect(await Self.cost(muster, "T-1 R") == "\(amount)|2027-01-15|today|45|")
      }
      #expect(await muster.ask("iteration.page R").rows.first?["dedicated"] == .bool(true))
      #expect(await Self.cost(muster, "T-1 R dedicated=no") == "500.00 USD|2027-01-15|today|45|", "as asked")
      #expect(await muster.ask("withdraw T-1 R reason=posted")["exposure"] == "1000.00 USD")
      // Other changes leave it as it is.
      #expect(await muster.ask("iteration.set R place=Mons").code == .done)
      #expect(await shown() == .bool(true))
      #expect(await muster.ask("iteration.set R dedicated=no clear=dedicated").code == .badValue)
      #expect(await muster.ask("iteration.set R clear=dedicated").code == .done)
      #expect(await shown() == .null)
      #expect(await muster.ask("withdraw T-2 R reason=posted")["exposure"] == "not-known")
      #expect(
        await muster.value(
          "select string_agg(distinct coalesce(dedicated::text, 'not stated'), ', ') from muster.iteration_history")
          == "false, not stated, true")
    }
  }

  /// A provider charges for a place that is cancelled with it: not for a name it never had, nor for one entered by mistake.
  @Test func whatTheProviderNeverHadCostsNothing() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      _ = await muster.officers(3, prefix: "N")
      for number in 1...3 { await muster.ask("enrol N-\(number) R") }
      func cost(_ officer: String) async -> String {
        let row = await muster.ask("cost.exposure \(officer) R").rows.first
        return ["exposure", "share", "nothing"].map { row?[$0]?.plain ?? "no row" }.joined(separator: "|")
      }
      muster.clock.set(try Instant(parsing: "2027-02-01T08:00:00Z"))
      #expect(await cost("N-1") == "0.00 USD|0|not sent to the provider yet")
      #expect(await cost("T-3") == "0.00 USD|0|not sent to the provider yet", "approved, but not sent")
      #expect(await muster.ask("withdraw N-1 R reason=posted")["exposure"] == "0.00 USD")
      #expect(await cost("N-1") == "0.00 USD|0|never sent to the provider")
      #expect(await muster.ask("enrolment.reject N-2 R reason=ineligible").code == .enrolmentMoved)
      #expect(await cost("N-2") == "0.00 USD|0|never sent to the provider")
      await muster.ask("enrolment.approve N-3 R")
      await muster.ask("enrolment.submit N-3 R")
      #expect(await cost("N-3") == "500.00 USD|50/100|")
      #expect(await muster.ask("enrolment.undo N-3 R reason=\"another was meant\"")["state"] == "approved")
      #expect(await cost("N-3") == "0.00 USD|0|not sent to the provider yet")
      #expect(await muster.ask("withdraw T-1 R reason=entered-in-error")["exposure"] == "0.00 USD")
      #expect(await cost("T-1") == "0.00 USD|0|entered by mistake: there was no place to leave")
      #expect(await muster.ask("withdraw T-2 R reason=posted")["exposure"] == "500.00 USD", "cancelled with it")
    }
  }
}
