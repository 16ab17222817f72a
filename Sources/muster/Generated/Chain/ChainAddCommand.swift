// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ChainAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a chain of approval: who must agree, in order, and to which delegations. help approval says how one is found.",
    discussion: "Example: muster chain add SECRETARY --steps MINISTRY --grade-min BPS-19 --grade-max BPS-19"
  )
  static let verb = CommandName.chainAdd

  @Argument(help: ArgumentHelp("its code; the same code may come again for another time", valueName: "CHAIN"))
  var chain: String

  @Option(name: .customLong("steps"), help: ArgumentHelp("bodies in their order; none: approved at once", valueName: "BODY,…"))
  var steps: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("first day it holds", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day it holds", valueName: "YYYY-MM-DD"))
  var to: String?

  @Flag(name: .customLong("adds"), inversion: .prefixedNo, help: "does not stand alone, its steps follow those of the chain that is found")
  var adds: Bool?

  @Option(name: .customLong("priority"), parsing: .unconditional, help: ArgumentHelp("smaller goes first; 100 when left out", valueName: "N"))
  var priority: String?

  @Option(name: .customLong("grade-min"), help: ArgumentHelp("only when the highest grade of the scheme is at least this", valueName: "GRADE"))
  var gradeMin: String?

  @Option(name: .customLong("grade-max"), help: ArgumentHelp("only when the highest grade of the scheme is at most this", valueName: "GRADE"))
  var gradeMax: String?

  @Option(name: .customLong("size-min"), parsing: .unconditional, help: ArgumentHelp("only for so many principals or more", valueName: "N"))
  var sizeMin: String?

  @Option(name: .customLong("size-max"), parsing: .unconditional, help: ArgumentHelp("only for so many principals or fewer", valueName: "N"))
  var sizeMax: String?

  @Flag(name: .customLong("obligatory"), inversion: .prefixedNo, help: "only for courses that are (yes) or are not (no) obligatory")
  var obligatory: Bool?

  @Flag(name: .customLong("funds"), inversion: .prefixedNo, help: "only with (yes) or without (no) government funds")
  var funds: Bool?

  @Option(name: .customLong("body"), help: ArgumentHelp("only when all were put forward by this body or one beneath it", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("programme"), help: ArgumentHelp("only under this programme", valueName: "PROGRAMME"))
  var programme: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("only when all are of this province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("managed-by"), help: ArgumentHelp("only for runs of this kind", valueName: "provider|nation"), completion: .list(["provider", "nation"]))
  var managedBy: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("chain", chain),
      .init("steps", steps),
      .init("from", from),
      .init("to", to),
      .init("adds", adds),
      .init("priority", priority),
      .init("grade-min", gradeMin),
      .init("grade-max", gradeMax),
      .init("size-min", sizeMin),
      .init("size-max", sizeMax),
      .init("obligatory", obligatory),
      .init("funds", funds),
      .init("body", body),
      .init("programme", programme),
      .init("province", province),
      .init("managed-by", managedBy),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
