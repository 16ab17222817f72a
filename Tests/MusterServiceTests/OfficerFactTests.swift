import MusterCore
import MusterTestKit
import Testing

/// The dated facts of an officer: recorded, listed with what is valid and what runs out, ended, taken back.
@Suite struct OfficerFactTests {
  static let told: [(line: String, kind: String, what: String, from: String, to: String, valid: String)] = [
    (
      "officer.posting T-1 unit=\"1 Field Hospital\" since=2026-06-01", "posting", "1 Field Hospital", "2026-06-01", "",
      "yes"
    ),
    (
      "officer.language T-1 English profile=3232 tested-on=2026-02-10 valid-to=2028-02-09", "language",
      "english 3232", "2026-02-10", "2028-02-09", "yes"
    ),
    (
      "officer.language T-1 french test=DELF result=B2 valid-to=2026-11-17", "language", "french B2", "", "2026-11-17",
      "no"
    ),
    ("officer.language T-1 english exempt=yes letter=GHQ/4", "language", "english exempt", "", "", "yes"),
    ("officer.clearance T-1 NR from=2027-01-01 to=2028-12-31", "clearance", "NR", "2027-01-01", "2028-12-31", "no"),
    ("officer.medical T-1 A1 fit=yes to=2026-11-18", "medical", "A1", "", "2026-11-18", "yes"),
    (
      "officer.document T-1 passport number=AB1234567 country=pk expires=2031-05-04", "document", "passport", "",
      "2031-05-04", "yes"
    ),
    (
      "officer.restrict T-1 long-leave from=2026-11-18 to=2026-11-18", "restriction", "long-leave", "2026-11-18",
      "2026-11-18", "yes"
    ),
    ("officer.grade T-1 rank=Major since=2024-07-01", "grade", "OF-3 Major", "2024-07-01", "", "yes"),
  ]

