// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct LetterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "add, set, list, show",
    subcommands: [LetterAddCommand.self, LetterSetCommand.self, LetterListCommand.self, LetterShowCommand.self]
  )
}

struct LetterAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Registers a letter. Its reference may be in use before.",
    discussion: "Example: muster letter add NSO/2027/88 --date 2026-11-02 --from NSO --to JSHQ --due 2027-01-15 --subject 'Offer of seats'"
  )
  static let verb = CommandName.letterAdd

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @Option(name: .customLong("date"), help: ArgumentHelp("its date", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("who wrote it", valueName: "TEXT"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to whom", valueName: "TEXT"))
  var to: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when it wants an answer", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("subject"), help: ArgumentHelp("what it is about", valueName: "TEXT"))
  var subject: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("reference of the letter that it answers", valueName: "TEXT"))
  var answers: String?

  @Option(name: .customLong("answered-on"), help: ArgumentHelp("the day it was answered, when no letter here does", valueName: "YYYY-MM-DD"))
  var answeredOn: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
      .init("date", date),
      .init("from", from),
      .init("to", to),
      .init("due", due),
      .init("subject", subject),
      .init("note", note),
      .init("answers", answers),
      .init("answered-on", answeredOn),
    ]
  }
}

struct LetterSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends a registered letter. Only what is named changes.",
    discussion: "Example: muster letter set NSO/2027/88 --answered-on 2027-01-12"
  )
  static let verb = CommandName.letterSet

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @Option(name: .customLong("date"), help: ArgumentHelp("its date", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("who wrote it", valueName: "TEXT"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("to whom", valueName: "TEXT"))
  var to: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when it wants an answer", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("subject"), help: ArgumentHelp("what it is about", valueName: "TEXT"))
  var subject: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("reference of the letter that it answers", valueName: "TEXT"))
  var answers: String?

  @Option(name: .customLong("answered-on"), help: ArgumentHelp("the day it was answered, when no letter here does", valueName: "YYYY-MM-DD"))
  var answeredOn: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (date, from, to, due, subject, note, answers, answered-on)", valueName: "WORD,…"), completion: .list(["date", "from", "to", "due", "subject", "note", "answers", "answered-on"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
      .init("date", date),
      .init("from", from),
      .init("to", to),
      .init("due", due),
      .init("subject", subject),
      .init("note", note),
      .init("answers", answers),
      .init("answered-on", answeredOn),
      .init("clear", clear),
    ]
  }
}

struct LetterListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists letters.",
    discussion: "Example: muster letter list --unanswered"
  )
  static let verb = CommandName.letterList

  @Option(name: .customLong("text"), help: ArgumentHelp("only those whose reference, subject, sender or recipient contains this", valueName: "TEXT"))
  var text: String?

  @Flag(name: .customLong("unanswered"), inversion: .prefixedNo, help: "only those that want an answer and have none")
  var unanswered: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("text", text),
      .init("unanswered", unanswered),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct LetterShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows everything that carries a reference, registered as a letter or not.",
    discussion: "Example: muster letter show NSO/2027/88"
  )
  static let verb = CommandName.letterShow

  @Argument(help: ArgumentHelp("its reference", valueName: "REFERENCE"))
  var reference: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("reference", reference),
    ]
  }
}
