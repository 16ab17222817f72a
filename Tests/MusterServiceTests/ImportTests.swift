import MusterCore
import MusterTestKit
import Testing

@Suite struct ImportTests {
  static func load(_ muster: TestRegister) async throws {
    await muster.ask("import institutions <<", bytes: try Checkout.bytes("Schema/catalogue/institutions.csv"))
    await muster.ask("import catalogue <<", bytes: try Checkout.bytes("Schema/catalogue/catalogue.jsonl"))
  }

  @Test func theCatalogue() async throws {
    try await TestRegister.with { muster in
      let institutions = await muster.ask(
        "import institutions <<", bytes: try Checkout.bytes("Schema/catalogue/institutions.csv"))
      #expect(institutions.code == .imported, "\(institutions.reply) \(institutions.rows)")
      let catalogue = await muster.ask(
        "import catalogue <<", bytes: try Checkout.bytes("Schema/catalogue/catalogue.jsonl"))
      #expect(catalogue.code == .imported, "\(catalogue.reply) \(catalogue.rows)")
      #expect(catalogue["rows"] == "76" && catalogue["merged"] == "1" && catalogue["iterations"] == "59")
      for (what, sql, expected) in [
        ("R002 and R003 are one course", "select count(*) from muster.course", "75"),
        (
          "with the history of its codes",
          "select string_agg(code || ' ' || seen, ', ' order by seen) from muster.course_code where scheme = 'etoc' and course_id = (select course_id from muster.course_code where code = 'N5-36')",
          "JPL-OP-21176 2021-10-08, ETE-ET-26805 2022-07-15, ETE-DS-26805 2024-02-27"
        ),
        (
          "30 entries have no run; two of them are one course",
          "select count(*) from muster.course c where not exists (select from muster.iteration i where i.course_id = c.id)",
          "29"
        ),
        ("68 of 76 state no clearance", "select count(*) from muster.course where clearance is null", "67"),
        ("67 state no profile", "select count(*) from muster.course where profile is null", "66"),
        ("capacity is never guessed", "select count(*) from muster.iteration where capacity is not null", "0"),
        ("a number of participants is a remark, never a figure", "select count(*) from muster.group_entry", "0"),
        (
          "a window may begin with any warrant officer",
          "select grade_min || ' ' || grade_max from muster.course where grade_min like 'WO%'", "WO-1 OF-3"
        ),
        (
          "15 or 25 September",
          "select starts_earliest || ' ' || starts_latest || ' ' || starts_precision from muster.iteration where code = 'R040-1'",
          "2006-09-15 2006-09-25 between"
        ),
        (
          "a date of report is no date of the run",
          "select starts_precision || ' ' || starts_text from muster.iteration where code = 'R047-1'",
          "unknown 2017-03-22 (date of report)"
        ),
        (
          "an old name of a provider finds it",
          "select p.code from muster.provider_alias a join muster.provider p on p.id = a.provider_id where a.alias = 'NATO School (SHAPE) Oberammergau'",
          "NSO"
        ),
        ("the source page of each", "select count(*) from muster.course where source is null", "0"),
      ] {
        #expect(await muster.value(sql) == expected, "\(what)")
      }
      #expect(await muster.ask("course.show ETE-ET-26805").rows.first?["course"] == .text("N5-36"))
      let again = await muster.ask("import catalogue <<", bytes: try Checkout.bytes("Schema/catalogue/catalogue.jsonl"))
      #expect(again.code == .unchanged && again["unchanged"] == "76")
      let institutionsAgain = await muster.ask(
        "import institutions <<", bytes: try Checkout.bytes("Schema/catalogue/institutions.csv"))
      #expect(institutionsAgain.code == .unchanged)
    }
  }

