// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TemplateAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Says what is needed before departure, by provider, country, programme and kind of course.",
    discussion: "Example: muster template add visa --country DE --days 60"
  )
  static let verb = CommandName.templateAdd

  @Argument(help: ArgumentHelp("as in noc, passport, visa, ticket, or a word of your own", valueName: "REQUIREMENT"))
  var requirement: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only for runs in this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for this kind of course (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs of the provider's or of the nation's", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("clearance-from"), help: ArgumentHelp("only for courses classified so or higher (none, NU, NR, NC, NS, CTS)", valueName: "CLEARANCE"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var clearanceFrom: String?

  @Option(name: .customLong("days"), parsing: .unconditional, help: ArgumentHelp("to be held so many days before the first day", valueName: "N"))
  var days: String?

  @Option(name: .customLong("months"), parsing: .unconditional, help: ArgumentHelp("a paper must last so many months beyond the last day", valueName: "N"))
  var months: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("in force from this day; from ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("in force to this day; until ended when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("requirement", requirement),
      .init("provider", provider),
      .init("country", country),
      .init("programme", programme),
      .init("kind", kind),
      .init("managed-by", managedBy),
      .init("clearance-from", clearanceFrom),
      .init("days", days),
      .init("months", months),
      .init("note", note),
      .init("source", source),
      .init("from", from),
      .init("to", to),
    ]
  }
}
