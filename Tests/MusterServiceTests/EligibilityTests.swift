import MusterCore
import MusterService
import MusterTestKit
import Testing

@Suite struct EligibilityTests {
  /// A course with requirements and a run of it at home in March 2027.
  static func course(
    _ muster: TestRegister, _ code: String, _ requirements: String, capacity: Int = 5, more: String = ""
  )
    async
  {
    await muster.ask("course.add \"Course of \(code)\" code=\(code)-C \(requirements)")
    let dates = more.contains("starts=") ? "" : "starts=2027-03-01 ends=2027-03-05"
    await muster.ask("iteration.add \(code)-C \(code) managed-by=nation capacity=\(capacity) \(dates) \(more)")
  }

  static func language(_ muster: TestRegister, _ officer: Int, _ profile: String) async {
    _ = await muster.value(
      "insert into muster.officer_language (officer_id, language, test, profile) values (\(officer), 'English', 'SLP', '\(profile)') returning 1"
    )
  }

  /// The verdict of a rule for an officer in the rows of an answer.
  static func verdict(_ answer: Answer, _ rule: String, _ officer: String? = nil) -> String? {
    answer.rows.first { $0["rule"]?.plain == rule && (officer == nil || $0["officer"]?.plain == officer) }?["verdict"]?
      .plain
  }

