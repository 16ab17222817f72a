import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Seats at home through the verbs: set aside, offered, given by hand or by a board, moved with the run.
@Suite struct SeatTests {
  private static func body(_ muster: TestRegister, _ codes: String...) async {
    for code in codes { await muster.ask("body.add \(code) \(code)") }
  }

  private static func states(_ muster: TestRegister, _ run: String) async -> String? {
    await muster.value(
      "select string_agg(officer_id || ' ' || e.state, ', ' order by officer_id, e.id) from muster.enrolment e join muster.iteration i on i.id = e.iteration_id where i.code = '\(run)'"
    )
  }

  /// Who waits while a seat is free is told that it is set aside.
  @Test(arguments: [
    (capacity: 3, aside: 0, says: "All seats are taken; number 1"),
    (capacity: 4, aside: 1, says: "The seat that is free is set aside for a body"),
    (capacity: 5, aside: 2, says: "The 2 seats that are free are set aside for bodies"),
  ])
  func whyOneWaits(capacity: Int, aside: Int, says: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("S", capacity: capacity)
      await Self.body(muster, "GHQ")
      await muster.ask("seat.allocate S GHQ seats=\(aside)")
      for n in 1...3 { #expect(await muster.ask("enrol T-\(n) S").code == .enrolmentConfirmed) }
      let waits = await muster.ask("enrol T-4 S")
      #expect(waits.code == .enrolmentWaiting && waits.reply.text?.hasPrefix(says) == true, "\(waits.reply)")
      #expect(waits["set-aside"] == (aside == 0 ? nil : String(aside)), "\(waits.reply)")
    }
  }

