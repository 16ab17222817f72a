import MusterCore
import MusterTestKit
import Testing

/// Approvals outside a case: none where a chain asks somebody, unless a letter says so.
@Suite struct PastChainTests {
  @Test func whereAChainAsksSomebodyOnlyALetterApproves() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      _ = await muster.officers(1, prefix: "N")
      let enrolled = await muster.ask("enrol N-1 M1-A-27")
      #expect(enrolled.code == .enrolmentNominated && enrolled["next"] == "delegation.open", "\(enrolled.reply)")
      let refused = await muster.ask("enrolment.approve T-1 M1-A-27")
      #expect(refused.code == .ruleBroken && refused["rule"] == "chain" && refused["chains"] == "MIL")
      #expect(refused.text.contains("delegation.open M1-A-27"), "\(refused.text)")
      #expect(await muster.value("select string_agg(distinct state, ',') from muster.enrolment") == "nominated")
      let approved = await muster.ask("enrolment.approve T-1 M1-A-27 letter=PM/1 key=a1")
      #expect(approved["state"] == "approved", "\(approved.reply)")
      #expect(await muster.value("select letter from muster.change where verb = 'approve'") == "PM/1")
      #expect(await muster.ask("enrolment.approve T-1 M1-A-27 letter=PM/1 key=a1")["replayed"] == "yes")
      // What is asked twice is answered with what was answered, whatever chain holds by then.
      await muster.ask("chain.end MIL 2026-01-01")
      #expect(await muster.ask("enrolment.approve T-2 M1-A-27 key=a2")["state"] == "approved")
      await muster.ask("chain.add MIL steps=GHQ,MOD from=2026-06-01")
      #expect(await muster.ask("enrolment.approve T-2 M1-A-27 key=a2")["replayed"] == "yes")
      // In a case it is the case that is named; names that are not there are said to be so.
      await muster.ask("delegation.open M1-A-27 officers=T-3")
      #expect(await muster.ask("enrolment.approve T-3 M1-A-27")["rule"] == "in-approval")
      #expect(await muster.ask("enrolment.approve X-9 M1-A-27").code == .unknownObject)
      #expect(await muster.ask("enrolment.approve T-3 NONE").code == .unknownObject)
    }
  }

  /// Chains are found as a case would find them; while that cannot be decided, nobody is waved through.
  @Test(arguments: [
    ("steps=GHQ managed-by=nation", false), ("steps=GHQ managed-by=provider", true), ("steps=GHQ size-min=3", false),
    ("priority=1", false), ("steps=GHQ funds=yes", true), ("steps=GHQ grade-min=OF-3", true),
    ("adds=yes steps=MOD", false), ("steps=GHQ from=2027-01-01", false),
  ])
  func chainsThatApply(_ chain: String, _ applies: Bool) async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 2)
      let added = await muster.ask("chain.add C \(chain)")
      #expect(added.code == .done, "\(added.reply)")
      let answer = await muster.ask("enrolment.approve T-1 M1-A-27")
      #expect(answer["rule"] == (applies ? "chain" : nil), "\(answer.reply)")
      #expect(answer.code == (applies ? .ruleBroken : .enrolmentMoved), "\(answer.reply)")
    }
  }

  /// At home the next verb is that of the run: a board's, or whoever has to agree.
  @Test func theNextVerbIsTheOneThatCanBeTyped() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.bodies(muster)
      _ = await muster.officers(5)
      _ = await muster.homeRun("S", capacity: 1, more: "method=selection")
      _ = await muster.homeRun("AP", capacity: 1, more: "approval=yes")
      #expect(await muster.ask("enrol T-1 S")["next"] == "seat.award")
      #expect(await muster.ask("seat.award T-1 S").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-1 AP")["next"] == "enrolment.approve")
      #expect(await muster.ask("enrolment.approve T-1 AP").code == .enrolmentConfirmed)
      await muster.ask("chain.add HOME managed-by=nation steps=MOD")
      #expect(await muster.ask("enrol T-2 AP")["next"] == "delegation.open")
      #expect(await muster.ask("enrolment.approve T-2 AP")["rule"] == "chain")
      #expect(await muster.ask("delegation.open AP").code == .done)
      // A board's run without approval asks no chain, and one abroad none that is for runs at home.
      #expect(await muster.ask("enrol T-2 S")["next"] == "seat.award")
      await muster.ask("course.add \"Course abroad\" code=M1")
      await muster.ask("iteration.add M1 M1-A-27 starts=2027-03-01 ends=2027-03-10")
      #expect(await muster.ask("enrol T-3 M1-A-27")["next"] == "enrolment.approve")
    }
  }
}