  @Test func checkListsEveryRuleAndChangesNothing() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OF-3 grade-max=OF-5 profile=3232 clearance=NC")
      await muster.ask("officer.add A-1 \"Some One\" service=army rank=Captain since=2020-01-01")
      await Self.language(muster, 1, "3222")
      let before = await muster.value("select count(*) from muster.change")
      let answer = await muster.ask("check A-1 E")
      #expect(answer.code == .rows && answer["eligible"] == "no" && answer["may-enrol"] == "no", "\(answer.reply)")
      #expect(answer["failed"] == "2" && answer["not-known"] == "1" && answer["not-stated"] == "4")
      let grade = answer.rows.first { $0["rule"]?.plain == "grade" }
      #expect(grade?["found"]?.plain == "OF-2" && grade?["needed"]?.plain == "OF-3..OF-5")
      #expect(grade?["versions"] == .list(["course"]))
      #expect(answer.rows.first { $0["rule"]?.plain == "language" }?["note"]?.plain == "below in reading")
      #expect(await muster.value("select count(*) from muster.change") == before)
      #expect(await muster.value("select count(*) from muster.eligibility_refusal") == "0")
      let course = await muster.ask("check A-1 E-C")
      #expect(course["course"] == "E-C" && course["eligible"] == "no")
      #expect(await muster.ask("check A-1 NOWHERE").code == .unknownObject)
      #expect(await muster.ask("check A-9 E").code == .unknownObject)
    }
  }

  /// The windows met on real courses, by title and service, through the whole register.
  @Test func titlesOfTheThreeServices() async throws {
    try await TestRegister.with { muster in
      let windows = [
        "grade-min=OF-1 grade-max=OF-3", "grade-min=OF-2 grade-max=OF-5", "grade-min=OF-3 grade-max=OF-5",
        "grade-min=OF-3", "grade-min=OF-4 grade-max=OF-5", "grade-min=OF-4 grade-max=OF-6",
        "grade-min=OR-4 grade-max=OR-9", "grade-min=WO-1 grade-max=OF-3",
      ]
      for (index, window) in windows.enumerated() { await Self.course(muster, "W\(index)", window) }
      await muster.ask("eligibility.add grade course=W6-C words=OF")
      let lines = try Checkout.text("Tests/MusterCoreTests/Eligibility/Tables/titles.txt").split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      var people: [(handle: String, title: String, verdicts: [Substring])] = []
      for (index, line) in lines.enumerated() {
        let halves = line.split(separator: "|").map { String($0).trimmed }
        let service = String(halves[0].prefix { $0 != " " })
        let title = String(halves[0].dropFirst(service.count + 1)).trimmed
        let added = await muster.ask("officer.add T-\(index) \"Some One\" service=\(service) rank=\"\(title)\"")
        #expect(added.code == .done, "\(added.reply)")
        people.append(("\(service)/T-\(index)", halves[0], halves[1].split(separator: " ")))
      }
      #expect(people.count == 39)
      let names = people.map(\.handle).joined(separator: ",")
      for column in windows.indices {
        let answer = await muster.ask("check \(names) W\(column)")
        #expect(answer["officers"] == "39", "\(answer.reply)")
        for person in people {
          let verdicts = answer.rows.filter {
            $0["officer"]?.plain == person.handle && $0["rule"]?.plain == "grade"
          }.map { $0["verdict"]?.plain ?? "" }
          let worst = verdicts.contains("failed") ? "f" : verdicts.contains("not-known") ? "?" : "m"
          #expect(worst == person.verdicts[column], "\(person.title) in \(windows[column])")
        }
      }
    }
  }

  @Test func enrolIsRefusedWithAllRulesNamed() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OF-3 profile=3232")
      await muster.ask("officer.add A-1 \"Some One\" service=army rank=Captain")
      await Self.language(muster, 1, "2222")
      let refused = await muster.ask("enrol A-1 E")
      #expect(refused.code == .ruleBroken && refused["rule"] == "grade,language", "\(refused.reply)")
      #expect(refused.text.contains("OF-2 found, OF-3 and above needed") && refused.text.contains("3232 in english"))
      #expect(await muster.value("select count(*) from muster.enrolment") == "0")
      #expect(
        await muster.value("select string_agg(rule, ' ' order by rule) from muster.eligibility_refusal")
          == "grade language")
      await muster.ask("enrol A-1 E")
      await muster.ask("enrol A-1 E dry=yes")
      let counted = await muster.ask("eligibility.refusals by=rule").rows
      #expect(counted.map { "\($0["what"]?.plain ?? "") \($0["refusals"]?.plain ?? "")" } == ["grade 1", "language 1"])
      let cut = await muster.ask("eligibility.refusals by=rule limit=1")
      #expect(cut.rows.count == 1 && cut["more"] == "limit", "\(cut.reply)")
      #expect(await muster.ask("eligibility.refusals by=rule limit=2")["more"] == nil)
      #expect(await muster.value("select count(*) from muster.change where verb = 'enrol'") == "0")
      let observer = await muster.ask("enrol A-1 E role=observer")
      #expect(observer.code == .enrolmentConfirmed, "only students have to meet it: \(observer.reply)")
      let file = await muster.ask("import enrolments <<", block: "officer,iteration\nA-1,E\n")
      #expect(file.code == .importRejected || file.code == .unchanged, "\(file.reply)")
    }
  }

  @Test func aFileOfEnrolmentsObeysTheRules() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OF-3")
      await muster.ask("officer.add A-1 \"Some One\" service=army rank=Captain")
      await muster.ask("officer.add A-2 \"Some Two\" service=army rank=Major")
      let file = await muster.ask("import enrolments mode=each <<", block: "officer,iteration\nA-1,E\nA-2,E\n")
      #expect(file.code == .imported && file["applied"] == "1" && file["bad"] == "1", "\(file.reply)")
      #expect(await muster.value("select string_agg(officer_id::text, ',') from muster.enrolment") == "2")
    }
  }

  /// A rule added by command takes part in `check` and `enrol` at once, with no other daemon and no restart.
  @Test func aRuleAddedAtRunTimeTakesPart() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "")
      await muster.ask("officer.add A-1 \"Some One\" service=army rank=Major since=2026-01-01")
      await muster.ask("officer.add N-1 \"Some Two\" service=navy rank=Commander since=2020-01-01")
      #expect(await muster.ask("check A-1 E")["eligible"] == "yes")
      let added = await muster.ask(
        "eligibility.add attribute code=sea-service needs=\"officer.service in navy,air\" course=E-C source=test")
      #expect(added.code == .done && added["row"] == "R-1", "\(added.reply)")
      #expect(await muster.ask("eligibility.add attribute code=years needs=\"grade.years >= 2\"").code == .done)
      let answer = await muster.ask("check army/A-1,navy/N-1 E")
      #expect(Self.verdict(answer, "sea-service", "army/A-1") == "failed")
      #expect(Self.verdict(answer, "sea-service", "navy/N-1") == "met")
      #expect(Self.verdict(answer, "years", "army/A-1") == "failed")
      #expect(answer["eligible"] == "1" && answer["not-eligible"] == "1")
      let refused = await muster.ask("enrol A-1 E")
      #expect(refused["rule"] == "sea-service,years" && refused.text.contains("(R-1)"), "\(refused.reply)")
      #expect(await muster.ask("eligibility.end R-1 void=yes").code == .done)
      #expect(await muster.ask("eligibility.end R-2 on=2027-02-28").code == .done)
      #expect(await muster.ask("enrol A-1 E").code == .enrolmentConfirmed)
      #expect(await muster.ask("eligibility.end R-9 void=yes").code == .unknownObject)
      #expect(await muster.ask("eligibility.end X-1 void=yes").code == .badValue)
      #expect(await muster.ask("eligibility.add attribute code=years needs=\"grade.years >= many\"").code == .badValue)
    }
  }

  @Test func promotionSkipsWhoIsNotEligible() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "", capacity: 1)
      _ = await muster.officers(4)
      for person in 1...4 { await muster.ask("enrol T-\(person) E") }
      _ = await muster.value(
        "insert into muster.officer_restriction (officer_id, kind, during) values (2, 'long-leave', '[2027-03-04,2027-04-01)') returning 1"
      )
      let withdrawn = await muster.ask("withdraw T-1 E reason=posted")
      #expect(withdrawn["promoted"] == "army/T-3", "\(withdrawn.reply)")
      await muster.ask("eligibility.add attribute code=air needs=\"officer.service = air\"")
      #expect(await muster.ask("iteration.set E capacity=3")["promoted"] == nil)
      #expect(await muster.value("select count(*) from muster.seat") == "1")
      await muster.ask("eligibility.end R-1 void=yes")
      await muster.register.fillFreeSeats()
      #expect(
        await muster.value(
          "select string_agg(officer_id || ' ' || state, ',' order by officer_id) from muster.enrolment")
          == "1 withdrawn,2 waiting,3 confirmed,4 confirmed")
    }
  }

  /// A seat nobody might have at first goes, in the next round, also to one for whom another rule was set aside.
  @Test func theRoundKnowsWhatWasSetAside() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OF-3 grade-max=OF-4", capacity: 1)
      _ = await muster.officers(2)
      for (n, grade) in [(1, "OF-3"), (2, "OF-2")] {
        await muster.ask("officer.grade T-\(n) grade=\(grade) since=2020-01-01")
      }
      #expect(await muster.ask("enrol T-1 E").code == .enrolmentConfirmed)
      let waits = await muster.ask("enrol T-2 E override=yes reason-text=needed")
      #expect(waits.code == .enrolmentWaiting && waits["set-aside"] == "grade", "\(waits.reply)")
      await muster.ask("officer.restrict T-2 inquiry from=2027-01-01 to=2027-12-31")
      #expect(await muster.ask("withdraw T-1 E reason=posted")["promoted"] == nil)
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select count(*) from muster.seat") == "0")
      await muster.ask("officer.void restriction 1 reason=\"another officer\"")
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select state from muster.enrolment where officer_id = 2") == "confirmed")
    }
  }

  /// Rules are looked at again when a seat is given, and by the days the run has then.
  @Test func whoBecameIneligibleIsNotApproved() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "", capacity: 2)
      _ = await muster.officers(3)
      await muster.ask("iteration.set E approval=yes")
      #expect(
        await muster.value("select detail ->> 'approval' from muster.change where verb = 'iteration.set'") == "yes")
      for person in 1...3 { await muster.ask("enrol T-\(person) E") }
      await muster.ask("officer.restrict T-1 inquiry from=2027-02-01 to=2027-12-31")
      let refused = await muster.ask("enrolment.approve T-1 E")
      #expect(refused.code == .ruleBroken && refused["rule"] == "restriction", "\(refused.reply)")
      await muster.ask("chain.add HOME managed-by=nation")
      let all = await muster.ask("delegation.open E")
      #expect(all.code == .ruleBroken && all.text.contains("army/T-1"), "\(all.reply)")
      await muster.ask("officer.void restriction 1 reason=\"another officer\"")
      #expect(await muster.ask("enrolment.approve T-1 E").code == .enrolmentConfirmed)
    }
  }

  @Test func aSeatFreedByNewDatesIsGivenByThem() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "", capacity: 1)
      await Self.course(muster, "OTHER", "", capacity: 1)
      _ = await muster.officers(4)
      for person in 1...4 { await muster.ask("enrol T-\(person) E") }
      await muster.ask("iteration.set OTHER starts=2027-05-03 ends=2027-05-07")
      #expect(await muster.ask("enrol T-1 OTHER").code == .enrolmentConfirmed)
      // T-2 may go on the old days only, T-3 on the new ones only.
      await muster.ask("officer.restrict T-2 inquiry from=2027-05-01 to=2027-05-31")
      await muster.ask("officer.restrict T-3 inquiry from=2027-01-01 to=2027-04-30")
      let moved = await muster.ask("iteration.set E starts=2027-05-03 ends=2027-05-07 force=yes")
      #expect(moved["lost-seat"] == "army/T-1" && moved["promoted"] == "army/T-3", "\(moved.reply)")
    }
  }

  @Test func anOverrideStaysWithTheAttempt() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OF-3", capacity: 1)
      for index in 1...3 {
        await muster.ask("officer.add A-\(index) \"Some One\" service=army rank=\(index == 2 ? "Captain" : "Major")")
      }
      await muster.ask("enrol A-1 E")
      #expect(await muster.ask("enrol A-2 E override=yes").code == .missingArgument)
      #expect(await muster.ask("enrol A-2 E reason-text=x").code == .missingArgument)
      let nominator = Principal(name: "nick", roles: [.nominator])
      #expect(await muster.ask("enrol A-2 E override=yes reason-text=x", as: nominator).code == .forbidden)
      let line = "enrol A-2 E override=yes reason-text=\"asked for by name\" key=o1"
      let done = await muster.ask(line)
      #expect(done.code == .enrolmentWaiting && done["set-aside"] == "grade", "\(done.reply)")
      #expect(await muster.ask(line)["replayed"] == "yes")
      let logged = await muster.value(
        "select reason || ' / ' || (detail ->> 'set-aside') from muster.change where verb = 'enrol' and key = 'o1'")
      #expect(logged == "asked for by name / grade (course)")
      await muster.ask("enrol A-3 E")
      #expect(await muster.ask("withdraw A-1 E reason=posted")["promoted"] == "army/A-2")
      let rows = await muster.ask("eligibility.overrides").rows
      #expect(
        rows.count == 1 && rows.first?["reason"]?.plain == "asked for by name" && rows.first?["by"]?.plain == "ada")
      #expect(await muster.ask("eligibility.overrides by=rule").rows.first?["overrides"]?.plain == "1")
      let page = await muster.ask("check.run E").rows
      #expect(page.first { $0["officer"]?.plain == "army/A-2" }?["set-aside"] == .list(["grade"]))
      #expect(page.first { $0["officer"]?.plain == "army/A-3" }?["eligible"]?.plain == "eligible")
      // What was set aside is that rule, not whatever comes later.
      await muster.ask("enrol A-1 E")
      await muster.ask("withdraw A-2 E reason=posted")
      #expect(await muster.value("select count(*) from muster.eligibility_override") == "1")
      // Nor is it whoever comes next, in the same breath.
      await muster.ask("enrol A-2 E override=yes reason-text=\"asked for again\"")
      async let withdrawn = muster.ask("withdraw A-2 E reason=posted")
      async let again = muster.ask("enrol A-2 E")
      #expect(await withdrawn.code == .enrolmentMoved)
      #expect([.exists, .ruleBroken].contains(await again.code))
    }
  }

  /// Whoever comes in for somebody has to meet the rules as well.
  @Test func aSubstituteHasToMeetTheRules() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"Course abroad\" code=AB-C grade-min=OF-3")
      await muster.ask("iteration.add AB-C AB starts=2027-03-01 ends=2027-03-05")
      for (number, rank) in [("1", "Major"), ("2", "Captain"), ("3", "Major")] {
        await muster.ask("officer.add A-\(number) \"Some One\" service=army rank=\(rank)")
      }
      #expect(await muster.ask("enrol A-1 AB").code == .enrolmentNominated)
      let refused = await muster.ask("enrolment.substitute A-1 AB by=A-2 reason=posted")
      #expect(refused.code == .ruleBroken && refused["rule"] == "grade", "\(refused.reply)")
      #expect(await muster.value("select string_agg(state, ',') from muster.enrolment") == "nominated")
      let done = await muster.ask("enrolment.substitute A-1 AB by=A-3 reason=posted")
      #expect(done.code.isSuccess, "\(done.reply)")
    }
  }

  @Test func policiesHoldWhatIsNotKnown() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "profile=3232")
      _ = await muster.officers(2)
      #expect(await muster.ask("check T-1 E")["eligible"] == "undecided")
      #expect(await muster.ask("enrol T-1 E").code == .enrolmentConfirmed)
      #expect(await muster.ask("eligibility.policy language not-known=hold").code == .done)
      let held = await muster.ask("enrol T-2 E")
      #expect(held.code == .ruleBroken && held.text.contains("Held until it is known: language"), "\(held.reply)")
      await muster.ask("eligibility.policy language not-known=proceed")
      await muster.ask("eligibility.policy any not-stated=hold")
      #expect(await muster.ask("enrol T-2 E")["rule"] == "grade,clearance,nation,prerequisite,medical,document")
      #expect(await muster.ask("eligibility.list policies").rows.count == 3)
      #expect(await muster.ask("eligibility.policy language").code == .missingArgument)
    }
  }

  @Test func rulesComeFromAFile() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NSO title=\"NATO School\"")
      await muster.ask("course.add \"C\" code=S5 provider=NSO audience=S clearance=NR")
      await muster.ask("course.add \"D\" code=S6 provider=NSO audience=S clearance=NC")
      await muster.ask("course.add \"E\" code=M1 provider=NSO audience=M clearance=NC")
      let file = """
        kind,provider,audience,clearance,courses,course,months,source
        clearance-from,NSO,,NC,,,,Student Information
        clearance-from,NSO,M,,,,,Student Information
        prerequisite,,,,S5; M1,S6,24,test
        """
      let first = await muster.ask("import eligibility-rules <<", block: file + "\n")
      #expect(first.code == .imported && first["applied"] == "3", "\(first.reply)")
      let again = await muster.ask("import eligibility-rules <<", block: file + "\n")
      #expect(again.code == .unchanged && again["unchanged"] == "3", "\(again.reply)")
      _ = await muster.officers(1)
      #expect(Self.verdict(await muster.ask("check T-1 S5"), "clearance") == "met")
      #expect(Self.verdict(await muster.ask("check T-1 S6"), "clearance") == "not-known")
      #expect(Self.verdict(await muster.ask("check T-1 M1"), "clearance") == "met")
      let needed = await muster.ask("check T-1 S6").rows.first { $0["rule"]?.plain == "prerequisite" }
      #expect(needed?["needed"]?.plain == "S5 or M1, not more than 24 months ago")
      await muster.ask("completion.add T-1 M1 outcome=graduated on=2026-02-10")
      #expect(Self.verdict(await muster.ask("check T-1 S6"), "prerequisite") == "met")
      let bad = await muster.ask(
        "import eligibility-rules <<", block: "kind,provider\nclearance-from,NOBODY\nnonsense,NSO\n")
      #expect(bad.code == .importRejected && bad["bad"] == "1", "\(bad.reply)")
      #expect(await muster.ask("eligibility.list").rows.count == 3)
    }
  }

  @Test func equivalencesAndFactsAreData() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "grade-min=OR-7 grade-max=OR-9")
      await muster.ask("officer.add J-1 \"Some One\" service=army grade=JCO-3 category=jco")
      #expect(Self.verdict(await muster.ask("check J-1 E"), "grade") == "not-known")
      #expect(await muster.ask("eligibility.equivalence JCO-3 OR-9").code == .done)
      #expect(await muster.ask("eligibility.equivalence JCO-3 OR-9").code == .unchanged)
      #expect(await muster.ask("eligibility.equivalence JCO-3 JCO-2").code == .ruleBroken)
      let met = await muster.ask("check J-1 E").rows.first { $0["rule"]?.plain == "grade" }
      #expect(met?["verdict"]?.plain == "met" && met?["versions"] == .list(["course", "Q-1"]))
      #expect(await muster.ask("eligibility.end Q-1 void=yes").code == .done)
      #expect(Self.verdict(await muster.ask("check J-1 E"), "grade") == "not-known")
      // Civil filters: in the promotion zone, not over 58, for civil servants only.
      await muster.ask(
        "eligibility.add attribute code=zone needs=\"fact.promotion-zone = yes\" categories=civil-servant")
      await muster.ask("eligibility.add attribute code=age needs=\"officer.age <= 58\" categories=civil-servant")
      await muster.ask("officer.add C-1 \"Some Two\" service=army grade=BPS-20 category=civil-servant")
      let open = await muster.ask("check C-1 E")
      #expect(Self.verdict(open, "zone") == "not-known" && Self.verdict(open, "age") == "not-known")
      #expect(await muster.ask("eligibility.fact C-1 promotion-zone yes from=2026-01-01").code == .done)
      #expect(await muster.ask("eligibility.fact C-1 born 1966-01-01").code == .done)
      #expect(await muster.ask("eligibility.fact C-1 born yesterday").code == .badValue)
      let known = await muster.ask("check C-1 E")
      #expect(Self.verdict(known, "zone") == "met" && Self.verdict(known, "age") == "failed")
      #expect(await muster.ask("eligibility.fact C-1 born 1970-01-01").code == .done, "mended")
      #expect(Self.verdict(await muster.ask("check C-1 E"), "age") == "met")
      await muster.ask("eligibility.fact C-1 promotion-zone no from=2027-01-01")
      #expect(Self.verdict(await muster.ask("check C-1 E"), "zone") == "failed")
      #expect(Self.verdict(await muster.ask("check J-1 E"), "zone") == nil)
      let leaked = await muster.value(
        "select count(*) from muster.change where detail::text like '%1966%' or detail::text like '%1970%'")
      #expect(leaked == "0", "the log holds no personal value")
    }
  }

  /// The other facts about an officer, as the tables hold them.
  @Test func everyTableOfFactsIsRead() async throws {
    try await TestRegister.with { muster in
      await Self.course(muster, "E", "clearance=NS")
      await Self.course(muster, "F", "", more: "starts=2027-03-04 ends=2027-03-09")
      _ = await muster.officers(1)
      await muster.ask("eligibility.add medical words=A,B")
      await muster.ask("eligibility.add document document=passport months=6")
      await muster.ask("enrol T-1 F")
      var answer = await muster.ask("check T-1 E")
      #expect(Self.verdict(answer, "overlap") == "failed" && Self.verdict(answer, "medical") == "not-known")
      _ = await muster.value(
        """
        with a as (insert into muster.officer_clearance (officer_id, clearance, during) values (1, 'NS', '[2026-01-01,2028-01-01)') returning 1),
        b as (insert into muster.officer_medical (officer_id, category, during) values (1, 'B', '[2026-01-01,)') returning 1),
        c as (insert into muster.officer_document (officer_id, kind, expires) values (1, 'passport', '2027-09-04') returning 1),
        d as (insert into muster.officer_document (officer_id, kind, expires, void) values (1, 'passport', '2030-01-01', true) returning 1)
        select 1
        """)
      answer = await muster.ask("check T-1 E")
      #expect(Self.verdict(answer, "clearance") == "met" && Self.verdict(answer, "medical") == "met")
      #expect(Self.verdict(answer, "document") == "failed", "six months beyond the end are one day short")
      let soon = await muster.ask("check T-1 F-C")
      #expect(soon["eligible"] == "undecided", "how long the course takes is not known, so neither is the passport")
    }
  }
}
