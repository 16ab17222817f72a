// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects a cost; what stood before stays in the change log.",
    discussion: "Example: muster cost set 1 --amount '600 EUR' --basis actual --reason 'as invoiced'"
  )
  static let verb = CommandName.costSet

  @Argument(help: ArgumentHelp("its number, from muster cost list", valueName: "COST"))
  var cost: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("what for (tuition, travel, accommodation, allowance, other)", valueName: "WORD"), completion: .list(["tuition", "travel", "accommodation", "allowance", "other"]))
  var kind: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("who pays", valueName: "TEXT"))
  var payer: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("planned or actual", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("amount"), parsing: .unconditional, help: ArgumentHelp("how much", valueName: "AMOUNT"))
  var amount: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Flag(name: .customLong("void"), inversion: .prefixedNo, help: "it was entered by mistake and counts no more")
  var void: Bool?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "amount|note,…"), completion: .list(["amount", "note"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("cost", cost),
      .init("kind", kind),
      .init("payer", payer),
      .init("basis", basis),
      .init("amount", amount),
      .init("note", note),
      .init("void", void),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
