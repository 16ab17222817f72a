import MusterTestKit
import Testing

@testable import MusterCore

/// Measures of which one counts part of what the other counts: who reads both reads who is in the one alone.
@Suite struct SuppressionGapTests {
  private static let rule = SuppressionRule(minimum: 5)

  private typealias Entry = (service: String, took: Int64, names: Int64, value: Int64)

  /// A table of one measure by service. Of the names in each the first took part.
  private static func table(_ measure: Measure, _ rows: [Entry], more: [DisclosureTable.Fact] = []) -> DisclosureTable {
    var cells = rows.map { row in
      let names = (0..<row.names).map { number in
        DisclosureTable.Fact("e-\(row.service)-\(number)", heads: number < row.took ? 1 : 0)
      }
      return DisclosureTable.Cell(keys: [row.service], values: [row.took, row.value], facts: names + more)
    }
    let (took, value) = rows.reduce((Int64(0), Int64(0))) { ($0.0 + $1.took, $0.1 + $1.value) }
    cells.append(.init(keys: [nil], values: [took, value]))
    return DisclosureTable(
      name: measure.rawValue, dimensions: ["service"],
      columns: [.init("participations", .people, isShown: false), .init(measure.rawValue, .people)], cells: cells)
  }

  private static let joined = table(.joined, [("army", 24, 32, 27), ("navy", 25, 29, 26)])

  @Test func fewBetweenTwoMeasuresOfTwoOutputsAreWithheld() throws {
    let named = Self.table(.named, [("army", 24, 32, 32), ("navy", 25, 29, 29)])
    for (new, old) in [(named, Self.joined), (Self.joined, named)] {
      let found = try Suppression.decide(new, rule: Self.rule, earlier: [old])
      #expect(found == [0: .complement, 1: .difference(old.name)])
    }
    // What is withheld there tells nothing here.
    var old = Self.joined
    old.suppressed = [0, 1]
    #expect(try Suppression.decide(named, rule: Self.rule, earlier: [old]).isEmpty)
  }

  @Test func equalMeasuresAndLargeGapsGoOut() throws {
    let same = Self.table(.named, [("army", 24, 32, 27), ("navy", 25, 29, 26)])
    #expect(try Suppression.decide(same, rule: Self.rule, earlier: [Self.joined]).isEmpty)
    let more = Self.table(.named, [("army", 24, 32, 32), ("navy", 25, 31, 31)])
    #expect(try Suppression.decide(more, rule: Self.rule, earlier: [Self.joined]).isEmpty)
    // Neither is part of the other.
    let lost = Self.table(.lost, [("army", 24, 32, 25), ("navy", 25, 29, 24)])
    #expect(try Suppression.decide(lost, rule: Self.rule, earlier: [Self.joined]).isEmpty)
  }

