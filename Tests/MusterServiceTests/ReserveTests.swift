import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Reserves step in for seats that were freed, given back, added or released: each for one, and only among the seats it would
/// have.
@Suite struct ReserveTests {
  private static let freed =
    "select concat_ws(' ', i.freed_seats, (select string_agg(b.code || ' ' || a.freed_seats, ' ' order by b.code) from muster.seat_allocation a join muster.body b on b.id = a.body_id where a.iteration_id = i.id)) from muster.iteration i where i.code = 'R'"

  private static func waiting(_ muster: TestRegister) async -> String? {
    await muster.value(
      "select coalesce(string_agg(officer_id::text, ' ' order by officer_id), '') from muster.enrolment e join muster.iteration i on i.id = e.iteration_id where i.code = 'R' and e.state = 'waiting'"
    )
  }

  private static func shared(_ muster: TestRegister) async {
    _ = await muster.officers(9)
    _ = await muster.homeRun("R", capacity: 2, more: "starts=2027-03-01 ends=2027-03-05")
    for body in ["GHQ", "NHQ"] {
      await muster.ask("body.add \(body) \(body)")
      await muster.ask("seat.allocate R \(body) seats=1")
    }
  }

  @Test func aFreedSeatOfABodyIsForItsReserves() async throws {
    try await TestRegister.with { muster in
      await Self.shared(muster)
      #expect(await muster.ask("enrol T-3 R body=GHQ").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-9 R body=NHQ reserve=1").code == .enrolmentWaiting)
      #expect(await muster.ask("enrol T-4 R body=GHQ reserve=2").code == .enrolmentWaiting)
      let rows = await muster.ask("seat.queue R").rows
      #expect(
        rows.first?["seat-free"] == .bool(true) && rows.first?["hindrance"]?.plain.hasPrefix("nobody has had") == true,
        "\(rows)")
      #expect(rows.last?["seat-free"] == .bool(false) && rows.last?["hindrance"] == .null, "\(rows)")
      let left = await muster.ask("withdraw T-3 R reason=posted")
      #expect(left["promoted"] == "army/T-4", "\(left.reply)")
      await muster.register.fillFreeSeats()
      #expect(await Self.waiting(muster) == "9")
      #expect(await muster.value(Self.freed) == "0 GHQ 0 NHQ 0")
    }
  }

  /// The reserve of the body is away when the seat is freed. Until then nobody else's reserve uses it up.
  @Test func itIsKeptForThem() async throws {
    try await TestRegister.with { muster in
      await Self.shared(muster)
      _ = await muster.homeRun("V", capacity: 9, more: "starts=2027-03-04 ends=2027-03-08")
      for line in ["enrol T-3 R body=GHQ", "enrol T-4 R body=GHQ reserve=1", "enrol T-4 V"] { await muster.ask(line) }
      #expect(await muster.ask("withdraw T-3 R reason=posted")["promoted"] == nil)
      #expect(await muster.value(Self.freed) == "0 GHQ 1 NHQ 0")
      #expect(await muster.ask("enrol T-9 R body=NHQ reserve=1").code == .enrolmentWaiting)
      await muster.register.fillFreeSeats()
      #expect(await Self.waiting(muster) == "4 9")
      // The round after it gives the seat.
      await muster.ask("withdraw T-4 V reason=posted")
      #expect(await Self.waiting(muster) == "9")
      #expect(await muster.value(Self.freed) == "0 GHQ 0 NHQ 0")
      #expect(await muster.ask("enrol T-5 R body=NHQ").code == .enrolmentConfirmed)
    }
  }

  @Test(arguments: [
    "iteration.set R capacity=6", "seat.turn-back R GHQ seats=1 reason=x", "seat.allocate R GHQ seats=1",
  ])
  func aSeatAddedOrGivenBackIsForOne(_ line: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("R", capacity: 5)
      await muster.ask("body.add GHQ GHQ")
      await muster.ask("seat.allocate R GHQ seats=2")
      for n in 1...2 { #expect(await muster.ask("enrol T-\(n) R reserve=\(n)").code == .enrolmentWaiting) }
      let given = await muster.ask(line)
      #expect(given.code == .done && given["promoted"] == "army/T-1", "\(given.reply)")
      await muster.register.fillFreeSeats()
      #expect(await Self.waiting(muster) == "2")
      // Without a taker it is kept for the next reserve.
      await muster.ask("withdraw T-2 R reason=posted")
      #expect(await muster.ask("iteration.set R capacity=9").code == .done)
      #expect(await muster.ask("enrol T-3 R reserve=1").code == .enrolmentConfirmed)
    }
  }

  @Test func aSeatTakenByMistakeIsNotFreed() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      _ = await muster.homeRun("R", capacity: 1, more: "method=selection")
      for n in 1...4 { await muster.ask("enrol T-\(n) R") }
      #expect(await muster.ask("seat.award T-1 R").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrolment.undo T-1 R reason=\"wrong officer\"").code == .enrolmentMoved)
      #expect(await muster.value(Self.freed) == "0")
      #expect(await muster.ask("seat.award T-2 R reserve=1").code == .enrolmentWaiting)
      // So it is with a name that should not have been there, until a seat is freed indeed.
      for (reason, promoted) in [("entered-in-error", nil), ("posted", "army/T-2")] as [(String, String?)] {
        let officer = promoted == nil ? "T-3" : "T-4"
        #expect(await muster.ask("seat.award \(officer) R").code == .enrolmentConfirmed)
        let left = await muster.ask("withdraw \(officer) R reason=\(reason)")
        #expect(left.code == .enrolmentMoved && left["promoted"] == promoted, "\(left.reply)")
      }
      // Whoever had a freed seat by mistake leaves it as one.
      #expect(await muster.value("select took_freed::text from muster.enrolment where officer_id = 2") == "true")
      await muster.ask("withdraw T-2 R reason=entered-in-error")
      #expect(await muster.value(Self.freed) == "1")
    }
  }

  /// The free seat is one of the own body's: the reply says what the officer waits for.
  @Test func whyOneWaitsBesideTheOwnSeat() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(5)
      _ = await muster.homeRun("S", capacity: 1, more: "promotion=manual")
      await muster.ask("body.add GHQ GHQ")
      await muster.ask("seat.allocate S GHQ seats=1")
      let reserve = await muster.ask("enrol T-1 S body=GHQ reserve=1")
      #expect(reserve.code == .enrolmentWaiting, "\(reserve.reply)")
      #expect(reserve.text.hasPrefix("Nobody has had the seat"), "\(reserve.reply)")
      #expect(await muster.ask("enrol T-2 S body=GHQ").code == .enrolmentConfirmed)
      await muster.ask("withdraw T-2 S reason=posted")
      let newcomer = await muster.ask("enrol T-3 S body=GHQ")
      #expect(newcomer.code == .enrolmentWaiting && newcomer["position"] == "1", "\(newcomer.reply)")
      #expect(newcomer.text.hasPrefix("What is free was freed, a reserve waits"), "\(newcomer.reply)")
      let next = await muster.ask("enrol T-4 S body=GHQ")
      #expect(next["position"] == "2" && next.text.hasPrefix("Others who wait go before"), "\(next.reply)")
      let other = await muster.ask("enrol T-5 S")
      #expect(other.text.hasPrefix("The seat that is free is set aside for a body"), "\(other.reply)")
    }
  }

  /// A seat nobody has had is the newcomer's, while a reserve waits for the one that was freed.
  @Test func queuePromotionAndNewcomersAgree() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("S", capacity: 2, more: "promotion=manual")
      await muster.ask("enrol T-1 S")
      #expect(await muster.ask("enrol T-2 S reserve=1").code == .enrolmentWaiting)
      #expect(await muster.ask("withdraw T-1 S reason=posted")["seats-left"] == "2")
      #expect(await muster.ask("enrol T-3 S").code == .enrolmentConfirmed)
      let queue = await muster.ask("seat.queue S").rows
      #expect(queue.map { $0["officer"]?.plain } == ["army/T-2"], "\(queue)")
      #expect(queue.first?["seat-free"] == .bool(true) && queue.first?["hindrance"] == .null, "\(queue)")
      #expect(await muster.ask("enrolment.promote T-2 S")["state"] == "confirmed")
    }
  }
}
