// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolmentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolment",
    abstract: "approve, send-back, amend, reject, submit, confirm, reserve, decline, attend, no-show, lapse, list, substitute, promote, accept, expire, transfer, undo, mend",
    subcommands: [EnrolmentApproveCommand.self, EnrolmentSendBackCommand.self, EnrolmentAmendCommand.self, EnrolmentRejectCommand.self, EnrolmentSubmitCommand.self, EnrolmentConfirmCommand.self, EnrolmentReserveCommand.self, EnrolmentDeclineCommand.self, EnrolmentAttendCommand.self, EnrolmentNoShowCommand.self, EnrolmentLapseCommand.self, EnrolmentListCommand.self, EnrolmentSubstituteCommand.self, EnrolmentPromoteCommand.self, EnrolmentAcceptCommand.self, EnrolmentExpireCommand.self, EnrolmentTransferCommand.self, EnrolmentUndoCommand.self, EnrolmentMendCommand.self]
  )
}

struct EnrolmentApproveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approves a nomination outside a case, or with --letter one that is in a case. The rules must still hold.",
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

struct EnrolmentSendBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back",
    abstract: "Sends a nomination back to be amended.",
    discussion: "Example: muster enrolment send-back PA-45678 M4-85-A-27 --note 'passport name is missing'"
  )
  static let verb = CommandName.enrolmentSendBack

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("note"), help: ArgumentHelp("what to amend", valueName: "TEXT"))
  var note: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentAmendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Puts an amended nomination forward again.",
    discussion: "Example: muster enrolment amend PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAmend

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentRejectCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects a nomination.",
    discussion: "Example: muster enrolment reject PA-45678 M4-85-A-27 --reason ineligible"
  )
  static let verb = CommandName.enrolmentReject

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentSubmitCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Records that the name was sent to the provider.",
    discussion: "Example: muster enrolment submit PA-45678 M4-85-A-27 --letter JSHQ/31"
  )
  static let verb = CommandName.enrolmentSubmit

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentConfirmCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Records that the provider accepted.",
    discussion: "Example: muster enrolment confirm PA-45678 M4-85-A-27 --ref NSO/2027/88"
  )
  static let verb = CommandName.enrolmentConfirm

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's acceptance reference", valueName: "TEXT"))
  var ref: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentReserveCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve",
    abstract: "Records that the provider keeps the officer as its reserve.",
    discussion: "Example: muster enrolment reserve PA-45678 M4-85-A-27 --ref NSO/2027/88"
  )
  static let verb = CommandName.enrolmentReserve

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("ref", ref),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentDeclineCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Records that the provider did not accept, or that an offered seat was declined.",
    discussion: "Example: muster enrolment decline PA-45678 M4-85-A-27 --reason declined-by-provider"
  )
  static let verb = CommandName.enrolmentDecline

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentAttendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "attend",
    abstract: "Records that the officer joined the course.",
    discussion: "Example: muster enrolment attend PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAttend

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentNoShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    abstract: "Records that the officer did not appear.",
    discussion: "Example: muster enrolment no-show PA-45678 M4-85-A-27 --reason not-relieved"
  )
  static let verb = CommandName.enrolmentNoShow

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentLapseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapse",
    abstract: "Ends a nomination that nothing became of.",
    discussion: "Example: muster enrolment lapse PA-45678 M4-85-A-27 --reason late"
  )
  static let verb = CommandName.enrolmentLapse

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists enrolments.",
    discussion: "Example: muster enrolment list --iteration M4-85-A-27"
  )
  static let verb = CommandName.enrolmentList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only in this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("state"), help: ArgumentHelp("only in this state (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("state", state),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct EnrolmentSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Lets another officer take the place of one, where the provider's rule allows.",
    discussion: "Example: muster enrolment substitute PA-45678 M4-85-A-27 --by PA-45679 --reason posted --letter JSHQ/44/27"
  )
  static let verb = CommandName.enrolmentSubstitute

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("by"), help: ArgumentHelp("who takes the place", valueName: "OFFICER"))
  var by: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code for the one who goes out", valueName: "REASON"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("by", by),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentPromoteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Gives a free seat to someone who waits, under the same rules as muster itself.",
    discussion: "Example: muster enrolment promote PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentPromote

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("needed when someone goes before them: why out of turn", valueName: "TEXT"))
  var reason: String?

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
      .init("reason", reason),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentAcceptCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Takes up an offered seat before the offer runs out, if the rules still hold.",
    discussion: "Example: muster enrolment accept PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentAccept

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

struct EnrolmentExpireCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire",
    abstract: "Ends an offer that has run out; the seat goes to the next. muster does so by itself.",
    discussion: "Example: muster enrolment expire PA-45678 M4-85-A-27"
  )
  static let verb = CommandName.enrolmentExpire

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentTransferCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Moves someone to another run of the same course: a seat there, or a place to wait.",
    discussion: "Example: muster enrolment transfer PA-45678 M4-85-A-27 --to M4-85-B-27"
  )
  static let verb = CommandName.enrolmentTransfer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("to"), help: ArgumentHelp("code of the other run", valueName: "ITERATION"))
  var to: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("reason code, from muster reference list reason", valueName: "REASON"))
  var reason: String?

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
      .init("to", to),
      .init("reason", reason),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentUndoCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back the last step of an attempt, as if it had not been typed.",
    discussion: "Example: muster enrolment undo PA-45678 M4-85-A-27 --reason 'typed in the wrong line'"
  )
  static let verb = CommandName.enrolmentUndo

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct EnrolmentMendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "Corrects what was entered of an attempt, even its state, as far as seats and days allow.",
    discussion: "Example: muster enrolment mend PA-45678 M4-85-A-27 --role instructor --reason 'entered as a student'"
  )
  static let verb = CommandName.enrolmentMend

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("state"), help: ArgumentHelp("where it stands in truth (nominated, sent-back, approved, submitted, confirmed, waiting, offered, attending, completed, no-show, withdrawn, rejected, not-accepted, lapsed, cancelled, transferred)", valueName: "WORD"), completion: .list(["nominated", "sent-back", "approved", "submitted", "confirmed", "waiting", "offered", "attending", "completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"]))
  var state: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("in which role (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("reserve"), help: ArgumentHelp("as reserve of this order", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("who put the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("nominated-on"), help: ArgumentHelp("the day the name was put forward", valueName: "YYYY-MM-DD"))
  var nominatedOn: String?

  @Option(name: .customLong("end-reason"), help: ArgumentHelp("reason code of an end, from muster reference list reason", valueName: "REASON"))
  var endReason: String?

  @Option(name: .customLong("ref"), help: ArgumentHelp("the provider's reference", valueName: "TEXT"))
  var ref: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("kept in the change log", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again (reserve, body, nominated-on, ref, letter)", valueName: "WORD,…"), completion: .list(["reserve", "body", "nominated-on", "ref", "letter"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why it is corrected", valueName: "TEXT"))
  var reason: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("state", state),
      .init("role", role),
      .init("reserve", reserve),
      .init("body", body),
      .init("nominated-on", nominatedOn),
      .init("end-reason", endReason),
      .init("ref", ref),
      .init("letter", letter),
      .init("note", note),
      .init("clear", clear),
      .init("reason", reason),
    ]
  }
}
