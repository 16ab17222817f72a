import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Many at once, also from two daemons: seats are given once, in order, and never more than there are.
@Suite struct SeatStormTests {
  /// What must hold of a run at any time.
  private static func problems(_ muster: TestRegister) async -> String? {
    await muster.value(
      """
      select string_agg(problem, '; ') from (
        select i.code || ' oversold' as problem from muster.iteration i
         where i.capacity < (select count(*) from muster.seat s where s.iteration_id = i.id)
        union all
        select i.code || ' has gaps' from muster.iteration i
         where (select count(*) from muster.seat s where s.iteration_id = i.id)
            <> coalesce((select max(number) from muster.seat s where s.iteration_id = i.id), 0)
        union all
        select 'enrolment ' || e.id || ' is ' || e.state || ', seat ' || coalesce(s.number::text, 'none')
          from muster.enrolment e join muster.iteration i on i.id = e.iteration_id left join muster.seat s on s.enrolment_id = e.id
         where i.managed_by = 'nation' and (e.state in ('confirmed', 'offered')) <> (s.number is not null)
        union all
        select 'enrolment ' || e.id || ' is ' || e.state || ' without its days' from muster.enrolment e
          join muster.iteration i on i.id = e.iteration_id left join muster.occupation o on o.enrolment_id = e.id
         where i.starts_precision = 'day' and (e.state in ('confirmed', 'offered')) <> (o.days is not null)
      ) p
      """)
  }

