// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationOpenCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Puts the nominees of a run forward for approval: finds the chain and keeps its steps for this case.",
    discussion: "Example: muster delegation open M4-85-A-27 --funds --letter JSHQ/12"
  )
  static let verb = CommandName.delegationOpen

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all who are nominated when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Flag(name: .customLong("obligatory"), inversion: .prefixedNo, help: "whether the course is obligatory; not stated when left out")
  var obligatory: Bool?

  @Flag(name: .customLong("funds"), inversion: .prefixedNo, help: "whether the government pays; not stated when left out")
  var funds: Bool?

  @Option(name: .customLong("chain"), help: ArgumentHelp("these chains, in this order, instead of those the conditions find", valueName: "CODE,…"))
  var chain: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day it was put forward; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officers", officers),
      .init("obligatory", obligatory),
      .init("funds", funds),
      .init("chain", chain),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
      .init("override", override),
      .init("reason-text", reasonText),
    ]
  }
}
