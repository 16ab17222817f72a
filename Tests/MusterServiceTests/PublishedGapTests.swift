import MusterCore
import MusterTestKit
import Testing

/// What follows from the difference of two measures, and from a sum of money that few stand behind, is withheld too.
///
/// | | named | withdrew | took part | failed |
/// |---|---|---|---|---|
/// | army | 15 | 3 | 12 | 2 |
/// | navy | 14 | 4 | 10 | 3 |
@Suite struct PublishedGapTests {
  private static func with(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      let officers = Self.officers("army", "A", 15) + Self.officers("navy", "N", 14)
      var lines = [
        "course.add Planning code=PL discipline=defence-planning",
        "iteration.add PL PL-27 managed-by=nation starts=2027-03-01 ends=2027-03-10", PublicationTests.audience,
      ]
      for (service, names, withdrew, failed) in [("A", 15, 3, 2), ("N", 14, 4, 3)] {
        for number in 1...names {
          lines.append("enrol \(service)-\(number) PL-27 late-entry=yes")
          let outcome = number <= withdrew + failed ? "failed" : "graduated"
          lines.append(
            number <= withdrew
              ? "withdraw \(service)-\(number) PL-27 reason=posted"
              : "complete \(service)-\(number) PL-27 outcome=\(outcome)")
        }
      }
      let imported = await muster.ask("import officers <<", block: "service,number,name\n" + officers)
      #expect(imported.code == .imported, "\(imported.reply)")
      for line in lines {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      try await body(muster)
    }
  }

  private static func officers(_ service: String, _ letter: String, _ count: Int) -> String {
    (1...count).map { "\(service),\(letter)-\($0),Invented Officer\n" }.joined()
  }

  /// For each question in turn how many cells are withheld, for which reason.
  private static func publish(_ muster: TestRegister, _ measures: String) async -> [String?] {
    let answer = await PublicationTests.publish(muster, "stats service measures=\(measures)")
    #expect(answer.code == .done, "\(measures): \(answer.reply)")
    return [answer["withheld"], answer["small"], answer["difference"]]
  }

  @Test func whoWasLostIsNotToldByNamesAndWhoJoined() async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "lost") == ["2", "2", nil])
      #expect(await Self.publish(muster, "named,joined") == ["2", "2", nil])
      // Each by itself says nothing; what comes second is held against the first.
      #expect(await Self.publish(muster, "named") == ["0", nil, nil])
      #expect(await Self.publish(muster, "joined") == ["2", nil, "2"])
      #expect(await Self.publish(muster, "participations,completions") == ["2", "2", nil])
    }
  }

  @Test func whoFailedIsNotToldByParticipationsAndCompletions() async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "completion-rate") == ["2", "2", nil])
      #expect(await Self.publish(muster, "participations") == ["0", nil, nil])
      #expect(await Self.publish(muster, "completions") == ["2", nil, "2"])
    }
  }

  /// In one run as many persons as participations are, and days are so many times as many.
  @Test(arguments: ["persons", "days"])
  func whoFailedIsNotToldByPersonsOrDays(_ measure: String) async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "\(measure),completions") == ["2", "2", nil])
    }
    try await Self.with { muster in
      #expect(await Self.publish(muster, measure) == ["0", nil, nil])
      #expect(await Self.publish(muster, "completions") == ["2", nil, "2"])
    }
  }

  @Test func aTotalWithFewBetweenItsMeasuresIsRefused() async throws {
    try await Self.with { muster in
      let army = await PublicationTests.publish(muster, "stats course service=army measures=named,joined")
      #expect(army.code == .ruleBroken && army.text.contains("(named without joined: 3)"), "\(army.reply)")
      #expect(
        await PublicationTests.publish(muster, "stats course service=army measures=named", "title=Names").code == .done)
      let joined = await PublicationTests.publish(muster, "stats course service=army measures=joined")
      #expect(joined.code == .ruleBroken && joined["rule"] == "suppression-difference", "\(joined.reply)")
      #expect(joined.text.contains("publication 1 (\"Names\") by 3 (named without joined)"), "\(joined.reply)")
    }
  }

  @Test func aCostOfFewIsWithheld() async throws {
    try await Self.with { muster in
      func cost(_ officers: [String]) async {
        for officer in officers {
          let line = "cost.add \(officer) PL-27 kind=tuition payer=nation basis=actual amount=\"550 EUR\""
          #expect(await muster.ask(line).code == .done)
        }
      }
      let question = "stats service measures=participations,cost"
      await cost(["A-10"])
      let one = await PublicationTests.publish(muster, question)
      #expect(one.code == .ruleBroken && one.text.contains("(people behind cost EUR: 1)"), "\(one.reply)")
      await cost((11...15).map { "A-\($0)" } + (10...12).map { "N-\($0)" })
      let some = await PublicationTests.publish(muster, question)
      #expect(some.code == .done && some["withheld"] == "2" && some["small"] == "1", "\(some.reply)")
      // Two more stated since: what theirs are would follow from both totals.
      await cost(["N-13", "N-14"])
      let more = await PublicationTests.publish(muster, question)
      #expect(more["rule"] == "suppression-difference", "\(more.reply)")
      #expect(more.text.contains("by 2 (people behind cost EUR)"), "\(more.reply)")
    }
  }

  /// A group entry's sum is that of all its people.
  @Test func aGroupsCostIsOfItsPeople() async throws {
    try await PublicationTests.with { muster in
      let answer = await PublicationTests.publish(muster, "stats year measures=participations,cost")
      #expect(answer.code == .done && answer["withheld"] == "0", "\(answer.reply)")
    }
  }
}
