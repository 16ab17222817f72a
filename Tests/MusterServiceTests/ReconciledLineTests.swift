import MusterCore
import MusterTestKit
import Testing

/// Lines of a reconciliation: which rows are behind one, how one is asked for, and what it is in.
@Suite struct ReconciledLineTests {
  private static let mapping =
    "column report = \"Report\"\n" + UpdatedHistoryTests.mapping
  private static let reports = """
    Report,Scheme,Year,Course,Men,From,To,Cost
    A-1,RPT,2018,Course A,3,2018-02-05,2018-02-09,100
    B-1,RPT,2018,Course B,2,2018-03-05,2018-03-09,150
    ,RPT,2018,Course C,4,2018-04-02,2018-04-06,300

    """

  private static func notes(_ answer: Answer) -> [String] {
    answer.rows.filter { $0["row"]?.plain == "note" }.compactMap { $0["text"]?.plain }
  }

  /// 51 rows tell the 53 sessions of CTFP in 2011; 385 rows of programmes that theirs do not name are not behind it.
  @Test(arguments: ["sessions", "courses", "students"]) func rowsOfOtherProgrammesAreNotBehind(_ measure: String)
    async throws
  {
    try await StatisticsTests.withRecords { muster in
      await muster.ask("reconcile.load t <<", block: "programme,year,sessions\nCTFP,2011,53\nCTFP,2010,45\n")
      let rows = await muster.ask("reconcile.rows t CTFP year=2011 measure=\(measure)")
      #expect(rows.code == .rows && rows["behind"] == "51" && rows["elsewhere"] == "385", "\(rows.reply)")
      #expect(rows.figures.count == 51 && rows.figures.allSatisfy { $0["finding"]?.plain != "elsewhere" })
      #expect(Self.notes(rows).contains { $0.contains("385 rows of programmes that only ours have") })
      let whole = await muster.ask("reconcile.rows t CTFP year=2011 measure=\(measure) limit=51")
      #expect(whole.figures.count == 51 && whole["more"] == nil, "\(whole.reply)")
      let cut = await muster.ask("reconcile.rows t CTFP year=2011 measure=\(measure) limit=50")
      #expect(cut.figures.count == 50 && cut["more"] == "limit", "\(cut.reply)")
      if measure == "sessions" { #expect(rows["flagged"] == "0" && rows["difference"] == "0", "\(rows.reply)") }
    }
  }

  /// A sum in which costs are not known says so where it is equal too, and people too many in ones that no row is told by.
  @Test func whatAnEqualSumLeavesOutAndWhatNoNumberTells() async throws {
    try await StatisticsTests.withRecords { muster in
      func said(_ theirs: String, _ measure: String) async -> String {
        await muster.ask("reconcile.load t <<", block: theirs)
        let figures = await muster.ask("reconcile.show t").figures
        return figures.filter { $0["measure"]?.plain == measure && $0["programme"]?.plain == "CTFP" }
          .map { "\($0["status"]?.plain ?? ""): \($0["explanation"]?.plain ?? "")" }.joined(separator: "|")
      }
      let known = await said("programme,year,sessions\nCTFP,2013,82\n", "sessions")
      #expect(known == "equal: ", "\(known)")
      let few = await said("programme,year,sessions\nCTFP,2013,81\n", "sessions")
      #expect(few.contains("rows has just what is too much, so no number says which it is"), "\(few)")
      let totals = try Checkout.text("Schema/records/published-totals.tsv")
      await muster.ask("reconcile.load all <<", block: totals)
      let all = await muster.ask("reconcile.show all").figures
      let silent = all.filter { row in
        row["measure"]?.plain == "cost" && row["status"]?.plain == "equal"
          && row["explanation"]?.plain.contains("no cost") == true
      }
      #expect(!silent.isEmpty, "lines of equal costs in which some are not known")
    }
  }

  /// Where something differs they may explain it, and come after all that is behind the line.
  @Test func rowsOfOtherProgrammesComeLast() async throws {
    try await StatisticsTests.withRecords { muster in
      await muster.ask(
        "reconcile.load t <<", block: "programme,year,sessions,courses\nCTFP,2011,9999,9999\nCTFP,2010,45,1\n")
      for measure in ["sessions", "courses"] {
        let rows = await muster.ask("reconcile.rows t CTFP year=2011 measure=\(measure) limit=1000")
        let findings = rows.figures.map { $0["finding"]?.plain ?? "" }
        #expect(findings.count == 436 && findings.suffix(385).allSatisfy { $0 == "elsewhere" }, "\(rows.reply)")
        #expect(!findings.prefix(51).contains("elsewhere"), "\(measure)")
        let few = await muster.ask("reconcile.rows t CTFP year=2011 measure=\(measure) limit=51")
        #expect(few.figures.allSatisfy { $0["finding"]?.plain != "elsewhere" } && few.figures.count == 51)
      }
    }
  }

  /// A line without a report is asked for by leaving the report out, and its remark is its own.
  @Test func aLineWithoutAReport() async throws {
    try await UpdatedHistoryTests.with(Self.reports, mapping: Self.mapping) { muster in
      await muster.ask(
        "reconcile.load t <<", block: "report,programme,year,sessions\nA-1,RPT,2018,9\nB-1,RPT,2018,9\n")
      let shown = await muster.ask("reconcile.show t")
      #expect(shown.code == .differs && shown.figures.count == 3, "\(shown.reply) \(shown.figures.map(\.json))")
      #expect(
        shown.text.contains("differ: \"RPT 2018 of report A-1\", \"RPT 2018 of report B-1\", \"RPT 2018\"."),
        "\(shown.text)")
      let own = await muster.ask("reconcile.rows t RPT year=2018 measure=sessions")
      #expect(own.code == .rows && own["ours"] == "4" && own["behind"] == "1", "\(own.reply)")
      #expect(
        Self.notes(own).contains {
          $0.hasPrefix("This is the line that names no report.") && $0.contains("(year=2018 report=A-1)")
        }, "\(Self.notes(own))")
      let first = await muster.ask("reconcile.rows t RPT year=2018 report=A-1 measure=sessions")
      #expect(first["ours"] == "3" && first["behind"] == "1", "\(first.reply)")
      // Without the year none of the three is plainly meant: the message says how each is asked for.
      let unclear = await muster.ask("reconcile.rows t RPT measure=sessions")
      #expect(
        unclear.code == .ambiguousObject
          && ["(year=2018 report=A-1)", "(year=2018 report=B-1)", "(year=2018)"].allSatisfy { way in
            unclear.text.contains(way)
          },
        "\(unclear.reply)")
      let remark = await muster.ask("reconcile.remark t RPT year=2018 text=\"Of no report.\"")
      #expect(remark.code == .done && remark["year"] == "2018" && remark["report"] == nil, "\(remark.reply)")
      let again = await muster.ask("reconcile.show t").figures
      #expect(again.map { $0["remark"]?.plain.contains("Of no report.") == true } == [false, false, true])
    }
  }

  /// Theirs in dollars beside ours in another currency: each keeps its own, and nothing adds or compares them.
  @Test func theirCurrencyIsTheirs() async throws {
    let mapping = UpdatedHistoryTests.mapping.replacing("currency USD", with: "currency EUR")
    try await UpdatedHistoryTests.with(mapping: mapping) { muster in
      let theirs = "programme,year,sessions,cost\nFXA,2020,10,$250\nFXA,2021,20,$500\n"
      await muster.ask("reconcile.load t <<", block: theirs)
      let shown = await muster.ask("reconcile.show t year=2020").figures.last
      #expect(shown?["theirs"]?.plain == "250.00 USD" && shown?["ours"]?.plain == "250.00 EUR", "\(shown?.json ?? "")")
      #expect(shown?["status"]?.plain == "not-comparable")
      #expect(shown?["explanation"]?.plain == "theirs are in USD, ours in EUR.", "\(shown?.json ?? "")")
      let rows = await muster.ask("reconcile.rows t FXA year=2020")
      #expect(rows["theirs"] == "250.00 USD" && rows["ours"] == "250.00 EUR", "\(rows.reply)")
      #expect(Self.notes(rows).contains("Of the costs: theirs are in USD, ours in EUR."), "\(Self.notes(rows))")
      let layout = await muster.ask("reconcile.layout t").figures
      #expect(
        layout.map { $0["their-value"]?.plain } == [
          "250.00 USD", "500.00 USD", "250.00 USD", "500.00 USD", "750.00 USD",
        ], "\(layout.map(\.json))")
      #expect(layout.allSatisfy { $0["equal"] == .bool(false) && $0["value"]?.plain.hasSuffix(" EUR") == true })
      let compared = await muster.ask("stats.compare <<", block: theirs)
      #expect(compared.code == .differs && compared.rows.count == 2, "\(compared.reply)")
      for row in compared.rows {
        #expect(row["currency"]?.plain == "EUR" && row["their-currency"]?.plain == "USD", "\(row.json)")
        #expect(row["says"]?.plain == "theirs are in USD, ours in EUR", "\(row.json)")
      }
    }
  }

  /// Lines of theirs without a year say nothing of the years of ours.
  @Test func theTotalOfLinesWithoutAYear() async throws {
    try await UpdatedHistoryTests.with { muster in
      await muster.ask("reconcile.load t <<", block: "programme,year,sessions\nFXA,2020,10\nOPN,,3\n")
      let titles = await muster.ask("reconcile.layout t").figures.filter { $0["row"]?.plain != "figure" }.map {
        $0["programme"]?.plain ?? ""
      }
      #expect(titles == ["Total of the lines without a year", "Total 2020", "Country total"], "\(titles)")
    }
  }
}
