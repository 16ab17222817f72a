// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct JourneyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "add, end, list, show",
    subcommands: [JourneyAddCommand.self, JourneyEndCommand.self, JourneyListCommand.self, JourneyShowCommand.self]
  )
}

struct JourneyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Links runs that an officer goes through one after another; each needs those before it.",
    discussion: "Example: muster journey add PA-45678 --legs M4-85-A-27,M4-86-A-27"
  )
  static let verb = CommandName.journeyAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("legs"), help: ArgumentHelp("codes of the runs, in their order", valueName: "ITERATION,…"))
  var legs: String

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("legs", legs),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct JourneyEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Gives up a journey; the enrolments in its runs stay as they are.",
    discussion: "Example: muster journey end J-1 --reason 'the language course was cancelled'"
  )
  static let verb = CommandName.journeyEnd

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct JourneyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists journeys: where each stands and what is in its way.",
    discussion: "Example: muster journey list --troubled"
  )
  static let verb = CommandName.journeyList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only those with this run", valueName: "ITERATION"))
  var iteration: String?

  @Flag(name: .customLong("troubled"), inversion: .prefixedNo, help: "only where a leg was lost that later ones need, or dates overlap")
  var troubled: Bool?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("troubled", troubled),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct JourneyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a journey: the state of every leg, and on what each depends.",
    discussion: "Example: muster journey show J-1"
  )
  static let verb = CommandName.journeyShow

  @Argument(help: ArgumentHelp("its number, as in J-3", valueName: "JOURNEY"))
  var journey: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("journey", journey),
    ]
  }
}
