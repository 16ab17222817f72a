// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freezes figures for an audience, with what it may not learn withheld. Also: try, list, show, verify, release, releases, withdraw",
    subcommands: [PublishCommand.self, PublishTryCommand.self, PublishListCommand.self, PublishShowCommand.self, PublishVerifyCommand.self, PublishReleaseCommand.self, PublishReleasesCommand.self, PublishWithdrawCommand.self],
    defaultSubcommand: PublishCommand.self
  )
}

struct PublishCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Freezes figures for an audience, with what it may not learn withheld.",
    discussion: "Example: muster publish public --ask 'stats programme,year measures=participations,persons'"
  )
  static let verb = CommandName.publish

  @Argument(help: ArgumentHelp("who is to read it, as in muster audience list", valueName: "AUDIENCE"))
  var audience: String

  @Option(name: .customLong("ask"), help: ArgumentHelp("the figures: a request of the verb stats, in quotes", valueName: "TEXT"))
  var ask: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("or a standing report, as in muster report list", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("with"), help: ArgumentHelp("the report's parameters, as in year=2027,programme=CTFP", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("title"), help: ArgumentHelp("its title; what the figures are called when left out", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then; now when left out", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("ask", ask),
      .init("report", report),
      .init("with", with),
      .init("title", title),
      .init("as-of", asOf),
    ]
  }
}

struct PublishTryCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what publish would freeze, and how much is withheld; freezes nothing.",
    discussion: "Example: muster publish try public --ask 'stats service,gender'"
  )
  static let verb = CommandName.publishTry

  @Argument(help: ArgumentHelp("who is to read it, as in muster audience list", valueName: "AUDIENCE"))
  var audience: String

  @Option(name: .customLong("ask"), help: ArgumentHelp("the figures: a request of the verb stats, in quotes", valueName: "TEXT"))
  var ask: String?

  @Option(name: .customLong("report"), help: ArgumentHelp("or a standing report, as in muster report list", valueName: "TEXT"))
  var report: String?

  @Option(name: .customLong("with"), help: ArgumentHelp("the report's parameters, as in year=2027,programme=CTFP", valueName: "TEXT"))
  var with: String?

  @Option(name: .customLong("title"), help: ArgumentHelp("its title; what the figures are called when left out", valueName: "TEXT"))
  var title: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then; now when left out", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("ask", ask),
      .init("report", report),
      .init("with", with),
      .init("title", title),
      .init("as-of", asOf),
    ]
  }
}

struct PublishListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what was published, with its hash, and what was withdrawn.",
    discussion: "Example: muster publish list --audience public"
  )
  static let verb = CommandName.publishList

  @Option(name: .customLong("audience"), help: ArgumentHelp("only for this audience", valueName: "TEXT"))
  var audience: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("audience", audience),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct PublishShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Gives out a publication exactly as it was frozen.",
    discussion: "Example: muster publish show 3"
  )
  static let verb = CommandName.publishShow

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
    ]
  }
}

struct PublishVerifyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes the hashes of publications and holds them against the change log.",
    discussion: "Example: muster publish verify"
  )
  static let verb = CommandName.publishVerify

  @Argument(help: ArgumentHelp("only this one", valueName: "PUBLICATION"))
  var publication: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
    ]
  }
}

struct PublishReleaseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Notes that a publication was given to somebody.",
    discussion: "Example: muster publish release 3 --to 'Embassy, defence section' --on 2027-02-01 --letter JSHQ/44"
  )
  static let verb = CommandName.publishRelease

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @Option(name: .customLong("to"), help: ArgumentHelp("who received it", valueName: "TEXT"))
  var to: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("a remark", valueName: "TEXT"))
  var note: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("to", to),
      .init("on", on),
      .init("letter", letter),
      .init("note", note),
    ]
  }
}

struct PublishReleasesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: "Lists to whom publications were given.",
    discussion: "Example: muster publish releases 3"
  )
  static let verb = CommandName.publishReleases

  @Argument(help: ArgumentHelp("only of this one", valueName: "PUBLICATION"))
  var publication: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct PublishWithdrawCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Marks a publication as withdrawn. It stays on file, and later ones are still held against it.",
    discussion: "Example: muster publish withdraw 3 --reason 'programme misnamed'"
  )
  static let verb = CommandName.publishWithdraw

  @Argument(help: ArgumentHelp("its number, as in muster publish list", valueName: "PUBLICATION"))
  var publication: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
