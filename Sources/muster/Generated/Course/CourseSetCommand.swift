// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects a catalogue entry. Only what is named changes; clear makes it not stated again.",
    discussion: "Example: muster course set M4-85 --profile 3232 --clear fee"
  )
  static let verb = CommandName.courseSet

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its title", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("what it is (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("who runs it", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("discipline"), help: ArgumentHelp("from the list of disciplines", valueName: "DISCIPLINE"))
  var discipline: String?

  @Option(name: .customLong("delivery"), help: ArgumentHelp("how it is held", valueName: "residential|online|blended|mobile"), completion: .list(["residential", "online", "blended", "mobile"]))
  var delivery: String?

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("its length in days", valueName: "N"))
  var days: String?

  @Option(name: .customLong("language"), help: ArgumentHelp("the language it is held in", valueName: "TEXT"))
  var language: String?

  @Option(name: .customLong("profile"), help: ArgumentHelp("language profile required", valueName: "PROFILE"))
  var profile: String?

  @Option(name: .customLong("clearance"), help: ArgumentHelp("clearance required (none, NU, NR, NC, NS, CTS)", valueName: "CLEARANCE"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var clearance: String?

  @Option(name: .customLong("grade-min"), help: ArgumentHelp("lowest grade", valueName: "GRADE"))
  var gradeMin: String?

  @Option(name: .customLong("grade-max"), help: ArgumentHelp("highest grade", valueName: "GRADE"))
  var gradeMax: String?

  @Option(name: .customLong("audience"), help: ArgumentHelp("audience letter", valueName: "TEXT"))
  var audience: String?

  @Option(name: .customLong("fee"), parsing: .unconditional, help: ArgumentHelp("tuition fee", valueName: "AMOUNT"))
  var fee: String?

  @Option(name: .customLong("active-from"), help: ArgumentHelp("offered from this day", valueName: "YYYY-MM-DD"))
  var activeFrom: String?

  @Option(name: .customLong("active-to"), help: ArgumentHelp("offered to this day", valueName: "YYYY-MM-DD"))
  var activeTo: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again (provider, discipline, delivery, days, language, profile, clearance, grade-min, grade-max, audience, fee, active-from, active-to, note, source)", valueName: "WORD,…"), completion: .list(["provider", "discipline", "delivery", "days", "language", "profile", "clearance", "grade-min", "grade-max", "audience", "fee", "active-from", "active-to", "note", "source"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("course", course),
      .init("title", title),
      .init("kind", kind),
      .init("provider", provider),
      .init("discipline", discipline),
      .init("delivery", delivery),
      .init("days", days),
      .init("language", language),
      .init("profile", profile),
      .init("clearance", clearance),
      .init("grade-min", gradeMin),
      .init("grade-max", gradeMax),
      .init("audience", audience),
      .init("fee", fee),
      .init("active-from", activeFrom),
      .init("active-to", activeTo),
      .init("note", note),
      .init("source", source),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
