// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ProviderGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider",
    abstract: "add, alias, list, show, field, substitute, rules, set",
    subcommands: [ProviderAddCommand.self, ProviderAliasCommand.self, ProviderListCommand.self, ProviderShowCommand.self, ProviderFieldCommand.self, ProviderSubstituteCommand.self, ProviderRulesCommand.self, ProviderSetCommand.self]
  )
}

struct ProviderAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds an institution that runs courses.",
    discussion: "Example: muster provider add NSO --title 'NATO School Oberammergau' --country DE"
  )
  static let verb = CommandName.providerAdd

  @Argument(help: ArgumentHelp("short code", valueName: "CODE"))
  var code: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("code", code),
      .init("title", title),
      .init("country", country),
      .init("source", source),
    ]
  }
}

struct ProviderAliasCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Adds another name under which an institution is written.",
    discussion: "Example: muster provider alias NSO 'NATO School (SHAPE) Oberammergau'"
  )
  static let verb = CommandName.providerAlias

  @Argument(help: ArgumentHelp("its code", valueName: "PROVIDER"))
  var provider: String

  @Argument(help: ArgumentHelp("the other name", valueName: "ALIAS"))
  var alias: String

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("alias", alias),
      .init("source", source),
    ]
  }
}

struct ProviderListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists institutions.",
    discussion: "Example: muster provider list"
  )
  static let verb = CommandName.providerList

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose code or title contains this", valueName: "TEXT"))
  var text: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("text", text),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct ProviderShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an institution with its other names and its courses.",
    discussion: "Example: muster provider show NSO"
  )
  static let verb = CommandName.providerShow

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
    ]
  }
}

struct ProviderFieldCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "field",
    abstract: "Sets the fields that a provider asks for in a nominal roll, in its order.",
    discussion: "Example: muster provider field NSO --fields passport-name,rank,grade,service,clearance --optional clearance"
  )
  static let verb = CommandName.providerField

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Option(name: .customLong("fields"), help: ArgumentHelp("the fields in order (passport-name, rank, grade, service, service-number, nationality, gender, category, unit, appointment, province, passport-number, passport-expiry, date-of-birth, place-of-birth, country-of-birth, language-profile, clearance, role, reserve)", valueName: "WORD,…"), completion: .list(["passport-name", "rank", "grade", "service", "service-number", "nationality", "gender", "category", "unit", "appointment", "province", "passport-number", "passport-expiry", "date-of-birth", "place-of-birth", "country-of-birth", "language-profile", "clearance", "role", "reserve"]))
  var fields: String

  @Option(name: .customLong("optional"), help: ArgumentHelp("those of them that may be empty (passport-name, rank, grade, service, service-number, nationality, gender, category, unit, appointment, province, passport-number, passport-expiry, date-of-birth, place-of-birth, country-of-birth, language-profile, clearance, role, reserve)", valueName: "WORD,…"), completion: .list(["passport-name", "rank", "grade", "service", "service-number", "nationality", "gender", "category", "unit", "appointment", "province", "passport-number", "passport-expiry", "date-of-birth", "place-of-birth", "country-of-birth", "language-profile", "clearance", "role", "reserve"]))
  var optional: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from; always when left out and nothing was set before, else today", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("fields", fields),
      .init("optional", optional),
      .init("from", from),
      .init("source", source),
    ]
  }
}

struct ProviderSubstituteCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "Sets whether a provider lets another officer take the place of one it has.",
    discussion: "Example: muster provider substitute NSO --allowed --days 14 --approval"
  )
  static let verb = CommandName.providerSubstitute

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Flag(name: .customLong("allowed"), inversion: .prefixedNo, help: "whether at all")
  var allowed: Bool?

  @Option(name: .customLong("days"), help: ArgumentHelp("at the latest so many days before the start", valueName: "N"))
  var days: String?

  @Flag(name: .customLong("approval"), inversion: .prefixedNo, help: "the new name waits for the provider's answer")
  var approval: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("valid from; always when left out and nothing was set before, else today", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("allowed", allowed),
      .init("days", days),
      .init("approval", approval),
      .init("from", from),
      .init("source", source),
    ]
  }
}

struct ProviderRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists what providers ask for and allow, every rule with its time.",
    discussion: "Example: muster provider rules NSO"
  )
  static let verb = CommandName.providerRules

  @Argument(help: ArgumentHelp("only of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("provider", provider),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct ProviderSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands of an institution; its earlier names still find it.",
    discussion: "Example: muster provider set NSO --country DE"
  )
  static let verb = CommandName.providerSet

  @Argument(help: ArgumentHelp("its code or any of its names", valueName: "PROVIDER"))
  var provider: String

  @Option(name: .customLong("title"), help: ArgumentHelp("its name", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("country"), help: ArgumentHelp("where it stands", valueName: "CC"))
  var country: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again", valueName: "country|source,…"), completion: .list(["country", "source"]))
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
      .init("provider", provider),
      .init("title", title),
      .init("country", country),
      .init("source", source),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
