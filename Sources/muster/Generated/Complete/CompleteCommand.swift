// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompleteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: "Records a result in a run. Graduated and attended are passes; only graduated needs the least attendance.",
    discussion: "Example: muster complete PA-45678 M4-85-A-27 --outcome graduated"
  )
  static let verb = CommandName.complete

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("outcome"), help: ArgumentHelp("when left out: students of courses graduated, all others attended", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result; the last day of the run when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("the day to which the certificate says it is valid", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("override"), help: ArgumentHelp("a registrar's reason to set the least attendance aside", valueName: "TEXT"))
  var override: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("outcome", outcome),
      .init("on", on),
      .init("mark", mark),
      .init("certificate", certificate),
      .init("valid-to", validTo),
      .init("override", override),
      .init("letter", letter),
    ]
  }
}
