import MusterCore
import MusterWire

/// A connection on which the daemon has said hello, with the lines echoed when the user wants to see them.
final class Link {
  private let connection: Connection
  private let console: Console
  private let isVerbose: Bool

  init(context: Context, options: GlobalOptions) throws(ClientError) {
    let endpoint = Endpoint(option: options.socket, environment: context.environment)
    console = context.console
    isVerbose = options.verbose
    connection = try Connection(to: endpoint, timeout: options.timeout, isInterrupted: context.isInterrupted)
    let greeting: ReplyLine
    do {
      greeting = try next()
    } catch {
      throw ClientError(error == .interrupted ? .interrupted : .unreachable, "\(endpoint): \(error.reason).")
    }
    guard greeting.code == 200 else {
      let verdict = greeting.verdict
      let said = Printable.clean(verdict.text ?? verdict.symbol)
      throw ClientError(ExitStatus(code: greeting.code), "the daemon at \(endpoint) takes no requests: \(said)")
    }
  }

  func next() throws(Connection.Lost) -> ReplyLine {
    let line = try connection.next()
    if isVerbose { console.message("< " + Printable.clean(line.raw)) }
    return line
  }

  /// `isBlock`: the lines of a block are not echoed.
  func send(line: [UInt8], isBlock: Bool = false) throws(Connection.Lost) {
    if isVerbose, !isBlock { console.message("> " + Printable.clean(String(decoding: line, as: UTF8.self))) }
    try connection.send(line + [0x0A])
  }

  func send(_ bytes: [UInt8], isLastWord: Bool = false) throws(Connection.Lost) {
    try connection.send(bytes, isLastWord: isLastWord)
  }
}
