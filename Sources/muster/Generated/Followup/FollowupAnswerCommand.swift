// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct FollowupAnswerCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records what an officer does now: post, unit, whether the training is used.",
    discussion: "Example: muster followup answer PA-45678 --year 2026 --post 'Staff officer, operations' --uses-training yes"
  )
  static let verb = CommandName.followupAnswer

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("year"), parsing: .unconditional, help: ArgumentHelp("the year of the question", valueName: "N"))
  var year: String

  @Option(name: .customLong("post"), help: ArgumentHelp("the post held", valueName: "TEXT"))
  var post: String?

  @Option(name: .customLong("unit"), help: ArgumentHelp("where", valueName: "TEXT"))
  var unit: String?

  @Option(name: .customLong("uses-training"), help: ArgumentHelp("not stated when left out", valueName: "yes|no|not-known"), completion: .list(["yes", "no", "not-known"]))
  var usesTraining: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("year", year),
      .init("post", post),
      .init("unit", unit),
      .init("uses-training", usesTraining),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}