  @Test func aTotalOfFewBetweenTwoMeasuresIsRefusedByName() {
    let named = Self.table(.named, [("army", 24, 32, 28), ("navy", 25, 29, 29)])
    let failure = refusal { try Suppression.decide(named, rule: Self.rule, earlier: [Self.joined]) }
    #expect(
      failure?.message.hasPrefix("The total differs from the total of joined by 4 (named without joined)") == true,
      "\(failure.map(\.message) ?? "taken")")
  }

  /// Conferences have no results: courses less completions of everything are those who did not pass.
  @Test func completionsAreOfCoursesWhateverElseIsCounted() throws {
    let results = (0..<20).map { DisclosureTable.Fact("k-\($0)", heads: 0) }
    var courses = Self.table(.participations, [("army", 23, 23, 23)], more: results)
    courses = DisclosureTable(
      name: "courses", dimensions: courses.dimensions, columns: [.init("participations", .people)],
      cells: courses.cells.map { .init(keys: $0.keys, values: [$0.values[0]], facts: $0.facts) })
    let all = Self.table(.completions, [("army", 40, 40, 20)], more: results)
    let failure = refusal { try Suppression.decide(all, rule: Self.rule, earlier: [courses]) }
    #expect(failure?.message.contains("by 3 (participations without completions)") == true)
  }

  /// Participations, completions and the gap between them by one dimension.
  private static func gaps(_ rows: [(key: String?, values: [Int64])]) -> DisclosureTable {
    DisclosureTable(
      name: "the table", dimensions: ["d"],
      columns: [
        .init("participations", .people), .init("completions", .people),
        .init("participations without completions", .gap),
      ],
      cells: rows.map { .init(keys: [$0.key], values: $0.values) })
  }

  /// Two of three withheld cells have a gap of nothing between them: it must not follow from the total and the third.
  @Test func aSmallGapIsNotWorkedOutFromTheTotal() throws {
    let table = Self.gaps([
      ("a", [20, 18, 2]), ("b", [30, 30, 0]),
      ("c", [60, 50, 10]), (nil, [110, 98, 12]),
    ])
    let found = try Suppression.decide(table, rule: Self.rule)
    #expect(found == [0: .small, 1: .complement, 2: .complement])
  }

  /// Where results were entered without an attempt a gap is below nothing: the others are protected all the same.
  @Test func aGapBelowNothingElsewhereTakesNoProtectionAway() throws {
    let table = Self.gaps([
      ("a", [20, 18, 2]), ("b", [30, 30, 0]),
      ("c", [60, 50, 10]), ("d", [200, 204, -4]),
      (nil, [310, 302, 8]),
    ])
    let found = try Suppression.decide(table, rule: Self.rule)
    #expect(found == [0: .small, 1: .complement, 2: .complement])
    // Withheld itself, it gives no room that may not be there.
    let small = Self.gaps([
      ("a", [20, 18, 2]), ("b", [20, 24, -4]),
      ("c", [60, 50, 10]), (nil, [100, 92, 8]),
    ])
    #expect(try Suppression.decide(small, rule: Self.rule) == [0: .small, 1: .complement, 2: .complement])
  }

  // MARK: From figures

  private static func judged(_ question: String, _ lines: [FigureLine]) throws -> DisclosureTable {
    let request = try FiguresTableTests.request(question)
    return DisclosureTable(
      name: "the table", FiguresTable(request.judged, lines: lines), shown: request.measures, members: [:])
  }

  private static func line(_ service: String?, _ counts: [FigureCount: Int64]) -> FigureLine {
    FigureLine(keys: [service], counts: FigureCount.allCases.map { counts[$0] ?? 0 })
  }

  private static func value(_ table: DisclosureTable, _ name: String) -> Int64? {
    table.columns.firstIndex { $0.name == name }.map { table.cells[0].values[$0] }
  }

  @Test func everyGapBetweenWhatIsShownIsJudged() throws {
    let counts: [FigureCount: Int64] = [
      .participations: 30, .personsMissing: 3, .persons: 27, .completions: 25, .countable: 27, .passes: 24,
      .enrolments: 31, .named: 30, .namedOnTime: 20, .namedDayMissing: 8, .resultsAwaited: 1,
    ]
    let table = try Self.judged(
      "service measures=participations,completions,enrolments,named,named-on-time", [Self.line("army", counts)])
    #expect(table.columns.filter(\.isShown).map(\.name).contains("participations without completions") == false)
    let expected: [String: Int64] = [
      "participations without completions": 2, "without a pass": 3, "enrolments without participations": 4,
      "enrolments without named": 1, "named without participations": 3, "named late": 2,
    ]
    for (name, number) in expected { #expect(Self.value(table, name) == number, "\(name)") }
    let rate = try Self.judged("service measures=completion-rate", [Self.line("army", counts)])
    #expect(Self.value(rate, "with a result and no pass") == 2 && Self.value(rate, "without a pass") == 3)
    #expect(try Self.judged("service measures=completions", []).columns.allSatisfy { $0.kind != .gap })
  }

  /// Persons and days are judged as if participations stood beside them.
  @Test(arguments: ["persons,completions", "days,completions", "persons,enrolments"])
  func personsAndDaysTellParticipations(_ measures: String) throws {
    let counts: [FigureCount: Int64] = [
      .participations: 30, .persons: 30, .days: 150, .completions: 28, .countable: 30, .passes: 28, .enrolments: 32,
    ]
    let table = try Self.judged("service measures=\(measures)", [Self.line("army", counts)])
    let gap =
      measures.contains("enrolments") ? "enrolments without participations" : "participations without completions"
    #expect(table.columns[0].isShown && Self.value(table, gap) == 2)
  }

  /// How many people are left out is told as the notes tell it.
  @Test func whatIsLeftOutIsToldInSteps() throws {
    let request = try FiguresTableTests.request("service measures=completion-rate,fill")
    let lines = [
      Self.line("army", [.countable: 20, .passes: 10, .resultsAwaited: 7, .seatsMissing: 1]),
      Self.line("navy", [.countable: 10, .passes: 7, .resultsAwaited: 1]), Self.line("air", [.countable: 9]),
      Self.line(nil, [.countable: 39, .passes: 17, .resultsAwaited: 8, .seatsMissing: 1]),
    ]
    let rows = PublishedRows(FiguresTable(request, lines: lines), withheld: [], minimum: 5).rows
    #expect(rows.map { $0["results-awaited"] } == [.int(0), .int(5), .null, .int(10)])
    #expect(rows.map { $0["suppressed"] } == [nil, nil, .list(["results-awaited"]), nil])
    // Offers are no people.
    #expect(rows.map { $0["seats-not-stated"] } == [.int(0), .int(1), .int(0), .int(1)])
    let whole = PublishedRows(FiguresTable(request, lines: lines), withheld: [], minimum: 1).rows
    #expect(whole.map { $0["results-awaited"] } == [.int(0), .int(7), .int(1), .int(8)])
  }

  @Test(arguments: [
    ("Cost not known for 1 entry; what is not known is not in the sum.", "fewer than 5 entries; what"),
    ("Persons not available for 1 participation, known only as numbers.", "fewer than 5 participations, known"),
    ("Whether on time is not known for 3 names.", "fewer than 5 names."),
    ("No result yet for 0 enrolments.", "for 0 enrolments."),
    ("Year not known for 1 name put forward.", "fewer than 5 names put forward."),
    ("No result yet for 8 enrolments.", "about 10 enrolments."),
    ("Enrolments that have not taken part, and are no participations: 1.", "participations: fewer than 5."),
  ])
  func notesAreCoarse(_ note: String, _ said: String) {
    #expect(PublishedRows.coarse(note, minimum: 5).contains(said))
  }

  @Test func thePeopleBehindASumOfMoneyAreCounted() throws {
    var line = Self.line("army", [.participations: 27, .persons: 27, .costMissing: 26, .days: 9, .daysMissing: 24])
    line.costs = [Money(minorUnits: 7800, currency: "EUR"), Money(minorUnits: 0, currency: "USD")]
    line.costPeople = ["EUR": 6]
    let table = try Self.judged("service measures=cost,days", [line])
    #expect(Self.value(table, "people behind cost EUR") == 6)
    #expect(Self.value(table, "people behind cost USD") == 1, "somebody, though it is not known how many")
    #expect(Self.value(table, "people behind days") == 3)
  }

  /// Who they are is written with the facts: several runs of one officer are of one.
  @Test func thePeopleBehindDaysAreDifferentOfficers() throws {
    let request = try FiguresTableTests.request("service measures=days")
    let lines = [
      Self.line("army", [.participations: 9, .persons: 3, .days: 45]),
      Self.line(nil, [.participations: 9, .persons: 3, .days: 45]),
    ]
    let members = ["e1*1", "s/days/e1/7*1", "s/days/e2/7*1", "s/days/r4/*6", "s/cost USD/e3/9*1"]
    let table = DisclosureTable(
      name: "the table", FiguresTable(request.judged, lines: lines), shown: request.measures,
      members: [["army"]: members])
    #expect(table.cells[0].facts == [.init("e1", heads: 1)] && table.cells[0].texts == members)
    let column = try #require(table.columns.firstIndex { $0.name == "people behind days" })
    #expect(table.cells.map { $0.values[column] } == [7, 7])
  }

  /// The same number of officers behind two sums, and not the same trips: few people are between them.
  @Test func aSumOfOtherTripsOfTheSameOfficersIsWithheld() throws {
    func table(_ name: String, _ shares: [DisclosureTable.Share]) -> DisclosureTable {
      // Beside those with a cost there are many without, others in each table: no cell lies within the other.
      let facts = (0..<30).map { DisclosureTable.Fact("e\(name)-\($0)", heads: 1) }
      let own = Set(shares.map(\.fact)).sorted().map { DisclosureTable.Fact($0, heads: 1) }
      let people = Int64(Set(shares.compactMap(\.person)).count)
      let heads = Int64(facts.count + own.count)
      return DisclosureTable(
        name: name, dimensions: ["d"],
        columns: [
          .init("participations", .people, isShown: false), .init("cost USD", .amount),
          .init("people behind cost USD", .behind),
        ],
        cells: [
          .init(keys: ["a"], values: [heads, 800, people], facts: facts + own, shares: shares),
          .init(keys: [nil], values: [heads, 800, people]),
        ])
    }
    func share(_ trip: Int, _ officer: Int) -> DisclosureTable.Share {
      .init(sum: "cost USD", fact: "e\(trip)", person: "\(officer)")
    }
    let first: [DisclosureTable.Share] = (1...8).map { share($0, $0) }
    let old = table("before", first)
    func refused(_ shares: [DisclosureTable.Share]) -> String? {
      let new = table("after", shares)
      return refusal { try Suppression.decide(new, rule: Self.rule, earlier: [old]) }?.message
    }
    // The same trips, other amounts: a correction.
    #expect(refused(first) == nil)
    let one = [share(9, 1)]
    let many: [DisclosureTable.Share] = (9...13).map { share($0, 1) }
    // One trip more, one in the place of another, five of one officer.
    let others: [[DisclosureTable.Share]] = [first + one, Array(first.dropFirst()) + one, first + many]
    for trips in others {
      #expect(refused(trips)?.contains("by 1 (people behind cost USD)") == true)
    }
    // A trip more of each of five.
    let each: [DisclosureTable.Share] = (9...13).map { share($0, $0 - 8) }
    #expect(refused(first + each) == nil)
  }

  /// One more cost stated is one person's.
  @Test func aSumToWhichFewHaveComeIsWithheld() throws {
    func table(_ name: String, _ people: [Int64]) -> DisclosureTable {
      let took: [Int64] = [30, 40]
      var cells = zip(took.indices, people).map { row, people in
        DisclosureTable.Cell(
          keys: ["\(row)"], values: [took[row], people * 1000, people],
          facts: (0..<took[row]).map { .init("e-\(row)-\($0)", heads: 1) })
      }
      cells.append(.init(keys: [nil], values: [70, people.reduce(0, +) * 1000, people.reduce(0, +)]))
      return DisclosureTable(
        name: name, dimensions: ["d"],
        columns: [
          .init("participations", .people, isShown: false), .init("cost USD", .amount),
          .init("people behind cost USD", .behind),
        ], cells: cells)
    }
    let old = table("before", [10, 12])
    let found = try Suppression.decide(table("after", [11, 40]), rule: Self.rule, earlier: [old])
    #expect(found == [0: .difference("before"), 1: .complement])
    let failure = refusal { try Suppression.decide(table("after", [11, 12]), rule: Self.rule, earlier: [old]) }
    #expect(failure?.message.contains("by 1 (people behind cost USD)") == true, "\(failure.map(\.message) ?? "taken")")
  }
}
