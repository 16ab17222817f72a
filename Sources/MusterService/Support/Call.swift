import MusterCore
import Synchronization

/// One request on its way through the service: its row of the table, its parsed arguments, who asks.
struct Call: Sendable {
  let spec: CommandSpec
  let arguments: Arguments
  let block: [UInt8]?
  let principal: Principal
  let sink: any ReplySink
  /// Of the list that answers it.
  let listed = Listed()

  var name: CommandName { spec.name }
  var isDry: Bool { arguments.flag("dry") ?? false }

  /// SHA-256 by which a retry is told from another request with the same key.
  var fingerprint: [UInt8] { arguments.fingerprint(verb: spec.verb, block: block) }
}

/// The columns of a list that is sent as rows, and whether there was any: an empty list says them in its verdict, so that
/// its file has a header all the same.
final class Listed: Sendable {
  private let state = Mutex<(columns: [String], isEmpty: Bool)>(([], true))

  func begin(_ columns: [String]) { state.withLock { $0.columns = columns } }
  func noteRows() { state.withLock { $0.isEmpty = false } }

  /// Of an empty list; nil for any other answer.
  var columnsOfNothing: [String]? {
    state.withLock { $0.isEmpty && !$0.columns.isEmpty ? $0.columns : nil }
  }
}
