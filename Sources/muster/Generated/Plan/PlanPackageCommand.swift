// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanPackageCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Proposes principals and reserves for all open offers of a programme's year: each officer once, quotas kept.",
    discussion: "Example: muster plan package PCM --year 2027"
  )
  static let verb = CommandName.planPackage

  @Argument(help: ArgumentHelp("its code", valueName: "PROGRAMME"))
  var programme: String

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("calendar year in which the runs start", valueName: "N"))
  var year: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("programme", programme),
      .init("year", year),
    ]
  }
}
