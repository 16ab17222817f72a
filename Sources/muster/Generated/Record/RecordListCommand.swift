// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct RecordListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists group entries: participation known only as a number, beside its source text.",
    discussion: "Example: muster record list --flag no-title"
  )
  static let verb = CommandName.recordList

  @Option(name: .customLong("programme"), help: ArgumentHelp("only of this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("only of this reported year; all years when left out", valueName: "N"))
  var year: String?

  @Option(name: .customLong("flag"), help: ArgumentHelp("only those with this flag (ends-before-start, no-title, no-unit, no-provider, no-cost, repeats-row, repeats-import, bad-date, no-quantity, no-date, date-implausible, no-programme, year-derived, cost-garbled, cost-implausible, cost-outlying, quantity-garbled, quantity-implausible, quantity-outlying, quantity-zero, columns-off, text-cut, total-row, furniture, refused, other-country)", valueName: "WORD"), completion: .list(["ends-before-start", "no-title", "no-unit", "no-provider", "no-cost", "repeats-row", "repeats-import", "bad-date", "no-quantity", "no-date", "date-implausible", "no-programme", "year-derived", "cost-garbled", "cost-implausible", "cost-outlying", "quantity-garbled", "quantity-implausible", "quantity-outlying", "quantity-zero", "columns-off", "text-cut", "total-row", "furniture", "refused", "other-country"]))
  var flag: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("year", year),
      .init("flag", flag),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
