// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfferGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "add, set, withdraw, turn-back, list, show",
    subcommands: [OfferAddCommand.self, OfferSetCommand.self, OfferWithdrawCommand.self, OfferTurnBackCommand.self, OfferListCommand.self, OfferShowCommand.self]
  )
}
