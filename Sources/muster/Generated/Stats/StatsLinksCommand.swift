// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct StatsLinksCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Counts the runs shared with other nations, their people and ours, or lists the runs behind such a figure.",
    discussion: "Example: muster stats links --nation TR --year 2027 --runs"
  )
  static let verb = CommandName.statsLinks

  @Option(name: .customLong("nation"), help: ArgumentHelp("only shared with this nation, or with one of several", valueName: "CC,…"))
  var nation: String?

  @Flag(name: .customLong("runs"), inversion: .prefixedNo, help: "the runs themselves, a row for each nation in each")
  var runs: Bool?

  @Option(name: .customLong("across"), help: ArgumentHelp("what the columns are: year (default), discipline, programme or none", valueName: "year|discipline|programme|none"), completion: .list(["year", "discipline", "programme", "none"]))
  var across: String?

  @Option(name: .customLong("totals"), help: ArgumentHelp("which sums: sub or all (also of each nation, default), grand, none", valueName: "none|grand|sub|all"), completion: .list(["none", "grand", "sub", "all"]))
  var totals: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("as the register stood then", valueName: "MOMENT"))
  var asOf: String?

  @OptionGroup var question: FiguresQuestionOptions

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("nation", nation),
      .init("runs", runs),
      .init("across", across),
      .init("totals", totals),
      .init("as-of", asOf),
    ] + question.filled
  }
}
