import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import Testing

/// Where figures once said something else than what stands behind them. The register is that of ``CubeTests``.
@Suite struct CubeSlipTests {
  private static func all(_ lines: [String], _ muster: TestRegister) async {
    for line in lines {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
  }

  /// A moment that is over, with all before it sealed.
  private static func pass(_ muster: TestRegister) async -> Instant {
    #expect(await muster.ask("stats").code == .rows)
    let moment = muster.clock.now
    muster.clock.set(Instant(microseconds: moment.microseconds + 60_000_000))
    return moment
  }

  private static func notes(_ answer: Answer) -> [String] {
    answer.rows.filter { $0["row"]?.plain == "note" }.compactMap { $0["text"]?.plain }
  }

  private static func heads(_ answer: Answer) -> Int {
    answer.rows.compactMap { Int($0["heads"]?.plain ?? "") }.reduce(0, +)
  }

  /// A result goes where its attempt goes, one from elsewhere with the record; the past stays.
  @Test func aResultGoesWithThePerson() async throws {
    try await CubeTests.with { muster in
      await Self.all(["course.add Far code=FAR", "completion.add T-1 FAR outcome=graduated on=2026-11-15"], muster)
      let moment = await Self.pass(muster)
      let measures = ["participations", "completions", "completion-rate"]
      let question = "stats service measures=\(measures.joined(separator: ",")) course=PL"
      let before = await muster.ask("\(question) as-of=\(moment)")
      #expect(
        CubeTests.shown(before, 1, measures) == [
          "air: 1, 0, 0.0", "army: 2, 2, 100.0", "navy: 1, 0, 0.0", "*: 4, 2, 50.0",
        ], "\(before.figures.map(\.json))")
      await Self.all(["officer.merge T-1 into=T-3 reason=\"entered twice\""], muster)
      let now = await muster.ask(question)
      #expect(
        CubeTests.shown(now, 1, measures) == ["air: 3, 2, 66.7", "navy: 1, 0, 0.0", "*: 4, 2, 50.0"],
        "\(now.figures.map(\.json))")
      let far = await muster.ask("stats service measures=completions course=FAR")
      #expect(CubeTests.shown(far, 1, ["completions"]) == ["air: 1", "*: 1"], "\(far.figures.map(\.json))")
      let again = await muster.ask("\(question) as-of=\(moment)")
      #expect(again.rows == before.rows && again.reply == before.reply)
    }
  }

  /// A range that is open at one end is no single year.
  @Test(arguments: [
    ("stats year=2020..", "year"), ("stats year=..2014", "year"), ("stats year=2013 versus=2012..", "versus"),
    ("stats year=2013 versus=..2012", "versus"), ("stats.rows year=..", "year"),
  ])
  func anOpenRangeIsRefused(_ line: String, _ argument: String) async throws {
    try await TestRegister.with { muster in
      let answer = await muster.ask(line)
      #expect(answer.code == .badValue && answer["arg"] == argument, "\(line): \(answer.reply)")
      #expect(answer.text.contains("open at one end"), "\(line): \(answer.reply)")
    }
  }

  /// Rows of a file that name no programme, and enrolments in runs that have none, stand in one row of the figures.
  @Test func whatIsShownAsNotStatedIsFoundSo() async throws {
    try await CubeTests.with { muster in
      let block = """
        program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost
        \tT\t5\t2/1/2026\t2/3/2026\t$1,000

        """
      let records = await muster.ask("import records format=tsv <<", block: block)
      #expect(records.code == .imported, "\(records.reply)")
      await Self.all(
        [
          "iteration.add PL PL-28 managed-by=nation starts=2027-04-01 ends=2027-04-02",
          "enrol T-1 PL-28 late-entry=yes", "complete T-1 PL-28 outcome=graduated",
        ], muster)
      let table = await muster.ask("stats programme measures=participations")
      #expect(CubeTests.shown(table, 1, ["participations"]).contains("not stated: 6"), "\(table.figures.map(\.json))")
      for filter in ["not-stated", "\"not stated\"", "P,not-stated"] {
        let figure = await muster.ask("stats measures=participations programme=\(filter)").figures.first
        let expected = filter.hasPrefix("P") ? 10 : 6
        #expect(figure?["participations"] == .int(Int64(expected)), "\(filter): \(figure?.json ?? "")")
        let rows = await muster.ask("stats.rows measure=participations programme=\(filter)")
        #expect(Self.heads(rows) == expected, "\(filter): \(rows.rows.map(\.json))")
      }
    }
  }

  /// Whatever countries, bodies and courses are called since, the same question about the same moment has the same bytes.
  @Test func namesOfThePastStay() async throws {
    try await CubeTests.with { muster in
      let moment = await Self.pass(muster)
      let questions = [
        "stats.links across=none", "stats.links across=programme", "stats.links nation=TR runs=yes",
        "stats body measures=participations body=B-1", "stats.rows body=B-1",
        "stats body measures=participations body=B-2", "stats course measures=participations course=Planning",
        "stats course course=PL", "report.run links",
      ]
      try await muster.register.loadShippedReports(try await TestCluster.schema.value.reports)
      func ask() async -> [Answer] {
        var answers: [Answer] = []
        for question in questions { answers.append(await muster.ask("\(question) as-of=\(moment)")) }
        return answers
      }
      let before = await ask()
      await Self.all(
        [
          "reference.add country TR name=\"Another name\"", "body.set B-1 code=B-9", "body.add B-1 name=Younger",
          "course.set PL title=\"Planning anew\" reason=test", "course.add Planning code=PN",
        ], muster)
      for (question, (x, y)) in zip(questions, zip(before, await ask())) {
        #expect(x.code == .rows && x.figures.count > 0, "\(question): \(x.reply)")
        #expect(x.rows == y.rows && x.reply == y.reply, "\(question): \(y.reply) \(y.rows.map(\.json))")
      }
      #expect(!before[0].rows.contains { $0.json.contains("Another name") })
      let links = await muster.ask("stats.links across=none")
      #expect(links.rows.contains { $0.json.contains("Another name") }, "\(links.rows.map(\.json))")
      let bodies = await muster.ask("stats body measures=participations body=B-9")
      #expect(CubeTests.shown(bodies, 1, ["participations"]).first == "B-9: 2", "\(bodies.reply)")
      let younger = await muster.ask("stats body measures=participations body=B-1").figures.last
      #expect(younger?["participations"] == .int(0), "\(younger?.json ?? "")")
      // What it is called today is understood as well, and answered as it was then.
      let today = await muster.ask("stats body measures=participations body=B-9 as-of=\(moment)")
      #expect(CubeTests.shown(today, 1, ["participations"]).first == "B-1: 2", "\(today.reply)")
    }
  }

  /// What is left out of the year before stands beside its figures, in the rows, the notes and the verdict.
  @Test func theYearBeforeSaysWhatItLeavesOut() async throws {
    try await CubeTests.with { muster in
      let answer = await muster.ask("stats programme measures=persons,cost year=2027 versus=2026 basis=start")
      let names = ["persons-not-available", "persons-not-available-before", "cost-not-known", "cost-not-known-before"]
      #expect(
        answer.figures.map { row in names.map { row[$0]?.plain ?? "?" }.joined(separator: " ") } == [
          "0 0 1 0", "0 4 0 0", "0 0 1 1", "0 4 2 1",
        ], "\(answer.figures.map(\.json))")
      let notes = Self.notes(answer)
      for note in [
        "Persons not available for 0 participations, known only as numbers.",
        "Before: persons not available for 4 participations, known only as numbers.",
        "Before: cost not known for 1 entry; what is not known is not in the sum.",
        "Before: enrolments that have not taken part, and are no participations: 0.",
      ] {
        #expect(notes.contains(note), "\(note): \(notes)")
      }
      #expect(answer["persons-not-available-before"] == "4" && answer["cost-not-known-before"] == "1")
      #expect(await muster.ask("stats measures=persons year=2027")["persons-not-available-before"] == nil)
      let csv = await muster.ask("stats programme measures=persons year=2027 versus=2026 basis=start format=csv").lines
      #expect(csv.first?.contains("persons-not-available,persons-not-available-before") == true, "\(csv)")
    }
  }

  /// A grade held all through the month in which a run begins is the grade; two in it are not known, their band may be.
  @Test func aGradeIsSettledByTheBoundsOfTheDay() async throws {
    try await CubeTests.with { muster in
      await Self.all(
        [
          "programme.add QQ name=Invented",
          "iteration.add PL PL-M managed-by=nation programme=QQ starts=2027-04 ends=2027-05",
          "officer.grade T-2 rank=Captain since=2027-04-15", "officer.add T-5 \"Invented Five\" service=army",
          "officer.grade T-5 grade=OF-2 since=2027-04-10",
        ] + ["T-1", "T-2", "T-3", "T-5"].map { "enrol \($0) PL-M late-entry=yes" }, muster)
      let grades = await muster.ask("stats grade measures=enrolments programme=QQ")
      #expect(
        CubeTests.shown(grades, 1, ["enrolments"]) == ["OF-3: 1", "not known: 2", "not stated: 1", "*: 4"],
        "\(grades.figures.map(\.json))")
      let bands = await muster.ask("stats grade-band measures=enrolments programme=QQ")
      #expect(
        CubeTests.shown(bands, 1, ["enrolments"]) == [
          "OF-3: 1", "OF-4 to OF-5: 1", "not known: 1", "not stated: 1", "*: 4",
        ], "\(bands.figures.map(\.json))")
      for (filter, count) in [("grade=not-known", 2), ("grade-band=not-known", 1), ("grade=not-stated", 1)] {
        let rows = await muster.ask("stats.rows measure=enrolments programme=QQ \(filter)").rows
        #expect(rows.count == count, "\(filter): \(rows.map(\.json))")
      }
    }
  }

  /// A cost of which one item has no amount is not known to the last.
  @Test func aCostWithAnUnknownItemIsNotKnown() async throws {
    try await CubeTests.with { muster in
      #expect(await muster.ask("stats measures=cost")["cost-not-known"] == "3")
      await Self.all(["cost.add T-1 PL-26 kind=travel payer=nation basis=actual"], muster)
      let answer = await muster.ask("stats measures=cost")
      #expect(answer["cost-not-known"] == "4", "\(answer.reply)")
      #expect(answer.figures.first?["cost"]?.plain == "550.00 EUR + 1020.00 USD", "\(answer.figures)")
      // A planned one says nothing of what was paid.
      await Self.all(["cost.add T-2 PL-27 kind=tuition payer=nation basis=planned"], muster)
      #expect(await muster.ask("stats measures=cost")["cost-not-known"] == "4")
    }
  }

  /// What is planned without its amount stands beside the sum, in its row, and where nothing is planned nothing is unknown.
  @Test func aPlannedCostWithoutItsAmountIsCounted() async throws {
    try await CubeTests.with { muster in
      await Self.all(
        ["cost.add T-1 PL-27 kind=travel payer=nation", "cost.add T-2 PL-27 kind=travel payer=nation basis=planned"],
        muster)
      let answer = await muster.ask("stats programme measures=cost-planned")
      #expect(
        CubeTests.shown(answer, 1, ["cost-planned", "cost-planned-not-known"]).filter { !$0.hasSuffix(": , 0") } == [
          "PCM: 100.00 USD, 2", "*: 100.00 USD, 2",
        ], "\(answer.figures.map(\.json))")
      let notes = Self.notes(answer)
      #expect(notes.contains { $0.hasPrefix("Planned cost not known for 2 items;") }, "\(notes)")
      let beside = await muster.ask("stats measures=participations,persons,cost,cost-planned year=2027 versus=2026")
      let total = beside.figures.first
      #expect(total?["cost-planned-not-known"] == .int(2) && total?["cost-planned-not-known-before"] == .int(0))
      // What is only planned is counted as nothing else.
      let alone = await muster.ask("stats measures=participations,persons,cost")
      let together = await muster.ask("stats measures=participations,persons,cost,cost-planned")
      for name in ["participations", "persons", "cost", "cost-not-known"] {
        #expect(together.figures.first?[name] == alone.figures.first?[name], "\(name)")
      }
    }
  }

  /// The rows of fill sum to its seats: those given back are less than none.
  @Test func theRowsOfFillExplainIt() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await CallTests.abroad(muster, officers: 2)
      await Self.all(
        [
          "offer.add M1-A-27 seats=3", "enrol T-1 M1-A-27", "enrolment.approve T-1 M1-A-27",
          "submission.add M1-A-27 letter=JS/31", "enrolment.confirm T-1 M1-A-27 ref=ABC/9",
          "offer.turn-back M1-A-27 seats=1 reason=no-name letter=JS/40",
        ], muster)
      muster.clock.set(try Instant(parsing: "2027-03-08T10:00:00Z"))
      await Self.all(["enrolment.attend T-1 M1-A-27"], muster)
      #expect(await muster.ask("stats measures=fill").figures.first?["fill"]?.plain == "50.0")
      for filter in ["", "programme=PKG", "reason=not-applicable"] {
        let rows = await muster.ask("stats.rows measure=fill \(filter)").rows
        let shown = rows.map { "\($0["fact"]?.plain ?? "") \($0["seats"]?.plain ?? "")" }
        #expect(shown == ["enrolment ", "offer 3", "return -1"], "\(filter): \(rows.map(\.json))")
        #expect(rows.last?["reason"]?.plain == "no-name" && rows.last?["letter"]?.plain == "JS/40")
      }
      let all = await muster.ask("stats.rows").rows.first { $0["fact"]?.plain == "return" }
      #expect(all?["seats"] == .null && all?["returned"] == .int(1), "\(all?.json ?? "")")
    }
  }

  /// Of an offer that was withdrawn no seats are offered, and none given back.
  @Test func aWithdrawnOfferHasNothingGivenBack() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await CallTests.abroad(muster, officers: 2)
      await Self.all(["offer.add M1-A-27 seats=4", "offer.turn-back M1-A-27 seats=2 reason=no-name"], muster)
      let before = await muster.ask("stats measures=offered,turned-back")
      #expect(CubeTests.shown(before, 0, ["offered", "turned-back"]) == [": 4, 2"], "\(before.figures)")
      await Self.all(["offer.withdraw M1-A-27 reason=\"no money\""], muster)
      let after = await muster.ask("stats measures=offered,turned-back")
      #expect(CubeTests.shown(after, 0, ["offered", "turned-back"]) == [": 0, 0"], "\(after.figures)")
      #expect(await muster.ask("stats.rows measure=turned-back").rows.isEmpty)
    }
  }
}
