import ArgumentParser
import Workbook

/// How rows are printed on standard output or written to a file. Always `--format`, never the format of an input file.
enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table
  /// Safe for spreadsheets: a value that would run as a formula gets an apostrophe.
  case csv
  /// The values as they are.
  case csvMachine = "csv-machine"
  /// Lists as one array, figures and reports as one object.
  case json
  /// One object a line, as the daemon sent it.
  case jsonl
  /// An Excel workbook.
  case xlsx
  /// A page that needs nothing else.
  case html
  /// The charts alone.
  case svg
  /// Runs and deadlines for a calendar.
  case ics

  /// By the ending of a file's name; nil when it says nothing.
  init?(ending path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "xlsx": self = .xlsx
    case "html", "htm": self = .html
    case "svg": self = .svg
    case "ics": self = .ics
    case "txt": self = .table
    default: return nil
    }
  }

  /// Made of all rows, or with parts that no terminal shows.
  var isDocument: Bool {
    switch self {
    case .xlsx, .html, .svg, .ics: true
    case .table, .csv, .csvMachine, .json, .jsonl: false
    }
  }

  /// Refuses what this program cannot do, before anything is asked.
  func check(isTerminal: Bool, isChange: Bool) throws(ClientError) {
    guard isDocument else { return }
    if isChange {
      throw ClientError(
        .usage, "--format: \(rawValue) is for lists and figures. A change answers with table, json or jsonl.")
    }
    if self == .xlsx, !WorkbookWriter.isAvailable {
      throw ClientError(.usage, "--format: \(WorkbookError.notBuilt.description)")
    }
    if self == .xlsx, isTerminal {
      throw ClientError(.usage, "--format: a workbook is not for a terminal. Say --output FILE.xlsx.")
    }
  }
}
