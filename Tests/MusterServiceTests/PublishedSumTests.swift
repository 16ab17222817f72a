import MusterCore
import MusterTestKit
import Testing

/// Two sums of money are not to tell what one person's trip cost, though as many persons stand behind both.
@Suite struct PublishedSumTests {
  /// Eight officers on a run of the first programme, each 100 USD, and one of them on a run of the second.
  private static func with(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      let officers = await muster.officers(8)
      await run(muster, "GAA", "GAA-1", month: 2)
      await run(muster, "GBB", "GBB-1", month: 3)
      await run(muster, "GAA", "GAA-2", month: 4)
      for officer in officers { await trip(muster, officer, "GAA-1", 100) }
      await trip(muster, officers[0], "GBB-1", 7777)
      #expect(await muster.ask(PublicationTests.audience).code == .done)
      try await body(muster)
    }
  }

  /// Five days from a day from 10 to 23 on.
  private static func run(
    _ muster: TestRegister, _ programme: String, _ code: String, month: Int, day: Int = 10
  ) async {
    _ = await muster.ask("programme.add \(programme) name=\(programme)")
    let days = "starts=2027-0\(month)-\(day) ends=2027-0\(month)-\(day + 4)"
    for line in [
      "course.add \"Course of \(code)\" code=\(code)-C discipline=defence-planning",
      "iteration.add \(code)-C \(code) managed-by=nation programme=\(programme) \(days)",
    ] {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
  }

  private static func trip(_ muster: TestRegister, _ officer: String, _ run: String, _ dollars: Int) async {
    for line in [
      "enrol \(officer) \(run) late-entry=yes", "complete \(officer) \(run) outcome=graduated",
      "cost.add \(officer) \(run) kind=tuition payer=nation basis=actual amount=\"\(dollars) USD\"",
    ] {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
  }

  @Test func anotherFilterDoesNotTellOnePersonsTrip() async throws {
    try await Self.with { muster in
      let first = await PublicationTests.publish(muster, "stats measures=cost programme=GAA")
      #expect(first.code == .done && first["withheld"] == "0", "\(first.reply)")
      let both = await PublicationTests.publish(muster, "stats measures=cost programme=GAA,GBB")
      #expect(both.code == .ruleBroken && both["rule"] == "suppression-difference", "\(both.reply)")
      #expect(both.text.contains("by 1 (people behind cost USD)"), "\(both.reply)")
    }
  }

  @Test func anotherMomentDoesNotTellOnePersonsTrip() async throws {
    try await Self.with { muster in
      #expect(await PublicationTests.publish(muster, "stats measures=cost programme=GAA").code == .done)
      // What was corrected is of the same trips.
      let number = await muster.ask("cost.list iteration=GAA-1").rows.first?["id"]?.plain ?? "1"
      let corrected = await muster.ask("cost.set \(number) amount=\"120 USD\" reason=\"as invoiced\"")
      #expect(corrected.code == .done, "\(corrected.reply)")
      let again = await PublicationTests.publish(muster, "stats measures=cost programme=GAA")
      #expect(again.code == .done && again["withheld"] == "0", "\(again.reply)")
      // A further trip is not, whoever of them went.
      await Self.trip(muster, "T-2", "GAA-2", 555)
      let more = await PublicationTests.publish(muster, "stats measures=cost programme=GAA")
      #expect(more.code == .ruleBroken && more.text.contains("by 1 (people behind cost USD)"), "\(more.reply)")
      // Nor are many: as many as there are, they are one officer's.
      for (place, month) in [1, 1, 3, 3, 5, 5].enumerated() {
        let run = "GAA-\(place + 3)"
        await Self.run(muster, "GAA", run, month: month, day: place % 2 == 0 ? 10 : 20)
        await Self.trip(muster, "T-2", run, 100)
      }
      let many = await PublicationTests.publish(muster, "stats measures=cost programme=GAA")
      #expect(many.code == .ruleBroken && many.text.contains("by 1 (people behind cost USD)"), "\(many.reply)")
    }
  }

  /// A question that is not of figures goes to whoever holds the same, as it would in a report.
  @Test func aReconciliationIsPublishedToWhoeverHoldsTheSame() async throws {
    try await PublicationTests.with { muster in
      let partner = "audience.add embassy name=Embassy holds-same=yes marking=\"RELEASABLE TO EMBASSY\""
      #expect(await muster.ask(partner).code == .done)
      #expect(await muster.ask("reconcile.load theirs <<", block: HistoryTests.totals).code == .imported)
      let answer = await PublicationTests.publish(muster, "reconcile.show theirs", for: "embassy")
      #expect(answer.code == .done, "\(answer.reply)")
      let shown = await muster.ask("publish.show 1")
      #expect(shown.lines.first?.contains(#""marking":"RELEASABLE TO EMBASSY""#) == true, "\(shown.lines)")
      #expect(shown.lines.contains { $0.contains("IMET") }, "\(shown.lines)")
      #expect(await muster.ask("publish.list").rows.first?["question"]?.plain == "reconcile.show theirs")
      let open = await PublicationTests.publish(muster, "reconcile.show theirs")
      #expect(open.code == .ruleBroken && open["rule"] == "publishable", "\(open.reply)")
      let write = await PublicationTests.publish(muster, "record.void 1 reason=test", for: "embassy")
      #expect(write.code == .badValue && write["arg"] == "ask", "\(write.reply)")
      let nothing = await PublicationTests.publish(muster, "reconcile.show nobody", for: "embassy")
      #expect(nothing.code == .unknownObject && nothing.text.hasPrefix("The question"), "\(nothing.reply)")
      let moment = "as-of=2027-06-01T08:00:00Z"
      let own = await PublicationTests.publish(muster, "reconcile.show theirs \(moment)", for: "embassy")
      #expect(own.code == .badValue && own["arg"] == "ask", "\(own.reply)")
    }
  }
}
