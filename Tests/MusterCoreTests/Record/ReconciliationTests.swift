import Testing

@testable import MusterCore

@Suite struct ReconciliationTests {
  private static func row(
    _ id: Int64, _ cost: Int64?, text: String? = nil, doubted: Int64? = nil, flags: [RecordFlag] = [],
    kind: ReconciledRow.Kind = .counted, heads: Int64 = 1
  ) -> ReconciledRow {
    ReconciledRow(
      id: id, line: Int(id), kind: kind, programmePrinted: "P", title: "T", unit: nil, headcount: heads,
      costMinor: cost.map { $0 * 100 }, doubtedHeadcount: nil, doubtedCost: doubted.map { $0 * 100 }, costText: text,
      headcountText: nil, days: 10, flags: flags, why: [], printed: [])
  }

  private static let plain = [row(1, 5000), row(2, 5200), row(3, 4900), row(4, 5100)]

  /// Theirs less ours in dollars, the rows, and which rows the first finding must name.
  static let searches: [(what: String, gap: Int64, rows: [ReconciledRow], named: Set<Int64>, says: String)] = [
    (
      "two amounts ran together", 4320,
      plain + [row(9, nil, text: "$4,320$5,100", doubted: 43_205_100, flags: [.costGarbled])], [9], "first number"
    ),
    (
      "both of them count", 9420,
      plain + [row(9, nil, text: "$4,320$5,100", doubted: 43_205_100, flags: [.costGarbled])], [9], "added"
    ),
    (
      "marks out of place", 12_345, plain + [row(9, nil, text: "$1,2345", doubted: 12_345, flags: [.costGarbled])], [9],
      "without marks"
    ),
    (
      "a page ran into it", 7050, plain + [row(9, nil, text: "705029", doubted: 705_029, flags: [.costImplausible])],
      [9], "first 4"
    ),
    ("a digit lost", 45_000, plain + [row(9, 5000)], [1], "lost"),
    ("a row too many", -7321, plain + [row(9, 7321)], [9], "too much"),
    ("a repeated row", -5000, plain + [row(9, 5000, flags: [.repeatsRow])], [9], "repeats"),
    ("a row set aside", 6000, plain + [row(9, 6000, flags: [.totalRow], kind: .totalRow)], [9], "set aside"),
    ("a void row", 6000, plain + [row(9, 6000, kind: .void)], [9], "void"),
    ("nothing printed", 6100, plain + [row(9, nil, flags: [.noCost])], [9], "must be 6100"),
    (
      "two rows", 4320 + 7050,
      plain + [
        row(8, nil, text: "$4,320$5,100", doubted: 43_205_100, flags: [.costGarbled]),
        row(9, nil, text: "705029", doubted: 705_029, flags: [.costImplausible]),
      ], [8, 9], "first number"
    ),
    (
      "a row that is flagged and one that is not", 4320 - 45_000,
      plain + [row(8, nil, text: "$4,320$5,100", doubted: 43_205_100, flags: [.costGarbled]), row(9, 50_000)], [8, 9],
      "digit too many"
    ),
  ]

  @Test(arguments: searches.indices) func findsTheRows(_ index: Int) {
    let test = Self.searches[index]
    let search = DifferenceSearch(measure: .cost, gap: test.gap * 100, rows: test.rows, scale: 100)
    let closing = search.findings().filter(\.closes)
    #expect(closing.allSatisfy { $0.change == test.gap * 100 })
    let found = closing.first { Set($0.rows) == test.named && $0.text.contains(test.says) }
    #expect(found != nil, "\(test.what): \(search.findings().map(\.text))")
  }

  /// What a head costs explains no difference in how many there were.
  @Test(arguments: [(ReconciledMeasure.cost, false), (.sessions, true)])
  func onlyCostsAreSuspectForCosts(_ measure: ReconciledMeasure, _ isEmpty: Bool) {
    let search = DifferenceSearch(measure: measure, gap: -3, rows: Self.plain + [Self.row(9, 90_000)], scale: 100)
    #expect(search.suspects().isEmpty == isEmpty)
  }

  private static func glued(_ id: Int64, _ text: String, title: String = "T") -> ReconciledRow {
    var made = row(
      id, nil, text: text, doubted: Int64(digits: text.filter(\.isNumber)),
      flags: [text.contains("$") ? .costGarbled : .costImplausible])
    made.title = title
    return made
  }

  private static let several = [
    glued(11, "505033"), glued(12, "48704870"), glued(13, "$5,130$10,060"), glued(14, "521034"), glued(15, "499034"),
    glued(16, "335122"),
  ]
  private static let meant: [Int64] = [5050, 4870, 5130, 5210, 4990, 5122]

