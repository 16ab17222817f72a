/// One execution of a statement with its type erased.
struct StatementCall: Sendable {
  let type: ObjectIdentifier
  let typeName: @Sendable () -> String
  let sql: String
  let isReadOnly: Bool
  let isPlannedAnew: Bool
  let parameters: PGParameters

  init<S: PGStatement>(_ statement: S) {
    type = ObjectIdentifier(S.self)
    typeName = { String(reflecting: S.self) }
    sql = S.sql
    isReadOnly = S.isReadOnly
    isPlannedAnew = S.isPlannedAnew
    var parameters = PGParameters()
    statement.bind(&parameters)
    self.parameters = parameters
  }

  /// - Throws: `.misuse` for parameters that cannot be sent; to be called before anything is.
  func check(_ name: String) throws(PGError) {
    if let position = parameters.invalid {
      throw PGError(.misuse, "\(name), parameter \(position): a text may not hold a zero byte")
    }
    if parameters.count > 65_535 { throw PGError(.misuse, "\(name) has more than 65,535 parameters") }
  }

  /// A name for the server, at most 63 bytes: readable at its end, told apart by a hash of type and text.
  func preparedName(generation: Int) -> String {
    let name = typeName()
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (name + "\0" + sql).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let readable = String(decoding: name.utf8.suffix(32).map { $0 < 128 ? $0 : 95 }, as: UTF8.self)
    return "\(String(hash, radix: 36))_\(generation)_\(readable)"
  }
}

extension PGStatement {
  func add(to calls: inout [StatementCall]) {
    if hasWork { calls.append(StatementCall(self)) }
  }
}

/// Reads all rows of one answer.
func decodeRows<S: PGStatement>(_ type: S.Type, _ result: QueryResult) throws(PGError) -> [S.Row] {
  var rows: [S.Row] = []
  let count = result.rowCount
  rows.reserveCapacity(count)
  for index in 0..<count {
    var row = PGRow(result, row: index)
    rows.append(try S.decode(&row))
  }
  return rows
}
