// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SubmissionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission",
    abstract: "add, roll, answer",
    subcommands: [SubmissionAddCommand.self, SubmissionRollCommand.self, SubmissionAnswerCommand.self]
  )
}
