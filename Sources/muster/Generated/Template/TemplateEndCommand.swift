// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TemplateEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a template: runs that begin after the day no longer need it.",
    discussion: "Example: muster template end 1 --on 2027-12-31"
  )
  static let verb = CommandName.templateEnd

  @Argument(help: ArgumentHelp("its number, from muster template list", valueName: "TEMPLATE"))
  var template: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("template", template),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}
