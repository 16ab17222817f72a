import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Kinds of work that wait for people though no name is on its way.
@Suite struct WaitingWorkTests {
  private static func lines(_ muster: TestRegister, _ kind: String? = nil) async -> [String] {
    await muster.ask("today\(kind.map { " kind=\($0)" } ?? "")").rows.map { row in
      ["kind", "urgency", "what", "detail", "since", "due", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
    }
  }

  private static func weekly(_ muster: TestRegister) async -> [String] {
    await muster.ask("weekly").rows.map { row in
      ["with", "since", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
    }
  }

  /// From the day the clock said so until it is decided or enough are confirmed, whoever read the notice.
  @Test func whetherARunAtHomeIsHeld() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("clock.rule decision weeks-before=4")
      _ = await muster.homeRun("H", capacity: 5, more: "minimum=3 starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(3)
      await muster.ask("enrol T-1 H")
      try ClockTests.move(muster, to: "2027-02-09T08:00:00Z")
      #expect(await muster.register.runClock() == 0)
      #expect(await Self.lines(muster).isEmpty)
      try ClockTests.move(muster, to: "2027-02-10T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      let notice = await muster.ask("notice.list").rows.first?["id"]?.plain ?? ""
      #expect(await muster.ask("notice.ack \(notice)").code == .done)
      #expect(
        await Self.lines(muster) == ["decision|due|H|1 confirmed, 3 needed||2027-02-10|iteration.go H"])
      #expect(await Self.weekly(muster) == ["registrar|2027-02-10|iteration.go"])
      try ClockTests.move(muster, to: "2027-02-11T08:00:00Z")
      for officer in ["T-2", "T-3"] { await muster.ask("enrol \(officer) H") }
      #expect(await Self.lines(muster).isEmpty, "enough are confirmed")
      #expect(await Self.weekly(muster) == ["||"])
      await muster.ask("withdraw T-3 H reason=posted")
      let line = "decision|overdue|H|2 confirmed, 3 needed||2027-02-10|iteration.go H"
      #expect(await Self.lines(muster, "decision") == [line])
      #expect(await muster.ask("iteration.go H").code == .done)
      #expect(await Self.lines(muster, "decision").isEmpty)
      #expect(await Self.weekly(muster) == ["||"])
      // On other days it is decided anew, when the clock says so about them.
      #expect(await muster.ask("iteration.set H starts=2027-05-12 ends=2027-05-14")["decision"] == "open")
      #expect(await Self.lines(muster, "decision").isEmpty)
      try ClockTests.move(muster, to: "2027-04-14T08:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(
        await Self.lines(muster, "decision") == [
          "decision|due|H|2 confirmed, 3 needed||2027-04-14|iteration.go H"
        ])
    }
  }

  /// Abroad the provider decides, by the date in its letter; what it decided is recorded.
  @Test func whetherARunAbroadIsHeld() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-04-05 ends=2027-04-09")
      await muster.ask("offer.add X seats=1 decision-due=2027-02-01")
      #expect(await Self.lines(muster, "decision").isEmpty, "three weeks ahead")
      for (day, urgency, next) in [
        ("2027-01-25", "running-out", "||call.add"), ("2027-02-01", "due", "provider|2027-02-01|iteration.go"),
        ("2027-02-02", "overdue", "provider|2027-02-01|iteration.go"),
      ] {
        try ClockTests.move(muster, to: "\(day)T08:00:00Z")
        #expect(
          await Self.lines(muster, "decision") == [
            "decision|\(urgency)|X|0 confirmed||2027-02-01|iteration.go X"
          ])
        #expect(await Self.weekly(muster) == [next], "\(day)")
      }
      // Papers of those who go have dates; what the provider decided is asked for beside them.
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 X")
      await muster.ask("enrolment.approve T-1 X")
      await muster.ask("enrolment.submit T-1 X letter=JS/1")
      await muster.ask("enrolment.confirm T-1 X ref=P/1")
      await muster.ask("template.add visa days=14")
      #expect(await muster.ask("weekly").rows.map { $0["next"]?.plain } == ["departure.list"])
      #expect(await Self.lines(muster, "decision").count == 1)
      let next = await muster.ask("today kind=decision").rows.first?["next"]?.plain ?? ""
      #expect(await muster.ask(next).code == .done, "what is shown can be typed: \(next)")
      #expect(await Self.lines(muster, "decision").isEmpty)
    }
  }

  /// A seat that muster would give by itself if anyone who waits might have it.
  @Test func aSeatThatNobodyWhoWaitsMayHave() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(3)
      for officer in ["T-1", "T-2"] { await muster.ask("enrol \(officer) H") }
      #expect(await Self.lines(muster, "promotion").isEmpty, "no seat is free")
      #expect(await Self.weekly(muster) == ["||"])
      await muster.ask("officer.restrict T-2 inquiry from=2027-01-01 to=2027-12-31")
      let withdrawn = await muster.ask("withdraw T-1 H reason=posted")
      #expect(withdrawn.code.isSuccess && withdrawn["promoted"] == nil, "\(withdrawn.reply)")
      #expect(
        await Self.lines(muster, "promotion") == [
          "promotion|waiting|H|1 free, 1 waiting, none of whom may have it now||2027-03-10|seat.queue H"
        ])
      #expect(await Self.weekly(muster) == ["registrar||seat.queue"])
      #expect(await muster.ask("seat.queue H").rows.count == 1)
      #expect(await muster.ask("enrol T-3 H").code == .enrolmentConfirmed)
      #expect(await Self.lines(muster, "promotion").isEmpty)
    }
  }

  /// A seat set aside for a body keeps nobody else waiting without reason.
  @Test func aSeatSetAsideIsNotFree() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      for body in ["GHQ", "NHQ"] { await muster.ask("body.add \(body) name=\"A headquarters\"") }
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      let aside = await muster.ask("seat.allocate H NHQ seats=1")
      #expect(aside.code.isSuccess, "\(aside.reply)")
      #expect(await muster.ask("enrol T-1 H body=GHQ").code == .enrolmentWaiting)
      #expect(await Self.lines(muster, "promotion").isEmpty)
      #expect(await Self.weekly(muster) == ["||"])
    }
  }

  /// Asked once a year: the newest question that is not answered.
  @Test func questionsWithoutAnAnswer() async throws {
    try await TestRegister.with { muster in
      await YearlyQuestionTests.setUp(muster)
      try ClockTests.move(muster, to: "2026-12-02T08:00:00Z")
      #expect(await muster.register.runClock() == 2)
      #expect(
        await Self.lines(muster, "question") == [
          "question|waiting|army/T-1|of 2026|2026-12-02||followup.answer army/T-1 year=2026 post=…",
          "question|waiting|army/T-3|of 2026|2026-12-02||followup.answer army/T-3 year=2026 post=…",
        ])
      #expect(await muster.ask("followup.answer army/T-1 year=2026 post=Instructor").code == .done)
      #expect(await muster.ask("today kind=question").rows.map { $0["what"]?.plain } == ["army/T-3"])
      try ClockTests.move(muster, to: "2027-12-20T08:00:00Z")
      await muster.register.runClock()
      #expect(
        await muster.ask("today kind=question").rows.map {
          "\($0["what"]?.plain ?? "") \($0["detail"]?.plain ?? "")"
        } == ["army/T-1 of 2027", "army/T-3 of 2027"])
    }
  }

  /// What ran out stays for a month, unless it was renewed.
  @Test func aCertificateThatRanOut() async throws {
    try await TestRegister.with { muster in
      await muster.ask("certificate.validity months=12 from=2026-01-01")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      func shown() async -> [String] {
        await muster.ask("today kind=certificate").rows.map {
          "\($0["what"]?.plain ?? "") \($0["urgency"]?.plain ?? "")"
        }
      }
      let officers = await muster.officers(2)
      for officer in officers { await muster.ask("enrol \(officer) H") }
      try ClockTests.move(muster, to: "2027-03-13T08:00:00Z")
      for officer in officers { await muster.ask("complete \(officer) H on=2027-03-12") }
      try ClockTests.move(muster, to: "2028-03-12T08:00:00Z")
      #expect(await shown() == ["H-C army/T-1 due", "H-C army/T-2 due"])
      try ClockTests.move(muster, to: "2028-03-14T08:00:00Z")
      #expect(await shown() == ["H-C army/T-1 overdue", "H-C army/T-2 overdue"])
      let next = await muster.ask("today kind=certificate").rows.first?["next"]?.plain ?? ""
      #expect(await muster.ask(next).rows.map { $0["state"]?.plain } == ["ran out", "ran out"])
      #expect(await muster.ask("completion.add T-2 H-C outcome=graduated on=2028-03-13").code == .done)
      #expect(await shown() == ["H-C army/T-1 overdue"])
      try ClockTests.move(muster, to: "2028-04-11T08:00:00Z")
      #expect(await shown() == ["H-C army/T-1 overdue"])
      try ClockTests.move(muster, to: "2028-04-12T08:00:00Z")
      #expect(await shown().isEmpty)
    }
  }

  /// Who was posted elsewhere or retires is asked about until the run begins; a promotion is the rules' business.
  @Test func whoChangedSinceTheNomination() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-03-08 ends=2027-03-12")
      _ = await muster.officers(3)
      for officer in ["T-1", "T-2", "T-3"] { await muster.ask("officer.posting \(officer) unit=A since=2020-01-01") }
      await muster.ask("officer.grade T-1 rank=Captain since=2020-01-01")
      for officer in ["T-1", "T-2"] {
        await muster.ask("enrol \(officer) X")
        await muster.ask("enrolment.approve \(officer) X")
        await muster.ask("enrolment.submit \(officer) X letter=JS/1")
        #expect(await muster.ask("enrolment.confirm \(officer) X ref=P/1").code.isSuccess)
      }
      await muster.ask("officer.grade T-1 rank=Major since=2027-02-01")
      #expect(await muster.ask("departure.list X T-1").rows.first?["flags"]?.plain == "promoted")
      #expect(await Self.lines(muster, "flagged").isEmpty)
      #expect(await Self.weekly(muster) == ["||"])
      await muster.ask("officer.posting T-1 unit=B since=2027-02-01")
      let posted = "flagged|waiting|X army/T-1|posted||2027-03-08|departure.list X army/T-1"
      #expect(await Self.lines(muster, "flagged") == [posted])
      #expect(await Self.weekly(muster) == ["||departure.list"])
      await muster.ask("officer.retire T-2 on=2027-03-12")
      // One who is only nominated as well.
      await muster.ask("enrol T-3 X")
      await muster.ask("officer.posting T-3 unit=B since=2027-02-01")
      #expect(
        await Self.lines(muster, "flagged") == [
          posted, "flagged|waiting|X army/T-2|retired||2027-03-08|departure.list X army/T-2",
          "flagged|waiting|X army/T-3|posted||2027-03-08|departure.list X army/T-3",
        ])
      for row in await muster.ask("today kind=flagged").rows {
        let shown = await muster.ask(row["next"]?.plain ?? "").rows
        #expect(shown.count == 1 && shown.first?["flags"]?.plain.isEmpty == false, "\(row)")
      }
      let cut = await muster.ask("today each=1")
      #expect(cut["flagged"] == "3" && cut["more"] == "each", "\(cut.reply)")
      #expect(await muster.ask("today each=1000")["more"] == nil)
      #expect(await muster.ask("today", as: Principal(name: "bilal", roles: [.approver]))["flagged"] == nil)
      try ClockTests.move(muster, to: "2027-03-09T08:00:00Z")
      #expect(await Self.lines(muster, "flagged").isEmpty, "it has begun")
    }
  }

  /// A case is named where a chain in force may be about the names, by the body that put them forward; else the approval.
  /// `enrol`, `today`, `weekly` and what can be typed agree.
  @Test func casesAreNamedWhereAChainMayAsk() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      for body in ["GHQ", "AHQ"] { await muster.ask("body.add \(body) name=\"A headquarters\"") }
      await muster.ask("body.add AHQ-T name=\"A branch\" parent=AHQ")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-06-07 ends=2027-06-11")
      _ = await muster.officers(3)
      await muster.ask("chain.add ARMY steps=GHQ body=GHQ")
      await muster.ask("chain.add MORE steps=GHQ adds=yes")
      func next() async -> [String] {
        let work = await muster.ask("today kind=nomination").rows.map { $0["next"]?.plain ?? "" }
        return work + (await muster.ask("weekly").rows.map { $0["next"]?.plain ?? "" })
      }
      #expect(await muster.ask("enrol T-1 X body=AHQ-T")["next"] == "enrolment.approve")
      #expect(await muster.ask("delegation.open X")["rule"] == "chain-none")
      #expect(await next() == ["enrolment.approve army/T-1 X", "enrolment.approve"])
      #expect(
        await Self.lines(muster, "nomination") == [
          "nomination|waiting|X|1 without approval, no chain asks|2027-01-11||enrolment.approve army/T-1 X"
        ])
      await muster.ask("enrol T-2 X body=AHQ")
      #expect(await next() == ["enrolment.list iteration=X state=nominated", "enrolment.approve"])
      await muster.ask("withdraw T-2 X reason=posted")
      await muster.ask("chain.add AIR steps=GHQ body=AHQ")
      #expect(await next() == ["delegation.open X", "delegation.open"])
      #expect(await muster.ask("enrol T-3 X body=AHQ-T")["next"] == "delegation.open")
      #expect(await muster.ask("delegation.open X").code == .done)
      // Without steps nobody is asked.
      await muster.ask("chain.end AIR 2027-01-01")
      await muster.ask("chain.end MORE 2027-01-01")
      await muster.ask("chain.add NOBODY body=AHQ")
      #expect(await muster.ask("enrol T-2 X body=AHQ")["next"] == "enrolment.approve")
      #expect(await next().first == "enrolment.approve army/T-2 X")
      #expect(await muster.ask("enrolment.approve T-2 X")["state"] == "approved")
    }
  }

  /// What has no dates is no work by a day, and breaks no list.
  @Test func runsAndOffersWithoutDates() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      for rule in ["names weeks-before=7", "release weeks-before=6", "decision weeks-before=4"] {
        #expect(await muster.ask("clock.rule \(rule)").code == .done)
      }
      _ = await muster.homeRun("B", capacity: 1, more: "method=selection minimum=1 offer-days=5")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=tbd")
      await muster.ask("offer.add X seats=1")
      _ = await muster.officers(2)
      for line in ["enrol T-1 B", "enrol T-2 B"] { await muster.ask(line) }
      #expect(await muster.register.runClock() == 0)
      #expect(await muster.ask("today").rows.compactMap { $0["kind"]?.plain }.sorted() == ["names", "selection"])
      #expect(
        await muster.ask("weekly").rows.map { "\($0["iteration"]?.plain ?? "") \($0["next"]?.plain ?? "")" }
          == ["B seat.award", "X call.add"])
    }
  }
}
