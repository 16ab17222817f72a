import Foundation
import MusterCore
import MusterTestKit
import Testing
import Workbook

/// The real client against the real daemon.
@Suite struct ClientTests {
  @Test func aDayOfARegistrar() async throws {
    try await DaemonProcess.with { daemon in
      func ok(_ arguments: String..., says: String) async throws {
        let result = try await daemon.run(DaemonProcess.program("muster"), arguments)
        #expect(result.status == 0, "\(arguments): \(result.err)")
        #expect((result.out + result.err).contains(says), "\(arguments): \(result.out) \(result.err)")
      }
      try await ok("import", "institutions", Checkout.path("Schema/catalogue/institutions.csv"), says: "applied 51")
      try await ok("import", "catalogue", Checkout.path("Schema/catalogue/catalogue.jsonl"), says: "merged 1")
      try await ok("import", "officers", Checkout.path("Schema/samples/officers.csv"), says: "applied 20")
      try await ok("import", "records", Checkout.path("Schema/records/records.tsv"), says: "applied 1529")
      try await ok("import", "records", Checkout.path("Schema/records/records.tsv"), says: "unchanged")
      try await ok(
        "stats", "compare", Checkout.path("Schema/records/published-totals.tsv"), says: "All 34 totals are equal")
      try await ok(
        "iteration", "add", "M4-85", "M4-85-A-27", "--managed-by", "nation", "--capacity", "1", says: "M4-85-A-27")
      try await ok("enrol", "SAMPLE-001", "M4-85-A-27", says: "confirmed")
      try await ok("enrol", "SAMPLE-002", "M4-85-A-27", says: "waiting")
      try await ok("enrol", "SAMPLE-003", "M4-85-A-27", "--dry-run", says: "waiting")
      try await ok("withdraw", "SAMPLE-001", "M4-85-A-27", "--reason", "posted", says: "promoted army/SAMPLE-002")
      try await ok("officer", "list", "--text", "الف", says: "نمونہ افسر الف")
      try await ok("help", "states", says: "(none) -> enrol -> waiting (nation)")
      try await ok("raw", "enrolment.list iteration=M4-85-A-27", says: "210-{")
      try await ok("change", "verify", says: "whole")
      let json = try await daemon.muster("stats", "programme", "--format", "json")
      let figures = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
      let rows = try #require((figures["sections"] as? [[String: Any]])?.first?["rows"] as? [[String: Any]])
      #expect(rows.count { $0["row"] as? String == "figure" } == 13, "\(rows.count)")
      let csv = try await daemon.muster("export", "enrolments", "--format", "csv")
      #expect(csv.out.split(separator: "\n").count == 3)
    }
  }