  /// Abroad bodies share the seats of the offer, less what was given back.
  @Test func quotasStayWithinTheOffer() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 1)
      await Self.body(muster, "GHQ", "NHQ", "AHQ")
      let free = await muster.ask("seat.allocate M1-A-27 AHQ seats=9")
      #expect(free.code == .done, "no offer says how many there are: \(free.reply)")
      #expect(await muster.ask("seat.allocate M1-A-27 AHQ seats=0").code == .done)
      await muster.ask("offer.add M1-A-27 seats=4")
      await muster.ask("offer.turn-back M1-A-27 seats=1 reason=no-name")
      #expect(await muster.ask("seat.allocate M1-A-27 GHQ seats=1").code == .done)
      #expect(await muster.ask("seat.allocate M1-A-27 NHQ seats=2")["set-aside"] == "3")
      let much = await muster.ask("seat.allocate M1-A-27 AHQ seats=1")
      #expect(much.code == .ruleBroken && much["rule"] == "seats-offered" && much["most"] == "0", "\(much.reply)")
      #expect(much["seats"] == "3" && much["arg"] == "seats")
      #expect(await muster.ask("seat.allocate M1-A-27 NHQ seats=3")["most"] == "2")
      // What stands is not refused when the offer shrinks, and fewer is always right.
      #expect(await muster.ask("offer.set M1-A-27 seats=5")["quotas"] == nil)
      let less = await muster.ask("offer.set M1-A-27 seats=2")
      #expect(less.code == .done && less["quotas"] == "3", "one seat was turned back: \(less.reply)")
      #expect(await muster.ask("seat.allocate M1-A-27 NHQ seats=1").code == .done)
      #expect(await muster.ask("seat.allocate M1-A-27 NHQ seats=2").code == .ruleBroken)
    }
  }

  @Test func seatsAreSetAsideTurnedBackAndReleased() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(6)
      _ = await muster.homeRun("S", capacity: 4)
      await Self.body(muster, "GHQ", "NHQ")
      #expect(await muster.ask("seat.allocate S GHQ seats=0").code == .unchanged, "none before, none now")
      let first = await muster.ask("seat.allocate S GHQ seats=2 letter=JS/1")
      #expect(first.code == .done && first["set-aside"] == "2" && first["seats-left"] == "2", "\(first.reply)")
      #expect(await muster.ask("seat.allocate S GHQ seats=2").code == .unchanged)
      let much = await muster.ask("seat.allocate S NHQ seats=3")
      #expect(much.code == .ruleBroken && much["most"] == "2", "\(much.reply)")
      #expect(await muster.ask("seat.allocate S NHQ seats=1 guaranteed=yes").code == .done)
      #expect(await muster.value("select allocated from muster.iteration where code = 'S'") == "3")
      #expect(await muster.ask("enrol T-1 S")["seats-left"] == "0")
      let own = await muster.ask("enrol T-2 S body=GHQ")
      #expect(own.code == .enrolmentConfirmed && own["quota"] == "2" && own["quota-used"] == "1", "\(own.reply)")
      for officer in 3...4 { #expect(await muster.ask("enrol T-\(officer) S").code == .enrolmentWaiting) }
      let lower = await muster.ask("iteration.set S capacity=3")
      #expect(lower.code == .ruleBroken && lower["rule"] == "iteration_allocated_within_capacity", "\(lower.reply)")
      let back = await muster.ask("seat.turn-back S GHQ seats=1 reason=\"no officer\"")
      #expect(back.code == .done && back["promoted"] == "army/T-3" && back["set-aside"] == "1", "\(back.reply)")
      let list = await muster.ask("seat.list S").rows
      #expect(
        list.map {
          "\($0["body"]?.plain ?? "") \($0["seats"]?.plain ?? "") \($0["filled"]?.plain ?? "") \($0["turned-back"]?.plain ?? "")"
        }
          == ["GHQ 1 1 1", "NHQ 1 0 0"])
      await muster.ask("seat.allocate S NHQ seats=1 guaranteed=no")
      let released = await muster.ask("seat.release S")
      #expect(
        released.code == .done && released["released"] == "1" && released["promoted"] == "army/T-4", "\(released.reply)"
      )
      #expect(await muster.ask("seat.release S").code == .unchanged)
      #expect(await muster.value("select count(*) || ' ' || max(number) from muster.seat") == "4 4")
      #expect(await muster.value("select sum(released) || ' ' || sum(seats) from muster.seat_allocation") == "1 1")
      #expect(
        await muster.value("select string_agg(verb, ',' order by id) from muster.change where verb like 'seat.%'")
          == "seat.allocate,seat.allocate,seat.turn-back,seat.allocate,seat.release")
    }
  }

  @Test func offersAreAcceptedDeclinedAndRunOut() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(6)
      _ = await muster.homeRun("O", capacity: 1, more: "offer-days=3")
      for officer in 1...5 { await muster.ask("enrol T-\(officer) O") }
      let freed = await muster.ask("withdraw T-1 O reason=posted")
      #expect(freed["promoted"] == "army/T-2" && freed["seats-left"] == "0", "the offer holds the seat")
      #expect(await muster.ask("enrol T-6 O").code == .enrolmentWaiting)
      #expect(
        await muster.value(
          "select extract(day from offered_until - to_timestamp(1795000000))::int from muster.enrolment where state = 'offered'"
        )
          == "3")
      #expect(await muster.ask("enrolment.expire T-2 O")["rule"] == "offer-stands")
      let accepted = await muster.ask("enrolment.accept T-2 O")
      #expect(accepted.code == .enrolmentMoved && accepted["state"] == "confirmed", "\(accepted.reply)")
      await muster.ask("withdraw T-2 O reason=posted")
      let declined = await muster.ask("enrolment.decline T-3 O reason=own-request")
      #expect(declined["state"] == "lapsed" && declined["promoted"] == "army/T-4", "\(declined.reply)")
      muster.clock.set(try Instant(parsing: "2026-11-30"))
      let late = await muster.ask("enrolment.accept T-4 O")
      #expect(late.code == .ruleBroken && late["rule"] == "offer-expired", "\(late.reply)")
      #expect(await muster.register.runClock() == 1)
      #expect(await muster.register.runClock() == 0)
      #expect(
        await Self.states(muster, "O")
          == "1 withdrawn, 2 withdrawn, 3 lapsed, 4 lapsed, 5 offered, 6 waiting")
      #expect(await muster.value("select reason from muster.enrolment where officer_id = 4") == "no-answer")
      #expect(
        await muster.value("select count(*) from muster.change where verb = 'expire' and principal = 'muster'") == "1")
    }
  }

  @Test func peopleDecideWhoMovesUp() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      _ = await muster.homeRun("M", capacity: 2, more: "promotion=manual")
      for officer in 1...4 { await muster.ask("enrol T-\(officer) M") }
      let freed = await muster.ask("withdraw T-1 M reason=posted")
      #expect(freed["promoted"] == nil && freed["seats-left"] == "1")
      await muster.register.fillFreeSeats()
      let newcomer = await muster.ask("enrol T-5 M")
      #expect(newcomer.code == .enrolmentWaiting && newcomer["position"] == "3", "\(newcomer.reply)")
      let early = await muster.ask("enrolment.promote T-4 M")
      #expect(early.code == .ruleBroken && early["rule"] == "turn", "\(early.reply)")
      #expect(await muster.ask("enrolment.promote T-4 M reason=\"joins an operation\"")["state"] == "confirmed")
      #expect(
        await muster.value("select reason from muster.change where verb = 'promote'") == "joins an operation")
      let full = await muster.ask("enrolment.promote T-3 M")
      #expect(full.code == .iterationFull, "\(full.reply)")
      // Left to itself again, the run gives what is free.
      #expect(await muster.ask("iteration.set M capacity=3")["promoted"] == nil)
      #expect(await muster.ask("iteration.set M promotion=automatic")["promoted"] == "army/T-3")
    }
  }

  @Test func theListShowsItsOrderAndWhoCannotMoveUp() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(6)
      _ = await muster.homeRun("Q", capacity: 0, more: "method=priority starts=2027-03-01 ends=2027-03-05")
      _ = await muster.homeRun("E", capacity: 5, more: "starts=2027-03-05 ends=2027-03-09")
      for (line, position) in [
        ("enrol T-1 Q reserve=1", "1"), ("enrol T-2 Q", "1"), ("enrol T-3 Q priority=2", "1"), ("enrol T-4 Q", "3"),
        ("enrol T-5 Q priority=1", "1"),
      ] { #expect(await muster.ask(line)["position"] == position, "\(line)") }
      await muster.ask("enrol T-3 E")
      #expect(await muster.ask("enrol T-6 E priority=1")["rule"] == "method")
      let moved = await muster.ask("seat.prioritise T-4 Q priority=1 reason=\"emergency, letter 12\"")
      #expect(moved.code == .enrolmentWaiting && moved["position"] == "1", "earlier than T-5: \(moved.reply)")
      let rows = await muster.ask("seat.queue Q")
      #expect(rows["method"] == "priority" && rows["promotion"] == "automatic")
      #expect(
        rows.rows.map { "\($0["position"]?.plain ?? "") \($0["officer"]?.plain ?? "") \($0["why"]?.plain ?? "")" } == [
          "1 army/T-4 priority 1, principal, then by time", "2 army/T-5 priority 1, principal, then by time",
          "3 army/T-3 priority 2, principal, then by time", "4 army/T-2 principal, then by time",
          "5 army/T-1 reserve 1, then by time",
        ])
      #expect(
        rows.rows[2]["hindrance"]?.plain == "in E from 2027-03-05 to 2027-03-09" && rows.rows[0]["hindrance"] == .null)
      let listed = await muster.ask("enrolment.list iteration=Q").rows
      #expect(
        listed.map { "\($0["officer"]?.plain ?? "") \($0["position"]?.plain ?? "")" }
          == ["army/T-1 5", "army/T-2 4", "army/T-3 3", "army/T-4 1", "army/T-5 2"])
      guard case .rows(let roll)? = await muster.ask("iteration.show Q").rows.first?["roll"] else {
        throw Failure(.bug, "no roll")
      }
      #expect(
        roll.map { "\($0["officer"]?.plain ?? "") \($0["position"]?.plain ?? "")" }
          == ["army/T-4 1", "army/T-5 2", "army/T-3 3", "army/T-2 4", "army/T-1 5"])
      #expect(await muster.ask("iteration.set Q capacity=3")["promoted"] == "army/T-4,army/T-5,army/T-2")
      #expect(await muster.value("select capacity is null from muster.iteration where code = 'E'") == "f")
    }
  }

  @Test func aBoardAwardsSeats() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("B", capacity: 1, more: "method=selection")
      for officer in 1...3 { #expect(await muster.ask("enrol T-\(officer) B").code == .enrolmentNominated) }
      #expect(await muster.ask("seat.award T-2 B letter=BOARD/1").code == .enrolmentConfirmed)
      #expect(await muster.ask("seat.award T-1 B").code == .iterationFull)
      #expect(await muster.ask("seat.award T-3 B reserve=1")["position"] == "1")
      #expect(await muster.ask("withdraw T-2 B reason=posted")["promoted"] == "army/T-3")
      #expect(await muster.ask("seat.award T-9 B").code == .unknownObject)
    }
  }

  @Test func newDatesAreRefusedOrForced() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("D", capacity: 2, more: "starts=2027-03-01 ends=2027-03-05")
      _ = await muster.homeRun("E", capacity: 5, more: "starts=2027-03-08 ends=2027-03-12")
      for line in ["enrol T-1 D", "enrol T-2 D", "enrol T-3 D", "enrol T-1 E", "enrol T-4 E"] { await muster.ask(line) }
      let refused = await muster.ask("iteration.set D starts=2027-03-10 ends=2027-03-14")
      #expect(refused.code == .clash && refused["clashing"] == "army/T-1", "\(refused.reply)")
      #expect(await muster.value("select ends_latest::text from muster.iteration where code = 'D'") == "2027-03-05")
      let forced = await muster.ask("iteration.set D starts=2027-03-10 ends=2027-03-14 force=yes")
      #expect(
        forced.code == .done && forced["lost-seat"] == "army/T-1" && forced["promoted"] == "army/T-3", "\(forced.reply)"
      )
      #expect(await muster.value("select reason from muster.enrolment where state = 'withdrawn'") == "rescheduled")
      #expect(
        await muster.value(
          "select string_agg(officer_id || ' ' || lower(days), ', ' order by officer_id, days) from muster.occupation")
          == "1 2027-03-08, 2 2027-03-10, 3 2027-03-10, 4 2027-03-08")
      // Fewer seats and new dates in one request, when the dates make room.
      await muster.ask("enrol T-2 E")
      #expect(await muster.ask("iteration.set E capacity=1 starts=2027-05-01 ends=2027-05-02").code == .ruleBroken)
      #expect(
        await muster.ask("iteration.set D capacity=1 starts=2027-03-08 ends=2027-03-09")["rule"]
          == "seat_within_capacity")
    }
  }

  /// The day is 2026-11-18.
  @Test func aRunThatIsAheadMovesIntoThePastOnlyAsACorrection() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("P", capacity: 1, more: "starts=2027-03-01 ends=2027-03-05 offer-days=9 minimum=1")
      for number in 1...3 { await muster.ask("enrol T-\(number) P") }
      await muster.ask("withdraw T-1 P reason=posted")
      for (line, rule) in [
        ("starts=2026-11-02 ends=2026-11-06", "begun"), ("starts=2026-11-02 ends=2026-11-06 force=yes", "begun"),
        ("starts=2026-09 ends=2026-09", "begun"),
      ] {
        let refused = await muster.ask("iteration.set P \(line)")
        #expect(refused.code == .ruleBroken && refused["rule"] == rule, "\(line): \(refused.reply)")
      }
      #expect(await muster.ask("iteration.set P starts=2026-11 ends=2026-12").code == .done, "it may still be ahead")
      #expect(await muster.ask("iteration.set P starts=2027-03-01 ends=2027-03-05").code == .done)
      let moved = await muster.ask("iteration.set P starts=2026-11-02 ends=2026-12-06 late-entry=yes")
      #expect(moved.code == .done, "\(moved.reply)")
      #expect(await muster.ask("enrolment.accept T-2 P")["rule"] == "offer-expired")
      #expect(await muster.ask("iteration.set P starts=2026-11-03").code == .done, "it had begun")
      let open = await muster.ask("iteration.set P starts=tbd")
      #expect(open.code == .done && open["ends"] == "tbd", "\(open.reply)")
      #expect(
        await muster.value("select ends_latest is null and ends_precision = 'unknown' from muster.iteration") == "t")
      #expect(await muster.ask("iteration.set P starts=tbd ends=2027-05-07")["ends"] == nil)
      #expect(await muster.ask("iteration.set P starts=tbd ends=2027-05-07").code == .unchanged)
      await muster.ask("iteration.cancel P reason=flood")
      #expect(await muster.ask("iteration.set P capacity=7")["rule"] == "cancelled")
      #expect(await muster.ask("iteration.set P place=Risalpur").code == .done)
    }
  }

  /// A run that needs more people than it has seats could never be held.
  @Test func aMinimumStaysWithinTheCapacity() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("N", capacity: 8, more: "minimum=9")
      #expect(await muster.ask("iteration.show N").code == .unknownObject)
      _ = await muster.homeRun("N", capacity: 8, more: "minimum=8")
      for (changes, isDone) in [
        ("minimum=9", false), ("capacity=7", false), ("minimum=3 capacity=2", false), ("minimum=9 capacity=9", true),
        ("clear=capacity", true), ("minimum=20", true), ("capacity=19", false), ("capacity=19 clear=minimum", true),
        ("minimum=0", true), ("capacity=0", true), ("place=Risalpur", true),
      ] {
        let reply = await muster.ask("iteration.set N \(changes)")
        #expect((reply.code == .done) == isDone, "\(changes): \(reply.reply)")
        #expect(
          isDone || reply["rule"] == "iteration_minimum_within_capacity" && reply["arg"] == "minimum", "\(changes)")
      }
    }
  }

  /// What is cleared is not stated again: no limit stands in for a capacity, and who has a seat keeps it.
  @Test func whatIsOptionalOfARunCanBeCleared() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(6)
      await muster.ask("programme.add PROG name=\"A programme\"")
      await muster.ask("body.add B-1 name=\"A body\"")
      _ = await muster.homeRun(
        "K", capacity: 3, more: "minimum=2 programme=PROG place=Risalpur country=PK zone=Europe/Berlin")
      await muster.ask("seat.allocate K B-1 seats=1")
      for number in 1...3 { await muster.ask("enrol T-\(number) K") }
      #expect(await Self.states(muster, "K") == "1 confirmed, 2 confirmed, 3 waiting")
      let stated = "select concat_ws(' ', capacity, minimum, programme_id, place, country, zone) from muster.iteration"
      for field in ["minimum", "programme", "place", "country", "zone"] {
        #expect(await muster.ask("iteration.set K clear=\(field)").code == .done, "\(field)")
        #expect(await muster.ask("iteration.set K clear=\(field)").code == .unchanged, "\(field)")
      }
      #expect(await muster.value(stated) == "3")
      #expect(await muster.ask("iteration.set K capacity=4 clear=capacity")["arg"] == "clear")
      #expect(await muster.ask("iteration.set K clear=code").code == .badValue)
      let cleared = await muster.ask("iteration.set K clear=capacity")
      #expect(cleared.code == .done && cleared["promoted"] == "army/T-3", "\(cleared.reply)")
      #expect(await muster.value(stated) == "")
      #expect(await muster.ask("iteration.show K").rows.first?["capacity"] == .null)
      #expect(
        await muster.value(
          "select detail ->> 'cleared' from muster.change where verb = 'iteration.set' order by id desc limit 1")
          == "capacity")
      for number in 4...5 { #expect(await muster.ask("enrol T-\(number) K").code == .enrolmentConfirmed) }
      #expect(await muster.value("select count(*) from muster.seat where capacity is null") == "5")
      #expect(await muster.ask("iteration.set K capacity=4")["rule"] == "seat_within_capacity")
      #expect(await muster.ask("iteration.set K capacity=6").code == .done)
      #expect(await muster.value("select count(*) from muster.seat where capacity = 6") == "5")
      #expect(await muster.ask("enrol T-6 K")["position"] == "1", "one seat is set aside")
    }
  }

  /// Whoever was put forward and not yet decided about goes on too, behind those who had a seat or waited for one.
  @Test func aCancelledRunMovesNomineesOn() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("C1", capacity: 2, more: "starts=2027-03-01 ends=2027-03-05 method=selection")
      await muster.ask(
        "iteration.add C1-C C2 managed-by=nation capacity=2 starts=2027-04-01 ends=2027-04-05 method=selection")
      for line in ["enrol T-1 C1", "enrol T-2 C1", "enrol T-3 C1", "seat.award T-3 C1"] { await muster.ask(line) }
      #expect(await Self.states(muster, "C1") == "1 nominated, 2 nominated, 3 confirmed")
      let moved = await muster.ask("iteration.cancel C1 reason=flood move-to=C2")
      #expect(moved["moved"] == "3" && moved["cancelled"] == "0" && moved["not-moved"] == nil, "\(moved.reply)")
      #expect(await Self.states(muster, "C2") == "1 nominated, 2 nominated, 3 confirmed")
    }
  }

  @Test func aCancelledRunMovesPeopleOn() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      _ = await muster.homeRun("C1", capacity: 2, more: "starts=2027-03-01 ends=2027-03-05")
      await muster.ask("iteration.add C1-C C2 managed-by=nation capacity=2 starts=2027-04-01 ends=2027-04-05")
      _ = await muster.homeRun("Z", capacity: 5, more: "starts=2027-04-05 ends=2027-04-05")
      for line in ["enrol T-1 C1", "enrol T-2 C1", "enrol T-3 C1", "enrol T-4 C1", "enrol T-2 Z"] {
        await muster.ask(line)
      }
      #expect(await muster.ask("iteration.cancel C1 reason=flood move-to=Z")["rule"] == "same-course")
      let moved = await muster.ask("iteration.cancel C1 reason=flood move-to=C2")
      #expect(
        moved.code == .done && moved["moved"] == "3" && moved["moved-waiting"] == "1"
          && moved["not-moved"] == "army/T-2"
          && moved["cancelled"] == "1", "\(moved.reply)")
      #expect(await Self.states(muster, "C1") == "1 transferred, 2 cancelled, 3 transferred, 4 transferred")
      #expect(await Self.states(muster, "C2") == "1 confirmed, 3 confirmed, 4 waiting")
      #expect(
        await muster.value(
          "select count(*) from muster.seat s join muster.iteration i on i.id = s.iteration_id where i.code = 'C1'")
          == "0")
    }
  }

  @Test func aTransferIsOneStep() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("A", capacity: 1)
      await muster.ask("iteration.add A-C B managed-by=nation capacity=1")
      for line in ["enrol T-1 A", "enrol T-2 A", "enrol T-3 B"] { await muster.ask(line) }
      let moved = await muster.ask("enrolment.transfer T-1 A to=B reason=superseded key=t1")
      #expect(
        moved.code == .enrolmentMoved && moved["state"] == "transferred" && moved["to"] == "B"
          && moved["to-state"] == "waiting" && moved["to-position"] == "1" && moved["promoted"] == "army/T-2",
        "\(moved.reply)")
      #expect(await muster.ask("enrolment.transfer T-1 A to=B reason=superseded key=t1")["replayed"] == "yes")
      #expect(await Self.states(muster, "A") == "1 transferred, 2 confirmed")
      #expect(await Self.states(muster, "B") == "1 waiting, 3 confirmed")
      let logged = await muster.value(
        "select string_agg(verb || ' ' || (detail ->> 'iteration'), ', ' order by id) from muster.change where key = 't1'"
      )
      #expect(logged == "transfer A, promote A, enrol B")
      #expect(await muster.ask("enrolment.transfer T-1 A to=B").code == .ruleBroken)
      #expect(await muster.ask("enrolment.transfer T-3 B to=B")["rule"] == "another-run")
    }
  }

  @Test func aRunIsHeldByDecision() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      _ = await muster.homeRun("G", capacity: 9, more: "minimum=3")
      _ = await muster.homeRun("N", capacity: nil)
      await muster.ask("enrol T-1 G")
      let go = await muster.ask("iteration.go G on=2026-11-01")
      #expect(
        go.code == .done && go["confirmed"] == "1" && go["minimum"] == "3" && go["short"] == "2"
          && go["on"] == "2026-11-01",
        "\(go.reply)")
      #expect(await muster.ask("iteration.go G").code == .unchanged)
      #expect(await muster.ask("iteration.go N")["minimum"] == "not-known")
      let shown = await muster.ask("iteration.show N").rows.first
      #expect(shown?["limit"]?.plain == "not known: no limit" && shown?["go"]?.plain == "2026-11-18")
      await muster.ask("iteration.cancel G reason=flood")
      #expect(await muster.ask("iteration.go G").code == .ruleBroken)
    }
  }

  @Test func historyIsEnteredLate() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("H", capacity: 2, more: "starts=2025-03-01 ends=2025-03-05")
      let late = await muster.ask("enrol T-1 H")
      #expect(late.code == .ruleBroken && late["rule"] == "over", "\(late.reply)")
      #expect(await muster.ask("enrol T-1 H late-entry=yes").code == .enrolmentConfirmed)
      let file = await muster.ask("import enrolments <<", block: "officer,iteration\nT-2,H\n")
      #expect(file.code == .imported, "\(file.reply)")
    }
  }
}
