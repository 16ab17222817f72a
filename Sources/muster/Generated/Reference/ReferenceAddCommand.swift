// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReferenceAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a word to a reference list, or changes its name.",
    discussion: "Example: muster reference add discipline cyber-defence --name 'Cyber defence' --source 'decision of the directorate'"
  )
  static let verb = CommandName.referenceAdd

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme, body)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme", "body"]))
  var kind: String

  @Argument(help: ArgumentHelp("the word itself", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("name"), help: ArgumentHelp("what it means", valueName: "TEXT"))
  var name: String

  @Option(name: .customLong("scheme"), help: ArgumentHelp("the family it belongs to: OF for a grade, military for a service", valueName: "TEXT"))
  var scheme: String?

  @Option(name: .customLong("service"), help: ArgumentHelp("of a rank: the service that uses the title", valueName: "TEXT"))
  var service: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("of a rank: its grade", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("level"), parsing: .unconditional, help: ArgumentHelp("its place in an order", valueName: "N"))
  var level: String?

  @Option(name: .customLong("month"), parsing: .unconditional, help: ArgumentHelp("of a calendar: the month in which its year begins", valueName: "N"))
  var month: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("code", code),
      .init("name", name),
      .init("scheme", scheme),
      .init("service", service),
      .init("grade", grade),
      .init("level", level),
      .init("month", month),
      .init("source", source),
    ]
  }
}
