import MusterCore
import MusterTestKit
import Testing

/// What held when a name came is looked at again: at approval, when a seat is taken up, on new dates, in another run.
@Suite struct RecheckTests {
  /// A-1 and A-2 with a clearance to the end of April 2027, A-3 with one that does not run out.
  static func people(_ muster: TestRegister) async {
    for number in 1...3 {
      await muster.ask("officer.add A-\(number) \"Some One\" service=army rank=Major")
      let to = number < 3 ? "to=2027-04-30" : ""
      await muster.ask("officer.clearance A-\(number) NS from=2026-01-01 \(to)")
    }
  }

  private static func states(_ muster: TestRegister, _ run: String) async -> String? {
    await muster.value(
      "select string_agg(e.officer_id || ' ' || e.state, ', ' order by e.id) from muster.enrolment e join muster.iteration i on i.id = e.iteration_id where i.code = '\(run)'"
    )
  }

  @Test(arguments: ["nation capacity=5 approval=yes", "provider"])
  func approvalLooksAtTheRulesAgain(managedBy: String) async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=NS")
      await muster.ask("iteration.add C R managed-by=\(managedBy) starts=2027-03-01 ends=2027-03-05")
      for number in 1...3 { #expect(await muster.ask("enrol A-\(number) R").code == .enrolmentNominated) }
      await muster.ask("enrol A-1 R role=observer")
      await muster.ask("officer.restrict A-1 inquiry from=2027-02-01")
      await muster.ask("eligibility.add attribute code=sea needs=\"officer.service = navy\" to=2027-02-01")
      let refused = await muster.ask("enrolment.approve A-1 R")
      #expect(refused.code == .ruleBroken && refused["rule"] == "restriction", "\(refused.reply)")
      #expect(refused.text.contains("inquiry found") && refused.text.contains("(muster)"), "\(refused.reply)")
      #expect(await muster.value("select state from muster.enrolment where officer_id = 1") == "nominated")
      #expect(await muster.value("select string_agg(rule, ',') from muster.eligibility_refusal") == "restriction")
      #expect(await muster.ask("enrolment.approve A-1 R override=yes").code == .missingArgument)
      let nominator = Principal(name: "nick", roles: [.nominator])
      let forbidden = await muster.ask("enrolment.approve A-1 R override=yes reason-text=x", as: nominator)
      #expect(forbidden.code == .forbidden, "\(forbidden.reply)")
      let done = await muster.ask("enrolment.approve A-1 R override=yes reason-text=\"cleared by letter\" key=a1")
      #expect(done.code.isSuccess && done["set-aside"] == "restriction", "\(done.reply)")
      #expect(
        await muster.value("select reason || ' / ' || (detail ->> 'set-aside') from muster.change where key = 'a1'")
          == "cleared by letter / restriction (muster)")
      #expect(await muster.ask("eligibility.overrides").rows.count == 1)
      #expect(await muster.ask("enrolment.approve A-2 R").code.isSuccess)
    }
  }

  @Test func observersPassWhateverTheRulesSay() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=CTS")
      await muster.ask("iteration.add C R starts=2027-03-01 ends=2027-03-05")
      await muster.ask("enrol A-1 R role=observer")
      #expect(await muster.ask("enrolment.approve A-1 R")["state"] == "approved")
    }
  }

  /// In a case the rules are held against everyone at every step, so that the first to approve is told.
  @Test func everyStepOfACaseLooksAtTheRulesAgain() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 2)
      #expect(await muster.ask("chain.add MIL steps=GHQ,JSHQ").code == .done)
      #expect(await muster.ask("delegation.open M1-A-27").code == .done)
      await muster.ask("officer.restrict T-1 inquiry from=2027-02-01")
      let refused = await muster.ask("delegation.approve D-1", as: DelegationTests.bilal)
      #expect(refused.code == .ruleBroken && refused["rule"] == "restriction", "\(refused.reply)")
      #expect(refused.text.contains("army/T-1: The officer does not meet the rules. restriction: inquiry found"))
      #expect(
        await muster.ask("delegation.approve D-1 override=yes reason-text=x", as: DelegationTests.bilal).code
          == .forbidden)
      #expect(await muster.ask("delegation.approve D-1 officers=T-2", as: DelegationTests.bilal).code == .done)
      let passed = await muster.ask(
        "delegation.approve D-1 officers=T-1 letter=GHQ/4 override=yes reason-text=\"cleared by letter\" key=p1")
      #expect(passed.code == .done && passed["set-aside"] == "restriction", "\(passed.reply)")
      // What was set aside stays so at the next step; a rule added since does not.
      await muster.ask("eligibility.add attribute code=navy needs=\"officer.service = navy\"")
      let last = await muster.ask("delegation.approve D-1", as: DelegationTests.sana)
      #expect(last["rule"] == "navy" && last.text.contains("2 officers cannot be approved"), "\(last.reply)")
      await muster.ask("eligibility.end R-1 void=yes")
      let done = await muster.ask("delegation.approve D-1", as: DelegationTests.sana)
      #expect(done["approved"] == "2" && done["set-aside"] == nil, "\(done.reply)")
      #expect(await muster.ask("eligibility.overrides").rows.first?["reason"]?.plain == "cleared by letter")
    }
  }

  @Test func aChainThatAsksNobodyAndManyDecisionsLookAtTheRulesToo() async throws {
    try await TestRegister.with { muster in
      try await DelegationTests.prepare(muster, nominees: 2)
      await muster.ask("chain.add NONE priority=1")
      await muster.ask("officer.restrict T-1 inquiry from=2027-02-01")
      let opened = await muster.ask("delegation.open M1-A-27")
      #expect(opened.code == .ruleBroken && opened["rule"] == "restriction", "\(opened.reply)")
      #expect(await muster.value("select count(*) from muster.delegation") == "0")
      await muster.ask("chain.end NONE 2026-01-01")
      await muster.ask("chain.add ONE steps=GHQ")
      #expect(await muster.ask("delegation.open M1-A-27").code == .done)
      let number = await muster.value("select max(id) from muster.delegation") ?? ""
      let lines = "delegation,officer,decision\nD-\(number),T-1,approve\nD-\(number),T-2,approve\n"
      let some = await muster.ask("delegation.decide mode=each letter=GHQ/9 <<", block: lines)
      #expect(some["applied"] == "1" && some["bad"] == "1", "\(some.reply)")
      let all = await muster.ask(
        "delegation.decide letter=GHQ/9 override=yes reason-text=x <<",
        block: "delegation,officer,decision\nD-\(number),T-1,approve\n")
      #expect(all.code == .imported, "\(all.reply)")
      #expect(await DelegationTests.states(muster) == "T-1 approved, T-2 approved")
    }
  }

  @Test func anOfferedSeatIsTakenUpUnderTheRules() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C")
      await muster.ask(
        "iteration.add C R managed-by=nation capacity=1 offer-days=5 starts=2027-03-01 ends=2027-03-05")
      for number in 1...2 { await muster.ask("enrol A-\(number) R") }
      await muster.ask("withdraw A-1 R reason=posted")
      #expect(await Self.states(muster, "R") == "1 withdrawn, 2 offered")
      await muster.ask("officer.restrict A-2 inquiry from=2027-02-01")
      let refused = await muster.ask("enrolment.accept A-2 R")
      #expect(refused.code == .ruleBroken && refused["rule"] == "restriction", "\(refused.reply)")
      #expect(await Self.states(muster, "R") == "1 withdrawn, 2 offered")
      let done = await muster.ask("enrolment.accept A-2 R override=yes reason-text=x")
      #expect(done["state"] == "confirmed" && done["set-aside"] == "restriction", "\(done.reply)")
    }
  }

  @Test func newDatesHoldTheRulesAgainstEveryone() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=NS")
      await muster.ask("iteration.add C R managed-by=nation capacity=2 starts=2027-03-01 ends=2027-03-05")
      for number in 1...3 { await muster.ask("enrol A-\(number) R") }
      await muster.ask("iteration.go R on=2026-11-01")
      #expect(await Self.states(muster, "R") == "1 confirmed, 2 confirmed, 3 waiting")
      let moved = "iteration.set R starts=2027-05-03 ends=2027-05-07"
      let refused = await muster.ask(moved)
      #expect(
        refused.code == .ruleBroken && refused["rule"] == "clearance" && refused["unfit"] == "army/A-1,army/A-2",
        "\(refused.reply)")
      #expect(refused.text.contains("NS until 2027-04-30 found"), "\(refused.reply)")
      #expect(await muster.value("select starts_earliest from muster.iteration") == "2027-03-01")
      // The new dates hold for those who wait as well: 3 has the clearance then and moves up.
      let forced = await muster.ask("\(moved) force=yes")
      #expect(forced["lost-seat"] == "army/A-1,army/A-2" && forced["promoted"] == "army/A-3", "\(forced.reply)")
      #expect(forced["decision"] == "open", "whether it is held was decided for the old dates: \(forced.reply)")
      #expect(await muster.ask("iteration.show R").rows.first?["go"]?.plain ?? "" == "")
      #expect(await Self.states(muster, "R") == "1 withdrawn, 2 withdrawn, 3 confirmed")
      #expect(await muster.value("select string_agg(distinct reason, ',') from muster.enrolment") == "rescheduled")
    }
  }

  /// Nobody loses a seat who was not named before it was forced.
  @Test func whoIsElsewhereAndWhoMayNotAreNamedTogether() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=NS")
      await muster.ask("course.add \"Other\" code=O")
      await muster.ask("iteration.add C R managed-by=nation capacity=3 starts=2027-03-01 ends=2027-03-05")
      await muster.ask("iteration.add O S managed-by=nation capacity=3 starts=2027-05-04 ends=2027-05-04")
      for line in ["enrol A-1 R", "enrol A-2 R", "enrol A-2 S"] { await muster.ask(line) }
      let moved = "iteration.set R starts=2027-05-03 ends=2027-05-07"
      let refused = await muster.ask(moved)
      #expect(
        refused.code == .clash && refused["clashing"] == "army/A-2" && refused["unfit"] == "army/A-1",
        "\(refused.reply)")
      #expect(refused.text.contains("NS until 2027-04-30 found"), "\(refused.reply)")
      let forced = await muster.ask("\(moved) force=yes")
      #expect(Set((forced["lost-seat"] ?? "").split(separator: ",")) == ["army/A-1", "army/A-2"], "\(forced.reply)")
    }
  }

  @Test func onNewDatesRulesCanBeSetAsideForEveryone() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=NS")
      await muster.ask("iteration.add C R managed-by=nation capacity=1 starts=2027-03-01 ends=2027-03-05")
      for number in 1...2 { await muster.ask("enrol A-\(number) R") }
      let done = await muster.ask(
        "iteration.set R starts=2027-05-03 ends=2027-05-07 override=yes reason-text=\"renewal is under way\"")
      #expect(done.code == .done && done["lost-seat"] == nil && done["unfit"] == nil, "\(done.reply)")
      #expect(await muster.ask("eligibility.overrides").rows.count == 2)
      #expect(await muster.ask("withdraw A-1 R reason=posted")["promoted"] == "army/A-2")
    }
  }

  /// Abroad the provider owns the seats: nobody loses one, but the register says who would not pass.
  @Test func newDatesAbroadAreNotedAndSaid() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=NS")
      await muster.ask("iteration.add C R starts=2027-03-01 ends=2027-03-05")
      for line in ["enrol A-1 R", "enrol A-3 R", "enrolment.approve A-1 R"] { await muster.ask(line) }
      let done = await muster.ask("iteration.set R starts=2027-05-03 ends=2027-05-07")
      #expect(done.code == .done && done["unfit"] == "army/A-1" && done.text.contains("clearance"), "\(done.reply)")
      #expect(await Self.states(muster, "R") == "1 approved, 3 nominated")
    }
  }

  @Test func aTransferCarriesWhatWasSetAsideForTheSameRule() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C")
      for (code, month) in [("R", "03"), ("S", "05"), ("T", "06")] {
        await muster.ask(
          "iteration.add C \(code) managed-by=nation capacity=5 starts=2027-\(month)-01 ends=2027-\(month)-05")
      }
      // One rule for all runs, and a paper that is asked for by one row until April and by another from then on.
      await muster.ask("eligibility.add attribute code=navy needs=\"officer.service = navy\" course=C")
      await muster.ask("eligibility.add attribute code=paper needs=\"fact.paper = yes\" on-unknown=hold to=2027-03-31")
      await muster.ask(
        "eligibility.add attribute code=paper needs=\"fact.paper = new\" on-unknown=hold from=2027-06-01")
      let enrolled = await muster.ask("enrol A-1 R override=yes reason-text=\"asked for by name\"")
      #expect(enrolled["set-aside"] == "navy,paper", "\(enrolled.reply)")
      let moved = await muster.ask("enrolment.transfer A-1 R to=S key=t1")
      #expect(
        moved["to-state"] == "confirmed" && moved["carried"] == "navy" && moved["rechecked"] == "paper",
        "\(moved.reply)")
      let kept = await muster.ask("eligibility.overrides iteration=S").rows
      #expect(kept.count == 1 && kept.first?["reason"]?.plain == "asked for by name")
      #expect(
        await muster.value("select detail ->> 'carried' from muster.change where key = 't1' and verb = 'enrol'")
          == "navy (R-1)")
      // The paper is asked for by another row there, so it was never set aside for that.
      await muster.ask("enrol A-2 R override=yes reason-text=x")
      let refused = await muster.ask("enrolment.transfer A-2 R to=T")
      #expect(refused.code == .ruleBroken && refused["rule"] == "paper", "\(refused.reply)")
      #expect(refused.text.contains("(paper of R-2) does not hold here"), "\(refused.reply)")
      let done = await muster.ask("enrolment.transfer A-2 R to=T override=yes reason-text=y")
      #expect(done["set-aside"] == "paper" && done["carried"] == "navy", "\(done.reply)")
      #expect(await muster.ask("eligibility.overrides iteration=T").rows.count == 2)
    }
  }

  @Test func whoMovesOnWhenARunIsCancelledCarriesItToo() async throws {
    try await TestRegister.with { muster in
      await Self.people(muster)
      await muster.ask("course.add \"Course\" code=C clearance=CTS")
      for (code, month) in [("R", "03"), ("S", "04")] {
        await muster.ask(
          "iteration.add C \(code) managed-by=nation capacity=5 starts=2027-\(month)-01 ends=2027-\(month)-05")
      }
      await muster.ask("enrol A-1 R override=yes reason-text=x")
      let moved = await muster.ask("iteration.cancel R reason=flood move-to=S")
      #expect(moved["moved"] == "1" && moved["not-moved"] == nil, "\(moved.reply)")
      #expect(await muster.ask("eligibility.overrides iteration=S").rows.count == 1)
    }
  }

  // MARK: Two records of one person

  @Test func factsOfBothRecordsOfAPersonCount() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("A", capacity: 9, more: "starts=2027-03-01 ends=2027-03-05")
      await muster.ask("course.add \"Course\" code=G-C grade-min=OF-4 profile=3232 clearance=NS")
      await muster.ask("iteration.add G-C G managed-by=nation capacity=9 starts=2027-04-01 ends=2027-04-05")
      await muster.ask("eligibility.add document document=passport course=G-C")
      await muster.ask("eligibility.add attribute code=paper needs=\"fact.paper = yes\" on-unknown=hold course=G-C")
      _ = await muster.officers(2)
      for line in [
        "officer.grade T-2 rank=Colonel since=2024-01-01", "officer.language T-2 english profile=3333",
        "officer.clearance T-2 NS from=2026-01-01", "officer.document T-2 passport expires=2030-01-01",
        "eligibility.fact T-2 paper yes", "officer.merge T-2 into=T-1 reason=\"entered twice\"",
      ] { #expect(await muster.ask(line).code.isSuccess, "\(line)") }
      let one = await muster.ask("check T-1 G")
      #expect(one["eligible"] == "yes" && one["may-enrol"] == "yes", "\(one.reply) \(one.rows.map(\.json))")
      #expect(await muster.ask("officer.list text=T-1").rows.first?["rank"]?.plain == "Colonel")
      // A restriction that stands under the other record alone is read as well.
      _ = await muster.value(
        "insert into muster.officer_restriction (officer_id, kind, during) values (2, 'inquiry', '[2027-01-01,)') returning 1"
      )
      let refused = await muster.ask("enrol T-1 A")
      #expect(refused.code == .ruleBroken && refused["rule"] == "restriction", "\(refused.reply)")
      #expect(await muster.ask("officer.unmerge T-2 reason=\"two officers\"").code == .done)
      #expect(await muster.ask("enrol T-1 A").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-2 A")["rule"] == "restriction")
      #expect(await muster.ask("check T-1 G")["eligible"] == "undecided")
      #expect(await muster.ask("check T-1 G")["not-known"] == "5")
    }
  }

  /// Who waits is read with both records too, and the record that stays is believed first.
  @Test func whoWaitsIsOnePersonToo() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("A", capacity: 1, more: "starts=2027-03-01 ends=2027-03-05")
      _ = await muster.officers(4)
      await muster.ask("officer.merge T-4 into=T-2 reason=\"entered twice\"")
      for number in 1...3 { await muster.ask("enrol T-\(number) A") }
      _ = await muster.value(
        "insert into muster.officer_restriction (officer_id, kind, during) values (4, 'inquiry', '[2027-01-01,)') returning 1"
      )
      #expect(await muster.ask("withdraw T-1 A reason=posted")["promoted"] == "army/T-3")
      await muster.ask("officer.grade T-2 rank=Major since=2024-01-01")
      _ = await muster.value(
        "insert into muster.officer_grade (officer_id, grade, during) values (4, 'OF-5', '[2020-01-01,)') returning 1")
      await muster.ask("course.add \"Course\" code=G-C grade-max=OF-3")
      let grade = await muster.ask("check T-2 G-C").rows.first { $0["rule"]?.plain == "grade" }
      #expect(grade?["found"]?.plain == "OF-3" && grade?["verdict"]?.plain == "met")
    }
  }
}
