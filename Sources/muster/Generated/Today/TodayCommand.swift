// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TodayCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Shows what waits: overdue, due, running out, and the verb to type next.",
    discussion: "Example: muster today"
  )
  static let verb = CommandName.today

  @Option(name: .customLong("kind"), help: ArgumentHelp("only this kind of work, as shown in the column kind (approval, nomination, selection, promotion, decision, amend, call, letter, submit, answer, names, seat-offer, starting, lapse, result, report, question, certificate, requirement, document, flagged, notice)", valueName: "WORD"), completion: .list(["approval", "nomination", "selection", "promotion", "decision", "amend", "call", "letter", "submit", "answer", "names", "seat-offer", "starting", "lapse", "result", "report", "question", "certificate", "requirement", "document", "flagged", "notice"]))
  var kind: String?

  @Option(name: .customLong("each"), parsing: .unconditional, help: ArgumentHelp("at most so many lines of a kind; 10 when left out", valueName: "N"))
  var each: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("each", each),
    ]
  }
}
