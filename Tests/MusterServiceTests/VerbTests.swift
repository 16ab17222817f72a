import MusterCore
import MusterTestKit
import Testing

/// What the table of commands promises, held against the register.
@Suite struct VerbTests {
  @Test func everyVerbAnswersWithACodeOfItsRow() async throws {
    try await TestRegister.with { muster in
      try await ImportTests.load(muster)
      await muster.ask("iteration.add M4-85 M4-85-A-27 starts=2027-03-08 ends=2027-03-12")
      let added = await muster.ask("officer.add PA-45678 \"Sample Officer\" service=army rank=Major since=2024-07-01")
      #expect(added["officer"] == "army/PA-45678", "\(added.reply)")
      for spec in CommandTable.all where ![.quit, .limits, .auth, .cancel].contains(spec.name) {
        let line = spec.example.hasSuffix(" <<") ? String(spec.example.dropLast(3)) : spec.example
        let answer = await muster.ask(
          line + (spec.block == nil ? "" : " <<"), block: spec.block == nil ? nil : "a,b\n1,2\n")
        #expect(spec.mayAnswer(answer.code), "\(spec.verb): \(answer.reply)")
        #expect(![.bug, .internalFault, .unknownVerb].contains(answer.code), "\(spec.verb): \(answer.reply)")
      }
    }
  }

  /// Each verb is refused to those without its roles, and never because of its role to those with one.
  @Test func rolesAreChecked() async throws {
    try await TestRegister.with { muster in
      for spec in CommandTable.all where ![.quit, .limits, .auth, .cancel].contains(spec.name) {
        for role in Role.allCases {
          let answer = await muster.ask(
            spec.example, block: spec.block == nil ? nil : "x\n", as: Principal(name: "p", roles: [role]))
          #expect((answer.code == .forbidden) == !spec.roles.contains(role), "\(spec.verb) as \(role): \(answer.reply)")
        }
        let nobody = await muster.ask(
          spec.example, block: spec.block == nil ? nil : "x\n", as: Principal(name: "p", roles: []))
        #expect(nobody.code == .forbidden, "\(spec.verb)")
      }
    }
  }

  @Test func helpComesFromTheTable() async throws {
    try await TestRegister.with { muster in
      let all = await muster.ask("help")
      #expect(
        all.code == .text
          && CommandTable.all.allSatisfy { spec in all.lines.contains { $0.hasPrefix(spec.verb + " ") } })
      let page = await muster.ask("help enrol").lines.joined(separator: "\n")
      #expect(page.contains("iteration=ITERATION") && page.contains("242 enrolment.waiting"))
      #expect(await muster.ask("help states").lines.contains("(none) -> enrol -> waiting (nation); enrol"))
      #expect(await muster.ask("help as=json").rows.count == CommandTable.all.count)
      for topic in HelpTopic.allCases {
        let said = await muster.ask("help \(topic.rawValue)")
        #expect(said.lines.starts(with: topic.lines), "\(topic)")
      }
      // What is a topic and a verb is explained as both.
      #expect(await muster.ask("help limits").lines.suffix(5).first == "limits")
    }
  }

  @Test func listsGoOnWhereTheyStopped() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(25)
      var seen: [String] = []
      var after = ""
      for _ in 0..<10 {
        let answer = await muster.ask("officer.list limit=10\(after)")
        seen += answer.rows.map { $0["officer"]?.plain ?? "" }
        guard let cursor = answer["after"] else { break }
        after = " after=\(cursor)"
      }
      #expect(seen.count == 25 && Set(seen).count == 25)
    }
  }

  @Test func exportsInEachFormat() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(3)
      await muster.ask("officer.add =1 \"Formula\" service=army")
      await muster.ask("officer.add A-1 \"-Dash\" service=army")
      for kind in ExportKind.allCases { #expect(await muster.ask("export \(kind.rawValue)").code == .rows) }
      let csv = await muster.ask("export officers format=csv")
      #expect(csv.lines.count == 5 && csv.lines.first?.hasPrefix("id,officer,name") == true)
      #expect(csv.lines.contains { $0.contains(",'-Dash,") }, "safe for spreadsheets")
      let machine = await muster.ask("export officers format=csv-machine")
      #expect(machine.lines.contains { $0.contains(",-Dash,") }, "as stored")
    }
  }

  @Test func anAdministratorExtendsTheLists() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("course.add \"C\" discipline=cyber-defence").code == .unknownObject)
      #expect(
        await muster.ask("reference.add discipline cyber-defence name=\"Cyber defence\" source=test").code == .done)
      #expect(await muster.ask("course.add \"C\" discipline=cyber-defence").code == .done)
      #expect(
        await muster.ask("reference.add discipline cyber-defence name=\"Cyber defence\" source=test").code == .unchanged
      )
      #expect(await muster.ask("reference.add rank army/adjutant name=Adjutant service=army grade=OF-2").code == .done)
      #expect(await muster.ask("officer.add A-1 \"A Name\" service=army rank=adjutant").code == .done)
      for kind in ReferenceKind.allCases where kind != .programme {
        #expect(await muster.ask("reference.list \(kind.rawValue)").rows.count > 2, "\(kind)")
      }
      let sourced = await muster.ask("reference.list country").rows
      #expect(sourced.count == 249 && sourced.allSatisfy { $0["source"]?.plain.isEmpty == false })
    }
  }

  @Test func gradesAreDated() async throws {
    try await TestRegister.with { muster in
      await muster.ask("officer.add P-1 \"A Name\" service=army rank=Captain since=2020-01-01")
      #expect(await muster.ask("officer.grade P-1 rank=Major since=2024-07-01").code == .done)
      #expect(await muster.ask("officer.grade P-1 rank=\"Wing Commander\" since=2025-07-01").code == .unknownObject)
      let row = await muster.ask("officer.show P-1").rows.first
      #expect(row?["grades"] == .list(["OF-2 Captain from 2020-01-01 to 2024-06-30", "OF-3 Major from 2024-07-01"]))
    }
  }
}
