import MusterCore
import MusterTestKit
import Testing

/// Bad input gets a message that says what is wrong and where, and changes nothing.
@Suite struct BadInputTests {
  static let cases: [(line: String, code: ReplyCode, says: String)] = [
    ("enroll T-1 H", .unknownVerb, "Did you mean enrol"),
    ("frobnicate", .unknownVerb, "help"),
    ("enrol T-1", .missingArgument, "needs iteration"),
    ("enrol iteration=H", .missingArgument, "needs officer"),
    ("enrol iteration=H iteration=H officer=T-1", .duplicateArgument, "twice"),
    ("enrol T-1 H officer=T-1", .duplicateArgument, "twice"),
    ("enrol T-1 H itteration=H", .unknownArgument, "Did you mean iteration"),
    ("enrol T-1 H X", .unknownArgument, "does not know what to do"),
    ("enrol T-1 H role=king", .badValue, "student"),
    ("enrol T-1 H reserve=0", .badValue, "from 1 to 99"),
    ("enrol T-9 H", .unknownObject, "officer"),
    ("enrol T-1 NOPE", .unknownObject, "iteration"),
    ("withdraw T-1 H reason=bored", .unknownObject, "reason"),
    ("withdraw T-1 H", .missingArgument, "reason"),
    (
      "officer.add X-1 \"A Name\" service=army rank=\"Squadron Leader\"", .unknownObject,
      "army has no rank \"Squadron Leader\". It is a rank of air"
    ),
    ("officer.add X-1 \"A Name\" service=navy rank=Captain grade=OF-2", .ruleBroken, "OF-5"),
    ("officer.add X-1 \"A Name\" service=moon", .unknownObject, "service"),
    ("officer.add X-1 \"A Name\" service=army since=2026-02-29", .badValue, "no day"),
    ("officer.add X-1 \"12345\" service=army", .badValue, "letter"),
    ("officer.add X-1 \"Bad\u{202E}Name\" service=army", .badValue, "U+202E"),
    ("officer.add T-1 \"Someone Else\" service=army", .exists, "held"),
    ("course.add \"C\" profile=52", .badValue, "2 levels, not 4"),
    ("course.add \"C\" profile=3+32+6", .badValue, "no level"),
    ("course.add \"C\" clearance=ULTRA", .badValue, "NU"),
    ("course.add \"C\" grade-min=OF-4 grade-max=OF-2", .ruleBroken, "above"),
    ("course.add \"C\" grade-min=OF-12", .badValue, "OF-10"),
    ("course.add \"C\" fee=\"1,250 EUR\"", .badValue, "1250.50"),
    ("course.add \"C\" code=H-C", .exists, "code"),
    ("iteration.add H-C H2 starts=2027-03-08 ends=2027-03-01", .ruleBroken, "before it starts"),
    ("iteration.add H-C H2 capacity=-1", .badValue, "from 0"),
    ("iteration.add H-C H2 zone=Mars/Olympus", .badValue, "time zone"),
    ("iteration.add H-C H2 country=XX", .unknownObject, "country"),
    ("iteration.add H-C H2 starts=2027-13", .badValue, "2027-03"),
    ("iteration.add H-C H", .exists, "already"),
    ("iteration.set H capacity=-1", .badValue, "from 0"),
    ("complete T-2 H", .unknownObject, "no enrolment"),
    ("completion.add T-1 H-C kind=resit outcome=graduated", .ruleBroken, "corrects"),
    ("completion.add T-1 H-C", .ruleBroken, "outcome"),
    ("completion.add T-1 H-C outcome=graduated on=2026-11-10 valid-to=2026-11-09", .ruleBroken, "before the day"),
    ("iteration.go H on=2027-01-05", .ruleBroken, "future"),
    ("today kind=nonsense", .badValue, "seat-offer, starting"),
    ("clock.list from=2027-02-01 to=2027-01-01", .badValue, "Turn them round"),
    ("eligibility.refusals from=2027-02-01 to=2027-01-01", .badValue, "Turn them round"),
    ("record.void 1 reason=x", .unknownObject, "record"),
    ("reference.add grade OF-3 name=x scheme=OR level=3", .badValue, "scheme OF"),
    ("stats by=planet", .badValue, "programme"),
    ("stats by=year,year", .badValue, "twice"),
    ("stats as-of=yesterday", .badValue, "moment"),
    ("stats as-of=2199-01-01", .badValue, "ahead"),
    ("stats calendar=mayan", .unknownObject, "calendar"),
    ("course.list after=x", .badValue, "after"),
    ("help nonsense", .unknownObject, "Topics"),
    ("noop <<", .syntax, "no block"),
    ("import officers", .missingArgument, "<<"),
  ]

  @Test(arguments: cases.indices)
  func isRefusedAndChangesNothing(_ index: Int) async throws {
    let test = Self.cases[index]
    try await TestRegister.with { muster in
      _ = await muster.homeRun("H", capacity: 5)
      _ = await muster.officers(2)
      await muster.ask("enrol T-1 H")
      let everything = "select (select count(*) from muster.change) || ' ' || (select count(*) from muster.request_key)"
      let before = await muster.value(everything)
      let block = test.line.hasSuffix("<<") ? "x\n" : nil
      let answer = await muster.ask(test.line, block: block)
      #expect(answer.code == test.code, "\(test.line): \(answer.reply)")
      #expect(answer.text.contains(test.says), "\(test.line): \(answer.text)")
      #expect(await muster.value(everything) == before)
    }
  }

  /// Strings that break out of badly made statements, in every argument of every verb that takes free text.
  @Test func nothingTypedBecomesSQL() async throws {
    let strings = [
      "'; drop table muster.seat; --", "$$;drop$$", #"\\'"#, "%_%", "{a,b}", "NULL", "\\N",
      String(repeating: "x", count: 199),
    ]
    try await TestRegister.with { muster in
      for (index, text) in strings.enumerated() {
        var quoted: [UInt8] = []
        JSONText.write(text, to: &quoted)
        let value = String(decoding: quoted, as: UTF8.self)
        let answer = await muster.ask("course.add \(value) note=\(value)")
        #expect(answer.code == .done, "\(answer.reply)")
        let rows = await muster.ask("course.show C-\(index + 1)").rows
        #expect(rows.first?["title"] == .text(text) && rows.first?["note"] == .text(text))
      }
      for spec in CommandTable.all where spec.access == .read {
        for argument in spec.arguments {
          let given = spec.arguments.filter { $0.isRequired && $0.name != argument.name }.map {
            "\($0.name)=\($0.type.words.first ?? "x")"
          }
          let answer = await muster.ask(
            "\(spec.verb) \(argument.name)=\"'; drop table muster.seat; --\" \(given.joined(separator: " "))",
            block: spec.block == nil ? nil : "a\n")
          #expect(answer.code != .bug, "\(spec.verb) \(argument.name): \(answer.reply)")
        }
      }
      #expect(await muster.value("select count(*) from muster.seat") == "0")
    }
  }
}
