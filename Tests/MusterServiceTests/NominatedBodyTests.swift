import MusterCore
import MusterTestKit
import Testing

/// Another body for a name in a run at home, of which seats are set aside for bodies.
@Suite struct NominatedBodyTests {
  /// Another body is another claim: decided as by enrolment.mend.
  @Test(arguments: ["nomination.set T-1 S body=NHQ", "enrolment.mend T-1 S body=NHQ reason=x"])
  func whoHoldsASeatKeepsTheBody(_ line: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("S", capacity: 3)
      for body in ["GHQ", "NHQ", "AHQ"] { await muster.ask("body.add \(body) \(body)") }
      await muster.ask("seat.allocate S GHQ seats=1")
      for (n, body) in [(1, "GHQ"), (2, "NHQ"), (3, "NHQ")] {
        #expect(await muster.ask("enrol T-\(n) S body=\(body)").code == .enrolmentConfirmed)
      }
      #expect(await muster.ask("enrol T-4 S body=GHQ reserve=1").code == .enrolmentWaiting)
      let refused = await muster.ask(line)
      #expect(refused.code == .ruleBroken && refused["rule"] == "set-aside", "\(refused.reply)")
      #expect(await muster.ask("iteration.set S capacity=3 place=Khanpur").code == .done)
      #expect(
        await muster.value(
          "select count(*) from muster.enrolment e join muster.body b on b.id = body_id where code = 'GHQ'") == "2")
      // No seats are set aside for either: nothing is counted by them.
      #expect(await muster.ask("nomination.set T-2 S body=AHQ").code == .done)
      let back = await muster.ask("nomination.set T-3 S clear=body")
      #expect(back.code == .done && back["promoted"] == nil && back["state"] == nil, "\(back.reply)")
    }
  }

  /// Seats that a body gave back, and those released to all, are set aside for nobody.
  @Test func whatWasSetAsideOnceBindsNobody() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("S", capacity: 4)
      for body in ["GHQ", "NHQ"] {
        await muster.ask("body.add \(body) \(body)")
        await muster.ask("seat.allocate S \(body) seats=1")
      }
      await muster.ask("enrol T-1 S body=GHQ")
      #expect(await muster.ask("seat.turn-back S NHQ seats=1 reason=\"no officer\"").code == .done)
      await muster.ask("enrol T-2 S")
      let other = await muster.ask("nomination.set T-2 S body=NHQ")
      #expect(other.code == .done, "\(other.reply)")
      let own = await muster.ask("nomination.set T-1 S body=NHQ")
      #expect(own.code == .ruleBroken && own["rule"] == "set-aside", "\(own.reply)")
    }
  }

  @Test func whoWaitsForAnotherBodyMayHaveASeatAtOnce() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(4)
      _ = await muster.homeRun("S", capacity: 3)
      for body in ["GHQ", "NHQ"] { await muster.ask("body.add \(body) \(body)") }
      await muster.ask("seat.allocate S GHQ seats=2")
      await muster.ask("enrol T-1 S")
      for n in 2...3 { #expect(await muster.ask("enrol T-\(n) S body=NHQ").code == .enrolmentWaiting) }
      let moved = await muster.ask("nomination.set T-3 S body=GHQ letter=GHQ/7")
      #expect(moved.code == .done && moved["state"] == "confirmed" && moved["promoted"] == nil, "\(moved.reply)")
      #expect(
        await muster.value("select string_agg(state, ',' order by officer_id) from muster.enrolment")
          == "confirmed,waiting,confirmed")
      #expect(await muster.value("select count(*) || ' ' || max(number) from muster.seat") == "2 2")
      #expect(
        await muster.value(
          "select concat_ws(' ', detail ->> 'from', detail ->> 'to', detail ->> 'body') from muster.change where verb = 'nomination.set'"
        ) == "waiting confirmed GHQ")
      #expect(await muster.value("select letter from muster.enrolment where officer_id = 3") == "GHQ/7")
    }
  }
}
