import ArgumentParser

/// The options that every command takes, after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The daemon's socket. Without it: MUSTER_SOCKET, else the usual places.", valueName: "PATH"),
    completion: .file())
  var socket: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How rows are written: table when left out, or by the ending of --output. csv is safe for spreadsheets, csv-machine exact.",
      valueName: "FORMAT"))
  var givenFormat: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write instead of standard output; there as a whole or not at all.", valueName: "FILE"),
    completion: .file())
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Bars beside figures in a table; on a terminal without saying so.")
  var bars: Bool?

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
  var format: OutputFormat { givenFormat ?? output.flatMap { OutputFormat(ending: $0) } ?? .table }

  /// Runs with data going where it is wanted: a file is kept only when everything went well.
  func writing(
    _ context: Context, _ work: (Context) throws(ClientError) -> ExitStatus
  ) throws(ClientError) -> ExitStatus {
    guard let output, output != "-" else { return try work(context) }
    guard givenFormat != nil || OutputFormat(ending: output) != nil else {
      throw ClientError(
        .usage,
        "--output: the ending of \(output.debugDescription) names no format. Say --format, or use .csv, .json, .jsonl, .xlsx, .html, .svg, .ics or .txt."
      )
    }
    // What is begun on the disk has to be cleared away.
    context.watchInterrupt()
    let file = try OutputFile(output)
    let inner = context.writing(to: file)
    let status = try work(inner)
    inner.console.flush()
    guard status == .done || status == .differs else { return status }
    if let problem = inner.console.problem {
      throw ClientError(.usage, "--output: \(output.debugDescription) cannot be written: \(problem).")
    }
    try file.keep()
    return status
  }

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
    "--socket": true, "--format": true, "--output": true, "-o": true, "--bars": false, "--no-bars": false,
    "--timeout": true, "--quiet": false, "-q": false, "--verbose": false,
    "-v": false,
  ]
}
