import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct PlanAssignmentTests {
  typealias Offer = PlanAssignment.Offer
  typealias Candidate = PlanAssignment.Candidate

  static func candidate(
    _ iteration: Int64, _ officer: Int64, _ score: Int, _ service: String = "army", _ province: String? = nil
  ) -> Candidate {
    Candidate(iteration: iteration, .init(officer: officer, score: score), service: service, province: province)
  }

  static func words(_ rows: [PlanAssignment.Row]) -> [String] {
    rows.map { "\($0.iteration):\($0.officer)" + ($0.reserve.map { "r\($0)" } ?? "") }
  }

  /// Giving each offer its best in turn would leave the second without a name.
  @Test func theWholeCountsMoreThanEachInTurn() {
    let rows = PlanAssignment.propose(
      [Offer(iteration: 1, seats: 1), Offer(iteration: 2, seats: 1)],
      [Self.candidate(1, 1, 90), Self.candidate(1, 2, 80), Self.candidate(2, 1, 10)])
    #expect(Self.words(rows) == ["1:2", "2:1"], "both seats filled, though with less score")
    let scored = PlanAssignment.propose(
      [Offer(iteration: 1, seats: 1), Offer(iteration: 2, seats: 1)],
      [Self.candidate(1, 1, 90), Self.candidate(1, 2, 80), Self.candidate(2, 1, 85), Self.candidate(2, 2, 10)])
    #expect(Self.words(scored) == ["1:2", "2:1"], "80 and 85 are more than 90 and 10")
  }

  @Test func reservesComeFromWhoIsLeftInOrder() {
    let rows = PlanAssignment.propose(
      [Offer(iteration: 1, seats: 1, reserves: 2), Offer(iteration: 2, seats: 0, reserves: 1)],
      [
        Self.candidate(1, 5, 10), Self.candidate(1, 4, 10), Self.candidate(1, 3, 20), Self.candidate(1, 2, 5),
        Self.candidate(2, 3, 50), Self.candidate(2, 2, 1),
      ])
    #expect(Self.words(rows) == ["1:3", "1:4r1", "1:5r2", "2:2r1"], "equal scores in the order of their ids")
  }

  @Test func quotasAreKept() {
    let offers = [Offer(iteration: 1, seats: 3, quotas: [.init(service: "navy", seats: 2)])]
    let army = (1...4).map { Self.candidate(1, $0, 100 - Int($0)) }
    #expect(Self.words(PlanAssignment.propose(offers, army)) == ["1:1"], "two seats are the navy's")
    let navy = [Self.candidate(1, 11, 1, "navy"), Self.candidate(1, 12, 2, "navy"), Self.candidate(1, 13, 3, "navy")]
    #expect(Self.words(PlanAssignment.propose(offers, army + navy)) == ["1:1", "1:13", "1:12"])
    let province = [Offer(iteration: 1, seats: 1, quotas: [.init(province: "sindh", seats: 5)])]
    let people = [Self.candidate(1, 1, 9), Self.candidate(1, 2, 1, "army", "sindh")]
    #expect(Self.words(PlanAssignment.propose(province, people)) == ["1:2"], "no more seats than the offer has")
  }

  /// A quota of neither service nor province is for those posted to the body; for nobody else, and not for unknown units.
  @Test func quotasByPosting() {
    let offers = [Offer(iteration: 1, seats: 1, quotas: [.init(body: 7, units: ["SC", "A college"], seats: 1)])]
    var posted = Self.candidate(1, 2, 1)
    #expect(PlanAssignment.propose(offers, [Self.candidate(1, 1, 9), posted]).isEmpty)
    posted.unit = "a COLLEGE"
    let rows = PlanAssignment.propose(offers, [Self.candidate(1, 1, 9), posted])
    #expect(Self.words(rows) == ["1:2"] && rows.first?.body == 7)
  }

  /// A body that stands for a province takes those of the province and those posted to it; one of a service only its own.
  @Test func quotasOfAProvinceAndByPosting() {
    let quota = PlanAssignment.Quota(body: 7, province: "sindh", units: ["SINDH", "Government of Sindh"], seats: 3)
    let offers = [Offer(iteration: 1, seats: 3, quotas: [quota])]
    var posted = Self.candidate(1, 2, 1)
    posted.unit = "government of sindh"
    let people = [Self.candidate(1, 1, 9), posted, Self.candidate(1, 3, 5, "air", "sindh")]
    #expect(Self.words(PlanAssignment.propose(offers, people)) == ["1:3", "1:2"])
    var navy = quota
    (navy.service, navy.province) = ("navy", nil)
    #expect(PlanAssignment.propose([Offer(iteration: 1, seats: 3, quotas: [navy])], people).isEmpty)
  }

  @Test func reservesGoOnAfterThoseThereAre() {
    let rows = PlanAssignment.propose(
      [Offer(iteration: 1, seats: 0, reserves: 2, lastReserve: 3)],
      [Self.candidate(1, 1, 9), Self.candidate(1, 2, 8)])
    #expect(Self.words(rows) == ["1:1r4", "1:2r5"])
  }

  /// As many quotas as can be are used: the first does not take whom only the second could have.
  @Test func bodiesOfThoseChosen() {
    let offer = Offer(
      iteration: 1, seats: 0,
      quotas: [.init(body: 5, service: "army", seats: 1), .init(body: 6, province: "sindh", seats: 1)])
    let chosen = [
      Self.candidate(1, 1, 0, "army", "sindh"), Self.candidate(1, 2, 0), Self.candidate(1, 3, 0, "navy"),
    ]
    #expect(PlanAssignment.bodies([offer], chosen) == [1: 6, 2: 5])
  }

  @Test func nothingToGive() {
    #expect(PlanAssignment.propose([], [Self.candidate(1, 1, 1)]).isEmpty)
    #expect(PlanAssignment.propose([Offer(iteration: 1, seats: 2)], []).isEmpty)
    let negative = PlanAssignment.propose([Offer(iteration: 1, seats: 1)], [Self.candidate(1, 1, -500)])
    #expect(Self.words(negative) == ["1:1"], "a seat is filled though the score is below zero")
  }

  /// Against every possible assignment, for small packages; and the order of the input does not matter.
  @Test func bestOfAllAssignments() {
    var generator = SeededGenerator(seed: 20_261_124)
    for round in 0..<300 {
      let offers = (1...3).map { Offer(iteration: Int64($0), seats: Int.random(in: 0...2, using: &generator)) }
      var candidates: [Candidate] = []
      for officer in 1...5 {
        for offer in offers where Bool.random(using: &generator) {
          candidates.append(
            Self.candidate(offer.iteration, Int64(officer), Int.random(in: -3...6, using: &generator)))
        }
      }
      let rows = PlanAssignment.propose(offers, candidates)
      #expect(Set(rows.map(\.officer)).count == rows.count, "each officer once, round \(round)")
      for offer in offers { #expect(rows.count { $0.iteration == offer.iteration } <= offer.seats) }
      let best = Self.best(offers.flatMap { Array(repeating: $0.iteration, count: $0.seats) }[...], candidates, [])
      #expect((rows.count, rows.reduce(0) { $0 + $1.score }) == best, "round \(round): \(Self.words(rows))")
      #expect(PlanAssignment.propose(offers, candidates.shuffled(using: &generator)) == rows, "round \(round)")
    }
  }

  /// The most seats that can be filled and, of those fillings, the highest total score, by trying all.
  static func best(_ seats: ArraySlice<Int64>, _ candidates: [Candidate], _ used: Set<Int64>) -> (Int, Int) {
    guard let seat = seats.first else { return (0, 0) }
    var found = best(seats.dropFirst(), candidates, used)
    for candidate in candidates where candidate.iteration == seat && !used.contains(candidate.score.officer) {
      let rest = best(seats.dropFirst(), candidates, used.union([candidate.score.officer]))
      found = max(found, (rest.0 + 1, rest.1 + candidate.score.score), by: { $0 < $1 })
    }
    return found
  }
}

private func max(_ a: (Int, Int), _ b: (Int, Int), by less: ((Int, Int), (Int, Int)) -> Bool) -> (Int, Int) {
  less(a, b) ? b : a
}

@Suite struct PlanRankingTests {
  @Test func pointsAndReasons() throws {
    var run = try Sample.run()
    run.profile = try LanguageProfile(parsing: "2222")
    var officer = EligibilityOfficer(id: 4, service: "army")
    officer.province = "sindh"
    officer.languages = [.init(language: "English", test: "SLP", profile: try LanguageProfile(parsing: "3+32+2"))]
    officer.grades = [.init(try Grade(parsing: "OF-3"), from: try day("2024-02-01"))]
    let ranking = PlanRanking(
      rules: [
        PlanRule(id: 1, .monthsSinceCourse, weight: 10), PlanRule(id: 2, .languageMargin, weight: 2),
        PlanRule(id: 3, .appointment, weight: 5, word: "staff"), PlanRule(id: 4, .provinceShare, weight: 1),
        PlanRule(id: 5, .yearsInGrade, weight: -1), PlanRule(id: 6, .prerequisiteDone, weight: 7),
      ], shares: PlanShares(services: [:], provinces: ["sindh": 1, "punjab": 3]))
    let report = EligibilityCheck().report(officer, run, today: try day("2026-11-24"))
    let planned = PlanOfficer(officer, appointment: "Staff officer", lastCourse: try day("2024-09-02"))
    let score = ranking.score(planned, run, report, today: try day("2026-11-24"))
    // 29 months of 60, 3 + 2 + 1 half levels above, the word, a quarter went, three years, nothing asked.
    #expect(score.score == 48 * 10 + 37 * 2 + 500 + 75 - 30, "\(score.reasons)")
    #expect(score.reasons.last == "prerequisite-done: none is required, not counted")
    let unknown = EligibilityOfficer(id: 9, service: "army")
    let nobody = ranking.score(
      PlanOfficer(unknown), run, EligibilityCheck().report(unknown, run, today: try day("2026-11-24")),
      today: try day("2026-11-24"))
    #expect(nobody.score == 1000, "never on a course; nothing else is known: \(nobody.reasons)")
  }

  /// Only tests that count for the rule on languages are ranked: of the language asked for, and on the day.
  @Test func languageMarginByTheRuleOnLanguages() throws {
    var run = try Sample.run()
    run.profile = try LanguageProfile(parsing: "2222")
    var validity = EligibilityRule(id: 1, kind: .languageValidity)
    validity.months = 36
    var cefr = EligibilityRule(id: 2, kind: .languageTest)
    (cefr.test, cefr.result, cefr.profile) = ("CEFR", "C1", try LanguageProfile(parsing: "3333"))
    let check = EligibilityCheck(rules: [validity, cefr])
    func reason(_ tests: EligibilityOfficer.LanguageTest...) throws -> String? {
      var officer = EligibilityOfficer(id: 4, service: "army")
      officer.languages = tests
      let today = try day("2026-11-24")
      return PlanRanking(rules: [PlanRule(id: 1, .languageMargin, weight: 3)]).score(
        PlanOfficer(officer), run, check.report(officer, run, today: today), today: today
      ).reasons.first
    }
    func test(_ language: String, _ profile: String, on day: String = "2026-01-10") throws
      -> EligibilityOfficer.LanguageTest
    {
      .init(
        language: language, test: "SLP", profile: try LanguageProfile(parsing: profile),
        testedOn: try CalendarDate(parsing: day))
    }
    let good = try test("english", "3232")
    #expect(try reason(good) == "language-margin: 4 half levels above 2222, 25 x 3")
    let french = try test("french", "4444")
    #expect(try reason(french) == "language-margin: no profile known, tests only in french, not counted")
    #expect(try reason(french, good) == "language-margin: 4 half levels above 2222, 25 x 3")
    let lapsed = try test("english", "4444", on: "2024-02-29")
    #expect(
      try reason(lapsed) == "language-margin: 4444 of 2024-02-29, valid until 2027-02-28 (R-1), not counted")
    #expect(try reason(lapsed, good) == "language-margin: 4 half levels above 2222, 25 x 3")
    let other = EligibilityOfficer.LanguageTest(
      language: "english", test: "CEFR", result: "C1", testedOn: try day("2026-01-10"))
    #expect(try reason(other, good) == "language-margin: 8 half levels above 2222, 50 x 3", "the best of them")
    let exempt = EligibilityOfficer.LanguageTest(language: "english", test: "letter", exempt: true)
    #expect(try reason(exempt) == "language-margin: exempt, not counted")
    #expect(try reason(try test("english", "2221")) == "language-margin: -2 half levels above 2222, 0 x 3")
    // It runs out within the days on which the run may begin.
    run.start = try day("2027-01-01")...day("2027-12-31")
    let running = try test("english", "4444", on: "2024-03-01")
    #expect(try reason(running)?.contains("it depends on the day") == true)
  }
}
