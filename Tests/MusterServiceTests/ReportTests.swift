import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import Testing

@Suite struct ReportTests {
  static let definition = """
    title      Who went in {year}
    parameter  year  required  the year shown
    section    By programme
    show       table bar
    ask        stats programme basis=reported calendar=us-fiscal year={year}
    note       As the source reports it.
    section    Runs
    ask        iteration.list limit=2
    """

  static func kinds(_ answer: Answer) -> [String] {
    answer.rows.map { $0["row"]?.plain ?? "plain" }.reduce(into: []) { kinds, kind in
      if kinds.last != kind { kinds.append(kind) }
    }
  }

  /// Nothing tells the columns of an empty list but its verdict, and in a report a head; other lists show them.
  @Test(arguments: [("iteration.list", true), ("iteration.list format=csv", false), ("reference.list calendar", false)])
  func anEmptyListSaysItsColumns(_ line: String, _ isSaid: Bool) async throws {
    try await TestRegister.with { muster in
      let list = await muster.ask(line)
      #expect((list["columns"]?.hasPrefix("id,iteration,") == true) == isSaid, "\(list.reply)")
      #expect((list["columns"] != nil) == isSaid)
      let report = await muster.ask("report.try <<", block: "title T\nsection S\nask \(line)\n")
      let head = report.rows.first { $0["row"]?.plain == "head" }
      #expect((head?.json.contains(#"{"name":"iteration"}"#) == true) == isSaid, "\(report.reply) \(report.rows)")
    }
  }

  @Test func aReportAsksItsQuestionsOneAfterAnother() async throws {
    try await StatisticsTests.withRecords { muster in
      let answer = await muster.ask("report.try with=year=2012 <<", block: Self.definition)
      #expect(answer.code == .rows && answer["sections"] == "2", "\(answer.reply)")
      let titles = answer.rows.filter { ["report", "section"].contains($0["row"]?.plain) }.map { $0["title"]?.plain }
      #expect(titles == ["Who went in 2012", "By programme", "Runs"])
      #expect(answer.rows.first?["as-of"]?.plain == answer["as-of"])
      let total = answer.rows.first { $0["row"] == .text("total") }
      let direct = await muster.ask("stats programme basis=reported calendar=us-fiscal year=2012")
      #expect(total?["participations"] != nil)
      #expect(total == direct.rows.first { $0["row"] == .text("total") })
      #expect(answer.rows.contains { $0["text"]?.plain == "As the source reports it." })
      #expect(answer.rows.filter { $0["row"] == nil }.count == 2)
    }
  }

