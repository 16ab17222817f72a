// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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
