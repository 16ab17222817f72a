import MusterCore
import MusterTestKit
import Testing

/// Decisions of a case that were entered by mistake: taken back in the case, the last one first.
@Suite struct DelegationUndoTests {
  /// The same run and bodies as there; GHQ has decided, MOD is next.
  private static func atTheLastStep(_ muster: TestRegister, nominees: Int) async throws {
    try await DelegationTests.prepare(muster, nominees: nominees)
    await muster.ask("chain.add MIL steps=GHQ,MOD")
    #expect(await muster.ask("delegation.open M1-A-27 on=2026-11-10").code == .done)
    #expect(await muster.ask("delegation.approve D-1 letter=GHQ/1 on=2026-11-12").code == .done)
  }

  private static func rows(_ answer: Answer, _ field: String) -> [Row] {
    if case .rows(let rows)? = answer.rows.first?[field] { rows } else { [] }
  }

  private static func waiting(_ muster: TestRegister) async -> String? {
    await muster.value(
      "select string_agg(n.number || ' ' || w.step || ' ' || w.since, ', ' order by n.number) from muster.delegation_waiting w join muster.officer_number n using (officer_id)"
    )
  }

  @Test func aStepOnTheWayIsTakenBackForOneOfficer() async throws {
    try await TestRegister.with { muster in
      try await Self.atTheLastStep(muster, nominees: 3)
      let past = await muster.ask("enrolment.undo T-3 M1-A-27 reason=x")
      #expect(past.code == .ruleBroken && past["rule"] == "decided-in-case", "\(past.reply)")
      #expect(past.text.contains("delegation.undo D-1 army/T-3"), "\(past.text)")
      #expect(await muster.ask("delegation.undo D-1 T-3").code == .missingArgument)
      #expect(await muster.ask("delegation.undo D-1 T-3 reason=x", as: DelegationTests.bilal).code == .forbidden)
      let line = "delegation.undo D-1 T-3 reason=\"another officer was meant\" letter=GHQ/2 key=u1"
      let undone = await muster.ask(line)
      #expect(undone.code == .done && undone["taken-back"] == "approve" && undone["step"] == "1/2", "\(undone.reply)")
      #expect(undone["body"] == "GHQ" && undone["state"] == "nominated")
      #expect(await muster.ask(line)["replayed"] == "yes")
      #expect(await Self.waiting(muster) == "T-1 2 2026-11-12, T-2 2 2026-11-12, T-3 1 2026-11-10")
      let shown = await muster.ask("delegation.show D-1")
      let decisions = Self.rows(shown, "decisions").map {
        "\($0["body"]?.plain ?? "") \($0["decision"]?.plain ?? "") \($0["officers"]?.plain ?? "")|\($0["taken-back-by"]?.plain ?? "")"
      }
      #expect(decisions == ["GHQ approve army/T-1; army/T-2|", "GHQ approve army/T-3|ada"], "\(decisions)")
      #expect(Self.rows(shown, "steps").map { $0["approved"]?.plain } == ["2", "0"])
      #expect(
        await muster.value("select reason || ' ' || letter from muster.change where verb = 'delegation.undo'")
          == "another officer was meant GHQ/2")
      // Once more, there is nothing left to take back; the step can be decided again.
      #expect(await muster.ask("delegation.undo D-1 T-3 reason=x")["rule"] == "nothing-decided")
      #expect(await muster.ask("delegation.approve D-1", as: DelegationTests.bilal)["officers"] == "1")
      #expect(await muster.ask("delegation.approve D-1", as: DelegationTests.omar)["state"] == "closed")
      #expect(await DelegationTests.states(muster) == "T-1 approved, T-2 approved, T-3 approved")
    }
  }

  /// Whatever the last body decided, the case and the enrolment say the same again, and what was agreed before is kept.
  @Test(arguments: [
    ("approve", "approved", true), ("reject reason=not-approved", "rejected", true),
    ("send-back note=\"passport name\"", "sent-back", false),
  ])
  func theLastDecisionIsTakenBack(_ decision: String, _ state: String, _ closes: Bool) async throws {
    try await TestRegister.with { muster in
      try await Self.atTheLastStep(muster, nominees: 1)
      let words = decision.split(separator: " ", maxSplits: 1).map(String.init) + [""]
      let decided = await muster.ask("delegation.\(words[0]) D-1 \(words[1]) letter=MOD/1")
      #expect(decided.code == .done && decided[state] == "1", "\(decided.reply)")
      #expect(await muster.ask("delegation.list").rows.isEmpty == closes)
      for line in ["enrolment.undo T-1 M1-A-27", "enrolment.mend T-1 M1-A-27 state=nominated"] {
        let past = await muster.ask(line + " reason=x")
        #expect(past["rule"] == "decided-in-case" && past["delegation"] == "D-1", "\(line): \(past.reply)")
      }
      #expect(await DelegationTests.states(muster) == "T-1 \(state)")
      let undone = await muster.ask("delegation.undo D-1 T-1 reason=\"the wrong line\"")
      #expect(undone.code == .done && undone["state"] == "nominated" && undone["step"] == "2/2", "\(undone.reply)")
      #expect(await DelegationTests.states(muster) == "T-1 nominated")
      #expect(await muster.value("select reason from muster.enrolment") == nil)
      #expect(await Self.waiting(muster) == "T-1 2 2026-11-12")
      let shown = await muster.ask("delegation.show D-1")
      #expect(shown.rows.first?["state"]?.plain == "open")
      #expect(Self.rows(shown, "officers").map { $0["outcome"]?.plain ?? "" } == [""])
      #expect(Self.rows(shown, "steps").map { $0["approved"]?.plain } == ["1", "0"])
      #expect(Self.rows(shown, "steps").map { $0["rejected"]?.plain } == ["0", "0"])
      #expect(
        await muster.value(
          "select (detail ->> 'from') || ' ' || (detail ->> 'to') from muster.change where verb = 'enrolment.undo'")
          == "\(state) nominated")
      #expect(await muster.ask("delegation.approve D-1 letter=MOD/2")["state"] == "closed")
      #expect(await DelegationTests.states(muster) == "T-1 approved")
    }
  }

  @Test func whatHangsOnADecisionIsTakenBackFirst() async throws {
    try await TestRegister.with { muster in
      try await Self.atTheLastStep(muster, nominees: 4)
      await muster.ask("delegation.approve D-1 officers=T-1 letter=MOD/1")
      await muster.ask("delegation.reject D-1 officers=T-2 reason=not-approved letter=MOD/1")
      // Sent to the provider since.
      await muster.ask("submission.add M1-A-27 letter=JS/1")
      let sent = await muster.ask("delegation.undo D-1 T-1 reason=x")
      #expect(sent["rule"] == "later-step" && sent.text.contains("enrolment.undo army/T-1 M1-A-27"), "\(sent.reply)")
      #expect(await muster.ask("enrolment.undo T-1 M1-A-27 reason=x")["state"] == "approved")
      #expect(await muster.ask("delegation.undo D-1 T-1 reason=x")["state"] == "nominated")
      // Named anew since.
      await muster.ask("enrol T-2 M1-A-27")
      #expect(await muster.ask("delegation.undo D-1 T-2 reason=x").code == .exists)
      // Who left by a step of their own comes back into the case where they were.
      await muster.ask("withdraw T-3 M1-A-27 reason=posted")
      let left = await muster.ask("delegation.undo D-1 T-3 reason=x")
      #expect(left["rule"] == "later-step" && left.text.contains("enrolment.undo army/T-3"), "\(left.reply)")
      let back = await muster.ask("enrolment.undo T-3 M1-A-27 reason=x")
      #expect(back["state"] == "nominated" && back["delegation"] == "D-1", "\(back.reply)")
      #expect(await Self.waiting(muster) == "T-1 2 2026-11-12, T-3 2 2026-11-12, T-4 2 2026-11-12")
      // Past the case from a letter, and back.
      await muster.ask("enrolment.approve T-4 M1-A-27 letter=PM/1")
      #expect(await muster.ask("delegation.undo D-1 T-4 reason=x")["rule"] == "later-step")
      #expect(await muster.ask("enrolment.undo T-4 M1-A-27 reason=x")["delegation"] == "D-1")
      #expect(await muster.ask("delegation.undo D-1 T-4 reason=x")["step"] == "1/2")
      await muster.ask("delegation.withdraw D-1 officers=T-4 reason=x")
      #expect(await muster.ask("delegation.undo D-1 T-4 reason=x")["rule"] == "left")
      _ = await muster.officers(1, prefix: "N")
      #expect(await muster.ask("delegation.undo D-1 N-1 reason=x")["rule"] == "not-in-case")
      #expect(await muster.ask("delegation.undo D-9 T-1 reason=x").code == .unknownObject)
    }
  }

  /// At home the seat that an approval gave goes on to the first who waits.
  @Test func aSeatThatTheLastStepGaveGoesOn() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.bodies(muster)
      await muster.ask("chain.add HOME managed-by=nation steps=MOD")
      _ = await muster.homeRun("AP", capacity: 1, more: "approval=yes starts=2027-02-01 ends=2027-02-05")
      for person in await muster.officers(2) { await muster.ask("enrol \(person) AP") }
      await muster.ask("delegation.open AP")
      #expect(await muster.ask("delegation.approve D-1 officers=T-1", as: DelegationTests.omar)["confirmed"] == "1")
      #expect(await muster.ask("delegation.approve D-1", as: DelegationTests.omar)["waiting"] == "1")
      let undone = await muster.ask("delegation.undo D-1 T-1 reason=x")
      #expect(undone["state"] == "nominated" && undone["promoted"] == "army/T-2", "\(undone.reply)")
      #expect(await DelegationTests.states(muster) == "T-1 nominated, T-2 confirmed")
      #expect(await muster.value("select count(*) || ' ' || min(enrolment_id) from muster.seat") == "1 2")
      #expect(await muster.ask("delegation.undo D-1 T-2 reason=x")["rule"] == "later-step")
      #expect(await muster.ask("delegation.approve D-1", as: DelegationTests.omar)["waiting"] == "1")
    }
  }

  @Test func aCaseThatAskedNobodyIsLeftForAnother() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 1)
      await muster.ask("chain.add FREE")
      #expect(await muster.ask("delegation.open M1-A-27")["approved"] == "1")
      #expect(await muster.ask("enrolment.undo T-1 M1-A-27 reason=x")["state"] == "nominated")
      #expect(await muster.value("select outcome from muster.delegation_nominee") == "released")
      #expect(await muster.ask("delegation.open M1-A-27")["delegation"] == "D-2")
    }
  }

  /// A step cannot have been decided before the one it rests on, for each officer by itself.
  @Test func daysOfStepsAreInOrder() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 2)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27 on=2026-11-10")
      await muster.ask("delegation.approve D-1 officers=T-1 letter=GHQ/1 on=2026-11-15")
      await muster.ask("delegation.approve D-1 officers=T-2 letter=GHQ/2 on=2026-11-11")
      let early = await muster.ask("delegation.approve D-1 letter=MOD/1 on=2026-11-14")
      #expect(early.code == .badValue && early["arg"] == "on" && early.text.contains("army/T-1"), "\(early.reply)")
      #expect(await muster.ask("delegation.approve D-1 officers=T-2 letter=MOD/1 on=2026-11-11").code == .done)
      #expect(await muster.ask("delegation.send-back D-1 note=x letter=MOD/1 on=2026-11-14").code == .badValue)
      #expect(await muster.ask("delegation.approve D-1 letter=MOD/1 on=2026-11-15")["state"] == "closed")
    }
  }
}
