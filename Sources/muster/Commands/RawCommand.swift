import ArgumentParser
import MusterCore

/// Sends protocol lines as typed and prints the reply lines as they come.
struct RawCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "raw",
    abstract: "Sends one protocol line as typed; '-' reads several from standard input.",
    discussion: """
      The lines of a block (after <<) are read from standard input as they go over the wire, up to a line with a dot.
      Examples: muster raw 'course.list limit=5', muster raw - < lines.txt
      """
  )

  @Argument(help: "The line, or - for standard input.")
  var line: String

  @OptionGroup var global: GlobalOptions

  var commandTitle: String { "raw" }

  func execute(in context: Context) throws(ClientError) -> ExitStatus {
    guard global.output == nil else {
      throw ClientError(.usage, "--output: raw prints the lines as they come. Redirect them with > instead.")
    }
    let link = try Link(context: context, options: global)
    var input = LineSource()
    var status = ExitStatus.done
    do {
      if line == "-" {
        while let next = try input.next() {
          if next.isEmpty { continue }
          let one = try ask(next, link, &input, context)
          if one != .done { status = one }
        }
      } else {
        guard !line.contains(where: \.isNewline) else {
          throw ClientError(
            .usage, "the line holds a line end. Send one line, or several through standard input with -.")
        }
        status = try ask(Array(line.utf8), link, &input, context)
      }
    } catch let lost as Connection.Lost {
      throw ClientError(.unreachable, "\(lost.reason). Whether the last line took effect is not known.")
    } catch let error as ClientError {
      throw error
    } catch {
      throw ClientError(.unreachable, "\(error)")
    }
    return status
  }

  private func ask(
    _ bytes: [UInt8], _ link: Link, _ input: inout LineSource, _ context: Context
  ) throws -> ExitStatus {
    try link.send(line: bytes)
    if bytes.suffix(4).elementsEqual(" <<+".utf8) { try passBlock(link, &input) }
    while true {
      let reply = try link.next()
      context.console.data(Printable.clean(reply.raw))
      guard reply.kind == .last else { continue }
      guard reply.code == 350 else { return ExitStatus(code: reply.code) }
      context.console.flush()
      try passBlock(link, &input)
    }
  }

  /// Lines of a block as they are; input that ends without the dot cancels it, since half a block must not count.
  private func passBlock(_ link: Link, _ input: inout LineSource) throws {
    while let next = try input.next() {
      try link.send(line: next, isBlock: true)
      if next == Array(".".utf8) || next == Array(".CANCEL".utf8) { return }
    }
    try link.send(line: Array(".CANCEL".utf8), isBlock: true)
  }
}
