// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "issue, format, validity, show, list",
    subcommands: [CertificateIssueCommand.self, CertificateFormatCommand.self, CertificateValidityCommand.self, CertificateShowCommand.self, CertificateListCommand.self]
  )
}
