// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct DelegationListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases: who has each now, and since when. Approvers see what waits for them.",
    discussion: "Example: muster delegation list --waiting me"
  )
  static let verb = CommandName.delegationList

  @Option(name: .customLong("state"), help: ArgumentHelp("open (default), closed or all", valueName: "open|closed|all"), completion: .list(["open", "closed", "all"]))
  var state: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only what waits for this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("waiting"), help: ArgumentHelp("me: only what waits for a body for which I decide or stand in (me)", valueName: "me"), completion: .list(["me"]))
  var waiting: String?

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("state", state),
      .init("body", body),
      .init("waiting", waiting),
      .init("iteration", iteration),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
