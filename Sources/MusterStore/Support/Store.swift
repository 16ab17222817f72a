public import PGClient

/// The database as the services see it: one pool that changes, one that reads figures and sees no names, and one for
/// lists that go out while they are read: whoever reads them slowly keeps nobody from work.
public struct Store: Sendable {
  public let engine: PGPool
  public let reader: PGPool
  public let exports: PGPool

  /// Three pools on one server, each with its identity there.
  ///
  /// - Parameter connections: in the engine's pool; each of the others has half as many.
  public init(_ configuration: PGConfiguration, connections: Int = 8) {
    engine = PGPool(configuration: Self.identity("muster_engine", configuration), maximum: connections)
    reader = PGPool(configuration: Self.identity("muster_reader", configuration), maximum: max(1, connections / 2))
    exports = PGPool(configuration: engine.configuration, maximum: max(1, connections / 2))
  }

  static func identity(_ role: String, _ configuration: PGConfiguration) -> PGConfiguration {
    var copy = configuration
    copy.sessionSettings["role"] = role
    // A statement that waits for a lock gives up before the request's own deadline, and says so.
    copy.sessionSettings["lock_timeout"] = "10s"
    copy.sessionSettings["jit"] = "off"
    // A plan kept from when a table was almost empty would go on reading it whole after an import has filled it. What the
    // engine asks has its index; figures are read by the other identity.
    if role == "muster_engine" { copy.sessionSettings["enable_seqscan"] = "off" }
    return copy
  }

  public func close() async {
    await engine.close()
    await reader.close()
    await exports.close()
  }
}
