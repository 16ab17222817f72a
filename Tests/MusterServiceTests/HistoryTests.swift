import MusterCore
import MusterTestKit
import Testing

/// Other years of the published records, histories with mappings, and a partner's figures beside ours.
@Suite struct HistoryTests {
  static let header =
    "report\tprogram\tcourse_title\tquantity\tstudent_unit\tus_unit\tlocation\tstart_date\tend_date\ttotal_cost\tpage_number"

  /// A year nobody printed: one cost run together, one digit too many, a total, furniture and an empty row.
  static let dirty = """
    \(header)
    2014-2015\tIMET-1 - Fiscal Year 2014 Department of State Training\tSTAFF COURSE\t1\tU\tS\tP\t1/6/2014\t6/20/2014\t$40,100\t7
    2014-2015\tIMET-1 - Fiscal Year 2014 Department of State Training\tSTAFF COURSE\t1\tU\tS\tP\t1/6/2014\t6/20/2014\t$41,900\t7
    2014-2015\tIMET-1 - Fiscal Year 2014 Department of State Training\tLAW SEMINAR\t3\tU\tS\tP\t2/3/2014\t2/14/2014\t$9,300$4,250\t7
    \t\t\t\t\t\t\t\t\t\t
    UNCLASSIFIED\t\t\t\t\t\t\t\t\t\tPage 7 of 90
    2014-2015\tIMET-1 - Fiscal Year 2014 Department of State Training\tLAW SEMINAR\t1\tU\tS\tP\t2/3/2014\t2/14/2014\t$3,100\t8
    2014-2015\tIMET-1 - Fiscal Year 2014 Department of State Training\tProgram totals\t6\t\t\t\t\t\t$98,650\t8
    2014-2015\tFMF - Fiscal Year 2014 Department of State Training\tPILOT COURSE\t2\tU\tS\tP\t3/3/2014\t6/1/2014\t$120,000\t9
    2014-2015\tFMF - Fiscal Year 2014 Department of State Training\tPILOT COURSE\t2\tU\tS\tP\t3/3/2014\t6/1/2014\t1234567890\t9
    2014-2015\tFMF - Fiscal Year 2014 Department of State Training\tENGLISH\t2\tU\tS\tP\t3/3/2014\t6/1/2014\t$11,400\t9
    2014-2015\tCTFP - Fiscal Year 2014 Department of Defense Training\tSEMINAR\t1\tU\tS\tP\t3/3/2014\t3/7/2014\t$5,400\t9

    """

  static let totals = """
    report,program,quantity,total_cost
    2014-2015,IMET-1 - Fiscal Year 2014 Department of State Training,6,"$94,400"
    2014-2015,FMF - Fiscal Year 2014 Department of State Training,6,"$247,640"
    2014-2015,CTFP - Fiscal Year 2014 Department of Defense Training,1,"$5,400"

    """

  @Test func anotherYearComesInAtOnceWithFlags() async throws {
    try await TestRegister.with { muster in
      let answer = await muster.ask("import records format=tsv rows=11 <<", block: Self.dirty)
      #expect(answer.code == .imported, "\(answer.reply) \(answer.rows)")
      for (key, value) in [
        ("rows", "11"), ("taken", "8"), ("doubtful", "2"), ("set-aside", "2"), ("empty", "1"), ("bad", "0"),
        ("cost-garbled", "1"),
        ("cost-implausible", "1"), ("cost-not-trusted", "2"), ("total-row", "1"), ("furniture", "1"),
      ] { #expect(answer[key] == value, "\(key): \(answer.reply)") }
      let garbled = await muster.ask("record.list flag=cost-garbled").rows
      #expect(garbled.count == 1 && garbled[0]["line"] == .int(4) && garbled[0]["cost"] == .null)
      #expect(garbled[0]["doubted-cost"]?.plain == "93004250.00", "\(garbled)")
      #expect(garbled[0]["why"]?.plain.contains("two amounts run together") == true)
      #expect(garbled[0]["printed"]?.plain.contains("$9,300$4,250") == true)
      let total = await muster.ask("record.list flag=total-row").rows
      #expect(total.count == 1 && total[0]["headcount"] == .int(6))
      #expect(await muster.ask("record.list flag=furniture").rows.count == 1)
      // None of it is a participation or in a sum.
      let stats = await muster.ask("stats programme measures=participations,cost").rows.last {
        $0["row"]?.plain == "total"
      }
      #expect(
        stats?["participations"] == .int(13) && stats?["cost"]?.plain == "221900.00 USD", "\(String(describing: stats))"
      )
      #expect(stats?["cost-not-known"] == .int(2))
      #expect(await muster.ask("import records format=tsv <<", block: Self.dirty).code == .unchanged)
    }
  }

