import MusterCore
import MusterTestKit
import Testing

/// What beside the figures of the cube is asked as of a past moment, and what cannot be.
@Suite struct PastMomentTests {
  /// A moment that is over, with all before it sealed.
  private static func pass(_ muster: TestRegister) async -> Instant {
    #expect(await muster.ask("stats").code == .rows)
    let moment = muster.clock.now
    muster.clock.set(Instant(microseconds: moment.microseconds + 60_000_000))
    return moment
  }

  private static func bytes(_ questions: [String], _ moment: Instant, _ muster: TestRegister) async -> [[String]] {
    var answers: [[String]] = []
    for question in questions {
      let answer = await muster.ask("\(question) as-of=\(moment)")
      #expect([.rows, .differs].contains(answer.code), "\(question): \(answer.reply)")
      answers.append(answer.rows.map(\.json) + answer.reply.details.map { "\($0.key)=\($0.value)" })
    }
    return answers
  }

  /// Remarks made later and figures loaded later are not of that moment.
  @Test func theirsAndRemarksAreOfTheMoment() async throws {
    try await TestRegister.with { muster in
      await muster.ask("import records format=tsv <<", block: HistoryTests.dirty)
      let early = await Self.pass(muster)
      #expect(await muster.ask("reconcile.load t <<", block: HistoryTests.totals).code == .imported)
      #expect(await muster.ask("reconcile.remark t CTFP text=\"All is well.\"").code == .done)
      let moment = await Self.pass(muster)
      let questions = [
        "reconcile.show t", "reconcile.layout t", "reconcile.rows t IMET-1",
        "report.run reconciliation with=name=t,year=2014",
      ]
      let before = await Self.bytes(questions, moment, muster)
      #expect(before[0].contains { $0.contains("All is well.") })
      #expect(before.allSatisfy { $0.contains { $0.contains("94400") } }, "\(before)")
      #expect(await muster.ask("reconcile.remark t IMET-1 text=\"Two cells ran together.\"").code == .done)
      #expect(await Self.bytes(questions, moment, muster) == before)
      let corrected = HistoryTests.totals.replacing("$94,400", with: "$95,500")
      #expect(await muster.ask("reconcile.load t <<", block: corrected).code == .imported)
      #expect(await Self.bytes(questions, moment, muster) == before)
      let later = await Self.pass(muster)
      let now = await Self.bytes(questions, later, muster)
      #expect(now.allSatisfy { $0.contains { $0.contains("95500") } }, "\(now)")
      #expect(now.joined().contains { $0.contains("Two cells ran together.") && $0.contains("95500") })
      for question in questions.prefix(3) {
        let none = await muster.ask("\(question) as-of=\(early)")
        #expect(none.code == .unknownObject && none.text.contains("not been taken in yet"), "\(none.reply)")
      }
    }
  }

  /// Enrolments that rules refused stand in no log, and yet a count of them is of its moment.
  @Test func refusalsAreCountedAsOfTheMoment() async throws {
    try await TestRegister.with { muster in
      await EligibilityTests.course(muster, "E", "grade-min=OF-3")
      for number in 1...3 {
        await muster.ask("officer.add A-\(number) \"Some One\" service=army rank=Captain")
      }
      #expect(await muster.ask("enrol A-1 E").code == .ruleBroken)
      let moment = await Self.pass(muster)
      let questions =
        ["rule", "service", "iteration", "principal"].map { "eligibility.refusals by=\($0)" } + ["report.run refusals"]
      let before = await Self.bytes(questions, moment, muster)
      #expect(before.map { $0.count { $0.contains("\"refusals\":1") } } == [1, 1, 1, 1, 3], "\(before)")
      #expect(await muster.ask("enrol A-2 E").code == .ruleBroken)
      // By a clock that was put back: what is written then does not get behind a question that was answered.
      muster.clock.set(Instant(microseconds: moment.microseconds - 30_000_000))
      #expect(await muster.ask("enrol A-3 E").code == .ruleBroken)
      muster.clock.set(Instant(microseconds: moment.microseconds + 120_000_000))
      #expect(await Self.bytes(questions, moment, muster) == before)
      let now = await Self.bytes(questions, await Self.pass(muster), muster)
      #expect(now.map { $0.count { $0.contains("\"refusals\":3") } } == [1, 1, 1, 1, 3], "\(now)")
      await EligibilityTests.course(muster, "F", "grade-min=OF-3")
      #expect(await muster.ask("enrol A-1 F").code == .ruleBroken)
      #expect(await muster.ask("eligibility.refusals by=iteration").rows.count == 2)
      #expect(
        await muster.ask("eligibility.refusals by=iteration limit=1").rows.map { $0["what"]?.plain } == ["E"])
      let named = await muster.ask("eligibility.refusals as-of=\(moment)")
      #expect(named.code == .badValue && named["arg"] == "as-of", "\(named.reply)")
    }
  }

  static let lists = ["weekly", "completion.expiring", "iteration.list", "eligibility.refusals"]

  /// A page says as of when it is. A list that is known as of now only is on no page of the past.
  @Test(arguments: lists) func aListOfNowIsOnNoPageOfThePast(_ line: String) async throws {
    try await TestRegister.with { muster in
      let moment = await Self.pass(muster)
      let text = "title T\nsection Figures\nask stats programme\nsection A list\nask \(line)\n"
      #expect(await muster.ask("report.try <<", block: text).code == .rows)
      let past = await muster.ask("report.try as-of=\(moment) <<", block: text)
      #expect(past.code == .ruleBroken && past["rule"] == "as-of-now" && past["line"] == "5", "\(past.reply)")
      #expect(past.rows.isEmpty && past.text.contains("Section \"A list\", line 5: \(line) is"), "\(past.reply)")
      #expect(await muster.ask("report.set mixed <<", block: text).code == .done)
      let audience = "audience.add embassy name=Embassy holds-same=yes marking=\"RELEASABLE TO EMBASSY\""
      #expect(await muster.ask(audience).code == .done)
      let published = await muster.ask("publish embassy report=mixed as-of=\(moment)")
      #expect(published.code == .ruleBroken && published["rule"] == "as-of-now", "\(published.reply)")
      #expect(await muster.ask("publish embassy report=mixed").code == .done)
    }
  }
}
