// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct PublishGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freezes figures for an audience, with what it may not learn withheld. Also: try, list, show, verify, release, releases, withdraw",
    subcommands: [PublishCommand.self, PublishTryCommand.self, PublishListCommand.self, PublishShowCommand.self, PublishVerifyCommand.self, PublishReleaseCommand.self, PublishReleasesCommand.self, PublishWithdrawCommand.self],
    defaultSubcommand: PublishCommand.self
  )
}
