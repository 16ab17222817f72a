import MusterCore
import MusterTestKit
import Testing

@Suite struct EnrolTests {
  /// The first slice: from a typed line to a durable reply, with its key and its entry of the change log.
  @Test func aTypedLineBecomesADurableSeat() async throws {
    try await TestRegister.with { muster in
      let run = await muster.homeRun("H1", capacity: 2)
      _ = await muster.officers(1, prefix: "PA")
      let answer = await muster.ask("enrol PA-1 H1 key=k9")
      #expect(answer.code == .enrolmentConfirmed)
      #expect(answer.reply.payload == "enrolment.confirmed officer=PA-1 iteration=H1 seats-left=1")
      #expect(await muster.value("select state from muster.enrolment") == "confirmed")
      #expect(await muster.value("select number || '/' || capacity from muster.seat") == "1/2")
      #expect(
        await muster.value("select count(*) from muster.request_key where key = 'k9' and principal = 'ada'") == "1")
      let logged = await muster.value(
        "select principal || ' ' || verb || ' ' || key || ' ' || (detail ->> 'iteration') || ' ' || (detail ->> 'to') from muster.change where verb = 'enrol'"
      )
      #expect(logged == "ada enrol k9 \(run) confirmed")
    }
  }

  @Test func waitingPromotionAndCapacity() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H2", capacity: 2)
      let people = await muster.officers(5)
      var codes: [Int] = []
      for person in people { codes.append(await muster.ask("enrol \(person) H2").code.number) }
      #expect(codes == [240, 240, 242, 242, 242])
      let withdrawn = await muster.ask("withdraw T-1 H2 reason=posted key=w1")
      #expect(withdrawn.code == .enrolmentMoved && withdrawn["promoted"] == "army/T-3")
      // The stored reply holds an id; whoever reads it again is told the number held by then.
      await muster.ask("officer.number T-3 N-3 since=2026-01-01")
      let again = await muster.ask("withdraw T-1 H2 reason=posted key=w1")
      #expect(again["replayed"] == "yes" && again["promoted"] == "army/N-3", "\(again.reply)")
      #expect(await muster.value("select reply ~ 'O-3' from muster.request_key where key = 'w1'") == "t")
      await muster.ask("officer.number N-3 T-3 since=2026-01-02")
      let lower = await muster.ask("iteration.set H2 capacity=1")
      #expect(lower.code == .ruleBroken && lower["rule"] == "seat_within_capacity")
      let higher = await muster.ask("iteration.set H2 capacity=3")
      #expect(higher.code == .done && higher["promoted"] == "army/T-4")
      let numbers = await muster.value("select string_agg(number::text, ',' order by number) from muster.seat")
      #expect(numbers == "1,2,3")
      let roll = await muster.ask("iteration.show H2").rows.first
      guard case .rows(let entries)? = roll?["roll"] else { throw Failure(.bug, "no roll") }
      #expect(
        entries.map { "\($0["officer"]?.plain ?? "") \($0["state"]?.plain ?? "") \($0["position"]?.plain ?? "")" } == [
          "army/T-2 confirmed ", "army/T-3 confirmed ", "army/T-4 confirmed ", "army/T-5 waiting 1",
          "army/T-1 withdrawn ",
        ])
    }
  }

  @Test func overlappingRunsAreRefused() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("A", capacity: 5, more: "starts=2027-03-01 ends=2027-03-10")
      _ = await muster.homeRun("B", capacity: 5, more: "starts=2027-03-10 ends=2027-03-20")
      _ = await muster.homeRun("C", capacity: 5, more: "starts=2027-03-11 ends=2027-03-20")
      _ = await muster.officers(1)
      #expect(await muster.ask("enrol T-1 A").code == .enrolmentConfirmed)
      let clash = await muster.ask("enrol T-1 B")
      #expect(clash.code == .clash && clash["other"] == "A")
      #expect(await muster.ask("enrol T-1 C").code == .enrolmentConfirmed)
      let moved = await muster.ask("iteration.set A ends=2027-03-12")
      #expect(moved.code == .clash, "\(moved.reply)")
      #expect(await muster.ask("withdraw T-1 C reason=medical").code == .enrolmentMoved)
      let again = await muster.ask("withdraw T-1 C reason=medical")
      #expect(again.code == .ruleBroken && again["state"] == "withdrawn", "\(again.reply)")
      #expect(await muster.ask("iteration.set A ends=2027-03-12").code == .done)
    }
  }

  @Test func theProviderOwnsSeatsAbroad() async throws {
    try await TestRegister.with { muster in
      await muster.ask("course.add \"Course abroad\" code=M1 scheme=etf")
      await muster.ask("iteration.add M1 M1-A-27 starts=2025-03-01 ends=2025-03-10")
      _ = await muster.officers(2)
      let nominated = await muster.ask("enrol T-1 M1-A-27 letter=GHQ/88 late-entry=yes")
      #expect(nominated.code == .enrolmentNominated && nominated["next"] == "enrolment.approve")
      let early = await muster.ask("enrolment.submit T-1 M1-A-27")
      #expect(early.code == .ruleBroken && early["state"] == "nominated")
      for (line, state) in [
        ("enrolment.approve T-1 M1-A-27", "approved"), ("enrolment.submit T-1 M1-A-27 letter=JS/31", "submitted"),
        ("enrolment.reserve T-1 M1-A-27", "waiting"), ("enrolment.confirm T-1 M1-A-27 ref=NSO/1", "confirmed"),
        ("enrolment.attend T-1 M1-A-27", "attending"),
      ] {
        let answer = await muster.ask(line)
        let stored = await muster.value("select state from muster.enrolment")
        #expect(answer.code.isSuccess && stored == state, "\(line): \(answer.reply)")
      }
      let done = await muster.ask("complete T-1 M1-A-27 outcome=graduated")
      #expect(done.code == .done)
      #expect(await muster.value("select on_date::text from muster.completion") == "2025-03-10")
      #expect(await muster.ask("enrol T-1 M1-A-27").code == .exists)
      #expect(await muster.ask("complete T-1 M1-A-27").code == .ruleBroken)
      await muster.ask("enrol T-2 M1-A-27 late-entry=yes")
      let sentBack = await muster.ask("enrolment.send-back T-2 M1-A-27 note=\"passport name\"")
      #expect(sentBack["state"] == "sent-back")
      #expect(await muster.ask("enrolment.amend T-2 M1-A-27")["state"] == "nominated")
      let rejected = await muster.ask("enrolment.reject T-2 M1-A-27 reason=ineligible")
      #expect(rejected["state"] == "rejected")
      #expect(
        await muster.ask("enrol T-2 M1-A-27 late-entry=yes").code == .enrolmentNominated, "a new attempt may begin")
    }
  }

  @Test func approvalComesBeforeTheSeat() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("AP", capacity: 1, more: "approval=yes")
      _ = await muster.officers(2)
      #expect(await muster.ask("enrol T-1 AP").code == .enrolmentNominated)
      #expect(await muster.ask("enrol T-2 AP").code == .enrolmentNominated)
      #expect(await muster.ask("enrolment.approve T-2 AP").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrolment.approve T-1 AP").code == .enrolmentWaiting)
    }
  }

  @Test func cancellingARunEndsWhatHasNotBegun() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("X", capacity: 1, more: "starts=2027-01-04 ends=2027-01-08")
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 X")
      await muster.ask("enrol T-2 X")
      let cancelled = await muster.ask("iteration.cancel X reason=\"no instructor\"")
      #expect(cancelled.code == .done && cancelled["cancelled"] == "2")
      #expect(await muster.value("select count(*) from muster.seat") == "0")
      #expect(await muster.value("select count(*) from muster.occupation") == "0")
      #expect(await muster.value("select string_agg(distinct state, ',') from muster.enrolment") == "cancelled")
      let late = await muster.ask("enrol T-1 X")
      #expect(late.code == .ruleBroken && late["state"] == "cancelled")
      #expect(await muster.ask("iteration.cancel X reason=again").code == .unchanged)
    }
  }

  @Test func aNumberHeldInTwoServicesMustBeSaid() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("N", capacity: 5)
      await muster.ask("officer.add 77 \"Invented One\" service=army")
      await muster.ask("officer.add 77 \"Invented Two\" service=navy")
      let answer = await muster.ask("enrol 77 N")
      #expect(answer.code == .ambiguousObject)
      #expect(await muster.ask("enrol navy/77 N").code == .enrolmentConfirmed)
      #expect(await muster.ask("officer.show army/77").rows.count == 1)
      #expect(await muster.ask("officer.show 77").code == .ambiguousObject)
    }
  }

  /// An officer leaves after the name was put forward, and not before a day on which they were there.
  @Test func nobodyLeavesBeforeTheyCame() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-22 ends=2027-03-26")
      _ = await muster.officers(2)
      muster.clock.set(try Instant(parsing: "2027-03-16T08:00:00Z"))
      await muster.ask("enrol T-1 H on=2027-03-15")
      await muster.ask("enrol T-2 H")
      muster.clock.set(try Instant(parsing: "2027-03-25T08:00:00Z"))
      await muster.ask("attendance.set H T-1 present on=2027-03-23")
      await muster.ask("attendance.set H T-1 late on=2027-03-24")
      await muster.ask("attendance.set H T-1 absent on=2027-03-25")
      for (line, rule, detail, day) in [
        ("T-1 H reason=medical on=2027-01-05", "left-after-named", "nominated-on", "2027-03-15"),
        ("T-1 H reason=medical on=2027-03-23", "left-after-there", "last-there", "2027-03-24"),
        ("T-2 H reason=medical on=2027-03-15", "left-after-named", "nominated-on", "2027-03-16"),
      ] {
        let early = await muster.ask("withdraw \(line)")
        #expect(early.code == .ruleBroken && early["rule"] == rule && early[detail] == day, "\(early.reply)")
      }
      #expect(
        await muster.value("select string_agg(state, ',' order by id) from muster.enrolment") == "attending,confirmed")
      #expect(await muster.ask("withdraw T-1 H reason=medical on=2027-03-24").code == .enrolmentMoved)
      #expect(await muster.ask("withdraw T-2 H reason=medical on=2027-03-16").code == .enrolmentMoved)
    }
  }

  /// Who was put forward again stands twice in a list, with the attempt that counts told from the one before, also where
  /// only one of them is asked for.
  @Test func anAttemptThatWasRepeatedSaysSo() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-08 ends=2027-03-12")
      _ = await muster.officers(1)
      func listed(_ more: String = "") async -> [String] {
        await muster.ask("enrolment.list iteration=H\(more)").rows.map {
          "\($0["state"]?.plain ?? "") \($0["superseded"]?.plain ?? "")"
        }
      }
      await muster.ask("enrol T-1 H")
      await muster.ask("withdraw T-1 H reason=posted")
      #expect(await listed() == ["withdrawn "], "the last there is")
      #expect(await muster.ask("enrol T-1 H").code == .enrolmentConfirmed)
      #expect(await listed() == ["withdrawn yes", "confirmed "])
      #expect(await listed(" state=withdrawn") == ["withdrawn yes"])
    }
  }
}
