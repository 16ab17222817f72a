import MusterCore
import MusterTestKit
import PGClient
import Testing

/// Mending enrolments: the last step taken back, anything corrected, with a trace and without breaking seats or days.
@Suite struct MendingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Lines before, the last of which is the mistake.
    let lines: [String]
    let state: String
    var code: ReplyCode = .enrolmentMoved

    init(_ lines: [String], _ state: String, _ code: ReplyCode = .enrolmentMoved) {
      self.lines = lines
      self.state = state
      self.code = code
    }

    var testDescription: String { lines.joined(separator: "; ") }
  }

  /// T-1 in a run at home with two seats.
  static let home: [Row] = [
    Row(["enrol T-1 H", "withdraw T-1 H reason=posted"], "confirmed"),
    Row(["enrol T-1 H", "enrolment.attend T-1 H"], "confirmed"),
    Row(["enrol T-1 H", "enrolment.no-show T-1 H reason=not-relieved"], "confirmed"),
    Row(["enrol T-1 H", "enrolment.attend T-1 H", "withdraw T-1 H reason=medical"], "attending"),
    Row(["enrol T-1 H", "withdraw T-1 H reason=posted", "enrolment.undo T-1 H reason=x"], "withdrawn"),
    Row(["enrol T-1 H"], "confirmed", .ruleBroken),
    Row(["enrol T-1 H", "complete T-1 H"], "completed", .ruleBroken),
    Row(["enrol T-1 H", "iteration.cancel H reason=x"], "cancelled", .ruleBroken),
    Row(["enrol T-1 H", "withdraw T-1 H reason=posted", "iteration.cancel H reason=x"], "withdrawn", .ruleBroken),
  ]

  @Test(arguments: home) func theLastStepAtHomeIsTakenBack(_ row: Row) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.officers(1)
      for line in row.lines {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
        if line.hasPrefix("enrol T") { muster.clock.set(try Instant(parsing: "2027-03-05T08:00:00Z")) }
      }
      let answer = await muster.ask("enrolment.undo T-1 H reason=\"typed in the wrong line\"")
      #expect(answer.code == row.code, "\(answer.reply)")
      #expect(await muster.value("select state from muster.enrolment") == row.state)
      let holds = ["confirmed", "attending"].contains(row.state)
      if row.code == .enrolmentMoved {
        #expect(await muster.value("select count(*) from muster.occupation") == (holds ? "1" : "0"))
        #expect(
          await muster.value("select coalesce(string_agg(number::text, ','), '') from muster.seat")
            == (holds ? "1" : ""))
        #expect(await muster.value("select reason from muster.enrolment") == (holds ? nil : "posted"))
        let logged = await muster.value(
          "select reason || ' ' || (detail ->> 'to') from muster.change where verb = 'enrolment.undo' order by id desc limit 1"
        )
        #expect(logged == "typed in the wrong line \(row.state)")
      }
    }
  }

  static let abroad: [Row] = [
    Row(["enrolment.approve T-1 M"], "nominated"),
    Row(["enrolment.approve T-1 M", "enrolment.submit T-1 M"], "approved"),
    Row(["enrolment.approve T-1 M", "enrolment.submit T-1 M", "enrolment.confirm T-1 M ref=R/1"], "submitted"),
    Row(
      ["enrolment.approve T-1 M", "enrolment.submit T-1 M", "enrolment.decline T-1 M reason=no-seat"], "submitted"),
    Row(["enrolment.reject T-1 M reason=ineligible"], "nominated"),
    Row(["enrolment.lapse T-1 M reason=late"], "nominated"),
    Row(["enrolment.reject T-1 M reason=ineligible", "enrol T-1 M"], "nominated", .ruleBroken),
  ]

  @Test(arguments: abroad) func theLastStepAbroadIsTakenBack(_ row: Row) async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"Course abroad\" code=MC scheme=etf")
      await muster.ask("iteration.add MC M starts=2027-03-01 ends=2027-03-10")
      _ = await muster.officers(1)
      for line in ["enrol T-1 M"] + row.lines {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      let answer = await muster.ask("enrolment.undo T-1 M reason=x")
      #expect(answer.code == row.code, "\(answer.reply)")
      #expect(await muster.value("select state from muster.enrolment order by id desc limit 1") == row.state)
      #expect(await muster.value("select reason from muster.enrolment order by id desc limit 1") == nil)
      #expect(await muster.value("select provider_reference from muster.enrolment order by id desc limit 1") == nil)
    }
  }

  @Test func whoLostASeatByMistakeGoesBeforeAll() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1)
      _ = await muster.officers(4)
      for n in 1...4 { await muster.ask("enrol T-\(n) H") }
      #expect(await muster.ask("withdraw T-1 H reason=posted")["promoted"] == "army/T-2")
      let back = await muster.ask("enrolment.undo T-1 H reason=\"wrong officer\"")
      #expect(back.code == .enrolmentWaiting && back["position"] == "1", "\(back.reply)")
      // The next seat is theirs.
      #expect(await muster.ask("withdraw T-2 H reason=posted")["promoted"] == "army/T-1")
      #expect(await muster.value("select count(*) from muster.seat") == "1")
    }
  }

  @Test func whoWaitedHasTheOldPlaceAgain() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1)
      _ = await muster.officers(4)
      for n in 1...4 { await muster.ask("enrol T-\(n) H") }
      await muster.ask("withdraw T-3 H reason=posted")
      let back = await muster.ask("enrolment.undo T-3 H reason=x")
      #expect(back.code == .enrolmentWaiting && back["position"] == "2", "\(back.reply)")
      // Undoing a step that gave a seat gives it on.
      await muster.ask("withdraw T-1 H reason=posted")
      #expect(await muster.value("select state from muster.enrolment where officer_id = 2") == "confirmed")
      let undone = await muster.ask("enrolment.undo T-2 H reason=x")
      #expect(undone.code.isSuccess, "\(undone.reply)")
      #expect(await muster.value("select count(*) from muster.seat") == "1")
    }
  }

  /// State, place as reserve and body of every attempt.
  private static let places = """
    select string_agg(state || ' ' || coalesce(reserve::text, '-') || ' ' || coalesce((select code from muster.body b where b.id = body_id), '-'),
      ', ' order by id) from muster.enrolment
    """

  /// Whoever stepped up abroad is the reserve again, for the body that put the name forward.
  @Test func aSubstitutionTakenBackLeavesTheReserves() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 3)
      await muster.ask("provider.substitute ABC allowed=yes approval=no")
      await muster.ask("offer.add M1-A-27 seats=2")
      for (officer, more) in [(1, ""), (2, " reserve=1"), (3, " reserve=2")] {
        await muster.ask("enrol T-\(officer) M1-A-27\(more)")
        await muster.ask("enrolment.approve T-\(officer) M1-A-27")
      }
      await muster.ask("submission.add M1-A-27 letter=JS/1")
      await muster.ask("enrolment.confirm T-1 M1-A-27 ref=ABC/1")
      for officer in 2...3 { await muster.ask("enrolment.reserve T-\(officer) M1-A-27") }
      let before = "confirmed - -, waiting 1 -, waiting 2 -"
      #expect(await muster.value(Self.places) == before)
      func counts() async -> [String] {
        let offer = await muster.ask("offer.show M1-A-27").rows.first
        return ["principals", "reserves", "approved", "submitted", "accepted", "open"].map { offer?[$0]?.plain ?? "-" }
      }
      let offered = await counts()
      let done = await muster.ask("enrolment.substitute T-1 M1-A-27 by=T-3 body=GHQ reason=posted")
      #expect(done["state"] == "confirmed", "\(done.reply)")
      #expect(await muster.value(Self.places) == "withdrawn - -, waiting 1 -, confirmed - GHQ")
      for officer in [3, 1] {
        let undone = await muster.ask("enrolment.undo T-\(officer) M1-A-27 reason=\"another was meant\"")
        #expect(undone.code.isSuccess, "\(undone.reply)")
      }
      #expect(await muster.value(Self.places) == before)
      #expect(await counts() == offered)
    }
  }

  /// What a board awarded is taken back with the place it gave or took; what was mended since stays mended.
  @Test func anAwardTakenBackLeavesThePlaceAsReserve() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("B", capacity: 1, more: "method=selection")
      _ = await muster.officers(3)
      for line in ["enrol T-1 B", "enrol T-2 B reserve=2", "enrol T-3 B", "seat.award T-2 B"] {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      #expect(await muster.value(Self.places) == "nominated - -, confirmed - -, nominated - -")
      #expect(await muster.ask("enrolment.undo T-2 B reason=x")["state"] == "nominated")
      #expect(await muster.value(Self.places) == "nominated - -, nominated 2 -, nominated - -")
      await muster.ask("seat.award T-3 B")
      #expect(await muster.ask("seat.award T-1 B reserve=1")["position"] == "1")
      #expect(await muster.ask("enrolment.mend T-1 B body=GHQ reason=forgotten").code.isSuccess)
      #expect(await muster.value(Self.places) == "waiting 1 GHQ, nominated 2 -, confirmed - -")
      #expect(await muster.ask("enrolment.undo T-1 B reason=x")["state"] == "nominated")
      #expect(await muster.value(Self.places) == "nominated - GHQ, nominated 2 -, confirmed - -")
    }
  }

  @Test func whatIsInTheWayIsSaid() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 5, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.homeRun("J", capacity: 5, more: "starts=2027-03-05 ends=2027-03-15")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      await muster.ask("withdraw T-1 H reason=posted")
      await muster.ask("enrol T-1 J")
      let clash = await muster.ask("enrolment.undo T-1 H reason=x")
      #expect(clash.code == .clash && clash["other"] == "J", "\(clash.reply)")
      await muster.ask("withdraw T-1 J reason=posted")
      #expect(await muster.ask("enrolment.undo T-1 H reason=x").code == .enrolmentMoved)
      #expect(await muster.ask("enrolment.undo T-1 J reason=x").code == .clash)
      #expect(await muster.ask("enrolment.undo T-9 H reason=x").code == .unknownObject)
      #expect(await muster.ask("enrolment.undo T-1 H").code == .missingArgument)
    }
  }

  static let mends: [(line: String, code: ReplyCode, check: String, found: String?)] = [
    (
      "role=observer", .enrolmentMoved,
      "select role || (select count(*) from muster.seat) from muster.enrolment where officer_id = 1", "observer1"
    ),
    ("letter=GHQ/9 note=x", .enrolmentMoved, "select letter from muster.enrolment where officer_id = 1", "GHQ/9"),
    (
      "nominated-on=2026-10-01", .enrolmentMoved,
      "select nominated_on::text from muster.enrolment where officer_id = 1", "2026-10-01"
    ),
    ("body=GHQ", .enrolmentMoved, "select count(body_id)::text from muster.enrolment where officer_id = 1", "1"),
    ("ref=R/1", .enrolmentMoved, "select provider_reference from muster.enrolment where officer_id = 1", "R/1"),
    (
      "state=nominated", .enrolmentMoved, "select string_agg(state, ',' order by officer_id) from muster.enrolment",
      "nominated,confirmed"
    ),
    (
      "state=withdrawn end-reason=posted", .enrolmentMoved,
      "select string_agg(state, ',' order by officer_id) from muster.enrolment", "withdrawn,confirmed"
    ),
    (
      "state=withdrawn", .missingArgument, "select string_agg(state, ',' order by officer_id) from muster.enrolment",
      "confirmed,waiting"
    ),
    ("state=submitted", .ruleBroken, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    ("state=offered", .ruleBroken, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    ("state=completed", .ruleBroken, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    ("state=cancelled", .ruleBroken, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    ("state=confirmed", .unchanged, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    ("body=NONE", .unknownObject, "select count(body_id)::text from muster.enrolment", "0"),
    ("end-reason=posted", .ruleBroken, "select reason from muster.enrolment where officer_id = 1", nil),
    (
      "state=nominated end-reason=posted", .ruleBroken, "select state from muster.enrolment where officer_id = 1",
      "confirmed"
    ),
    (
      "nominated-on=2027-11-30", .ruleBroken,
      "select nominated_on <> '2027-11-30' from muster.enrolment where officer_id = 1", "t"
    ),
    (
      "end-reason=nothing state=withdrawn", .unknownObject, "select state from muster.enrolment where officer_id = 1",
      "confirmed"
    ),
    ("", .missingArgument, "select state from muster.enrolment where officer_id = 1", "confirmed"),
    (
      "letter=A clear=letter", .duplicateArgument, "select state from muster.enrolment where officer_id = 1",
      "confirmed"
    ),
  ]

  /// T-1 has the only seat, T-2 waits.
  @Test(arguments: mends)
  func anythingIsCorrected(line: String, code: ReplyCode, check: String, found: String?) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1)
      await muster.ask("body.add GHQ \"General Headquarters\"")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 H")
      await muster.ask("enrol T-2 H")
      let answer = await muster.ask("enrolment.mend T-1 H \(line) reason=\"typing error\"")
      #expect(answer.code == code, "\(answer.reply)")
      #expect(await muster.value(check) == found)
      let taken = await muster.value("select coalesce(max(number), 0) || '/' || count(*) from muster.seat")
      #expect(taken == "1/1")
    }
  }

  @Test func whatIsRefusedSaysWhy() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1)
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 H")
      let reason = await muster.ask("enrolment.mend T-1 H end-reason=posted reason=x")
      #expect(reason["rule"] == "no-end" && reason["arg"] == "end-reason", "\(reason.reply)")
      let day = await muster.ask("enrolment.mend T-1 H nominated-on=2027-11-30 reason=x")
      #expect(day["rule"] == "not-ahead" && day["arg"] == "nominated-on", "\(day.reply)")
      // What was left with one who goes on is no reason of an end.
      try await muster.superuser { try await $0.execute("update muster.enrolment set reason = 'posted'") }
      #expect(await muster.ask("enrolment.mend T-1 H state=withdrawn reason=x").code == .missingArgument)
    }
  }

  /// The reserve steps in for a freed seat, not for one that was left as never had.
  @Test func theReasonOfAnEndSaysWhatBecomesOfItsSeat() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 2)
      _ = await muster.officers(4)
      for n in 1...2 { await muster.ask("enrol T-\(n) H") }
      await muster.ask("withdraw T-1 H reason=duplicate")
      #expect(await muster.ask("enrol T-4 H reserve=1").code == .enrolmentWaiting)
      let mended = await muster.ask("enrolment.mend T-1 H end-reason=posted reason=\"was posted indeed\"")
      #expect(mended.code == .enrolmentMoved && mended["promoted"] == "army/T-4", "\(mended.reply)")
      await muster.ask("withdraw T-2 H reason=posted")
      #expect(await muster.value("select freed_seats from muster.iteration") == "1")
      await muster.ask("enrolment.mend T-2 H end-reason=duplicate reason=x")
      #expect(await muster.value("select freed_seats from muster.iteration") == "0")
      #expect(await muster.ask("enrol T-3 H reserve=1").code == .enrolmentWaiting)
    }
  }

  /// The seat goes on as when the no-show is taken back and the officer withdrawn.
  @Test func whoHadWithdrawnIsNoNoShow() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.officers(4)
      for n in 1...4 { await muster.ask("enrol T-\(n) H") }
      muster.clock.set(try Instant(parsing: "2027-03-03T08:00:00Z"))
      await muster.ask("enrolment.no-show T-1 H reason=not-relieved")
      let mended = await muster.ask(
        "enrolment.mend T-1 H state=withdrawn end-reason=posted reason=\"told us before\"")
      #expect(mended.code == .enrolmentMoved && mended["promoted"] == "army/T-3", "\(mended.reply)")
      // Who was there has used the seat, whatever the end is called.
      await muster.ask("enrolment.attend T-2 H")
      await muster.ask("enrolment.mend T-2 H state=no-show end-reason=not-relieved reason=x")
      let left = await muster.ask("enrolment.mend T-2 H state=withdrawn end-reason=medical reason=x")
      #expect(left.code == .enrolmentMoved && left["promoted"] == nil, "\(left.reply)")
      let seats = await muster.value("select string_agg(enrolment_id::text, ',' order by number) from muster.seat")
      #expect(seats == "3,2")
    }
  }

  @Test func aSeatThatIsNotThereIsNotGiven() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 1)
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 H")
      await muster.ask("enrol T-2 H role=observer")
      let full = await muster.ask("enrolment.mend T-2 H role=student reason=x")
      #expect(full.code == .iterationFull, "\(full.reply)")
      await muster.ask("withdraw T-1 H reason=posted")
      #expect(await muster.ask("enrolment.mend T-2 H role=student reason=x").code == .enrolmentMoved)
      #expect(await muster.value("select enrolment_id::text from muster.seat") == "2")
    }
  }

  /// A result was recorded for some who were not there: once it is revoked, the place can be mended, and a result be
  /// recorded anew.
  @Test func whoseResultWasRevokedCanBeMended() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 5, more: "starts=2026-12-01 ends=2026-12-10")
      _ = await muster.officers(3)
      await muster.ask("followup.rule report days=30")
      for officer in 1...3 { await muster.ask("enrol T-\(officer) H") }
      muster.clock.set(try Instant(parsing: "2026-12-20T08:00:00Z"))
      await muster.ask("enrolment.attend T-1 H")
      for officer in 1...3 { #expect(await muster.ask("complete T-\(officer) H").code == .done) }
      let mend = "enrolment.mend T-2 H state=no-show end-reason=not-relieved reason=\"was not there\""
      for (line, entry) in [("enrolment.undo T-1 H reason=x", "1"), (mend, "2")] {
        let stands = await muster.ask(line)
        #expect(stands.code == .ruleBroken && stands["rule"] == "result", "\(stands.reply)")
        #expect(stands.text.contains("completion.add OFFICER COURSE kind=revocation corrects=\(entry)"))
        #expect(await muster.ask("completion.add T-\(entry) H-C kind=revocation corrects=\(entry)").code == .done)
      }
      #expect(await muster.ask("followup.list iteration=H").rows.count == 3)
      #expect(await muster.ask(mend)["state"] == "no-show")
      #expect(await muster.ask("enrolment.undo T-1 H reason=\"too early\"")["state"] == "attending")
      #expect(
        await muster.value("select string_agg(state, ',' order by id) from muster.enrolment")
          == "attending,no-show,completed")
      let figures = await muster.ask("stats measures=participations,completions").figures.first
      #expect(figures?["participations"]?.plain == "2", "\(figures?.json ?? "")")
      #expect(figures?["completions"]?.plain == "1", "\(figures?.json ?? "")")
      #expect(await muster.ask("followup.list iteration=H").rows.count == 2, "no report of who was not there")
      // The result does not come back behind the place.
      let behind = await muster.ask("completion.add T-2 H-C kind=correction corrects=5 outcome=graduated")
      #expect(behind.code == .ruleBroken && behind["rule"] == "result-of-completed", "\(behind.reply)")
      let again = await muster.ask("complete T-1 H outcome=attended")
      #expect(again.code == .done && again["completion"] == "6", "\(again.reply)")
      #expect(
        await muster.value("select kind || ' ' || corrects || ' ' || root from muster.completion where id = 6")
          == "correction 4 1")
      #expect(await muster.ask("enrolment.undo T-1 H reason=x").text.contains("corrects=6"))
    }
  }

  /// Every end before attendance carries a reason code, whichever verb makes it.
  @Test func everyLossHasAReason() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"Course abroad\" code=MC scheme=etf")
      await muster.ask("iteration.add MC M starts=2027-03-01 ends=2027-03-10")
      _ = await muster.officers(1)
      await muster.ask("enrol T-1 M")
      for spec in CommandTable.all {
        guard let move = spec.name.move, spec.access == .write, move != .expire, move != .transfer else { continue }
        let ends = LifeCycle.table.filter { $0.move == move }.map(\.to)
        guard ends.contains(where: { $0.isEnd && $0 != .completed }) else { continue }
        #expect(spec.argument("reason") != nil, "\(spec.verb)")
      }
      await muster.ask("iteration.add MC N starts=2027-05-01 ends=2027-05-10")
      #expect(await muster.ask("enrolment.transfer T-1 M to=N").code.isSuccess)
      #expect(await muster.value("select reason from muster.enrolment where state = 'transferred'") == "superseded")
      await muster.ask("iteration.cancel N reason=x")
      #expect(await muster.value("select reason from muster.enrolment where state = 'cancelled'") == "cancelled")
      let unreasoned = await muster.value(
        "select count(*) from muster.enrolment where not live and state <> 'completed' and reason is null")
      #expect(unreasoned == "0")
    }
  }
}
