import MusterCore
import MusterService
import MusterTestKit
import Testing

/// A small register whose every figure can be counted by hand, asked from all sides.
///
/// | | | |
/// |---|---|---|
/// | PL-26 | course, PCM, Italy, 28 Sep to 2 Oct 2026 | T-1 graduated for B-1; T-4 failed |
/// | PL-27 | course, PCM, 1 to 3 Feb 2027, institution in Germany | T-1 graduated for B-2; T-2 attending for B-1 |
/// | RX-27 | exercise, "Non-SA, UC", 1 to 10 Mar 2027 | T-3 attending as observer; T-2 withdrew |
/// | a group entry | P, 1 to 3 Feb 2026, reported for 2026 | 4 people, 1000 USD |
///
/// T-3 and T-4 are one person, as turns out later.
@Suite struct CubeTests {
  static func with(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      for line in world {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      let records = await muster.ask(
        "import records format=tsv <<",
        block: """
          program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost
          P - Fiscal Year 2026 Trial\tT\t4\t2/1/2026\t2/3/2026\t$1,000

          """)
      #expect(records.code == .imported, "\(records.reply)")
      try await body(muster)
    }
  }

  private static let world = [
    "provider.add ABC title=\"Invented School\" country=DE", "body.add B-1 name=One", "body.add B-2 name=Other",
    "course.add Planning code=PL discipline=defence-planning provider=ABC delivery=residential",
    "course.add Relief code=RX kind=exercise discipline=civil-preparedness",
    "iteration.add PL PL-26 managed-by=nation programme=PCM country=IT starts=2026-09-28 ends=2026-10-02",
    "iteration.add PL PL-27 managed-by=nation programme=PCM starts=2027-02-01 ends=2027-02-03",
    "iteration.add RX RX-27 managed-by=nation programme=\"Non-SA, UC\" starts=2027-03-01 ends=2027-03-10",
    "officer.add T-1 \"Invented One\" service=army rank=Major since=2020-01-01 gender=female province=punjab",
    "officer.add T-2 \"Invented Two\" service=navy rank=Commander since=2020-01-01 gender=male province=sindh",
    "officer.add T-3 \"Invented Three\" service=air", "officer.add T-4 \"Invented Three\" service=air",
    "enrol T-1 PL-26 late-entry=yes body=B-1 letter=GHQ/1", "enrol T-4 PL-26 late-entry=yes",
    "enrol T-1 PL-27 late-entry=yes body=B-2", "enrol T-2 PL-27 late-entry=yes body=B-1",
    "enrol T-3 RX-27 late-entry=yes role=observer", "enrol T-2 RX-27 late-entry=yes",
    "complete T-1 PL-26 outcome=graduated", "complete T-4 PL-26 outcome=failed",
    "complete T-1 PL-27 outcome=graduated", "attendance.set PL-27 T-2 present on=2027-02-01 mode=online",
    "enrolment.attend T-3 RX-27", "withdraw T-2 RX-27 reason=posted",
    "cost.add T-1 PL-26 kind=tuition payer=programme basis=actual amount=\"550 EUR\"",
    "cost.add T-1 PL-27 kind=tuition payer=nation basis=planned amount=\"100 USD\"",
    "cost.add T-2 PL-27 kind=travel payer=nation basis=actual amount=\"20 USD\"",
    "iteration.foreign PL-27 country=TR headcount=4", "iteration.foreign RX-27 country=TR headcount=2",
    "iteration.foreign RX-27 country=US headcount=3",
  ]

  /// Rows as `key, key: value, value`; those of nothing but zeros left out.
  static func shown(_ answer: Answer, _ dimensions: Int, _ measures: [String]) -> [String] {
    answer.figures.compactMap { row in
      let keys = row.fields.dropFirst().prefix(dimensions).map { $0.value == .null ? "*" : $0.value.plain }
      let values = measures.map { row[$0]?.plain ?? "?" }
      guard row["row"]?.plain != "figure" || values.contains(where: { $0 != "0" }) else { return nil }
      let kind = row["row"]?.plain == "others" ? "others" : keys.joined(separator: ", ")
      return "\(kind): \(values.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    ("participations", "9"), ("persons", "4"), ("courses", "3"), ("completions", "2"), ("completion-rate", "50.0"),
    ("days", "38"), ("enrolments", "6"), ("offered", "0"), ("named", "6"), ("named-on-time", "0"), ("submitted", "6"),
    ("accepted", "6"), ("joined", "5"), ("turned-back", "0"), ("lost", "1"), ("fill", ""),
    ("cost", "550.00 EUR + 1020.00 USD"), ("cost-planned", "100.00 USD"),
  ])
  func everyMeasure(_ name: String, _ expected: String) async throws {
    #expect(Measure(rawValue: name) != nil)
    try await Self.with { muster in
      let answer = await muster.ask("stats measures=\(name)")
      #expect(answer.figures.first?[name]?.plain == expected, "\(answer.rows.map(\.json))")
    }
  }

