import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import Testing

/// Date and place of birth: kept like the name, asked for by rolls, rules and requirements.
@Suite struct PersonalDataTests {
  @Test func birthIsEnteredCorrectedAndShown() async throws {
    try await TestRegister.with { muster in
      let added = await muster.ask(
        "officer.add A-1 \"Some One\" service=army born=1985-02-28 birth-place=Quetta birth-country=PK")
      #expect(added.code == .done, "\(added.reply)")
      #expect(await muster.ask("officer.add A-2 \"Some Two\" service=army born=2031-01-01").code == .badValue)
      #expect(await muster.ask("officer.add A-2 \"Some Two\" service=army birth-country=XX").code != .done)
      func shown() async -> String {
        let row = await muster.ask("officer.show A-1").rows.first
        return ["born", "birth-place", "birth-country"].map { row?[$0]?.plain ?? "" }.joined(separator: " ")
      }
      #expect(await shown() == "1985-02-28 Quetta PK")
      #expect(await muster.ask("officer.set A-1 born=1985-02-27 birth-place=Ziarat reason=passport").code == .done)
      #expect(await muster.ask("officer.set A-1 born=1985-02-27").code == .unchanged)
      #expect(await shown() == "1985-02-27 Ziarat PK")
      #expect(await muster.ask("officer.set A-1 clear=birth-place,birth-country").code == .done)
      #expect(await shown().trimmed == "1985-02-27")
      let leaked = await muster.value(
        "select count(*) from muster.change where detail::text ~ '1985|Quetta|Ziarat' or reason ~ '1985'")
      #expect(leaked == "0", "the log holds a commitment")
      let file =
        "service,number,name,born,birth-place,birth-country\narmy,A-3,Some Three,1990-05-01,Multan,pk\narmy,A-1,Some One,1985-02-26,,\n"
      let taken = await muster.ask("import officers mode=each <<", block: file)
      #expect(taken["applied"] == "1" && taken["bad"] == "1", "\(taken.reply)")
      #expect(taken.rows.first?["field"]?.plain == "born")
    }
  }

  /// The reader of figures and a session in nobody's name see nothing of it.
  @Test func birthStandsBehindTheWallOfTheName() async throws {
    try await TestRegister.with { muster in
      await muster.ask("officer.add A-1 \"Some One\" service=army born=1985-02-28")
      let seen = await muster.value(
        "select has_column_privilege('muster_reader', 'muster.person', 'born', 'select')::text || relrowsecurity::text from pg_class where oid = 'muster.person'::regclass"
      )
      #expect(seen == "falsetrue")
    }
  }

