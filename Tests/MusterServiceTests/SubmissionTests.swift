import MusterCore
import MusterTestKit
import Testing

@Suite struct SubmissionTests {
  /// Officers S-1… with passport names, all nominated and approved; those from `reserves` on as reserves.
  private static func approved(_ muster: TestRegister, _ count: Int, reserves: Int = .max) async {
    await CallTests.abroad(muster, officers: 1)
    let letters = Array("ABCDEFGH")
    for number in 1...count {
      await muster.ask(
        "officer.add S-\(number) \"Plain Name\" service=navy rank=Commander name-passport=\"PASSPORT \(letters[number])\""
      )
      let place = number >= reserves ? " reserve=\(number - reserves + 1)" : ""
      await muster.ask("enrol S-\(number) M1-A-27\(place)")
      await muster.ask("enrolment.approve S-\(number) M1-A-27")
    }
  }

  @Test func theRollHasExactlyTheFieldsAskedFor() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 2)
      await muster.ask("enrol T-1 M1-A-27")
      await muster.ask("enrolment.approve T-1 M1-A-27")
      let unstated = await muster.ask("submission.roll M1-A-27")
      #expect(unstated["fields"] == "not-stated" && unstated["missing"] == "0", "\(unstated.reply)")
      #expect(
        await muster.ask("provider.field ABC fields=rank optional=grade").code == .badValue, "not among the fields")
      let set = await muster.ask(
        "provider.field ABC fields=rank,passport-name,service,unit optional=unit source=\"joining instructions\"")
      #expect(set.code == .done && set["from"] == "always", "\(set.reply)")
      let roll = await muster.ask("submission.roll M1-A-27 format=csv")
      #expect(
        roll.lines == [
          "rank,passport-name,service,unit", "Commander,PASSPORT B,navy,", "Commander,PASSPORT C,navy,", ",,army,",
        ], "a plain name never stands in for the one in the passport")
      #expect(roll["missing"] == "2" && roll["empty"] == "5" && roll["incomplete"] == "army/T-1", "\(roll.reply)")
      let refused = await muster.ask("submission.add M1-A-27 letter=JS/31")
      #expect(refused.code == .ruleBroken && refused["rule"] == "roll-fields" && refused["missing"] == "2")
      #expect(refused.text.contains("army/T-1 lacks rank, passport-name"), "\(refused.text)")
      #expect(
        refused.text.contains("officer.grade army/T-1 since=… rank=…, officer.set army/T-1 name-passport=…, or"),
        "\(refused.text)")
      #expect(await muster.value("select count(*) from muster.enrolment where state = 'submitted'") == "0")
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/31 force=yes").code == .missingArgument)
      let forced = await muster.ask("submission.add M1-A-27 letter=JS/31 force=yes reason=\"papers follow\"")
      #expect(forced.code == .done && forced["missing"] == "2", "\(forced.reply)")
      #expect(
        await muster.value(
          "select letter || ' ' || principals || ' ' || missing || ' ' || reason from muster.submission")
          == "JS/31 3 2 papers follow")
      #expect(
        await muster.value("select count(*) from muster.change where verb = 'submit' and letter = 'JS/31'") == "3")
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/32").code == .unchanged)
    }
  }

  /// The roll takes the newest test in the language of the course, however either was written.
  @Test func theRollTakesTheLanguageOfTheCourse() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 2)
      await muster.ask("provider.field ABC fields=passport-name,language-profile optional=language-profile")
      await muster.ask("officer.language S-1 \"English (UK)\" profile=3232 tested-on=2025-02-10")
      await muster.ask("officer.language S-1 french profile=4444 tested-on=2026-02-10")
      await muster.ask("officer.language S-2 french profile=4444 tested-on=2026-02-10")
      func roll() async -> [String] {
        Array(await muster.ask("submission.roll M1-A-27 format=csv").lines.dropFirst())
      }
      #expect(await roll() == ["PASSPORT B,3232", "PASSPORT C,"])
      await muster.ask("course.set M1 language=\"en, fr\"")
      #expect(await roll() == ["PASSPORT B,4444", "PASSPORT C,4444"])
    }
  }

  @Test func principalsGoFirstAndNeverMoreThanTheSeats() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 4, reserves: 3)
      await muster.ask("offer.add M1-A-27 seats=1 reserves=2")
      let many = await muster.ask("submission.add M1-A-27 letter=JS/1")
      #expect(many.code == .ruleBroken && many["rule"] == "seats-offered" && many["principals"] == "2")
      let some = await muster.ask("submission.add M1-A-27 letter=JS/1 officers=S-1,S-4,S-3")
      #expect(some.code == .done && some["principals"] == "1" && some["reserves"] == "2", "\(some.reply)")
      let order = await muster.value(
        "select string_agg(detail ->> 'officer', ',' order by c.id) from muster.change c where verb = 'submit'")
      #expect(order == "2,4,5", "the principal, then reserves in their order")
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/2 officers=S-2")["sent"] == "1")
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/2 officers=T-1")["rule"] == "approved-first")
      #expect(await muster.ask("nomination.set S-3 M1-A-27 reserve=0")["rule"] == "seats-offered")
      #expect(await muster.ask("offer.set M1-A-27 seats=2").code == .done)
      #expect(await muster.ask("submission.add M1-A-27 letter=JS/2").code == .done)
    }
  }

  /// The seats of the nation hold for single names too, and for corrections.
  @Test func aNameSentByItselfIsHeldAgainstTheSeats() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 4, reserves: 4)
      await muster.ask("offer.add M1-A-27 seats=3 reserves=2")
      await muster.ask("offer.turn-back M1-A-27 seats=2 reason=no-name")
      #expect(await muster.ask("enrolment.submit S-1 M1-A-27").code == .enrolmentMoved)
      let second = await muster.ask("enrolment.submit S-2 M1-A-27")
      #expect(
        second.code == .ruleBroken && second["rule"] == "seats-offered" && second["seats"] == "1", "\(second.reply)")
      #expect(second["sent"] == "1")
      let mended = await muster.ask("enrolment.mend S-2 M1-A-27 state=submitted reason=x")
      #expect(mended.code == .ruleBroken && mended["rule"] == "seats-offered", "\(mended.reply)")
      #expect(await muster.ask("enrolment.submit S-4 M1-A-27").code == .enrolmentMoved, "a reserve")
      await muster.ask("withdraw S-1 M1-A-27 reason=posted")
      #expect(await muster.ask("enrolment.submit S-2 M1-A-27").code == .enrolmentMoved)
      #expect(await muster.ask("offer.withdraw M1-A-27 reason=\"no money\"").code == .done)
      let gone = await muster.ask("enrolment.submit S-3 M1-A-27")
      #expect(gone.code == .ruleBroken && gone["rule"] == "offer-state", "\(gone.reply)")
    }
  }

  @Test func twoRollsAtOnceStayWithinTheSeats() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 4)
      await muster.ask("offer.add M1-A-27 seats=3")
      async let first = muster.ask("submission.add M1-A-27 letter=JS/1 officers=S-1,S-2")
      async let second = muster.ask("submission.add M1-A-27 letter=JS/2 officers=S-3,S-4")
      let codes = await [first.code, second.code]
      #expect(codes.contains(.done) && codes.contains(.ruleBroken), "\(codes)")
      #expect(await muster.value("select count(*) from muster.enrolment where state = 'submitted'") == "2")
      #expect(await muster.value("select count(*) from muster.submission") == "1")
    }
  }

  @Test func anAnswerListMovesThoseItNames() async throws {
    try await TestRegister.with { muster in
      await Self.approved(muster, 5)
      await muster.ask("submission.add M1-A-27 letter=JS/1")
      let bad = await muster.ask(
        "submission.answer M1-A-27 ref=ABC/9 <<",
        block:
          "officer,name,answer,reason\nS-1,,accepted,\n,Passport Q,accepted,\nS-9,,declined,\nS-2,,maybe,\nS-3,Passport B,reserve,\n"
      )
      #expect(bad.code == .importRejected && bad["bad"] == "4", "\(bad.reply)")
      #expect(bad.rows.prefix(4).map { $0["line"]?.plain } == ["3", "4", "5", "6"])
      #expect(await muster.value("select string_agg(distinct state, ',') from muster.enrolment") == "submitted")
      let list =
        "officer,name,answer,reference,reason\nS-1,,accepted,,\n,passport  c,Reserve,,\nnavy/S-3,,declined,,visa\n"
      let taken = await muster.ask("submission.answer M1-A-27 ref=ABC/9 letter=ABC/9 key=a1 <<", block: list)
      #expect(taken.code == .imported && taken["not-mentioned"] == "2", "\(taken.reply) \(taken.rows)")
      #expect(taken.rows.map { $0["officer"]?.plain } == ["navy/S-4", "navy/S-5"])
      #expect(
        taken.rows.first?["text"]?.plain == "The list does not mention navy/S-4, who stays submitted.", "\(taken.rows)")
      let states = await muster.value(
        "select string_agg(state || coalesce(' ' || provider_reference, '') || coalesce(' ' || reason, ''), ', ' order by id) from muster.enrolment"
      )
      #expect(states == "confirmed ABC/9, waiting ABC/9, not-accepted ABC/9 visa, submitted, submitted")
      let replayed = await muster.ask("submission.answer M1-A-27 ref=ABC/9 letter=ABC/9 key=a1 <<", block: list)
      #expect(replayed["replayed"] == "yes")
      let again = await muster.ask("submission.answer M1-A-27 ref=ABC/9 <<", block: list)
      #expect(again.code == .unchanged && again["unchanged"] == "3", "\(again.reply)")
      let each = await muster.ask(
        "submission.answer M1-A-27 mode=each <<",
        block: "officer,answer,reference\nS-4,accepted,\nS-5,accepted,ABC/10\n")
      #expect(each.code == .imported && each["bad"] == "1" && each["accepted"] == "1", "\(each.reply)")
      #expect(each.rows.first?["field"] == .text("reference"), "an acceptance needs its reference")
    }
  }

  @Test func twoOfOneNameAreToldApartByNumber() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 1)
      for number in 1...2 {
        await muster.ask("officer.add D-\(number) \"A Name\" service=army name-passport=\"SAME NAME\"")
        await muster.ask("enrol D-\(number) M1-A-27")
        await muster.ask("enrolment.approve D-\(number) M1-A-27")
      }
      await muster.ask("submission.add M1-A-27 letter=JS/1")
      let unclear = await muster.ask("submission.answer M1-A-27 <<", block: "name,answer\nSame Name,declined\n")
      #expect(unclear.code == .importRejected && unclear.rows.first?["symbol"] == .text("ambiguous.object"))
      let twice = await muster.ask(
        "submission.answer M1-A-27 <<", block: "officer,answer\nD-1,declined\narmy/D-1,reserve\n")
      #expect(twice.code == .importRejected && twice.rows.first?["line"] == .int(3))
    }
  }

  @Test func aPlaceIsTakenOverOnlyByTheProvidersRule() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await Self.approved(muster, 5, reserves: 4)
      await muster.ask("submission.add M1-A-27 letter=JS/1")
      for number in 1...3 { await muster.ask("enrolment.confirm S-\(number) M1-A-27 ref=ABC/\(number)") }
      await muster.ask("enrolment.reserve S-4 M1-A-27")
      let line = "enrolment.substitute S-1 M1-A-27 by=S-4 reason=posted letter=JS/44"
      let unstated = await muster.ask(line)
      #expect(unstated.code == .ruleBroken && unstated["found"] == "not-stated", "\(unstated.reply)")
      #expect(await muster.ask("provider.substitute ABC allowed=yes").code == .missingArgument)
      #expect(await muster.ask("provider.substitute ABC allowed=no").code == .done)
      #expect(await muster.ask(line)["found"] == "never")
      #expect(await muster.ask("provider.substitute ABC allowed=yes days=60 approval=no").code == .done)
      #expect(await muster.ask(line)["found"] == "55")
      #expect(await muster.ask("provider.substitute ABC allowed=yes days=14 approval=no").code == .done)
      #expect(
        await muster.ask("provider.rules ABC").rows.map { $0["value"]?.plain } == [
          "never", "allowed days=14 approval=no",
        ])
      let done = await muster.ask(line)
      #expect(done.code == .done && done["state"] == "confirmed" && done["by"] == "navy/S-4", "\(done.reply)")
      let rows = """
        select string_agg(state || ' ' || coalesce(reserve, 0) || ' ' || coalesce(provider_reference, '-'), ', ' order by id)
          from muster.enrolment
        """
      #expect(
        await muster.value(rows)
          == "withdrawn 0 ABC/1, confirmed 0 ABC/2, confirmed 0 ABC/3, confirmed 0 ABC/1, submitted 2 -")
      #expect(
        await muster.value(
          "select reason || ' ' || (detail ->> 'by') from muster.change where verb = 'enrolment.substitute'")
          == "posted 5")
      #expect(await muster.ask("enrolment.substitute S-2 M1-A-27 by=T-1 reason=posted")["rule"] == "approved-first")
      // Where the provider answers to the new name, it waits for that answer.
      #expect(await muster.ask("provider.substitute ABC allowed=yes days=14 approval=yes").code == .done)
      #expect(await muster.ask("enrolment.substitute S-2 M1-A-27 by=S-5 reason=posted")["state"] == "submitted")
      // Before the provider has the name, it is the nation's own affair, and a new name is only nominated.
      await muster.ask("officer.add S-9 \"Late Name\" service=navy")
      await muster.ask("enrol S-9 M1-A-27 reserve=3")
      // A principal has a place already: with a second one, one of the two would be nobody's.
      await muster.ask("officer.add S-8 \"Own Place\" service=navy")
      await muster.ask("enrol S-8 M1-A-27")
      let twice = await muster.ask("enrolment.substitute S-9 M1-A-27 by=S-8 reason=medical")
      #expect(twice.code == .exists && twice["arg"] == "by", "\(twice.reply)")
      await muster.ask("enrolment.withdraw S-8 M1-A-27 reason=medical")
      let own = await muster.ask("enrolment.substitute S-9 M1-A-27 by=T-1 reason=medical")
      #expect(own.code == .done && own["state"] == "nominated", "\(own.reply)")
      #expect(await muster.value("select reserve from muster.enrolment order by id desc limit 1") == "3")
    }
  }

  /// Letters of later steps stand with those; whoever takes a place over takes it for the body it was.
  @Test func aNominationKeepsItsLetterAndAPlaceItsBody() async throws {
    try await TestRegister.with { muster in
      await CallTests.abroad(muster, officers: 5)
      for body in ["GHQ", "NHQ"] { await muster.ask("body.add \(body) \(body)") }
      func names() async -> [String] {
        await muster.ask("nomination.list iteration=M1-A-27").rows.map { row in
          ["officer", "state", "body", "letter"].map { row[$0]?.plain ?? "" }.joined(separator: " ")
        }
      }
      await muster.ask("enrol T-1 M1-A-27 body=GHQ letter=N/5")
      #expect(
        await muster.ask("enrolment.substitute T-1 M1-A-27 by=T-2 reason=posted letter=N/6").code == .done)
      #expect(await names() == ["army/T-1 withdrawn GHQ N/5", "army/T-2 nominated GHQ N/6"])
      let other = "enrolment.substitute T-2 M1-A-27 by=T-3 body=NHQ reason=posted letter=N/7"
      #expect(await muster.ask(other).code == .done)
      #expect(await names().last == "army/T-3 nominated NHQ N/7")
      for line in [
        "enrolment.approve T-3 M1-A-27 letter=PM/1", "submission.add M1-A-27 letter=JS/1",
        "enrolment.confirm T-3 M1-A-27 ref=ABC/1 letter=ABC/9",
      ] {
        let answer = await muster.ask(line)
        #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
      }
      #expect(await names().last == "army/T-3 confirmed NHQ N/7")
      let steps = await muster.value(
        "select string_agg(verb || ' ' || letter, ', ' order by id) from muster.change where subject_kind = 'enrolment' and subject_id = 3"
      )
      #expect(steps == "enrol N/7, approve PM/1, submit JS/1, confirm ABC/9")
      // A reserve who steps up has a body of their own, or takes that of the place.
      await muster.ask("provider.substitute ABC allowed=yes approval=no")
      for (officer, body) in [("T-4", ""), ("T-5", "body=GHQ")] {
        await muster.ask("enrol \(officer) M1-A-27 reserve=1 \(body)")
        await muster.ask("enrolment.approve \(officer) M1-A-27")
      }
      #expect(await muster.ask("enrolment.substitute T-3 M1-A-27 by=T-4 reason=posted")["state"] == "confirmed")
      #expect(await muster.ask("enrolment.substitute T-4 M1-A-27 by=T-5 reason=posted")["state"] == "confirmed")
      #expect(
        await muster.value(
          "select string_agg(b.code, ',' order by e.id) from muster.enrolment e join muster.body b on b.id = e.body_id")
          == "GHQ,GHQ,NHQ,NHQ,GHQ")
    }
  }

  @Test func atHomeTheNextWhoWaitsComesIn() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H1", capacity: 1)
      _ = await muster.officers(3)
      for number in 1...3 { await muster.ask("enrol T-\(number) H1") }
      let other = await muster.ask("enrolment.substitute T-1 H1 by=T-3 reason=posted")
      #expect(other.code == .ruleBroken && other["rule"] == "next-reserve", "\(other.reply)")
      #expect(await muster.value("select state from muster.enrolment where id = 1") == "confirmed")
      #expect(await muster.ask("enrolment.substitute T-1 H1 by=T-2 body=GHQ reason=posted")["arg"] == "body")
      let next = await muster.ask("enrolment.substitute T-1 H1 by=T-2 reason=posted")
      #expect(next.code == .done && next["state"] == "confirmed", "\(next.reply)")
      #expect(await muster.value("select count(*) || ' ' || max(enrolment_id) from muster.seat") == "1 2")
    }
  }
}
