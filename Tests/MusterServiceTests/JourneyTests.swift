import MusterCore
import MusterTestKit
import Testing

/// Language course, preparation, main course as one journey.
@Suite struct JourneyTests {
  static func remarks(_ answer: Answer) -> [String] {
    guard case .rows(let legs)? = answer.rows.first?["legs"] else { return ["no legs"] }
    return legs.map { "\($0["state"]?.plain ?? ""): \($0["remarks"]?.plain ?? "")" }
  }

  @Test func whatBecomesOfAnEarlierLegIsSaidOnTheLater() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("ENG", capacity: 5, more: "starts=2027-01-04 ends=2027-02-26")
      _ = await muster.homeRun("ENG2", capacity: 5, more: "starts=2027-02-01 ends=2027-03-12")
      await muster.ask("course.add \"Course abroad\" code=M1 scheme=etf")
      await muster.ask("iteration.add M1 M1-A-27 starts=2027-03-08 ends=2027-03-12")
      _ = await muster.officers(2)
      #expect(await muster.ask("journey.add T-1 legs=ENG").code == .badValue)
      #expect(await muster.ask("journey.add T-1 legs=ENG,eng").code == .badValue)
      let order = await muster.ask("journey.add T-1 legs=ENG2,M1-A-27")
      #expect(order["rule"] == "leg-order" && order["other"] == "ENG2", "\(order.reply)")
      let added = await muster.ask("journey.add T-1 legs=ENG,M1-A-27 letter=DTE/4 key=j1")
      #expect(added.reply.payload == "done journey=J-1 officer=T-1 legs=ENG,M1-A-27 next=ENG")
      #expect(await muster.ask("journey.add T-1 legs=ENG,M1-A-27 letter=DTE/4 key=j1")["replayed"] == "yes")

