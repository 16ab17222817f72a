import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Two records of one person made one, and two again.
@Suite struct MergeTests {
  static func figures(_ muster: TestRegister, asOf: String? = nil) async throws -> String {
    try await muster.register.seal()
    let answer = await muster.ask(
      "stats measures=participations,persons,completions basis=start" + (asOf.map { " as-of=\($0)" } ?? ""))
    return answer.figures.map(\.json).joined(separator: "\n")
  }

  /// One person under two numbers, each with a course of their own and papers.
  static func setUp(_ muster: TestRegister) async {
    _ = await muster.homeRun("A", capacity: 5, more: "starts=2026-12-01 ends=2026-12-10")
    _ = await muster.homeRun("B", capacity: 5, more: "starts=2027-01-04 ends=2027-01-08")
    _ = await muster.homeRun("C", capacity: 5, more: "starts=2027-04-01 ends=2027-04-10")
    _ = await muster.officers(3)
    for line in ["enrol T-1 A", "enrol T-2 B", "enrol T-2 C"] { await muster.ask(line) }
    if let later = try? Instant(parsing: "2027-02-01T08:00:00Z") { muster.clock.set(later) }
    for line in ["complete T-1 A", "complete T-2 B"] { await muster.ask(line) }
    await muster.ask("officer.language T-2 english profile=3232")
    await muster.ask("officer.grade T-2 rank=Major since=2024-01-01")
  }

