// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct TemplateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "add, end, list",
    subcommands: [TemplateAddCommand.self, TemplateEndCommand.self, TemplateListCommand.self]
  )
}
