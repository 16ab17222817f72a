// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationSendBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back",
    abstract: "Sends officers of a case back to be amended; it then goes on at the same step.",
    discussion: "Example: muster delegation send-back D-1 --officers PA-45678 --note 'passport name is missing' --letter MOD/119"
  )
  static let verb = CommandName.delegationSendBack

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("what to amend", valueName: "TEXT"))
  var note: String

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
      .init("letter", letter),
    ]
  }
}
