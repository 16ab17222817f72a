import Foundation
import MusterCore
import MusterReport
import MusterTestKit

/// Rows as the daemon sends them, of invented figures.
enum Fixture {
  static let reports = ["annual", "seats", "weekly", "reconciliation", "who"]

  static func rows(_ name: String) throws -> [Row] {
    let text = try String(contentsOfFile: Checkout.path("Tests/MusterReportTests/Rows/\(name).jsonl"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { JSONReader.row(String($0)) }
  }

  static func document(_ rows: [Row], title: String = "List", isDetail: Bool = false) -> Document {
    var builder = DocumentBuilder(title: title, isDetail: isDetail)
    for row in rows { builder.take(row) }
    return builder.finish()
  }

  static func document(_ lines: String...) -> Document { document(lines.compactMap { JSONReader.row($0) }) }

  static func document(named name: String) throws -> Document { document(try rows(name), title: name) }
}
