import MusterCore
import MusterWire

/// One request and its reply: sends, prints, and repeats a change under the same key where that is safe.
struct Exchange {
  let context: Context
  let options: GlobalOptions
  let spec: CommandSpec
  let title: String

  /// Pauses before the second, third and fourth try, in milliseconds.
  static let pauses: [Int?] = [200, 500, 1000]
  /// Nothing was applied, or the key keeps it from being applied twice, and it may go better in a moment.
  static let retried: Set<Int> = [450, 452, 460, 461, 471]

  private var wording: Wording { Wording(spec: spec, title: title) }

  func run(_ request: Request, block: Block?) throws(ClientError) -> ExitStatus {
    try options.format.check(isTerminal: context.console.isTerminal, isChange: spec.access == .write)
    let isChange = spec.access == .write
    let key = request.arguments.first { $0.name == "key" }?.value
    // A workbook has parts on the disk that have to be cleared away.
    if isChange || block != nil || options.format == .xlsx { context.watchInterrupt() }
    var maySettled = false
    var isFirst = true
    for pause in Self.pauses + [nil] {
      let attempt = Attempt(
        context: context, options: options, spec: spec, line: Array(RequestWriter.line(request).utf8), block: block)
      let problem: String
      switch attempt.run() {
      case .verdict(let verdict):
        guard isChange, Self.retried.contains(verdict.code), pause != nil else {
          return try close(attempt, verdict, key: key)
        }
        if verdict.code == 452 { maySettled = true }
        problem = "\(verdict.code) \(verdict.symbol)"
      case .cancelled:
        throw ClientError(.interrupted, "interrupted: the upload was cancelled; nothing was applied.")
      case .readerGone:
        return .done
      case .unprintable(let error):
        throw error
      case .lost(let lost, let wasSent):
        if wasSent, isChange { maySettled = true }
        if lost == .interrupted { throw interrupted(key: maySettled ? key : nil) }
        guard isChange, pause != nil else { throw gone(lost.reason, attempt, key: maySettled ? key : nil) }
        problem = lost.reason
      case .unreachable(let error):
        // At the first try the daemon simply isn't there; later it may be about to come back.
        guard isChange, !isFirst else { throw error }
        guard pause != nil else { throw gone(error.message, attempt, key: maySettled ? key : nil) }
        problem = error.message
      }
      isFirst = false
      if let pause {
        if !options.quiet {
          context.console.message("muster: \(title): \(problem); trying again with the same key.")
        }
        context.pause(pause)
      }
    }
    throw ClientError(.unreachable, "no answer.")
  }

  private func interrupted(key: String?) -> ClientError {
    guard let key else { return ClientError(.interrupted, "interrupted; nothing was applied.") }
    return ClientError(
      .outcomeUnknown, "interrupted before the daemon answered; whether it was applied is not known. \(repeating(key))")
  }

  private func gone(_ reason: String, _ attempt: Attempt, key: String?) -> ClientError {
    if let key {
      return ClientError(.outcomeUnknown, "\(reason). Whether it was applied is not known. \(repeating(key))")
    }
    let rows = attempt.hasPrinted ? " The rows printed so far are not the whole list." : ""
    return ClientError(.unreachable, "\(reason).\(rows) Try again, and look whether musterd is running.")
  }

  private func repeating(_ key: String) -> String { "Repeat the same command with --key \(key) to learn the outcome." }

  /// Prints what the verdict makes good, and says it.
  private func close(_ attempt: Attempt, _ verdict: ServerLine.Verdict, key: String?) throws(ClientError) -> ExitStatus
  {
    let status = ExitStatus(code: verdict.code)
    let isGood = status == .done || status == .differs
    let problems = isGood ? attempt.held.filter(wording.isProblem) : attempt.held
    for problem in problems { context.console.message(wording.problem(problem)) }
    guard isGood else {
      var line = wording.failure(verdict)
      if status == .outcomeUnknown, verdict["key"] == nil, let key { line += " (key \(key))" }
      if attempt.hasPrinted { line += " The rows printed so far are void." }
      context.console.message(line)
      return status
    }
    if spec.access == .write {
      announce(verdict, rows: attempt.held.filter { !wording.isProblem($0) })
    } else {
      for detail in verdict.details { attempt.presenter.take(detail: detail.key, detail.value) }
      attempt.presenter.finish()
      if let problem = attempt.presenter.problem { throw problem }
      summarise(attempt, verdict, status)
    }
    context.console.flush()
    if let problem = context.console.problem {
      let place = options.output.map { $0 == "-" ? "standard output" : $0.debugDescription } ?? "standard output"
      context.console.message("muster: \(title): \(place) cannot be written: \(problem).")
      return spec.access == .write ? status : .usage
    }
    return status
  }

  /// One line for people; for programs that ask for JSON also the particulars, such as a code that was made.
  private func announce(_ verdict: ServerLine.Verdict, rows: [Row]) {
    if options.format == .json || options.format == .jsonl {
      var row = Row([.init("code", .int(Int64(verdict.code))), .init("symbol", .text(verdict.symbol))])
      for detail in verdict.details { row.add(detail.key, Optional(detail.value)) }
      row.add("text", verdict.text)
      if !rows.isEmpty { row.add("rows", rows: rows) }
      context.console.data(options.format == .json ? "[\(row.json)]" : row.json)
    } else if !rows.isEmpty {
      let presenter = Presenter(Presenter.Style(format: options.format), context: context)
      for row in rows { presenter.take(row.json) }
      presenter.finish()
    }
    if !options.quiet { context.console.message(wording.success(verdict)) }
  }

  private func summarise(_ attempt: Attempt, _ verdict: ServerLine.Verdict, _ status: ExitStatus) {
    if status == .differs {
      context.console.message(wording.failure(verdict))
      return
    }
    // What is missing is no chatter.
    if let after = verdict["after"] {
      context.console.message(
        "muster: \(title): there are more. Go on with --after \(Shell.quoted(after)), or ask for more with --limit.")
    } else if let argument = verdict[Failure.Detail.moreKey] {
      // A list that numbers its rows also says behind which of them to go on.
      let place = spec.argument("since") == nil ? nil : verdict["since"]
      let way =
        place.map { "Go on with --since \(Shell.quoted($0)), or ask for more with" } ?? "Ask for more with"
      context.console.message("muster: \(title): there are more. \(way) --\(Printable.clean(argument)).")
    }
    guard !options.quiet else { return }
    if let text = verdict.text { context.console.message(Printable.clean(text)) }
    if attempt.presenter.count == 0, options.format == .table, verdict.code == 210 {
      context.console.message("Nothing found.")
    } else if verdict.code / 10 == 24 {
      context.console.message(wording.success(verdict))
    }
  }
}