  /// What hangs on the record that was merged into another is listed under the one that is left.
  @Test func listsNameWhoIsLeft() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      for line in [
        "journey.add T-1 legs=A,C", "followup.rule question years=3", "followup.ask year=2027",
        "officer.merge T-1 into=T-2 reason=\"entered twice\"", "certificate.issue A",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == .done, "\(line): \(answer.reply)")
        if line.hasPrefix("certificate") { #expect(answer.rows.map { $0["officer"]?.plain } == ["army/T-2"]) }
      }
      for line in [
        "journey.list", "journey.list officer=T-1", "journey.show J-1", "certificate.list",
        "certificate.list officer=T-1", "followup.list", "followup.list officer=T-2",
      ] {
        let rows = await muster.ask(line).rows
        #expect(rows.map { $0["officer"]?.plain } == ["army/T-2"], "\(line): \(rows.map(\.json))")
      }
      let waiting = await muster.ask("today kind=question").rows.first
      #expect(
        waiting?["what"]?.plain == "army/T-2" && waiting?["next"]?.plain.hasPrefix("followup.answer army/T-2") == true)
    }
  }

  static let everything = """
    select md5(string_agg(t, '|' order by t)) from (
      select 'e' || e::text as t from muster.enrolment e union all select 'o' || o::text from muster.occupation o
      union all select 'l' || l::text from muster.officer_language l union all select 's' || s::text from muster.seat s
      union all select 'c' || k.id || ' ' || k.officer_id from muster.completion k) rows
    """

  @Test func theMergedIsFoundUnderTheOtherAndComesBackExactly() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      let before = await muster.value(Self.everything)
      let answer = await muster.ask("officer.merge T-2 into=T-1 reason=\"entered twice\"")
      #expect(answer.code == .done && answer["into"] == "T-1" && answer["enrolments"] == "2", "\(answer.reply)")
      #expect(await muster.ask("officer.merge T-2 into=T-1 reason=again").code == .unchanged)

      for name in ["T-1", "T-2", "O-2", "army/T-2"] {
        let row = await muster.ask("officer.show \(name)").rows.first
        #expect(row?["officer"]?.plain == "army/T-1", "\(name)")
        #expect(row?["numbers"] == .list(["army/T-1", "army/T-2"]) && row?["merged"] == .list(["O-2"]))
        #expect(row?["enrolments"]?.plain == "3" && row?["completions"]?.plain == "2", "\(name)")
        #expect(row?["facts"]?.plain == "2")
      }
      #expect(await muster.ask("officer.list").rows.count == 2)
      #expect(await muster.ask("officer.list text=T-2").rows.first?["officer"]?.plain == "army/T-1")
      #expect(await muster.ask("completion.list officer=T-2").rows.count == 2)
      #expect(await muster.ask("enrolment.list officer=T-1").rows.count == 3)
      #expect(await muster.ask("enrol T-1 C").code == .exists, "the same person")

      // A result of a run that came with the merged record, and a correction, go back with it.
      let resit = await muster.ask("completion.add T-1 B-C kind=correction corrects=2 outcome=attended")
      #expect(resit.code == .done, "\(resit.reply)")
      let back = await muster.ask("officer.unmerge T-2 reason=\"two officers\"")
      #expect(back.code == .done && back["id"] == "O-2", "\(back.reply)")
      #expect(await muster.value("select officer_id from muster.completion where kind = 'correction'") == "2")
      let after = await muster.value(
        Self.everything.replacing("from muster.completion k", with: "from muster.completion k where k.kind = 'result'"))
      #expect(after == before)
      #expect(await muster.ask("officer.show T-2").rows.first?["enrolments"]?.plain == "2")
      #expect(await muster.ask("officer.unmerge T-2 reason=again").code == .ruleBroken)
      #expect(await muster.ask("officer.list").rows.count == 3)
    }
  }

  /// What was entered since the merge is the survivor's: undoing it says what that is, a dry run too.
  /// What stood in both records of a person is one pass entered twice, which people have to settle.
  @Test func aPassInBothRecordsIsSaid() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      await muster.ask("course.add \"One\" code=C1")
      for line in [
        "T-1 C1 outcome=graduated on=2026-05-01", "T-2 C1 outcome=graduated on=2026-05-01", "T-2 C1 outcome=failed",
      ] {
        #expect(await muster.ask("completion.add \(line)").code == .done)
      }
      let merged = await muster.ask("officer.merge T-2 into=T-1 reason=same")
      #expect(await muster.ask("officer.unmerge T-2 reason=other").code == .done)
      let (first, again) = (
        await muster.ask("officer.merge T-2 into=T-1 reason=same key=m1"),
        await muster.ask("officer.merge T-2 into=T-1 reason=same key=m1")
      )
      #expect(first["into"] == "T-1" && again["into"] == "T-1" && again["replayed"] == "yes", "\(again.reply)")
      #expect(merged["repeated"] == "1 2" && merged.text.contains("revocation"), "\(merged.reply)")
      #expect(await muster.ask("completion.add T-1 C1 kind=revocation corrects=2").code == .done)
      await muster.ask("officer.unmerge T-2 reason=other")
      #expect(await muster.ask("officer.merge T-2 into=T-1 reason=same")["repeated"] == nil)
    }
  }

  @Test func undoingAMergeSaysWhatStays() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      for line in ["officer.grade T-1 rank=Captain since=2020-01-01", "officer.merge T-2 into=T-1 reason=twice"] {
        #expect(await muster.ask(line).code == .done)
      }
      let page = await muster.ask("officer.page T-1").rows.first
      guard case .rows(let valid)? = page?["valid-today"] else { throw Failure(.bug, "nothing is valid") }
      #expect(valid.filter { $0["what"] == .text("grade") }.map { $0["value"]?.plain } == ["OF-2 Captain"])
      let nothing = await muster.ask("officer.unmerge T-2 reason=x dry=yes")
      #expect(nothing["left"] == nil && nothing.reply.text == nil, "\(nothing.reply)")
      _ = await muster.homeRun("D", capacity: 2, more: "starts=2027-06-01 ends=2027-06-05")
      for line in ["enrol T-2 D", "officer.language T-2 french profile=2222", "officer.restrict T-1 inquiry"] {
        #expect(await muster.ask(line).code.isSuccess, "\(line)")
      }
      for dry in [" dry=yes", ""] {
        let answer = await muster.ask("officer.unmerge T-2 reason=\"two officers\"" + dry)
        #expect(answer["left"] == "enrolment:D,language:2,restriction:1", "\(answer.reply)")
        #expect(answer.reply.text?.contains("left with O-1: enrolment D, language 2, restriction 1.") == true)
      }
    }
  }

  @Test func figuresFollowTheLedgerAndThePastStays() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      let separate = try await Self.figures(muster)
      #expect(separate.contains("\"persons\":2") && separate.contains("\"participations\":2"), "\(separate)")
      let then = muster.clock.now
      await muster.ask("officer.merge T-2 into=T-1 reason=\"entered twice\"")
      let one = try await Self.figures(muster)
      #expect(one.contains("\"persons\":1") && one.contains("\"participations\":2"), "\(one)")
      #expect(try await Self.figures(muster, asOf: "\(then)") == separate)
      let merged = muster.clock.now
      await muster.ask("officer.unmerge T-2 reason=\"two officers\"")
      #expect(try await Self.figures(muster) == separate)
      #expect(try await Self.figures(muster, asOf: "\(merged)") == one)
      #expect(try await Self.figures(muster, asOf: "\(then)") == separate)
    }
  }

  @Test func whatCannotBeOnePersonIsRefused() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("A", capacity: 5, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.homeRun("B", capacity: 5, more: "starts=2027-03-10 ends=2027-03-20")
      _ = await muster.officers(4)
      await muster.ask("enrol T-1 A")
      await muster.ask("enrol T-2 A")
      await muster.ask("enrol T-3 B")
      let twice = await muster.ask("officer.merge T-2 into=T-1 reason=x")
      #expect(twice.code == .exists && twice["iteration"] == "A", "\(twice.reply)")
      let days = await muster.ask("officer.merge T-3 into=T-1 reason=x")
      #expect(days.code == .clash && days["iteration"] == "B" && days["other"] == "A", "\(days.reply)")
      #expect(await muster.ask("officer.merge T-1 into=O-1 reason=x").code == .ruleBroken)
      #expect(await muster.ask("officer.merge T-1 into=T-9 reason=x").code == .unknownObject)
      // After the duplicate is ended they may be one; the days of the one then bind the other.
      await muster.ask("withdraw T-2 A reason=duplicate")
      #expect(await muster.ask("officer.merge T-1 into=T-2 reason=x").code == .done)
      let clash = await muster.ask("enrol T-2 B")
      #expect(clash.code == .clash && clash["other"] == "A", "\(clash.reply)")
      #expect(await muster.value("select count(*) from muster.occupation where officer_id = 2") == "1")
    }
  }

  /// Both files of one person have a result of one run: what the refusal says leads to one file with one of them.
  @Test func whoCompletedARunUnderBothNumbersIsMadeOne() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("A", capacity: 5, more: "starts=2026-12-01 ends=2026-12-10")
      _ = await muster.officers(2)
      for officer in 1...2 { await muster.ask("enrol T-\(officer) A") }
      muster.clock.set(try Instant(parsing: "2027-01-10T08:00:00Z"))
      await muster.ask("complete T-1 A")
      let live = await muster.ask("officer.merge T-1 into=T-2 reason=x")
      #expect(live.code == .exists && live.text.hasSuffix("withdraw O-2 A reason=duplicate."), "\(live.reply)")
      await muster.ask("complete T-2 A")
      let refused = await muster.ask("officer.merge T-2 into=T-1 reason=x")
      #expect(refused.code == .exists, "\(refused.reply)")
      for step in [
        "completion.add O-2 COURSE kind=revocation corrects=N",
        "enrolment.mend O-2 A state=withdrawn end-reason=duplicate reason=…",
      ] { #expect(refused.text.contains(step), "\(refused.text)") }
      for (line, code) in [
        ("completion.add O-2 A-C kind=revocation corrects=2", ReplyCode.done),
        ("enrolment.mend O-2 A state=withdrawn end-reason=duplicate reason=\"entered twice\"", .enrolmentMoved),
        ("officer.merge T-2 into=T-1 reason=\"entered twice\"", .done),
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      let figures = await muster.ask("stats measures=participations,persons,completions").figures.first
      for name in ["participations", "persons", "completions"] { #expect(figures?[name]?.plain == "1", "\(name)") }
    }
  }

  static let ledgers: [(merges: [String], line: String)] = [
    (["T-1 into=T-2"], "officer.merge T-2 into=T-1 reason=x"),
    (["T-1 into=T-2"], "officer.merge T-2 into=T-3 reason=x"),
    (["T-1 into=T-2"], "officer.merge T-3 into=T-1 reason=x"),
    (["T-1 into=T-2"], "officer.merge T-1 into=T-3 reason=x"),
    (["T-1 into=T-2"], "officer.unmerge T-2 reason=x"),
  ]

  @Test(arguments: ledgers) func theLedgerStaysFlat(merges: [String], line: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      for merge in merges { #expect(await muster.ask("officer.merge \(merge) reason=x").code == .done) }
      let answer = await muster.ask(line)
      #expect(answer.code == .ruleBroken, "\(answer.reply)")
      #expect(await muster.value("select count(*) from muster.officer_merge where not undone") == "1")
    }
  }

  /// Both directions at once, from many connections: one of them wins, or neither.
  @Test func mergesInACircleAtOnce() async throws {
    try await TestRegister.with(connections: 8) { muster in
      _ = await muster.officers(3)
      await withTaskGroup(of: Void.self) { group in
        for (a, b) in [(1, 2), (2, 1), (2, 3), (3, 1), (3, 2), (1, 3)] {
          group.addTask { await muster.ask("officer.merge T-\(a) into=T-\(b) reason=x") }
        }
      }
      let chains = await muster.value(
        "select count(*) from muster.officer_merge a join muster.officer_merge b on b.officer_id = a.into_id where not a.undone and not b.undone"
      )
      #expect(chains == "0")
      #expect(await muster.value("select count(*) > 0 from muster.officer_merge") == "t")
    }
  }

  /// Enrolling under both numbers while they become one: never two live attempts of one person.
  @Test func enrollingWhileMerging() async throws {
    try await TestRegister.with(connections: 8) { muster in
      _ = await muster.homeRun("A", capacity: 50, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.homeRun("B", capacity: 50, more: "starts=2027-03-05 ends=2027-03-12")
      _ = await muster.officers(20)
      await withTaskGroup(of: Void.self) { group in
        for n in stride(from: 1, to: 20, by: 2) {
          group.addTask { await muster.ask("enrol T-\(n) A") }
          group.addTask { await muster.ask("officer.merge T-\(n) into=T-\(n + 1) reason=x") }
          group.addTask { await muster.ask("enrol T-\(n + 1) B") }
          group.addTask { await muster.ask("enrol T-\(n) B") }
        }
      }
      let strays = await muster.value(
        "select count(*) from muster.enrolment e join muster.officer_merge m on m.officer_id = e.officer_id and not m.undone"
      )
      #expect(strays == "0")
      let overlaps = await muster.value(
        """
        select count(*) from muster.enrolment a join muster.enrolment b on muster.person_of(a.officer_id) = muster.person_of(b.officer_id) and a.id < b.id
         where a.live and b.live
        """)
      #expect(overlaps == "0", "the two runs overlap, so a person is in one at most")
    }
  }
}
