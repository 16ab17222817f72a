// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
