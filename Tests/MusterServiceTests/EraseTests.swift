import MusterCore
import MusterTestKit
import PGClient
import Testing

/// Of a person who was erased nothing is left that tells who it was; what is counted stays.
@Suite struct EraseTests {
  /// Stands in every text about the person, so that any place it is left in is found.
  static let mark = "Zzyzx"

  static func setUp(_ muster: TestRegister) async {
    for line in [
      "officer.add \(mark)-1 \"Invented \(mark)\" service=army name-passport=\"\(mark) INVENTED\" rank=Captain since=2020-01-01 unit=\(mark)",
      "officer.add \(mark)-2 \"Invented \(mark)\" service=navy gender=male",
      "officer.number \(mark)-1 \(mark)-9 since=2024-01-01",
      "officer.posting \(mark)-9 unit=\(mark) since=2025-01-01 appointment=\(mark)",
      "officer.language \(mark)-9 english profile=3232 issued-by=\(mark)",
      "officer.clearance \(mark)-9 NS from=2024-01-01",
      "officer.medical \(mark)-9 \(mark) from=2024-01-01",
      "officer.document \(mark)-9 passport number=\(mark)7 issued=2024-01-01 note=\(mark)",
      "officer.restrict \(mark)-9 leave from=2025-01-01 to=2025-02-01 note=\(mark)",
      "eligibility.fact \(mark)-9 born 1990-01-01",
      "officer.set \(mark)-9 name=\"Other \(mark)\"",
      "course.add \"A course\" code=C discipline=counter-narcotics",
      "iteration.add C C-1 managed-by=nation starts=2026-10-05 ends=2026-10-09",
      "iteration.add C C-2 managed-by=nation starts=2027-05-03 ends=2027-05-07",
      "enrol \(mark)-9 C-1 late-entry=yes", "enrol \(mark)-9 C-2", "enrol T-1 C-1 late-entry=yes",
      "departure.set \(mark)-9 C-1 requirement=visa state=held ref=\(mark)",
      "cost.add \(mark)-9 C-1 kind=travel payer=nation note=\(mark) amount=\"1 EUR\" basis=actual",
      "complete \(mark)-9 C-1 certificate=\(mark)3 mark=\(mark)",
      "completion.add \(mark)-9 C outcome=failed on=2025-01-10 evidence=\(mark) place=\(mark)",
      "journey.add \(mark)-9 legs=C-1,C-2 note=\(mark)",
      "officer.merge \(mark)-2 into=\(mark)-9 reason=twice",
      "followup.answer \(mark)-9 year=2026 post=\(mark) unit=\(mark)",
    ] {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
  }

  /// Tables in which the mark still stands, and how often.
  static func left(_ muster: TestRegister) async throws -> [String] {
    try await muster.superuser { connection in
      let tables = try await connection.query(
        "select tablename from pg_tables where schemaname = 'muster' order by 1", PGParameters(), readOnly: true)
      var found: [String] = []
      for table in tables.rows.compactMap({ $0.first ?? nil }) {
        let count = try await connection.query(
          "select count(*) from muster.\"\(table)\" t where t::text ilike '%\(mark)%'", PGParameters(), readOnly: true)
        if let count = count.rows.first?.first ?? nil, count != "0" { found.append("\(table) \(count)") }
      }
      return found
    }
  }

  @Test func nothingIsLeftThatNames() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      await Self.setUp(muster)
      #expect(await muster.ask("certificate.issue C-1").code == .unchanged)
      let before = try await Self.left(muster)
      for table in [
        "person", "officer_number", "officer_posting", "officer_language", "officer_medical", "officer_document",
        "officer_restriction", "personal_value", "completion", "cost_item", "cost_item_history", "journey_history",
        "departure_requirement",
      ] {
        #expect(before.contains { $0.hasPrefix(table + " ") }, "\(table) was not tried: \(before)")
      }
      let figures = await muster.ask("stats service,course measures=participations,persons,completions,cost")
      #expect(await muster.value("select muster.erase_person(2) > 15") == "t")
      let left = try await Self.left(muster)
      #expect(left.isEmpty, "\(left)")
      #expect(await muster.value("select muster.erase_person(2)") == "0", "again there is nothing to do")
      let after = await muster.ask("stats service,course measures=participations,persons,completions,cost")
      #expect(after.rows == figures.rows && figures.rows.count > 2)
      #expect(await muster.ask("change.verify").code == .done, "the chain is whole")
      #expect(await muster.ask("officer.show T-1").code == .rows, "another is untouched")
      // By number it is there still, for what is counted.
      #expect(await muster.ask("officer.show O-2").code == .rows)
      for line in ["enrolment.list iteration=C-1", "completion.list course=C", "iteration.page C-1", "today"] {
        #expect(await muster.ask(line).code == .rows, "\(line)")
      }
    }
  }

  /// The daemon may not call it by itself.
  @Test func nobodyIsGrantedIt() async throws {
    try await TestRegister.with { muster in
      let may =
        "select bool_or(has_function_privilege(r, 'muster.erase_person(bigint)', 'execute')) from unnest(array['muster_engine', 'muster_reader']) r"
      #expect(await muster.value(may) == "f")
    }
  }
}
