// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
