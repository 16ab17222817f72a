// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerClearanceCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "clearance",
    abstract: "Records a security clearance and its time.",
    discussion: "Example: muster officer clearance PA-45678 NR --from 2026-01-01 --to 2028-12-31"
  )
  static let verb = CommandName.officerClearance

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("its level (none, NU, NR, NC, NS, CTS)", valueName: "LEVEL"), completion: .list(["none", "NU", "NR", "NC", "NS", "CTS"]))
  var level: String

  @Option(name: .customLong("from"), help: ArgumentHelp("first day; not stated when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("last day; open when left out", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("level", level),
      .init("from", from),
      .init("to", to),
      .init("letter", letter),
    ]
  }
}