  @Test func aProvidersRollAsksForIt() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add SCH title=\"A school\"")
      await muster.ask("course.add \"Course\" code=C provider=SCH")
      await muster.ask("iteration.add C R starts=2027-03-01 ends=2027-03-05")
      await muster.ask("officer.add A-1 \"Some One\" service=army name-passport=\"SOME ONE\" born=1985-02-28")
      let fields = "fields=passport-name,date-of-birth,place-of-birth,country-of-birth"
      #expect(await muster.ask("provider.field SCH \(fields)").code == .done)
      for line in ["enrol A-1 R", "enrolment.approve A-1 R"] { await muster.ask(line) }
      let refused = await muster.ask("submission.add R letter=L/1")
      #expect(refused.code == .ruleBroken && refused.text.contains("place-of-birth, country-of-birth"))
      await muster.ask("officer.set A-1 birth-place=Quetta birth-country=PK")
      let roll = await muster.ask("submission.roll R").rows.first
      #expect(roll?.json.contains("\"1985-02-28\",\"place-of-birth\":\"Quetta\",\"country-of-birth\":\"PK\"") == true)
      // Of two records of one person either will do.
      await muster.ask("officer.add A-2 \"Some One\" service=army")
      await muster.ask("officer.merge A-1 into=A-2 reason=\"entered twice\"")
      #expect(await muster.ask("submission.roll R").rows.first?.json.contains("1985-02-28") == true)
      #expect(await muster.ask("submission.add R letter=L/1").code == .done)
    }
  }

  @Test func rulesOnAgeReadIt() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"Course\" code=C")
      await muster.ask("iteration.add C R managed-by=nation capacity=5 starts=2027-03-01 ends=2027-03-05")
      await muster.ask("eligibility.add attribute code=age needs=\"officer.age <= 41\"")
      await muster.ask("officer.add A-1 \"Some One\" service=army born=1985-03-01")
      #expect(await muster.ask("enrol A-1 R")["rule"] == "age")
      await muster.ask("officer.set A-1 born=1985-03-02")
      #expect(await muster.ask("enrol A-1 R").code == .enrolmentConfirmed)
    }
  }

  // MARK: What is shipped

  @Test func thePenaltiesOfTheUSModelAreInForceForItsProgrammesAlone() async throws {
    try await TestRegister.with { muster in
      let rows = await muster.ask("penalty.list").rows
      #expect(rows.count == 12 && rows.allSatisfy { $0["source"]?.plain.contains("SAMM C10.15") == true })
      #expect(Set(rows.map { $0["programme"]?.plain }) == ["IMET-1", "IMET-X", "FMF", "CTFP"])
      await muster.ask("course.add \"Course\" code=C fee=\"1000 USD\"")
      await muster.ask("iteration.add C R programme=IMET-1 starts=2027-01-15 ends=2027-01-24")
      await muster.ask("iteration.add C N programme=PCM starts=2027-01-15 ends=2027-01-24")
      await muster.ask("iteration.add C FAR programme=IMET-1 starts=2027-02-15 ends=2027-02-24")
      _ = await muster.officers(1)
      for run in ["R", "N", "FAR"] {
        for verb in ["enrol", "enrolment.approve", "enrolment.submit"] {
          let answer = await muster.ask("\(verb) T-1 \(run)")
          #expect(answer.code.isSuccess, "\(verb) \(run): \(answer.reply)")
        }
      }
      func cost(_ more: String) async -> String? {
        await muster.ask("cost.exposure T-1 \(more)").rows.first?["exposure"]?.plain
      }
      #expect(await cost("R dedicated=no") == "500.00 USD", "58 days before")
      #expect(await cost("FAR") == "0.00 USD")
      #expect(await cost("R dedicated=yes") == "1000.00 USD")
      for exception in PenaltyException.allCases {
        #expect(await cost("R dedicated=no exception=\(exception.rawValue)") == "0.00 USD", "\(exception)")
      }
      #expect(await cost("N") ?? "" == "")
      let withdrawn = await muster.ask("withdraw T-1 R reason=posted")
      #expect(withdrawn["exposure"] == "not-known", "nobody said whether it is held for the nation alone")
      #expect(await muster.ask("penalty.end 1 on=2026-11-01").code == .done)
      // Loaded once: what an administrator ended stays ended.
      let files = try await TestCluster.schema.value
      try await muster.register.loadShippedLists(files.lists)
      #expect(await muster.ask("penalty.list on=2026-11-18").rows.count == 11)
    }
  }

  @Test func theSampleTemplatesLoadAfterTheInstitutions() async throws {
    try await TestRegister.with { muster in
      let templates = try Checkout.text("Schema/samples/templates.csv")
      let early = await muster.ask("import templates <<", block: templates)
      #expect(
        early.code == .importRejected && early["bad"] == "3", "the institutions are not known yet: \(early.reply)")
      await muster.ask("import institutions <<", block: try Checkout.text("Schema/catalogue/institutions.csv"))
      let loaded = await muster.ask("import templates <<", block: templates)
      #expect(loaded["applied"] == "7", "\(loaded.reply)")
      #expect(await muster.ask("import templates <<", block: templates).code == .unchanged)
      // From NATO CONFIDENTIAL up NSO wants the document; below, nothing is asked for.
      for (code, clearance) in [("S1", "clearance=NC"), ("S2", "clearance=NR"), ("M1", "")] {
        await muster.ask("course.add \"Course \(code)\" code=\(code)-C provider=NSO \(clearance)")
        await muster.ask("iteration.add \(code)-C \(code) starts=2027-03-01 ends=2027-03-05")
      }
      await muster.ask("course.add \"Course\" code=N1-C provider=NMIOTC clearance=NR")
      await muster.ask("iteration.add N1-C N1 starts=2027-04-01 ends=2027-04-05")
      _ = await muster.officers(1)
      func needed(_ run: String) async -> [String] {
        await muster.ask("enrol T-1 \(run)")
        await muster.ask("enrolment.approve T-1 \(run)")
        let rows = await muster.ask("departure.list \(run)").rows.compactMap { $0["requirement"]?.plain }.filter {
          !$0.isEmpty
        }
        await muster.ask("withdraw T-1 \(run) reason=posted")
        return rows
      }
      #expect(await needed("S1") == ["clearance"])
      #expect(await needed("S2").isEmpty)
      #expect(await needed("M1").isEmpty)
      #expect(await needed("N1") == ["clearance", "financial-agreement"])
    }
  }

  /// The US data base wants names, date and place of birth complete sixteen days before.
  @Test func personalDataIsARequirementThatFollowsFromTheRegister() async throws {
    try await TestRegister.with { muster in
      await muster.ask("template.add personal-data programme=IMET-1 days=16")
      await muster.ask("course.add \"Course\" code=C")
      await muster.ask("iteration.add C R programme=IMET-1 starts=2027-03-17 ends=2027-03-20")
      await muster.ask("officer.add A-1 \"Some One\" service=army name-passport=\"SOME ONE\"")
      for line in ["enrol A-1 R", "enrolment.approve A-1 R"] { await muster.ask(line) }
      func line() async -> String {
        let row = await muster.ask("departure.list R").rows.first
        return ["state", "due", "why"].map { row?[$0]?.plain ?? "" }.joined(separator: " ")
      }
      #expect(await line() == "needed 2027-03-01 not stated: date of birth, place of birth, country of birth")
      await muster.ask("officer.set A-1 born=1985-02-28 birth-place=Quetta")
      #expect(await line() == "needed 2027-03-01 not stated: country of birth")
      await muster.ask("officer.set A-1 birth-country=PK")
      #expect(await line().trimmed == "held 2027-03-01")
    }
  }
}
