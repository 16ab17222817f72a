// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "add, grade, list, show, set, posting, language, clearance, medical, document, restrict, retire, end, void, number, facts, merge, unmerge, page",
    subcommands: [OfficerAddCommand.self, OfficerGradeCommand.self, OfficerListCommand.self, OfficerShowCommand.self, OfficerSetCommand.self, OfficerPostingCommand.self, OfficerLanguageCommand.self, OfficerClearanceCommand.self, OfficerMedicalCommand.self, OfficerDocumentCommand.self, OfficerRestrictCommand.self, OfficerRetireCommand.self, OfficerEndCommand.self, OfficerVoidCommand.self, OfficerNumberCommand.self, OfficerFactsCommand.self, OfficerMergeCommand.self, OfficerUnmergeCommand.self, OfficerPageCommand.self]
  )
}
