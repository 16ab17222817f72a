// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Adds a rule by which a deadline is counted; help clock explains.",
    discussion: "Example: muster clock rule names --weeks-before 7 --provider NSO --source 'decision of the directorate'"
  )
  static let verb = CommandName.clockRule

  @Argument(help: ArgumentHelp("of which deadlines (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "KIND"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String

  @Option(name: .customLong("weeks-before"), parsing: .unconditional, help: ArgumentHelp("so many weeks before what it counts from", valueName: "N"))
  var weeksBefore: String?

  @Option(name: .customLong("days-before"), parsing: .unconditional, help: ArgumentHelp("or so many days before", valueName: "N"))
  var daysBefore: String?

  @Option(name: .customLong("days-after"), parsing: .unconditional, help: ArgumentHelp("or so many days after", valueName: "N"))
  var daysAfter: String?

  @Flag(name: .customLong("business"), inversion: .prefixedNo, help: "count the nation's working days only")
  var business: Bool?

  @Option(name: .customLong("from"), help: ArgumentHelp("what it counts from; of most kinds the start of the run (start, end, names, release, decision, due, since, expiry)", valueName: "WORD"), completion: .list(["start", "end", "names", "release", "decision", "due", "since", "expiry"]))
  var from: String?

  @Option(name: .customLong("at"), help: ArgumentHelp("local time as in 09:00; 24:00, the end of the day, where muster acts", valueName: "TEXT"))
  var at: String?

  @Option(name: .customLong("effect"), help: ArgumentHelp("acts only counts at home; reminds when left out", valueName: "acts|reminds"), completion: .list(["acts", "reminds"]))
  var effect: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for runs of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only for runs under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs at home or abroad", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("counts for what falls due from this day", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(name: .customLong("until"), help: ArgumentHelp("counts for what falls due up to this day", valueName: "YYYY-MM-DD"))
  var until: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where this is written", valueName: "TEXT"))
  var source: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
      .init("weeks-before", weeksBefore),
      .init("days-before", daysBefore),
      .init("days-after", daysAfter),
      .init("business", business),
      .init("from", from),
      .init("at", at),
      .init("effect", effect),
      .init("provider", provider),
      .init("programme", programme),
      .init("managed-by", managedBy),
      .init("since", since),
      .init("until", until),
      .init("source", source),
    ]
  }
}