  /// All rows whose digits ran together are read at once, however many.
  @Test(arguments: 2...6) func allThatIsNotTrustedIsReadTogether(_ count: Int) throws {
    let gap = Self.meant.prefix(count).reduce(0, +)
    let search = DifferenceSearch(
      measure: .cost, gap: gap * 100, rows: Self.plain + Self.several.prefix(count), scale: 100)
    let first = try #require(search.findings().first)
    #expect(first.closes && first.change == gap * 100, "\(first.text)")
    #expect(first.rows == Self.several.prefix(count).map(\.id))
    for (id, value) in zip(11..., Self.meant.prefix(min(count, 4))) {
      #expect(first.text.contains("row \(id) (line \(id)) read as \(value) ("), "\(first.text)")
    }
  }

  /// Every combination is tried: the answer is the one nearest to the peers, and it says how many others there are.
  @Test func theNearestOfSeveralCombinationsIsSaid() throws {
    let rows = Self.plain + [Self.glued(11, "51515151"), Self.glued(12, "51515151"), Self.glued(13, "51005100")]
    // 5151 twice and 5100; or 515, 5151 and so on, which are not in line.
    let search = DifferenceSearch(measure: .cost, gap: (5151 + 5151 + 5100) * 100, rows: rows, scale: 100)
    let first = try #require(search.findings().first)
    #expect(first.closes && first.rows == [11, 12, 13])
    #expect(first.text.contains("row 11 (line 11) read as 5151"), "\(first.text)")
    #expect(first.text.contains("row 13 (line 13) read as 5100"), "\(first.text)")
  }

  @Test func aTrustedRowIsNotBlamedForThoseThatAreNot() {
    let rows = Self.plain + [Self.row(9, 2400)] + Self.several.prefix(3)
    // No combination closes it, and a digit lost in row 9 would: 2400 for 24000.
    let search = DifferenceSearch(measure: .cost, gap: 21_600 * 100, rows: rows, scale: 100)
    #expect(search.findings().allSatisfy { !$0.closes }, "\(search.findings().map(\.text))")
    #expect(search.suspects().prefix(3).map(\.rows) == [[11], [12], [13]])
    #expect(search.suspects(limit: 1).first?.text.contains("is not trusted") == true)
    #expect(search.suspects().contains { $0.rows == [9] })
  }

  /// With 429 for 429737 a head would cost a thousand times what its peers do.
  @Test(arguments: [true, false]) func aSlipThatNobodyWouldBelieveClosesNothing(_ withOthers: Bool) {
    let rows = (1...6).map { Self.row($0, 400 + $0 * 10) } + (withOthers ? [Self.glued(11, "48033")] : [])
    let search = DifferenceSearch(measure: .cost, gap: (429_737 - 430) * 100, rows: rows, scale: 100)
    #expect(search.findings().allSatisfy { !$0.closes }, "\(search.findings().map(\.text))")
    // One that stays in line does.
    let other = DifferenceSearch(measure: .cost, gap: 90 * 100, rows: rows, scale: 100)
    #expect(other.findings().contains { $0.closes && $0.rows == [5] }, "\(other.findings().map(\.text))")
  }

  @Test func whatTheTextDoesNotHoldClosesNothing() {
    let rows = Self.plain + [Self.row(9, nil, text: "705029", doubted: 705_029, flags: [.costImplausible])]
    let search = DifferenceSearch(measure: .cost, gap: 888_888_00, rows: rows, scale: 100)
    #expect(search.findings().allSatisfy { !$0.closes })
    #expect(search.findings().first?.text.contains("does not hold") == true)
  }

  private static func ours(_ printed: String, _ code: String, _ year: Int?, report: String? = "r") -> OurFigures {
    var figures = OurFigures(report: report, programmePrinted: printed, programme: code, year: year)
    figures.sessions = 1
    return figures
  }

