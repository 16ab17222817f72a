import ArgumentParser

/// How rows are printed on standard output. Always `--format`, never the format of an input file.
enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table
  /// Safe for spreadsheets: a value that would run as a formula gets an apostrophe.
  case csv
  /// The values as they are.
  case csvMachine = "csv-machine"
  /// One array.
  case json
  /// One object a line, as the daemon sent it.
  case jsonl
}
