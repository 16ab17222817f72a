import Foundation
import MusterCore
import MusterService
import MusterTestKit
import Testing

/// Faults found by attacking the register, each as it was found.
@Suite struct RegressionTests {
  /// New seats and new dates in one request: who moves up is away on the new days, not the old ones.
  @Test func seatsAndDatesChangedTogether() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("K1", capacity: 1, more: "starts=2027-10-01 ends=2027-10-05")
      _ = await muster.homeRun("K2", capacity: 9, more: "starts=2027-10-01 ends=2027-10-05")
      _ = await muster.homeRun("K3", capacity: 9, more: "starts=2027-09-02 ends=2027-09-03")
      await muster.ask("enrol T-1 K1")
      await muster.ask("enrol T-2 K1")
      let moved = await muster.ask("iteration.set K1 capacity=2 starts=2027-09-01 ends=2027-09-05")
      #expect(moved.code == .done && moved["promoted"] == "army/T-2", "\(moved.reply)")
      #expect(
        await muster.value("select string_agg(distinct days::text, ' ') from muster.occupation")
          == "[2027-09-01,2027-09-06)")
      #expect(await muster.ask("enrol T-2 K3").code == .clash)
      #expect(await muster.ask("enrol T-2 K2").code == .enrolmentConfirmed)
      muster.clock.set(try Instant(parsing: "2027-09-07"))
      let done = await muster.ask("complete T-2 K1 on=2027-09-05")
      #expect(done.code == .done, "\(done.reply)")
    }
  }

  /// A run that is over takes nobody from its waiting list, whatever is changed about it.
  @Test func nobodyMovesUpIntoARunThatIsOver() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("OLD", capacity: 1, more: "starts=2026-10-01 ends=2026-10-05")
      await muster.ask("enrol T-1 OLD late-entry=yes")
      await muster.ask("enrol T-2 OLD late-entry=yes")
      let more = await muster.ask("iteration.set OLD capacity=5")
      #expect(more.code == .done && more["promoted"] == nil)
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select count(*) from muster.seat") == "1")
    }
  }

  /// After midnight of the nation's clocks a run held further west goes on, and its free seats are given.
  @Test func aRunHeldElsewhereIsNotOverAtTheNationsMidnight() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      _ = await muster.homeRun("W", capacity: 1, more: "starts=2027-10-01 ends=2027-10-01 zone=UTC")
      await muster.ask("enrol T-1 W")
      await muster.ask("enrol T-2 W")
      await muster.ask("officer.restrict T-2 inquiry from=2027-09-01 to=2027-12-31")
      await muster.ask("withdraw T-1 W reason=posted")
      muster.clock.set(try Instant(parsing: "2027-10-01T20:00:00Z"))
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select count(*) from muster.seat") == "0")
      await muster.ask("officer.void restriction 1 reason=\"another officer\"")
      await muster.register.fillFreeSeats()
      #expect(await muster.value("select state from muster.enrolment where officer_id = 2") == "confirmed")
    }
  }

  /// One attempt is one completion, however often its result was mended; what no longer stands is not mended again.
  @Test func aResultIsMendedOnce() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await muster.ask("course.add \"C\" code=C1")
      await muster.ask("completion.add T-1 C1 outcome=graduated on=2026-01-01")
      #expect(await muster.ask("completion.add T-1 C1 kind=correction corrects=1 outcome=attended").code == .done)
      let again = await muster.ask("completion.add T-1 C1 kind=correction corrects=1 outcome=failed")
      #expect(again.code == .ruleBroken && again["standing"] == "2", "\(again.reply)")
      #expect(await muster.ask("completion.add T-1 C1 kind=resit corrects=2 outcome=graduated").code == .done)
      let figure = await muster.ask("stats measures=completions").figures.first
      #expect(figure?["completions"]?.plain == "1")
      #expect(await muster.ask("completion.add T-1 C1 kind=revocation corrects=3").code == .done)
      #expect(await muster.ask("completion.add T-1 C1 kind=revocation corrects=4").code == .ruleBroken)
      let future = await muster.ask("completion.add T-1 C1 outcome=graduated on=2099-01-01")
      #expect(future.code == .ruleBroken && future["rule"] == "result-not-ahead")
    }
  }

  @Test func aCalendarInUseDoesNotMove() async throws {
    try await TestRegister.with { muster in
      let moved = await muster.ask("reference.add calendar us-fiscal name=Moved month=3")
      #expect(moved.code == .ruleBroken && moved["rule"] == "calendar-stays")
      #expect(await muster.ask("reference.add calendar us-fiscal name=\"Federal year\" month=10").code == .done)
      #expect(await muster.ask("reference.add calendar school name=\"School year\" month=9").code == .done)
      let file = await muster.ask("import reference <<", block: "kind,code,name,month\ncalendar,pk-fiscal,Moved,1\n")
      #expect(file.code == .ruleBroken)
    }
  }

  @Test func aReplayedOfficerIsTheFirstAnswer() async throws {
    try await TestRegister.with { muster in
      let first = await muster.ask("officer.add ZK1 \"Some One\" service=army key=k")
      let again = await muster.ask("officer.add ZK1 \"Some One\" service=army key=k")
      #expect(again.reply.payload == first.reply.payload + " replayed=yes")
    }
  }

  @Test func seatsStayDenseWhenARunIsCancelled() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      _ = await muster.homeRun("X", capacity: 3)
      for person in ["T-1", "T-2", "T-3"] { await muster.ask("enrol \(person) X") }
      await muster.ask("enrolment.attend T-3 X")
      #expect(await muster.ask("iteration.cancel X reason=flood")["cancelled"] == "2")
      #expect(await muster.value("select string_agg(number || ' ' || enrolment_id, ',') from muster.seat") == "1 3")
    }
  }

  static let entry = #"{"id":"N1","kind":"course","title":"T","institution":"NSO"}"#

  /// Numbers beyond reason, hidden characters, contradictions: a row and a reason for each, and the good rows alone.
  @Test func catalogueEntriesThatCannotBe() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NSO title=\"NATO School\"")
      let bad = [
        ##"{"id":"X1","kind":"course","title":"T","institution":"NSO","tuition_fee_eur":1e30}"##,
        ##"{"id":"X2","kind":"course","title":"T","institution":"NSO","duration_days":1e30}"##,
        ##"{"id":"X3","kind":"course","title":"T","institution":"NSO","duration_days":-3}"##,
        ##"{"id":"X4","kind":"course","title":"a\u0000b","institution":"NSO"}"##,
        ##"{"id":"X5","kind":"course","title":"a\u202eb","institution":"NSO"}"##,
        ##"{"id":"X6","kind":"course","title":"T","institution":"NSO","active_from":"2028-01-01","active_to":"2027-01-01"}"##,
        ##"{"id":"X7","kind":"course","title":"T","institution":"Unheard of"}"##,
        ##"{"id":"X8","kind":"course","title":"T","institution":"NSO","etoc_code":"\##(String(repeating: "字", count: 9000))"}"##,
      ]
      let all = await muster.ask("import catalogue <<", block: Self.entry + "\n" + bad.joined(separator: "\n") + "\n")
      #expect(all.code == .importRejected && all["bad"] == "8", "\(all.reply)")
      #expect(all.rows.map { $0["line"]?.plain ?? "" } == (2...9).map(String.init))
      #expect(await muster.value("select count(*) from muster.course") == "0")
      let each = await muster.ask(
        "import catalogue mode=each <<", block: Self.entry + "\n" + bad.joined(separator: "\n") + "\n")
      #expect(each.code == .imported && each["applied"] == "1" && each["bad"] == "8", "\(each.reply)")
      let changed = await muster.ask(
        "import catalogue <<", block: Self.entry.replacingOccurrences(of: "\"T\"", with: "\"Other\"") + "\n")
      #expect(changed.code == .importRejected && changed.rows.first?["field"]?.plain == "id")
      #expect(await muster.ask("import catalogue <<", block: Self.entry + "\n").code == .unchanged)
    }
  }

  @Test func listsWithBadRows() async throws {
    try await TestRegister.with { muster in
      let words =
        "kind,code,name\nprovince,new-one,New\nprovince,new-one,Again\ndiscipline,Not Good,Bad\ndiscipline,good,Good\n"
      let all = await muster.ask("import reference <<", block: words)
      #expect(all.code == .importRejected || all.code == .badValue, "\(all.reply)")
      let each = await muster.ask("import reference mode=each <<", block: words)
      #expect(each.code == .imported && each["applied"] == "2" && each["bad"] == "2", "\(each.reply) \(each.rows)")
      let names =
        "name,provider,title,country,partners\nGood,G1,Good One,,\nGood,G2,Good Two,,\nBad,G3,Bad,XX,\nWorse,G4,Worse,,NOBODY\n"
      let institutions = await muster.ask("import institutions mode=each <<", block: names)
      #expect(
        institutions.code == .imported && institutions["bad"] == "3", "\(institutions.reply) \(institutions.rows)")
      #expect(await muster.value("select count(*) from muster.provider where code in ('G1', 'G4')") == "2")
      #expect(
        await muster.ask("import institutions <<", block: names.replacingOccurrences(of: "G1", with: "H1")).code
          == .importRejected)
    }
  }

  @Test func costsThatCannotBe() async throws {
    try await TestRegister.with { muster in
      let head = "program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost\n"
      let row = "P - Fiscal Year 2010 X\tT\t1\t1/1/2010\t1/2/2010\t"
      let answer = await muster.ask("import records format=tsv <<", block: head + row + "$92,233,720,368,547,757\n")
      #expect(answer.code == .imported && answer["cost-garbled"] == "1", "\(answer.reply)")
      #expect(await muster.ask("stats").figures.first?["cost"] == .null, "what cannot be is in no sum")
      let large = await muster.ask(
        "import records format=tsv <<", block: head + row + "$90,000,000,000\n" + row + "$90,000,000,000\n")
      #expect(large.code == .imported && large["cost-implausible"] == "2", "\(large.reply)")
      // Whoever states such amounts himself is believed, and they add up.
      for id in 2...3 { await muster.ask("record.correct \(id) cost=\"90000000000 USD\" reason=test") }
      let total = await muster.ask("stats").figures.first
      #expect(total?["cost"]?.plain == "180000000000.00 USD")
    }
  }

  /// As behind `| head`: nothing went wrong in the daemon.
  @Test func aReaderThatLeavesIsNoFault() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(2)
      let request = try RequestParser.parse(Array("export officers".utf8))
      let reply = await muster.register.handle(request, block: nil, from: TestRegister.registrar, to: GoneSink())
      #expect(reply.code == .cancelled, "\(reply)")
    }
  }
}

/// Of a client that has left.
private struct GoneSink: ReplySink {
  func send(_ code: ReplyCode, rows: [Row]) async throws { throw ClientLeft() }
  func send(_ code: ReplyCode, lines: [String]) async throws { throw ClientLeft() }
}
