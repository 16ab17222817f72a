import MusterCore
import MusterTestKit
import PGClient
import Testing

@Suite struct CertificateTests {
  static func passed(_ muster: TestRegister, _ code: String, _ people: [String]) async {
    _ = await muster.homeRun(code, capacity: 40, more: "starts=2026-11-09 ends=2026-11-13")
    for person in people {
      await muster.ask("enrol \(person) \(code) late-entry=yes")
      await muster.ask("complete \(person) \(code)")
    }
  }

  @Test func numbersWithoutGaps() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      await Self.passed(muster, "W", ["T-1", "T-2", "T-3"])
      await muster.ask("enrol T-4 W late-entry=yes")
      await muster.ask("complete T-4 W outcome=failed")
      let dry = await muster.ask("certificate.issue W dry=yes")
      #expect(dry["issued"] == "3", "\(dry.reply)")
      let issued = await muster.ask("certificate.issue W key=c1")
      #expect(
        issued.code == .done && issued["first"] == "HOME/2026/0001" && issued["last"] == "HOME/2026/0003",
        "\(issued.reply)")
      #expect(issued.rows.map { $0["officer"]?.plain } == ["army/T-1", "army/T-2", "army/T-3"])
      #expect(await muster.ask("certificate.issue W key=c1")["replayed"] == "yes")
      #expect(await muster.ask("certificate.issue W").code == .unchanged, "each once")
      await muster.ask("enrol T-5 W late-entry=yes")
      await muster.ask("complete T-5 W")
      await Self.passed(muster, "V", [])
      #expect(await muster.ask("certificate.issue W officer=T-5")["last"] == "HOME/2026/0004", "the dry run took none")
      let shown = await muster.ask("certificate.show home/2026/0002").rows
      #expect(shown.count == 1 && shown[0]["officer"] == .text("army/T-2") && shown[0]["state"] == .text("stands"))
      #expect(
        shown[0]["iteration"] == .text("W") && shown[0]["completion"] == .int(2)
          && shown[0]["given-by"] == .text("muster"))
      #expect(await muster.ask("certificate.show HOME/2026/0009").code == .unknownObject)
    }
  }

  @Test func formatsAreData() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add TADOC title=\"A centre\"")
      await muster.ask("course.add \"One\" code=C1 provider=TADOC")
      await muster.ask("iteration.add C1 C1-A-26 managed-by=nation capacity=9 starts=2026-11-09 ends=2026-11-13")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 C1-A-26 late-entry=yes")
      await muster.ask("complete T-1 C1-A-26")
      #expect(await muster.ask("certificate.format {provider}/{number}").code == .badValue)
      #expect(await muster.ask("certificate.format \"PK-{run}-{year}-{number:3}\" provider=TADOC").code == .done)
      #expect(await muster.ask("certificate.format \"PK-{run}-{year}-{number:3}\" provider=TADOC").code == .unchanged)
      #expect(await muster.ask("certificate.issue C1-A-26")["first"] == "PK-C1-A-26-2026-001")
      await muster.ask("enrol T-2 C1-A-26 late-entry=yes")
      await muster.ask("complete T-2 C1-A-26 certificate=OLD-7")
      #expect(await muster.ask("certificate.issue C1-A-26").code == .unchanged, "it has a number already")
      let abroad = await muster.ask("iteration.add C1 C1-B-26 starts=2026-10-01 ends=2026-10-02")
      #expect(abroad.code == .done)
      #expect(await muster.ask("certificate.issue C1-B-26")["rule"] == "certificates-at-home")
    }
  }

  /// Four at once on two daemons: every number once, none left out.
  @Test func seriesUnderLoad() async throws {
    try await TestRegister.with(connections: 6) { first in
      let second = try await SecondDaemon(beside: first)
      let people = await first.officers(40)
      for index in 0..<4 { await Self.passed(first, "S\(index)", Array(people[index * 10..<index * 10 + 10])) }
      let answers = await withTaskGroup(of: Answer.self) { group in
        for index in 0..<4 {
          group.addTask { await first.ask("certificate.issue S\(index)") }
          group.addTask { await second.ask("certificate.issue S\(index)") }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      await second.close()
      #expect(
        answers.count { $0.code == .done } == 4 && answers.count { $0.code == .unchanged } == 4,
        "\(answers.map(\.reply))")
      #expect(
        await first.value(
          "select count(*) || ' ' || min(serial) || ' ' || max(serial) || ' ' || count(distinct serial) from muster.certificate"
        ) == "40 1 40 40")
    }
  }

  @Test func revokedCorrectedAndIssuedAgain() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      await Self.passed(muster, "W", ["T-1", "T-2", "T-3"])
      await muster.ask("certificate.issue W")
      await muster.ask("completion.add T-1 W-C kind=revocation corrects=1")
      await muster.ask("completion.add T-2 W-C kind=correction corrects=2 outcome=attended")
      await muster.ask("completion.add T-3 W-C kind=correction corrects=3 outcome=graduated mark=A")
      func states() async -> [String] {
        await muster.ask("certificate.list iteration=W").rows.map {
          "\($0["number"]?.plain.suffix(1) ?? "") \($0["state"]?.plain ?? "")"
        }
      }
      #expect(await states() == ["1 revoked", "2 superseded", "3 stands"])
      let again = await muster.ask("certificate.issue W")
      #expect(again["issued"] == "1" && again["last"] == "HOME/2026/0004", "\(again.reply)")
      #expect(await states() == ["1 revoked", "2 superseded", "3 stands", "4 stands"])
      #expect(
        await muster.value(
          "select mark || ' ' || on_date from muster.completion where officer_id = 3 and kind = 'correction'")
          == "A 2026-11-13", "a correction keeps what it does not say")
      await muster.ask("certificate.validity months=1")
      let renewed = await muster.ask("completion.expiring").rows
      #expect(
        renewed.map { "\($0["officer"]?.plain ?? "") \($0["certificate"]?.plain ?? "")" } == [
          "army/T-2 HOME/2026/0004", "army/T-3 HOME/2026/0003",
        ], "the certificate that stands, also where only the mark was mended")
      #expect(
        await muster.ask("today kind=certificate").rows.map { $0["detail"]?.plain } == [
          "HOME/2026/0004", "HOME/2026/0003",
        ])
    }
  }

  /// A revocation that was a mistake is corrected like any other entry: the result is back in its run, and counts once.
  @Test func aRevocationIsTakenBack() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await Self.passed(muster, "W", ["T-1"])
      await muster.ask("certificate.issue W")
      await muster.ask("completion.add T-1 W-C kind=revocation corrects=1")
      for kind in ["resit outcome=graduated", "revocation"] {
        let refused = await muster.ask("completion.add T-1 W-C kind=\(kind) corrects=2")
        #expect(refused["rule"] == "revocation-is-corrected", "\(refused.reply)")
      }
      let back = await muster.ask("completion.add T-1 W-C kind=correction corrects=2 outcome=graduated")
      #expect(back.code == .done, "\(back.reply)")
      let entry = await muster.ask("completion.list officer=T-1").rows.last
      #expect(entry?["iteration"]?.plain == "W" && entry?["on"]?.plain == "2026-11-13", "\(entry?.json ?? "")")
      #expect(await muster.ask("certificate.show HOME/2026/0001").rows.first?["state"]?.plain == "stands")
      #expect(await muster.ask("certificate.issue W").code == .unchanged)
      #expect(await muster.ask("stats measures=completions").figures.first?["completions"] == .int(1))
      #expect(await muster.value("select outcome from muster.qualification") == "graduated")
    }
  }

  /// Published bug of rivals: a course whose code changed is another course, and what was passed under the old code is
  /// lost. Here every code finds the one course, whatever asks for it.
  @Test func aCourseWhoseCodeChanged() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      await muster.ask("course.add \"Planning\" code=JPL-OP-1 scheme=etoc")
      await muster.ask("iteration.add JPL-OP-1 P-26 managed-by=nation starts=2026-01-05 ends=2026-01-09")
      await muster.ask("enrol T-1 P-26 late-entry=yes")
      await muster.ask("complete T-1 P-26 outcome=graduated")
      await muster.ask("course.code JPL-OP-1 ETE-ET-1 scheme=etoc seen=2026-06-01")
      await muster.ask("course.code ETE-ET-1 ETE-DS-1 scheme=etoc seen=2026-09-01")
      #expect(await muster.ask("course.add \"Planning\" code=ETE-ET-1 scheme=etoc").code == .exists)
      await muster.ask("iteration.add ETE-DS-1 P-27 managed-by=nation starts=2027-01-04 ends=2027-01-08")
      await muster.ask("enrol T-2 P-27")
      for code in ["JPL-OP-1", "ETE-ET-1", "ETE-DS-1"] {
        #expect(await muster.ask("iteration.list course=\(code)").rows.count == 2, "\(code)")
        #expect(await muster.ask("completion.list course=\(code)").rows.count == 1, "\(code)")
      }
      // What is needed first is named by the new code, and was passed under the old one.
      await muster.ask("course.add \"Next\" code=NEXT")
      #expect(await muster.ask("eligibility.add prerequisite course=NEXT courses=ETE-DS-1").code == .done)
      for (officer, verdict) in [("T-1", "met"), ("T-2", "failed")] {
        let found = await muster.ask("check \(officer) NEXT").rows.first { $0["rule"]?.plain == "prerequisite" }
        #expect(found?["verdict"]?.plain == verdict, "\(officer) \(found?.json ?? "")")
      }
      let figures = await muster.ask("stats measures=participations,courses,completions by=course")
      #expect(figures.figures.first?["courses"] == .int(1), "\(figures.rows)")
    }
  }

  /// Published bug of rivals: certificates that lose their run. They hang on ids; codes may change under them.
  @Test func aCertificateKeepsItsRun() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await Self.passed(muster, "W", ["T-1"])
      await muster.ask("certificate.issue W")
      await muster.ask("course.code W-C NEW-9 scheme=etf")
      try await muster.superuser {
        try await $0.execute("update muster.iteration set code = 'RENAMED' where code = 'W'")
      }
      let row = await muster.ask("certificate.show HOME/2026/0001").rows.first
      #expect(row?["iteration"] == .text("RENAMED") && row?["printed-iteration"] == .text("W"))
      #expect(
        row?["printed-course"] == .text("W-C") && row?["officer"] == .text("army/T-1")
          && row?["state"] == .text("stands"))
      for code in ["NEW-9", "W-C"] {
        #expect(await muster.ask("certificate.list course=\(code)").rows.count == 1, "\(code)")
        #expect(await muster.ask("completion.list course=\(code)").rows.count == 1, "\(code)")
      }
      #expect(await muster.ask("certificate.list iteration=RENAMED").rows.count == 1)
    }
  }

  @Test func validityByDatedRules() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add P title=\"A centre\"")
      for code in ["C1", "C2", "C3", "C4"] { await muster.ask("course.add \"\(code)\" code=\(code) provider=P") }
      _ = await muster.officers(2)
      await muster.ask("certificate.validity months=12 provider=P from=2020-01-01")
      await muster.ask("certificate.validity months=24 course=C2 from=2025-01-01 source=\"guide 2025\"")
      await muster.ask("certificate.validity months=0 course=C3")
      await muster.ask("certificate.validity course=C4")
      for (line, valid) in [
        ("C1 on=2026-01-31", "2027-01-31"), ("C1 on=2024-02-29", "2025-02-28"), ("C1 on=2019-12-31", ""),
        ("C2 on=2024-12-31", "2025-12-31"), ("C2 on=2025-01-01", "2027-01-01"),
        ("C3 on=2020-01-01", "does not run out"),
        ("C4 on=2026-01-01", ""), ("C4 on=2026-01-02 valid-to=2030-06-30", "2030-06-30"), ("C1", ""),
      ] {
        let added = await muster.ask("completion.add T-1 \(line) outcome=graduated")
        let row = await muster.ask("completion.list officer=T-1").rows.last
        #expect(added.code == .done && row?["valid-to"]?.plain == valid, "\(line): \(row?.json ?? "")")
      }
    }
  }

  /// Who failed holds nothing that could run out; the mark that was given stays until another is.
  @Test func whatIsFailedIsValidToNoDay() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"C1\" code=C1")
      _ = await muster.officers(2)
      await muster.ask("certificate.validity months=12")
      func row(_ officer: String) async -> String {
        let row = await muster.ask("completion.list officer=\(officer)").rows.last
        return ["outcome", "mark", "valid-to"].map { row?[$0]?.plain ?? "" }.joined(separator: "|")
      }
      for (line, shown) in [
        ("T-1 C1 outcome=failed on=2026-01-31 mark=38", "failed|38|"),
        (
          "T-2 C1 outcome=graduated on=2026-01-31 mark=62 certificate=N/1 valid-to=2030-01-31",
          "graduated|62|2030-01-31"
        ),
        ("T-2 C1 kind=correction corrects=2 outcome=failed", "failed|62|"),
        ("T-2 C1 kind=correction corrects=3 outcome=failed mark=26", "failed|26|"),
        ("T-2 C1 kind=correction corrects=4 outcome=attended", "attended|26|2027-01-31"),
      ] {
        let added = await muster.ask("completion.add \(line)")
        #expect(added.code == .done, "\(line): \(added.reply)")
        #expect(await row(String(line.prefix(3))) == shown, "\(line)")
        guard line.hasPrefix("T-2") else { continue }
        let paper = await muster.ask("certificate.list officer=T-2").rows.last?["valid-to"]?.plain ?? "none"
        #expect(shown.hasSuffix("|" + paper), "\(line): \(paper)")
      }
      #expect(
        await muster.value("select coalesce(valid_to::text, '-') from muster.completion where id = 3") == "-",
        "nor is it kept")
    }
  }

  /// The list of results shows the number that is on the paper, whoever gave it.
  @Test func resultsShowTheirCertificates() async throws {
    try await TestRegister.with { muster in
      _ = await AttendanceTests.week(muster, officers: 3)
      await muster.ask("complete T-1 W on=2026-11-13")
      await muster.ask("complete T-2 W on=2026-11-13 certificate=NDC/7")
      await muster.ask("complete T-3 W on=2026-11-13 outcome=failed")
      func shown() async -> [String] {
        await muster.ask("completion.list course=W-C").rows.map { $0["certificate"]?.plain ?? "" }
      }
      #expect(await shown() == ["", "NDC/7", ""])
      #expect(await muster.ask("certificate.issue W")["issued"] == "1")
      let number = await muster.ask("certificate.list officer=T-1").rows.first?["number"]?.plain ?? "none"
      #expect(await shown() == [number, "NDC/7", ""])
    }
  }

  @Test func whoMustRenew() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      for code in ["C1", "C2"] { await muster.ask("course.add \"\(code)\" code=\(code)") }
      await muster.ask("certificate.validity months=12")
      // The clock of the tests stands on 2026-11-18.
      for line in [
        "T-1 C1 outcome=graduated on=2025-12-01", "T-2 C1 outcome=graduated on=2025-10-01",
        "T-3 C1 outcome=graduated on=2025-12-01", "T-3 C1 outcome=graduated on=2026-06-01",
        "T-4 C1 outcome=graduated on=2025-12-15", "T-4 C1 outcome=failed on=2026-06-01",
        "T-1 C2 outcome=failed on=2025-12-01",
      ] { #expect(await muster.ask("completion.add \(line)").code == .done) }
      func expiring(_ more: String) async -> [String] {
        await muster.ask("completion.expiring \(more)").rows.map { row in
          ["officer", "valid-to", "days-left", "state", "passes"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        }
      }
      #expect(
        await expiring("within=90") == [
          "army/T-2 2026-10-01 -48 ran out 1", "army/T-1 2026-12-01 13 runs out 1", "army/T-4 2026-12-15 27 runs out 1",
        ], "T-3 renewed; a failed retake of T-4 hides nothing")
      #expect(await expiring("within=20 run-out=no") == ["army/T-1 2026-12-01 13 runs out 1"])
      #expect(
        await expiring("within=365 officer=T-3") == ["army/T-3 2027-06-01 195 runs out 2"], "earlier ones are kept")
      await muster.ask("iteration.add C1 C1-27 managed-by=nation capacity=9 starts=2027-01-04 ends=2027-01-08")
      await muster.ask("enrol T-1 C1-27 late-entry=yes")
      #expect(await muster.ask("completion.expiring officer=T-1").rows.first?["renewal"] == .text("C1-27"))
      muster.clock.set(try Instant(parsing: "2027-02-01T08:00:00Z"))
      #expect(
        await muster.ask("completion.expiring officer=T-1").rows.first?["renewal"] == .text("C1-27 (result awaited)"))
    }
  }

  /// A pass that is entered again is the one that stands; another day is another pass.
  @Test func aPassOfOneDayIsOne() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"One\" code=C1")
      _ = await muster.officers(1)
      #expect(await muster.ask("completion.add T-1 C1 outcome=graduated on=2026-05-01 certificate=17").code == .done)
      for again in ["outcome=graduated", "outcome=failed", "outcome=graduated certificate=18"] {
        let refused = await muster.ask("completion.add T-1 C1 on=2026-05-01 \(again)")
        #expect(refused.code == .exists && refused["completion"] == "1", "\(again): \(refused.reply)")
      }
      let head = "officer,course,outcome,on,certificate\n"
      #expect(
        await muster.ask("import completions <<", block: head + "T-1,C1,failed,2026-05-01,17\n").code == .importRejected
      )
      #expect(
        await muster.ask("import completions <<", block: head + "T-1,C1,graduated,2026-05-01,\n").code == .unchanged)
      #expect(await muster.ask("completion.add T-1 C1 outcome=graduated on=2026-05-02").code == .done)
      for code in [ReplyCode.done, .exists] {
        #expect(await muster.ask("completion.add T-1 C1 outcome=graduated").code == code, "no day twice is one too")
      }
      // Nor is the result of a run the pass that was entered without it.
      await muster.ask("iteration.add C1 R managed-by=nation capacity=9 starts=2026-05-01 ends=2026-05-02")
      await muster.ask("enrol T-1 R late-entry=yes")
      let inRun = await muster.ask("complete T-1 R")
      #expect(inRun.code == .exists && inRun["completion"] == "2", "\(inRun.reply)")
      await muster.ask("completion.add T-1 C1 kind=revocation corrects=2")
      #expect(await muster.ask("complete T-1 R").code == .done)
      async let one = muster.ask("completion.add T-1 C1 outcome=graduated on=2026-06-01")
      async let other = muster.ask("completion.add T-1 C1 outcome=graduated on=2026-06-01")
      #expect(await Set([one.code, other.code]) == [.done, .exists], "also at once")
    }
  }

  /// Published bug of rivals: a retake that hides an earlier pass, or overwrites it.
  @Test func aRetakeNeverHidesAnEarlierPass() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await muster.ask("course.add \"One\" code=C1")
      for (number, outcome) in [(1, "graduated"), (2, "failed")] {
        await muster.ask(
          "iteration.add C1 C1-\(number) managed-by=nation capacity=9 starts=2026-0\(number)-02 ends=2026-0\(number)-06"
        )
        await muster.ask("enrol T-1 C1-\(number) late-entry=yes")
        await muster.ask("complete T-1 C1-\(number) outcome=\(outcome)")
      }
      await muster.ask("iteration.add C1 C1-3 managed-by=nation capacity=9 starts=2027-01-04 ends=2027-01-08")
      #expect(await muster.ask("enrol T-1 C1-3 late-entry=yes").code == .enrolmentConfirmed, "a third attempt is live")
      func qualified() async -> String? {
        await muster.value("select string_agg(outcome || ' ' || id, ',') from muster.qualification where person_id = 1")
      }
      #expect(await qualified() == "graduated 1")
      await muster.ask("completion.add T-1 C1 kind=resit corrects=2 outcome=graduated on=2026-03-01")
      #expect(await qualified() == "graduated 3")
      await muster.ask("completion.add T-1 C1 kind=revocation corrects=3")
      #expect(await qualified() == "graduated 1", "the first pass was there all the time")
      #expect(await muster.ask("completion.list officer=T-1").rows.count == 4, "every entry is kept")
      await muster.ask("completion.add T-1 C1 kind=revocation corrects=1")
      #expect(await qualified() == nil)
    }
  }

  @Test func completionsElsewhereInBulk() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NDC title=\"A college\"")
      await muster.ask("course.add \"One\" code=C1")
      await muster.ask("course.add \"Exercise\" code=X1 kind=exercise")
      _ = await muster.officers(3)
      let head = "officer,course,outcome,on,certificate,evidence,provider,place,letter\n"
      let good = "T-1,C1,graduated,2024-05-31,17,copy seen,NDC,,GHQ/1\narmy/T-2,C1,attended,,,,,\"A town, abroad\",\n"
      let bad =
        "T-3,X1,graduated,2024-05-31,,,,,\nT-3,NONE,graduated,,,,,,\nT-3,C1,,,,,,,\nT-3,C1,graduated,2031-01-01,,,,,\nT-1,C1,graduated,2024-05-31,17,copy seen,NDC,,\n"
      let refused = await muster.ask("import completions <<", block: head + good + bad)
      #expect(refused.code == .importRejected && refused["bad"] == "5", "\(refused.reply)")
      #expect(refused.rows.map { $0["line"]?.plain } == ["4", "5", "6", "7", "8"])
      #expect(await muster.value("select count(*) from muster.completion") == "0")
      let imported = await muster.ask("import completions rows=2 <<", block: head + good)
      #expect(imported.code == .imported && imported["applied"] == "2", "\(imported.reply)")
      #expect(await muster.ask("import completions <<", block: head + good).code == .unchanged)
      let row = await muster.ask("completion.list officer=T-2").rows.first
      #expect(row?["place"] == .text("A town, abroad") && row?["on"] == .null)
      #expect(await muster.ask("completion.list officer=T-1").rows.first?["provider"] == .text("NDC"))
      let shown = await muster.ask("certificate.show 17").rows.first
      #expect(shown?["given-by"] == .text("provider") && shown?["state"] == .text("stands"))
      let added = await muster.ask(
        "completion.add T-3 C1 outcome=graduated on=2025-01-01 provider=NDC place=Rome evidence=\"certificate 5\"")
      #expect(added.code == .done)
    }
  }
}

