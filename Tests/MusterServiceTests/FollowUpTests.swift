import MusterCore
import MusterTestKit
import PGClient
import Testing

@Suite struct FollowUpTests {
  /// Runs that ended on these days; T-1 completed the first, T-2 the second, and so on.
  static func ended(_ muster: TestRegister, _ ends: [String]) async {
    _ = await muster.officers(ends.count)
    await muster.ask("course.add \"One\" code=C1")
    for (index, end) in ends.enumerated() {
      await muster.ask("iteration.add C1 R\(index + 1) managed-by=nation capacity=9 starts=\(end) ends=\(end)")
      await muster.ask("enrol T-\(index + 1) R\(index + 1) late-entry=yes")
      await muster.ask("complete T-\(index + 1) R\(index + 1)")
    }
  }

  @Test func reportsAreDueByRule() async throws {
    try await TestRegister.with { muster in
      await Self.ended(muster, ["2026-09-01", "2026-11-02", "2025-06-01"])
      #expect(await muster.ask("followup.list all").rows.isEmpty, "no rule, none due")
      #expect(await muster.ask("followup.rule report years=3").code == .badValue)
      #expect(await muster.ask("followup.rule report days=30 from=2026-01-01 source=order").code == .done)
      func list(_ view: String) async -> [String] {
        await muster.ask("followup.list \(view)").rows.map { row in
          ["officer", "iteration", "due", "days-late", "state"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        }
      }
      #expect(await list("overdue") == ["army/T-1 R1 2026-10-01 48 overdue"])
      #expect(await list("due") == ["army/T-1 R1 2026-10-01 48 overdue", "army/T-2 R2 2026-12-02  due"])
      for (line, code, rule) in [
        ("followup.report T-2 R1 received=2026-11-10", ReplyCode.ruleBroken, "took-part"),
        ("followup.report T-1 R1 received=2026-08-10", .ruleBroken, "report-after-start"),
        ("followup.report T-1 R1 received=2026-12-10", .ruleBroken, "report-not-ahead"),
        ("followup.report T-1 R1", .missingArgument, nil),
        ("followup.report T-1 R1 received=2026-11-10 none=yes", .badValue, nil),
        ("followup.report T-1 R1 received=2026-11-10 ref=GHQ/1", .done, nil),
        ("followup.report T-1 R1 received=2026-11-10 ref=GHQ/1", .unchanged, nil),
        ("followup.report T-1 R1 received=2026-11-11 ref=GHQ/2", .done, nil),
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == code && (rule == nil || answer["rule"] == rule), "\(line): \(answer.reply)")
        guard let rule, rule.hasPrefix("report-") else { continue }
        #expect(answer["arg"] == "received" && answer.text.contains("a report of 2026-"), "\(line): \(answer.reply)")
      }
      #expect(await list("overdue").isEmpty)
      #expect(await list("all").first == "army/T-1 R1 2026-10-01  received")
      #expect(await muster.ask("followup.report T-1 R1 none=yes").code == .done, "it was another's")
      #expect(await list("overdue").count == 1)
      #expect(
        await muster.value(
          "select string_agg(coalesce(detail ->> 'was', '-'), ',' order by id) from muster.change where verb = 'followup.report'"
        )
          == "-,2026-11-10,2026-11-11")
    }
  }

  @Test func graduatesAreAskedOnceAYear() async throws {
    try await TestRegister.with { muster in
      await Self.ended(muster, ["2026-09-01", "2025-11-02", "2023-06-01", "2022-06-01"])
      let none = await muster.ask("followup.ask")
      #expect(none.code == .ruleBroken && none["rule"] == "question-rule", "\(none.reply)")
      await muster.ask("followup.rule question years=3")
      let asked = await muster.ask("followup.ask year=2026 key=q")
      #expect(
        asked["asked"] == "2" && asked.rows.map { $0["officer"]?.plain } == ["army/T-2", "army/T-3"], "\(asked.reply)")
      #expect(await muster.ask("followup.ask year=2026 key=q")["replayed"] == "yes")
      #expect(await muster.ask("followup.ask").code == .unchanged)
      #expect(await muster.ask("followup.ask year=2027").code == .ruleBroken)
      #expect(await muster.ask("followup.list unanswered").rows.count == 2)
      #expect(await muster.ask("followup.answer T-2 year=2026").code == .missingArgument)
      let answered = await muster.ask(
        "followup.answer T-2 year=2026 post=\"Staff officer\" unit=\"A division\" uses-training=yes")
      #expect(answered.code == .done, "\(answered.reply)")
      #expect(await muster.ask("followup.answer T-2 year=2026 uses-training=not-known").code == .done, "mended")
      #expect(await muster.ask("followup.answer T-2 year=2026 uses-training=not-known").code == .unchanged)
      #expect(
        await muster.value(
          "select post || ', ' || unit || ', ' || uses_training || ', ' || answered_on from muster.followup_question where year = 2026 and officer_id = 2"
        )
          == "Staff officer, A division, not-known, 2026-11-18")
      #expect(
        await muster.ask("followup.answer T-1 year=2026 post=Instructor").code == .done, "told without being asked")
      let early = await muster.ask("followup.answer T-1 year=2027 post=Instructor")
      #expect(early.code == .ruleBroken && early["rule"] == "year-begun", "\(early.reply)")
      #expect(await muster.ask("followup.answer NOBODY year=2099 post=Instructor").code == .unknownObject)
      #expect(await muster.ask("followup.list unanswered").rows.map { $0["officer"]?.plain } == ["army/T-3"])
      // Asked under one number, answered under another: one person, one question.
      #expect(await muster.ask("officer.merge T-3 into=T-4 reason=\"entered twice\"").code == .done)
      #expect(await muster.ask("followup.answer T-4 year=2026 post=Adviser").code == .done)
      #expect(await muster.ask("followup.list unanswered").rows.isEmpty)
      #expect(await muster.value("select count(*) from muster.followup_question where year = 2026") == "3")
      #expect(
        await muster.value("select count(*) from muster.change where detail::text like '%Staff officer%'") == "0",
        "the log holds a commitment")
    }
  }

  /// A question that was asked under a record merged since is the person's question.
  @Test func aQuestionAskedUnderAMergedRecord() async throws {
    try await TestRegister.with { muster in
      await Self.ended(muster, ["2026-09-01", "2025-11-02"])
      await muster.ask("followup.rule question years=3")
      #expect(await muster.ask("followup.ask year=2026")["asked"] == "1")
      #expect(await muster.ask("officer.merge T-2 into=T-1 reason=\"entered twice\"").code == .done)
      #expect(await muster.ask("followup.answer T-1 year=2026 post=Instructor").code == .done)
      #expect(await muster.ask("followup.answer T-1 year=2026 post=Instructor").code == .unchanged)
      #expect(await muster.ask("followup.list unanswered").rows.isEmpty)
      #expect(
        await muster.value("select string_agg(officer_id || ' ' || post, ',') from muster.followup_question")
          == "2 Instructor")
    }
  }
}

