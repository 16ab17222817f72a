// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation",
    abstract: "open, approve, send-back, reject, decide, withdraw, list, show",
    subcommands: [DelegationOpenCommand.self, DelegationApproveCommand.self, DelegationSendBackCommand.self, DelegationRejectCommand.self, DelegationDecideCommand.self, DelegationWithdrawCommand.self, DelegationListCommand.self, DelegationShowCommand.self]
  )
}

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

struct DelegationRejectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects officers of a case.",
    discussion: "Example: muster delegation reject D-1 --officers PA-45678 --reason not-approved --letter MOD/120"
  )
  static let verb = CommandName.delegationReject

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only about these; all who wait at the step when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body whose decision it is, when several could be meant", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decision; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

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
      .init("reason", reason),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct DelegationDecideCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Takes many decisions, one a line.",
    discussion: "The file holds: delegation, decision (approve, send-back, reject); also officer, body, reason, note, letter; a header first.\n\nExample: muster delegation decide FILE --mode each"
  )
  static let verb = CommandName.delegationDecide

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("day of the decisions; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind those lines that name none", valueName: "TEXT"))
  var letter: String?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("mode", mode),
      .init("on", on),
      .init("letter", letter),
      .init("override", override),
      .init("reason-text", reasonText),
    ]
  }
}

struct DelegationWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a case back, or some officers out of it: they stay nominated.",
    discussion: "Example: muster delegation withdraw D-1 --reason 'opened without stating who pays'"
  )
  static let verb = CommandName.delegationWithdraw

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("officers"), help: ArgumentHelp("only these; all when left out", valueName: "OFFICER,…"))
  var officers: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
      .init("reason", reason),
      .init("officers", officers),
      .init("letter", letter),
    ]
  }
}

struct DelegationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases: who has each now, and since when. Approvers see what waits for them.",
    discussion: "Example: muster delegation list --waiting me"
  )
  static let verb = CommandName.delegationList

  @Option(name: .customLong("state"), help: ArgumentHelp("open (default), closed or all", valueName: "open|closed|all"), completion: .list(["open", "closed", "all"]))
  var state: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only what waits for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("waiting"), help: ArgumentHelp("me: only what waits for a body for which I decide or stand in (me)", valueName: "me"), completion: .list(["me"]))
  var waiting: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("state", state),
      .init("body", body),
      .init("waiting", waiting),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct DelegationShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a case: steps, officers, decisions, who has it and since when.",
    discussion: "Example: muster delegation show D-1"
  )
  static let verb = CommandName.delegationShow

  @Argument(help: ArgumentHelp("number of the case, as in D-7", valueName: "DELEGATION"))
  var delegation: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("delegation", delegation),
    ]
  }
}
