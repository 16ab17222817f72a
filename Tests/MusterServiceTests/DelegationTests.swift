import MusterCore
import MusterTestKit
import PGClient
import Testing

/// Delegations on their way through the bodies that must agree.
@Suite struct DelegationTests {
  static let bilal = Principal(name: "bilal", roles: [.approver])
  static let sana = Principal(name: "sana", roles: [.approver])
  static let omar = Principal(name: "omar", roles: [.approver])

  /// Of the bodies shipped GHQ under JSHQ, JSHQ, MOD; a run abroad with `count` nominees T-1 …; bilal decides for GHQ, sana for JSHQ,
  /// omar for MOD.
  static func prepare(_ muster: TestRegister, nominees count: Int, run: String = "M1-A-27") async throws {
    try await bodies(muster)
    await muster.ask("course.add \"Course abroad\" code=M1 scheme=etf")
    await muster.ask("iteration.add M1 \(run) starts=2027-03-01 ends=2027-03-10")
    for officer in await muster.officers(count) { await muster.ask("enrol \(officer) \(run)") }
  }

  static func bodies(_ muster: TestRegister) async throws {
    try await muster.superuser {
      try await $0.execute(
        """
        update muster.body set parent_id = (select id from muster.body where code = 'JSHQ') where code = 'GHQ';
        """)
    }
    for (name, body) in [("bilal", "GHQ"), ("sana", "JSHQ"), ("omar", "MOD")] {
      let answer = await muster.ask("approver.add \(name) \(body) from=2026-01-01")
      #expect(answer.code == .done, "\(answer.reply)")
    }
  }

  static func states(_ muster: TestRegister) async -> String? {
    await muster.value(
      "select string_agg(number || ' ' || state, ', ' order by number) from muster.enrolment e join muster.officer_number n using (officer_id)"
    )
  }

  /// An equivalence that was entered in error chooses no chain.
  @Test func voidedEquivalencesChooseNoChain() async throws {
    try await TestRegister.with { muster in
      try await Self.bodies(muster)
      await muster.ask("course.add \"Course abroad\" code=M1")
      await muster.ask("iteration.add M1 M1-A-27 starts=2027-03-01 ends=2027-03-10")
      await muster.ask("officer.add J-1 \"Some One\" service=army grade=JCO-3 category=jco")
      #expect(await muster.ask("enrol J-1 M1-A-27").code.isSuccess)
      #expect(await muster.ask("chain.add ORS grade-min=OR-7 grade-max=OR-9 steps=GHQ").code == .done)
      #expect(await muster.ask("eligibility.equivalence JCO-3 OR-9").code == .done)
      #expect(await muster.ask("eligibility.end Q-1 void=yes").code == .done)
      let none = await muster.ask("delegation.open M1-A-27")
      #expect(!none.code.isSuccess, "\(none.reply)")
      #expect(await muster.ask("eligibility.equivalence JCO-3 OR-9").code == .done)
      let opened = await muster.ask("delegation.open M1-A-27")
      #expect(opened.code == .done && opened["chain"] == "ORS", "\(opened.reply)")
    }
  }

