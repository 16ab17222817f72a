// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct BodyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body",
    abstract: "add, set, list, show",
    subcommands: [BodyAddCommand.self, BodySetCommand.self, BodyListCommand.self, BodyShowCommand.self]
  )
}

struct BodyAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a body that puts names forward or approves.",
    discussion: "Example: muster body add GHQ-MS --name 'Military Secretary'\\''s Branch' --parent GHQ --service army"
  )
  static let verb = CommandName.bodyAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("parent"), help: ArgumentHelp("the body above it", valueName: "BODY"))
  var parent: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency it stands for", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province it stands for", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("name", name),
      .init("parent", parent),
      .init("service", service),
      .init("province", province),
      .init("source", source),
    ]
  }
}

struct BodySetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Changes a body: its name, code, place in the tree. Only what is named changes.",
    discussion: "Example: muster body set NHQ --parent JSHQ"
  )
  static let verb = CommandName.bodySet

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("code"), help: ArgumentHelp("its new code", valueName: "CODE"))
  var code: String?

  @Option(name: .customLong("name"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var name: String?

  @Option(name: .customLong("parent"), help: ArgumentHelp("the body above it", valueName: "BODY"))
  var parent: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency it stands for", valueName: "SERVICE"))
  var service: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province it stands for", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all", valueName: "parent|service|province|source,…"), completion: .list(["parent", "service", "province", "source"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
      .init("code", code),
      .init("name", name),
      .init("parent", parent),
      .init("service", service),
      .init("province", province),
      .init("source", source),
      .init("clear", clear),
    ]
  }
}

struct BodyListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists bodies with the body above each.",
    discussion: "Example: muster body list"
  )
  static let verb = CommandName.bodyList

  @Option(name: .customLong("under"), help: ArgumentHelp("only this body and those below it", valueName: "BODY"))
  var under: String?

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose code or name contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("under", under),
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct BodyShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a body: its place in the tree, calls that wait for it, its nominations by state.",
    discussion: "Example: muster body show GHQ"
  )
  static let verb = CommandName.bodyShow

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("body", body),
    ]
  }
}