  @Test func theRecords() async throws {
    try await TestRegister.with { muster in
      let file = try Checkout.bytes("Schema/records/records.tsv")
      let dry = await muster.ask("import records format=tsv dry=yes <<", bytes: file)
      #expect(dry.code == .imported && dry["dry"] == "yes")
      #expect(await muster.value("select count(*) from muster.group_entry") == "0")
      let answer = await muster.ask("import records format=tsv rows=1529 <<", bytes: file)
      #expect(answer.code == .imported, "\(answer.reply) \(answer.rows)")
      #expect(answer["ends-before-start"] == "1" && answer["no-title"] == "1" && answer["no-unit"] == "3")
      #expect(answer["repeats-row"] == "130" && answer["no-cost"] == "89")
      for (what, sql, expected) in [
        (
          "all rows count, repeated ones too", "select count(*) || ' ' || sum(headcount) from muster.group_entry",
          "1529 1982"
        ),
        ("unknown cost is not zero", "select count(*) from muster.group_entry where cost_minor is null", "89"),
        ("printed zeros stay zeros", "select count(*) from muster.group_entry where cost_minor = 0", "160"),
        ("runs shared by equal title, place and dates", "select count(*) from muster.iteration", "822"),
        (
          "13 runs span programmes",
          "select count(*) from (select iteration_id from muster.group_entry group by 1 having count(distinct programme_id) > 1) s",
          "13"
        ),
        (
          "the text stands beside the value",
          "select printed ->> 'total_cost' from muster.group_entry where line = 1301", "$0"
        ),
        (
          "fiscal year as reported",
          "select string_agg(distinct reported_year::text, ' ' order by reported_year::text) from muster.group_entry",
          "2010 2011 2012 2013"
        ),
        ("no row is lost to quotes", "select count(*) from muster.course where title like 'STACS Alumni%\"%'", "1"),
      ] {
        #expect(await muster.value(sql) == expected, "\(what)")
      }
      let again = await muster.ask("import records format=tsv <<", bytes: file)
      #expect(again.code == .unchanged && again["applied"] == "0")
      #expect(await muster.value("select count(*) from muster.group_entry") == "1529")
    }
  }

