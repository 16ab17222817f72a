import ArgumentParser
import MusterCore

/// A subcommand that stands for one verb of the protocol. All of them are generated.
protocol VerbCommand: ClientCommand {
  static var verb: CommandName { get }
  var global: GlobalOptions { get }
  /// What was typed, in the order of the verb's row; nil for what was left out.
  var filled: [FilledArgument] { get }
  /// For verbs that change the register.
  var change: ChangeOptions? { get }
  /// For verbs with a block: the file to send.
  var block: BlockSource? { get }
}

/// An argument of the row and what was typed for it.
struct FilledArgument {
  let name: String
  let value: String?

  init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  init(_ name: String, _ flag: Bool?) {
    self.init(name, flag.map { $0 ? "yes" : "no" })
  }
}

extension VerbCommand {
  var change: ChangeOptions? { nil }
  var block: BlockSource? { nil }

  static var spec: CommandSpec { CommandTable.spec(verb) }

  var commandTitle: String { Self.verb.rawValue.split(separator: ".").joined(separator: " ") }

  /// The request as typed, still without key and without what is computed from the file.
  var request: Request {
    var request = Request(verb: Self.verb.rawValue)
    // Without their names only as long as none before them is missing: then they stand where the row expects them.
    var isInOrder = true
    for argument in filled {
      let isPositional = Self.spec.argument(argument.name)?.isPositional ?? false
      guard let value = argument.value else {
        if isPositional { isInOrder = false }
        continue
      }
      request.arguments.append(.init(name: isPositional && isInOrder ? nil : argument.name, value: value))
    }
    if let change {
      if let key = change.key { request.arguments.append(.init(name: "key", value: key)) }
      if change.dryRun { request.arguments.append(.init(name: "dry", value: "yes")) }
    }
    if block != nil { request.block = .afterReply }
    return request
  }

  func execute(in context: Context) throws(ClientError) -> ExitStatus {
    var request = request
    if change != nil, change?.key == nil {
      request.arguments.append(.init(name: "key", value: RequestKey.make()))
    }
    // Nothing is read or written for a format that cannot be made.
    try global.format.check(
      isTerminal: context.console.isTerminal && global.output == nil, isChange: Self.spec.access == .write)
    let block = try self.block?.load(into: &request, spec: Self.spec, console: context.console)
    let ready = request
    return try global.writing(context) { context throws(ClientError) in
      try Exchange(context: context, options: global, spec: Self.spec, title: commandTitle).run(ready, block: block)
    }
  }
}