      await muster.ask("enrol T-1 ENG")
      await muster.ask("enrol T-1 M1-A-27")
      #expect(
        Self.remarks(await muster.ask("journey.show J-1"))
          == ["confirmed: ", "nominated: needs ENG first, which is confirmed"])
      await muster.ask("withdraw T-1 ENG reason=medical")
      let shown = await muster.ask("journey.show J-1")
      #expect(
        Self.remarks(shown)
          == ["withdrawn: ", "nominated: depends on ENG, which ended as withdrawn (medical)"])
      let troubled = await muster.ask("journey.list troubled=yes").rows
      #expect(troubled.count == 1 && troubled[0]["trouble"]?.plain.hasPrefix("M1-A-27: depends on ENG") == true)
      #expect(
        await muster.value("select string_agg(state, ',' order by id) from muster.enrolment") == "withdrawn,nominated",
        "nothing is moved by itself")

      // Another attempt that is passed sets it right; a revoked result does not.
      await muster.ask("enrol T-1 ENG")
      muster.clock.set(try Instant(parsing: "2027-01-04T08:00:00Z"))
      await muster.ask("enrolment.attend T-1 ENG")
      muster.clock.set(try Instant(parsing: "2027-02-27T08:00:00Z"))
      #expect(await muster.ask("complete T-1 ENG outcome=graduated").code == .done)
      #expect(Self.remarks(await muster.ask("journey.show J-1")) == ["completed: ", "nominated: "])
      #expect(await muster.ask("journey.list troubled=yes").rows.isEmpty)
      #expect(await muster.ask("journey.list").rows.first?["next"]?.plain == "M1-A-27")
      #expect(await muster.ask("completion.add T-1 ENG-C kind=revocation corrects=1").code == .done)
      #expect(
        Self.remarks(await muster.ask("journey.show J-1"))[1]
          == "nominated: depends on ENG, whose result does not stand")
      #expect(await muster.ask("completion.add T-1 ENG-C outcome=graduated on=2027-02-27").code == .done)
      #expect(Self.remarks(await muster.ask("journey.show J-1"))[1] == "nominated: ")

      // A run that is moved is seen at once.
      await muster.ask("iteration.set M1-A-27 starts=2027-02-22")
      #expect(Self.remarks(await muster.ask("journey.show J-1"))[1] == "nominated: begins before ENG has ended")
      #expect(await muster.ask("journey.end J-1 reason=\"other plans\"").code == .done)
      #expect(await muster.ask("journey.end J-1 reason=\"other plans\"").code == .unchanged)
      #expect(await muster.ask("journey.list officer=T-1").rows.isEmpty)
      #expect(await muster.ask("journey.show J-1").rows.first?["ended"] == .bool(true))
    }
  }

  /// The earlier leg is being taken: the later one can be nominated for without setting a rule aside, and its loss is said.
  @Test func legsThatBuildOnEachOther() async throws {
    try await TestRegister.with { muster in
      for (code, dates) in [
        ("PREP", "starts=2027-05-10 ends=2027-05-14"), ("MAIN", "starts=2027-06-14 ends=2027-06-18"),
      ] {
        _ = await muster.homeRun(code, capacity: 5, more: dates)
      }
      _ = await muster.officers(3)
      #expect(await muster.ask("eligibility.add prerequisite course=MAIN-C courses=PREP-C").code == .done)
      for officer in 1...2 { await muster.ask("journey.add T-\(officer) legs=PREP,MAIN") }
      #expect(await muster.ask("enrol T-1 MAIN")["rule"] == "prerequisite", "not in the earlier leg yet")
      for officer in 1...3 { await muster.ask("enrol T-\(officer) PREP") }
      let checked = await muster.ask("check T-1 MAIN")
      let needed = checked.rows.first { $0["rule"]?.plain == "prerequisite" }
      #expect(needed?["verdict"]?.plain == "not-known" && checked["eligible"] == "undecided", "\(checked.reply)")
      #expect(needed?["note"]?.plain == "is in PREP, which ends 2027-05-14", "\(needed?.json ?? "")")
      for officer in 1...3 {
        let enrolled = await muster.ask("enrol T-\(officer) MAIN")
        #expect(enrolled.code == .enrolmentConfirmed, "\(enrolled.reply)")
      }
      #expect(await muster.value("select count(*) from muster.eligibility_override") == "0")

      let left = await muster.ask("withdraw T-1 PREP reason=medical key=w1")
      #expect(left["state"] == "withdrawn" && left["journey-legs"] == "MAIN", "\(left.reply)")
      #expect(await muster.ask("withdraw T-1 PREP reason=medical key=w1")["journey-legs"] == "MAIN")
      #expect(await muster.ask("withdraw T-3 PREP reason=medical")["journey-legs"] == nil, "on no journey")
      #expect(await muster.ask("withdraw T-2 MAIN reason=posted")["journey-legs"] == nil, "the last leg")
      #expect(await muster.ask("withdraw T-2 PREP reason=posted")["journey-legs"] == nil, "nothing lies ahead")
      #expect(EligibilityTests.verdict(await muster.ask("check T-1 MAIN"), "prerequisite") == "failed")

      // Held until it is known, where the policy says so.
      await muster.ask("eligibility.policy prerequisite not-known=hold")
      await muster.ask("enrol T-2 PREP")
      let held = await muster.ask("enrol T-2 MAIN")
      #expect(
        held["rule"] == "prerequisite" && held.text.contains("is in PREP, which ends 2027-05-14"), "\(held.reply)")
    }
  }

  /// A leg that went by without the officer blocks those after it; a result that is still awaited does not.
  @Test func aLegThatWentBy() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("ENG", capacity: 5, more: "starts=2027-01-04 ends=2027-02-26")
      _ = await muster.homeRun("MAIN", capacity: 5, more: "starts=2027-03-08 ends=2027-03-12")
      _ = await muster.officers(3)
      for officer in 1...3 { await muster.ask("journey.add T-\(officer) legs=ENG,MAIN") }
      await muster.ask("enrol T-1 ENG")
      await muster.ask("iteration.set ENG capacity=1")
      await muster.ask("enrol T-2 ENG")
      #expect(await muster.ask("journey.list troubled=yes").rows.isEmpty)
      muster.clock.set(try Instant(parsing: "2027-02-28T08:00:00Z"))
      #expect(
        await muster.ask("journey.list troubled=yes").rows.map { $0["trouble"]?.plain ?? "" } == [
          "MAIN: depends on ENG, which is over while still waiting",
          "MAIN: depends on ENG, which is over, without the officer",
        ])
    }
  }
}
