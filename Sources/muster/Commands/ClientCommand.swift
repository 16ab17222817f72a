import ArgumentParser

/// A command that does its work in a ``Context``, so that tests can look at what it says.
protocol ClientCommand: ParsableCommand {
  /// How messages name it, as in `officer add`.
  var commandTitle: String { get }

  func execute(in context: Context) throws(ClientError) -> ExitStatus
}

extension ClientCommand {
  func outcome(in context: Context) -> ExitStatus {
    do {
      return try execute(in: context)
    } catch {
      context.console.message("muster: \(commandTitle): \(error.message)")
      return error.status
    }
  }

  mutating func run() throws {
    let context = Context.process()
    let status = outcome(in: context)
    context.console.flush()
    throw ExitCode(status.rawValue)
  }
}
