import Foundation
import Testing
import Workbook

/// What is written can be read: the reader against the writer. Readers of others stand in MusterReportTests.
@Suite(.enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) struct RoundTripTests {
  private func path(_ name: String) -> String {
    NSTemporaryDirectory() + "/muster-\(UUID().uuidString)-\(name)"
  }

  private func rows(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws -> [String: [[String]]] {
    let reader = try WorkbookReader(bytes, limits: limits)
    var all: [String: [[String]]] = [:]
    for sheet in reader.sheets {
      var rows: [[String]] = []
      try reader.read(sheet) { _, values in rows.append(values) }
      all[sheet.name] = rows
    }
    return all
  }

  @Test func cellsComeBack() throws {
    let path = path("cells.xlsx")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path, title: "T", comments: "C", created: 1_577_836_800, rowsPerSheet: 3)
    let columns: [SheetColumn] = [
      .init("code", .text, width: 8), .init("n", .plain, width: 8), .init("on", .day, width: 12),
      .init("cost", .amount(decimals: 2, unit: " USD"), width: 12), .init("share", .percent, width: 8),
    ]
    try writer.beginSheet(
      "One", SheetLayout(columns: columns, pageHeader: "Restricted & marked", pageFooter: "&P is text"))
    let hard = ["0000", "2+", "=1+1", "_x0041_", "نمونہ", "a\u{7}b"]
    for (index, text) in hard.enumerated() {
      try writer.append([.text(text), .number(Double(index)), .day(20_520 + index), .number(1250.5), .number(0.833)])
    }
    try writer.close()
    let read = try rows(Array(Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(Set(read.keys) == ["One", "One (2)", "One (3)"])
    // Three rows a sheet, its header among them.
    #expect(read["One"]?.first == ["code", "n", "on", "cost", "share"])
    let data = ["One", "One (2)", "One (3)"].flatMap { read[$0]?.dropFirst() ?? [] }
    #expect(data.map { $0[0] } == hard)
    #expect(data[0] == ["0000", "0", "2026-03-08", "1250.5", "0.833"])
    #expect(data[5][2] == "2026-03-13")
  }

  @Test func equalContentIsEqualBytes() throws {
    var files: [Data] = []
    for _ in 0..<2 {
      let path = path("same.xlsx")
      defer { try? FileManager.default.removeItem(atPath: path) }
      let writer = try WorkbookWriter(path: path, title: "T", comments: "", created: 1_600_000_000)
      try writer.beginSheet("S", SheetLayout(columns: [.init("a", .text, width: 8)]))
      try writer.append([.text("x")])
      try writer.close()
      files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    #expect(files[0] == files[1])
  }

  @Test(arguments: [
    ([UInt8]("PK\u{3}\u{4}".utf8), "damaged"), ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "password"),
    ([UInt8]("a,b\n1,2\n".utf8), "not an Excel workbook"), ([], "not an Excel workbook"),
  ])
  func whatIsNoWorkbookIsSaid(bytes: [UInt8], says: String) {
    let error = #expect(throws: WorkbookError.self) { try WorkbookReader(bytes) }
    #expect(error?.kind == .notWorkbook)
    #expect(error?.description.contains(says) ?? false, "\(error?.description ?? "")")
  }

  /// Bytes changed or lost anywhere must end in an error or in a workbook, never in a crash.
  @Test func damagedFilesAreRefused() throws {
    let path = path("damaged.xlsx")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path, title: "T", comments: "", created: 1_600_000_000)
    try writer.beginSheet("S", SheetLayout(columns: [.init("a", .text, width: 8)]))
    for number in 0..<50 { try writer.append([.text("value \(number)")]) }
    try writer.close()
    let good = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var state: UInt64 = 20_270_308
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for _ in 0..<400 {
      var bytes = good
      switch next(3) {
      case 0: bytes = Array(bytes[..<next(bytes.count)])
      case 1: for _ in 0..<8 { bytes[next(bytes.count)] = UInt8(next(256)) }
      default: bytes.removeSubrange(next(bytes.count / 2)..<(bytes.count / 2 + next(bytes.count / 2)))
      }
      do { _ = try rows(bytes) } catch is WorkbookError { refused += 1 }
    }
    #expect(refused > 300)
  }

  @Test func limitsHold() throws {
    let path = path("large.xlsx")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path, title: "T", comments: "", created: 1_600_000_000)
    try writer.beginSheet("S", SheetLayout(columns: [.init("a", .text, width: 8)]))
    for _ in 0..<5000 { try writer.append([.text(String(repeating: "0", count: 2000))]) }
    try writer.close()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var small = WorkbookLimits()
    small.bytes = 1 << 20
    var few = WorkbookLimits()
    few.cells = 100
    for limits in [small, few] {
      let error = #expect(throws: WorkbookError.self) { try rows(bytes, limits: limits) }
      #expect(error?.kind == .tooLarge)
    }
  }
}