  @Test(arguments: [2, 100]) func theLastSeat(askers: Int) async throws {
    try await TestRegister.with(connections: 8) { muster in
      let people = await muster.officers(askers)
      _ = await muster.homeRun("LAST", capacity: 1)
      let codes = await withTaskGroup(of: ReplyCode.self) { group in
        for person in people { group.addTask { await muster.ask("enrol \(person) LAST").code } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.count { $0 == .enrolmentConfirmed } == 1 && codes.count { $0 == .enrolmentWaiting } == askers - 1)
      #expect(await Self.problems(muster) == nil)
    }
  }

  /// Published bug of rivals: the hand and the machine give the same seat at the same moment.
  @Test func byHandAgainstByItself() async throws {
    try await TestRegister.with(connections: 4) { first in
      let second = try await SecondDaemon(beside: first)
      let people = await first.officers(40)
      _ = await first.homeRun("HAND", capacity: 10)
      for person in people { await first.ask("enrol \(person) HAND") }
      await withTaskGroup(of: Void.self) { group in
        for number in 1...10 {
          group.addTask { await first.ask("withdraw T-\(number) HAND reason=posted") }
          group.addTask { await second.ask("enrolment.promote T-\(41 - number) HAND reason=\"needed\"") }
          group.addTask { await second.ask("enrolment.promote T-\(10 + number) HAND") }
          group.addTask { await first.register.fillFreeSeats() }
        }
      }
      await second.close()
      #expect(await first.value("select count(*) from muster.seat") == "10")
      #expect(await first.value("select count(*) from muster.enrolment where state = 'waiting'") == "20")
      #expect(await Self.problems(first) == nil)
    }
  }

  /// Only manual: every freed seat is there for exactly one hand.
  @Test func manyHandsForFewSeats() async throws {
    try await TestRegister.with(connections: 4) { first in
      let second = try await SecondDaemon(beside: first)
      _ = await first.officers(20)
      _ = await first.homeRun("HANDS", capacity: 4, more: "promotion=manual")
      for number in 1...20 { await first.ask("enrol T-\(number) HANDS") }
      for number in 1...3 { await first.ask("withdraw T-\(number) HANDS reason=posted") }
      let codes = await withTaskGroup(of: ReplyCode.self) { group in
        for number in 5...20 {
          group.addTask {
            number.isMultiple(of: 2)
              ? await first.ask("enrolment.promote T-\(number) HANDS reason=\"now\"").code
              : await second.ask("enrolment.promote T-\(number) HANDS reason=\"now\"").code
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      await second.close()
      #expect(codes.count { $0 == .enrolmentMoved } == 3 && codes.count { $0 == .iterationFull } == 13, "\(codes)")
      #expect(await Self.problems(first) == nil)
    }
  }

  @Test func seatsAddedAndTakenUnderLoad() async throws {
    try await TestRegister.with(connections: 6) { first in
      let second = try await SecondDaemon(beside: first)
      let people = await first.officers(60)
      _ = await first.homeRun("LOAD", capacity: 5)
      let odd = await withTaskGroup(of: ReplyCode.self) { group in
        for (index, person) in people.enumerated() {
          group.addTask {
            await (index % 2 == 0 ? first.ask("enrol \(person) LOAD") : second.ask("enrol \(person) LOAD")).code
          }
        }
        for capacity in [9, 4, 12, 6, 15, 8, 20] {
          group.addTask { await second.ask("iteration.set LOAD capacity=\(capacity)").code }
        }
        for number in stride(from: 1, through: 20, by: 3) {
          group.addTask { await first.ask("withdraw T-\(number) LOAD reason=posted").code }
        }
        return await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(
        odd.isSubset(of: [
          .enrolmentConfirmed, .enrolmentWaiting, .enrolmentMoved, .done, .unchanged, .ruleBroken, .unknownObject,
        ]), "\(odd)")
      #expect(await Self.problems(first) == nil)
      await first.ask("iteration.set LOAD capacity=100")
      await second.close()
      #expect(await first.value("select count(*) from muster.enrolment where state = 'waiting'") == "0")
      #expect(await Self.problems(first) == nil)
    }
  }

  /// Back and forth between two runs: no deadlock, nobody lost, nobody twice.
  @Test func transfersInBothDirections() async throws {
    try await TestRegister.with(connections: 6) { first in
      let second = try await SecondDaemon(beside: first)
      _ = await first.officers(40)
      _ = await first.homeRun("EAST", capacity: 8, more: "starts=2027-03-01 ends=2027-03-05")
      await first.ask("iteration.add EAST-C WEST managed-by=nation capacity=8 starts=2027-03-03 ends=2027-03-09")
      for number in 1...40 { await first.ask("enrol T-\(number) \(number <= 20 ? "EAST" : "WEST")") }
      let codes = await withTaskGroup(of: ReplyCode.self) { group in
        for number in 1...40 {
          let (from, to) = number <= 20 ? ("EAST", "WEST") : ("WEST", "EAST")
          group.addTask {
            number.isMultiple(of: 2)
              ? await first.ask("enrolment.transfer T-\(number) \(from) to=\(to)").code
              : await second.ask("enrolment.transfer T-\(number) \(from) to=\(to)").code
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      await second.close()
      #expect(codes.allSatisfy { $0 == .enrolmentMoved }, "\(Set(codes.map(\.description)))")
      #expect(
        await first.value("select count(*) || ' ' || count(distinct officer_id) from muster.enrolment where live")
          == "40 40")
      #expect(await first.value("select count(*) from muster.enrolment where state = 'transferred'") == "40")
      #expect(await first.value("select count(*) from muster.seat") == "16")
      #expect(await Self.problems(first) == nil)
    }
  }

  /// At the moment an offer runs out some take it up and two daemons end it: each offer goes one way, once.
  @Test func offersTakenUpAndRunningOutAtOnce() async throws {
    let clock = TestClock(step: 1)
    try await TestRegister.with(connections: 6, clock: clock) { first in
      let second = try await SecondDaemon(beside: first)
      _ = await first.officers(30)
      _ = await first.homeRun("EDGE", capacity: 10, more: "offer-days=1")
      for number in 1...30 { await first.ask("enrol T-\(number) EDGE") }
      for number in 1...10 { await first.ask("withdraw T-\(number) EDGE reason=posted") }
      #expect(await first.value("select count(*) from muster.enrolment where state = 'offered'") == "10")
      let edge = await first.value(
        "select (extract(epoch from min(offered_until)) * 1000000)::bigint from muster.enrolment")
      clock.set(Instant(microseconds: Int64(edge ?? "") ?? 0))
      let accepted = await withTaskGroup(of: Int.self) { group in
        for number in 11...20 {
          group.addTask { await second.ask("enrolment.accept T-\(number) EDGE").code == .enrolmentMoved ? 1 : 0 }
        }
        for _ in 1...3 {
          group.addTask {
            _ = await first.register.runClock()
            return 0
          }
          group.addTask {
            await second.runClock()
            return 0
          }
        }
        return await group.reduce(0, +)
      }
      await second.close()
      let lapsed = await first.value("select count(*) from muster.enrolment where state = 'lapsed'")
      let offered = await first.value("select count(*) from muster.enrolment where state = 'offered'")
      let confirmed = await first.value("select count(*) from muster.enrolment where state = 'confirmed'")
      #expect(confirmed == String(accepted))
      #expect((Int(offered ?? "") ?? 0) + accepted == 10, "\(accepted) accepted, \(lapsed ?? "") lapsed")
      #expect(await first.value("select count(*) from muster.change where verb = 'expire'") == lapsed)
      #expect(await first.value("select count(*) from muster.seat") == "10")
      #expect(await Self.problems(first) == nil)
    }
  }

  /// A seat that nobody who waits may have stays free until one of them may: then it is theirs, without a request.
  @Test func aFreedSeatIsNotForgotten() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("W", capacity: 1, more: "starts=2027-03-01 ends=2027-03-05")
      _ = await muster.homeRun("V", capacity: 9, more: "starts=2027-03-04 ends=2027-03-08")
      for line in [
        "enrol T-1 W", "enrol T-2 W", "enrol T-3 W", "enrol T-2 V", "enrol T-3 V", "withdraw T-1 W reason=posted",
      ] {
        await muster.ask(line)
      }
      #expect(
        await muster.value(
          "select count(*) from muster.seat s join muster.iteration i on i.id = s.iteration_id where i.code = 'W'")
          == "0")
      // The dates of the other run move away: both are free, the first of them has the seat.
      #expect(await muster.ask("iteration.set V starts=2027-06-01 ends=2027-06-02").code == .done)
      #expect(
        await muster.value(
          "select officer_id from muster.enrolment e join muster.seat s on s.enrolment_id = e.id join muster.iteration i on i.id = e.iteration_id where i.code = 'W'"
        ) == "2")
      #expect(await Self.problems(muster) == nil)
    }
  }

  /// The same where a rule stood in the way: nobody who waits may go, until one of them may.
  @Test func aSeatWaitsForSomeoneEligible() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("RULE", capacity: 1, more: "starts=2027-03-01 ends=2027-03-05")
      for number in 1...3 { await muster.ask("enrol T-\(number) RULE") }
      _ = await muster.value(
        "insert into muster.officer_restriction (officer_id, kind, during) select n, 'inquiry', '[2027-01-01,2027-12-31]' from generate_series(2, 3) n returning id"
      )
      let freed = await muster.ask("withdraw T-1 RULE reason=posted")
      #expect(freed["promoted"] == nil && freed["seats-left"] == "1", "\(freed.reply)")
      let rows = await muster.ask("seat.queue RULE").rows
      #expect(
        rows.count == 2 && rows.allSatisfy { $0["hindrance"] != .null && $0["seat-free"] == .bool(true) }, "\(rows)")
      let byHand = await muster.ask("enrolment.promote T-2 RULE")
      #expect(byHand.code == .ruleBroken, "\(byHand.reply)")
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select count(*) from muster.seat") == "0")
      _ = await muster.value(
        "update muster.officer_restriction set during = '[2027-01-01,2027-01-02]' where officer_id = 3 returning id")
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select officer_id from muster.enrolment where state = 'confirmed'") == "3")
      #expect(await muster.ask("enrol T-4 RULE").code == .enrolmentWaiting)
    }
  }

