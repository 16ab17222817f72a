import MusterCore
import MusterTestKit
import Testing

/// What is enrolled in the register itself is ours too, beside a partner's figures.
@Suite struct ReconciledEnrolmentTests {
  static let theirs = "programme,year,sessions,students,courses,cost\nRECC,2027,2,2,1,100\n"

  /// Two officers completed REC-1 under RECC, one with an actual cost of 100 USD; a third is in nothing.
  private static func with(
    starts: String = "2027-02-01", ends: String = "2027-02-12", _ body: (TestRegister) async throws -> Void
  ) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      _ = await muster.officers(3)
      try await tell(
        muster,
        [
          "programme.add RECC name=\"Invented scheme\"", "course.add Reconnaissance code=REC",
          "iteration.add REC REC-1 managed-by=nation programme=RECC starts=\(starts) ends=\(ends)",
          "enrol T-1 REC-1 late-entry=yes", "enrol T-2 REC-1 late-entry=yes", "complete T-1 REC-1 outcome=graduated",
          "complete T-2 REC-1 outcome=graduated",
          "cost.add T-1 REC-1 kind=tuition payer=nation basis=actual amount=\"100 USD\"",
        ])
      try await body(muster)
    }
  }

  private static func tell(_ muster: TestRegister, _ lines: [String]) async throws {
    for line in lines {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
  }

  /// `RECC cost 100.00 100.00 equal`.
  private static func said(_ answer: Answer) -> [String] {
    answer.figures.map { row in
      ["programme", "measure", "theirs", "ours", "status"].map { row[$0]?.plain ?? "?" }.joined(separator: " ")
    }
  }

  private static func notes(_ answer: Answer) -> [String] {
    answer.rows.filter { $0["row"]?.plain == "note" }.compactMap { $0["text"]?.plain }
  }

  private static let equal = [
    "RECC sessions 2 2 equal", "RECC students 2 2 equal", "RECC courses 1 1 equal", "RECC cost 100.00 100.00 equal",
  ]

  @Test func theRegisterIsOurs() async throws {
    try await Self.with { muster in
      await muster.ask("reconcile.load e4 <<", block: Self.theirs)
      let shown = await muster.ask("reconcile.show e4")
      #expect(shown.code == .rows && Self.said(shown) == Self.equal, "\(shown.reply) \(shown.rows.map(\.json))")
      let cost = shown.figures.last?["explanation"]?.plain
      #expect(cost == "1 of 2 enrolled here has no actual cost that is known in full.", "\(cost ?? "")")
      #expect(Self.notes(shown).contains { $0.contains("in years of us-fiscal") }, "\(Self.notes(shown))")
      let compared = await muster.ask("stats.compare <<", block: Self.theirs)
      #expect(compared.code == .rows && compared["equal"] == "1", "\(compared.reply)")
      #expect(compared.rows.first?["enrolled"] == .int(2) && compared.text.contains("enrolled here"))
      let layout = await muster.ask("reconcile.layout e4 year=2027")
      #expect(layout.rows.first?.json.contains("Equal in sessions, students, courses, cost") == true)
      for row in layout.figures {
        #expect(row["students"] == .int(2) && row["value"]?.plain == "100.00 USD", "\(row.json)")
        #expect(row["cost-not-known"] == .int(1) && row["equal"] == .bool(true), "\(row.json)")
      }
      #expect(layout.figures.count == 2)
      let other = await muster.ask("stats.compare <<", block: Self.theirs.replacing("2,2,1", with: "2,3,1"))
      #expect(other.code == .differs && other["different"] == "1", "\(other.reply)")
    }
  }

  @Test func theRowsBehindAreShownWithoutNames() async throws {
    try await Self.with { muster in
      await muster.ask("reconcile.load e4 <<", block: Self.theirs.replacing(",100\n", with: ",250\n"))
      let rows = await muster.ask("reconcile.rows e4 RECC")
      #expect(rows.code == .rows && rows["behind"] == "2" && rows["difference"] == "-150.00", "\(rows.reply)")
      let shown = rows.figures.map { row in
        ["record", "line", "title", "headcount", "cost", "flags", "officer", "iteration", "starts", "ends"].map {
          row[$0]?.plain ?? "?"
        }.joined(separator: "|")
      }
      #expect(
        Set(shown) == [
          "enrolment 1||Reconnaissance|1|100.00||O-1|REC-1|2027-02-01|2027-02-12",
          "enrolment 2||Reconnaissance|1||no-cost|O-2|REC-1|2027-02-01|2027-02-12",
        ], "\(shown)")
      #expect(rows.rows.allSatisfy { !$0.json.contains("Invented Officer") })
      let cut = await muster.ask("reconcile.rows e4 RECC limit=1")
      #expect(cut["rows"] == "1" && cut["more"] == "limit" && rows["more"] == nil, "\(cut.reply)")
      let missing = rows.figures.first { $0["record"]?.plain == "enrolment 2" }
      #expect(missing?["says"]?.plain.contains("enrolment 2 (O-2 in REC-1)") == true, "\(rows.figures.map(\.json))")
      let table = await muster.ask("reconcile.rows e4 RECC format=csv").lines
      let widths = table.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(widths == [15, 15, 15], "\(table)")
    }
  }

  /// A merge makes two persons one from then on; asked about before it they are two, to the byte.
  @Test func asOfAndMerged() async throws {
    try await Self.with { muster in
      try await Self.tell(
        muster,
        [
          "iteration.add REC REC-2 managed-by=nation programme=RECC starts=2027-03-01 ends=2027-03-12",
          "enrol T-3 REC-2 late-entry=yes", "complete T-3 REC-2 outcome=graduated",
        ])
      await muster.ask("reconcile.load e4 <<", block: Self.theirs)
      let before = await muster.ask("reconcile.show e4")
      let three = ["RECC sessions 2 3 differs", "RECC students 2 3 differs", "RECC courses 1 2 differs"]
      #expect(Array(Self.said(before).prefix(3)) == three, "\(before.rows.map(\.json))")
      let moment = muster.clock.now
      muster.clock.set(Instant(microseconds: moment.microseconds + 60_000_000))
      let questions = ["reconcile.show e4", "reconcile.rows e4 RECC measure=sessions", "reconcile.layout e4"]
      var then: [[String]] = []
      for question in questions { then.append(await muster.ask("\(question) as-of=\(moment)").rows.map(\.json)) }
      try await Self.tell(
        muster,
        [
          "officer.merge T-3 into=T-1 reason=\"entered twice\"", "cost.set 1 void=yes reason=test",
          "course.set REC title=\"Reconnaissance, basic\"",
        ])
      let now = await muster.ask("reconcile.show e4")
      #expect(Self.said(now).prefix(2).last == "RECC students 2 2 equal")
      #expect(Self.said(now).last == "RECC cost 100.00  not-comparable", "no cost that is known is not zero")
      for (index, question) in questions.enumerated() {
        #expect(await muster.ask("\(question) as-of=\(moment)").rows.map(\.json) == then[index], "\(question)")
      }
    }
  }

  /// Both are added up, a run that both tell counts once, and it is said that people may stand in both.
  @Test func historiesAndEnrolmentsAddUp() async throws {
    try await Self.with { muster in
      let records = await muster.ask(
        "import records format=tsv <<",
        block: """
          program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost
          RECC - Fiscal Year 2027 Trial\tRECONNAISSANCE\t3\t2/1/2027\t2/12/2027\t$900

          """)
      #expect(records.code == .imported, "\(records.reply)")
      await muster.ask(
        "reconcile.load e4 <<", block: "programme,year,sessions,students,courses,cost\nRECC,2027,5,4,1,1000\n")
      let shown = await muster.ask("reconcile.show e4")
      #expect(
        Self.said(shown) == [
          "RECC sessions 5 5 equal", "RECC students 4  not-comparable", "RECC courses 1 1 equal",
          "RECC cost 1000.00 1000.00 equal",
        ], "\(shown.rows.map(\.json))")
      let both =
        "3 participations told by histories and 2 enrolled here are added up: the same people may stand in both."
      #expect(Self.notes(shown).contains("RECC (2027): \(both)"), "\(Self.notes(shown))")
      let students = shown.figures.first { $0["measure"]?.plain == "students" }?["explanation"]?.plain ?? ""
      #expect(students.contains("besides 2 persons enrolled here"), "\(students)")
      let rows = await muster.ask("reconcile.rows e4 RECC")
      #expect(rows["behind"] == "3" && Self.notes(rows).contains(both), "\(rows.rows.map(\.json))")
    }
  }

  /// Two reports tell the run that is enrolled here too: one course, in the figure as in its rows.
  @Test func aCourseOfTwoReportsIsOne() async throws {
    try await Self.with { muster in
      let records = await muster.ask(
        "import records format=tsv <<",
        block: """
          report\tprogram\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost
          first\tRECC - Fiscal Year 2027 Trial\tRECONNAISSANCE\t3\t2/1/2027\t2/12/2027\t$900
          second\tRECC - Fiscal Year 2027 Trial\tRECONNAISSANCE\t2\t2/1/2027\t2/12/2027\t$600
          second\tRECC - Fiscal Year 2027 Trial\tANOTHER\t2\t3/1/2027\t3/12/2027\t$600

          """)
      #expect(records.code == .imported, "\(records.reply)")
      await muster.ask("reconcile.load e4 <<", block: "programme,year,courses\nRECC,2027,2\n")
      let shown = await muster.ask("reconcile.show e4")
      #expect(Self.said(shown) == ["RECC courses 2 2 equal"], "\(shown.rows.map(\.json))")
      let rows = await muster.ask("reconcile.rows e4 RECC measure=courses")
      #expect(rows["courses"] == "2" && rows["ours"] == "2", "\(rows.reply)")
      let block = "report,programme,year,courses\nfirst,RECC,2027,1\nsecond,RECC,2027,2\n"
      let byReport = await muster.ask("stats.compare <<", block: block)
      #expect(byReport.code == .rows, "\(byReport.reply) \(byReport.rows.map(\.json))")
      #expect(byReport.text.contains("are added up: the same people may stand in both"), "\(byReport.text)")
    }
  }

  /// A run that stands under three programmes is one course of the country; where enrolments stand beside the histories
  /// of their programme it is said that totals add them up.
  @Test func aCourseOfSeveralProgrammesIsOneInAll() async throws {
    try await Self.with { muster in
      let records = await muster.ask(
        "import records format=tsv <<",
        block: """
          program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost
          FXA - Fiscal Year 2027 Trial\tRECONNAISSANCE\t3\t2/1/2027\t2/12/2027\t$900
          FXB - Fiscal Year 2027 Trial\tRECONNAISSANCE\t2\t2/1/2027\t2/12/2027\t$600
          FXB - Fiscal Year 2027 Trial\tANOTHER\t2\t3/1/2027\t3/12/2027\t$600

          """)
      #expect(records.code == .imported, "\(records.reply)")
      let layout = await muster.ask("reconcile.layout year=2027")
      #expect(layout.figures.map { $0["courses"]?.plain } == ["1", "2", "1", "2"], "\(layout.figures.map(\.json))")
      #expect(layout.figures.last?["sessions"] == .int(9))
      // An enrolment's rows stand before those of programmes that theirs do not name.
      await muster.ask("reconcile.load e4 <<", block: "programme,year,sessions,students,courses\nRECC,2027,9,2,1\n")
      let rows = await muster.ask("reconcile.rows e4 RECC measure=sessions limit=2")
      #expect(rows["behind"] == "2" && rows["flagged"] == "0" && rows["elsewhere"] == "3", "\(rows.reply)")
      #expect(rows.figures.allSatisfy { $0["record"]?.plain.hasPrefix("enrolment") == true }, "\(rows.rows)")
      for measure in ["students", "courses"] {
        let equal = await muster.ask("reconcile.rows e4 RECC measure=\(measure)")
        #expect(equal["behind"] == "2" && equal.figures.count == 2, "\(measure): \(equal.figures.map(\.json))")
      }
    }
  }

  /// Only years that theirs speak of are missing from theirs; what is in no line is counted.
  @Test func onlyOfTheYearsOfTheirs() async throws {
    try await Self.with { muster in
      try await Self.tell(
        muster,
        [
          "iteration.add REC REC-X managed-by=nation programme=RECC", "enrol T-3 REC-X late-entry=yes",
          "complete T-3 REC-X outcome=graduated on=2027-05-01",
          "cost.add T-2 REC-1 kind=travel payer=nation basis=actual amount=\"50 EUR\"",
        ])
      await muster.ask("reconcile.load old <<", block: "programme,year,sessions\nIMET-1,2012,4\n")
      let old = await muster.ask("reconcile.show old")
      #expect(Self.said(old) == ["IMET-1 sessions 4  only-theirs"] && old["outside"] == "1", "\(old.rows.map(\.json))")
      #expect(
        Self.notes(old).contains(
          "In no line, as the year of the run is not known: 1 participation enrolled here."), "\(Self.notes(old))")
      await muster.ask("reconcile.load new <<", block: "programme,year,sessions,cost\nIMET-1,2027,4,10\n")
      let new = await muster.ask("reconcile.show new")
      #expect(
        Self.said(new).suffix(2) == ["RECC sessions  2 only-ours", "RECC cost  100.00 only-ours"],
        "\(new.rows.map(\.json))")
      let cost = new.figures.last?["explanation"]?.plain ?? ""
      #expect(cost == "costs of enrolments in another currency are not in ours: 50.00 EUR.", "\(cost)")
    }
  }

  /// A run in November is of the next year for one publisher and of this for another.
  @Test func whoseYear() async throws {
    try await Self.with(starts: "2026-11-02", ends: "2026-11-13") { muster in
      await muster.ask("reconcile.load e4 <<", block: Self.theirs)
      #expect(Self.said(await muster.ask("reconcile.show e4")) == Self.equal)
      let other = await muster.ask("reconcile.show e4 calendar=calendar")
      #expect(other.figures.allSatisfy { $0["status"]?.plain == "only-theirs" } && other["outside"] == "1")
      #expect(await muster.ask("reconcile.show e4 calendar=none").code == .unknownObject)
      // The report and remarks take it too.
      let report = "report.run reconciliation with=name=e4,year=2027"
      #expect(await muster.ask(report).code == .rows)
      #expect(await muster.ask("\(report),calendar=calendar").code == .differs)
      let remark = await muster.ask("reconcile.remark e4 RECC year=2027 calendar=calendar text=\"Of the year before.\"")
      #expect(remark.code == .done, "\(remark.reply)")
    }
  }
}
