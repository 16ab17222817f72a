// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records what an enrolment costs and who pays. Without an amount the cost is not known.",
    discussion: "Example: muster cost add PA-45678 M4-85-A-27 --kind tuition --payer programme --amount '550 EUR'"
  )
  static let verb = CommandName.costAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("what for (tuition, travel, accommodation, allowance, other)", valueName: "WORD"), completion: .list(["tuition", "travel", "accommodation", "allowance", "other"]))
  var kind: String

  @Option(name: .customLong("payer"), help: ArgumentHelp("who pays, as in nation, provider, programme, officer", valueName: "TEXT"))
  var payer: String

  @Option(name: .customLong("basis"), help: ArgumentHelp("planned when left out", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("amount"), parsing: .unconditional, help: ArgumentHelp("how much", valueName: "AMOUNT"))
  var amount: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("kind", kind),
      .init("payer", payer),
      .init("basis", basis),
      .init("amount", amount),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}