  @Test func theReconciliationNamesTheRowsAndRemarksStay() async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      let loaded = await muster.ask("reconcile.load year-2014 source=\"the report\" <<", block: Self.totals)
      #expect(
        loaded.code == .imported && loaded["rows"] == "3" && loaded["measures"] == "sessions,cost", "\(loaded.reply)")
      #expect(await muster.ask("reconcile.load year-2014 <<", block: Self.totals).code == .unchanged)
      let shown = await muster.ask("reconcile.show year-2014")
      #expect(shown.code == .differs && shown["different"] == "2" && shown["equal"] == "1", "\(shown.reply)")
      #expect(shown.rows.first?["row"]?.plain == "head")
      func figure(_ programme: String, _ measure: String, _ rows: [Row]) -> Row? {
        rows.first { $0["programme"]?.plain.hasPrefix(programme) == true && $0["measure"]?.plain == measure }
      }
      let imet = figure("IMET", "cost", shown.rows)
      #expect(
        imet?["theirs"]?.plain == "94400.00" && imet?["ours"]?.plain == "85100.00"
          && imet?["difference"]?.plain == "-9300.00")
      #expect(imet?["status"]?.plain == "differs")
      #expect(
        imet?["explanation"]?.plain.contains("(line 4) read as 9300 (the first number in it)") == true,
        "\(imet?["explanation"]?.plain ?? "")")
      #expect(figure("IMET", "sessions", shown.rows)?["status"]?.plain == "equal")
      let fmf = figure("FMF", "cost", shown.rows)?["explanation"]?.plain ?? ""
      #expect(
        fmf.contains("not trusted") && fmf.contains("would have to be 116240"), "its text does not hold it: \(fmf)")
      let rows = await muster.ask("reconcile.rows year-2014 programme=IMET-1")
      #expect(rows.code == .rows && rows["difference"] == "-9300.00" && rows["flagged"] == "2", "\(rows.reply)")
      let first = rows.rows.first { $0["row"]?.plain == "figure" }
      #expect(
        first?["finding"]?.plain == "closes" && first?["line"] == .int(4) && first?["printed"]?.plain == "$9,300$4,250")
      let remark = await muster.ask(
        "reconcile.remark year-2014 programme=IMET-1 text=\"Two cells of page 7 ran together.\"")
      #expect(remark.code == .done, "\(remark.reply)")
      // The row is mended as the reconciliation says: the difference is gone, the remark and the flag stay.
      let id = first?["record"]?.plain ?? ""
      #expect(await muster.ask("record.correct \(id) cost=\"9300 USD\" reason=\"as the total shows\"").code == .done)
      let again = await muster.ask("reconcile.show year-2014")
      #expect(again["different"] == "1", "\(again.reply)")
      let mended = figure("IMET", "cost", again.rows)
      #expect(mended?["status"]?.plain == "equal" && mended?["remark"]?.plain.contains("page 7") == true)
      #expect(await muster.ask("record.list flag=cost-garbled").rows.count == 1)
      #expect(await muster.ask("reconcile.list").rows.first?["remarks"] == .int(1))
      let only = await muster.ask("reconcile.show year-2014 only=different").rows.filter {
        $0["row"]?.plain == "figure"
      }
      #expect(only.count == 1)
    }
  }

  /// As our figures stood before a correction.
  @Test func asOf() async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      await muster.ask("reconcile.load t <<", block: Self.totals)
      let before = await muster.ask("reconcile.show t")
      let moment = muster.clock.now
      muster.clock.set(Instant(microseconds: moment.microseconds + 60_000_000))
      await muster.ask("record.void 1 reason=test")
      #expect(await muster.ask("reconcile.show t").rows != before.rows)
      let past = await muster.ask("reconcile.show t as-of=\(moment)")
      #expect(past.rows.filter { $0["row"]?.plain == "figure" } == before.rows.filter { $0["row"]?.plain == "figure" })
    }
  }

  @Test func statesOfTheFigures() async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      let theirs = """
        programme,year,sessions,students,courses,cost
        IMET-1,2014,6,5,2,TBD
        FMF,2014,6,6,2,"$1,31,400"
        Section 9,2014,4,4,1,100
        Total,,16,15,5,

        """
      let loaded = await muster.ask("reconcile.load embassy <<", block: theirs)
      #expect(loaded["flagged"] == "2" && loaded["total-row"] == "1", "\(loaded.reply)")
      let shown = await muster.ask("reconcile.show embassy")
      let states = shown.rows.filter { $0["row"]?.plain == "figure" }.map { row in
        ["programme", "measure", "theirs", "ours", "status"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
      }
      #expect(
        states == [
          "IMET-1 sessions 6 6 equal", "IMET-1 students 5  not-comparable", "IMET-1 courses 2 2 equal",
          "FMF sessions 6 6 equal", "FMF students 6  not-comparable", "FMF courses 2 2 equal",
          "FMF cost  131400.00 not-comparable", "Section 9 sessions 4  only-theirs",
          "Section 9 students 4  only-theirs",
          "Section 9 courses 1  only-theirs", "Section 9 cost 100.00  only-theirs",
          "CTFP - Fiscal Year 2014 Department of Defense Training sessions  1 only-ours",
          "CTFP - Fiscal Year 2014 Department of Defense Training cost  5400.00 only-ours",
        ], "\(states)")
      #expect(await muster.ask("reconcile.rows embassy programme=NOPE").code == .unknownObject)
    }
  }

  /// What cannot be compared is no agreement; lines pasted twice and years left out are said.
  @Test(arguments: [
    (
      "programme,year,students\nIMET-1,2014,5\n", "Nothing of 1 programme can be compared: \"IMET-1\".",
      "0"
    ),
    ("programme,year,students\nNowhere,2014,5\n", "\"Nowhere\"", "0"),
    (
      "programme,year,students\nIMET-1,2014,=1+1\n",
      "1 programme cannot be compared in all that theirs state: \"IMET-1\".", "1"
    ),
    ("programme,year,sessions\nIMET-1,2014,3\nIMET-1,2014,3\n", "differ: \"CTFP", "1"),
  ])
  func noAgreement(_ theirs: String, _ said: String, _ flagged: String) async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      #expect(await muster.ask("reconcile.load x <<", block: theirs)["flagged"] == flagged)
      let shown = await muster.ask("reconcile.show x")
      #expect(shown.code == .differs && shown.text.contains(said), "\(shown.reply)")
      let repeated = shown.rows.contains { $0["explanation"]?.plain.contains("line 3 says the same as line 2") == true }
      #expect(repeated == theirs.contains("3\nIMET-1"), "\(shown.rows)")
      let doubled = await muster.ask("reconcile.load y <<", block: "programme,students,persons\nIMET-1,5,6\n")
      #expect(doubled.code == .importRejected && doubled.text.contains("both say students"), "\(doubled.reply)")
    }
  }

  /// What would stand in a wrong column or beside the wrong figures is refused; what is taken as a total is said.
  @Test(arguments: [
    (
      "Programme,Year,Students,Cost\nCTFP,2013,82,$1,617,359\n",
      "Line 2 has 6 fields, the header has 4. Look for a comma"
    ),
    ("Programme,Year,Students,Cost\nCTFP,2013,82,100,,\n", ""),
    ("Programme\tYear\tCost\nCTFP\t2013\t100\t5\n", "Line 2 has 4 fields, the header has 3. Look for a tab"),
    ("Programme,Year,Cost\nCTFP,13,100\n", "Line 2: \"13\" is no year."),
    ("Programme,Year,Cost\nCTFP,FY2013,100\n", ""),
    ("Programme,Year,Cost\nCTFP,2013,100\nTotal,all,100\n", "line 3 (Total)."),
    ("Programme,Year,Cost\nCTFP,2013,100\nFMF,2013,50\n,,150\n", "not compared: line 4."),
    ("Programme,Year,Cost\nCTFP,2013,100\nFMF,2014,50\n,2014,50\n", "not compared: line 4."),
    ("Programme,Year,Cost\nCTFP,2013,100\n,2013,50\n", "Line 3 names no programme, and its numbers are not the sums"),
  ])
  func whatIsTakenIn(_ theirs: String, _ said: String) async throws {
    try await TestRegister.with { muster in
      let loaded = await muster.ask("reconcile.load x <<", block: theirs)
      let isTaken = said.isEmpty || said.contains("line ")
      #expect(loaded.code == (isTaken ? .imported : .importRejected), "\(loaded.reply)")
      #expect(said.isEmpty ? loaded.text.isEmpty : loaded.text.contains(said), "\(loaded.reply)")
      guard isTaken, !said.isEmpty else { return }
      let notes = await muster.ask("reconcile.show x").rows.compactMap { $0["text"]?.plain }
      #expect(notes.contains { $0.contains(said) }, "\(notes)")
    }
  }

  /// Only what differs is counted as different, all are counted, and what was flagged is shown.
  @Test func theVerdictCounts() async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      let unknown = (1...7).map { "P\($0),2014,1\n" }.joined()
      await muster.ask("reconcile.load x <<", block: "programme,year,sessions\n" + unknown + "IMET-1,2014,many\n")
      let shown = await muster.ask("reconcile.show x year=2014")
      #expect(shown["different"] == "9" && shown["not-compared"] == "1", "\(shown.reply)")
      #expect(
        shown.text.hasPrefix(
          "9 programmes differ: \"P1\", \"P2\", \"P3\", \"P4\", \"P5\" and 4 more. 1 programme cannot"),
        "\(shown.text)")
      let flagged = shown.rows.first { $0["programme"]?.plain == "IMET-1" }
      #expect(flagged?["flags"]?.plain == "line 9: quantity-garbled", "\(flagged?.json ?? "")")
      #expect(shown.rows.contains { $0["text"]?.plain.contains("Flagged in theirs, line 9 (IMET-1)") == true })
    }
  }

  /// The layout compares what their file holds, and says in its heading what that is.
  @Test(arguments: [
    ("sessions,courses,total_cost", "6,3,100", "Equal in sessions, courses, cost", false),
    ("sessions,courses", "6,2", "Equal in sessions, courses", true),
    ("sessions,courses", "6,3", "Equal in sessions, courses", false),
    ("sessions,students", "6,4", "Equal in sessions", true), ("students", "4", "Equal", false),
  ])
  func theLayoutComparesWhatTheyHold(_ columns: String, _ values: String, _ heading: String, _ isEqual: Bool)
    async throws
  {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      await muster.ask("reconcile.load x <<", block: "programme,year,\(columns)\nIMET-1,2014,\(values)\n")
      let layout = await muster.ask("reconcile.layout x year=2014")
      #expect(layout.rows.first?.json.contains("\"\(heading)\"") == true, "\(layout.rows.first?.json ?? "")")
      let line = layout.rows.first { $0["programme"]?.plain == "IMET-1" }
      #expect(line?["equal"] == .bool(isEqual), "\(line?.json ?? "")")
      #expect((line?["their-courses"] == nil) == !columns.contains("courses"))
    }
  }

  /// Theirs without a year stand beside all of ours, and are given no year: 290, 191, 86 and 181 in the four years.
  @Test func noYear() async throws {
    try await StatisticsTests.withRecords { muster in
      await muster.ask("reconcile.load x <<", block: "programme,sessions\nIMET-1,100\n")
      let row = await muster.ask("reconcile.show x").rows.first { $0["programme"]?.plain == "IMET-1" }
      #expect(row?["year"] == .null && row?["ours"]?.plain == "748", "\(String(describing: row))")
    }
  }

  /// The publisher's 34 totals by the kept reconciliation, and its layout beside them.
  @Test func theFourYearsAndTheLayout() async throws {
    try await StatisticsTests.withRecords { muster in
      await muster.ask("reconcile.load published format=tsv <<", bytes: try Checkout.bytes(StatisticsTests.totals))
      let shown = await muster.ask("reconcile.show published")
      #expect(shown.code == .rows && shown["equal"] == "34" && shown["different"] == "0", "\(shown.reply)")
      #expect(shown.rows.count { $0["status"]?.plain == "equal" } == 68)
      let layout = await muster.ask("reconcile.layout published")
      let total = layout.rows.last { $0["row"]?.plain == "total" }
      #expect(
        total?["sessions"] == .int(1982) && total?["value"]?.plain == "32509575.00 USD" && total?["students"] == .null)
      #expect(total?["their-sessions"] == .int(1982) && total?["equal"] == .bool(true))
      #expect(
        layout.rows.count { $0["row"]?.plain == "figure" } == 34
          && layout.rows.count { $0["row"]?.plain == "subtotal" } == 4)
      let year = await muster.ask("reconcile.layout year=2013")
      #expect(year.rows.count { $0["row"]?.plain == "figure" } == 8)
      // A year of another report beside them changes nothing in what theirs speak of.
      await muster.ask("import records format=tsv <<", block: Self.dirty)
      let more = await muster.ask("reconcile.show published")
      #expect(more.code == .rows && more["outside"] == "3", "\(more.reply)")
    }
  }

  static let ledger = """
    # A directorate's ledger
    title    Courses abroad
    column   programme = "Scheme"
    column   title     = "Course"
    column   quantity  = "Men"
    column   starts    = "From"
    column   ends      = "To"
    column   cost      = "Cost (EUR)"
    need     programme, quantity
    fill     programme
    year     from start
    dates    european
    currency EUR
    decimal  comma
    calendar pk-fiscal
    on       cost-garbled refuse
    bound    cost-per-head 50000

    """

  @Test func aHistoryWithAMapping() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("import history <<", block: "a,b\n").code == .missingArgument)
      #expect(await muster.ask("import history mapping=ledger <<", block: "a,b\n").code == .unknownObject)
      #expect(await muster.ask("mapping.set ledger <<", block: Self.ledger)["columns"] == "6")
      #expect(await muster.ask("mapping.set ledger <<", block: Self.ledger).code == .unchanged)
      let shown = await muster.ask("mapping.show ledger")
      #expect(shown.lines.first == "# A directorate's ledger")
      #expect(await muster.ask("mapping.list").rows.map { $0["name"]?.plain } == ["ledger", "published-records"])
      let text = """
        Ledger of the directorate;;;;;
        Scheme;Course;Men;From;To;Cost (EUR)
        Alpha;Staff course;2;01.07.2011;15/12/2011;12.500,50
        ;Law;1;2 Jan 2012;13 Jan 2012;900
        ;Law;1;2 Jan 2012;13 Jan 2012;9.00.0
        ;Law;1;2 Jan 2012;;60.000

        """
      let answer = await muster.ask("import history mapping=ledger <<", block: text)
      #expect(
        answer.code == .imported && answer["taken"] == "3" && answer["bad"] == "1", "\(answer.reply) \(answer.rows)")
      #expect(answer["separator"] == "semicolon" && answer["refused"] == "1" && answer["cost-implausible"] == "1")
      #expect(
        answer.rows.first?["line"] == .int(5) && answer.rows.first?["text"]?.plain.contains("thousands marks") == true)
      let year = await muster.ask("stats year basis=reported measures=participations,cost").figures.first
      #expect(year?["year"]?.plain == "2012" && year?["cost"]?.plain == "13400.50 EUR", "\(String(describing: year))")
      #expect(await muster.ask("record.list flag=refused").rows.count == 1)
    }
  }

  static let badMappings: [(text: String, says: String)] = [
    ("", "no column"), ("column programme = Scheme", "quotes"), ("column shoe = \"x\"", "programme"),
    ("colum programme = \"x\"", "begins no statement"), ("column title = \"x\"", "programme"),
    ("column programme = \"x\"", "say nothing"),
    ("column programme = \"x\"\ncolumn cost = \"y\"\ndates american", "european"),
    ("column programme = \"x\"\ncolumn cost = \"y\"\non cost-garbled trust", "no value to trust"),
    ("column programme = \"x\"\ncolumn cost = \"y\"\ndates us\ndates iso", "twice"),
    ("column programme = \"x\"\ncolumn cost = \"y\"\ncalendar mayan", "mayan"),
    ("column programme = \"x\"\ncolumn cost = \"y\"\nbound cost-per-head many", "amount"),
  ]

  @Test(arguments: badMappings.indices) func aMappingThatIsNone(_ index: Int) async throws {
    try await TestRegister.with { muster in
      let answer = await muster.ask("mapping.set m <<", block: Self.badMappings[index].text + "\n")
      #expect(!answer.code.isSuccess && answer.text.contains(Self.badMappings[index].says), "\(answer.reply)")
      #expect(await muster.ask("mapping.list").rows.count == 1)
    }
  }

  @Test func boundsAreDated() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("bound.list").rows.count == 3)
      #expect(await muster.ask("bound.set cost-per-head people=3 source=x").code == .missingArgument)
      let set = await muster.ask("bound.set cost-per-head most=\"30000 USD\" from=2014-01-01 source=\"for the test\"")
      #expect(set.code == .done, "\(set.reply)")
      let rows = [("9/1/2013", "12/1/2013"), ("1/2/2014", "4/1/2014")].map { from, to in
        "r\tIMET FY14\tT\t1\tU\tS\tP\t\(from)\t\(to)\t$40,000\t1"
      }
      let text = Self.header + "\n" + rows.joined(separator: "\n") + "\n"
      #expect(await muster.ask("import records format=tsv <<", block: text)["cost-implausible"] == "1")
      let flagged = await muster.ask("record.list flag=cost-implausible").rows
      #expect(flagged.first?["line"] == .int(3) && flagged.first?["why"]?.plain.contains("30000.00 USD") == true)
    }
  }

  /// Garbled years through the whole: every row is somewhere, none counts wrongly without a word, and what differs is
  /// explained by rows.
  @Test func garbledYears() async throws {
    for seed in 1...(Checkout.isFull ? 60 : 6) as ClosedRange<UInt64> {
      var year = DirtyYear(seed: seed * 104_729, rows: 200)
      year.garble(8, kinds: DirtyYear.costKinds + DirtyYear.otherKinds)
      year.addFurniture()
      let (text, totals, count) = (year.text, year.totals, year.lines.count)
      try await TestRegister.with { muster in
        let answer = await muster.ask("import records format=tsv rows=\(count) <<", block: text)
        #expect(answer.code == .imported, "seed \(seed): \(answer.reply)")
        let parts = ["taken", "set-aside", "empty"].compactMap { answer[$0].flatMap { Int($0) } }
        #expect(parts.reduce(0, +) == count, "seed \(seed): \(answer.reply)")
        let stored = await muster.value(
          "select (select count(*) from muster.group_entry) + (select count(*) from muster.set_aside_row)")
        #expect(stored.flatMap { Int($0) } == count - (answer["empty"].flatMap { Int($0) } ?? 0), "seed \(seed)")
        #expect(
          await muster.value(
            "select count(*) from muster.group_entry e join muster.group_entry_doubt d on d.entry_id = e.id where e.cost_minor is not null and d.cost_minor is not null"
          ) == "0", "what is doubted is in no sum")
        await muster.ask("reconcile.load t format=tsv <<", block: totals)
        let shown = await muster.ask("reconcile.show t only=different")
        #expect([.rows, .differs].contains(shown.code), "seed \(seed): \(shown.reply)")
        for row in shown.rows where row["status"]?.plain == "differs" {
          #expect(row["explanation"]?.plain.isEmpty == false, "seed \(seed): \(row)")
          let programme = row["programme"]?.plain ?? ""
          let line = RequestWriter.line(
            Request(
              verb: "reconcile.rows",
              arguments: [
                .init(value: "t"), .init(value: programme), .init(name: "measure", value: row["measure"]?.plain ?? ""),
              ]))
          #expect(await muster.ask(line).code == .rows, "\(line)")
        }
      }
    }
  }

  /// Large files take time in proportion to their rows, and every row is there.
  @Test func manyRows() async throws {
    let count = Checkout.isFull ? 100_000 : 3000
    var generator = SeededGenerator(seed: 7)
    var text = Self.header + "\n"
    for index in 0..<count {
      let cost = Int.random(in: 500...90_000, using: &generator)
      let printed = index.isMultiple(of: 997) ? "$\(cost)$\(cost)" : "$\(cost)"
      text +=
        "2014-2015\tP\(index / 500) - Fiscal Year 2014 Department of State Training\tCOURSE \(index % 700)\t1\tU \(index % 90)\tS\tP\t1/6/2014\t3/20/2014\t\(printed)\t\(index / 40)\n"
    }
    try await TestRegister.with { muster in
      let answer = await muster.ask("import records format=tsv rows=\(count) <<", block: text)
      #expect(answer.code == .imported && answer["taken"] == String(count), "\(answer.reply)")
      #expect(answer["cost-garbled"] == String((count + 996) / 997))
      #expect(await muster.value("select count(*) from muster.group_entry") == String(count))
      let totals =
        "program,quantity\n"
        + (0..<(count / 500)).map { "P\($0) - Fiscal Year 2014 Department of State Training,500\n" }.joined()
      await muster.ask("reconcile.load many <<", block: totals)
      #expect(await muster.ask("reconcile.show many").code == .rows)
    }
  }
}
