import MusterCore
import MusterTestKit
import Testing

@Suite struct PlanningTests {
  /// A programme with two runs abroad in 2027 and offers of them.
  static func package(_ muster: TestRegister) async {
    await muster.ask("programme.add YEAR name=\"The year's package\"")
    await muster.ask("course.add \"Course A\" code=A-C grade-min=OF-3")
    await muster.ask("course.add \"Course B\" code=B-C")
    await muster.ask("iteration.add A-C A programme=YEAR starts=2027-03-01 ends=2027-03-05")
    await muster.ask("iteration.add B-C B programme=YEAR starts=2027-06-01 ends=2027-06-05")
    for (run, seats, reserves) in [("A", 1, 1), ("B", 2, 0)] {
      _ = await muster.value(
        "insert into muster.offer (iteration_id, seats, reserves) select id, \(seats), \(reserves) from muster.iteration where code = '\(run)' returning 1"
      )
    }
  }

  static func people(_ muster: TestRegister) async {
    for (number, rank) in [("1", "Major"), ("2", "Captain"), ("3", "Major"), ("4", "Captain"), ("5", "Major")] {
      await muster.ask("officer.add T-\(number) \"Some One\" service=army rank=\(rank) since=2020-01-01")
    }
  }

  @Test func theRunsAheadOfAnOfficer() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("iteration.add B-C OLD starts=2026-01-01 ends=2026-01-05")
      let answer = await muster.ask("plan.officer T-2")
      #expect(answer.rows.map { $0["iteration"]?.plain ?? "" } == ["B", "A"], "\(answer.reply)")
      #expect(answer["eligible"] == "1" && answer["not-eligible"] == "1")
      #expect(answer.rows.last?["missing"]?.plain.contains("OF-2 found, OF-3 and above needed") == true)
      await muster.ask("enrol T-2 B")
      #expect(await muster.ask("plan.officer T-2").rows.count == 1)
    }
  }

  @Test func aRunRankedByWeights() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("completion.add T-1 B-C outcome=graduated on=2026-09-01")
      let plain = await muster.ask("plan.run A")
      #expect(plain.rows.map { $0["officer"]?.plain ?? "" } == ["army/T-1", "army/T-3", "army/T-5"], "\(plain.reply)")
      #expect(await muster.ask("plan.weigh months-since-course 10").code == .done)
      #expect(await muster.ask("plan.weigh months-since-course 10").code == .unchanged)
      #expect(await muster.ask("plan.weigh appointment 10").code == .missingArgument)
      let ranked = await muster.ask("plan.run A")
      #expect(ranked.rows.map { $0["officer"]?.plain ?? "" } == ["army/T-3", "army/T-5", "army/T-1"])
      #expect(ranked.rows.first?["reasons"] == .list(["months-since-course: no course recorded, 100 x 10"]))
      let cut = await muster.ask("plan.run A limit=1")
      #expect(cut["may-enrol"] == "3" && cut["more"] == "limit" && plain["more"] == nil, "\(cut.reply)")
      await muster.ask("plan.weigh months-since-course 20")
      #expect(await muster.ask("plan.weights").rows.map { $0["weight"]?.plain ?? "" } == ["20"])
      #expect(await muster.ask("plan.weigh months-since-course 0").code == .done)
      #expect(await muster.ask("plan.weights").rows.isEmpty)
    }
  }

  @Test func aPackageIsProposedAndDecided() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("plan.weigh months-since-course 10")
      let first = await muster.ask("plan.package YEAR year=2027")
      #expect(first.code == .done && first["principals"] == "3" && first["unfilled"] == "0", "\(first.reply)")
      let again = await muster.ask("plan.package YEAR year=2027")
      #expect(again["proposal"] == "P-2")
      let rows = await muster.ask("plan.show P-1").rows
      #expect(await muster.ask("plan.show P-2").rows == rows, "the same input, the same proposal")
      let names = rows.map { "\($0["iteration"]?.plain ?? "") \($0["officer"]?.plain ?? "") \($0["as"]?.plain ?? "")" }
      #expect(names.count == 4 && Set(rows.map { $0["officer"]?.plain ?? "" }).count == 4, "\(names)")
      #expect(names.filter { $0.hasSuffix("principal") }.count == 3)
      for name in names where name.hasPrefix("A ") {
        #expect(["army/T-1", "army/T-3", "army/T-5"].contains { name.contains($0) }, "\(name) may not go")
      }
      // One of the accepted is restricted meanwhile: said, kept, and the others go on.
      let held = rows.first { $0["iteration"]?.plain == "B" }?["officer"]?.plain ?? ""
      _ = await muster.value(
        "insert into muster.officer_restriction (officer_id, kind, during) select officer_id, 'inquiry', '[2027-01-01,)' from muster.officer_number where 'army/' || number = '\(held)' returning 1"
      )
      let bad = await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n9,no\n")
      #expect(bad.code == .importRejected)
      #expect(await muster.value("select count(*) from muster.enrolment") == "0")
      let decided = await muster.ask(
        "plan.decide P-1 letter=B/1 <<", block: "row,decision\n1,yes\n2,no\n3,yes\n4,yes\n")
      #expect(decided.code == .done && decided["put-forward"] == "2" && decided["refused"] == "1", "\(decided.reply)")
      #expect(decided.rows.count == 1 && decided.rows.first?["message"]?.plain.contains("inquiry") == true)
      #expect(
        await muster.value("select string_agg(distinct state || ' ' || letter, ',') from muster.enrolment")
          == "nominated B/1")
      let shown = await muster.ask("plan.show P-1").rows
      #expect(shown.map { $0["decision"]?.plain ?? "" } == ["yes", "no", "yes", "yes"])
      #expect(shown.count { $0["outcome"]?.plain == "put forward" } == 2)
      #expect(await muster.ask("plan.list").rows.first?["state"]?.plain == "decided")
      let repeated = await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n")
      #expect(repeated["put-forward"] == "0" && repeated["refused"] == "0", "\(repeated.reply)")
      #expect(repeated["changed"] == nil)
      let code = await muster.ask("plan.show P-1").rows.first?["iteration"]?.plain ?? ""
      await muster.ask("iteration.set \(code) place=elsewhere")
      #expect(
        await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n")["changed"] == code,
        "what the board decided about is not what it is now")
      #expect(await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,no\n").code == .ruleBroken)
      #expect(await muster.ask("plan.decide P-9 <<", block: "row,decision\n1,no\n").code == .unknownObject)
      let last = await muster.ask("plan.package YEAR year=2027")
      #expect(last.code == .done && last["principals"] == "1", "who is in already is counted: \(last.reply)")
      #expect(await muster.ask("plan.package YEAR year=2030").code == .unchanged)
    }
  }

  /// The provider took an offer back after the proposal was made: its lines are refused, the others are put forward.
  @Test func linesOfAnOfferThatIsGoneAreRefused() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      #expect(await muster.ask("plan.package YEAR year=2027")["principals"] == "3")
      #expect(await muster.ask("offer.withdraw B reason=\"no money\"").code == .done)
      let decided = await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n2,yes\n3,yes\n4,yes\n")
      #expect(
        decided.code == .done && decided["yes"] == "4" && decided["put-forward"] == "2" && decided["refused"] == "2",
        "\(decided.reply)")
      for row in decided.rows {
        #expect(row["iteration"]?.plain == "B" && row["message"]?.plain.contains("withdrawn") == true, "\(row)")
      }
      let runs = await muster.value(
        "select string_agg(distinct i.code, ',') from muster.enrolment e join muster.iteration i on i.id = e.iteration_id"
      )
      #expect(runs == "A")
      let shown = await muster.ask("plan.show P-1").rows.filter { $0["iteration"]?.plain == "B" }
      #expect(shown.allSatisfy { $0["outcome"]?.plain.contains("withdrawn") == true }, "\(shown)")
    }
  }

  /// Who was merged since the proposal is put forward as the person who is left.
  @Test func aMergedPersonIsPutForward() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      #expect(await muster.ask("plan.package YEAR year=2027")["principals"] == "3")
      let first = await muster.ask("plan.show P-1").rows.first?["officer"]?.plain ?? ""
      await muster.ask("officer.add service=army number=K-1 name=\"Invented Twin\" rank=Major")
      #expect(await muster.ask("officer.merge \(first) into=army/K-1 reason=twice").code == .done)
      let decided = await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n2,yes\n")
      #expect(decided.code == .done && decided["put-forward"] == "2", "\(decided.reply)")
      let names = await muster.value(
        "select count(*) from muster.enrolment e join muster.officer_number n on n.officer_id = e.officer_id where n.number = 'K-1'"
      )
      #expect(names == "1")
    }
  }

  /// Each officer at most once for the whole package, whatever became of the offer in which the place is; and nobody who is
  /// named for another run on the same days.
  @Test func whoHasAPlaceInThePackageIsLeftOut() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("enrol T-1 A")
      await muster.ask("enrolment.approve T-1 A")
      await muster.ask("enrolment.submit T-1 A letter=JS/1")
      #expect(await muster.ask("enrolment.confirm T-1 A ref=X/1")["state"] == "confirmed")
      #expect(await muster.ask("offer.set A state=closed").code == .done)
      await muster.ask("iteration.add B-C C programme=YEAR starts=2027-09-01 ends=2027-09-05")
      #expect(await muster.ask("offer.add C seats=5").code == .done)
      await muster.ask("course.add \"Course D\" code=D-C")
      await muster.ask("iteration.add D-C Z starts=2027-09-05 ends=2027-09-10")
      await muster.ask("offer.add Z seats=1")
      await muster.ask("enrol T-2 Z")
      #expect(await muster.ask("offer.withdraw Z reason=\"no money\"")["names"] == "1")
      let proposed = await muster.ask("plan.package YEAR year=2027")
      #expect(proposed["offers"] == "2" && proposed["principals"] == "4", "\(proposed.reply)")
      let rows = await muster.ask("plan.show P-1").rows
      let places = Dictionary(
        rows.map { ($0["officer"]?.plain ?? "", $0["iteration"]?.plain ?? "") }, uniquingKeysWith: { "\($0) \($1)" })
      #expect(Set(places.keys) == ["army/T-2", "army/T-3", "army/T-4", "army/T-5"], "\(places)")
      #expect(places["army/T-2"] == "B", "not on the days of Z")
    }
  }

  /// Seats set aside for a body go to officers of its service, or stay empty.
  @Test func seatsSetAsideAreKept() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("body.add NHQ name=\"Naval Headquarters\" service=navy")
      let allocated = await muster.ask("seat.allocate B NHQ seats=1")
      #expect(allocated.code == .done, "\(allocated.reply)")
      let first = await muster.ask("plan.package YEAR year=2027")
      #expect(first["principals"] == "2" && first["unfilled"] == "1", "\(first.reply)")
      await muster.ask("officer.add N-1 \"Some One\" service=navy rank=Commander")
      let second = await muster.ask("plan.package YEAR year=2027")
      #expect(second["principals"] == "3" && second["unfilled"] == "0", "\(second.reply)")
      let rows = await muster.ask("plan.show P-2").rows
      #expect(rows.contains { $0["officer"]?.plain == "navy/N-1" && $0["as"]?.plain == "principal" })
    }
  }

  /// What was given back is not named for, and the same request again gets the reply it had.
  @Test func seatsGivenBackAndRequestsRepeated() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      _ = await muster.value(
        "insert into muster.offer_return (offer_id, seats, reason) select o.id, 1, 'posted' from muster.offer o join muster.iteration i on i.id = o.iteration_id where i.code = 'B' returning 1"
      )
      let first = await muster.ask("plan.package YEAR year=2027 key=p1")
      #expect(first["principals"] == "2" && first["unfilled"] == "0", "\(first.reply)")
      _ = await muster.value("update muster.offer set seats = null where seats = 1 returning 1")
      let unstated = await muster.ask("plan.package YEAR year=2027")
      #expect(unstated["principals"] == "1" && unstated["seats-not-stated"] == "1", "\(unstated.reply)")
      _ = await muster.value("update muster.offer set state = 'closed' returning 1")
      #expect(await muster.ask("plan.package YEAR year=2027").code == .unchanged)
      let again = await muster.ask("plan.package YEAR year=2027 key=p1")
      #expect(again.code == .done && again["replayed"] == "yes" && again["proposal"] == "P-1", "\(again.reply)")
    }
  }

  /// A seat of a body's quota is taken in its name: the quota is used up, and reserves go on after those there are.
  @Test func quotasAreUsedAndReservesGoOn() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("body.add NHQ name=\"Naval Headquarters\" service=navy")
      #expect(await muster.ask("seat.allocate B NHQ seats=1").code == .done)
      await muster.ask("officer.add N-1 \"Some One\" service=navy rank=Commander")
      let first = await muster.ask("plan.package YEAR year=2027")
      #expect(first["principals"] == "3" && first["reserves"] == "1", "\(first.reply)")
      let decided = await muster.ask("plan.decide P-1 <<", block: "row,decision\n1,yes\n2,yes\n3,yes\n4,yes\n")
      #expect(decided["put-forward"] == "4", "\(decided.reply) \(decided.rows)")
      #expect(
        await muster.value(
          "select string_agg(n.number || ' ' || b.code, ',') from muster.enrolment e join muster.body b on b.id = e.body_id join muster.officer_number n on n.officer_id = e.officer_id"
        ) == "N-1 NHQ")
      _ = await muster.value("update muster.offer set seats = 3 where seats = 2 returning 1")
      _ = await muster.value("update muster.offer set reserves = 2 where reserves = 1 returning 1")
      let second = await muster.ask("plan.package YEAR year=2027")
      #expect(second["principals"] == "1" && second["reserves"] == "1", "the navy has its seat: \(second.reply)")
      #expect(await muster.value("select max(reserve) from muster.plan_row where proposal_id = 2") == "2")
    }
  }

  /// A quota of a body with neither service nor province is for those who are posted to it.
  @Test func quotasByPosting() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("body.add STAFF name=\"A staff college\"")
      #expect(await muster.ask("seat.allocate B STAFF seats=1").code == .done)
      let first = await muster.ask("plan.package YEAR year=2027")
      #expect(
        first["principals"] == "2" && first["unfilled"] == "1" && first["unfilled-by-posting"] == "1", "\(first.reply)")
      await muster.ask(
        "officer.add T-6 \"Some One\" service=army rank=Captain since=2020-01-01 unit=\"A Staff College\"")
      let second = await muster.ask("plan.package YEAR year=2027")
      #expect(second["principals"] == "3" && second["unfilled-by-posting"] == "0", "\(second.reply)")
    }
  }

  /// The provincial bodies that come with muster stand for their provinces.
  @Test func quotasOfProvincesAreFilled() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      let bodies = await muster.ask("body.list text=Government").rows
      #expect(
        bodies.map { "\($0["body"]?.plain ?? "") \($0["province"]?.plain ?? "")" } == [
          "PUNJAB punjab", "SINDH sindh", "KP khyber-pakhtunkhwa", "BALOCHISTAN balochistan",
          "AJK azad-jammu-and-kashmir", "GB gilgit-baltistan",
        ])
      #expect(await muster.ask("seat.allocate B SINDH seats=1").code == .done)
      let first = await muster.ask("plan.package YEAR year=2027")
      #expect(
        first["principals"] == "2" && first["unfilled"] == "1" && first["unfilled-by-posting"] == "0", "\(first.reply)")
      await muster.ask("officer.set T-4 province=sindh")
      let second = await muster.ask("plan.package YEAR year=2027")
      #expect(second["principals"] == "3" && second["unfilled"] == "0", "\(second.reply)")
      #expect(
        await muster.ask("plan.show P-2").rows.contains {
          $0["iteration"]?.plain == "B" && $0["officer"]?.plain == "army/T-4"
        })
    }
  }

  /// A file gives bodies their provinces, and leaves those alone of which it says none.
  @Test func bodiesFromAFile() async throws {
    try await TestRegister.with { muster in
      let file = "kind,code,name,province\nbody,NEW,Another government,Sindh\nbody,GB,Government of Gilgit-Baltistan,\n"
      #expect(await muster.ask("import reference <<", block: file).code == .imported)
      let shown = await muster.ask("body.list text=e").rows.filter { ["NEW", "GB"].contains($0["body"]?.plain ?? "") }
      #expect(shown.map { $0["province"]?.plain ?? "" } == ["gilgit-baltistan", "sindh"])
      await muster.ask("body.set NEW clear=province")
      let again = await muster.ask(
        "import reference <<", block: "kind,code,name,province\nbody,NEW,Another government,sindh\n")
      #expect(again["applied"] == "1", "nothing else differs: \(again.reply)")
      let wrong = await muster.ask("import reference <<", block: "kind,code,name,province\nbody,X,X,atlantis\n")
      #expect(!wrong.code.isSuccess, "\(wrong.reply)")
    }
  }

  /// An offer of a run without a date is of no year, and is named.
  @Test func offersWithoutADateAreSaid() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      #expect(await muster.ask("plan.package YEAR year=2027")["undated"] == nil)
      await muster.ask("iteration.add B-C C programme=YEAR starts=tbd")
      #expect(await muster.ask("offer.add C seats=1").code == .done)
      let found = await muster.ask("plan.package YEAR year=2027 key=u1")
      #expect(found.code == .done && found["offers"] == "2" && found["undated"] == "C", "\(found.reply)")
      #expect(found["unfilled"] == "0" && found.text.contains("C will start"), "\(found.reply)")
      #expect(await muster.ask("plan.package YEAR year=2027 key=u1")["undated"] == "C")
      let none = await muster.ask("plan.package YEAR year=2030")
      #expect(none.code == .unchanged && none["offers"] == "0" && none["undated"] == "C", "\(none.reply)")
      await muster.ask("iteration.set C starts=2027-09-01 ends=2027-09-05")
      let dated = await muster.ask("plan.package YEAR year=2027")
      #expect(dated["offers"] == "3" && dated["undated"] == nil, "\(dated.reply)")
    }
  }

  /// A test in another language, or under another name of the same one, is ranked as the rule on languages takes it.
  @Test func testsInOtherLanguages() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("course.set B-C profile=2222 language=English")
      await muster.ask("plan.weigh language-margin 3")
      await muster.ask("officer.language T-5 french profile=4444")
      await muster.ask("officer.language T-3 en profile=3333")
      let rows = await muster.ask("plan.run B").rows
      #expect(rows.first?["officer"]?.plain == "army/T-3")
      #expect(rows.first?["reasons"] == .list(["language-margin: 8 half levels above 2222, 50 x 3"]))
      let other = rows.first { $0["officer"]?.plain == "army/T-5" }
      #expect(
        other?["reasons"] == .list(["language-margin: no profile known, tests only in french, not counted"]),
        "\(other?.json ?? "")")
      #expect(EligibilityTests.verdict(await muster.ask("check T-3 B"), "language") == "met")
      let french = await muster.ask("check T-5 B").rows.first { $0["rule"]?.plain == "language" }
      #expect(french?["verdict"]?.plain == "not-known" && french?["note"]?.plain == "tests only in french")
    }
  }

  /// A revoked result is no last course.
  @Test func theLastCourseIsOneThatStands() async throws {
    try await TestRegister.with { muster in
      await Self.package(muster)
      await Self.people(muster)
      await muster.ask("plan.weigh months-since-course 10")
      await muster.ask("completion.add T-1 B-C outcome=graduated on=2026-09-01")
      #expect(await muster.ask("plan.run A").rows.last?["officer"]?.plain == "army/T-1")
      #expect(await muster.ask("completion.add T-1 B-C kind=revocation corrects=1").code == .done)
      let rows = await muster.ask("plan.run A").rows
      #expect(rows.first?["officer"]?.plain == "army/T-1")
      #expect(rows.first?["reasons"] == .list(["months-since-course: no course recorded, 100 x 10"]))
    }
  }
}
