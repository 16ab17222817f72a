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

extension GlobalOptions {
  /// The same words with options that stand before the command put behind it, where ArgumentParser looks for them.
  static func behindTheCommand(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, let takesValue = Self.leading[String(word.prefix { $0 != "=" })] {
      leading.append(rest.removeFirst())
      if takesValue, !word.contains("="), let value = rest.popFirst() { leading.append(value) }
    }
    guard !rest.isEmpty, !leading.isEmpty else { return words }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }

  /// Each option's spelling, and whether a value follows.
  private static let leading = [
    "--socket": true, "--format": true, "--timeout": true, "--quiet": false, "-q": false, "--verbose": false,
    "-v": false,
  ]
}