  /// A seat set aside for a body waits for the body's own, not for the first who waits.
  @Test func aBodysSeatIsFilledFromTheBody() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      await muster.ask("body.add GHQ GHQ")
      _ = await muster.homeRun("OWN", capacity: 2, more: "starts=2027-03-01 ends=2027-03-05")
      _ = await muster.homeRun("V", capacity: 9, more: "starts=2027-03-04 ends=2027-03-08")
      await muster.ask("seat.allocate OWN GHQ seats=1")
      for line in [
        "enrol T-1 OWN", "enrol T-2 OWN body=GHQ", "enrol T-4 OWN", "enrol T-3 OWN body=GHQ", "enrol T-3 V",
        "withdraw T-2 OWN reason=posted",
      ] { await muster.ask(line) }
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select count(*) from muster.enrolment where state = 'waiting'") == "2")
      await muster.ask("withdraw T-3 V reason=posted")
      #expect(await muster.value("select officer_id from muster.enrolment where state = 'waiting'") == "4")
      #expect(await Self.problems(muster) == nil)
    }
  }

  @Test func theClockReleasesWhatHasNoNames() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      await muster.ask("body.add GHQ GHQ")
      await muster.ask("clock.rule release weeks-before=6 effect=acts")
      _ = await muster.homeRun("REL", capacity: 2, more: "starts=2027-03-10 ends=2027-03-12")
      await muster.ask("seat.allocate REL GHQ seats=2")
      for number in 1...3 { await muster.ask("enrol T-\(number) REL") }
      #expect(await muster.value("select count(*) from muster.seat") == "0")
      muster.clock.set(try Instant(parsing: "2027-01-29T12:00:00Z"))
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      #expect(
        await muster.value(
          "select string_agg(officer_id::text, ',' order by officer_id) from muster.enrolment where state = 'confirmed'"
        )
          == "1,2")
      #expect(await muster.value("select outcome from muster.clock_act") == "released")
      #expect(await Self.problems(muster) == nil)
    }
  }
}
