import MusterCore
import MusterStore
import PGClient

extension Register {
  func status(_ call: Call) async throws -> Reply {
    let head = try await store.engine.run(SealedHead()).first
    let waiting = try await store.engine.run(UnsealedCount()).first ?? 0
    let pools = [store.engine, store.reader, store.exports].map(\.statistics)
    var row = Row()
    row.add("server", server.version)
    row.add("database", server.database)
    row.add("schema", SchemaManifest.checksums.count)
    row.add("sealed", head?.sequence ?? 0)
    row.add("sealed-at", head?.sealedAt)
    row.add("unsealed", waiting)
    row.add("connections", pools.reduce(0) { $0 + $1.open })
    row.add("connections-idle", pools.reduce(0) { $0 + $1.idle })
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1")])
  }
}
