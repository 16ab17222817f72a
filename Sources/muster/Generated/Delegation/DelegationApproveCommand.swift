// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves officers of a case at the step where they wait, if the rules still hold.",
    discussion: "Example: muster delegation approve D-1 --letter MOD/118"
  )
  static let verb = CommandName.delegationApprove

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the body's letter: a registrar enters its decision with it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("officers", officers),
      .init("body", body),
      .init("on", on),
      .init("note", note),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}
