import Foundation
import MusterCore
import MusterReport
import MusterTestKit
import Testing
import Workbook

/// Documents opened by programs that no one here wrote, and files of theirs opened by us.
@Suite(.serialized, .enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) struct ReaderTests {
  /// Kept when MUSTER_TEST_PICTURES names a folder, so that the pictures can be looked at.
  private func withFolder(_ work: (String) throws -> Void) throws {
    if let kept = ProcessInfo.processInfo.environment["MUSTER_TEST_PICTURES"] {
      try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
      return try work(kept)
    }
    let folder = NSTemporaryDirectory() + "/muster-documents-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  private func workbook(_ rows: [Row], _ path: String, title: String, rowsPerSheet: Int = WorkbookWriter.rowLimit)
    throws
  {
    let file = try WorkbookFile(path: path, title: title, isDetail: false, rowsPerSheet: rowsPerSheet)
    for row in rows { try file.take(row) }
    try file.finish()
    #expect(file.leftOut.isEmpty)
  }

  /// Everything that is made of the rows, in one folder.
  private func write(to folder: String) throws {
    func put(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    for name in Fixture.reports {
      let rows = try Fixture.rows(name)
      let document = Fixture.document(rows)
      try put(FiguresJSON.text(document), "\(name).json")
      try put(HTMLPage(document).text, "\(name).html")
      if let svg = SVGFile.text(document) { try put(svg, "\(name).svg") }
      try workbook(rows, "\(folder)/\(name).xlsx", title: name)
    }
    let codes = try Fixture.rows("codes")
    try put(codes.map(\.json).joined(separator: "\n") + "\n", "codes.jsonl")
    try workbook(codes, "\(folder)/codes.xlsx", title: "Codes")
    try put(HTMLPage(Fixture.document(codes, title: "Codes")).text, "codes.html")
    let names = codes[0].fields.map(\.name)
    for (name, isSafe) in [("codes.csv", true), ("codes-machine.csv", false)] {
      let lines = [names] + codes.map { row in names.map { row[$0]?.plain ?? "" } }
      try put(lines.map { CSVWriter.line($0, safe: isSafe) + "\n" }.joined(), name)
    }
    let now = try Instant(parsing: "2026-11-20T12:00:00Z")
    for name in ["runs", "today"] {
      try put(CalendarFile(try Fixture.document(named: name), now: now).result?.text ?? "", "\(name).ics")
    }
    // In full as many as need a second sheet of Excel.
    let count = Checkout.isFull ? WorkbookWriter.rowLimit + 1000 : 5000
    let long = try WorkbookFile(
      path: "\(folder)/long.xlsx", title: "Long", isDetail: false,
      rowsPerSheet: Checkout.isFull ? WorkbookWriter.rowLimit : 2000)
    for number in 0..<count {
      // Nothing stands in the last column before its sheet is begun.
      let place: Row.Value = number < 3000 ? .null : number == 3000 ? .text("0007") : .int(Int64(number))
      try long.take(
        Row([
          .init("number", .int(Int64(number))), .init("code", .text("000\(number % 10)")), .init("place", place),
        ]))
    }
    long.take(detail: "marking", "RESTRICTED")
    try long.finish()
  }

  private func check(_ script: String, _ folder: String, _ more: String...) throws {
    let result = try Python.run(script, [folder] + more, in: folder)
    #expect(result.status == 0, "\(script): \(result.output)")
  }

  @Test func othersReadWhatIsWritten() throws {
    try withFolder { folder in
      try write(to: folder)
      try check("read_documents.py", folder, Checkout.path("Deploy/figures.schema.json"))
    }
  }

  @Test func workbooksOfOthersAreRead() throws {
    try withFolder { folder in
      try check("make_workbooks.py", folder)
      try readAll(in: folder)
      let reader = try WorkbookReader(bytes("sheets", folder))
      #expect(reader.sheets.map(\.name) == ["Lists", "Officers", "Notes & more"])
      #expect(reader.sheets.map(\.isHidden) == [true, false, false])
    }
  }

  private func bytes(_ name: String, _ folder: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).xlsx")))
  }

  private func json(_ name: String, _ folder: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func readAll(in folder: String) throws {
    let wanted = try json("wanted", folder)
    #expect(wanted.count >= 6)
    for (name, rows) in wanted.sorted(by: { $0.key < $1.key }) {
      let reader = try WorkbookReader(try bytes(name, folder))
      var found: [String] = []
      try reader.read(reader.sheets[0]) { row, values in
        if !values.isEmpty { found.append("\(row): \(values)") }
      }
      let pairs = try #require(rows as? [[Any]])
      let lines: [String] = pairs.map { pair in
        let values: [String] = (pair[1] as? [String]) ?? []
        return "\(pair[0]): \(values)"
      }
      #expect(found == lines, "\(name)")
    }
    for (name, words) in try json("refused", folder).sorted(by: { $0.key < $1.key }) {
      let error = #expect(throws: WorkbookError.self, "\(name)") {
        let reader = try WorkbookReader(try bytes(name, folder))
        try reader.read(reader.sheets[0]) { _, _ in }
      }
      #expect(error?.description.contains("\(words)") ?? false, "\(name): \(error?.description ?? "")")
    }
  }

  /// LibreOffice opens workbooks and CSV, and saves workbooks that we read.
  @Test func anOfficeSuiteKeepsEveryCode() throws {
    try withFolder { folder in
      try write(to: folder)
      try check("make_workbooks.py", folder)
      try check("open_in_office.py", folder)
      try readAll(in: folder)
    }
  }

  /// Screenshots, links, sorting, printing and an accessibility checker, in headless Chromium.
  @Test func aBrowserShowsThePages() throws {
    try withFolder { folder in
      try write(to: folder)
      try check("open_in_browser.py", folder)
    }
  }
}

/// Deploy/test builds with the trait and brings the readers: it must not pass without them.
@Suite struct ReadersAtHandTests {
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["MUSTER_TEST_PYTHON"] != nil, "Deploy/test brings the readers"))
  func nothingIsLeftOut() {
    #expect(WorkbookWriter.isAvailable, "built without workbooks: swift test --traits XLSX, as Deploy/test does")
  }
}
