import MusterCore
import MusterTestKit
import Testing

/// Classification and distribution on all that goes out, as they stood at the moment asked about.
@Suite struct MarkingTests {
  private static func head(_ answer: Answer) -> String? {
    answer.rows.first { ["head", "report"].contains($0["row"]?.plain ?? "") }?["marking"]?.plain
  }

  @Test func itStandsOnEverythingAndThePastKeepsItsOwn() async throws {
    try await PublicationTests.with { muster in
      let past = muster.clock.now
      let before = await muster.ask("stats programme as-of=\(past)")
      #expect(Self.head(before) == "not marked")
      #expect(await muster.ask("record.list")["marking"] == nil)
      #expect(await muster.ask("export records")["marking"] == "not marked")
      muster.clock.set(Instant(microseconds: past.microseconds + 60_000_000))
      let set = await muster.ask(#"marking.set "RESTRICTED, directorate only" letter=A/1"#)
      #expect(set.code == .done, "\(set.reply)")
      #expect(await muster.ask(#"marking.set "RESTRICTED, directorate only""#).code == .unchanged)
      for line in [
        "stats programme", "stats.links", "report.run country-year", "reconcile.layout",
        "stats.diff from=\(past)",
      ] {
        #expect(Self.head(await muster.ask(line)) == "RESTRICTED, directorate only", "\(line)")
      }
      for line in ["record.list", "export records", "export.facts records", "stats programme format=csv"] {
        #expect(await muster.ask(line)["marking"] == "RESTRICTED, directorate only", "\(line)")
      }
      let again = await muster.ask("stats programme as-of=\(past)")
      #expect(again.lines == before.lines, "the past goes out as it was")
      #expect(await muster.ask("stats programme format=csv as-of=\(past)")["marking"] == nil)
      #expect(await muster.ask("marking.show as-of=\(past)").rows.first?["marking"]?.plain == "not marked")
      // What is published is marked for those who read it.
      #expect(await PublicationTests.publish(muster, "stats programme").code == .done)
      #expect(await muster.ask("publish.show 1").lines.first?.contains(#""marking":"UNCLASSIFIED""#) == true)
      #expect(
        await muster.ask(
          "audience.add embassy name=Embassy holds-same=yes marking=RELEASABLE released-to=Embassy"
        ).code == .done)
      #expect(await muster.ask("publish embassy report=country-year").code == .done)
      let frozen = await muster.ask("publish.show 2").lines.filter { $0.contains(#""marking":"#) }
      #expect(!frozen.isEmpty && frozen.allSatisfy { $0.contains(#""marking":"RELEASABLE""#) }, "\(frozen)")
      #expect(await muster.ask("publish.show 2")["marking"] != "RESTRICTED, directorate only")
      let entry = await muster.ask("change.list verb=marking.set").rows
      #expect(entry.count == 1, "\(entry)")
      #expect(await muster.ask("change.verify").code == .done)
    }
  }
}