  /// What a measure leaves out stands beside it.
  @Test func unknownsAreCountedBeside() async throws {
    try await Self.with { muster in
      let answer = await muster.ask("stats measures=\(Measure.allCases.map(\.rawValue).joined(separator: ","))")
      let total = answer.figures.first
      for (name, expected) in [
        ("persons-not-available", "4"), ("results-awaited", "1"), ("days-not-known", "0"), ("seats-not-stated", "0"),
        ("named-day-not-known", "6"), ("cost-not-known", "3"), ("cost-planned-not-known", "0"),
      ] {
        #expect(total?[name]?.plain == expected, "\(name) \(total?.json ?? "")")
      }
      let notes = answer.rows.filter { $0["row"]?.plain == "note" }.compactMap { $0["text"]?.plain }
      for note in [
        "Cost not known for 3 entries", "Persons not available for 4 participations", "No result yet for 1 enrolment.",
        "are no participations: 1",
      ] {
        #expect(notes.contains { $0.contains(note) }, "\(note): \(notes)")
      }
    }
  }

  private static let byDimension: [(by: Dimension, more: String, expected: [String])] = [
    (.year, "basis=start", ["2026: 6", "2027: 3", "*: 9"]),
    (.year, "basis=start calendar=us-fiscal", ["2026: 6", "2027: 3", "*: 9"]),
    (.year, "basis=end calendar=us-fiscal", ["2026: 4", "2027: 5", "*: 9"]),
    (.year, "basis=start calendar=pk-fiscal", ["2026: 4", "2027: 5", "*: 9"]),
    (.quarter, "basis=start", ["2026-Q1: 4", "2026-Q3: 2", "2027-Q1: 3", "*: 9"]),
    (.quarter, "basis=end calendar=us-fiscal", ["2026-Q2: 4", "2027-Q1: 2", "2027-Q2: 3", "*: 9"]),
    (.month, "basis=start", ["2026-02: 4", "2026-09: 2", "2027-02: 2", "2027-03: 1", "*: 9"]),
    (.programme, "", ["Non-SA, UC: 1", "P: 4", "PCM: 4", "*: 9"]),
    (.discipline, "", ["civil-preparedness: 1", "defence-planning: 4", "not stated: 4", "*: 9"]),
    (.provider, "", ["Invented School: 4", "not stated: 5", "*: 9"]),
    (.country, "", ["DE: 2", "IT: 2", "not stated: 5", "*: 9"]),
    (.course, "", ["Planning: 4", "Relief: 1", "T: 4", "*: 9"]),
    (.kind, "", ["course: 8", "exercise: 1", "*: 9"]),
    (.delivery, "", ["residential: 4", "not stated: 5", "*: 9"]),
    (.service, "", ["air: 2", "army: 2", "navy: 1", "not available: 4", "*: 9"]),
    (.province, "", ["punjab: 2", "sindh: 1", "not available: 4", "not stated: 2", "*: 9"]),
    (.grade, "", ["OF-3: 2", "OF-4: 1", "not available: 4", "not stated: 2", "*: 9"]),
    (.gradeBand, "", ["OF-3: 2", "OF-4 to OF-5: 1", "not available: 4", "not stated: 2", "*: 9"]),
    (.gender, "", ["female: 2", "male: 1", "not available: 4", "not stated: 2", "*: 9"]),
    (.body, "", ["B-1: 2", "B-2: 1", "not available: 4", "not stated: 2", "*: 9"]),
    (.role, "", ["observer: 1", "student: 4", "not available: 4", "*: 9"]),
    (.state, "", ["attending: 2", "completed: 3", "reported: 4", "*: 9"]),
    (.mode, "", ["online: 1", "not available: 4", "not stated: 4", "*: 9"]),
  ]

