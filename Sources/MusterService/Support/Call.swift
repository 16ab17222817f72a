import MusterCore

/// One request on its way through the service: its row of the table, its parsed arguments, who asks.
struct Call: Sendable {
  let spec: CommandSpec
  let arguments: Arguments
  let block: [UInt8]?
  let principal: Principal
  let sink: any ReplySink

  var name: CommandName { spec.name }
  var isDry: Bool { arguments.flag("dry") ?? false }

  /// SHA-256 by which a retry is told from another request with the same key.
  var fingerprint: [UInt8] { arguments.fingerprint(verb: spec.verb, block: block) }
}
