import MusterCore
import MusterReport
import MusterWire

/// One try of a request on a connection of its own.
final class Attempt {
  enum End {
    case verdict(ServerLine.Verdict)
    /// The upload was given up before its end line: nothing can have been applied.
    case cancelled
    /// Standard output was closed by whoever read it.
    case readerGone
    /// The rows cannot be shown in the format asked for.
    case unprintable(ClientError)
    case lost(Connection.Lost, wasSent: Bool)
    case unreachable(ClientError)
  }

  private let context: Context
  private let options: GlobalOptions
  private let spec: CommandSpec
  private let line: [UInt8]
  private let block: Block?

  let presenter: Presenter
  private lazy var progress = Download(
    console: context.console, isSilent: presenter.isSilent, isQuiet: options.quiet)
  /// What is not printed before the verdict tells what it is worth: all rows of a change, the bad rows of a file.
  private(set) var held: [Row] = []

  init(context: Context, options: GlobalOptions, spec: CommandSpec, line: [UInt8], block: Block?) {
    self.context = context
    self.options = options
    self.spec = spec
    self.line = line
    self.block = block
    // A publication is a table, or several.
    let isDetail =
      (spec.verb.hasSuffix(".show") && spec.name != .publishShow) || spec.verb.hasSuffix(".page")
      || spec.name == .status
    var title = spec.verb.split { $0 == "." || $0 == "-" }.joined(separator: " ")
    if isDetail, let request = try? RequestParser.parse(line), let about = request.arguments.first?.value {
      title += " of \(about)"
    }
    let style = Presenter.Style(
      format: options.format, isDetail: isDetail, title: title.prefix(1).uppercased() + title.dropFirst(),
      bars: options.bars)
    presenter = Presenter(style, context: context)
  }

  /// Whether rows went out before the verdict.
  var hasPrinted: Bool { presenter.hasPrinted && options.output == nil }

  func run() -> End {
    let link: Link
    do {
      link = try Link(context: context, options: options)
    } catch {
      return .unreachable(error)
    }
    // A block counts only from its end line on, a request without one from its line on.
    var mayCount = false
    do throws(Connection.Lost) {
      if block == nil { mayCount = true }
      try link.send(line: line)
      var isIdentified = false
      while true {
        let reply = try link.next()
        switch reply.kind {
        case .notice: continue
        case .more:
          take(reply)
          if context.console.isClosed, spec.access != .write { return .readerGone }
          if let problem = presenter.problem {
            progress.end()
            return .unprintable(problem)
          }
          progress.show(presenter.count)
        case .last where reply.code == 350 && block != nil:
          if let block {
            let upload = Upload(block: block, link: link, context: context, isQuiet: options.quiet)
            do throws(Connection.Lost) {
              try upload.send()
              mayCount = true
            } catch .interrupted {
              return .cancelled
            } catch {
              // The daemon may have said why before it hung up: the next line tells, or the end of the stream.
            }
          }
        case .last:
          progress.end()
          let verdict = reply.verdict
          // A daemon that doesn't vouch by itself for who is on its socket wants to be asked.
          if verdict.symbol == ReplyCode.authenticationRequired.symbol, !isIdentified {
            isIdentified = true
            if let refusal = try identify(link) { return .verdict(refusal) }
            try link.send(line: line)
            continue
          }
          return .verdict(verdict)
        }
      }
    } catch {
      progress.end()
      return .lost(error, wasSent: mayCount)
    }
  }

  /// Nil when the daemon knows us now, else what it says.
  private func identify(_ link: Link) throws(Connection.Lost) -> ServerLine.Verdict? {
    try link.send(line: Array("auth external".utf8))
    while true {
      let reply = try link.next()
      guard reply.kind == .last else { continue }
      return reply.code == 230 ? nil : reply.verdict
    }
  }

  private func take(_ reply: ReplyLine) {
    guard spec.block != nil || spec.access == .write else {
      presenter.take(reply.payload)
      return
    }
    let wording = Wording(spec: spec, title: "")
    if let row = JSONReader.row(reply.payload), spec.access == .write || wording.isProblem(row) {
      held.append(row)
    } else {
      presenter.take(reply.payload)
    }
  }
}
