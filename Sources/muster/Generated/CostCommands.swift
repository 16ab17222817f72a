// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CostGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "add, set, list, exposure",
    subcommands: [CostAddCommand.self, CostSetCommand.self, CostListCommand.self, CostExposureCommand.self]
  )
}

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

  @Option(name: .customLong("amount"), help: ArgumentHelp("how much", valueName: "AMOUNT"))
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

  @Option(name: .customLong("amount"), help: ArgumentHelp("how much", valueName: "AMOUNT"))
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

struct CostListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists costs; the reply says how many are not known.",
    discussion: "Example: muster cost list --iteration M4-85-A-27"
  )
  static let verb = CommandName.costList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("payer"), help: ArgumentHelp("only what this one pays", valueName: "TEXT"))
  var payer: String?

  @Option(name: .customLong("basis"), help: ArgumentHelp("only planned or actual", valueName: "planned|actual"), completion: .list(["planned", "actual"]))
  var basis: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("payer", payer),
      .init("basis", basis),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CostExposureCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Says what withdrawing an officer would cost on a day, by which rule.",
    discussion: "Example: muster cost exposure PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.costExposure

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the withdrawal; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("dedicated"), inversion: .prefixedNo, help: "the course is held for the nation alone")
  var dedicated: Bool?

  @Option(name: .customLong("exception"), help: ArgumentHelp("what sets a penalty aside", valueName: "refilled|provider-cancelled|visa-late|disaster,…"), completion: .list(["refilled", "provider-cancelled", "visa-late", "disaster"]))
  var exception: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("on", on),
      .init("dedicated", dedicated),
      .init("exception", exception),
    ]
  }
}
