// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CourseAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a course, exercise, workshop, conference, project or online course to the catalogue.",
    discussion: "Example: muster course add 'Joint Medical Planner Course' --code M4-85 --scheme etf --provider NSO --discipline military-medicine"
  )
  static let verb = CommandName.courseAdd

  @Argument(help: ArgumentHelp("its title", valueName: "TITLE"))
  var title: String

  @Option(name: .customLong("code"), help: ArgumentHelp("the code people use, which iterations build on", valueName: "TEXT"))
  var code: String?

  @Option(name: .customLong("scheme"), help: ArgumentHelp("whose code that is; provider when left out (etoc, etf, provider, eprime, catalogue)", valueName: "WORD"), completion: .list(["etoc", "etf", "provider", "eprime", "catalogue"]))
  var scheme: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("course when left out (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
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

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("title", title),
      .init("code", code),
      .init("scheme", scheme),
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
      .init("note", note),
      .init("source", source),
    ]
  }
}
