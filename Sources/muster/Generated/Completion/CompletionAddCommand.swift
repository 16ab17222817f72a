// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CompletionAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Records a completion elsewhere, a resit, a correction or a revocation.",
    discussion: "Example: muster completion add PA-45678 ADL-169 --outcome graduated --on 2026-02-10 --evidence 'certificate 1881'"
  )
  static let verb = CommandName.completionAdd

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("any of its codes", valueName: "COURSE"))
  var course: String

  @Option(name: .customLong("kind"), help: ArgumentHelp("result when left out", valueName: "result|resit|correction|revocation"), completion: .list(["result", "resit", "correction", "revocation"]))
  var kind: String?

  @Option(name: .customLong("outcome"), help: ArgumentHelp("needed but for a revocation", valueName: "graduated|attended|failed|returned-to-unit"), completion: .list(["graduated", "attended", "failed", "returned-to-unit"]))
  var outcome: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of the result", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("corrects"), parsing: .unconditional, help: ArgumentHelp("number of the completion that this resits, corrects or revokes", valueName: "N"))
  var corrects: String?

  @Option(name: .customLong("mark"), help: ArgumentHelp("mark or distinction", valueName: "TEXT"))
  var mark: String?

  @Option(name: .customLong("certificate"), help: ArgumentHelp("certificate number", valueName: "TEXT"))
  var certificate: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("the day to which the certificate says it is valid", valueName: "YYYY-MM-DD"))
  var validTo: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("the institution where it was taken", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("place"), help: ArgumentHelp("where it was taken, when that is no institution of the register", valueName: "TEXT"))
  var place: String?

  @Option(name: .customLong("evidence"), help: ArgumentHelp("what shows it", valueName: "TEXT"))
  var evidence: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("kind", kind),
      .init("outcome", outcome),
      .init("on", on),
      .init("corrects", corrects),
      .init("mark", mark),
      .init("certificate", certificate),
      .init("valid-to", validTo),
      .init("provider", provider),
      .init("place", place),
      .init("evidence", evidence),
      .init("letter", letter),
    ]
  }
}