  /// Stored, run, changed, ended; each change stands in the log, and nothing is stored of what is not right.
  @Test func aDefinitionIsStoredUnderItsName() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("report.set who-went <<", block: Self.definition).code == .done)
      #expect(await muster.ask("report.set WHO-WENT <<", block: Self.definition).code == .unchanged)
      #expect(await muster.ask("report.show who-went").lines.joined(separator: "\n") == Self.definition)
      #expect(await muster.ask("report.run who-went with=year=2012").code == .rows)
      let bad = await muster.ask("report.set who-went <<", block: "title X\nsection Y\n")
      #expect(bad.code == .importRejected && bad["line"] == "2")
      let label = Self.definition.replacing("show       table bar", with: "label nocolumn Text")
      for verb in ["report.set who-went", "report.try with=year=2012"] {
        let refused = await muster.ask("\(verb) <<", block: label)
        #expect(refused.code == .importRejected && refused["line"] == "4", "\(refused.reply)")
      }
      #expect(await muster.ask("report.show who-went").lines.count == 8)
      #expect(await muster.ask("report.set \"Who went\" <<", block: Self.definition).code == .badValue)
      #expect(await muster.ask("report.end who-went").code == .done)
      #expect(await muster.ask("report.end who-went").code == .unchanged)
      #expect(await muster.ask("report.run who-went with=year=2012").code == .unknownObject)
      #expect(await muster.ask("report.set who-went <<", block: Self.definition).code == .done)
      #expect(await muster.ask("report.list").rows.contains { $0["name"]?.plain == "who-went" })
      let verbs = await muster.ask("change.list").rows.filter { $0["subject"]?.plain.hasPrefix("report") == true }
        .compactMap { $0["verb"]?.plain }.filter { _ in true }
      #expect(verbs.suffix(3) == ["report.set", "report.end", "report.set"])
    }
  }

  /// Whoever runs a report needs the roles that its questions need.
  @Test func aQuestionIsAskedWithTheRolesOfWhoeverRunsIt() async throws {
    try await TestRegister.with { muster in
      let analyst = Principal(name: "noor", roles: [.analyst])
      let text = "title People\nsection All of them\nask officer.list\n"
      let refused = await muster.ask("report.try <<", block: text, as: analyst)
      #expect(refused.code == .forbidden && refused.text.contains("Section \"All of them\", line 3"))
      #expect(await muster.ask("report.try <<", block: text).code == .rows)
    }
  }

  /// As of a past moment the same report has the same rows, whatever was corrected since.
  @Test func aReportOfThePastStays() async throws {
    // The list of runs is known as of now only.
    let list = try #require(Self.definition.firstRange(of: "section    Runs"))
    let text = String(Self.definition[..<list.lowerBound])
    try await StatisticsTests.withRecords { muster in
      let first = await muster.ask("report.try with=year=2012 <<", block: text)
      let moment = first["as-of"] ?? ""
      let id = await muster.ask("record.list programme=CTFP year=2012 limit=1").rows.first?["id"]?.plain ?? ""
      #expect(await muster.ask("record.void \(id) reason=test").code == .done)
      let again = await muster.ask("report.try with=year=2012 as-of=\(moment) <<", block: text)
      #expect(first.rows == again.rows)
      let now = await muster.ask("report.try with=year=2012 <<", block: text)
      #expect(first.rows != now.rows)
    }
  }

  /// What runs out is counted from the nation's day on which it is asked, however long ago anything was changed; and asked
  /// again as of that moment it is the same.
  @Test func todayIsWhenItIsAsked() async throws {
    try await TestRegister.with { muster in
      let text = "title Until {today}\nsection Courses\nask stats programme\n"
      try ClockTests.move(muster, to: "2027-03-01T08:00:00Z")
      await muster.ask("course.add \"Planning\" code=P kind=course")
      try ClockTests.move(muster, to: "2027-04-30T20:00:00Z")
      let first = await muster.ask("report.try <<", block: text)
      #expect(first.rows.first?["title"]?.plain == "Until 2027-05-01", "it is past midnight in Islamabad")
      await muster.ask("course.add \"Medicine\" code=M kind=course")
      try ClockTests.move(muster, to: "2027-06-30T08:00:00Z")
      let again = await muster.ask("report.try as-of=\(first["as-of"] ?? "") <<", block: text)
      #expect(again.rows == first.rows && again["as-of"] == first["as-of"] && again["seq"] == first["seq"])
      #expect(await muster.ask("report.try <<", block: text).rows.first?["title"]?.plain == "Until 2027-06-30")
      let day = await muster.ask("report.try as-of=2027-04-30 <<", block: text)
      #expect(day["as-of"] == "2027-04-30T18:59:59.999999Z", "the day ends where the nation is")
      #expect(day.rows.first?["title"]?.plain == "Until 2027-04-30")
    }
  }

  /// Runs every report that ships with nothing said but what must be; each question answers, each section has a title.
  static func runAll(_ muster: TestRegister, year: String) async throws {
    let totals = try Checkout.text("Schema/records/published-totals.tsv")
    #expect(await muster.ask("reconcile.load theirs <<", block: totals).code.isSuccess)
    let said = ["name": "theirs", "year": year]
    let names = await muster.ask("report.list").rows.compactMap { $0["name"]?.plain }
    #expect(names.count == 11)
    for name in names {
      let definition = try ReportDefinition(
        parsing: Array(await muster.ask("report.show \(name)").lines.joined(separator: "\n").utf8))
      #expect(definition.about != nil, "\(name) does not say what it counts")
      let needed = definition.parameters.filter(\.isRequired).map { "\($0.name)=\(said[$0.name] ?? "?")" }
      let with = needed.isEmpty ? "" : " with=" + needed.joined(separator: ",")
      let answer = await muster.ask("report.run \(name)\(with)")
      #expect(answer.code == .rows || name == "reconciliation" && answer.code == .differs, "\(name): \(answer.reply)")
      #expect(answer.rows.first?["marking"]?.plain == "not marked", "\(name) goes out without a marking")
      let opening = answer.rows.filter { ["report", "section"].contains($0["row"]?.plain) }
      #expect(opening.count == definition.sections.count + 1, "\(name)")
      for row in opening {
        let title = row["title"]?.plain ?? ""
        #expect(!title.isEmpty && !title.contains("{"), "\(name): \(title)")
      }
    }
  }

  /// The rows of one section of a report.
  static func section(_ answer: Answer, _ title: String) -> [Row] {
    guard let start = answer.rows.firstIndex(where: { $0["row"] == .text("section") && $0["title"]?.plain == title })
    else { return [] }
    return Array(answer.rows[(start + 1)...].prefix { $0["row"] != .text("section") })
  }

  /// Some columns of a section's rows, without its head and notes.
  static func figures(_ answer: Answer, _ title: String, _ columns: String...) -> [String] {
    section(answer, title).filter { $0["row"] != .text("head") && $0["row"] != .text("note") }.map { row in
      columns.map { row[$0]?.plain ?? "?" }.joined(separator: " ")
    }
  }

  @Test func everyReportThatShipsRuns() async throws {
    try await StatisticsTests.withRecords { try await Self.runAll($0, year: "2012") }
    try await CubeTests.with { try await Self.runAll($0, year: "2026") }
  }

  /// The sums of the publisher, added up from its own totals by hand.
  @Test(arguments: [
    (2010, (696, "10843969.00 USD")), (2011, (687, "5835524.00 USD")), (2012, (242, "7199914.00 USD")),
    (2013, (357, "8630168.00 USD")),
  ])
  func theCountryYearIsThePublishers(year: Int, published: (sessions: Int64, cost: String)) async throws {
    try await StatisticsTests.withRecords { muster in
      let answer = await muster.ask("report.run country-year with=year=\(year)")
      let total = answer.rows.first { $0["row"] == .text("total") }
      #expect(total?["sessions"] == .int(published.sessions) && total?["value"]?.plain == published.cost)
      #expect(total?["students"] == .null, "who they were is not known, and so not how many: never zero")
      let annual = await muster.ask("report.run annual with=year=\(year),calendar=us-fiscal")
      #expect(annual.rows.first { $0["row"] == .text("total") }?["participations"] == .int(published.sessions))
    }
  }

  /// Counted by hand from the table above `CubeTests`.
  @Test func theReportsOfASmallRegister() async throws {
    try await CubeTests.with { muster in
      let annual = await muster.ask("report.run annual with=year=2027")
      #expect(
        Self.figures(annual, "By programme", "row", "participations", "participations-before", "participations-change")
          .last == "total 3 6 -3", "\(annual.reply)")

      let went = await muster.ask("report.run who-went with=year=2027")
      #expect(
        Self.figures(went, "Men and women", "service", "gender", "participations", "persons", "completions") == [
          "air not stated 1 1 0", "army female 1 1 1", "navy male 1 1 0", "  3 3 1",
        ], "\(went.rows.map(\.json))")

      let women = await muster.ask("report.run women with=years=2026..2027")
      #expect(
        Self.figures(women, "Persons and completions", "gender", "participations", "persons", "completions")
          .contains("female 2 1 2"), "\(women.rows.map(\.json))")

      let links = await muster.ask("report.run links")
      #expect(
        Self.figures(links, "By year", "nation", "year", "iterations", "headcount", "participations") == [
          "TR 2027 2 6 3", "TR  2 6 3", "US 2027 1 3 1", "US  1 3 1", "  2 9 3",
        ], "\(links.rows.map(\.json))")

      let country = await muster.ask("report.run country-year with=year=2026")
      #expect(
        Self.figures(country, "Reported and enrolled here", "programme", "sessions", "students", "value") == [
          "P - Fiscal Year 2026 Trial 4  1000.00 USD", "PCM 2 2 550.00 EUR",
          "Country total 6  550.00 EUR + 1000.00 USD",
        ], "\(country.rows.map(\.json))")
      #expect(
        Self.figures(country, "Enrolled here alone", "row", "participations", "persons", "iterations", "cost").last
          == "total 2 2 1 550.00 EUR", "\(country.rows.map(\.json))")

      let seats = await muster.ask("report.run seat-account with=year=2027")
      #expect(Self.figures(seats, "By programme", "row", "named", "joined", "lost").last == "total 4 3 1")
      #expect(Self.figures(seats, "Why places were lost", "reason", "lost").first == "posted 1")
    }
  }

  /// What ran out and what will are two lists.
  @Test func whatRanOutStandsByItself() async throws {
    try await CubeTests.with { muster in
      for line in [
        "course.add Brief code=BR", "certificate.validity months=6 course=BR",
        "completion.add T-1 BR outcome=graduated on=2026-11-15",
        "completion.add T-2 BR outcome=graduated on=2026-12-15",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      let answer = await muster.ask("report.run expiring with=within=100")
      #expect(Self.figures(answer, "Running out", "officer", "valid-to") == ["navy/T-2 2027-06-15"], "\(answer.reply)")
      #expect(Self.figures(answer, "Run out by today", "officer", "valid-to") == ["army/T-1 2027-05-15"])
    }
  }

  /// What an office changed or ended is not brought back when the daemon starts anew.
  @Test func whatWasChangedStays() async throws {
    try await TestRegister.with { muster in
      let shipped = try await TestCluster.schema.value.reports
      let first = try #require(shipped.first)
      #expect(await muster.ask("report.set \(first.name) <<", block: Self.definition).code == .done)
      try await muster.register.loadShippedReports(shipped)
      #expect(await muster.ask("report.show \(first.name)").lines.joined(separator: "\n") == Self.definition)
    }
  }

  /// A report about one year is about this one when nothing is said, whichever it is; or its year has to be said.
  @Test func reportsAgreeOnTheYear() async throws {
    let shipped = try await TestCluster.schema.value.reports
    for report in shipped { _ = try ReportDefinition(parsing: report.bytes, isNew: true) }
    let years = try shipped.flatMap { try ReportDefinition(parsing: $0.bytes).parameters }.filter { $0.name == "year" }
    #expect(years.count >= 5)
    for year in years { #expect(year.isRequired || year.defaultValue == "{this-year}", "\(year)") }
  }

  /// A list of which only the first rows are there says so below them.
  @Test func aSectionThatIsCutSaysSo() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      func notes(_ limit: Int) async -> [String] {
        let block = "title T\nsection S\nask officer.list limit=\(limit)\nnote Said.\n"
        let answer = await muster.ask("report.try <<", block: block)
        return answer.rows.filter { $0["row"] == .text("note") }.compactMap { $0["text"]?.plain }
      }
      func notesOfChanges(_ limit: Int) async -> [String] {
        let block = "title T\nsection S\nask change.list limit=\(limit)\n"
        let answer = await muster.ask("report.try <<", block: block)
        return answer.rows.filter { $0["row"] == .text("note") }.compactMap { $0["text"]?.plain }
      }
      await muster.ask("course.add \"A course\"")
      let changes = await notesOfChanges(1)
      #expect(changes.first?.hasSuffix("more. The section's question takes a higher limit.") == true, "\(changes)")
      #expect(await notesOfChanges(1000).isEmpty)
      let cut = await notes(2)
      #expect(cut.first?.hasPrefix("Not the whole list: these are 2 rows, and there are more.") == true, "\(cut)")
      #expect(cut.last == "Said.")
      #expect(await notes(3) == ["Said."])
    }
  }

  /// What is wrong with a question is said of the parameter it came from, not of an argument that the report does not have.
  @Test func aWrongParameterIsNamed() async throws {
    try await TestRegister.with { muster in
      let text = "title T\nparameter when required the year\nsection S\nask stats programme year={when}\n"
      let answer = await muster.ask("report.try with=when=soon <<", block: text)
      #expect(!answer.code.isSuccess && answer["arg"] == "with" && answer["line"] == "4", "\(answer.reply)")
      #expect(answer.text.contains("line 4, when: "), "\(answer.reply)")
    }
  }

  @Test func aYearThatIsNoneIsRefused() async throws {
    try await TestRegister.with { muster in
      let shipped = try await TestCluster.schema.value.reports
      try await muster.register.loadShippedReports(shipped)
      for year in ["-9223372036854775808", "9223372036854775807"] {
        let answer = await muster.ask("report.run annual with=\"year=\(year)\"")
        #expect(!answer.code.isSuccess && answer.code != .bug, "\(answer.reply)")
      }
    }
  }
}