@Suite struct PageTests {
  static func rows(_ page: Row?, _ section: String) -> [Row] {
    if case .rows(let rows)? = page?[section] { rows } else { [] }
  }

  static func lines(_ page: Row?, _ section: String) -> [String] {
    rows(page, section).map { row in row.fields.map { $0.value.plain }.joined(separator: " | ") }
  }

  static func fill(_ muster: TestRegister) async throws {
    await muster.ask("officer.add T-1 \"Invented One\" service=army rank=Captain since=2020-01-01 unit=\"A unit\"")
    await muster.ask("officer.grade T-1 rank=Major since=2024-07-01")
    _ = await muster.officers(3, prefix: "U")
    try await muster.superuser {
      try await $0.execute(
        """
        insert into muster.officer_language (officer_id, language, test, profile, tested_on, valid_to)
          values (1, 'English', 'STANAG 6001', '3232', '2025-01-10', '2027-01-10');
        insert into muster.officer_clearance (officer_id, clearance, during) values (1, 'NS', '[2022-01-01,2026-12-31]');
        insert into muster.officer_medical (officer_id, category, fit, during) values (1, 'A', true, '[2026-01-01,2029-01-01]');
        insert into muster.officer_document (officer_id, kind, number, country, issued, expires)
          values (1, 'passport', 'SECRET-NUMBER', 'PK', '2022-01-01', '2027-02-01');
        insert into muster.officer_restriction (officer_id, kind, during) values (1, 'long-leave', '[2025-01-01,2025-02-01]');
        """)
    }
    _ = await muster.homeRun("OLD", capacity: 9, more: "starts=2025-03-03 ends=2025-03-07")
    _ = await muster.homeRun("W", capacity: 2, more: "starts=2026-11-09 ends=2026-11-13")
    await muster.ask("certificate.validity months=24 course=OLD-C")
    for code in ["OLD", "W"] { await muster.ask("enrol T-1 \(code) late-entry=yes") }
    await muster.ask("complete T-1 OLD outcome=failed")
    await muster.ask("completion.add T-1 OLD-C kind=resit corrects=1 outcome=graduated on=2025-04-01")
    await muster.ask("certificate.issue OLD")
    for more in ["U-1 W", "U-2 W reserve=1", "U-3 W reserve=2"] { await muster.ask("enrol \(more) late-entry=yes") }
    await muster.ask("enrol U-3 OLD late-entry=yes")
    await muster.ask("withdraw U-3 OLD reason=posted")
    await muster.ask("attendance.roll W <<", block: "officer,2026-11-09,2026-11-10\nT-1,P,P\nU-1,L,A\n")
    await muster.ask("complete U-1 W mark=B")
    await muster.ask("iteration.foreign W country=TR headcount=4")
    await muster.ask("followup.answer T-1 year=2026 post=Instructor uses-training=yes")
  }

