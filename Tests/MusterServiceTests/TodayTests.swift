import MusterCore
import MusterService
import MusterTestKit
import Testing

@Suite struct TodayTests {
  private static func lines(_ answer: Answer) -> [String] {
    answer.rows.map { row in
      ["kind", "urgency", "what", "detail", "since", "due", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
    }
  }

  /// From the offer to the provider's answer: at each step one thing waits, with the verb to type.
  @Test func whatWaitsAtEachStep() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-10T08:00:00Z")
      await muster.ask("body.add GHQ name=\"General Headquarters\"")
      await muster.ask("body.add GHQ-MS name=\"A branch\" parent=GHQ")
      await muster.ask("chain.add ALL steps=GHQ")
      await muster.ask("approver.add bilal GHQ")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-03-10 ends=2027-03-12")
      await muster.ask("letter.add NSO/1 date=2027-01-02 due=2027-01-15 subject=\"Offer of seats\"")
      await muster.ask("offer.add X seats=2 names-due=2027-01-20 letter=NSO/1")
      await muster.ask("call.add X bodies=GHQ names=2 due=2027-01-12 on=2027-01-04")
      #expect(
        Self.lines(await muster.ask("today")) == [
          "call|running-out|X GHQ|no answer|2027-01-04|2027-01-12|call.remind X bodies=GHQ",
          "letter|running-out|NSO/1|Offer of seats|2027-01-02|2027-01-15|letter.show NSO/1",
          "names|running-out|X|2 of 2 seats without a name||2027-01-20|iteration.show X",
        ])
      // Reminded on the day it is due, once; a name of a branch answers for the body above it.
      try ClockTests.move(muster, to: "2027-01-12T04:00:01Z")
      #expect(await muster.register.runClock() == 1)
      let notice = await muster.ask("notice.list").rows.first
      #expect(notice?["next"]?.plain == "call.remind X bodies=GHQ")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 X")
      await muster.ask("nomination.set T-1 X body=GHQ-MS on=2027-01-11")
      #expect(await muster.ask("today kind=call").rows.isEmpty)
      #expect(
        Self.lines(await muster.ask("today kind=nomination")) == [
          "nomination|running-out|X|1 without a case of approval|2027-01-11|2027-01-20|delegation.open X"
        ])
      await muster.ask("delegation.open X")
      let waiting = Self.lines(await muster.ask("today kind=approval"))
      #expect(waiting == ["approval|running-out|D-1|1 for X with GHQ|2027-01-12|2027-01-20|delegation.show D-1"])
      let bilal = Principal(name: "bilal", roles: [.approver])
      #expect(Self.lines(await muster.ask("today kind=approval", as: bilal)) == waiting)
      #expect(await muster.ask("today kind=approval", as: Principal(name: "sana", roles: [.approver])).rows.isEmpty)
      // Whoever only approves sees what waits for them, and not the work of others.
      for (roles, kinds) in [
        ([.approver], ["approval"]), ([.approver, .analyst], ["approval"]),
        ([.approver, .nominator], ["approval", "letter", "names"]),
        ([.registrar], ["approval", "letter", "names", "notice"]),
      ] as [(Set<Role>, [String])] {
        let seen = await muster.ask("today", as: Principal(name: "bilal", roles: roles))
        #expect(Set(seen.rows.compactMap { $0["kind"]?.plain }) == Set(kinds), "\(roles): \(seen.rows)")
        #expect(seen["waiting"] == String(kinds.count) && seen["letter"] == (kinds.count > 1 ? "1" : nil), "\(roles)")
      }
      #expect(await muster.ask("today kind=letter", as: bilal).rows.isEmpty)
      #expect(
        await muster.ask("weekly").rows.map {
          "\($0["iteration"]?.plain ?? "") \($0["with"]?.plain ?? "") \($0["days-left"]?.plain ?? "") \($0["principals"]?.plain ?? "")/\($0["seats"]?.plain ?? "") \($0["next"]?.plain ?? "")"
        } == ["X GHQ 8 1/2 delegation.approve"])
      #expect(await muster.ask("delegation.approve D-1", as: bilal).code.isSuccess)
      #expect(await muster.ask("today kind=approval").rows.isEmpty)
      #expect(
        Self.lines(await muster.ask("today kind=submit")) == [
          "submit|running-out|X|1 approved|2027-01-12|2027-01-20|submission.roll X"
        ], "since the day of the approval")
      // The names are the answer to the offer.
      #expect(await muster.ask("today kind=letter").rows.count == 1)
      #expect(await muster.ask("submission.add X letter=JS/1").code == .done)
      #expect(await muster.ask("today kind=letter").rows.isEmpty)
    }
  }

  /// A case that waits for long is said again at each step.
  @Test func aCaseThatWaits() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("body.add GHQ name=\"General Headquarters\"")
      await muster.ask("body.add MOD name=\"A ministry\"")
      await muster.ask("chain.add ALL steps=GHQ,MOD")
      await muster.ask("clock.rule approval days-after=3")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 X")
      await muster.ask("delegation.open X")
      try ClockTests.move(muster, to: "2027-01-14T05:00:00Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      #expect(await muster.ask("delegation.approve D-1 letter=GHQ/1").code.isSuccess)
      try ClockTests.move(muster, to: "2027-01-18T05:00:00Z")
      #expect(await muster.register.runClock() == 1, "the next step waits too")
      #expect(
        await muster.value(
          "select string_agg(b.code, ',' order by n.id) from muster.notice n join muster.body b on b.id = n.body_id")
          == "GHQ,MOD")
    }
  }

  /// With whom a run is from the call to the provider's answer, since when, and what comes next.
  @Test func theWeeklyStateSaysWithWhom() async throws {
    try await TestRegister.with { muster in
      func line() async -> [String] {
        await muster.ask("weekly").rows.map { row in
          ["with", "since", "days-left", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        }
      }
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      for body in ["GHQ", "NHQ"] { await muster.ask("body.add \(body) name=\"A headquarters\"") }
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-04-05 ends=2027-04-09")
      await muster.ask("offer.add X seats=1 names-due=2027-02-26")
      #expect(await line() == ["||46|call.add"])
      await muster.ask("call.add X bodies=GHQ,NHQ names=1 due=2027-02-01")
      #expect(await line() == ["GHQ; NHQ|2027-01-11|46|call.show"])
      await muster.ask("call.nil X NHQ")
      try ClockTests.move(muster, to: "2027-02-02T08:00:00Z")
      #expect(await line() == ["GHQ|2027-01-11|24|call.remind"])
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 X body=GHQ on=2027-02-01")
      #expect(await line() == ["registrar|2027-02-01|24|enrolment.approve"])
      await muster.ask("enrolment.approve T-1 X")
      await muster.ask("submission.add X letter=JS/1 on=2027-02-02")
      #expect(await line() == ["provider|2027-02-02|24|submission.answer"])
      await muster.ask("enrolment.confirm T-1 X ref=P/1")
      try ClockTests.move(muster, to: "2027-03-01T08:00:00Z")
      #expect(await line() == ["|||"], "a date that is over counts only while something is missing for it")
      await muster.ask("template.add visa days=14")
      #expect(await line() == ["|||departure.list"])
    }
  }

  /// Names are asked for while the provider takes them. After that seats without one are given back, by the date for it
  /// if there is one; papers of those who go come before seats that no date asks for.
  @Test func seatsWithoutANameWhenNamesAreTooLate() async throws {
    try await TestRegister.with { muster in
      func weekly() async -> [String] {
        await muster.ask("weekly").rows.map { row in
          ["with", "since", "deadline", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        }
      }
      func names() async -> [String] { Self.lines(await muster.ask("today kind=names")) }
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      for body in ["GHQ", "NHQ"] { await muster.ask("body.add \(body) name=\"A headquarters\"") }
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-04-05 ends=2027-04-09")
      await muster.ask("offer.add X seats=3 names-due=2027-02-26 release-due=2027-03-10")
      await muster.ask("call.add X bodies=GHQ,NHQ names=1 due=2027-02-01")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 X body=GHQ on=2027-01-11")
      await muster.ask("enrolment.approve T-1 X")
      await muster.ask("submission.add X letter=JS/1 on=2027-01-11")
      await muster.ask("enrolment.confirm T-1 X ref=P/1")
      try ClockTests.move(muster, to: "2027-02-26T08:00:00Z")
      #expect(await weekly() == ["NHQ|2027-01-11|2027-02-26|call.remind"])
      #expect(await names() == ["names|due|X|2 of 3 seats without a name||2027-02-26|iteration.show X"])
      try ClockTests.move(muster, to: "2027-02-27T08:00:00Z")
      #expect(await weekly() == ["registrar|2027-02-26|2027-03-10|offer.turn-back"])
      #expect(
        await names() == [
          "names|running-out|X|2 of 3 seats without a name|2027-02-26|2027-03-10|offer.turn-back X seats=2 reason=no-name"
        ])
      #expect(
        Self.lines(await muster.ask("today kind=call")) == [
          "call|overdue|X NHQ|no answer|2027-01-11|2027-02-01|call.show X"
        ])
      await muster.ask("template.add visa days=14")
      #expect(await weekly() == ["registrar|2027-02-26|2027-03-10|offer.turn-back"], "the seats have the nearer date")
      try ClockTests.move(muster, to: "2027-03-11T08:00:00Z")
      #expect(await weekly() == ["registrar|2027-02-26||departure.list"])
      await muster.ask("departure.set T-1 X requirement=visa state=held on=2027-03-11")
      #expect(await weekly() == ["registrar|2027-02-26||offer.turn-back"])
      let next = await muster.ask("today kind=names").rows.first?["next"]?.plain ?? ""
      #expect(await muster.ask(next).code == .done, "what is shown can be typed: \(next)")
      #expect(await names().isEmpty)
      #expect(await weekly() == ["NHQ|2027-01-11||call.show"])
      await muster.ask("call.nil X NHQ")
      #expect(await weekly() == ["|||"])
    }
  }

  /// A reserve whom the provider took in place of a principal stands on the seat: no name is missing.
  @Test func aPromotedReserveFillsTheSeat() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-04-05 ends=2027-04-09")
      await muster.ask("offer.add X seats=1 names-due=2027-02-26")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 X")
      await muster.ask("enrol T-2 X reserve=1")
      for name in ["T-1", "T-2"] { await muster.ask("enrolment.approve \(name) X") }
      await muster.ask("submission.add X letter=JS/1 on=2027-01-11")
      func missing() async -> [Int] {
        var counts: [Int] = []
        for line in ["clock.run at=2027-03-01T00:00:00Z dry=yes", "today kind=names"] {
          let rows = await muster.ask(line).rows
          counts.append(rows.count { $0["kind"]?.plain == "names" })
        }
        return counts
      }
      #expect(await missing() == [0, 0])
      await muster.ask("withdraw T-1 X reason=posted")
      #expect(await missing() == [1, 1])
      #expect(await muster.ask("enrolment.confirm T-2 X ref=P/1").code.isSuccess)
      #expect(await missing() == [0, 0])
    }
  }

  /// Where every body answered and names still count, one more is entered.
  @Test func aNameIsEnteredWhileNamesAreDueAhead() async throws {
    try await TestRegister.with { muster in
      func next() async -> [String] { await muster.ask("weekly").rows.map { $0["next"]?.plain ?? "" } }
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("body.add GHQ name=\"A headquarters\"")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-04-05 ends=2027-04-09")
      await muster.ask("offer.add X seats=1 names-due=2027-02-26")
      await muster.ask("call.add X bodies=GHQ names=1 due=2027-02-01")
      await muster.ask("call.nil X GHQ")
      #expect(await next() == ["enrol"])
      try ClockTests.move(muster, to: "2027-02-26T08:00:00Z")
      #expect(await next() == ["enrol"], "on the day itself names still count")
      try ClockTests.move(muster, to: "2027-02-27T08:00:00Z")
      #expect(await next() == ["offer.turn-back"])
      await muster.ask("offer.set X clear=names-due")
      #expect(await next() == ["enrol"], "a date that is not stated is not over")
      try ClockTests.move(muster, to: "2027-04-06T08:00:00Z")
      #expect(await next().isEmpty, "a run that has begun takes no names, and nobody is in it")
    }
  }

  @Test func whatIsOverAndNotRecorded() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      try ClockTests.move(muster, to: "2027-03-05T08:00:00Z")
      #expect(
        Self.lines(await muster.ask("today")) == ["starting|running-out|H|1 confirmed||2027-03-10|iteration.show H"])
      try ClockTests.move(muster, to: "2027-03-20T08:00:00Z")
      #expect(
        Self.lines(await muster.ask("today")) == [
          "result|waiting|H|1 result awaited|2027-03-12||completion.awaited iteration=H"
        ])
      #expect(
        await muster.ask("weekly").rows.map {
          "\($0["results-awaited"]?.plain ?? "") \($0["days-awaited"]?.plain ?? "") \($0["next"]?.plain ?? "")"
        }
          == ["1 8 complete"])
      await muster.ask("complete T-1 H")
      #expect(await muster.ask("today").rows.isEmpty)
      #expect(await muster.ask("weekly").rows.isEmpty)
    }
  }

  /// What is counted is what the verb beside it lists, in whatever states they are.
  @Test func allResultsThatAreAwaited() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      for officer in await muster.officers(3) { await muster.ask("enrol \(officer) H") }
      try ClockTests.move(muster, to: "2027-03-10T08:00:00Z")
      await muster.ask("enrolment.attend T-1 H")
      try ClockTests.move(muster, to: "2027-03-13T08:00:00Z")
      let line = await muster.ask("today kind=result").rows.first
      #expect(line?["detail"]?.plain == "3 results awaited")
      #expect(await muster.ask(line?["next"]?.plain ?? "").rows.count == 3)
      let page = await muster.ask("iteration.page H").rows.first
      #expect(PageTests.lines(page, "roll").first?.hasSuffix("awaited since 1 day") == true)
    }
  }

  /// Those who were left behind by a run that is over are ended; nothing else can become of them.
  @Test func thoseLeftBehind() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      _ = await muster.officers(5)
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("iteration.add X-C X starts=2027-03-08 ends=2027-03-12")
      _ = await muster.homeRun("H", capacity: 1, more: "starts=2027-03-08 ends=2027-03-12")
      for line in ["T-1 X", "T-2 X", "T-3 H", "T-4 H"] { await muster.ask("enrol \(line)") }
      await muster.ask("enrolment.approve T-2 X")
      func work(_ kind: String) async -> [String] { Self.lines(await muster.ask("today kind=\(kind)")) }
      func weekly() async -> [String] {
        await muster.ask("weekly").rows.map { "\($0["iteration"]?.plain ?? "") \($0["next"]?.plain ?? "")" }
      }
      #expect(await work("nomination").count == 1)
      #expect(await work("submit").count == 1)
      #expect(await work("lapse").isEmpty)
      try ClockTests.move(muster, to: "2027-03-15T08:00:00Z")
      #expect(await work("nomination").isEmpty)
      #expect(await work("submit").isEmpty)
      #expect(
        await work("lapse") == [
          "lapse|waiting|H army/T-4|waiting, the run is over|2027-03-12||enrolment.lapse army/T-4 H reason=…",
          "lapse|waiting|X army/T-1|nominated, the run is over|2027-03-12||enrolment.lapse army/T-1 X reason=…",
          "lapse|waiting|X army/T-2|approved, the run is over|2027-03-12||enrolment.lapse army/T-2 X reason=…",
        ])
      #expect(await weekly() == ["H complete", "X enrolment.lapse"])
      for line in ["T-4 H", "T-1 X", "T-2 X"] {
        #expect(await muster.ask("enrolment.lapse \(line) reason=late").code.isSuccess, "\(line)")
      }
      #expect(await work("lapse").isEmpty)
      #expect(await weekly() == ["H complete"])
    }
  }

  /// A letter waits as long as an offer that it makes has no answer.
  @Test(arguments: [
    ("offer.set X state=closed", 1), ("iteration.cancel X reason=cancelled", 1), ("offer.set X note=later", 1),
  ])
  func aLetterOfTwoOffers(end: String, waits: Int) async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      await muster.ask("course.add \"A course\" code=X-C")
      await muster.ask("letter.add NSO/1 date=2027-01-02 due=2027-01-10 subject=\"Offer of seats\"")
      for code in ["X", "Y"] {
        await muster.ask("iteration.add X-C \(code) starts=2027-03-08 ends=2027-03-12")
        await muster.ask("offer.add \(code) seats=1 letter=NSO/1")
      }
      #expect(await muster.ask("today kind=letter").rows.first?["urgency"]?.plain == "overdue")
      let ended = await muster.ask(end)
      #expect(ended.code.isSuccess, "\(ended.reply)")
      #expect(await muster.ask("today kind=letter").rows.count == waits)
      await muster.ask(end.replacing(" X ", with: " Y "))
      #expect(await muster.ask("today kind=letter").rows.count == (end.contains("note") ? 1 : 0))
    }
  }

  /// A run ahead is a line from the day it takes names on.
  @Test(
    arguments: [
      ("managed-by=nation capacity=2 starts=2027-02-01 ends=2027-02-05", "iteration.set R place=Rawalpindi", "enrol"),
      ("managed-by=nation starts=2027-02 ends=2027-02", "iteration.set R place=Rawalpindi", "enrol"),
      ("starts=2027-02-01 ends=2027-02-05", "iteration.set R place=Oberammergau", "call.add"),
      ("starts=2027-02-01 ends=2027-02-05", "offer.add R seats=1", "call.add"),
      ("starts=2027-02-01 ends=2027-02-05", "iteration.set R state=closed", nil),
      ("starts=2027-02-01 ends=2027-02-05", "iteration.cancel R reason=cancelled", nil),
      ("managed-by=nation starts=2027-01-04 ends=2027-01-08", "iteration.set R place=Rawalpindi", nil),
      ("managed-by=nation", "iteration.set R place=Rawalpindi", nil),
    ] as [(String, String, String?)])
  func aRunAheadWithoutNames(facts: String, then: String, next: String?) async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-18T08:00:00Z")
      await muster.ask("course.add \"A course\" code=R-C")
      #expect(await muster.ask("iteration.add R-C R \(facts)").code == .done)
      let changed = await muster.ask(then)
      #expect(changed.code.isSuccess, "\(changed.reply)")
      let lines = await muster.ask("weekly").rows.map { $0["next"]?.plain ?? "" }
      #expect(lines == (next.map { [$0] } ?? []), "\(facts) \(then)")
    }
  }

  /// What is needed before departure: reminded of on the day it is due, and shown until it is there.
  @Test func papersThatAreMissing() async throws {
    try await TestRegister.with { muster in
      try ClockTests.move(muster, to: "2027-01-11T08:00:00Z")
      #expect(await muster.ask("template.add visa days=40").code == .done)
      #expect(await muster.ask("template.add noc days=40").code == .done)
      #expect(await muster.ask("template.add ticket days=5").code == .done)
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      #expect(
        Self.lines(await muster.ask("today kind=requirement")) == [
          "requirement|waiting|H army/T-1|noc, visa, ticket||2027-01-29|departure.list H"
        ], "what is due first comes first")
      // A day of papers is one deadline, which names them.
      let listed = await muster.ask("clock.list kind=requirement").rows
      #expect(listed.map { $0["requirement"]?.plain } == ["noc; visa", "ticket"], "\(listed.map(\.json))")
      let page = await muster.ask("iteration.page H").rows.first
      #expect(
        PageTests.rows(page, "deadlines").filter { $0["kind"] == .text("requirement") }.map { row in
          ["due", "subject", "requirement", "from"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        } == ["2027-01-29|army/T-1|noc; visa|date", "2027-03-05|army/T-1|ticket|date"])
      #expect(await muster.ask("weekly").rows.first?["papers-missing"]?.plain == "3")
      try ClockTests.move(muster, to: "2027-01-29T04:00:01Z")
      #expect(await muster.register.runClock() == 1, "two papers, one day, one notice")
      #expect(await muster.value("select figures::text from muster.notice") == "{\"missing\":2}")
      await muster.ask("departure.set T-1 H requirement=visa state=held on=2027-01-29")
      await muster.ask("departure.set T-1 H requirement=noc state=held on=2027-01-29")
      await muster.ask("departure.set T-1 H requirement=ticket state=held on=2027-01-29")
      try ClockTests.move(muster, to: "2027-03-08T00:00:00Z")
      #expect(await muster.register.runClock() == 0)
      #expect(await muster.ask("today kind=requirement").rows.isEmpty)
      #expect(await muster.ask("weekly").rows.first?["papers-missing"]?.plain == "0")
    }
  }

  @Test func reportsAndCertificates() async throws {
    try await TestRegister.with { muster in
      await muster.ask("followup.rule report days=30 from=2026-01-01")
      await muster.ask("certificate.validity months=12 from=2026-01-01")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      try ClockTests.move(muster, to: "2027-03-13T08:00:00Z")
      await muster.ask("complete T-1 H on=2027-03-12")
      await muster.register.runClock()
      // 2027-04-11 is a Sunday: reminded on the Friday before.
      #expect(
        Self.lines(await muster.ask("today kind=report")) == [
          "report|waiting|H army/T-1||2027-03-12|2027-04-11|followup.report army/T-1 H"
        ])
      try ClockTests.move(muster, to: "2027-04-09T04:00:01Z")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.ask("notice.list kind=report").rows.count == 1)
      await muster.ask("followup.report T-1 H received=2027-04-10")
      #expect(await muster.ask("today kind=report").rows.isEmpty)
      // Valid to 2028-03-12; 90 days before is 2027-12-13, a Monday. 2028 is a leap year.
      try ClockTests.move(muster, to: "2027-12-13T03:59:59Z")
      #expect(await muster.register.runClock() == 0)
      try ClockTests.move(muster, to: "2027-12-13T04:00:01Z")
      #expect(await muster.register.runClock(papers: false) == 0)
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      try ClockTests.move(muster, to: "2028-01-10T08:00:00Z")
      #expect(await muster.ask("today kind=certificate").rows.first?["due"]?.plain == "2028-03-12")
    }
  }

  /// Names that wait for a board, and free seats that nobody is given by itself.
  @Test func whatWaitsForPeopleToDecide() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(6)
      _ = await muster.homeRun("B", capacity: 1, more: "method=selection")
      _ = await muster.homeRun("S", capacity: 1, more: "method=selection approval=yes")
      _ = await muster.homeRun("M", capacity: 1, more: "promotion=manual")
      for officer in 1...2 { await muster.ask("enrol T-\(officer) B") }
      await muster.ask("enrol T-3 S")
      #expect(await muster.ask("enrolment.approve T-3 S").code.isSuccess)
      for officer in 4...6 { await muster.ask("enrol T-\(officer) M") }
      #expect(await muster.ask("today kind=promotion").rows.isEmpty, "no seat is free")
      await muster.ask("withdraw T-4 M reason=posted")
      #expect(
        await muster.ask("today kind=selection").rows.map { row in
          ["what", "detail", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        } == [
          "B|2 without a seat or a place as reserve|enrolment.list iteration=B state=nominated",
          "S|1 without a seat or a place as reserve|enrolment.list iteration=S state=approved",
        ])
      func weekly() async -> [String] {
        await muster.ask("weekly").rows.map { row in
          ["iteration", "with", "next"].map { row[$0]?.plain ?? "" }.joined(separator: "|")
        }
      }
      #expect(await weekly() == ["B|board|seat.award", "M|registrar|enrolment.promote", "S|board|seat.award"])
      let free = await muster.ask("today kind=promotion").rows
      #expect(free.map { $0["detail"]?.plain } == ["1 free, 2 waiting"] && free.first?["next"]?.plain == "seat.queue M")
      await muster.ask("seat.award T-3 S letter=BOARD/1")
      await muster.ask("enrolment.promote T-5 M")
      #expect(await muster.ask("today kind=selection").rows.count == 1)
      #expect(await muster.ask("today kind=promotion").rows.isEmpty)
      #expect(await weekly() == ["B|board|seat.award", "M||", "S||"])
      // Where no limit is known any more there is a seat for whoever waits.
      await muster.ask("iteration.set M clear=capacity")
      #expect(await muster.ask("today kind=promotion").rows.first?["detail"]?.plain == "any number free, 1 waiting")
      #expect(await weekly() == ["B|board|seat.award", "M|registrar|enrolment.promote", "S||"])
      // It is held without the one who waits: what is left is to end that.
      let held = await muster.ask("iteration.set M capacity=1 starts=2027-03-08 ends=2027-03-12")
      #expect(held.code == .done, "\(held.reply)")
      try ClockTests.move(muster, to: "2027-03-20T08:00:00Z")
      let passed = await muster.ask("complete T-5 M outcome=graduated on=2027-03-12")
      #expect(passed.code == .done, "\(passed.reply)")
      #expect(await weekly() == ["M|registrar|enrolment.lapse", "B|board|seat.award", "S||"])
      #expect(await muster.ask("enrolment.lapse T-6 M reason=late").code.isSuccess)
      #expect(await weekly() == ["B|board|seat.award", "S||"])
    }
  }
}
