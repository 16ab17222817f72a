// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("reserve"), parsing: .unconditional, help: ArgumentHelp("as reserve of this order", valueName: "N"))
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
