// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves a nomination about which no chain asks anybody; with --letter any other too. The rules must still hold.",
    discussion: "Example: muster enrolment approve PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentApprove

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}
