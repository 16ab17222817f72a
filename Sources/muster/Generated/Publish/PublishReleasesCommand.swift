// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishReleasesCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: "Lists to whom publications were given.",
    discussion: "Example: muster publish releases 3"
  )
  static let verb = CommandName.publishReleases

  @Argument(help: ArgumentHelp("only of this one", valueName: "PUBLICATION"))
  var publication: String?

  @Option(name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("publication", publication),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}