  @Test func theOfficersPage() async throws {
    try await TestRegister.with { muster in
      try await Self.fill(muster)
      let answer = await muster.ask("officer.page T-1")
      #expect(answer.code == .rows && answer.rows.count == 1, "\(answer.reply)")
      let page = answer.rows.first
      #expect(
        page?["officer"] == .text("army/T-1") && page?["name"] == .text("Invented One")
          && page?["as-of"] == .text("2026-11-18"))
      #expect(
        Self.lines(page, "valid-today") == [
          "grade | OF-3 Major | 2024-07-01 | ", "posting | A unit |  | ",
          "language | English 3232 (STANAG 6001) | 2025-01-10 | 2027-01-10", "clearance | NS | 2022-01-01 | 2026-12-31",
          "medical | A (fit) | 2026-01-01 | 2029-01-01", "document | passport (PK) | 2022-01-01 | 2027-02-01",
        ])
      #expect(
        Self.lines(page, "running-out") == [
          "clearance | NS | 2026-12-31 | 43", "language | English 3232 | 2027-01-10 | 53",
          "document | passport | 2027-02-01 | 75",
          "qualification | Course of OLD | 2027-04-01 | 134",
        ])
      #expect(
        Self.lines(page, "enrolments") == [
          "W | Course of W | 2026-11-09 | 2026-11-13 | student | attending |  |  | record the result"
        ])
      #expect(
        Self.lines(page, "earlier") == [
          "grade | OF-2 Captain | 2020-01-01 | 2024-06-30", "restriction | long-leave | 2025-01-01 | 2025-02-01",
        ])
      #expect(
        Self.lines(page, "completions") == [
          "2 | Course of OLD | OLD | 2025-04-01 | graduated |  | HOME/2026/0001 | 2027-04-01"
        ])
      #expect(
        Self.lines(page, "history") == [
          "2025-03-03 | OLD | Course of OLD | student | completed |  | #1 failed; #2 resit graduated of #1",
          "2026-11-09 | W | Course of W | student | attending |  | ",
        ])
      #expect(Self.lines(page, "afterwards") == ["2026 | answered | Instructor |  | yes"])
      #expect(!(page?.json.contains("SECRET") ?? true), "numbers of documents are not shown")
      #expect(await muster.ask("officer.page X-1").code == .unknownObject)
    }
  }

  @Test func theRunsPage() async throws {
    try await TestRegister.with { muster in
      try await Self.fill(muster)
      let page = await muster.ask("iteration.page W").rows.first
      #expect(page?["iteration"] == .text("W"))
      #expect(
        Self.lines(page, "seats") == [
          "capacity | 2", "taken | 2", "free | 0", "waiting | 2", "attending | 1", "completed | 1",
        ])
      #expect(
        Self.lines(page, "roll") == [
          "army/T-1 | Invented One | Major | student | attending |  | 100 | awaited since 5 days",
          "army/U-1 | Invented Officer |  | student | completed |  | 50 | graduated B",
        ])
      #expect(Self.rows(page, "waiting-list").map { $0["officer"]?.plain } == ["army/U-2", "army/U-3"])
      #expect(Self.lines(page, "attendance") == ["2026-11-09 | 1 | 1 | 0 | 0 | 0", "2026-11-10 | 1 | 0 | 0 | 1 | 0"])
      #expect(Self.lines(page, "results") == ["graduated | 1 | 0"])
      #expect(Self.lines(page, "other-nations").first?.hasPrefix("TR | T") == true)
      let old = await muster.ask("iteration.page OLD").rows.first
      #expect(Self.rows(old, "ended").map { $0["reason"]?.plain } == ["posted"])
      #expect(Self.lines(old, "results") == ["graduated | 1 | 1"])
      #expect(await muster.ask("iteration.page NONE").code == .unknownObject)
    }
  }

  /// The one order of a waiting list: priority, principals before reserves, then time. Free is what is not promised.
  @Test func pagesShowTheWaitingListInItsOrder() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      await muster.ask("body.add GHQ name=\"Invented HQ\"")
      _ = await muster.homeRun("PW", capacity: 1, more: "method=priority")
      for line in ["T-1 PW", "T-2 PW reserve=1", "T-3 PW", "T-4 PW priority=1"] { await muster.ask("enrol \(line)") }
      let page = await muster.ask("iteration.page PW").rows.first
      #expect(
        Self.rows(page, "waiting-list").map { $0["officer"]?.plain } == ["army/T-4", "army/T-3", "army/T-2"])
      for (officer, position) in [("T-4", "1"), ("T-3", "2"), ("T-2", "3")] {
        let own = await muster.ask("officer.page \(officer)").rows.first
        let lines = Self.lines(own, "enrolments")
        #expect(lines.first?.contains("waiting | \(position)") == true, "\(officer): \(lines)")
      }
      _ = await muster.homeRun("PF", capacity: 5)
      await muster.ask("seat.allocate PF GHQ seats=3")
      #expect(
        Self.lines(await muster.ask("iteration.page PF").rows.first, "seats") == [
          "capacity | 5", "taken | 0", "free | 2", "set aside for bodies | 3",
        ])
      await CallTests.abroad(muster, officers: 1)
      await muster.ask("offer.add M1-A-27 seats=3")
      await muster.ask("offer.turn-back M1-A-27 seats=2 reason=no-name")
      let offered = Self.lines(await muster.ask("iteration.page M1-A-27").rows.first, "seats")
      #expect(offered == ["offered by the provider | 1"])
    }
  }

  /// Pages are for those who may see names.
  @Test func analystsSeeNoPages() async throws {
    try await TestRegister.with { muster in
      try await Self.fill(muster)
      let analyst = Principal(name: "ana", roles: [.analyst])
      for line in [
        "officer.page T-1", "iteration.page W", "attendance.list W", "certificate.list", "completion.expiring",
      ] {
        #expect(await muster.ask(line, as: analyst).code == .forbidden, "\(line)")
      }
    }
  }
}
