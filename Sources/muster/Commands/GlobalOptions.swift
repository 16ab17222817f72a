import ArgumentParser

/// The options that every command takes, after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The daemon's socket. Without it: MUSTER_SOCKET, else the usual places.", valueName: "PATH"),
    completion: .file())
  var socket: String?

  @Option(
    help: ArgumentHelp("How rows are printed. csv is safe for spreadsheets, csv-machine exact.", valueName: "FORMAT"))
  var format: OutputFormat = .table

  @Flag(name: .shortAndLong, help: "Only data and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show the protocol lines on standard error.")
  var verbose = false

  @Option(help: ArgumentHelp("Longest wait for a sign of life from the daemon.", valueName: "SECONDS"))
  var timeout: Int = 60

  mutating func validate() throws {
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout: \(timeout) is out of range: it must be from 1 to 86400 seconds.")
    }
  }
}
