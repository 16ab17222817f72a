// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "issue, format, validity, show, list",
    subcommands: [CertificateIssueCommand.self, CertificateFormatCommand.self, CertificateValidityCommand.self, CertificateShowCommand.self, CertificateListCommand.self]
  )
}

struct CertificateIssueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Numbers certificates for all who passed a run at home and have none that stands.",
    discussion: "Example: muster certificate issue M4-85-A-27"
  )
  static let verb = CommandName.certificateIssue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("officer"), help: ArgumentHelp("only for this one", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day on the certificate; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CertificateFormatCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Sets how certificate numbers are written, for one institution or for all others.",
    discussion: "Example: muster certificate format '{provider}-{year}-{number:4}'"
  )
  static let verb = CommandName.certificateFormat

  @Argument(help: ArgumentHelp("as in {provider}/{year}/{number:4}; also {course} and {run}", valueName: "NUMBERS"))
  var numbers: String

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where that is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("numbers", numbers),
      .init("provider", provider),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct CertificateValidityCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "validity",
    abstract: "Sets for how long a pass is valid, by the day of the result; without months it is not stated.",
    discussion: "Example: muster certificate validity --months 36 --course M4-85 --source 'course guide'"
  )
  static let verb = CommandName.certificateValidity

  @Option(name: .customLong("months"), help: ArgumentHelp("to the same day of the month; 0: does not run out", valueName: "N"))
  var months: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("months", months),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}

struct CertificateShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows whose a certificate is, for which course, run and entry, and whether it stands.",
    discussion: "Example: muster certificate show NSO/2027/0001"
  )
  static let verb = CommandName.certificateShow

  @Argument(help: ArgumentHelp("its number", valueName: "NUMBER"))
  var number: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("number", number),
    ]
  }
}

struct CertificateListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists certificates, those given by others too, with whether each stands.",
    discussion: "Example: muster certificate list --iteration M4-85-A-27"
  )
  static let verb = CommandName.certificateList

  @Option(name: .customLong("officer"), help: ArgumentHelp("only of this officer", valueName: "OFFICER"))
  var officer: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("course", course),
      .init("iteration", iteration),
    ]
  }
}