  @Test func everyDimension() async throws {
    try await Self.with { muster in
      for test in Self.byDimension {
        let line = "stats by=\(test.by.rawValue) measures=participations \(test.more)"
        let answer = await muster.ask(line)
        #expect(Self.shown(answer, 1, ["participations"]) == test.expected, "\(line) \(answer.reply)")
      }
      let lost = await muster.ask("stats by=reason measures=lost")
      #expect(Self.shown(lost, 1, ["lost"]) == ["posted: 1", "*: 1"])
      let payers = await muster.ask("stats by=payer measures=cost")
      #expect(
        Self.shown(payers, 1, ["cost"]).contains("programme: 550.00 EUR")
          && Self.shown(payers, 1, ["cost"]).contains("nation: 20.00 USD"), "\(payers.figures)")
      let currencies = await muster.ask("stats by=currency measures=cost-planned,cost")
      #expect(Self.shown(currencies, 1, ["cost-planned", "cost"]).contains("USD: 100.00 USD, 1020.00 USD"))
      let asked = Set(Self.byDimension.map(\.by)).union([.reason, .payer, .currency])
      #expect(asked.count == Dimension.allCases.count, "every dimension is asked for")
    }
  }

  /// A person in two bodies is one in the sum over them; group entries have no persons at any level.
  @Test func personsAreDistinctAtEachLevel() async throws {
    try await Self.with { muster in
      let answer = await muster.ask("stats by=programme,body measures=participations,persons totals=all")
      #expect(
        Self.shown(answer, 2, ["participations", "persons"]) == [
          "Non-SA, UC, not stated: 1, 1", "Non-SA, UC, *: 1, 1", "P, not available: 4, 0", "P, *: 4, 0",
          "PCM, B-1: 2, 2", "PCM, B-2: 1, 1", "PCM, not stated: 1, 1", "PCM, *: 4, 3", "*, B-1: 2, 2", "*, B-2: 1, 1",
          "*, not available: 4, 0", "*, not stated: 2, 2", "*, *: 9, 4",
        ], "\(answer.figures.map(\.json))")
      let grand = await muster.ask("stats by=programme,body measures=persons totals=grand").figures
      #expect(grand.map { $0["row"]?.plain } == Array(repeating: "figure", count: 5) + ["total"])
      let none = await muster.ask("stats by=programme,body measures=persons totals=none").figures
      #expect(none.allSatisfy { $0["row"]?.plain == "figure" } && none.count == 5)
    }
  }

  @Test func aMergedPersonIsOneAndThePastStays() async throws {
    try await Self.with { muster in
      let questions = [
        "stats", "stats by=programme,year basis=start totals=all", "stats by=gender,service measures=persons,days",
        "stats across=year by=programme measures=participations", "stats by=course top=1 measures=participations,cost",
        "stats year=2027 versus=2026 basis=start by=programme", "stats.rows", "stats.links",
      ]
      let moment = muster.clock.now
      func ask() async -> [Answer] {
        var answers: [Answer] = []
        for question in questions { answers.append(await muster.ask("\(question) as-of=\(moment)")) }
        return answers
      }
      let before = await ask()
      for line in [
        "officer.merge T-4 into=T-3 reason=\"entered twice\"", "record.correct 1 headcount=5 reason=misread",
        "course.set PL discipline=military-medicine reason=test", "iteration.set RX-27 country=BG",
        "completion.add T-1 PL kind=revocation corrects=1",
        "cost.add T-3 RX-27 kind=travel payer=nation basis=actual amount=\"7 USD\"",
        "iteration.foreign RX-27 country=US headcount=0",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      let after = await ask()
      for (question, (x, y)) in zip(questions, zip(before, after)) {
        #expect(x.code == .rows, "\(question) \(x.reply)")
        #expect(x.rows == y.rows && x.reply == y.reply, "\(question)")
      }
      let now = await muster.ask("stats measures=participations,persons")
      #expect(Self.shown(now, 0, ["participations", "persons"]) == [": 10, 3"])
    }
  }

  @Test func orderAndTop() async throws {
    try await Self.with { muster in
      let ordered = await muster.ask("stats by=programme measures=participations,persons order=-persons,programme")
      #expect(
        Self.shown(ordered, 1, ["participations", "persons"]) == [
          "PCM: 4, 3", "Non-SA, UC: 1, 1", "P: 4, 0", "*: 9, 4",
        ])
      let top = await muster.ask("stats by=programme measures=persons top=1")
      #expect(
        Self.shown(top, 1, ["persons"]) == ["PCM: 3", "others: 1", "*: 4"], "\(top.figures.map(\.json))")
      let all = await muster.ask("stats by=programme measures=persons top=3")
      #expect(!all.figures.contains { $0["row"]?.plain == "others" })
    }
  }

  @Test func twoPeriodsAndASeries() async throws {
    try await Self.with { muster in
      let versus = await muster.ask(
        "stats by=programme measures=participations,cost year=2027 versus=2026 basis=start")
      let rows = versus.figures.map { row in
        ["programme", "participations", "participations-before", "participations-change", "cost-change"].map {
          row[$0]?.plain ?? "?"
        }.joined(separator: "|")
      }
      #expect(
        rows == ["Non-SA, UC|1|0|1|", "P|0|4|-4|-1000.00 USD", "PCM|2|2|0|", "|3|6|-3|"], "\(versus.figures)")
      let series = await muster.ask("stats by=programme across=quarter measures=participations basis=start")
      let pcm = series.figures.first { $0["programme"]?.plain == "PCM" }
      #expect(pcm?["2026-Q3"] == .int(2) && pcm?["2026-Q4"] == .int(0) && pcm?["2027-Q1"] == .int(2))
      #expect(pcm?["participations"] == .int(4), "\(pcm?.json ?? "")")
      let total = series.figures.last
      #expect(total?["row"]?.plain == "total" && total?["2026-Q1"] == .int(4))
    }
  }

  @Test(arguments: [
    ("programme=PCM", "4"), ("programme=PCM,P", "8"), ("programme=\"Non-SA, UC\"", "1"),
    ("programme=\"P,Non-SA, UC\"", "5"), ("year=2026..2027 basis=start", "9"), ("year=2026 basis=start", "6"),
    ("quarter=2027-q1 basis=start", "3"), ("month=2027-02 basis=start", "2"), ("country=it", "2"),
    ("country=not-stated", "5"), ("gender=female", "2"), ("gender=not-stated,not-available", "6"),
    ("grade=of3", "2"), ("grade-band=\"OF-4 to OF-5\"", "1"), ("body=B-1", "2"), ("role=observer", "1"),
    ("state=attending,reported", "6"), ("service=army,navy", "3"), ("province=sindh", "1"), ("provider=ABC", "4"),
    ("course=PL", "4"), ("kind=exercise", "1"), ("delivery=residential", "4"), ("mode=online", "1"),
    ("discipline=defence-planning country=IT", "2"), ("gender=male kind=exercise", "0"),
  ])
  func filters(_ filter: String, _ expected: String) async throws {
    try await Self.with { muster in
      let answer = await muster.ask("stats measures=participations \(filter)")
      #expect(answer.figures.first?["participations"]?.plain == expected, "\(answer.reply)")
    }
  }

  @Test(arguments: [
    ("stats gender=femal", "gender"), ("stats kind=planet", "kind"), ("stats quarter=2012-Q5", "quarter"),
    ("stats year=12", "year"), ("stats across=year versus=2012 year=2013", "across"), ("stats top=3", "top"),
    ("stats versus=2012", "versus"), ("stats by=programme order=cost measures=persons", "order"),
    ("stats by=programme across=programme", "across"), ("stats state=gone", "state"),
    ("stats.diff from=2027-02-01 to=2027-01-01", "from"), ("stats year=not-stated", "year"),
    ("stats gender=not-known", "gender"), ("stats programme=CTFP,not-available", "programme"),
    ("stats gender=\"not known\"", "gender"), ("stats state=not-stated", "state"), ("stats currency=euros", "currency"),
  ])
  func slipsAreNoZeros(_ line: String, _ argument: String) async throws {
    try await TestRegister.with { muster in
      let answer = await muster.ask(line)
      #expect(answer.code == .badValue && answer["arg"] == argument, "\(line): \(answer.reply)")
    }
  }

  /// The rows behind a figure are all of it and nothing else.
  @Test func everyFigureDrillsDown() async throws {
    try await Self.with { muster in
      for filter in ["", "programme=PCM", "year=2027 basis=start", "service=navy", "gender=not-stated", "body=B-1"] {
        for measure in Measure.allCases where ![.completionRate, .fill, .cost, .costPlanned].contains(measure) {
          let figure = await muster.ask("stats measures=\(measure.rawValue) \(filter)").figures.first
          let rows = await muster.ask("stats.rows measure=\(measure.rawValue) \(filter)").rows
          func sum(_ field: String) -> Int { rows.reduce(0) { $0 + (Int($1[field]?.plain ?? "") ?? 0) } }
          func distinct(_ field: String) -> Int {
            Set(rows.compactMap { $0[field]?.plain }.filter { !$0.isEmpty }).count
          }
          let found =
            switch measure {
            case .participations: sum("heads")
            case .persons: distinct("person")
            case .courses: distinct("course")
            case .iterations: distinct("iteration")
            case .offered: sum("seats")
            case .turnedBack: sum("returned")
            case .days: Int(figure?["days"]?.plain ?? "") ?? -1
            default: rows.count
            }
          #expect(figure?[measure.rawValue]?.plain == "\(found)", "\(measure.rawValue) \(filter): \(rows.map(\.json))")
        }
      }
      let costs = await muster.ask("stats.rows measure=cost").rows.map {
        "\($0["cost"]?.plain ?? "") \($0["currency"]?.plain ?? "")"
      }
      #expect(costs.sorted() == ["1000.00 USD", "20.00 USD", "550.00 EUR"])
      let letters = await muster.ask("stats.rows measure=participations service=army year=2026 basis=start").rows
      #expect(letters.map { $0["letter"]?.plain } == ["GHQ/1"], "\(letters.map(\.json))")
      let record = await muster.ask("stats.rows programme=P").rows.first
      #expect(record?["printed"]?.plain == "P - Fiscal Year 2026 Trial" && record?["line"] != .null)
      #expect(await muster.ask("stats.rows limit=2").rows.count == 2)
      let page = await muster.ask("stats.rows limit=2")
      let next = await muster.ask("stats.rows limit=100 after=\(page["after"] ?? "")")
      let all = await muster.ask("stats.rows limit=100")
      #expect(page.rows + next.rows == all.rows)
    }
  }

  @Test func everythingIsDefined() async throws {
    try await TestRegister.with { muster in
      let names = await muster.ask("stats.define").rows.compactMap { $0["name"]?.plain }
      for name in Measure.allCases.map(\.rawValue) + Dimension.allCases.map(\.rawValue) {
        #expect(names.contains(name))
      }
      for measure in Measure.allCases { for count in measure.leavesOut { #expect(names.contains(count.rawValue)) } }
    }
  }

  @Test func aDifferenceNamesItsEntries() async throws {
    try await Self.with { muster in
      try await muster.register.seal()
      let from = muster.clock.now
      await muster.ask("officer.merge T-4 into=T-3 reason=\"entered twice\"")
      await muster.ask("record.correct 1 headcount=6 reason=misread")
      await muster.ask("officer.set T-2 gender=male reason=\"no change that counts\"")
      let answer = await muster.ask("stats.diff from=\(from) by=programme measures=participations,persons")
      #expect(answer.code == .rows, "\(answer.reply)")
      let rows = answer.figures.map { row in
        ["row", "programme", "participations-before", "participations", "participations-change", "persons-change"]
          .map { row[$0]?.plain ?? "?" }.joined(separator: "|")
      }
      #expect(rows == ["figure|P|4|6|2|0", "total||9|11|2|-1"], "\(answer.figures.map(\.json))")
      let entries = answer.figures.map { $0["entries"]?.plain ?? "" }
      #expect(entries.first?.contains("record.correct record 1") == true, "\(entries)")
      #expect(entries.last?.contains("officer.merge officer 4") == true, "\(entries)")
      #expect(!entries.joined().contains("officer.set"), "what changed no figure is not named")
      let same = await muster.ask("stats.diff from=\(muster.clock.now) by=programme")
      #expect(same.code == .rows && same.figures.isEmpty)
    }
  }

  /// What no measure asked reads has changed none of its figures.
  @Test func aDifferenceNamesOnlyWhatItsMeasuresRead() async throws {
    try await Self.with { muster in
      try await muster.register.seal()
      let from = muster.clock.now
      for line in [
        "officer.set T-2 gender=female reason=misread",
        "cost.add T-1 PL-27 kind=travel payer=nation basis=actual amount=\"30 USD\"",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      func verbs(_ question: String) async -> [String] {
        await muster.ask("stats.diff from=\(from) \(question)").figures.map { row in
          let entries = row["entries"]?.plain ?? ""
          let named = ["officer.set", "cost.add"].filter { entries.contains($0) }
          let place = row["gender"]?.plain ?? row["programme"]?.plain ?? "?"
          return "\(place): \(named.joined(separator: " "))"
        }
      }
      #expect(await verbs("by=gender measures=participations") == ["female: officer.set", "male: officer.set"])
      #expect(await verbs("by=gender measures=persons,days") == ["female: officer.set", "male: officer.set"])
      #expect(await verbs("by=programme measures=cost") == ["PCM: cost.add", ": cost.add"])
      #expect(await verbs("by=programme measures=participations,persons,enrolments,named").isEmpty)
    }
  }

  @Test func linksWithOtherNations() async throws {
    try await Self.with { muster in
      let answer = await muster.ask("stats.links across=programme")
      func shown(_ answer: Answer, _ across: String?) -> [String] {
        var names = ["nation", "iterations", "headcount", "participations"]
        if let across { names.insert(across, at: 1) }
        return answer.figures.map { row in names.map { row[$0]?.plain ?? "?" }.joined(separator: "|") }
      }
      #expect(
        shown(answer, "programme") == [
          "TR|Non-SA, UC|1|2|1", "TR|PCM|1|4|2", "TR||2|6|3", "US|Non-SA, UC|1|3|1", "US||1|3|1", "||2|9|3",
        ], "\(answer.reply)")
      let plain = await muster.ask("stats.links across=none service=navy")
      #expect(shown(plain, nil) == ["TR|1|4|1", "|1|4|1"], "\(plain.reply)")
    }
  }

  /// An offer's whole account, and who was lost why.
  @Test func theSeatAccount() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await CallTests.abroad(muster, officers: 6)
      await muster.ask("offer.add M1-A-27 seats=4 reserves=1 letter=ABC/5 names-due=2027-01-11")
      for person in ["T-1", "T-2", "T-3"] { await muster.ask("enrol \(person) M1-A-27 on=2027-01-10") }
      await muster.ask("enrol T-4 M1-A-27 reserve=1 on=2027-01-12")
      await muster.ask("enrol T-5 M1-A-27")
      await muster.ask("withdraw T-5 M1-A-27 reason=entered-in-error")
      for person in ["T-1", "T-2", "T-4"] { await muster.ask("enrolment.approve \(person) M1-A-27") }
      await muster.ask("submission.add M1-A-27 letter=JS/31")
      await muster.ask("enrolment.confirm T-1 M1-A-27 ref=ABC/9")
      await muster.ask("withdraw T-2 M1-A-27 reason=posted")
      await muster.ask("offer.turn-back M1-A-27 seats=2 reason=no-name letter=JS/40")
      muster.clock.set(try Instant(parsing: "2027-03-08T10:00:00Z"))
      let joined = await muster.ask("enrolment.attend T-1 M1-A-27")
      #expect(joined.code.isSuccess, "\(joined.reply)")
      let names = [
        "offered", "named", "named-on-time", "submitted", "accepted", "joined", "turned-back", "lost", "fill",
      ]
      let account = await muster.ask("stats by=programme measures=\(names.joined(separator: ","))")
      #expect(
        Self.shown(account, 1, names) == [
          "PKG: 4, 4, 3, 3, 1, 1, 2, 1, 50.0", "*: 4, 4, 3, 3, 1, 1, 2, 1, 50.0",
        ], "\(account.figures.map(\.json))")
      let reasons = await muster.ask("stats by=reason measures=lost,turned-back")
      #expect(
        Self.shown(reasons, 1, ["lost", "turned-back"]) == ["no-name: 0, 2", "posted: 1, 0", "*: 1, 2"],
        "\(reasons.figures.map(\.json))")
      // Whoever attended joined, also when they left before the end.
      await muster.ask("withdraw T-1 M1-A-27 reason=medical")
      let left = await muster.ask("stats measures=participations,joined,lost,fill").figures.first
      #expect(
        left?.json.contains("\"participations\":0,\"joined\":1,\"lost\":1,\"fill\":\"50.0\"") == true,
        "\(left?.json ?? "")")
      let offer = await muster.ask("offer.show M1-A-27").rows.first
      #expect(offer?["joined"] == .int(1) && offer?["lost"] == .int(1), "\(offer?.json ?? "")")
      #expect(await muster.ask("stats.rows measure=joined").rows.count == 1)
      let back = await muster.ask("stats.rows measure=turned-back").rows
      #expect(back.map { $0["letter"]?.plain } == ["JS/40"])
    }
  }
}
