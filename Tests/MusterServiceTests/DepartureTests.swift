import MusterCore
import MusterTestKit
import Testing

/// Before departure: templates, how each requirement stands, what is missing, what it costs.
@Suite struct DepartureTests {
  /// A run in Germany of a provider, with two officers approved; the clock stands at 2026-11-18.
  static func setUp(_ muster: TestRegister) async {
    await muster.ask("provider.add NSO title=\"A School\" country=DE")
    await muster.ask("course.add \"Course abroad\" code=M1 scheme=etf provider=NSO profile=3232 fee=\"550 EUR\"")
    await muster.ask("iteration.add M1 M1-A-27 starts=2027-03-08 ends=2027-03-12 country=DE")
    await muster.ask("iteration.add M1 M1-B-27 starts=2027-09-06 ends=2027-09-10 country=PK")
    _ = await muster.officers(3)
    for officer in ["T-1", "T-2"] {
      await muster.ask("enrol \(officer) M1-A-27")
      await muster.ask("enrolment.approve \(officer) M1-A-27")
    }
    await muster.ask("enrol T-3 M1-A-27")
  }

  static func table(_ answer: Answer) -> [String] {
    answer.rows.map { row in
      ["officer", "requirement", "state", "missing", "due"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
    }
  }

  @Test func templatesFollowProviderCountryAndDates() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      for (line, code) in [
        ("template.add visa country=DE days=60", ReplyCode.done),
        ("template.add passport country=DE days=60 months=6", .done),
        ("template.add passport provider=NSO days=90", .done), ("template.add noc days=45", .done),
        ("template.add noc days=45", .unchanged), ("template.add insurance country=FR", .done),
        ("template.add relief managed-by=nation", .done), ("template.add vetting kind=exercise", .done),
        ("template.add ticket to=2027-01-01", .done), ("template.add ticket from=2027-05-01", .done),
        ("template.add visa provider=XXX", .unknownObject), ("template.add \"Two words\"", .badValue),
        ("template.add visa from=2027-02-01 to=2027-01-01", .ruleBroken),
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      // The strictest of those that fit: the earlier day, the longer validity. Those not yet approved are not in it.
      let list = await muster.ask("departure.list M1-A-27")
      #expect(
        Self.table(list) == [
          "army/T-1 noc needed yes 2027-01-22", "army/T-1 passport needed yes 2026-12-08",
          "army/T-1 visa needed yes 2027-01-07", "army/T-2 noc needed yes 2027-01-22",
          "army/T-2 passport needed yes 2026-12-08", "army/T-2 visa needed yes 2027-01-07",
        ])
      #expect(list["officers"] == "2" && list["missing"] == "6")
      await muster.ask("officer.document T-1 passport expires=2027-09-11")
      await muster.ask("officer.document T-2 passport expires=2027-09-12")
      let passports = await muster.ask("departure.list M1-A-27").rows.filter { $0["requirement"]?.plain == "passport" }
      #expect(passports.map { $0["runs-out"]?.plain } == ["yes", "no"])
      #expect(passports.map { $0["missing"]?.plain } == ["yes", "no"])
      // A template that ended does not count for runs that begin later.
      let noc = await muster.ask("template.list requirement=noc").rows.first?["id"]?.plain ?? ""
      #expect(await muster.ask("template.end \(noc) on=2027-03-07 reason=\"no longer\"").code == .done)
      #expect(await muster.ask("template.end \(noc) on=2027-03-07").code == .unchanged)
      #expect(await muster.ask("template.end \(noc) on=2028-03-07").code == .ruleBroken)
      #expect(await muster.ask("template.end 99 on=2028-03-07").code == .unknownObject)
      #expect(
        await muster.ask("departure.list M1-A-27 T-1").rows.map { $0["requirement"]?.plain } == ["passport", "visa"])
    }
  }

  /// What was recorded of someone who is still with those who approve is shown; of the others only when asked.
  @Test func aNomineeOfWhomSomethingIsRecorded() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("template.add noc days=45")
      #expect(await muster.ask("departure.list M1-A-27")["officers"] == "2")
      #expect(await muster.ask("departure.list M1-A-27 T-3").rows.first?["state"]?.plain == "needed")
      await muster.ask("departure.set T-3 M1-A-27 requirement=noc state=refused reason=\"no officer can go\"")
      let list = await muster.ask("departure.list M1-A-27")
      #expect(list["officers"] == "3" && list.rows.last?["state"]?.plain == "refused", "\(list.rows)")
    }
  }

  static let set: [(line: String, code: ReplyCode)] = [
    ("departure.set T-1 M1-A-27 requirement=visa state=applied on=2026-11-01 ref=V/1", .done),
    ("departure.set T-1 M1-A-27 requirement=visa state=applied on=2026-11-01 ref=V/1", .unchanged),
    ("departure.set T-1 M1-A-27 requirement=visa state=held on=2026-11-20 expires=2027-04-01", .ruleBroken),
    ("departure.set T-1 M1-A-27 requirement=visa state=held on=2026-11-15 expires=2027-04-01", .done),
    ("departure.set T-1 M1-A-27 requirement=vissa state=held", .ruleBroken),
    ("departure.set T-1 M1-A-27 requirement=visa state=got", .badValue),
    ("departure.set T-1 M1-A-27 requirement=visa state=waived", .missingArgument),
    ("departure.set T-1 M1-A-27 requirement=visa state=held on=2026-11-15 expires=2026-11-01", .ruleBroken),
    ("departure.set T-1 M1-B-27 requirement=visa state=held", .unknownObject),
    ("departure.set T-9 M1-A-27 requirement=visa state=held", .unknownObject),
    ("departure.set T-2 M1-A-27 requirement=visa state=waived reason=\"service passport\"", .done),
  ]

  @Test func statesAreSetWithATrace() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("template.add visa country=DE days=60")
      for (line, code) in Self.set {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      let list = await muster.ask("departure.list M1-A-27")
      #expect(
        Self.table(list) == ["army/T-1 visa held no 2027-01-07", "army/T-2 visa waived no 2027-01-07"])
      #expect(list["missing"] == "0" && list.rows.last?["why"]?.plain == "service passport")
      #expect(await muster.value("select waived_by from muster.departure_requirement where state = 'waived'") == "ada")
      let steps = await muster.value(
        "select string_agg(coalesce(detail ->> 'from', '-') || '>' || (detail ->> 'to'), ' ' order by id) from muster.change where verb = 'departure.set'"
      )
      #expect(steps == "->applied applied>held ->waived")
      let leaked = await muster.value("select count(*) from muster.change where detail::text like '%V/1%'")
      #expect(leaked == "0", "references are personal")
      // Nominators set states, but do not waive.
      let nominator = Principal(name: "nom", roles: [.nominator])
      #expect(
        await muster.ask("departure.set T-1 M1-A-27 requirement=noc state=applied", as: nominator).code == .done)
      #expect(
        await muster.ask("departure.set T-1 M1-A-27 requirement=noc state=waived reason=x", as: nominator).code
          == .forbidden)
    }
  }

  @Test func manyAtOnce() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      let bad =
        "officer,iteration,requirement,state,on,reason\nT-1,M1-A-27,noc,held,2026-11-01,\nT-2,M1-A-27,noc,waived,,\nT-9,M1-A-27,noc,held,,\n"
      let refused = await muster.ask("departure.set-many <<", block: bad)
      #expect(
        refused.code == .importRejected && refused.rows.map { $0["line"]?.plain } == ["3", "4"], "\(refused.reply)")
      #expect(await muster.value("select count(*) from muster.departure_requirement") == "0")
      let each = await muster.ask("departure.set-many mode=each <<", block: bad)
      #expect(each.code == .imported && each["applied"] == "1" && each["bad"] == "2", "\(each.reply)")
      let good = "officer,iteration,requirement,state\nT-1,M1-A-27,noc,held\nT-2,M1-A-27,noc,applied\n"
      #expect(await muster.ask("departure.set-many <<", block: good)["applied"] == "2")
      #expect(await muster.ask("departure.set-many <<", block: good).code == .unchanged)
    }
  }

  @Test func whatIsMissingComesInTheOrderOfItsDays() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("enrol T-3 M1-B-27")
      await muster.ask("enrolment.approve T-3 M1-B-27")
      await muster.ask("template.add noc days=300")
      await muster.ask("template.add visa country=DE days=60")
      await muster.ask("template.add ticket country=DE")
      await muster.ask("departure.set T-2 M1-A-27 requirement=noc state=held")
      let all = await muster.ask("departure.missing")
      #expect(
        Self.table(all) == [
          "army/T-1 noc needed yes 2026-05-12", "army/T-3 noc needed yes 2026-11-10",
          "army/T-1 visa needed yes 2027-01-07", "army/T-2 visa needed yes 2027-01-07",
          "army/T-1 ticket needed yes ", "army/T-2 ticket needed yes ",
        ])
      #expect(all.rows.first?["days-left"]?.plain == "-190" && all["missing"] == "6")
      #expect(await muster.ask("departure.missing within=30").rows.count == 2)
      #expect(await muster.ask("departure.missing within=60").rows.count == 4)
      #expect(await muster.ask("departure.missing officer=T-3").rows.count == 1)
      let cut = await muster.ask("departure.missing limit=1")
      #expect(cut.rows.count == 1 && cut["more"] == "limit" && all["more"] == nil, "\(cut.reply)")
      // What ended needs nothing any more.
      await muster.ask("withdraw T-1 M1-A-27 reason=posted")
      #expect(await muster.ask("departure.missing officer=T-1").rows.isEmpty)
    }
  }

  @Test func changesSinceTheNominationAreFlagged() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      await muster.ask("officer.grade T-1 rank=Captain since=2020-01-01")
      await muster.ask("officer.posting T-1 unit=A since=2020-01-01")
      func flags(_ officer: String) async -> String {
        await muster.ask("departure.list M1-A-27 \(officer)").rows.first?["flags"]?.plain ?? "none"
      }
      #expect(await flags("T-1") == "")
      await muster.ask("officer.grade T-1 rank=Major since=2027-03-09")
      #expect(await flags("T-1") == "", "after the course has begun")
      await muster.ask("officer.grade T-1 rank=\"Lieutenant Colonel\" since=2027-03-08")
      #expect(await flags("T-1") == "promoted")
      let posted = await muster.ask("officer.posting T-1 unit=B since=2027-02-01")
      #expect(posted["flagged"] == "M1-A-27:promoted+posted", "\(posted.reply)")
      #expect(await muster.ask("officer.retire T-1 on=2027-03-12")["flagged"] == "M1-A-27:promoted+posted+retired")
      #expect(await flags("T-1") == "promoted; posted; retired")
      let reply = await muster.ask("departure.set T-1 M1-A-27 requirement=noc state=held")
      #expect(reply["flag"] == "promoted,posted,retired", "\(reply.reply)")
      #expect(await flags("T-2") == "")
    }
  }

  @Test func costsSayWhatIsNotKnown() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      let tuition = await muster.ask("cost.add T-1 M1-A-27 kind=tuition payer=programme amount=\"550 EUR\"")
      #expect(tuition.code == .done && tuition["amount"] == "550.00 EUR")
      #expect(await muster.ask("cost.add T-1 M1-A-27 kind=travel payer=nation")["amount"] == "not-known")
      #expect(await muster.ask("cost.add T-1 M1-A-27 kind=travel payer=\"The Nation\"").code == .badValue)
      let list = await muster.ask("cost.list iteration=M1-A-27")
      #expect(list.rows.map { $0["amount"]?.plain } == ["550.00", ""] && list["not-known"] == "1")
      let id = tuition["cost"] ?? ""
      let set = await muster.ask("cost.set \(id) amount=\"600 EUR\" basis=actual reason=\"as invoiced\"")
      #expect(set.code == .done && set["amount"] == "600.00 EUR")
      #expect(await muster.ask("cost.set \(id) amount=\"600 EUR\" reason=again").code == .unchanged)
      #expect(await muster.ask("cost.set \(id) clear=amount reason=disputed")["amount"] == "not-known")
      #expect(await muster.ask("cost.set \(id) reason=x").code == .missingArgument)
      #expect(await muster.ask("cost.set 99 void=yes reason=x").code == .unknownObject)
      #expect(await muster.ask("cost.set \(id) void=yes reason=\"entered twice\"").code == .done)
      #expect(await muster.ask("cost.list officer=T-1").rows.count == 1)
      #expect(await muster.value("select count(*) from muster.cost_item_history where id = \(id)") == "4")
    }
  }

  @Test func aWithdrawalCostsByTheRuleInForce() async throws {
    try await TestRegister.with { muster in
      await Self.setUp(muster)
      for officer in 1...2 { await muster.ask("enrolment.submit T-\(officer) M1-A-27") }
      let shipped = await muster.ask("penalty.list").rows.count
      func exposure(_ more: String = "") async -> String {
        let row = await muster.ask("cost.exposure T-1 M1-A-27 \(more)").rows.first
        return ["exposure", "days-before", "rule", "exception", "tuition", "not-known"].map { name in
          let value = row?[name]?.plain ?? ""
          // Counted from the first that does not come with muster.
          return name == "rule" ? Int(value).map { String($0 - shipped) } ?? value : value
        }.joined(separator: "|")
      }
      #expect(await exposure() == "||||fee|rule")
      let every = "exceptions=refilled,provider-cancelled,visa-late,disaster source=\"SAMM C10.15\" provider=NSO"
      #expect(await muster.ask("penalty.add before-start percent=50 days=60 dedicated=no \(every)").code == .done)
      #expect(await muster.ask("penalty.add before-start percent=50 days=60 dedicated=no \(every)").code == .unchanged)
      await muster.ask("penalty.add before-start percent=100 dedicated=yes \(every)")
      await muster.ask("penalty.add proportional percent=100 provider=NSO")
      #expect(await muster.ask("penalty.add proportional percent=100 days=5").code == .ruleBroken)
      #expect(await exposure("on=2027-01-07 dedicated=no") == "0.00 EUR|60|||fee|")
      #expect(await exposure("on=2027-01-08 dedicated=no") == "275.00 EUR|59|1||fee|")
      #expect(await exposure("on=2027-01-08 dedicated=yes") == "550.00 EUR|59|2||fee|")
      #expect(await exposure("on=2027-01-08") == "|59|1||fee|dedicated")
      #expect(await exposure("on=2027-01-08 dedicated=no exception=refilled") == "0.00 EUR|59|1|refilled|fee|")
      #expect(await exposure("on=2027-03-09") == "220.00 EUR|-1|3||fee|")
      await muster.ask("cost.add T-1 M1-A-27 kind=tuition payer=programme amount=\"1000 USD\"")
      #expect(await exposure("on=2027-01-08 dedicated=no") == "500.00 USD|59|1||planned|")
      await muster.ask("cost.add T-1 M1-A-27 kind=tuition payer=nation")
      #expect(await exposure("on=2027-01-08 dedicated=no") == "|59|1||planned|tuition")
      // A visa that was asked for in time and has not come sets the penalty aside; one asked for late does not.
      await muster.ask("template.add visa country=DE days=60")
      muster.clock.set(try Instant(parsing: "2027-01-08T08:00:00Z"))
      await muster.ask("departure.set T-1 M1-A-27 requirement=visa state=applied on=2027-01-08")
      #expect(await exposure("on=2027-02-08 dedicated=no") == "|28|1||planned|tuition")
      await muster.ask("departure.set T-1 M1-A-27 requirement=visa state=applied on=2027-01-07")
      #expect(await exposure("on=2027-02-08 dedicated=no") == "0|28|1|visa-late|planned|")
      muster.clock.set(try Instant(parsing: "2027-03-09T08:00:00Z"))
      #expect(await muster.ask("withdraw T-2 M1-A-27 reason=medical")["exposure"] == "220.00 EUR")
      let gone = await muster.ask("departure.set T-2 M1-A-27 requirement=visa state=held")
      #expect(gone.code == .ruleBroken && gone["rule"] == "not-going", "\(gone.reply)")
      #expect(await muster.ask("penalty.end \(shipped + 1) on=2026-12-31").code == .done)
      #expect(await muster.ask("penalty.list on=2027-01-08").rows.count == shipped + 2)
      #expect(await muster.ask("cost.exposure T-3 M1-B-27").code == .unknownObject)
    }
  }
}
