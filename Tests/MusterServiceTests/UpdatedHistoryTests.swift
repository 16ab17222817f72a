import MusterCore
import MusterTestKit
import Testing

/// Ledgers that come again with more rows, years without and within the printed programme, and a partner's figures beside
/// them.
@Suite struct UpdatedHistoryTests {
  static let mapping = """
    column programme = "Scheme"
    column year      = "Year"
    column title     = "Course"
    column quantity  = "Men"
    column starts    = "From"
    column ends      = "To"
    column cost      = "Cost"
    need     programme, quantity
    year     from year
    dates    iso
    currency USD

    """
  static let header = "Scheme,Year,Course,Men,From,To,Cost\n"
  static let rows = [
    "FXA,2020,Course A,4,2020-02-03,2020-02-07,100\n", "FXA,2020,Course A,6,2020-02-03,2020-02-07,150\n",
    "FXA,2021,Course B,12,2021-02-01,2021-02-05,300\n", "FXA,2021,Course C,8,2021-05-03,,200\n",
  ]

  static func with(
    _ text: String? = nil, mapping: String = UpdatedHistoryTests.mapping, _ body: (TestRegister) async throws -> Void
  ) async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("mapping.set ledger <<", block: mapping).code == .done)
      let answer = await muster.ask("import history mapping=ledger <<", block: text ?? header + rows.joined())
      #expect(answer.code == .imported, "\(answer.reply) \(answer.rows)")
      try await body(muster)
    }
  }

  private static func shown(_ answer: Answer) -> [String] {
    answer.figures.map { row in
      ["programme", "year", "measure", "theirs", "ours", "status"].map { row[$0]?.plain ?? "?" }.joined(separator: " ")
    }
  }

  /// The printed name says no year, so the year tells the lines apart.
  @Test func aProgrammeOfSeveralYears() async throws {
    try await Self.with { muster in
      let theirs = "programme,year,sessions,cost\nFXA,2020,10,250\nFXA,2021,20,500\n"
      await muster.ask("reconcile.load both <<", block: theirs)
      let both = await muster.ask("reconcile.show both")
      #expect(both.code == .rows && both["equal"] == "2", "\(both.reply)")
      #expect(
        Self.shown(both) == [
          "FXA 2020 sessions 10 10 equal", "FXA 2020 cost 250.00 250.00 equal", "FXA 2021 sessions 20 20 equal",
          "FXA 2021 cost 500.00 500.00 equal",
        ], "\(Self.shown(both))")
      let rows = await muster.ask("reconcile.rows both FXA year=2021 measure=sessions")
      #expect(rows.code == .rows && rows["behind"] == "2" && rows["ours"] == "20", "\(rows.reply)")
      let asked = await muster.ask("reconcile.rows both FXA")
      #expect(asked.code == .ambiguousObject && asked.text.contains("\"FXA\" of 2021"), "\(asked.reply)")
      // A year that ours have not is nobody else's.
      await muster.ask("reconcile.load other <<", block: "programme,year,sessions\nFXA,2012,10\nFXA,2021,21\n")
      let other = await muster.ask("reconcile.show other")
      #expect(
        Self.shown(other) == ["FXA 2021 sessions 21 20 differs", "FXA 2012 sessions 10  only-theirs"],
        "\(Self.shown(other))")
      #expect(other["outside"] == "1" && other.text.contains("\"FXA 2021\", \"FXA 2012\""), "\(other.reply)")
      // No row of another year explains a difference.
      let behind = await muster.ask("reconcile.rows other FXA year=2021 measure=sessions")
      #expect(behind.figures.allSatisfy { $0["title"]?.plain != "Course A" }, "\(behind.rows)")
      let compared = await muster.ask("stats.compare <<", block: theirs)
      #expect(compared.rows.map { $0["year"]?.plain } == ["2020", "2021"], "\(compared.rows)")
    }
  }

  /// A year in which there is nothing to compare is no agreement.
  @Test func nothingOfAYear() async throws {
    try await Self.with { muster in
      await muster.ask("reconcile.load t <<", block: "programme,year,sessions\nFXA,2021,20\n")
      #expect(await muster.ask("reconcile.show t year=2021").code == .rows)
      let none = await muster.ask("reconcile.show t year=1999")
      #expect(none.code == .unknownObject && none.text.contains("nothing of 1999. It compares 2021."), "\(none.reply)")
      await muster.ask("reconcile.load u <<", block: "programme,year,students\n")
      #expect(await muster.ask("reconcile.show u").code == .unknownObject)
    }
  }

  /// A year such as 2020-21 is the calendar's; loaded again by another calendar the lines are of another year.
  @Test func aPartnersSpan() async throws {
    try await Self.with { muster in
      let theirs = "programme,year,sessions\nFXA,2020-21,20\n"
      let plain = await muster.ask("reconcile.load t <<", block: theirs)
      #expect(plain["flagged"] == "1", "\(plain.reply)")
      let first = await muster.ask("reconcile.show t")
      #expect(first.figures.first?["flags"]?.plain == "line 2: year-derived", "\(first.rows)")
      let fiscal = await muster.ask("reconcile.load t calendar=pk-fiscal <<", block: theirs)
      #expect(fiscal.code == .imported && fiscal["flagged"] == "0", "\(fiscal.reply)")
      let second = await muster.ask("reconcile.show t")
      #expect(Self.shown(second) == ["FXA 2021 sessions 20 20 equal"], "\(second.rows)")
      #expect(await muster.ask("reconcile.load t calendar=pk-fiscal <<", block: theirs).code == .unchanged)
      #expect(await muster.ask("reconcile.load t calendar=mayan <<", block: theirs).code == .unknownObject)
      #expect(await muster.ask("stats.compare calendar=pk-fiscal <<", block: theirs).code == .rows)
    }
  }

  @Test func aSpanInALedger() async throws {
    for (calendar, year, isDerived) in [("pk-fiscal", "2021", false), ("calendar", "2020", true)] {
      let text = Self.header + "FXA,2020-21,Course A,4,2020-09-07,2020-09-11,100\n"
      try await Self.with(text, mapping: Self.mapping + "calendar \(calendar)\n") { muster in
        let row = await muster.ask("record.list").rows.first
        #expect(row?["year"]?.plain == year, "\(calendar): \(String(describing: row))")
        #expect((row?["flags"]?.plain.contains("year-derived") == true) == isDerived)
      }
    }
  }

  /// An updated ledger, and one in another order: what stands already is counted, flagged, and refused if the mapping
  /// says so.
  @Test func rowsThatComeAgain() async throws {
    try await Self.with { muster in
      let more = "FXA,2022,Course D,3,2022-02-01,2022-02-05,90\n"
      let reversed = Self.header + Array(Self.rows.reversed()).joined()
      let dry = await muster.ask("import history mapping=ledger dry=yes <<", block: reversed)
      #expect(dry["repeats-import"] == "4" && dry["taken"] == "4", "\(dry.reply)")
      let updated = Self.header + Self.rows.joined() + more
      let answer = await muster.ask("import history mapping=ledger <<", block: updated)
      #expect(answer.code == .imported && answer["repeats-import"] == "4" && answer["taken"] == "5", "\(answer.reply)")
      #expect(
        answer.text.hasPrefix("4 rows stand already from another file") && answer.text.contains("record.void"),
        "\(answer.text)")
      let flagged = await muster.ask("record.list flag=repeats-import").rows
      #expect(flagged.count == 4 && flagged.allSatisfy { $0["why"]?.plain.contains("another file") == true })
      for row in flagged { await muster.ask("record.void \(row["id"]?.plain ?? "") reason=\"came twice\"") }
      await muster.ask("reconcile.load t <<", block: "programme,year,sessions\nFXA,2020,10\nFXA,2021,20\nFXA,2022,3\n")
      #expect(await muster.ask("reconcile.show t").code == .rows)
      // Refused, and only the new row goes in; another text of the mapping is the same mapping.
      await muster.ask("mapping.set ledger <<", block: Self.mapping + "on repeats-import refuse\n")
      let third = updated + "FXA,2023,Course D,3,2023-02-01,2023-02-05,90\n"
      let refused = await muster.ask("import history mapping=ledger <<", block: third)
      #expect(
        refused.code == .imported && refused["taken"] == "1" && refused["bad"] == "5" && refused["refused"] == "5",
        "\(refused.reply)")
      #expect(refused.text.contains("5 rows stood already"), "\(refused.text)")
      #expect(
        refused.rows.allSatisfy { $0["text"]?.plain.contains("repeats-import") == true }, "\(refused.rows)")
    }
  }

  /// Equal rows of one file are rows of their own: only as many come again as the other file has.
  @Test func asManyAsTheOtherFileHas() async throws {
    try await Self.with(Self.header + Self.rows[0]) { muster in
      let text = Self.header + Self.rows[0] + Self.rows[0] + Self.rows[1]
      let answer = await muster.ask("import history mapping=ledger <<", block: text)
      #expect(answer["repeats-import"] == "1" && answer["repeats-row"] == "1", "\(answer.reply)")
      #expect(answer.text.hasPrefix("1 row stands already from another file"), "\(answer.text)")
      // Another mapping reads another history.
      await muster.ask("mapping.set second <<", block: Self.mapping)
      let other = await muster.ask("import history mapping=second <<", block: text + Self.rows[2])
      #expect(other.code == .imported && other["repeats-import"] == nil, "\(other.reply)")
    }
  }

  /// Courses are shown as runs with their rows, and those of no run after them; students as rows with headcounts.
  @Test func rowsBehindCoursesAndStudents() async throws {
    try await Self.with { muster in
      await muster.ask(
        "reconcile.load t <<", block: "programme,year,courses,students\nFXA,2020,1,10\nFXA,2021,2,20\n")
      let first = await muster.ask("reconcile.rows t FXA year=2020 measure=courses")
      #expect(first.code == .rows && first["courses"] == "1" && first["ours"] == "1", "\(first.reply)")
      #expect(first.figures.map { $0["finding"]?.plain } == ["counted", "same-course"], "\(first.rows)")
      #expect(first.figures.map { $0["contributes"]?.plain } == ["1", "0"])
      #expect(Set(first.figures.map { $0["iteration"]?.plain }).count == 1)
      let second = await muster.ask("reconcile.rows t FXA year=2021 measure=courses")
      #expect(second["difference"] == "-1" && second["not-counted"] == "1", "\(second.reply)")
      #expect(
        second.figures.map { $0["finding"]?.plain } == ["counted", "not-counted"]
          && second.figures.last?["says"]?.plain.contains("no end that is known") == true, "\(second.rows)")
      let students = await muster.ask("reconcile.rows t FXA year=2021 measure=students")
      #expect(students.code == .rows && students.figures.compactMap { $0["headcount"]?.plain } == ["12", "8"])
      #expect(students.rows.contains { $0["text"]?.plain.contains("name no persons") == true }, "\(students.rows)")
      let unstated = await muster.ask("reconcile.rows t FXA year=2021 measure=sessions")
      #expect(unstated["ours"] == "20", "\(unstated.reply)")
    }
  }

  /// A difference below zero is a number in CSV, and an amount is no formula.
  @Test func belowZeroInCSV() async throws {
    try await Self.with { muster in
      await muster.ask("reconcile.load t <<", block: "programme,year,sessions,cost\nFXA,2020,20,350\nFXA,2021,20,500\n")
      let lines = await muster.ask("reconcile.show t format=csv").lines
      #expect(lines.contains { $0.contains("sessions,20,10,-10,differs") }, "\(lines)")
      #expect(lines.contains { $0.contains("cost,350.00,250.00,-100.00,differs") }, "\(lines)")
      let versus = "stats by=programme measures=cost year=2020 versus=2021 basis=reported"
      let safe = await muster.ask(versus + " format=csv").lines
      #expect(safe.contains { $0.contains("USD -250.00") && !$0.contains("'") }, "\(safe)")
      #expect(await muster.ask(versus + " format=csv-machine").lines.contains { $0.contains("-250.00 USD") })
    }
  }
}