  @Test func officers() async throws {
    try await TestRegister.with { muster in
      let file = try Checkout.bytes("Schema/samples/officers.csv")
      let answer = await muster.ask("import officers <<", bytes: file)
      #expect(answer.code == .imported && answer["applied"] == "20", "\(answer.reply) \(answer.rows)")
      #expect(await muster.ask("import officers <<", bytes: file).code == .unchanged)
      #expect(await muster.ask("officer.list text=\"نمونہ\"").rows.count > 10)
      #expect(await muster.ask("officer.list text=ALPHA").rows.count == 1)
      #expect(
        await muster.value("select count(*) from muster.change where detail::text ~* 'alpha|نمونہ|SAMPLE-0'") == "0",
        "the log holds commitments, not names")
    }
  }

  static let rejected: [(what: String, kind: String, text: String, line: String?, field: String?)] = [
    ("missing column", "officers", "service,number\narmy,1\n", "1", "name"),
    ("unknown column", "officers", "service,number,name,shoe\narmy,1,A,4\n", "1", "shoe"),
    ("doubled column", "officers", "service,number,name,name\narmy,1,A,B\n", "1", nil),
    ("quote that never closes", "officers", "service,number,name\narmy,1,\"A\narmy,2,B\n", "2", nil),
    ("too few fields", "officers", "service,number,name\narmy,1\n", "2", nil),
    ("empty file", "officers", "", "1", nil),
    ("semicolons", "officers", "service;number;name\narmy;1;A\n", "1", nil),
  ]

  @Test(arguments: rejected.indices)
  func aFileThatIsNoTable(_ index: Int) async throws {
    let test = Self.rejected[index]
    try await TestRegister.with { muster in
      let answer = await muster.ask("import \(test.kind) <<", block: test.text)
      #expect(answer.code == .importRejected, "\(test.what): \(answer.reply)")
      #expect(answer["line"] == test.line, "\(test.what): \(answer.reply)")
      if let field = test.field { #expect(answer["column"] == field) }
      #expect(await muster.value("select count(*) from muster.officer") == "0")
    }
  }

  @Test func everyBadRowIsReportedAndNothingTaken() async throws {
    try await TestRegister.with { muster in
      let text = """
        service,number,name,rank,grade,gender,rank-since
        army,1,Good One,Captain,,male,2024-01-01
        army,2,Bad Rank,Squadron Leader,,male,
        moon,3,Bad Service,,,,
        army,4,Bad Date,Major,,,2024-13-01
        army,5,12345,,,,
        army,1,Same Number,,,,
        army,6,Bad Gender,,,unsure,
        navy,7,Wrong Grade,Captain,OF-2,,
        navy,8,Good Two,Captain,OF-5,female,

        """
      let answer = await muster.ask("import officers <<", block: text)
      #expect(answer.code == .importRejected && answer["bad"] == "7" && answer["applied"] == "0")
      let found = answer.rows.map { "\($0["line"]?.plain ?? "") \($0["field"]?.plain ?? "")" }
      #expect(found == ["3 rank", "4 service", "5 rank-since", "6 name", "7 number", "8 gender", "9 grade"])
      #expect(
        answer.rows.first?["text"]?.plain.contains("air") == true
          || answer.rows.first?["text"]?.plain.contains("Captain") == true)
      #expect(await muster.value("select count(*) from muster.officer") == "0")
      let each = await muster.ask("import officers mode=each <<", block: text)
      #expect(each.code == .imported && each["applied"] == "2" && each.rows.count == 7)
      #expect(await muster.value("select count(*) from muster.officer") == "2")
    }
  }

  @Test func bomAndCRLFAreTaken() async throws {
    try await TestRegister.with { muster in
      let text = "\u{FEFF}service,number,name\narmy,1,\"With, comma\"\n"
      #expect(await muster.ask("import officers <<", block: text).code == .imported)
      #expect(await muster.value("select name from muster.person") == "With, comma")
    }
  }

  @Test func aBrokenUploadIsRefused() async throws {
    try await TestRegister.with { muster in
      let text = "service,number,name\narmy,1,A\n"
      let wrong = await muster.ask("import officers sha256=\(String(repeating: "0", count: 64)) <<", block: text)
      #expect(wrong.code == .importRejected && wrong["arg"] == "sha256")
      let rows = await muster.ask("import officers rows=2 <<", block: text)
      #expect(rows.code == .importRejected && rows["arg"] == "rows")
      #expect(await muster.value("select count(*) from muster.officer") == "0")
      let right = await muster.ask(
        "import officers rows=1 sha256=\(Hex.text(Hex.sha256(Array(text.utf8)))) <<", block: text)
      #expect(right.code == .imported)
    }
  }

  @Test func enrolments() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("E", capacity: 2)
      _ = await muster.officers(4)
      let text = "officer,iteration\nT-1,E\nT-2,E\nT-3,E\n"
      let answer = await muster.ask("import enrolments <<", block: text)
      #expect(answer.code == .imported && answer["applied"] == "3" && answer["waiting"] == "1")
      #expect(await muster.ask("import enrolments <<", block: text).code == .unchanged)
      let bad = await muster.ask("import enrolments <<", block: "officer,iteration\nT-4,E\nT-9,E\nT-4,NONE\n")
      #expect(bad.code == .importRejected && bad["bad"] == "2")
      #expect(
        bad.rows.map { "\($0["line"]?.plain ?? "") \($0["field"]?.plain ?? "")" } == ["3 officer", "4 iteration"])
      #expect(await muster.value("select count(*) from muster.enrolment") == "3")
    }
  }

  /// A file that is sent again tells nothing new of those in the run, and nothing at all of those who left it.
  @Test(arguments: ["withdraw T-1 E reason=posted", "noop", "iteration.set E state=closed"])
  func enrolmentsSentAgain(meanwhile: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("E", capacity: 3)
      _ = await muster.officers(3)
      let text = "officer,iteration\narmy/T-1,E\nT-2,E\nT-3,E\n"
      #expect(await muster.ask("import enrolments <<", block: text)["applied"] == "3")
      await muster.ask(meanwhile)
      let again = await muster.ask("import enrolments <<", block: text)
      guard meanwhile.hasPrefix("withdraw") else {
        #expect(again.code == .unchanged && again["unchanged"] == "3", "\(again.reply) \(again.rows)")
        return
      }
      #expect(again.code == .importRejected && again["bad"] == "1", "\(again.reply)")
      let row = again.rows.first
      #expect(row?["line"] == .int(2) && row?["field"] == .text("officer"), "\(again.rows)")
      let said = row?["text"]?.plain ?? ""
      #expect(said.contains("withdrawn (posted)") && said.hasSuffix("enrol army/T-1 E"), "\(said)")
      let each = await muster.ask("import enrolments mode=each <<", block: text)
      #expect(each["unchanged"] == "2" && each["bad"] == "1", "\(each.reply)")
      #expect(await muster.value("select count(*) from muster.enrolment") == "3")
      // By hand another attempt begins, and from then on the file says nothing new again.
      #expect(await muster.ask("enrol army/T-1 E").code.isSuccess)
      #expect(await muster.ask("import enrolments <<", block: text).code == .unchanged)
    }
  }

  @Test func aCatalogueEntryThatFailsLeavesNothingBehind() async throws {
    try await TestRegister.with { muster in
      try await Self.load(muster)
      let good =
        #"{"id":"X1","kind":"course","title":"Good","institution":"NATO School Oberammergau (NSO)","country":"Germany","iterations":[{"code":null,"dates":"2030","open_seats_as_shown":null}]}"#
      let bad =
        #"{"id":"X2","kind":"course","title":"Bad","institution":"NATO School Oberammergau (NSO)","country":"Nowhere","iterations":[{"code":null,"dates":"2030","open_seats_as_shown":3}]}"#
      let answer = await muster.ask("import catalogue mode=each <<", block: good + "\n" + bad + "\nnot json\n")
      #expect(answer.code == .imported && answer["applied"] == "1" && answer["bad"] == "2", "\(answer.reply)")
      #expect(await muster.value("select count(*) from muster.course where title = 'Bad'") == "0")
      #expect(await muster.value("select count(*) from muster.change where detail ->> 'title' = 'Bad'") == "0")
      #expect(await muster.value("select count(*) from muster.course where title = 'Good'") == "1")
    }
  }

  /// What lists and exports give out is taken back, and changes nothing.
  @Test(arguments: ["officer.list format=csv", "export officers format=csv", "officer.list format=csv-machine"])
  func aListOfOfficersIsTakenBack(_ list: String) async throws {
    try await TestRegister.with { muster in
      let lines = "service,number,name,rank,gender\narmy,PA-1,Some One,Major,female\nnavy,N-2,Some Two,,\n"
      #expect(await muster.ask("import officers <<", block: lines)["applied"] == "2")
      let given = await muster.ask(list)
      #expect(given.lines.first?.contains("officer") == true, "\(given.lines)")
      let file = given.lines.joined(separator: "\n") + "\n"
      let back = await muster.ask("import officers <<", block: file)
      #expect(back.code == .unchanged && back["unchanged"] == "2" && back["applied"] == "0", "\(back.reply)")
      // In another register they are new.
      let fresh = await muster.ask("import officers <<", block: file.replacing("/PA-1", with: "/PA-9"))
      #expect(fresh["applied"] == "1" && fresh["unchanged"] == "1", "\(fresh.reply)")
      let bad = await muster.ask("import officers <<", block: "officer,name,service\narmy/PA-3,Some Three,navy\n")
      #expect(bad.rows.map(\.json).joined().contains("not what service and number say"), "\(bad.lines) \(bad.reply)")
      let nobody = await muster.ask("import officers <<", block: "officer,name\nPA-3,Some Three\n")
      #expect(nobody.rows.map(\.json).joined().contains("as in army/PA-1"), "\(nobody.lines) \(nobody.reply)")
    }
  }
}