  @Test func threeStepsToTheEnd() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      #expect(await muster.ask("chain.add MIL steps=GHQ,JSHQ,MOD").code == .done)
      let opened = await muster.ask("delegation.open M1-A-27 letter=DTE/1 key=k1")
      #expect(
        opened.reply.payload
          == "done delegation=D-1 iteration=M1-A-27 officers=2 chain=MIL steps=GHQ,JSHQ,MOD waits-for=GHQ since=2026-11-18"
      )
      let again = await muster.ask("delegation.open M1-A-27 letter=DTE/1 key=k1")
      #expect(again.reply.payload == opened.reply.payload + " replayed=yes")
      #expect(await muster.ask("delegation.open M1-A-27")["rule"] == "nobody")

      let first = await muster.ask("delegation.approve D-1 key=a1", as: Self.bilal)
      #expect(first.code == .done && first["step"] == "1/3" && first["waits-for"] == "JSHQ", "\(first.reply)")
      #expect(first.rows.map { $0["state"]?.plain } == ["nominated", "nominated"])
      let replayed = await muster.ask("delegation.approve D-1 key=a1", as: Self.bilal)
      #expect(replayed["replayed"] == "yes" && replayed["step"] == "1/3")
      let twice = await muster.ask("delegation.approve D-1", as: Self.bilal)
      #expect(twice.code == .forbidden && twice["waits-for"] == "JSHQ", "\(twice.reply)")

      #expect(await muster.ask("delegation.approve D-1 officers=T-1", as: Self.sana).code == .done)
      let last = await muster.ask("delegation.approve D-1", as: Self.omar)
      #expect(last["officers"] == "1" && last["approved"] == "1" && last["state"] == nil, "\(last.reply)")
      #expect(await Self.states(muster) == "T-1 approved, T-2 nominated")
      #expect(await muster.ask("delegation.approve D-1", as: Self.sana).code == .done)
      let closed = await muster.ask("delegation.approve D-1", as: Self.omar)
      #expect(closed["state"] == "closed", "\(closed.reply)")
      #expect(await Self.states(muster) == "T-1 approved, T-2 approved")
      #expect(await muster.ask("delegation.approve D-1", as: Self.omar)["rule"] == "case-closed")
      let logged = await muster.value(
        "select string_agg(principal || ' ' || verb || ' ' || coalesce(detail ->> 'body', detail ->> 'to', ''), ', ' order by id) from muster.change where verb like '%approve'"
      )
      #expect(
        logged
          == "bilal delegation.approve GHQ, sana delegation.approve JSHQ, omar delegation.approve MOD, omar approve approved, sana delegation.approve JSHQ, omar delegation.approve MOD, omar approve approved"
      )
    }
  }

  @Test func aChainChangedMidwayLeavesRunningCases() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("chain.add MIL steps=GHQ,JSHQ,MOD from=2026-01-01 source=\"letter of 2026\"")
      #expect(await muster.ask("delegation.open M1-A-27 officers=T-1").code == .done)
      #expect(await muster.ask("chain.add MIL steps=GHQ from=2026-06-01").code == .exists)
      #expect(await muster.ask("chain.end MIL 2026-11-17").code == .done)
      #expect(await muster.ask("delegation.open M1-A-27 officers=T-2")["rule"] == "chain-none")
      #expect(await muster.ask("chain.add MIL steps=MOD,GHQ from=2026-11-18").code == .done)
      let second = await muster.ask("delegation.open M1-A-27 officers=T-2")
      #expect(second["steps"] == "MOD,GHQ", "\(second.reply)")
      #expect(await muster.ask("delegation.approve D-1", as: Self.bilal)["waits-for"] == "JSHQ")
      #expect(await muster.ask("delegation.approve D-2", as: Self.omar)["waits-for"] == "GHQ")
      #expect(await muster.ask("delegation.approve D-1", as: Self.sana)["waits-for"] == "MOD")
      #expect(await muster.ask("delegation.approve D-2", as: Self.bilal)["state"] == "closed")
      #expect(await muster.ask("delegation.approve D-1", as: Self.omar)["state"] == "closed")
      // A case put forward on an earlier day goes through the chain of that day.
      await muster.ask("officer.add T-9 \"Invented Officer\" service=army")
      await muster.ask("enrol T-9 M1-A-27")
      let late = await muster.ask("delegation.open M1-A-27 on=2026-11-02")
      #expect(late["steps"] == "GHQ,JSHQ,MOD" && late["since"] == "2026-11-02")
      let rows = await muster.ask("chain.list").rows.map { "\($0["from"]?.plain ?? "") \($0["to"]?.plain ?? "")" }
      #expect(rows == ["2026-01-01 2026-11-17", "2026-11-18 "])
      #expect(await muster.ask("chain.list on=2026-11-17").rows.count == 1)
    }
  }

  @Test func sentBackAmendedAndRejected() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27")
      #expect(await muster.ask("delegation.approve D-1", as: Self.bilal).code == .done)
      let back = await muster.ask(
        "delegation.send-back D-1 officers=T-1 note=\"passport name\"", as: Self.omar)
      #expect(back["sent-back"] == "1", "\(back.reply)")
      let rejected = await muster.ask("delegation.reject D-1 officers=T-2 reason=not-approved", as: Self.omar)
      #expect(rejected["rejected"] == "1")
      #expect(await Self.states(muster) == "T-1 sent-back, T-2 rejected, T-3 nominated")
      #expect(await muster.ask("delegation.approve D-1 officers=T-1", as: Self.omar)["rule"] == "sent-back")
      #expect(await muster.ask("delegation.approve D-1 officers=T-2", as: Self.omar)["rule"] == "not-in-case")
      #expect(await muster.ask("delegation.approve D-1", as: Self.omar)["officers"] == "1")
      #expect(await muster.ask("delegation.approve D-1", as: Self.omar)["rule"] == "sent-back")
      let list = await muster.ask("delegation.list").rows.first
      #expect(list?["sent-back"]?.plain == "1" && list?["waiting"]?.plain == "0" && list?["waits-for"]?.plain == "")
      #expect(await muster.ask("delegation.list waiting=me", as: Self.omar).rows.isEmpty)

      muster.clock.set(try Instant(parsing: "2026-12-01T08:00:00Z"))
      #expect(await muster.ask("enrolment.amend T-1 M1-A-27").code == .enrolmentMoved)
      let waits = await muster.ask("delegation.list waiting=me", as: Self.omar).rows.first
      #expect(waits?["since"]?.plain == "2026-12-01" && waits?["waits-for"]?.plain == "MOD")
      let end = await muster.ask("delegation.approve D-1", as: Self.omar)
      #expect(end["step"] == "2/2" && end["state"] == "closed")
      #expect(await Self.states(muster) == "T-1 approved, T-2 rejected, T-3 approved")
      let shown = await muster.ask("delegation.show D-1").rows.first
      guard case .rows(let decisions)? = shown?["decisions"], case .rows(let officers)? = shown?["officers"] else {
        throw Failure(.bug, "no decisions")
      }
      #expect(
        decisions.map { "\($0["decision"]?.plain ?? "") \($0["by"]?.plain ?? "") \($0["officers"]?.plain ?? "")" } == [
          "approve bilal army/T-1; army/T-2; army/T-3", "send-back omar army/T-1", "reject omar army/T-2",
          "approve omar army/T-3", "approve omar army/T-1",
        ])
      #expect(officers.map { $0["outcome"]?.plain } == ["approved", "rejected", "approved"])
      #expect(await muster.ask("delegation.reject D-1", as: Self.omar).code == .missingArgument)
    }
  }

  @Test func aDelegateDecidesInTheirPlaceForAsLong() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27")
      let zia = Principal(name: "zia", roles: [.approver])
      let none = await muster.ask("delegation.approve D-1", as: zia)
      #expect(none.code == .forbidden && none.text == "D-1 waits for GHQ (step 1 of 2), and zia decides for no body.")
      let stands = await muster.ask(
        "approver.stand-in zia for=bilal from=2026-11-10 to=2026-11-20 reason=\"on leave\"")
      #expect(stands["bodies"] == "GHQ", "\(stands.reply)")
      #expect(
        await muster.ask("approver.stand-in zia for=zia from=2026-11-10 to=2026-11-20 reason=x").code == .ruleBroken)
      #expect(await muster.ask("delegation.list waiting=me", as: zia).rows.count == 1)
      let done = await muster.ask("delegation.approve D-1 officers=T-1", as: zia)
      #expect(done["in-place-of"] == "bilal", "\(done.reply)")
      #expect(
        await muster.value("select principal || ' ' || in_place_of || ' ' || on_behalf from muster.delegation_decision")
          == "zia bilal false")
      muster.clock.set(try Instant(parsing: "2026-11-21T00:00:00Z"))
      #expect(await muster.ask("delegation.approve D-1", as: zia).code == .forbidden)
      #expect(await muster.ask("delegation.list", as: zia).rows.isEmpty)
      // One who stops deciding for a body stops there and then.
      #expect(await muster.ask("approver.end bilal GHQ to=2026-11-20").code == .done)
      #expect(await muster.ask("delegation.approve D-1", as: Self.bilal).code == .forbidden)
      #expect(await muster.ask("approver.end bilal GHQ to=2026-11-20").code == .unchanged)
      let who = await muster.ask("approver.list body=GHQ").rows.map {
        "\($0["principal"]?.plain ?? "") \($0["in-place-of"]?.plain ?? "") \($0["to"]?.plain ?? "")"
      }
      #expect(who == ["bilal  2026-11-20", "zia bilal 2026-11-20"])
    }
  }

  @Test func aRegistrarEntersTheLetterOfABody() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 1)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27 on=2026-11-01")
      #expect(await muster.ask("delegation.approve D-1")["rule"] == "letter")
      #expect(await muster.ask("delegation.approve D-1 letter=GHQ/9 on=2027-01-01").code == .badValue)
      #expect(await muster.ask("delegation.approve D-1 letter=GHQ/9 on=2026-10-31").code == .badValue)
      let entered = await muster.ask("delegation.approve D-1 letter=GHQ/9 on=2026-11-05")
      #expect(entered["on-behalf-of"] == "GHQ" && entered["waits-for"] == "MOD", "\(entered.reply)")
      #expect(entered.text == "Entered on behalf of GHQ from its letter.")
      #expect(await muster.ask("delegation.approve D-1 letter=GHQ/9")["rule"] == "same-letter")
      let logged = await muster.value(
        "select letter || ' ' || (detail ->> 'on-behalf-of') || ' ' || (detail ->> 'on') from muster.change where verb = 'delegation.approve'"
      )
      #expect(logged == "GHQ/9 GHQ 2026-11-05")
      #expect(await muster.value("select since::text from muster.delegation_waiting") == "2026-11-05")
    }
  }

  @Test func approversSeeAndDecideOnlyTheirs() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27 officers=T-1")
      await muster.ask("delegation.open M1-A-27 officers=T-2")
      await muster.ask("delegation.approve D-2", as: Self.bilal)
      func seen(_ who: Principal, _ more: String = "") async -> [String] {
        await muster.ask("delegation.list \(more)", as: who).rows.map { $0["delegation"]?.plain ?? "" }
      }
      #expect(await seen(Self.bilal) == ["D-1"])
      #expect(await seen(Self.omar) == ["D-2"])
      #expect(await seen(Self.omar, "body=GHQ") == [])
      #expect(await seen(Self.omar, "state=all") == ["D-2"])
      #expect(await seen(Self.sana) == [])
      #expect(await seen(TestRegister.registrar) == ["D-1", "D-2"])
      #expect(await muster.ask("delegation.show D-1", as: Self.bilal).code == .rows)
      #expect(await muster.ask("delegation.show D-1", as: Self.omar).code == .forbidden)
      #expect(await muster.ask("delegation.reject D-1 reason=not-approved", as: Self.omar).code == .forbidden)
      #expect(await muster.ask("enrolment.approve T-1 M1-A-27", as: Self.omar).code == .forbidden)
      #expect(await muster.ask("delegation.withdraw D-1 reason=x", as: Self.bilal).code == .forbidden)
      #expect(await Self.states(muster) == "T-1 nominated, T-2 nominated")
    }
  }

  /// Asked about a body, a list counts what waits for it, not all that waits in the case.
  @Test func aListCountsWhatWaitsForTheOneAsking() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27 on=2026-11-16")
      await muster.ask("delegation.approve D-1 officers=T-1,T-2 letter=GHQ/1 on=2026-11-17")
      func line(_ more: String, as who: Principal) async -> String {
        await muster.ask("delegation.list \(more)", as: who).rows.map { row in
          ["waiting", "of", "waits-for", "since"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        }.joined(separator: "; ")
      }
      #expect(await line("waiting=me", as: Self.bilal) == "1 3 GHQ 2026-11-16")
      #expect(await line("", as: Self.omar) == "2 3 MOD 2026-11-17")
      #expect(await line("body=MOD", as: TestRegister.registrar) == "2 3 MOD 2026-11-17")
      #expect(await line("", as: TestRegister.registrar) == "3 3 GHQ; MOD 2026-11-16")
      #expect(await line("waiting=me", as: Self.sana) == "")
    }
  }

  @Test func pastACaseOnlyFromALetter() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27")
      let refused = await muster.ask("enrolment.approve T-1 M1-A-27")
      #expect(refused["rule"] == "in-approval" && refused["delegation"] == "D-1", "\(refused.reply)")
      #expect(refused.text.hasSuffix("It waits for GHQ since 2026-11-18."))
      #expect(await muster.ask("enrolment.approve T-1 M1-A-27 letter=PM/1")["state"] == "approved")
      // Those who withdraw leave by themselves, and an empty case is closed.
      #expect(await muster.ask("withdraw T-2 M1-A-27 reason=posted").code == .enrolmentMoved)
      #expect(await muster.ask("delegation.list").rows.first?["waiting"]?.plain == "1")
      #expect(await muster.ask("withdraw T-3 M1-A-27 reason=posted").code == .enrolmentMoved)
      #expect(await muster.ask("delegation.list").rows.isEmpty)
      #expect(await muster.ask("delegation.list state=closed").rows.count == 1)
      #expect(await muster.ask("delegation.approve D-1", as: Self.bilal)["rule"] == "case-closed")
      #expect(
        await muster.value("select string_agg(outcome, ',' order by id) from muster.delegation_nominee")
          == "approved,withdrawn,withdrawn")
    }
  }

  @Test func aCaseTakenBackMayBePutForwardAgain() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("chain.add MIL steps=GHQ")
      await muster.ask("chain.add NOC adds=yes funds=no steps=MOD")
      let unsure = await muster.ask("delegation.open M1-A-27")
      #expect(unsure["rule"] == "chain-undecided" && unsure["chains"] == "NOC", "\(unsure.reply)")
      #expect(await muster.ask("delegation.open M1-A-27 chain=MIL")["chain"] == "MIL")
      let back = await muster.ask("delegation.withdraw D-1 officers=T-1 reason=\"no one pays\"")
      #expect(back["released"] == "1" && back["left"] == "1", "\(back.reply)")
      let again = await muster.ask("delegation.open M1-A-27 funds=no")
      #expect(again["steps"] == "GHQ,MOD" && again["officers"] == "1")
      #expect(await muster.ask("delegation.withdraw D-1 reason=\"no one pays\"")["left"] == "0")
      #expect(await muster.ask("delegation.withdraw D-1 reason=\"no one pays\"").code == .unchanged)
      #expect(await muster.ask("delegation.open M1-A-27 chain=NONE").code == .unknownObject)
    }
  }

  /// Two of the seats are taken by the time the last body agrees.
  @Test func aRunAtHomeFillsUpWhileBeingApproved() async throws {
    try await TestRegister.with { muster in
      try await Self.bodies(muster)
      await muster.ask("chain.add HOME managed-by=nation steps=MOD")
      _ = await muster.homeRun("AP", capacity: 3, more: "approval=yes starts=2027-02-01 ends=2027-02-05")
      _ = await muster.homeRun("OTHER", capacity: 3, more: "starts=2027-02-01 ends=2027-02-05")
      let people = await muster.officers(6)
      for person in people.prefix(4) { await muster.ask("enrol \(person) AP") }
      await muster.ask("delegation.open AP")
      for person in people.suffix(2) {
        await muster.ask("enrol \(person) AP")
        #expect(await muster.ask("enrolment.approve \(person) AP letter=MOD/4").code == .enrolmentConfirmed)
      }
      await muster.ask("enrol T-2 OTHER")
      let clash = await muster.ask("delegation.approve D-1", as: Self.omar)
      #expect(clash.code == .clash && clash.text.contains("army/T-2"), "\(clash.reply)")
      #expect(await muster.value("select count(*) from muster.delegation_decision") == "0")
      await muster.ask("withdraw T-2 OTHER reason=superseded")
      let answer = await muster.ask("delegation.approve D-1", as: Self.omar)
      #expect(answer["confirmed"] == "1" && answer["waiting"] == "3", "\(answer.reply)")
      #expect(
        answer.rows.map { "\($0["state"]?.plain ?? "") \($0["position"]?.plain ?? "")" }
          == ["confirmed ", "waiting 1", "waiting 2", "waiting 3"])
      #expect(await muster.value("select count(*) || ' ' || max(number) from muster.seat") == "3 3")
    }
  }

  @Test func anEmptyChainApprovesAtOnce() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("chain.add FREE")
      let dry = await muster.ask("delegation.open M1-A-27 dry=yes")
      #expect(dry["approved"] == "2" && dry["dry"] == "yes")
      #expect(await Self.states(muster) == "T-1 nominated, T-2 nominated")
      let opened = await muster.ask("delegation.open M1-A-27")
      #expect(opened["steps"] == "none" && opened["approved"] == "2", "\(opened.reply)")
      #expect(await Self.states(muster) == "T-1 approved, T-2 approved")
      #expect(await muster.ask("delegation.list state=closed").rows.count == 1)
    }
  }

  @Test func manyDecisionsOneALine() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL steps=MOD")
      for person in 1...3 { await muster.ask("delegation.open M1-A-27 officers=T-\(person)") }
      let file = """
        delegation,officer,decision,reason,note
        D-1,T-1,approve,,
        D-2,,reject,not-approved,
        D-3,T-1,approve,,
        D-9,,approve,,
        D-3,,perhaps,,

        """
      let none = await muster.ask("delegation.decide <<", block: file, as: Self.omar)
      #expect(none.code == .importRejected && none["bad"] == "3" && none["applied"] == "0", "\(none.reply)")
      #expect(none.rows.map { $0["code"]?.plain } == ["240", "240", "540", "544", "501"])
      #expect(await Self.states(muster) == "T-1 nominated, T-2 nominated, T-3 nominated")
      let each = await muster.ask("delegation.decide mode=each key=b1 <<", block: file, as: Self.omar)
      #expect(each.code == .imported && each["applied"] == "2", "\(each.reply)")
      #expect(
        await muster.ask("delegation.decide mode=each key=b1 <<", block: file, as: Self.omar)["replayed"] == "yes")
      #expect(await Self.states(muster) == "T-1 approved, T-2 rejected, T-3 nominated")
      let letters = await muster.ask(
        "delegation.decide letter=MOD/5 <<", block: "delegation,decision,note\nD-3,send-back,\"name, as printed\"\n")
      #expect(letters.code == .imported)
      #expect(await Self.states(muster) == "T-1 approved, T-2 rejected, T-3 sent-back")
      #expect(
        await muster.value("select note from muster.delegation_decision where letter = 'MOD/5'") == "name, as printed")
    }
  }

  @Test func twoApproversAtTheSameMoment() async throws {
    try await TestRegister.with(connections: 8) { muster in
      try await Self.prepare(muster, nominees: 2)
      await muster.ask("approver.add zia GHQ from=2026-01-01")
      await muster.ask("chain.add MIL steps=GHQ,MOD")
      await muster.ask("delegation.open M1-A-27")
      let answers = await withTaskGroup(of: Answer.self) { group in
        for name in ["bilal", "zia", "bilal", "zia"] {
          group.addTask { await muster.ask("delegation.approve D-1", as: Principal(name: name, roles: [.approver])) }
        }
        for _ in 1...2 { group.addTask { await muster.ask("withdraw T-2 M1-A-27 reason=posted") } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.count { $0.code == .done } == 1, "\(answers.map(\.reply))")
      #expect(answers.count { $0.code == .forbidden } == 3)
      #expect(answers.count { $0.code == .enrolmentMoved } == 1)
      #expect(await muster.value("select count(distinct step) from muster.delegation_decision") == "1")
    }
  }

  /// The examples that are shipped, with the page each rests on, and a delegation of five whom nobody pays for.
  @Test func theSampleChains() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 5)
      try await muster.superuser {
        try await $0.execute(
          "insert into muster.body (code, name) values ('SECRETARY', 'S'), ('MINISTER', 'M'), ('PM', 'P'), ('MOFA', 'F')"
        )
      }
      let loaded = await muster.ask("import chains <<", bytes: try Checkout.bytes("Schema/samples/chains.csv"))
      #expect(loaded.code == .imported && loaded["bad"] == "0", "\(loaded.rows)")
      #expect(await muster.ask("chain.list").rows.allSatisfy { $0["source"]?.plain.hasPrefix("https://") == true })
      let unknown = await muster.ask("delegation.open M1-A-27 funds=no")
      #expect(unknown["rule"] == "chain-undecided" && unknown.text.contains("the grade is not known of army/T-1"))
      for person in 1...5 { await muster.ask("officer.grade T-\(person) grade=BPS-19 since=2020-01-01") }
      let opened = await muster.ask("delegation.open M1-A-27 funds=no officers=T-1,T-2")
      #expect(opened["steps"] == "SECRETARY,MOFA,PM" && opened["officers"] == "2", "\(opened.reply)")
      #expect(await muster.value("select size from muster.delegation") == "5")
      await muster.ask("officer.grade T-3 grade=BPS-20 since=2026-11-18")
      #expect(await muster.ask("delegation.open M1-A-27 funds=yes officers=T-3")["steps"] == "SECRETARY,MINISTER,PM")
      #expect(
        await muster.ask("delegation.open M1-A-27 funds=yes officers=T-4 on=2026-11-17")["steps"] == "SECRETARY,PM")
      // A run that is cancelled takes its cases with it.
      #expect(await muster.ask("iteration.cancel M1-A-27 reason=storm").code == .done)
      #expect(await muster.ask("delegation.list").rows.isEmpty)
    }
  }

  /// A delegation of two bodies: one chain is for one of them.
  @Test func twoNominatingBodies() async throws {
    try await TestRegister.with { muster in
      try await Self.prepare(muster, nominees: 3)
      await muster.ask("chain.add MIL body=JSHQ steps=GHQ,JSHQ,MOD")
      await muster.ask("chain.add CIVIL body=ANF steps=MOD")
      try await muster.superuser {
        try await $0.execute(
          "update muster.enrolment set body_id = (select id from muster.body where code = case when enrolment.id = 3 then 'ANF' else 'GHQ' end)"
        )
      }
      let mixed = await muster.ask("delegation.open M1-A-27")
      #expect(mixed["rule"] == "chain-undecided" && mixed["chains"] == "CIVIL,MIL", "\(mixed.reply)")
      #expect(await muster.ask("delegation.open M1-A-27 officers=T-1,T-2")["steps"] == "GHQ,JSHQ,MOD")
      #expect(await muster.ask("delegation.open M1-A-27")["steps"] == "MOD")
      #expect(await muster.ask("delegation.open M1-A-27 officers=T-1")["rule"] == "in-approval")
      // Sent back, it is with the body that put the name forward.
      await muster.ask("delegation.send-back D-2 note=\"which unit?\"", as: Self.omar)
      #expect(
        await muster.value(
          "select b.code from muster.delegation_waiting w join muster.body b on b.id = w.with_body_id where w.sent_back"
        )
          == "ANF")
      let list = await muster.ask("delegation.list waiting=me", as: Self.omar)
      #expect(list.rows.isEmpty)
    }
  }

  @Test func chainsFromAFile() async throws {
    try await TestRegister.with { muster in
      try await Self.bodies(muster)
      let file = """
        chain,steps,adds,grade-min,grade-max,size-min,funds,source
        BS-19,GHQ,,BPS-19,BPS-19,,,https://lahorenama.com/archives/4137
        BS-20,GHQ;JSHQ,,BPS-20,,,,https://lahorenama.com/archives/4137
        MORE-THAN-3,MOD,yes,,,4,,https://lahorenama.com/archives/4137
        NOC,ANF,yes,,,,no,https://lahorenama.com/archives/4137

        """
      #expect(await muster.ask("import chains <<", block: file)["applied"] == "4")
      let again = await muster.ask("import chains <<", block: file)
      #expect(again.code == .unchanged && again["unchanged"] == "4", "\(again.reply)")
      let bad = await muster.ask(
        "import chains <<", block: "chain,steps,grade-min,grade-max\nX,NONE,,\nY,GHQ;ghq,,\nZ,GHQ,OF-3,BPS-19\n")
      #expect(bad.code == .importRejected && bad.rows.map { $0["field"]?.plain } == ["steps", "steps", "grade-max"])
      let row = await muster.ask("chain.list").rows.last
      #expect(row?["conditions"]?.plain == "funds=no" && row?["steps"]?.plain == "ANF")
      let over = await muster.ask("chain.add BS-19 steps=MOD")
      #expect(over.code == .exists)
      #expect(await muster.ask("chain.add A grade-min=OF-3 grade-max=BPS-18").code == .badValue)
      #expect(await muster.ask("chain.add A from=2027-01-01 to=2026-01-01").code == .badValue)
      #expect(await muster.ask("chain.end NONE 2026-01-01").code == .unknownObject)
      #expect(await muster.ask("chain.add LATER from=2027-01-01").code == .done)
      #expect(await muster.ask("chain.end LATER 2026-12-31").code == .done)
      #expect(await muster.ask("chain.end LATER 2026-12-31").code == .unchanged)
      #expect(await muster.ask("chain.add LATER from=2027-01-01").code == .done, "the other never held")
    }
  }
}
