// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does everything that is due by now; with --dry-run shows what would be done, also by a later moment.",
    discussion: "Example: muster clock run --at 2027-12-31 --dry-run"
  )
  static let verb = CommandName.clockRun

  @Option(name: .customLong("at"), help: ArgumentHelp("only with --dry-run: up to this moment, which lies ahead", valueName: "MOMENT"))
  var at: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("at", at),
    ]
  }
}