  @Test func pairsByTextThenByProgrammeAndYear() throws {
    let theirs = try PartnerFigures.read(
      bytes("Programme,Year,Sessions\nIMET - FY 2010,,1\nFMF,2011,1\nfmf,2012,1\nNone,2012,1\n"), .csv)
    let ours = [
      Self.ours("IMET  -- FY 2010", "IMET", 2010), Self.ours("FMF 2011 State", "FMF", 2011),
      Self.ours("FMF 2011 Defense", "FMF", 2011), Self.ours("FMF 2012", "FMF", 2012), Self.ours("CN 2012", "CN", 2012),
      Self.ours("CN 1999", "CN", 1999),
    ]
    let compared = Reconciliation(
      theirs: theirs.totals, ours: ours, measures: theirs.measures, byReport: theirs.byReport)
    let said = compared.pairs.map {
      "\($0.programmePrinted) \($0.theirs.count) \($0.groups.count) \($0.figure(.sessions)?.status.rawValue ?? "")"
    }
    #expect(
      said == [
        "IMET - FY 2010 1 1 equal", "FMF 1 2 differs", "fmf 1 1 equal", "None 1 0 only-theirs", "CN 2012 0 1 only-ours",
      ], "\(said)")
    #expect(compared.outside == 1)
  }

  private static func enrolled(_ programme: String, _ year: Int?, _ costs: [Money] = []) -> RegisterFigures {
    var figures = RegisterFigures(programme: programme, year: year)
    figures.participations = 2
    figures.persons = [1, 2]
    figures.costs = costs
    figures.costUnknown = costs.isEmpty ? 2 : 0
    return figures
  }

  /// A run counts once in a line however many groups of ours tell it, and a run that only another line tells is one of
  /// this line's own.
  @Test func aCourseCountsOncePerLine() throws {
    let theirs = try PartnerFigures.read(
      bytes("Programme,Year,Courses\nIMET,2011,3\nFMF - a,2011,1\nFMF - b,2011,1\n"), .csv)
    var ours = [
      Self.ours("IMET - one", "IMET", 2011, report: "one"), Self.ours("IMET - two", "IMET", 2011, report: "two"),
      Self.ours("FMF - a", "FMF", 2011), Self.ours("FMF - b", "FMF", 2011),
    ]
    for (index, runs) in [[1, 2], [2], [1], [7] as Set<Int64>].enumerated() { ours[index].toldRuns = runs }
    var here = Self.enrolled("IMET", 2011)
    here.runs = [20, 21]
    // Run 20 is run 2 of the histories, run 21 one that another programme tells alone.
    here.toldToo = [2: 900, 7: 901]
    let compared = Reconciliation(
      theirs: theirs.totals, ours: ours, enrolled: [here], measures: theirs.measures, byReport: theirs.byReport)
    #expect(compared.pairs.map { $0.figure(.courses)?.ours } == [1, 1, 3])
  }

  /// What is enrolled names neither report nor department: it joins the one line that is meant, or stands by itself.
  @Test func enrolmentsJoinTheirLine() throws {
    let theirs = try PartnerFigures.read(
      bytes(
        "Programme,Year,Sessions,Cost\nFMF - Fiscal Year 2011 Department of State Training,2011,1,5\n"
          + "FMF - Fiscal Year 2011 Department of Defense Training,2011,1,5\nIMET,,3,7\n"), .csv)
    let ours = [
      Self.ours("FMF - Fiscal Year 2011 Department of State Training", "FMF", 2011),
      Self.ours("FMF - Fiscal Year 2011 Department of Defense Training", "FMF", 2011),
      Self.ours("IMET - FY 2012", "IMET", 2012),
    ]
    let compared = Reconciliation(
      theirs: theirs.totals, ours: ours,
      enrolled: [
        Self.enrolled("CN", 2027), Self.enrolled("FMF", 2011),
        Self.enrolled("IMET", 2012, [Money(minorUnits: 500, currency: "EUR")]), Self.enrolled("IMET", 2027),
        Self.enrolled("CN", nil), Self.enrolled("", 2011),
      ], measures: theirs.measures, byReport: theirs.byReport)
    let said = compared.pairs.map { pair in
      "\(pair.programme) \(pair.year ?? 0) \(pair.ours?.sessions ?? 0) \(pair.figure(.sessions)?.status.rawValue ?? "")"
    }
    #expect(
      said == ["FMF 2011 1 equal", "FMF 2011 1 equal", "IMET 0 5 differs", "FMF 2011 2 only-ours"], "\(said)")
    #expect(compared.outside == 1)
    #expect(compared.pairs[2].figure(.cost)?.note == "theirs are in USD, ours in EUR")
    let alone = compared.pairs[3].figure(.cost)
    #expect(alone?.ours == nil && alone?.status == .notComparable, "no cost that is known is not zero")
    #expect(compared.notes.count == 4 && compared.notes[0].hasPrefix("2 lines are of FMF 2011"), "\(compared.notes)")
    let both =
      "In totals the 2 enrolled here and what histories tell in those lines are added up: the same people may stand in both."
    #expect(compared.notes[0].hasSuffix(both), "\(compared.notes[0])")
  }

  /// Every line can be asked for, and what is left out is that of the line that has none.
  @Test func everyLineCanBeAskedFor() throws {
    let theirs = try PartnerFigures.read(
      bytes(
        "Report,Programme,Year,Sessions\nA-1,RPT,2018,1\nB-1,RPT,2018,1\n,OPN,2024,1\n,OPN,,1\n"
          + "A-1,TWO,2018,1\nA-1,TWO,2019,1\n"), .csv)
    let ours = [
      Self.ours("RPT", "RPT", 2018, report: "A-1"), Self.ours("RPT", "RPT", 2018, report: "B-1"),
      Self.ours("RPT", "RPT", 2018, report: nil),
    ]
    let compared = Reconciliation(
      theirs: theirs.totals, ours: ours, enrolled: [Self.enrolled("RPT", 2018)], measures: theirs.measures,
      byReport: theirs.byReport)
    func said(_ line: Reconciliation.Line) -> String {
      "\(line.pair.programmePrinted) \(line.pair.year ?? 0) \(line.pair.report ?? "-")"
    }
    #expect(try said(compared.line("RPT", year: 2018)) == "RPT 2018 -")
    #expect(try said(compared.line("RPT", year: 2018, report: "B-1")) == "RPT 2018 B-1")
    #expect(try said(compared.line("RPT", report: "A-1")) == "RPT 2018 A-1")
    // What is enrolled here has a line of its own, with a name of its own.
    #expect(try said(compared.line("RPT (enrolled here)")) == "RPT (enrolled here) 2018 -")
    let open = try compared.line("OPN")
    #expect(said(open) == "OPN 0 -" && open.note?.hasSuffix("Besides it: \"OPN\" of 2024 (year=2024).") == true)
    #expect(try said(compared.line("opn", year: 2024)) == "OPN 2024 -")
    let unclear = #expect(throws: Failure.self) { try compared.line("TWO") }
    #expect(
      unclear?.message.contains(
        "(year=2018 report=A-1), \"TWO\" of 2019 of report A-1 (year=2019 report=A-1)") == true)
  }

  /// A run that two years or two reports tell: once in a line of both, and in neither's own line left out.
  @Test func aCourseOfTwoYearsAndReports() throws {
    var ours = [
      Self.ours("IMET", "IMET", 2011, report: "one"), Self.ours("IMET", "IMET", 2012, report: "one"),
      Self.ours("IMET", "IMET", 2012, report: "two"),
    ]
    for (index, runs) in [[1, 2], [2, 3], [3, 4] as Set<Int64>].enumerated() { ours[index].toldRuns = runs }
    func courses(_ text: String) throws -> [Int64?] {
      let theirs = try PartnerFigures.read(bytes(text), .csv)
      return Reconciliation(
        theirs: theirs.totals, ours: ours, measures: theirs.measures, byReport: theirs.byReport
      ).pairs.map { $0.figure(.courses)?.ours }
    }
    #expect(try courses("Programme,Year,Courses\nIMET,,4\n") == [4])
    #expect(try courses("Programme,Year,Courses\nIMET,2011,2\nIMET,2012,3\n") == [2, 3])
    #expect(
      try courses("Report,Programme,Year,Courses\none,IMET,2011,2\none,IMET,2012,2\ntwo,IMET,2012,2\n") == [2, 2, 2])
  }

  /// What histories tell in one currency and enrolments cost in another is not one sum, whatever theirs are in.
  @Test func currenciesStayApart() throws {
    let theirs = try PartnerFigures.read(bytes("Programme,Year,Sessions,Cost\nIMET,2012,3,7\n"), .csv)
    var told = Self.ours("IMET - FY 2012", "IMET", 2012)
    (told.currencies, told.costMinor) = (["PKR"], 100)
    let dollars = Money(minorUnits: 500, currency: "USD")
    let compared = Reconciliation(
      theirs: theirs.totals, ours: [told], enrolled: [Self.enrolled("IMET", 2012, [dollars])],
      measures: theirs.measures, byReport: theirs.byReport)
    let ours = compared.pairs.first { $0.enrolled.count == 1 }?.ours
    #expect(ours?.costMinor == 100 && ours?.currencies == ["PKR"], "\(compared.pairs)")
    #expect(ours?.costsBesides == [dollars])
  }

  /// Neither side's amounts of several currencies are added up; theirs keep their own beside ours.
  @Test func noSumOfSeveralCurrencies() throws {
    func theirs(_ line: Int, _ minor: Int64, _ currency: String) -> PartnerTotal {
      var total = PartnerTotal(line: line, programmePrinted: "IMET", programme: "IMET")
      total.year = 2012
      total.cost = Money(minorUnits: minor, currency: currency)
      return total
    }
    func figure(_ totals: [PartnerTotal], _ told: [(Int64, [String])]) -> Reconciliation.Pair.Figure? {
      let ours = told.map { minor, currencies -> OurFigures in
        var group = Self.ours("IMET", "IMET", 2012)
        (group.costMinor, group.currencies) = (minor, currencies)
        return group
      }
      return Reconciliation(theirs: totals, ours: ours, measures: [.cost], byReport: false).pairs.first?.figure(.cost)
    }
    let dollars = theirs(2, 110_000, "USD")
    let other = figure([dollars], [(110_000, ["EUR"])])
    #expect(other?.status == .notComparable && other?.note == "theirs are in USD, ours in EUR")
    #expect(other?.theirsShown == "1100.00 USD" && other?.oursShown == "1100.00 EUR" && other?.difference == nil)
    let mixed = figure([dollars], [(110_000, ["USD"]), (500, ["EUR"])])
    #expect(mixed?.ours == nil && mixed?.note == "theirs are in USD, ours in EUR and USD")
    let both = figure([dollars, theirs(3, 500, "EUR")], [(110_500, ["USD"])])
    #expect(both?.theirs == nil && both?.status == .notComparable)
    #expect(both?.note == "theirs are in EUR and USD, ours in USD")
    let alone = figure([dollars, theirs(3, 500, "EUR")], [])
    #expect(alone?.status == .onlyTheirs && alone?.theirs == nil && alone?.difference == nil)
    let same = figure([dollars], [(110_000, ["USD"])])
    #expect(same?.status == .equal && same?.theirsShown == "1100.00" && same?.note == nil)
  }

  /// A programme printed without its year is another line each year; what theirs state for no year takes the rest.
  @Test(arguments: [
    ("FXA,2020,10\nFXA,2021,20\n", ["FXA 2020 10 10", "FXA 2021 20 20", "FXA 0 - 5"]),
    ("FXA,2012,10\n", ["FXA 2012 10 5"]), ("FXB,2012,10\n", ["FXB 2012 10 -", "FXA 0 - 5"]),
    ("FXA,2021,20\n", ["FXA 2021 20 25"]), ("FXA,,5\nFXA,2020,10\n", ["FXA 0 5 25", "FXA 2020 10 10"]),
    ("FXA,,35\n", ["FXA 0 35 35", "FXC FY2019 2018 - 7"]), ("FXA,2020,4\nFXA,2020,6\n", ["FXA 2020 10 15"]),
    ("FXC FY2019,,7\n", ["FXC FY2019 2019 7 7", "FXA 0 - 5"]),
  ])
  func theYearIsPartOfTheLine(_ lines: String, _ expected: [String]) throws {
    func group(_ printed: String, _ code: String, _ year: Int?, _ sessions: Int64) -> OurFigures {
      var made = Self.ours(printed, code, year, report: nil)
      made.sessions = sessions
      return made
    }
    let theirs = try PartnerFigures.read(bytes("programme,year,sessions\n" + lines), .csv)
    // The text of FXC says a year that ours are not counted in.
    let ours = [
      group("FXA", "FXA", 2020, 10), group("FXA", "FXA", 2021, 20), group("FXA", "FXA", nil, 5),
      group("FXC FY2019", "FXC", 2018, 7),
    ]
    let pairs = Reconciliation(theirs: theirs.totals, ours: ours, measures: theirs.measures, byReport: false).pairs
    let said = pairs.map { pair in
      let figure = pair.figure(.sessions)
      let values = [figure?.theirs, figure?.ours].map { value in value.map { String($0) } ?? "-" }
      return "\(pair.programmePrinted) \(pair.year ?? 0) \(values.joined(separator: " "))"
    }
    #expect(said == expected, "\(said)")
  }

  static let slips: [(from: Int64, to: Int64, how: String?)] = [
    (705, 7050, "a digit was lost"), (70_500, 7050, "it has a digit too many"), (7150, 7050, "one digit is another"),
    (7500, 7050, "two digits changed places"), (129_705, 705, "digits ran into its beginning"),
    (70_529, 705, "digits ran into its end"), (7050, 1234, nil), (7050, 7050, nil),
  ]

  @Test(arguments: slips) func aSlipIsNamed(from: Int64, to: Int64, how: String?) {
    #expect(AmountReadings.slip(from: from, to: to) == how)
  }
}
