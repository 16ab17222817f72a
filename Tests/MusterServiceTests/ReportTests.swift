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
    try await StatisticsTests.withRecords { muster in
      let first = await muster.ask("report.try with=year=2012 <<", block: Self.definition)
      let moment = first["as-of"] ?? ""
      let id = await muster.ask("record.list programme=CTFP year=2012 limit=1").rows.first?["id"]?.plain ?? ""
      #expect(await muster.ask("record.void \(id) reason=test").code == .done)
      let again = await muster.ask("report.try with=year=2012 as-of=\(moment) <<", block: Self.definition)
      #expect(first.rows == again.rows)
      let now = await muster.ask("report.try with=year=2012 <<", block: Self.definition)
      #expect(first.rows != now.rows)
    }
  }

  /// What ships runs, with the parameters that must be said.
  @Test func everyReportThatShipsRuns() async throws {
    try await StatisticsTests.withRecords { muster in
      let names = await muster.ask("report.list").rows.compactMap { $0["name"]?.plain }
      #expect(names.count == 11)
      let totals = try Checkout.text("Schema/records/published-totals.tsv")
      #expect(await muster.ask("reconcile.load theirs <<", block: totals).code.isSuccess)
      let said = ["previous": "2011", "from": "2012-01-01", "to": "2012-12-31", "name": "theirs"]
      for name in names {
        let definition = try ReportDefinition(
          parsing: Array(await muster.ask("report.show \(name)").lines.joined(separator: "\n").utf8))
        let needed = definition.parameters.filter(\.isRequired).map { "\($0.name)=\(said[$0.name] ?? "2012")" }
        let with = needed.isEmpty ? "" : " with=" + needed.joined(separator: ",")
        let answer = await muster.ask("report.run \(name)\(with)")
        #expect(answer.code == .rows, "\(name): \(answer.reply)")
      }
    }
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
      #expect(total?["participations"] == .int(published.sessions) && total?["cost"]?.plain == published.cost)
      let annual = await muster.ask("report.run annual with=year=\(year),previous=\(year - 1),calendar=us-fiscal")
      #expect(annual.rows.first { $0["row"] == .text("total") }?["participations"] == .int(published.sessions))
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
}
