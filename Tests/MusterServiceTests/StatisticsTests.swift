import MusterCore
import MusterTestKit
import Testing

@Suite struct StatisticsTests {
  static let totals = "Schema/records/published-totals.tsv"

  static func withRecords(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      let answer = await muster.ask(
        "import records format=tsv <<", bytes: try Checkout.bytes("Schema/records/records.tsv"))
      #expect(answer.code == .imported)
      try await body(muster)
    }
  }

  @Test func allPublishedTotalsAreEqual() async throws {
    try await Self.withRecords { muster in
      let answer = await muster.ask("stats.compare format=tsv <<", bytes: try Checkout.bytes(Self.totals))
      #expect(answer.code == .rows && answer["equal"] == "34" && answer["different"] == "0")
      #expect(answer.rows.count == 34 && answer.rows.allSatisfy { $0["equal"] == .bool(true) })
    }
  }

  /// Each is one small change; the comparison must fail and name the programme, and only that one.
  @Test(arguments: [
    "record.void ID reason=\"test\"", "record.correct ID headcount=HEADS reason=\"test\"",
    "record.correct ID cost=\"COST USD\" reason=\"test\"",
  ])
  func oneRecordOrOneDollarIsNoticed(_ change: String) async throws {
    try await Self.withRecords { muster in
      let row = await muster.ask("record.list programme=CTFP year=2012 limit=1").rows.first
      let id = row?["id"]?.plain ?? ""
      let heads = (Int(row?["headcount"]?.plain ?? "") ?? 0) + 1
      let dollars = (Double(row?["cost"]?.plain ?? "") ?? 0) + 1
      let line = change.replacing("ID", with: id).replacing("HEADS", with: "\(heads)").replacing(
        "COST", with: "\(Int(dollars))")
      #expect(await muster.ask(line).code == .done, "\(line)")
      let answer = await muster.ask("stats.compare format=tsv <<", bytes: try Checkout.bytes(Self.totals))
      #expect(answer.code == .differs && answer["different"] == "1" && answer["equal"] == "33")
      let different = answer.rows.filter { $0["equal"] == .bool(false) }.map { $0["programme"]?.plain ?? "" }
      #expect(different == ["CTFP - Fiscal Year 2012 Department of Defense Training"])
      #expect(answer.text.contains("CTFP - Fiscal Year 2012 Department of Defense Training"))
    }
  }

  /// The same by leaving a line out of the file, or changing a digit in it.
  @Test func aFileWithOneRowLessIsNoticed() async throws {
    let lines = try Checkout.text("Schema/records/records.tsv").split(separator: "\n")
    let short = lines.enumerated().filter { $0.offset != 700 }.map(\.element).joined(separator: "\n") + "\n"
    let programme = lines[700].split(separator: "\t")[1]
    try await TestRegister.with { muster in
      #expect(await muster.ask("import records format=tsv <<", block: short)["applied"] == "1528")
      let answer = await muster.ask("stats.compare format=tsv <<", bytes: try Checkout.bytes(Self.totals))
      #expect(answer.code == .differs && answer.text.contains(programme))
    }
  }

  /// Every row ends in its programme's fiscal year; 312 start in an earlier one.
  @Test(arguments: [
    ("reported", "calendar"), ("start", "us-fiscal"), ("end", "us-fiscal"), ("start", "calendar"), ("end", "pk-fiscal"),
  ])
  func theBasisOfTheYearIsStated(_ basis: String, _ calendar: String) async throws {
    // Recomputed here from the file, by other means than the statements.
    let expected = try Recount.years(basis: basis, calendar: calendar)
    try await Self.withRecords { muster in
      let answer = await muster.ask("stats year measures=participations basis=\(basis) calendar=\(calendar)")
      #expect(answer["basis"] == basis && answer["calendar"] == calendar)
      let found = Dictionary(
        answer.rows.filter { $0["row"]?.plain == "figure" }
          .map { ($0["year"]?.plain ?? "", Int($0["participations"]?.plain ?? "") ?? 0) }
      ) { first, _ in first }
      #expect(found == expected)
      #expect(answer.rows.contains { $0["row"]?.plain == "total" && $0["participations"]?.plain == "1982" })
    }
  }

  @Test func everyTotalSaysWhatItLeavesOut() async throws {
    try await Self.withRecords { muster in
      let answer = await muster.ask("stats programme,year")
      #expect(answer["cost-not-known"] == "89" && answer["persons-not-available"] == "1982")
      let total = answer.rows.first { $0["row"]?.plain == "total" }
      #expect(total?["cost"]?.plain == "32509575.00 USD" && total?["courses"]?.plain == "500")
      #expect(answer.rows.contains { $0["text"]?.plain.contains("Cost not known for 89 entries") == true })
      let csv = await muster.ask("stats programme format=csv")
      #expect(
        csv.lines.first
          == "row,programme,participations,persons,persons-not-available,courses,iterations,cost,cost-not-known")
      #expect(csv.lines.contains { $0.hasPrefix("figure,\"Non-SA, UC\",") })
    }
  }

  @Test func personsAreCountedOnceAtEachLevel() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      for run in ["S1", "S2"] { _ = await muster.homeRun(run, capacity: nil) }
      for line in ["enrol T-1 S1", "enrol T-1 S2", "enrol T-2 S1", "enrol T-3 S2"] { await muster.ask(line) }
      for line in ["enrolment.attend T-1 S1", "enrolment.attend T-1 S2", "enrolment.attend T-2 S1"] {
        await muster.ask(line)
      }
      let answer = await muster.ask("stats course measures=participations,persons,enrolments")
      let figures = answer.figures.map { row in
        ["course", "participations", "persons", "enrolments"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
      }
      #expect(
        figures == ["Course of S1|2|2|2", "Course of S2|1|1|2", "|3|2|4"], "the person in both is one in the total")
      #expect(answer["not-taken-part"] == "1")
    }
  }

  /// A result without a day is in no year: a question about years says so of results, as of whatever else it counts.
  @Test func whatHasNoDayIsSaidOfEachKind() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("R", capacity: nil)
      let lines = "officer,course,outcome,on\nT-1,R-C,graduated,\nT-2,R-C,graduated,2024-03-08\n"
      let loaded = await muster.ask("import completions <<", block: lines)
      #expect(loaded["applied"] == "2", "\(loaded.reply)")
      func notes(_ answer: Answer) -> [String] {
        answer.rows.compactMap { $0["row"]?.plain == "note" ? $0["text"]?.plain : nil }
      }
      for question in ["year=2024", "by=year", "month=2024-03", "by=course year=2020..2026"] {
        let answer = await muster.ask("stats measures=completions \(question)")
        #expect(notes(answer).contains("Year not known for 1 completion."), "\(question): \(answer.lines)")
        #expect(answer["completions-year-not-known"] == "1", "\(answer.reply)")
      }
      let none = await muster.ask("stats measures=completions,participations year=2024 course=R-C kind=exercise")
      #expect(notes(none).contains("Year not known for 0 completions."), "\(none.lines)")
      let behind = await muster.ask("stats.rows measure=completions year=2024")
      #expect(behind["rows"] == "1" && behind["year-not-known"] == "1", "\(behind.reply)")
      // Each measure by itself names a kind that it counts, and is asked of the database without fault.
      for measure in Measure.allCases {
        let answer = await muster.ask("stats measures=\(measure.rawValue) year=2024")
        #expect(answer.code == .rows, "\(measure): \(answer.reply)")
        #expect(notes(answer).contains { $0.hasPrefix("Year not known for ") }, "\(measure): \(answer.lines)")
      }
    }
  }

  /// Slips in a question are named, and nothing is shown where there is nothing.
  @Test func slipsAndEmptyRows() async throws {
    try await Self.withRecords { muster in
      #expect(await muster.ask("stats lost").text.contains("say measures=lost"))
      #expect(await muster.ask("stats measures=programme").text.contains("say by=programme"))
      let wrong = await muster.ask("stats gender=not-stated measures=participations")
      #expect(wrong.rows.contains { $0.json.contains("gender=not-available") }, "\(wrong.rows)")
      let right = await muster.ask("stats gender=not-available measures=participations")
      #expect(!right.rows.contains { $0.json.contains("gender=not-stated is") }, "\(right.rows)")
      _ = await muster.officers(1)
      _ = await muster.homeRun("R", capacity: nil)
      await muster.ask("enrol T-1 R")
      let lost = await muster.ask("stats reason measures=lost")
      #expect(lost.figures.map { $0["row"]?.plain } == ["total"], "\(lost.lines)")
      // The run of an enrolment that has not taken part, and the years before it, are no columns.
      let across = await muster.ask("stats programme across=year measures=participations year=2000..2030")
      let names = across.figures.first?.fields.map(\.name) ?? []
      #expect(names == ["row", "programme", "2010", "2011", "2012", "2013", "participations"], "\(names)")
    }
  }

  @Test func aResitHidesNoEarlierPassAndARevocationDoes() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      _ = await muster.homeRun("R", capacity: nil)
      await muster.ask("enrol T-1 R")
      await muster.ask("complete T-1 R outcome=graduated on=2026-01-10")
      func completions() async -> String? {
        await muster.ask("stats measures=completions").figures.first?["completions"]?.plain
      }
      #expect(await completions() == "1")
      let resit = await muster.ask("completion.add T-1 R-C kind=resit corrects=1 outcome=failed on=2026-02-01")
      #expect(resit.code == .done)
      #expect(await completions() == "1", "the pass stands")
      #expect(await muster.ask("completion.add T-1 R-C kind=revocation corrects=1").code == .done)
      #expect(await completions() == "0")
      #expect(await muster.ask("completion.list officer=T-1").rows.count == 3, "all entries remain")
    }
  }

  /// Who is entered without a day is put forward on the day of the entry; of a file and of history the day stays not known.
  @Test func aNameWithoutADayIsOfTheDayItIsEntered() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-10T08:00:00Z"))
      await CallTests.abroad(muster, officers: 4)
      await muster.ask("offer.add M1-A-27 seats=4 names-due=2027-01-11")
      await muster.ask("enrol T-1 M1-A-27")
      await muster.ask("import nominations <<", block: "officer,iteration\nT-2,M1-A-27\n")
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await muster.ask("enrol T-3 M1-A-27")
      await muster.ask("enrol T-4 M1-A-27 late-entry=yes")
      #expect(
        await muster.ask("nomination.list iteration=M1-A-27").rows.map { $0["on"]?.plain ?? "" } == [
          "2027-01-10", "", "2027-01-12", "",
        ])
      let total = await muster.ask("stats measures=named,named-on-time").figures.first
      for (name, expected) in [("named", "4"), ("named-on-time", "1"), ("named-day-not-known", "2")] {
        #expect(total?[name]?.plain == expected, "\(name) \(total?.json ?? "")")
      }
    }
  }
}

/// The records counted again from the file itself.
enum Recount {
  static func years(basis: String, calendar: String) throws -> [String: Int] {
    let firstMonth = calendar == "us-fiscal" ? 10 : calendar == "pk-fiscal" ? 7 : 1
    var out: [String: Int] = [:]
    for line in try Checkout.text("Schema/records/records.tsv").split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let year: String
      if basis == "reported" {
        let words = fields[1].split(separator: " ")
        year = words.firstIndex(of: "Year").map { String(words[$0 + 1]) } ?? ""
      } else {
        let (start, end) = (numbers(fields[7]), numbers(fields[8]))
        if (end[2], end[0], end[1]) < (start[2], start[0], start[1]) {
          year = "not known"
        } else {
          let date = basis == "start" ? start : end
          year = String(firstMonth > 1 && date[0] >= firstMonth ? date[2] + 1 : date[2])
        }
      }
      out[year, default: 0] += Int(fields[3]) ?? 0
    }
    return out
  }

  private static func numbers(_ date: Substring) -> [Int] { date.split(separator: "/").compactMap { Int($0) } }
}
