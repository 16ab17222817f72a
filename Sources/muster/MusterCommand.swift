import ArgumentParser
import MusterCore

/// The root of the command tree. Subcommands that stand for verbs are generated from the table of commands.
struct MusterCommand: ParsableCommand {
  static let version = Release.version

  static let configuration = CommandConfiguration(
    commandName: "muster",
    abstract: "The register of officers' training: enrol, track completion, count.",
    discussion: """
      Talks to the daemon musterd over its socket. Data goes to standard output, everything else to standard error.

      Exit status:
      \(ExitStatus.help)

      The socket is --socket, else MUSTER_SOCKET, else $XDG_RUNTIME_DIR/muster/muster.sock when it is there, \
      else /run/muster/muster.sock. Tables fit the terminal, or the width in MUSTER_COLUMNS. \
      Elsewhere, as in a pipe, nothing is folded: a line a row, two spaces or more between columns, - for what is empty. \
      Titles, tables and notes are paragraphs, set apart by empty lines; a list begins with its table.

      'muster help TOPIC' explains:
      \(HelpTopicCommand.topics)
      """,
    version: version,
    subcommands: GeneratedCommands.all + [RawCommand.self, HelpTopicCommand.self]
  )
}
