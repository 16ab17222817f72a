// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TemplateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "add, end, list",
    subcommands: [TemplateAddCommand.self, TemplateEndCommand.self, TemplateListCommand.self]
  )
}

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

  @Option(name: .customLong("days"), help: ArgumentHelp("to be held so many days before the first day", valueName: "N"))
  var days: String?

  @Option(name: .customLong("months"), help: ArgumentHelp("a paper must last so many months beyond the last day", valueName: "N"))
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

struct TemplateEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a template: runs that begin after the day no longer need it.",
    discussion: "Example: muster template end 1 --on 2027-12-31"
  )
  static let verb = CommandName.templateEnd

  @Argument(help: ArgumentHelp("its number, from muster template list", valueName: "TEMPLATE"))
  var template: String

  @Option(name: .customLong("on"), help: ArgumentHelp("last day on which it is in force", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("template", template),
      .init("on", on),
      .init("reason", reason),
    ]
  }
}

struct TemplateListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what is needed before departure, for whom.",
    discussion: "Example: muster template list --country DE"
  )
  static let verb = CommandName.templateList

  @Option(name: .customLong("provider"), help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("only for this country", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("requirement"), help: ArgumentHelp("only this one", valueName: "TEXT"))
  var requirement: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("only those in force on this day", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("country", country),
      .init("requirement", requirement),
      .init("on", on),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
