import MusterCore
import MusterTestKit
import Testing

/// What figures are counted from can be had as it stands, and tells nobody's name.
@Suite struct ExportFactsTests {
  static func setUp(_ muster: TestRegister) async {
    _ = await muster.officers(4)
    for line in [
      "programme.add PROG name=\"A programme\"", "provider.add INST title=\"An institute\" country=DE",
      "course.add \"A course\" code=C kind=course provider=INST discipline=counter-narcotics delivery=online",
      "iteration.add C C-1 programme=PROG starts=2026-10-05 ends=2026-10-09 country=IT",
      "iteration.add C C-2 managed-by=nation starts=2027-03 ends=2027-03",
      "offer.add C-1 seats=4 names-due=2026-09-01 letter=INST/1",
      "offer.turn-back C-1 seats=1 reason=no-name on=2026-09-02",
      "officer.grade T-1 grade=OF-2 since=2020-01-01", "officer.grade T-1 grade=OF-3 since=2024-01-01",
      "enrol T-1 C-1 body=GHQ on=2026-08-01 letter=GHQ/7 late-entry=yes", "enrolment.approve T-1 C-1",
      "enrolment.submit T-1 C-1", "enrolment.confirm T-1 C-1 ref=INST/9",
      "attendance.set C-1 T-1 present on=2026-10-05 mode=online", "complete T-1 C-1",
      "cost.add T-1 C-1 kind=travel payer=nation basis=actual amount=\"12.50 EUR\"",
      "cost.add T-1 C-1 kind=tuition payer=programme basis=planned",
      "iteration.foreign C-1 country=TR headcount=3", "enrol T-2 C-2 reserve=1",
      "officer.merge T-4 into=T-3 reason=twice",
      "completion.add T-3 C kind=result outcome=failed on=2025-01-10",
    ] {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
    let records = """
      program,course_title,quantity,us_unit,start_date,end_date,total_cost
      CTFP - Fiscal Year 2010 Department of Defense Training,A TITLE,3,A SCHOOL,1/2/2010,1/3/2010,$1000
      """
    #expect(await muster.ask("import records <<", block: records + "\n").code == .imported)
  }

  @Test func everyKindIsGivenOutWithoutNames() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      var all: [FactKind: [String]] = [:]
      for kind in FactKind.allCases {
        let answer = await muster.ask("export.facts \(kind.rawValue)")
        #expect(answer.code == .rows && !answer.rows.isEmpty, "\(kind): \(answer.reply)")
        all[kind] = answer.rows.map(\.json)
        #expect(answer.rows.allSatisfy { !$0.json.contains("Invented") && !$0.json.contains("\"T-") }, "\(kind)")
      }
      let run = "\"course\":1,\"programme\":"
      #expect(all[.iterations]?[0].contains(run) == true, "\(all[.iterations] ?? [])")
      #expect(
        all[.iterations]?[1].contains("\"starts-earliest\":\"2027-03-01\",\"starts-latest\":\"2027-03-31\"") == true)
      #expect(all[.grades]?.last?.contains("\"grade\":\"OF-3\",\"from\":\"2024-01-01\"") == true)
      #expect(all[.merges] == ["{\"id\":1,\"officer\":4,\"into\":3}"], "\(all[.merges] ?? [])")
      #expect(
        all[.steps]?.filter { $0.contains("\"enrolment\":1,") }.map { $0.split(separator: "\"")[5] } == [
          "nominated", "approved", "submitted", "confirmed", "attending", "completed",
        ], "\(all[.steps] ?? [])")
      #expect(all[.costs]?.first?.contains("\"minor\":1250,\"currency\":\"EUR\"") == true)
      #expect(all[.records]?.first?.contains("\"headcount\":3,\"minor\":100000,\"currency\":\"USD\"") == true)
      #expect(all[.enrolments]?.first?.contains("\"nominated-on\":\"2026-08-01\",\"letter\":\"GHQ/7\"") == true)
    }
  }

  /// Analysts see figures and no names; nominators see names of their own and no facts of all.
  @Test(arguments: [(Role.analyst, true), (.auditor, true), (.nominator, false)])
  func whoeverReadsFiguresMayCountThemAgain(_ role: Role, _ may: Bool) async throws {
    try await TestRegister.with { muster in
      let principal = Principal(name: "eve", roles: [role])
      let answer = await muster.ask("export.facts officers", as: principal)
      #expect((answer.code == .rows) == may, "\(answer.reply)")
    }
  }
}
