import MusterCore
import MusterTestKit
import Testing

/// Declining an offered seat late costs places in waiting lists, where a rule says so.
@Suite struct ForfeitTests {
  /// Two courses of one provider and one of another, a run of each with one seat, offered when it is freed. HQ1 named T-2
  /// and T-3, T-4 nobody: T-1 holds every seat, everyone else waits for all of them, in the order of their numbers.
  static func setUp(_ muster: TestRegister) async {
    _ = await muster.officers(4)
    await muster.ask("body.add HQ1 name=\"A headquarters\"")
    for provider in ["P1", "P2"] { await muster.ask("provider.add \(provider) title=\"School \(provider)\"") }
    for (code, provider, month) in [("A", "P1", "01"), ("B", "P1", "03"), ("C", "P2", "05")] {
      await muster.ask("course.add \"Course \(code)\" code=\(code)-C provider=\(provider)")
      await muster.ask(
        "iteration.add \(code)-C \(code) managed-by=nation capacity=1 offer-days=9 starts=2027-\(month)-04 ends=2027-\(month)-08"
      )
      for officer in 1...4 {
        let body = officer == 2 || officer == 3 ? "body=HQ1" : ""
        await muster.ask("enrol T-\(officer) \(code) \(body)")
      }
    }
  }

  static func states(_ muster: TestRegister, _ run: String) async -> String? {
    await muster.value(
      "select string_agg(officer_id || ' ' || e.state, ', ' order by e.id) from muster.enrolment e join muster.iteration i on i.id = e.iteration_id where i.code = '\(run)'"
    )
  }

  @Test func nothingIsLostUnlessARuleSaysSo() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      #expect(await Self.states(muster, "A") == "1 confirmed, 2 waiting, 3 waiting, 4 waiting")
      await muster.ask("withdraw T-1 A reason=posted")
      let declined = await muster.ask("enrolment.decline T-2 A reason=own-request")
      #expect(declined["state"] == "lapsed" && declined["forfeited"] == nil, "\(declined.reply)")
      #expect(declined["promoted"] == "army/T-3")
      #expect(await Self.states(muster, "B") == "1 confirmed, 2 waiting, 3 waiting, 4 waiting")
    }
  }

  @Test func theBodyLosesAllItsPlacesInTheRunsOfTheProvider() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      let added = await muster.ask("forfeit.add provider=P1 days=60 source=NCISS")
      #expect(added.code == .done && added["loses"] == "body", "\(added.reply)")
      #expect(await muster.ask("forfeit.add provider=P1 days=60 source=NCISS").code == .unchanged)
      #expect(await muster.ask("forfeit.add provider=P1 days=42").code == .ruleBroken)
      #expect(await muster.ask("forfeit.add days=42").code == .missingArgument)
      #expect(await muster.ask("forfeit.add provider=P1 course=A-C").code == .badValue)
      await muster.ask("withdraw T-1 A reason=posted")
      let dry = await muster.ask("enrolment.decline T-2 A reason=own-request dry=yes")
      #expect(dry["forfeited"] == "army/T-3:A,army/T-2:B,army/T-3:B", "\(dry.reply)")
      #expect(await Self.states(muster, "A") == "1 withdrawn, 2 offered, 3 waiting, 4 waiting")
      let declined = await muster.ask("enrolment.decline T-2 A reason=own-request key=d1")
      #expect(
        declined["forfeited"] == "army/T-3:A,army/T-2:B,army/T-3:B" && declined["forfeit"] == "1"
          && declined["promoted"] == "army/T-4",
        "\(declined.reply)")
      #expect(declined.text.contains("By rule 1 (NCISS) 3 places"), "\(declined.reply)")
      #expect(await Self.states(muster, "A") == "1 withdrawn, 2 lapsed, 3 lapsed, 4 offered")
      #expect(await Self.states(muster, "B") == "1 confirmed, 2 lapsed, 3 lapsed, 4 waiting")
      #expect(await Self.states(muster, "C") == "1 confirmed, 2 waiting, 3 waiting, 4 waiting", "another provider")
      #expect(await muster.ask("enrolment.decline T-2 A reason=own-request key=d1")["replayed"] == "yes")
      let logged = await muster.value(
        "select string_agg(verb || ' ' || reason || coalesce(' ' || (detail ->> 'rule'), ''), ', ' order by id) from muster.change where key = 'd1' and verb <> 'promote'"
      )
      #expect(
        logged
          == "decline own-request, lapse forfeited forfeit 1, lapse forfeited forfeit 1, lapse forfeited forfeit 1")

      // A registrar gives one back: it stands where it stood.
      let undone = await muster.ask("enrolment.undo T-2 B reason=\"the headquarters was not told\"")
      #expect(undone.code == .enrolmentWaiting && undone["position"] == "1", "\(undone.reply)")
      #expect(await Self.states(muster, "B") == "1 confirmed, 2 waiting, 3 lapsed, 4 waiting")
      #expect(undone["forfeited"] == nil, "it is one of those that were lost: \(undone.reply)")
      // Taking back what cost the places says which are lost still.
      let taken = await muster.ask("enrolment.undo T-2 A reason=\"typed for another\"")
      #expect(taken["forfeited"] == "army/T-3:A,army/T-3:B", "\(taken.reply)")
    }
  }

  @Test func onlyInsideTheWindowAndWhileTheRuleHolds() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      // B starts 106 days on, A 47 days on.
      await muster.ask("forfeit.add course=B-C loses=officer days=106")
      await muster.ask("forfeit.add course=A-C loses=officer days=47 from=2027-01-01")
      for run in ["A", "B"] { await muster.ask("withdraw T-1 \(run) reason=posted") }
      for run in ["A", "B"] {
        let declined = await muster.ask("enrolment.decline T-2 \(run) reason=own-request")
        #expect(declined["forfeited"] == nil && declined["promoted"] == "army/T-3", "\(declined.reply)")
      }
      #expect(await muster.ask("forfeit.end 1 on=2026-11-01").code == .done)
      await muster.ask("forfeit.add course=B-C loses=officer days=107 from=2026-11-02")
      await muster.ask("iteration.add B-C B2 managed-by=nation capacity=0 starts=2027-06-04 ends=2027-06-08")
      for officer in 3...4 { await muster.ask("enrol T-\(officer) B2") }
      let late = await muster.ask("enrolment.decline T-3 B reason=own-request")
      #expect(late["forfeited"] == "army/T-3:B2", "the officer's own places alone: \(late.reply)")
      #expect(await Self.states(muster, "B2") == "3 lapsed, 4 waiting")
      #expect(await muster.ask("forfeit.list").rows.count == 3)
      #expect(await muster.ask("forfeit.list on=2026-11-18").rows.map { $0["course"]?.plain } == ["B-C"])
    }
  }

  /// An offer that runs out was not declined, and what the provider says abroad is no declining of ours.
  @Test func onlyDecliningCosts() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("forfeit.add provider=P1")
      await muster.ask("withdraw T-1 A reason=posted")
      if let later = try? Instant(parsing: "2026-12-20T08:00:00Z") { muster.clock.set(later) }
      let expired = await muster.ask("enrolment.expire T-2 A")
      #expect(expired["state"] == "lapsed" && expired["forfeited"] == nil, "\(expired.reply)")
      #expect(await Self.states(muster, "B") == "1 confirmed, 2 waiting, 3 waiting, 4 waiting")
    }
  }
}
