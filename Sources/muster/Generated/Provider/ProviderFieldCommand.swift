// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
