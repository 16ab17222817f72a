// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ClockGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "run, list, rule, rules, rule-end, policy",
    subcommands: [ClockRunCommand.self, ClockListCommand.self, ClockRuleCommand.self, ClockRulesCommand.self, ClockRuleEndCommand.self, ClockPolicyCommand.self]
  )
}

struct ClockRunCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does everything that is due by now; with --dry-run shows what would be done, also by a later moment.",
    discussion: "Example: muster clock run --at 2027-12-31 --dry-run"
  )
  static let verb = CommandName.clockRun

  @Option(name: .customLong("at"), help: ArgumentHelp("only with --dry-run: up to this moment, which lies ahead", valueName: "MOMENT"))
  var at: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("at", at),
    ]
  }
}

struct ClockListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists deadlines, what will be done about each, and what was.",
    discussion: "Example: muster clock list --from 2027-01-01 --to 2027-03-31"
  )
  static let verb = CommandName.clockList

  @Option(name: .customLong("from"), help: ArgumentHelp("only those due on or after this day", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("only those due on or before this day", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only of this kind (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "WORD"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("from", from),
      .init("to", to),
      .init("iteration", iteration),
      .init("kind", kind),
    ]
  }
}

struct ClockRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Adds a rule by which a deadline is counted; help clock explains.",
    discussion: "Example: muster clock rule names --weeks-before 7 --provider NSO --source 'decision of the directorate'"
  )
  static let verb = CommandName.clockRule

  @Argument(help: ArgumentHelp("of which deadlines (names, release, decision, intake, seat-offer, call, approval, requirement, result, report, document, certificate, question)", valueName: "KIND"), completion: .list(["names", "release", "decision", "intake", "seat-offer", "call", "approval", "requirement", "result", "report", "document", "certificate", "question"]))
  var kind: String

  @Option(name: .customLong("weeks-before"), help: ArgumentHelp("so many weeks before what it counts from", valueName: "N"))
  var weeksBefore: String?

  @Option(name: .customLong("days-before"), help: ArgumentHelp("or so many days before", valueName: "N"))
  var daysBefore: String?

  @Option(name: .customLong("days-after"), help: ArgumentHelp("or so many days after", valueName: "N"))
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

struct ClockRulesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules by which deadlines are counted.",
    discussion: "Example: muster clock rules"
  )
  static let verb = CommandName.clockRules

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    []
  }
}

struct ClockRuleEndCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule-end",
    abstract: "Ends a rule: it no longer counts for what falls due later.",
    discussion: "Example: muster clock rule-end 3 --last 2026-12-31"
  )
  static let verb = CommandName.clockRuleEnd

  @Argument(help: ArgumentHelp("its number, from muster clock rules", valueName: "RULE"))
  var rule: String

  @Option(name: .customLong("last"), help: ArgumentHelp("the last day for which it counts; yesterday when left out", valueName: "YYYY-MM-DD"))
  var last: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("rule", rule),
      .init("last", last),
    ]
  }
}

struct ClockPolicyCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Says what becomes of a run at home when too few are confirmed on the day of the decision.",
    discussion: "Example: muster clock policy M4-85-A-27 --below-minimum remind"
  )
  static let verb = CommandName.clockPolicy

  @Argument(help: ArgumentHelp("its code", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("below-minimum"), help: ArgumentHelp("remind, or cancel it", valueName: "remind|cancel"), completion: .list(["remind", "cancel"]))
  var belowMinimum: String

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("below-minimum", belowMinimum),
    ]
  }
}
