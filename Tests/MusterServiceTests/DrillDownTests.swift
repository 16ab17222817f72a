import MusterCore
import MusterTestKit
import Testing

/// From a figure, as it is shown, to what stands behind it.
@Suite struct DrillDownTests {
  private static func row(_ programme: String, _ title: String, _ people: Int) -> String {
    "2014-2015\t\(programme) - Fiscal Year 2014 Department of Defense Training\t\(title)\t\(people)"
      + "\tU\tS\tP\t3/3/2014\t3/7/2014\t$\(people * 5400)\t9\n"
  }

  /// Titles that differ by their letters' case only, one with a comma, and one that a catalogue has too.
  private static func with(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      let more = [("Staff Course", 5), ("STAFF COURSE, BASIC", 4)].map { row("CTFP", $0.0, $0.1) }.joined()
      let records = await muster.ask("import records format=tsv <<", block: HistoryTests.dirty + more)
      #expect(records.code == .imported, "\(records.reply)")
      #expect(await muster.ask("course.add \"LAW SEMINAR\" code=LS").code == .done)
      try await body(muster)
    }
  }

  @Test func aCourseIsFoundByWhatFiguresShow() async throws {
    try await Self.with { muster in
      let figures = await muster.ask("stats course measures=participations totals=none").figures
      let labels = figures.compactMap { $0["course"]?.plain }
      #expect(Set(labels).isSuperset(of: ["STAFF COURSE", "Staff Course", "STAFF COURSE, BASIC"]), "\(labels)")
      #expect(labels.contains { $0.hasPrefix("LAW SEMINAR [C-") }, "\(labels)")
      for figure in figures {
        let label = figure["course"]?.plain ?? ""
        let answer = await muster.ask("stats.rows measure=participations course=\"\(label)\"")
        let people = answer.rows.compactMap { Int($0["heads"]?.plain ?? "") }.reduce(0, +)
        #expect(people > 0 && String(people) == figure["participations"]?.plain, "\(label): \(answer.reply)")
      }
    }
  }

  /// A title is a name wherever a course is named: a code comes before it, and who is meant has to be clear.
  @Test func aTitleThatSeveralHaveIsRefused() async throws {
    try await Self.with { muster in
      #expect(await muster.ask("course.show \"pilot  Course\"").rows.first?["title"]?.plain == "PILOT COURSE")
      let several = await muster.ask("stats.rows course=\"law seminar\"")
      #expect(several.code == .ambiguousObject && several.text.contains("\"LS\""), "\(several.reply)")
      #expect(several["candidates"]?.contains("C-") == true, "\(several.reply)")
      #expect(await muster.ask("course.show \"staff course\"").code == .ambiguousObject)
      #expect(await muster.ask("course.show \"Staff Course\"").rows.first?["title"]?.plain == "Staff Course")
      #expect(await muster.ask("course.add \"Other\" code=ENGLISH").code == .done)
      #expect(await muster.ask("course.show ENGLISH").rows.first?["title"]?.plain == "Other")
      #expect(await muster.ask("stats.rows course=\"STAFF COURSE [C-999999]\"").code == .unknownObject)
      #expect(await muster.ask("stats.rows course=\"No such title\"").code == .unknownObject)
    }
  }

  /// The catalogue is the catalogue; whoever looks for words finds what only records name as well.
  @Test func aTitleOfRecordsIsFoundByItsWords() async throws {
    try await Self.with { muster in
      #expect(await muster.ask("course.list").rows.map { $0["course"]?.plain } == ["LS"])
      let found = await muster.ask("course.list text=\"staff course\"").rows
      #expect(found.count == 3 && found.allSatisfy { $0["course"]?.plain.hasPrefix("C-") == true }, "\(found)")
      #expect(await muster.ask("course.list text=\"law sem\"").rows.count == 2)
    }
  }

  /// Every cell of the matrix leads to its runs, with the people on both sides.
  @Test func theRunsBehindALinkAreListed() async throws {
    try await CubeTests.with { muster in
      for (across, count) in [("year", 2), ("programme", 3)] {
        let cells = await muster.ask("stats.links across=\(across)").figures.filter { $0["row"]?.plain == "figure" }
        #expect(cells.count == count, "\(cells)")
        for cell in cells {
          let (nation, value) = (cell["nation"]?.plain ?? "", cell[across]?.plain ?? "")
          let runs = await muster.ask("stats.links nation=\(nation) \(across)=\"\(value)\" runs=yes")
          func sum(_ name: String) -> String {
            String(runs.figures.compactMap { Int($0[name]?.plain ?? "") }.reduce(0, +))
          }
          #expect(String(runs.figures.count) == cell["iterations"]?.plain, "\(nation) \(value): \(runs.reply)")
          for name in ["headcount", "participations"] { #expect(sum(name) == cell[name]?.plain, "\(nation) \(value)") }
          #expect(runs.figures.allSatisfy { $0["nation"]?.plain == nation && $0["iteration"] != .null })
        }
      }
      let turkey = await muster.ask("stats.links nation=TR runs=yes").figures
      #expect(turkey.map { $0["iteration"]?.plain } == ["PL-27", "RX-27"])
      #expect(turkey.map { $0["starts"]?.plain } == ["2027-02-01", "2027-03-01"])
      let matrix = await muster.ask("stats.links across=none nation=US,IT").figures
      #expect(matrix.map { $0["nation"]?.plain ?? "" } == ["US", ""], "\(matrix)")
      #expect(await muster.ask("stats.links nation=XQ").code == .unknownObject)
      #expect(await muster.ask("stats.links nation=IT runs=yes").figures.isEmpty)
    }
  }
}