@Suite struct CountedOnceTests {
  /// Published bug of rivals: persons in two bodies counted twice.
  @Test func aPersonPutForwardByTwoBodies() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      for code in ["A", "B"] {
        await muster.ask("body.add BODY-\(code) name=\"A body\"")
        _ = await muster.homeRun(
          code, capacity: 9, more: "starts=2026-0\(code == "A" ? 1 : 2)-05 ends=2026-0\(code == "A" ? 1 : 2)-09")
        for person in ["T-1", "T-2"] {
          await muster.ask("enrol \(person) \(code) late-entry=yes body=BODY-\(code)")
          await muster.ask("complete \(person) \(code)")
        }
      }
      let byBody = await muster.ask("stats by=body measures=persons").rows
      #expect(
        byBody.filter { $0["row"]?.plain == "figure" }.map { $0["persons"] } == [.int(2), .int(2)],
        "\(byBody.map(\.json))")
      #expect(byBody.filter { $0["row"]?.plain == "total" }.map { $0["persons"] } == [.int(2)])
      let row = await muster.ask("stats measures=participations,persons,completions").figures.first
      #expect(
        row?["participations"] == .int(4) && row?["persons"] == .int(2) && row?["completions"] == .int(4),
        "\(row?.json ?? "")")
    }
  }
}
