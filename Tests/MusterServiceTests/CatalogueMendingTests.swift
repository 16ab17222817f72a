import MusterCore
import MusterTestKit
import Testing

/// Mending what stands in the catalogue.
@Suite struct CatalogueMendingTests {
  @Test func aCourseIsCorrectedFieldByField() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NSO title=\"A School\" country=DE")
      await muster.ask(
        "course.add \"Old title\" code=M1 scheme=etf provider=NSO profile=2222 clearance=NR grade-min=OF-2 grade-max=OF-5 fee=\"550 EUR\" days=5"
      )
      let set = await muster.ask(
        "course.set M1 title=\"New title\" profile=3232 fee=\"600 EUR\" clear=clearance,grade-max,provider reason=\"new catalogue\""
      )
      #expect(set.code == .done, "\(set.reply)")
      let row = await muster.ask("course.show M1").rows.first
      let shown = ["title", "profile", "clearance", "grade-min", "grade-max", "fee-minor", "provider", "days"]
        .map { row?[$0]?.plain ?? "" }
      #expect(shown == ["New title", "3232", "", "OF-2", "", "60000", "", "5"])
      #expect(await muster.ask("course.list text=\"new title\"").rows.count == 1)
      let detail = await muster.value("select detail::text from muster.change where verb = 'course.set'") ?? ""
      #expect(
        detail.contains("\"clearance-was\":\"NR\"") && detail.contains("\"clearance\":\"not stated\""), "\(detail)")
      #expect(await muster.value("select count(*) from muster.course_history where title = 'Old title'") == "1")
    }
  }

  static let refused: [(line: String, code: ReplyCode)] = [
    ("course.set M1", .missingArgument), ("course.set M9 days=5", .unknownObject),
    ("course.set M1 days=5", .unchanged), ("course.set M1 days=6 clear=days", .duplicateArgument),
    ("course.set M1 clear=title", .badValue), ("course.set M1 grade-max=OF-1", .ruleBroken),
    ("course.set M1 discipline=nothing", .unknownObject), ("course.set M1 provider=XXX", .unknownObject),
    ("course.set M1 active-from=2027-01-01 active-to=2026-01-01", .badValue),
    ("provider.set NSO", .missingArgument), ("provider.set NSO country=DE", .unchanged),
    ("provider.set NSO title=\"B School\"", .exists), ("provider.set NSO country=XQ", .unknownObject),
    ("programme.set PX name=\"Programme X\"", .unchanged), ("programme.set PZ name=Z", .unknownObject),
  ]

  @Test func whatIsWrongIsRefusedAndChangesNothing() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NSO title=\"A School\" country=DE")
      await muster.ask("provider.add BSO title=\"B School\"")
      await muster.ask("programme.add PX name=\"Programme X\"")
      await muster.ask("course.add Title code=M1 scheme=etf grade-min=OF-2 days=5")
      let before = await muster.value("select md5(string_agg(c::text, '')) from muster.course c")
      for (line, code) in Self.refused {
        let answer = await muster.ask(line)
        #expect(answer.code == code, "\(line): \(answer.reply)")
      }
      #expect(await muster.value("select md5(string_agg(c::text, '')) from muster.course c") == before)
    }
  }

  @Test func anInstitutionKeepsItsEarlierNames() async throws {
    try await TestRegister.with { muster in
      await muster.ask("provider.add NSO title=\"A School\"")
      #expect(await muster.ask("provider.set NSO title=\"The School\" country=DE").code == .done)
      for name in ["NSO", "\"A School\"", "\"The School\""] {
        #expect(await muster.ask("provider.show \(name)").rows.first?["title"]?.plain == "The School", "\(name)")
      }
      #expect(await muster.ask("provider.set NSO clear=country").code == .done)
      #expect(await muster.ask("provider.show NSO").rows.first?["country"] == .null)
      await muster.ask("programme.add PX name=\"Programme X\"")
      #expect(await muster.ask("programme.set PX name=\"Programme Y\" reason=renamed").code == .done)
      #expect(await muster.ask("programme.list").rows.contains { $0["name"]?.plain == "Programme Y" })
    }
  }
}
