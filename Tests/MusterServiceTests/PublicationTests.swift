import MusterCore
import MusterTestKit
import PGClient
import Testing

/// Publishing: who may read what, what is withheld, what was frozen stays.
@Suite struct PublicationTests {
  static let audience = "audience.add public name=\"The public\" minimum=5 marking=UNCLASSIFIED released-to=anyone"

  /// Group entries as programme, fiscal year, people.
  static let entries: [(String, Int, Int)] = [
    ("P1", 2012, 20), ("P1", 2013, 2), ("P2", 2012, 20), ("P2", 2013, 9), ("P3", 2012, 20), ("P3", 2013, 10),
    ("P4", 2012, 40), ("P4", 2013, 40),
  ]

  static func with(_ body: (TestRegister) async throws -> Void) async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      let lines = entries.map { programme, year, people in
        "\(programme) - Fiscal Year \(year) Trial\tT\t\(people)\t2/1/\(year)\t2/3/\(year)\t$1,000"
      }
      let records = await muster.ask(
        "import records format=tsv <<",
        block: (["program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost"] + lines).joined(separator: "\n")
          + "\n")
      #expect(records.code == .imported, "\(records.reply)")
      #expect(await muster.ask(audience).code == .done)
      try await body(muster)
    }
  }

  static func publish(_ muster: TestRegister, _ question: String, _ more: String = "", for audience: String = "public")
    async -> Answer
  {
    await muster.ask("publish \(audience) ask=\"\(question)\" \(more)")
  }

  /// The rows of a table that are withheld, by the text of their dimensions.
  static func withheld(_ answer: Answer) -> [String] {
    answer.lines.filter { $0.contains("\"suppressed\":[") }.map { line in
      line.split(separator: ",").prefix { !$0.contains("participations") }.joined(separator: ",")
    }
  }

  @Test func smallCellsAndTheirCompanionsAreWithheld() async throws {
    try await Self.with { muster in
      let answer = await Self.publish(muster, "stats programme,year measures=participations,persons,cost totals=all")
      #expect(answer.code == .done, "\(answer.reply)")
      #expect(answer["publication"] == "1" && answer["small"] == "1", "\(answer.reply)")
      let shown = await muster.ask("publish.show 1")
      #expect(shown["sha256"] == answer["sha256"])
      // The cell of two people, another one of its programme, and of both years another programme.
      #expect(Self.withheld(shown).count == 4, "\(shown.lines)")
      #expect(
        shown.lines.contains {
          $0.hasPrefix(#"{"row":"figure","programme":"P1","year":"2013","participations":null,"persons":null"#)
        })
      #expect(shown.lines.first?.contains(#""marking":"UNCLASSIFIED""#) == true)
      // What is not withheld is as it stands in the register.
      let direct = await muster.ask("stats programme,year measures=participations,persons,cost totals=all")
      let plain = Set(direct.figures.map { Self.withoutLeftOut($0.json) })
      let open = shown.lines.filter {
        $0.contains("participations") && !$0.contains("suppressed") && !$0.contains("\"head\"")
          && !$0.contains("\"note\"")
      }
      #expect(open.count == direct.figures.count - 4 && open.allSatisfy { plain.contains(Self.withoutLeftOut($0)) })
      // What is left out is told in steps of the minimum.
      let total = #""participations":161,"persons":0,"persons-not-available":160,"#
      #expect(open.contains { $0.contains(total) }, "\(open)")
      #expect(shown.lines.contains { $0.contains("Numbers of people below 5 are withheld") })
    }
  }

  private static func withoutLeftOut(_ line: String) -> String {
    guard let start = line.firstRange(of: #""persons-not-available":"#) else { return line }
    return String(line[..<start.lowerBound]) + String(line[start.upperBound...].drop { $0.isNumber })
  }

  /// Same question, same moment: the same bytes.
  @Test func theSameIsPublishedTheSame() async throws {
    try await Self.with { muster in
      let first = await Self.publish(muster, "stats programme,year totals=all")
      #expect(await muster.ask("record.correct 1 headcount=26 reason=test").code == .done)
      let again = await Self.publish(muster, "stats programme,year totals=all", "as-of=\(first["as-of"] ?? "")")
      #expect(again.code == .done && first["sha256"] == again["sha256"], "\(again.reply)")
      // The moment in the list is the whole one.
      let listed = await muster.ask("publish.list").rows.map { $0["as-of"]?.plain }
      #expect(listed == [first["as-of"], first["as-of"]])
      #expect(await muster.ask("stats programme,year totals=all as-of=\(listed[0] ?? "")")["seq"] == first["seq"])
      let tried = await muster.ask(
        "publish.try public ask=\"stats programme,year totals=all\" as-of=\(first["as-of"] ?? "")")
      #expect(tried.rows.map(\.json) == (await muster.ask("publish.show 1")).lines)
    }
  }

  /// The table before a single officer was added: the total cannot be withheld, so it is refused and says what by.
  @Test func oneMorePersonIsRefusedByName() async throws {
    try await Self.with { muster in
      let first = await Self.publish(muster, "stats programme measures=participations", "title=Before")
      #expect(first.code == .done && first["withheld"] == "0", "\(first.reply)")
      #expect(await muster.ask("record.correct 1 headcount=21 reason=test").code == .done)
      let second = await Self.publish(muster, "stats programme measures=participations")
      #expect(
        second.code == .ruleBroken
          && second.text.contains("The total differs from the total of publication 1 (\"Before\") by 1"),
        "\(second.reply)")
      #expect(second["rule"] == "suppression-difference")
      #expect(await muster.ask("publish.list").rows.count == 1)
      // Of the same moment nothing new is said; and when more have come, it can go out.
      let asOf = await Self.publish(muster, "stats programme measures=participations", "as-of=\(first["as-of"] ?? "")")
      #expect(asOf.code == .done)
      #expect(await muster.ask("record.correct 1 headcount=29 reason=test").code == .done)
      #expect(await Self.publish(muster, "stats programme measures=participations").code == .done)
    }
  }

  /// A total of one year takes the cells apart that an earlier table withholds together: it is the total that is named, and
  /// what is advised helps.
  @Test func aTotalThatGivesAwayIsRefusedByName() async throws {
    try await Self.with { muster in
      let first = await Self.publish(muster, "stats programme,year measures=participations year=2012..2013")
      #expect(first.code == .done && first["withheld"] == "2", "\(first.reply)")
      let second = await Self.publish(muster, "stats kind measures=participations year=2012")
      #expect(second.code == .ruleBroken && second["rule"] == "suppression", "\(second.reply)")
      #expect(second.text.hasPrefix("The total of this table cannot be withheld"), "\(second.reply)")
      #expect(second.text.contains("from it programme P1, year 201"), "\(second.reply)")
      #expect(second["cell"] == "the total" && second["earlier"]?.hasPrefix("publication 1") == true)
      #expect(second["earlier-cell"]?.hasPrefix("programme P1, year 201") == true, "\(second.reply)")
      #expect(!second.text.contains("fewer dimensions"))
      let same = await Self.publish(muster, "stats kind measures=participations year=2012..2013")
      #expect(same.code == .done, "\(same.reply)")
    }
  }

  /// The same table with another filter: what differs by few is withheld too, with a companion.
  @Test func aCellThatDiffersByFewIsWithheld() async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "stats programme measures=participations").code == .done)
      let second = await Self.publish(muster, "stats programme measures=participations year=2012")
      #expect(second.code == .done && second["difference"] == "1", "\(second.reply)")
      #expect(second.text.contains("programme P1 differs by few from publication 1"), "\(second.text)")
      let shown = await muster.ask("publish.show 2")
      #expect(Self.withheld(shown).first?.contains("P1") == true && Self.withheld(shown).count >= 2)
      // Another audience has not read the first one.
      #expect(await muster.ask("audience.add press name=Press marking=UNCLASSIFIED").code == .done)
      let press = await Self.publish(muster, "stats programme measures=participations year=2012", for: "press")
      #expect(press.code == .done && press["withheld"] == "0", "\(press.reply)")
      // One that sees it has.
      #expect(await muster.ask("audience.add friends name=Friends marking=UNCLASSIFIED sees=public").code == .done)
      let friends = await Self.publish(muster, "stats programme measures=participations year=2012", for: "friends")
      #expect(friends.code == .done && friends["withheld"] != "0", "\(friends.reply)")
      // And what is given to the public is read by those friends.
      #expect(await muster.ask("audience.set press sees=public").code == .done)
      #expect(await muster.ask("audience.set friends sees=press").code == .done)
    }
  }

  /// A partner that holds the same figures reconciles cells of one.
  @Test func whoeverHoldsTheSameIsShownAll() async throws {
    try await Self.with { muster in
      #expect(
        await muster.ask("audience.add embassy name=Embassy holds-same=yes marking=\"RELEASABLE TO EMBASSY\"").code
          == .done)
      let answer = await Self.publish(muster, "stats programme,year measures=participations", for: "embassy")
      #expect(answer.code == .done && answer["withheld"] == "0", "\(answer.reply)")
      let shown = await muster.ask("publish.show 1")
      #expect(!shown.lines.contains { $0.contains("suppressed") })
      #expect(shown.lines.contains { $0.contains(#""programme":"P1","year":"2013","participations":2"#) })
      let bad = await muster.ask("audience.set public sees=embassy")
      #expect(bad.code == .ruleBroken && bad["rule"] == "audience-sees", "\(bad.reply)")
      #expect(await muster.ask("audience.set public holds-same=yes minimum=5").code == .badValue)
      #expect(await muster.ask("audience.set public minimum=5").code == .unchanged)
      #expect(await muster.ask("audience.set public sees=nobody").code == .unknownObject)
      #expect(await muster.ask("audience.add public name=Again marking=X").code == .exists)
      #expect(await muster.ask("audience.add \"The public\" name=Again marking=X").code == .badValue)
      #expect(await muster.ask("audience.list").rows.map { $0["audience"]?.plain } == ["embassy", "public"])
    }
  }

  @Test(arguments: [
    ("stats programme,year,month,provider", "at most three dimensions"),
    ("stats programme measures=cost top=2", "top="), ("stats payer measures=cost", "splits costs only"),
    ("officer.list", "only figures of the verb stats"),
    ("stats programme programme=P1 year=2013", "The total"), ("stats nothing", "nothing"),
    ("stats programme <<", "only figures"),
  ])
  func whatWouldShowMoreIsRefused(_ question: String, _ why: String) async throws {
    try await Self.with { muster in
      let answer = await Self.publish(muster, question)
      #expect(!answer.code.isSuccess && answer.text.contains(why), "\(answer.reply)")
      #expect(await muster.ask("publish.list").rows.isEmpty)
    }
  }

  /// An order by size, a top and years set beside one another are taken from what is shown, and from nothing else.
  @Test(arguments: [
    ("stats programme year=2013 measures=participations order=-participations", ["P4", "P3"]),
    ("stats programme year=2013 measures=participations order=participations", ["P3", "P4"]),
    ("stats programme year=2013 measures=participations top=1", ["P4"]),
    ("stats programme year=2013 measures=participations top=4", ["P4", "P3"]),
    ("stats programme year=2012 versus=2013 measures=participations,persons", ["P1", "P2", "P3", "P4"]),
  ])
  func whatIsShownOrdersTheRows(_ question: String, _ programmes: [String]) async throws {
    try await Self.with { muster in
      let answer = await Self.publish(muster, question)
      #expect(answer.code == .done, "\(answer.reply)")
      let rows = (await muster.ask("publish.try public ask=\"\(question)\" as-of=\(answer["as-of"] ?? "")")).rows
      let shown = await muster.ask("publish.show 1")
      #expect(rows.map(\.json) == shown.lines)
      let figures = rows.filter { $0["row"]?.plain == "figure" }
      let open = figures.filter { $0["suppressed"] == nil }.map { $0["programme"]?.plain ?? "" }
      if question.contains("versus") {
        #expect(figures.map { $0["programme"]?.plain } == programmes)
        #expect(shown.lines.contains { $0.contains(#""2012 participations":20"#) }, "\(shown.lines)")
        // No sum of both years.
        #expect(!shown.lines.contains { $0.contains(#""participations":"#) }, "\(shown.lines)")
      } else {
        #expect(open == programmes, "\(shown.lines)")
        let firstHidden = figures.firstIndex { $0["suppressed"] != nil } ?? figures.count
        #expect(figures[firstHidden...].allSatisfy { $0["suppressed"] != nil }, "\(shown.lines)")
        if question.contains("top=") { #expect(firstHidden == figures.count) }
      }
      #expect(rows.contains { $0["row"]?.plain == "total" })
    }
  }

  /// The largest of the year that is asked for, whatever the year beside it was.
  @Test func aTopBesideAnotherYearIsOfTheYearAskedFor() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-06-01T08:00:00Z"))
      let entries = [("P1", 2012, 90), ("P1", 2013, 20), ("P2", 2012, 30), ("P2", 2013, 50), ("P3", 2013, 40)]
      let lines = entries.map { programme, year, people in
        "\(programme) - Fiscal Year \(year) Trial\tT\t\(people)\t2/1/\(year)\t2/3/\(year)\t$1,000"
      }
      let head = "program\tcourse_title\tquantity\tstart_date\tend_date\ttotal_cost"
      let records = ([head] + lines).joined(separator: "\n") + "\n"
      #expect(await muster.ask("import records format=tsv <<", block: records).code == .imported)
      #expect(await muster.ask(Self.audience).code == .done)
      let question = "stats programme year=2013 versus=2012 measures=participations,persons top=2 order=-participations"
      let answer = await muster.ask("publish.try public ask=\"\(question)\"")
      let figures = answer.rows.filter { $0["row"]?.plain == "figure" }
      #expect(figures.map { $0["programme"]?.plain } == ["P2", "P3"], "\(answer.reply) \(figures)")
      #expect(figures.first?["2013 participations"] == .int(50) && figures.first?["participations"] == nil)
    }
  }

  /// A report that cannot go out as it is: which section, why, and what can be typed instead.
  @Test func whatAReportAdvisesIsOfAReport() async throws {
    try await Self.with { muster in
      let small = await muster.ask("publish public report=annual with=year=2030")
      #expect(small.code == .done, "\(small.reply)")
      let layout = await muster.ask("publish public report=country-year with=year=2013")
      #expect(layout.code == .ruleBroken, "\(layout.reply)")
      #expect(layout.text.contains("Section \"Reported and enrolled here\""), "\(layout.reply)")
      #expect(layout.text.contains("publish public ask=\"stats programme"), "\(layout.reply)")
      let links = await muster.ask("publish public report=links")
      #expect(links.code == .ruleBroken && links.text.contains("holds-same=yes"), "\(links.reply)")
      #expect(await muster.ask("record.correct 1 headcount=2 reason=test").code == .done)
      for number in 2...8 {
        #expect(await muster.ask("record.void \(number) reason=test").code == .done)
      }
      let few = await muster.ask("publish public report=participation")
      #expect(few.code == .ruleBroken && few.text.contains("itself below 5"), "\(few.reply)")
      #expect(few.text.contains("it takes basis, calendar"), "\(few.reply)")
      #expect(!few.text.contains("across") && !few.text.contains("without that measure"), "\(few.reply)")
    }
  }

  /// Every shipped report of figures goes out over the published records.
  @Test(arguments: [
    "annual with=year=2013", "participation", "who-went with=year=2013", "women with=years=2010..2013",
    "seat-account with=year=2013",
  ])
  func aShippedReportIsPublished(_ report: String) async throws {
    try await StatisticsTests.withRecords { muster in
      #expect(await muster.ask(Self.audience).code == .done)
      let answer = await muster.ask("publish public report=\(report)")
      #expect(answer.code == .done, "\(answer.reply)")
    }
  }

  @Test func aReportIsPublishedWhole() async throws {
    try await Self.with { muster in
      let definition = """
        title      Who went in {year}
        parameter  year  required  the year shown
        section    By programme
        ask        stats programme measures=participations year={year}
        section    The whole
        ask        stats measures=participations year={year}
        """
      #expect(await muster.ask("report.set who-went <<", block: definition).code == .done)
      let answer = await muster.ask("publish public report=who-went with=year=2013")
      #expect(answer.code == .done, "\(answer.reply)")
      let shown = await muster.ask("publish.show 1")
      #expect(shown.lines.first?.hasPrefix(#"{"row":"report","name":"who-went","title":"Who went in 2013""#) == true)
      #expect(shown.lines.first?.contains(#""marking":"UNCLASSIFIED""#) == true)
      #expect(shown.lines.filter { $0.hasPrefix(#"{"row":"section""#) }.count == 2)
      #expect(Self.withheld(shown).count == 2, "\(shown.lines)")
      let list = definition.replacing(
        "ask        stats measures=participations year={year}", with: "ask        officer.list")
      #expect(await muster.ask("report.set people <<", block: list).code == .done)
      let refused = await muster.ask("publish public report=people with=year=2013")
      #expect(refused.code == .ruleBroken && refused.text.contains("Section \"The whole\""), "\(refused.reply)")
    }
  }

  /// To whom it was given, and that it was withdrawn: entries beside it, and it still counts for later ones.
  @Test func releasesAndWithdrawalsAreEntriesOfTheirOwn() async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "stats programme measures=participations").code == .done)
      let release = await muster.ask("publish.release 1 to=\"Embassy\" on=2027-06-02 letter=JSHQ/44")
      #expect(release.code == .done, "\(release.reply)")
      let ahead = await muster.ask("publish.release 1 to=Embassy on=2030-01-01")
      #expect(ahead.code == .ruleBroken && ahead["rule"] == "not-ahead", "\(ahead.reply)")
      let before = await muster.ask("publish.release 1 to=Embassy on=2020-01-01")
      #expect(before.code == .ruleBroken && before["rule"] == "release-before-publication", "\(before.reply)")
      let rows = await muster.ask("publish.releases 1").rows
      #expect(rows.count == 1 && rows[0]["letter"]?.plain == "JSHQ/44" && rows[0]["on"]?.plain == "2027-06-02")
      #expect(await muster.ask("publish.withdraw 1 reason=\"wrong title\"").code == .done)
      #expect(await muster.ask("publish.withdraw 1 reason=again").code == .unchanged)
      #expect(await muster.ask("publish.release 1 to=Somebody").code == .ruleBroken)
      #expect(await muster.ask("publish.release 9 to=Somebody").code == .unknownObject)
      #expect(await muster.ask("publish.show 9").code == .unknownObject)
      let listed = await muster.ask("publish.list audience=public").rows
      #expect(listed.count == 1 && listed[0]["withdrawn"]?.plain == "wrong title" && listed[0]["releases"] == .int(1))
      #expect(await muster.ask("publish.show 1").code == .rows)
      let second = await Self.publish(muster, "stats programme measures=participations year=2012")
      #expect(second["difference"] == "1", "\(second.reply)")
    }
  }

  /// What the server says to a statement of its superuser; nil when it does it.
  private static func tried(_ sql: String, _ muster: TestRegister) async -> String? {
    do {
      try await muster.superuser { try await $0.execute(sql) }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Neither the daemon nor the owner of the schema changes a publication; who gets around that is found out.
  @Test func whatWasPublishedIsFrozen() async throws {
    try await Self.with { muster in
      #expect(await Self.publish(muster, "stats programme measures=participations").code == .done)
      #expect(await muster.ask("publish.release 1 to=Embassy").code == .done)
      for change in [
        "update muster.publication set title = 'x'", "delete from muster.publication_cell",
        "truncate muster.publication cascade",
        "delete from muster.publication_release", "update muster.publication_table set title = 'x'",
      ] {
        let refusal = await Self.tried(change, muster)
        #expect(refusal?.contains("never changed") == true, "\(change): \(refusal ?? "done")")
      }
      #expect(await muster.ask("publish.verify").code == .rows)
      try await muster.superuser { connection in
        for statement in [
          "alter table muster.publication disable trigger publication_is_frozen",
          "update muster.publication set content = content || 'x'::bytea, sha256 = sha256(content || 'x'::bytea)",
        ] { try await connection.execute(statement) }
      }
      let found = await muster.ask("publish.verify 1")
      #expect(found.code == .ruleBroken && found.rows.first?["says"]?.plain == "not as logged", "\(found.reply)")
    }
  }
}
