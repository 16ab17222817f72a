import MusterCore
import MusterService
import MusterTestKit
import Testing

@Suite struct CallTests {
  /// A run abroad of March 2027, with that many invented officers.
  static func abroad(_ muster: TestRegister, officers: Int) async {
    await muster.ask("provider.add ABC title=\"Invented Centre\" country=DE")
    await muster.ask("course.add \"Course abroad\" code=M1 scheme=etf provider=ABC language=English")
    await muster.ask("programme.add PKG name=\"Invented package\"")
    await muster.ask("iteration.add M1 M1-A-27 starts=2027-03-08 ends=2027-03-12 programme=PKG")
    _ = await muster.officers(officers)
  }

  /// Rows nested in the first row of an answer.
  static func rows(_ answer: Answer, _ field: String) -> [Row] {
    if case .rows(let rows)? = answer.rows.first?[field] { rows } else { [] }
  }

  @Test func bodiesStandInATree() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.value("select count(*) from muster.body where parent_id is not null") == "0")
      #expect(await muster.ask("body.add B-1 name=\"First branch\" parent=GHQ service=army").code == .done)
      #expect(await muster.ask("body.add b-1 name=\"Again\"").code == .exists)
      #expect(await muster.ask("body.add B-2 name=\"Second\" parent=B-1").code == .done)
      let ring = await muster.ask("body.set GHQ parent=B-2")
      #expect(ring.code == .ruleBroken && ring["rule"] == "body-tree", "\(ring.reply)")
      #expect(await muster.ask("body.set GHQ parent=GHQ").code == .ruleBroken)
      #expect(await muster.ask("body.set GHQ parent=NOWHERE")["arg"] == "parent")
      #expect(await muster.ask("body.set GHQ parent=JSHQ").code == .done)
      #expect(await muster.ask("body.set GHQ parent=JSHQ").code == .unchanged)
      let shown = await muster.ask("body.show B-2").rows.first
      #expect(shown?["above"] == .list(["B-1", "GHQ", "JSHQ"]))
      #expect(await muster.ask("body.list under=GHQ").rows.map { $0["body"]?.plain } == ["GHQ", "B-1", "B-2"])
      #expect(await muster.ask("body.set B-2 clear=parent").code == .done)
      #expect(await muster.ask("body.list under=GHQ").rows.count == 2)
    }
  }

  @Test func aCallIsAnsweredByNamesOrANilReturn() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-04T08:00:00Z"))
      await Self.abroad(muster, officers: 4)
      await muster.ask("body.add GHQ-1 name=\"Branch\" parent=GHQ")
      let asked = await muster.ask(
        "call.add M1-A-27 bodies=GHQ,NHQ,AHQ names=2 reserves=1 due=2027-01-08 on=2026-12-20 letter=JS/7")
      #expect(asked.code == .done && asked["asked"] == "3", "\(asked.reply)")
      #expect(await muster.ask("call.add M1-A-27 bodies=ANF,GHQ").code == .exists)
      #expect(await muster.value("select count(*) from muster.call") == "3", "nothing of a call that is refused")
      // In time, from a branch of the body that was asked, and entered later than it came.
      #expect(
        await muster.ask("enrol T-1 M1-A-27 body=GHQ-1 on=2027-01-03 letter=GHQ/1").code == .enrolmentNominated)
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      #expect(await muster.ask("enrol T-2 M1-A-27 body=GHQ on=2027-01-11").code == .enrolmentNominated)
      #expect(await muster.ask("enrol T-3 M1-A-27 body=NHQ on=2027-01-11 reserve=1").code == .enrolmentNominated)
      #expect(await muster.ask("enrol T-4 M1-A-27 body=NHQ on=2027-02-11").code == .ruleBroken, "not ahead")
      let awaited = await muster.ask("call.list awaited=yes").rows
      #expect(
        awaited.map { "\($0["body"]?.plain ?? "") \($0["standing"]?.plain ?? "") \($0["overdue-days"]?.plain ?? "")" }
          == ["AHQ overdue 4"])
      #expect(await muster.ask("call.remind M1-A-27 letter=JS/9")["reminded"] == "1", "only who is awaited")
      #expect(await muster.ask("call.extend M1-A-27 due=2027-01-07").code == .ruleBroken)
      #expect(await muster.ask("call.extend M1-A-27 due=2027-01-20 letter=JS/10")["extended"] == "1")
      let late = await muster.ask("call.nil M1-A-27 AHQ on=2027-01-12 letter=AHQ/3")
      #expect(late.code == .done && late["late"] == "no", "\(late.reply)")
      #expect(await muster.ask("call.nil M1-A-27 ANF").code == .unknownObject, "was not asked")
      let shown = await muster.ask("call.show M1-A-27")
      #expect(
        Self.rows(shown, "bodies").map {
          "\($0["body"]?.plain ?? "") \($0["standing"]?.plain ?? "") \($0["names"]?.plain ?? "")/\($0["named"]?.plain ?? "") \($0["named-reserves"]?.plain ?? "")"
        } == ["GHQ named 2/2 0", "NHQ named-late 2/0 1", "AHQ nil 2/0 0"], "\(shown.rows)")
      #expect(Self.rows(shown, "events").map { $0["what"]?.plain } == ["reminder", "extension"])
      #expect(await muster.ask("call.remind M1-A-27").code == .unchanged)
      // A nil return typed for the wrong body is taken back.
      #expect(await muster.ask("call.set M1-A-27 AHQ clear=nil names=1").code == .done)
      #expect(await muster.ask("body.show AHQ")["awaited"] == "1")
      #expect(await muster.ask("call.set M1-A-27 AHQ withdrawn=yes").code == .done)
      #expect(await muster.ask("call.list awaited=yes").rows.isEmpty)
    }
  }

  @Test func nominationsAreMendedWithATrace() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await Self.abroad(muster, officers: 3)
      let file =
        "officer,iteration,body,reserve,on,letter\nT-1,M1-A-27,GHQ,,2027-01-08,GHQ/88\nT-2,M1-A-27,,1,,\nT-3,M1-A-27,NOWHERE,,,\n"
      let refused = await muster.ask("import nominations <<", block: file)
      #expect(refused.code == .importRejected && refused.rows.first?["line"] == .int(4), "\(refused.reply)")
      #expect(await muster.value("select count(*) from muster.enrolment") == "0")
      let taken = await muster.ask("import nominations mode=each <<", block: file)
      #expect(taken.code == .imported && taken["applied"] == "2", "\(taken.reply)")
      #expect(
        await muster.value(
          "select string_agg(coalesce(b.code, '-') || ' ' || coalesce(nominated_on::text, '-') || ' ' || coalesce(reserve, 0), ', ' order by e.id) from muster.enrolment e left join muster.body b on b.id = body_id"
        ) == "GHQ 2027-01-08 0, - - 1")
      let mended = await muster.ask("nomination.set T-2 M1-A-27 reserve=0 body=NHQ on=2027-01-09 letter=NHQ/2")
      #expect(mended.code == .done, "\(mended.reply)")
      #expect(await muster.ask("nomination.set T-2 M1-A-27 reserve=0 body=NHQ").code == .unchanged)
      #expect(await muster.ask("nomination.set T-1 M1-A-27 reserve=2").code == .done)
      let list = await muster.ask("nomination.list iteration=M1-A-27").rows
      #expect(list.map { $0["officer"]?.plain } == ["army/T-2", "army/T-1"], "principals first")
      #expect(
        await muster.value("select letter from muster.change where verb = 'nomination.set' order by id limit 1")
          == "NHQ/2")
      #expect(
        await muster.value("select count(*) from muster.enrolment_history where body_id is not null") != "0")
      #expect(await muster.ask("nomination.set T-3 M1-A-27 reserve=1").code == .unknownObject)
    }
  }

  /// At home seats go by rule: the order of someone who has one is not rewritten.
  @Test func aSeatAtHomeIsNotMendedAway() async throws {
    try await TestRegister.with { muster in
      let run = await muster.homeRun("H1", capacity: 1)
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 \(run) body=GHQ")
      await muster.ask("enrol T-2 \(run)")
      #expect(await muster.ask("nomination.set T-1 H1 reserve=1").code == .ruleBroken)
      #expect(await muster.ask("nomination.set T-2 H1 role=observer").code == .ruleBroken)
      #expect(await muster.ask("nomination.set T-1 H1 body=NHQ").code == .done)
      #expect(await muster.ask("offer.add H1 seats=3")["rule"] == "managed-by")
    }
  }

  @Test func everythingUnderAReference() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-12T08:00:00Z"))
      await Self.abroad(muster, officers: 1)
      await muster.ask("offer.add M1-A-27 seats=1 letter=ABC/5")
      await muster.ask("call.add M1-A-27 bodies=GHQ letter=abc/5")
      await muster.ask("enrol T-1 M1-A-27 letter=ABC/5")
      await muster.ask("enrolment.approve T-1 M1-A-27 letter=JS/1")
      let before = await muster.ask("letter.show ABC/5")
      #expect(before["registered"] == "no", "a reference is used before its letter is entered")
      #expect(Self.rows(before, "objects").map { $0["what"]?.plain } == ["offer", "call"])
      #expect(Self.rows(before, "enrolments").count == 1, "though the enrolment carries a later letter now")
      #expect(Self.rows(before, "changes").map { $0["verb"]?.plain } == ["offer.add", "call.add", "enrol"])
      #expect(await muster.ask("letter.show NONE").code == .unknownObject)
      let added = await muster.ask("letter.add ABC/5 date=2027-01-02 from=ABC due=2027-01-10 subject=\"Offer\"")
      #expect(added.code == .done, "\(added.reply)")
      #expect(await muster.ask("letter.add abc/5").code == .exists)
      #expect(await muster.ask("letter.add X due=2027-01-01 date=2027-01-02").code == .ruleBroken)
      let due = await muster.ask("letter.list unanswered=yes").rows
      #expect(due.map { "\($0["letter"]?.plain ?? "") \($0["days-left"]?.plain ?? "")" } == ["ABC/5 -2"])
      await muster.ask("letter.add JS/31 date=2027-01-11 answers=abc/5")
      #expect(await muster.ask("letter.list unanswered=yes").rows.isEmpty)
      #expect(await muster.ask("letter.show ABC/5").rows.first?["answered-by"] == .list(["JS/31"]))
      #expect(await muster.ask("letter.set JS/31 clear=answers").code == .done)
      #expect(await muster.ask("letter.set ABC/5 answered-on=2027-01-11").code == .done)
      #expect(await muster.ask("letter.list unanswered=yes").rows.isEmpty)
    }
  }

  /// Once a call is answered, taken back, or its run cancelled, notices of it say so, and nobody is reminded of it.
  @Test func aCallThatIsSettledIsNotAnnounced() async throws {
    try await TestRegister.with { muster in
      muster.clock.set(try Instant(parsing: "2027-01-04T08:00:00Z"))
      await Self.abroad(muster, officers: 1)
      await muster.ask("call.add M1-A-27 bodies=GHQ,NHQ,AHQ due=2027-01-08")
      muster.clock.set(try Instant(parsing: "2027-01-10T08:00:00Z"))
      await muster.register.runClock()
      /// By body, what a notice says is to be done, and its first line.
      func notices() async -> [String: [String]] {
        var found: [String: [String]] = [:]
        for row in await muster.ask("notice.list kind=call").rows {
          let shown = await muster.ask("notice.show \(row["id"]?.plain ?? "")").rows.first
          guard case .list(let lines)? = shown?["text"] else { continue }
          let body = lines.first { $0.hasPrefix("Body: ") }?.dropFirst(6) ?? "none"
          found[String(body)] = [row["next"]?.plain ?? "", lines.first ?? ""]
        }
        return found
      }
      func reminded(_ more: String) async -> [String?] {
        let answer = await muster.ask("call.remind M1-A-27 \(more)")
        return [answer.code == .ruleBroken ? answer["rule"] : answer["reminded"], answer["body"]]
      }
      #expect(
        await notices()["GHQ"]
          == ["call.remind M1-A-27 bodies=GHQ", "A body was asked for names and has not answered."])
      await muster.ask("call.nil M1-A-27 GHQ")
      await muster.ask("call.set M1-A-27 NHQ withdrawn=yes")
      let settled = await notices()
      #expect(
        settled["GHQ"]
          == ["call.show M1-A-27", "A body was asked for names. It has answered since that it has none."])
      #expect(settled["NHQ"]?.last?.contains("The call was withdrawn since") == true, "\(settled)")
      #expect(settled["AHQ"]?.first == "call.remind M1-A-27 bodies=AHQ")
      #expect(await reminded("bodies=GHQ") == ["call-awaited", "GHQ"])
      #expect(await reminded("bodies=AHQ,NHQ") == ["call-awaited", "NHQ"])
      #expect(await muster.value("select count(*) from muster.call_event") == "0", "all or nobody")
      #expect(await reminded("") == ["1", nil])
      await muster.ask("enrol T-1 M1-A-27 body=AHQ")
      #expect(await notices()["AHQ"]?.last == "A body was asked for names. It has answered with names since.")
      #expect(await muster.ask("iteration.cancel M1-A-27 reason=flood").code == .done)
      for (body, said) in await notices() { #expect(said.last?.contains("The run is cancelled") == true, "\(body)") }
      #expect(await reminded("bodies=AHQ") == ["intake", nil])
      #expect(await reminded("") == ["intake", nil])
    }
  }
}
