// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockPolicyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Says what becomes of a run at home when too few are confirmed on the day of the decision.",
    discussion: "Example: muster clock policy M4-85-A-27 --below-minimum remind"
  )
  static let verb = CommandName.clockPolicy

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("below-minimum"), help: ArgumentHelp("remind, or cancel it", valueName: "remind|cancel"), completion: .list(["remind", "cancel"]))
  var belowMinimum: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("below-minimum", belowMinimum),
    ]
  }
}
