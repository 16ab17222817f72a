import MusterTestKit
import Testing

@testable import MusterCore

/// Invented years of the published report, each printed otherwise than the years that ship: read with the mapping that
/// ships, and held against the totals their publisher would print.
@Suite struct OtherYearTests {
  struct Year: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Flags that must stand on a line, and those alone that may be wrong there.
    var flags: [Int: [RecordFlag]]
    var taken: Int
    /// Programme as printed: people and dollars that count.
    var sums: [String: (people: Int, dollars: Int64)]
    var totals: String
    /// Programme and measure that differ, and what the search must name: lines.
    var differs: [String: Set<Int64>]

    var testDescription: String { name }
  }

  static let years: [Year] = [
    Year(
      name: "columns moved and renamed, ISO dates, a column for the year, other countries between",
      text: """
        Country,Fiscal Year,Training Program,Begin Date,End Date,Total Cost (USD),Course Name,Number of Students,U.S. Unit,Trainee Unit,Remarks
        Pakistan,2004,IMET,2003-11-03,2004-02-27,"$18,400",STAFF OFFICERS,1,FORT EXAMPLE,11 EX REGT,
        Pakistan,2004,IMET,2003-11-03,2004-02-27,"$18,900",STAFF OFFICERS,1,FORT EXAMPLE,12 EX REGT,
        Thailand,2004,IMET,2003-11-03,2004-02-27,"$19,200",STAFF OFFICERS,1,FORT EXAMPLE,NAVY,
        Thailand,2004,IMET,,,"$19,200",Thailand Totals,1,,,
        Pakistan,2004,FMF,2004-01-12,2004-01-30,7500,LOGISTICS SEMINAR,3,FORT EXAMPLE,SUPPLY DEPOT,
        Pakistan,2004,FMF,2004-01-12,2004-01-30,250025000,LOGISTICS SEMINAR,1,FORT EXAMPLE,SUPPLY DEPOT,
        Pakistan,2004,FMF,2004-03-01,2004-03-19,2600,LOGISTICS SEMINAR,1,FORT EXAMPLE,SUPPLY DEPOT,
        pakistan,2004,FMF,2004-04-01,2004-04-19,2450,LOGISTICS SEMINAR,,FORT EXAMPLE,SUPPLY DEPOT,
        Pakistan,2004,,,,,Total Pakistan,8,,,
        """,
      flags: [
        4: [.otherCountry], 5: [.otherCountry], 7: [.costImplausible], 9: [.noQuantity], 10: [.totalRow],
      ], taken: 6, sums: ["IMET": (2, 37_300), "FMF": (5, 12_550)],
      totals: "program,year,quantity,total_cost\nIMET,2004,2,\"$37,300\"\nFMF,2004,6,\"$15,050\"\n",
      differs: ["FMF cost": [7], "FMF sessions": [9]]),
    Year(
      name: "blocks under the names of countries, page furniture, totals that begin with the word",
      text: """
        UNCLASSIFIED\t\t\t\t\t\t\t
        Program\tCourse Title\tQty\tStudent's Unit\tUS Unit - US Qty\tStart Date\tEnd Date\tTotal Cost
        Country: Thailand\t\t\t\t\t\t\t
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t2\tNAVY\tX - N/A\t3/5/2007\t3/16/2007\t$14,200
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t1\tNAVY\tX - N/A\t3/5/2007\t3/16/2007\t$7,100
        Total Thailand\t\t3\t\t\t\t\t$21,300
        South Central Asia\t\t\t\t\t\t\t
        Pakistan\t\t\t\t\t\t\t
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t1\tGHQ\tX - N/A\t3/5/2007\t3/16/2007\t$7,050
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t2\tGHQ\tX - 1\t3/5/2007\t3/16/2007\t$14,300$7,050
        Page 41 of 90\t\t\t\t\t\t\t
        Program\tCourse Title\tQty\tStudent's Unit\tUS Unit - US Qty\tStart Date\tEnd Date\tTotal Cost
        Pakistan (continued)\t\t\t\t\t\t\t
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t1\tGHQ\tX - N/A\t6/4/2007\t6/15/2007\t$6,950
        Total CTFP FY 07\t\t4\t\t\t\t\t$28,300
        \t\t4\t\t\t\t\t
        Country: Nepal\t\t\t\t\t\t\t
        CTFP FY 07 DOD Training\tSTRATEGY SEMINAR\t1\tARMY\tX - N/A\t3/5/2007\t3/16/2007\t$7,100
        """,
      flags: [
        1: [.furniture], 3: [.furniture], 4: [.otherCountry], 5: [.otherCountry], 6: [.otherCountry], 7: [.furniture],
        8: [.furniture], 10: [.costGarbled], 11: [.furniture], 12: [.furniture], 13: [.furniture], 15: [.totalRow],
        16: [.totalRow], 17: [.furniture], 18: [.otherCountry],
      ], taken: 3, sums: ["CTFP FY 07 DOD Training": (4, 14_000)],
      totals: "programme\tqty\tdollar value\nCTFP FY 07\t4\t$28,300\n", differs: ["CTFP FY 07 cost": [10]]),
    Year(
      name: "the day before the month, against the mapping; semicolons; a page run into a cost",
      text: """
        programme;title;quantity;student_unit;us_unit;location;start;end;cost;page
        IMET-X - Fiscal Year 2016 Department of State Training;PILOT COURSE;1;A;B;C;05/10/2015;04/03/2016;21,400;112
        IMET-X - Fiscal Year 2016 Department of State Training;PILOT COURSE;1;A;B;C;19/10/2015;18/03/2016;22,100;112
        IMET-X - Fiscal Year 2016 Department of State Training;PILOT COURSE;1;A;B;C;19/10/2015;18/03/2016;21,900113;
        IMET-X - Fiscal Year 2016 Department of State Training;PILOT COURSE;2;A;B;C;25/01/2016;24/06/2016;43,100;113
        IMET-X - Fiscal Year 2016 Department of State Training;PILOT COURSE;one;A;B;C;25/01/2016;24/06/2016;21,500;113
        """,
      flags: [
        2: [.badDate], 3: [.badDate], 4: [.badDate, .costGarbled], 5: [.badDate], 6: [.badDate, .quantityGarbled],
      ], taken: 5, sums: ["IMET-X - Fiscal Year 2016 Department of State Training": (5, 108_100)],
      totals: """
        program,quantity,total_cost
        "IMET-X - Fiscal Year 2016 Department of State Training",6,"$130,000"
        """,
      differs: [
        "IMET-X - Fiscal Year 2016 Department of State Training cost": [4],
        "IMET-X - Fiscal Year 2016 Department of State Training sessions": [6],
      ]),
    Year(
      name: "years that begin with a prefix, equal rows, a title that begins with Total, a total that disagrees",
      text: """
        program\tcourse_title\tquantity\tstudent_unit\tlocation\tstart_date\tend_date\ttotal_cost\tpage_number
        Section 1206 - FY 1999 DOD\tTotal Quality Management\t2\tHQ\tP\t1 Feb 1999\t12 Feb 1999\t$ 8,000\t3
        Section 1206 - FY 1999 DOD\tTotal Quality Management\t2\tHQ\tP\t1 Feb 1999\t12 Feb 1999\t$ 8,000\t3
        Section 1206 - FY 1999 DOD\tTotal Quality Management\t2\tHQ\tP\t\t\t$ 8,200\t3
        Section 1206 - FY 1999 DOD\tDEMINING\t4\tENGRS\tP\t5-Apr-99\t30-Apr-99\t$ 21,000\t3
        Section 1206 - FY 1999 DOD\tDEMINING\t4\tENGRS\tP\t5-Apr-99\t30-Apr-99\tTBD\t3
        Section 1206 - FY 1999 DOD\tProgram Total\t14\t\t\t\t\t$ 65,200\t3
        """,
      flags: [6: [.noCost], 7: [.totalRow]], taken: 5,
      sums: ["Section 1206 - FY 1999 DOD": (14, 45_200)],
      totals: "program,quantity,total_cost\nSection 1206 - FY 1999 DOD,14,\"$ 65,200\"\n",
      differs: ["Section 1206 - FY 1999 DOD cost": [6]]),
  ]

  static let doubts: Set<RecordFlag> = Set(
    RecordFlag.allCases.filter { ($0.isDoubt || $0.isSetAside) && $0 != .noProgramme }
  ).union([.noCost, .noQuantity])

  static func read(_ year: Year) throws -> HistoryFile {
    let isTabbed = year.text.contains("\t")
    return try HistoryReader.read(
      bytes(year.text), isTabbed ? .tsv : .csv, try HistoryReaderTests.published(), bounds: HistoryReaderTests.bounds,
      countries: ["Pakistan", "Thailand", "Nepal", "Georgia"])
  }

  @Test(arguments: years) func everyRowIsTakenFlaggedOrSetAside(_ year: Year) throws {
    let file = try Self.read(year)
    #expect(file.participations.count == year.taken)
    for row in file.rows {
      // What is set aside lacks this and that.
      let told = row.setAside.map { [$0] } ?? Set(row.flags).intersection(Self.doubts)
      #expect(
        told == Set(year.flags[row.line] ?? []), "line \(row.line): \(row.flags.map(\.rawValue)) \(row.why)")
    }
    var sums: [String: (people: Int, dollars: Int64)] = [:]
    for row in file.participations {
      sums[row.programmePrinted, default: (0, 0)].people += row.quantity ?? 0
      sums[row.programmePrinted]?.dollars += (row.cost?.minorUnits ?? 0) / 100
    }
    #expect(sums.keys.sorted() == year.sums.keys.sorted())
    for (programme, sum) in year.sums {
      #expect(sums[programme]?.people == sum.people && sums[programme]?.dollars == sum.dollars, "\(programme) \(sums)")
    }
  }

  @Test(arguments: years) func whatDisagreesIsSaid(_ year: Year) throws {
    let file = try Self.read(year)
    let theirs = try PartnerFigures.read(bytes(year.totals), year.totals.contains("\t") ? .tsv : .csv)
    let comparison = Reconciliation(
      theirs: theirs.totals, ours: OurFigures.of(file), measures: theirs.measures, byReport: theirs.byReport)
    var told: Set<String> = []
    for pair in comparison.pairs {
      for measure in theirs.measures {
        guard let figure = pair.figure(measure), figure.status != .equal else { continue }
        let name = "\(pair.programmePrinted) \(measure.rawValue)"
        told.insert(name)
        let home = pair.groups.first?.programmePrinted ?? ""
        let search = DifferenceSearch(
          measure: measure, gap: -(figure.difference ?? 0),
          rows: file.rows.filter { $0.programmePrinted == home }.map { ReconciledRow($0, home: home) }, scale: 100)
        let named = Set(search.findings().prefix(3).flatMap(\.rows))
        #expect(year.differs[name].map { $0.isSubset(of: named) } ?? false, "\(name): \(search.findings().prefix(3))")
      }
    }
    #expect(told == Set(year.differs.keys))
  }

  /// Figures of several countries would be added up to one.
  @Test func figuresOfSeveralCountriesAreRefused() {
    #expect(throws: Failure.self) {
      try PartnerFigures.read(bytes("country,program,quantity\nPakistan,IMET,4\nThailand,IMET,5\n"), .csv)
    }
  }

  /// Where one of a partner's lines cannot be read, the sum of the others is not what the partner says.
  @Test func aPartOfASumIsNotShownAsTheirs() throws {
    let theirs = try PartnerFigures.read(bytes("program,quantity\nIMET,4\nIMET,1S\nCTFP,3\n"), .csv)
    let comparison = Reconciliation(theirs: theirs.totals, ours: [], measures: theirs.measures, byReport: false)
    let figures = comparison.pairs.map { $0.figure(.sessions) }
    #expect(figures.map { $0?.theirs } == [nil, 3])
    #expect(figures.first??.note?.contains("1S") == true && figures.first??.status == .notComparable)
  }

  /// The fiscal year of the last months there are is none.
  @Test func theLastDaysHaveNoFiscalYear() throws {
    var mapping = HistoryMapping()
    mapping.columns = [.programme: ["program"], .starts: ["start"], .quantity: ["quantity"]]
    mapping.yearFrom = [.start]
    let file = try HistoryReader.read(
      bytes("program,start,quantity\nIMET,2200-09-30,1\nIMET,2200-10-01,1\n"), .csv, mapping)
    #expect(file.rows.map(\.year) == [2200, nil])
  }
}
