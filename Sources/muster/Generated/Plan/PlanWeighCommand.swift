// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PlanWeighCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Sets what a measure weighs when officers are ranked; zero takes it out.",
    discussion: "Example: muster plan weigh months-since-course 10"
  )
  static let verb = CommandName.planWeigh

  @Argument(help: ArgumentHelp("what is looked at (months-since-course, language-margin, appointment, province-share, service-share, prerequisite-done, years-in-grade)", valueName: "MEASURE"), completion: .list(["months-since-course", "language-margin", "appointment", "province-share", "service-share", "prerequisite-done", "years-in-grade"]))
  var measure: String

  @Argument(help: ArgumentHelp("its points, 0 to 100, are multiplied by this", valueName: "WEIGHT"))
  var weight: String

  @Option(name: .customLong("word"), help: ArgumentHelp("of the measure appointment: what it must contain", valueName: "TEXT"))
  var word: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for courses of this provider", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("measure", measure),
      .init("weight", weight),
      .init("word", word),
      .init("provider", provider),
      .init("course", course),
      .init("programme", programme),
      .init("source", source),
    ]
  }
}