  @Test(arguments: told)
  func isListedAsItWasTold(line: String, kind: String, what: String, from: String, to: String, valid: String)
    async throws
  {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      let answer = await muster.ask(line)
      #expect(answer.code == .done && answer["kind"] == kind, "\(answer.reply)")
      let again = await muster.ask(line)
      #expect(again.code == .unchanged, "\(again.reply)")
      let rows = await muster.ask("officer.facts T-1 on=2026-11-18").rows
      #expect(rows.count == 1)
      let row = rows.first
      #expect(row?["kind"]?.plain == kind && row?["what"]?.plain == what && row?["id"]?.plain == answer["id"])
      #expect(row?["from"]?.plain == from && row?["to"]?.plain == to && row?["valid"]?.plain == valid)
      guard case .rows(let facts)? = await muster.ask("officer.show T-1").rows.first?["facts"] else {
        throw Failure(.bug, "no facts")
      }
      #expect(facts.count == 1)
    }
  }

  static let refused: [(line: String, code: ReplyCode)] = [
    ("officer.language T-1 english", .missingArgument),
    ("officer.language T-1 english result=B2", .missingArgument),
    ("officer.language T-1 english profile=32", .badValue),
    ("officer.language T-1 english profile=3232 tested-on=2026-02-10 valid-to=2026-02-09", .ruleBroken),
    ("officer.language T-1 english profile=3232 tested-on=2026-11-20", .ruleBroken),
    ("officer.number T-1 N-1 since=2026-11-20", .ruleBroken),
    ("officer.clearance T-1 NR from=2027-01-01 to=2026-12-31", .ruleBroken),
    ("officer.document T-1 passport country=XQ", .unknownObject),
    ("officer.document T-1 ticket", .badValue),
    ("officer.document T-1 passport issued=2027-01-01 expires=2026-01-01", .ruleBroken),
    ("officer.restrict T-1 \"Long Leave\"", .badValue),
    ("officer.posting T-1 unit=X", .missingArgument),
    ("officer.posting T-9 unit=X since=2026-01-01", .unknownObject),
    ("officer.grade T-1 since=2026-01-01", .missingArgument),
    ("officer.set T-1", .missingArgument),
    ("officer.set T-1 gender=male clear=gender", .duplicateArgument),
    ("officer.end posting 7 on=2026-01-01", .unknownObject),
    ("officer.void grade 7 reason=x", .unknownObject),
  ]

  @Test func whatIsWrongIsRefused() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      for (line, code) in Self.refused {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      #expect(await muster.ask("officer.facts T-1").rows.isEmpty)
    }
  }

  @Test func factsEndEarlyAndAreTakenBack() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await muster.ask("officer.posting T-1 unit=A since=2024-01-01")
      let second = await muster.ask("officer.posting T-1 unit=B since=2025-01-01")
      await muster.ask("officer.posting T-1 unit=C since=2026-01-01")
      func postings() async -> [String] {
        await muster.ask("officer.facts T-1 kind=posting").rows.map {
          "\($0["what"]?.plain ?? "") \($0["from"]?.plain ?? "")..\($0["to"]?.plain ?? "")"
        }
      }
      #expect(
        await postings() == ["A 2024-01-01..2024-12-31", "B 2025-01-01..2025-12-31", "C 2026-01-01.."])
      let taken = await muster.ask("officer.void posting \(second["id"] ?? "") reason=\"another officer\"")
      #expect(taken.code == .done, "\(taken.reply)")
      #expect(await postings() == ["A 2024-01-01..2025-12-31", "C 2026-01-01.."])

      let leave = await muster.ask("officer.restrict T-1 long-leave from=2026-11-01 to=2027-03-31")
      let id = leave["id"] ?? ""
      #expect(await muster.ask("officer.end restriction \(id) on=2026-10-31").code == .ruleBroken)
      #expect(await muster.ask("officer.end restriction \(id) on=2027-04-01").code == .ruleBroken)
      #expect(await muster.ask("officer.end restriction \(id) on=2027-03-31").code == .unchanged)
      #expect(await muster.ask("officer.end restriction \(id) on=2026-11-30 reason=recalled").code == .done)
      #expect(
        await muster.value("select during::text from muster.officer_restriction") == "[2026-11-01,2026-12-01)")
      #expect(await muster.value("select reason from muster.change where verb = 'officer.end'") == "recalled")

      await muster.ask("officer.grade T-1 rank=Captain since=2020-01-01")
      let major = await muster.ask("officer.grade T-1 rank=Major since=2024-01-01")
      #expect(await muster.ask("officer.grade T-1 rank=Colonel since=2024-01-01").code == .ruleBroken)
      let grade = major["id"] ?? ""
      #expect(await muster.ask("officer.end grade \(grade) on=2025-01-01").code == .ruleBroken)
      #expect(await muster.ask("officer.void grade \(grade) reason=\"wrong officer\"").code == .done)
      #expect(
        await muster.ask("officer.show T-1").rows.first?["grades"] == .list(["OF-2 Captain from 2020-01-01"]))
      #expect(await muster.ask("officer.list").rows.first?["grade"]?.plain == "OF-2")
      #expect(await muster.ask("officer.grade T-1 rank=Major since=2025-01-01").code == .done)
      #expect(
        await muster.value("select count(*) from muster.officer_grade_history where id = \(grade)") == "2",
        "what stood before is kept")
    }
  }

  @Test func aRecordIsCorrectedWithATrace() async throws {
    try await TestRegister.with { muster in
      await muster.ask("officer.add T-1 \"Ahmad Sample\" service=army gender=male province=punjab")
      let answer = await muster.ask(
        "officer.set T-1 name=\"Ahmed Sample\" name-passport=\"SAMPLE AHMED\" clear=province reason=\"typing error\"")
      #expect(answer.code == .done, "\(answer.reply)")
      let row = await muster.ask("officer.show T-1").rows.first
      #expect(row?["name"]?.plain == "Ahmed Sample" && row?["name-passport"]?.plain == "SAMPLE AHMED")
      #expect(row?["province"] == .null && row?["gender"]?.plain == "male")
      #expect(await muster.ask("officer.list text=ahmed").rows.count == 1)
      #expect(await muster.ask("officer.list text=ahmad").rows.isEmpty)
      #expect(await muster.ask("officer.set T-1 name=\"Ahmed Sample\"").code == .unchanged)
      let detail = await muster.value("select detail::text from muster.change where verb = 'officer.set'") ?? ""
      #expect(!detail.contains("Ahm") && !detail.contains("AHM") && detail.contains("province-was"))
      #expect(
        await muster.value("select value from muster.personal_value where field = 'name-was'") == "Ahmad Sample")
    }
  }

  @Test func theOldNumberStillFindsThePerson() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("N", capacity: 5)
      await muster.ask("officer.add 77 \"Invented One\" service=army rank=Captain since=2020-01-01")
      await muster.ask("officer.add 99 \"Invented Three\" service=navy")
      let answer = await muster.ask("officer.number 77 88 service=anf since=2026-01-01")
      #expect(answer.code == .done && answer["officer"] == "77", "as it was asked: \(answer.reply)")
      for name in ["77", "88", "army/77", "anf/88", "O-1"] {
        #expect(await muster.ask("officer.show \(name)").rows.first?["officer"]?.plain == "anf/88", "\(name)")
      }
      #expect(await muster.ask("officer.show O-1").rows.first?["grades"] == .list(["OF-2 Captain from 2020-01-01"]))
      #expect(await muster.ask("enrol army/77 N").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol 88 N").code == .exists)
      #expect(await muster.ask("officer.number 88 88 since=2026-05-01").code == .unchanged)
      #expect(await muster.ask("officer.number 88 90 since=2025-05-01").code == .ruleBroken)
      #expect(await muster.ask("officer.number 88 99 service=navy since=2026-05-01").code == .exists)
      // Whoever holds a number now comes before those who held it.
      await muster.ask("officer.add 77 \"Invented Two\" service=army")
      #expect(await muster.ask("officer.show 77").rows.first?["name"]?.plain == "Invented Two")
      #expect(await muster.ask("enrol 77 N")["officer"] == "77")
      #expect(await muster.value("select count(distinct officer_id) from muster.enrolment") == "2")
    }
  }

  @Test func documentNumbersStayOutOfTheLog() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      let paper = await muster.ask("officer.document T-1 passport number=ZZ7654321 expires=2031-05-04")
      await muster.ask("officer.void document \(paper["id"] ?? "") reason=misread")
      let logged = await muster.value("select string_agg(detail::text, ' ') from muster.change") ?? ""
      #expect(logged.contains("passport") && !logged.contains("ZZ7654321"))
      #expect(await muster.value("select count(*) from muster.personal_value where value = 'ZZ7654321'") == "2")
      #expect(await muster.ask("officer.facts T-1").rows.isEmpty)
    }
  }

  @Test func leavingTheServiceIsARestriction() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      #expect(await muster.ask("officer.retire T-1 on=2027-07-01 letter=MS/7").code == .done)
      #expect(
        await muster.value("select kind || during || letter from muster.officer_restriction")
          == "retired[2027-07-01,)MS/7")
    }
  }

  static let file = """
    officer,fact,language,profile,exempt,tested-on,level,from,to,kind,number,country,expires,unit,appointment,since,rank,category,fit,letter
    T-1,language,English,3232,,2026-01-01,,,,,,,,,,,,,,
    T-2,language,english,,yes,,,,,,,,,,,,,,,GHQ/9
    T-1,clearance,,,,,NS,2026-01-01,2028-12-31,,,,,,,,,,,
    T-1,document,,,,,,,,passport,AB1,PK,2030-01-01,,,,,,,
    T-2,posting,,,,,,,,,,,,5 Corps,Staff officer,2026-01-01,,,,
    T-2,grade,,,,,,,,,,,,,,2025-01-01,Major,,,
    T-2,medical,,,,,,2026-01-01,,,,,,,,,,A1,yes,
    T-2,restriction,,,,,,2027-01-01,2027-02-01,inquiry,,,,,,,,,,

    """

  @Test func factsComeByFile() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      let first = await muster.ask("import officer-facts <<", block: Self.file)
      #expect(first.code == .imported && first["applied"] == "8", "\(first.reply) \(first.rows.map(\.json))")
      let again = await muster.ask("import officer-facts <<", block: Self.file)
      #expect(again.code == .unchanged && again["unchanged"] == "8", "\(again.reply)")
      #expect(await muster.ask("officer.facts T-1").rows.count == 3)
      #expect(await muster.ask("officer.facts T-2").rows.count == 5)
    }
  }

  @Test func aBadRowIsNamedAndNothingIsTaken() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      let bad =
        "officer,fact,profile,language,level\nT-1,language,3232,english,\nT-9,language,3232,english,\n"
        + "T-1,language,32,english,\nT-1,clearance,,english,NR\nT-1,shoe,,,\n"
      let answer = await muster.ask("import officer-facts <<", block: bad)
      #expect(answer.code == .importRejected && answer["bad"] == "3", "\(answer.reply)")
      #expect(answer.rows.map { $0["line"]?.plain } == ["4", "5", "6"])
      let each = await muster.ask("import officer-facts mode=each <<", block: bad)
      #expect(each["applied"] == "1" && each["bad"] == "4", "\(each.reply)")
      #expect(await muster.ask("officer.facts T-1").rows.count == 1)
    }
  }
}
