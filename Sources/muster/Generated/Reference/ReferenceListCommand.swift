// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct ReferenceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the words of a reference list with their sources.",
    discussion: "Example: muster reference list grade"
  )
  static let verb = CommandName.referenceList

  @Argument(help: ArgumentHelp("which list (discipline, provider-discipline, grade, rank, service, clearance, country, audience, calendar, reason, province, programme, body)", valueName: "KIND"), completion: .list(["discipline", "provider-discipline", "grade", "rank", "service", "clearance", "country", "audience", "calendar", "reason", "province", "programme", "body"]))
  var kind: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("kind", kind),
    ]
  }
}