  /// Under nohup a hang-up is ignored here, and so by every child.
  private static func isIgnored(_ signal: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let mask = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }?.split(separator: "\t").last
    return mask.flatMap { UInt64($0, radix: 16) }.map { $0 & (1 << UInt64(signal - 1)) != 0 } ?? false
  }

  /// However a client is asked to end, a file it had begun is not left behind.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aFileThatWasBegunIsClearedAway(signal: Int32) async throws {
    if signal == SIGHUP, Self.isIgnored(signal) { return }
    try await DaemonProcess.with { daemon in
      let folder = daemon.folder + "/out"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
      // A daemon that does not answer, as in the midst of a long export.
      kill(daemon.pid, SIGSTOP)
      defer { kill(daemon.pid, SIGCONT) }
      let said = daemon.folder + "/said"
      let client = try Child(
        DaemonProcess.program("muster"),
        ["export", "officers", "-o", folder + "/officers.csv", "--socket", daemon.socket], output: (said, said))
      for _ in 0..<400 {
        if try !files().isEmpty { break }
        try await Task.sleep(for: .milliseconds(25))
      }
      #expect(try files() == ["officers.csv.part-\(client.pid)"])
      kill(client.pid, signal)
      #expect(await client.wait() == 128 + signal)
      #expect(try files().isEmpty)
    }
  }

  /// What was exported can be changed in a spreadsheet and read in again.
  @Test(.enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) func workbooksGoOutAndComeIn()
    async throws
  {
    try await DaemonProcess.with { daemon in
      func ok(_ arguments: String..., says: String) async throws {
        let result = try await daemon.run(DaemonProcess.program("muster"), arguments)
        #expect(result.status == 0, "\(arguments): \(result.err)")
        #expect(says.isEmpty || (result.out + result.err).contains(says), "\(arguments): \(result.out) \(result.err)")
      }
      let officers = daemon.folder + "/officers.xlsx"
      let writer = try WorkbookWriter(path: officers, title: "", comments: "", created: 1_600_000_000)
      let columns = ["service", "number", "name", "rank", "rank-since"].map { SheetColumn($0, .text, width: 10) }
      try writer.beginSheet("Officers", SheetLayout(columns: columns))
      try writer.append([.text("army"), .text("0017"), .text("Some One"), .text("Major"), .day(20_520)])
      try writer.append([.text("navy"), .number(22), .text("Some Two"), .text("Commander")])
      try writer.close()
      try await ok("import", "officers", officers, says: "applied 2")
      let exported = daemon.folder + "/list.xlsx"
      try await ok("officer", "list", "-o", exported, says: "")
      let reader = try WorkbookReader(Array(Data(contentsOf: URL(fileURLWithPath: exported))))
      var rows: [[String]] = []
      try reader.read(try #require(reader.sheets.first)) { _, values in rows.append(values) }
      #expect(rows.first?.contains("officer") ?? false, "\(rows)")
      #expect(rows.contains { $0.contains("army/0017") } && rows.contains { $0.contains("navy/22") }, "\(rows)")
      let page = daemon.folder + "/officer.html"
      try await ok("officer", "page", "army/0017", "--output", page, says: "")
      #expect(try String(contentsOfFile: page, encoding: .utf8).contains("army/0017"))
    }
  }

  /// A publication is shown as the table that it is, and what a refusal advises stays as it has to be typed.
  @Test func publicationsAreShownAsTables() async throws {
    try await DaemonProcess.with { daemon in
      _ = try await daemon.muster(
        "audience", "add", "embassy", "--name", "Embassy", "--holds-same", "--marking", "UNCLASSIFIED")
      _ = try await daemon.muster("publish", "embassy", "--ask", "stats programme measures=participations")
      let shown = try await daemon.muster("publish", "show", "1").out
      #expect(shown.hasPrefix("Participations by programme\n") && !shown.contains("head"), "\(shown)")
      _ = try await daemon.muster("audience", "add", "public", "--name", "Public", "--marking", "UNCLASSIFIED")
      let words = ["publish", "public", "--report", "country-year"]
      let refused = try await daemon.run(DaemonProcess.program("muster"), words)
      let section = "muster: publish: --report: Section \"Reported and enrolled here\""
      #expect(refused.err.hasPrefix(section), "\(refused.err)")
      #expect(refused.err.contains("publish public --ask \"stats programme state="), "\(refused.err)")
      #expect(refused.err.contains("calendar=us-fiscal year="), "\(refused.err)")
    }
  }

  /// A cell that made a number, a day or TRUE of a code has lost what was typed.
  @Test(.enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) func lostCodesAreRefused()
    async throws
  {
    try await DaemonProcess.with { daemon in
      let path = daemon.folder + "/lost.xlsx"
      func load(_ header: [String], _ cells: [SheetCell], _ words: [String]) async throws -> (Int32, String) {
        let writer = try WorkbookWriter(path: path, title: "", comments: "", created: 1_600_000_000)
        try writer.beginSheet("S", SheetLayout(columns: header.map { SheetColumn($0, .text, width: 10) }))
        try writer.append(cells)
        try writer.close()
        let result = try await daemon.run(
          DaemonProcess.program("muster"), ["import", words[0], path] + words.dropFirst())
        return (result.status, result.out + result.err)
      }
      let header = ["service", "number", "name", "unit"]
      func officer(_ number: SheetCell, _ unit: SheetCell = .empty) -> [SheetCell] {
        [.text("army"), number, .text("Some One"), unit]
      }
      for (cells, column, says) in [
        (officer(.number(12_345_678_901_234_600)), "number", "more than the 15 digits"),
        (officer(.number(1e20)), "number", "more than the 15 digits"), (officer(.number(12.1)), "number", "12.1"),
        (officer(.day(20_520)), "number", "the day 2026-03-08"), (officer(.text("1"), .day(20_520)), "unit", "the day"),
      ] {
        let (status, said) = try await load(header, cells, ["officers"])
        #expect(status != 0 && said.contains("row 2 of \"S\", column \"\(column)\""), "\(said)")
        #expect(said.contains(says) && said.contains("Format the column as text and type it again"), "\(said)")
      }
      let facts = ["officer", "fact", "kind", "number"]
      let passport: [SheetCell] = [
        .text("army/17"), .text("document"), .text("passport"), .number(9_123_456_789_012_344),
      ]
      let (refused, why) = try await load(facts, passport, ["officer-facts"])
      #expect(refused != 0 && why.contains("column \"number\""), "\(why)")
      // Whole numbers that a spreadsheet keeps go on, and so do marks and days where they belong.
      let (status, said) = try await load(header, officer(.number(123_456_789_012_345)), ["officers"])
      #expect(status == 0 && said.contains("applied 1"), "\(said)")
      let history = ["program", "course_title", "quantity", "start_date", "end_date", "total_cost"]
      let row: [SheetCell] = [.text("CTFP"), .number(12_345_678_901_234_600), .number(1), .empty, .empty, .number(1.5)]
      let (bad, words) = try await load(history, row, ["history", "--mapping", "published-records"])
      #expect(bad != 0 && words.contains("row 2 of \"S\", column 2"), "\(words)")
    }
  }

  /// A yearly report as it is printed, with a title above the table and a total in it, saved as a workbook.
  @Test(.enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) func historiesComeInAsWorkbooks()
    async throws
  {
    try await DaemonProcess.with { daemon in
      let path = daemon.folder + "/history.xlsx"
      let writer = try WorkbookWriter(path: path, title: "", comments: "", created: 1_600_000_000)
      let titles = ["Training, an invented year"] + Array(repeating: " ", count: 11)
      try writer.beginSheet(
        "2012", SheetLayout(columns: titles.map { SheetColumn($0, .plain, width: 10) }, hasFilter: false))
      try writer.append([.text("Fiscal Year 2012")])
      let header = [
        "report", "program", "course_title", "quantity", "student_unit", "us_unit", "location", "start_date",
        "end_date",
        "total_cost", "page_number",
      ]
      try writer.append(header.map { SheetCell.text($0) })
      let programme = "CTFP - Fiscal Year 2012 Department of Defense Training"
      func row(_ title: String, _ quantity: SheetCell, _ cost: SheetCell) -> [SheetCell] {
        [.text("2012"), .text(programme), .text(title), quantity, .text("HQ"), .text("DLIELC"), .text("Monterey, CA")]
          + [.day(15_407), .day(15_411), cost]
      }
      try writer.append(row("POLICY", .number(2), .number(97_995.5)))
      try writer.append(row("MEDICINE", .text("3"), .text("$4,320$5,100")))
      try writer.append([.text(""), .text("Grand total"), .text(""), .number(5), .text("")])
      try writer.close()
      let words = ["import", "history", path, "--mapping", "published-records"]
      let result = try await daemon.run(DaemonProcess.program("muster"), words)
      #expect(result.status == 0, "\(result.out) \(result.err)")
      let list = try await daemon.muster("record", "list", "--format", "jsonl").out.split(separator: "\n")
      let policy = try #require(list.first { $0.contains("POLICY") }, "\(list)")
      #expect(policy.contains("97995.50") && policy.contains("2012-03-08"), "\(policy)")
      let medicine = try #require(list.first { $0.contains("MEDICINE") }, "\(list)")
      #expect(medicine.contains("cost-garbled"), "\(medicine)")
    }
  }

  @Test func statusesForScripts() async throws {
    try await DaemonProcess.with { daemon in
      let bad = daemon.folder + "/bad.csv"
      try Data("service,number,name,rank\narmy,1,Some One,Admiral\narmy,2,\"Never closed\n".utf8).write(
        to: URL(fileURLWithPath: bad))
      let worse = daemon.folder + "/worse.csv"
      try Data("service,number,name,rank\narmy,1,Some One,Admiral\n".utf8).write(to: URL(fileURLWithPath: worse))
      let foreign = daemon.folder + "/foreign.csv"
      try (Data("service,number,name\narmy,1,Ren".utf8) + [0xE9] + Data("\n".utf8)).write(
        to: URL(fileURLWithPath: foreign))
      for (arguments, status, says) in [
        (
          ["import", "officers", foreign], 2,
          "Line 2 of the file is not valid UTF-8; nothing was done. Save it as UTF-8"
        ),
        (["enrol", "NOBODY", "NOWHERE"], Int32(3), "iteration"),
        (["course", "add", "C", "--profile", "52"], 2, "2 levels"),
        (["import", "officers", bad], 1, "never closes"), (["import", "officers", worse], 1, "line 2, field rank"),
        (["raw", "frobnicate"], 2, "verb.unknown"), (["frobnicate"], 2, "no command"),
        (["status", "--socket", "/nonexistent"], 7, "cannot reach"),
        (["--socket", "/nonexistent", "status"], 7, "cannot reach"),
        (["--format", "jsonl", "reference", "list", "calendar"], 0, "\"code\":\"us-fiscal\""),
      ] {
        let result = try await daemon.run(DaemonProcess.program("muster"), arguments)
        #expect(result.status == status, "\(arguments): \(result.status) \(result.out) \(result.err)")
        #expect((result.out + result.err).contains(says), "\(arguments): \(result.out) \(result.err)")
      }
    }
  }
}
