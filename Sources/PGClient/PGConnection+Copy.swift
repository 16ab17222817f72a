import CLibPQ

/// Takes the data of a COPY to the server. Only valid inside the producer's closure.
public struct PGCopyWriter: Sendable {
  let connection: PGConnection
  let transaction: UInt64?
  let deadline: Duration?

  /// Sends bytes in the format the COPY asked for; rows may be split anywhere. Waits while the server is slower.
  public func write(_ bytes: [UInt8]) async throws(PGError) {
    try await connection.writeCopy(bytes, transaction, deadline)
  }

  /// Sends one row in COPY's text format; nil is NULL.
  public func writeRow(_ columns: [String?]) async throws(PGError) {
    try await write(Self.row(columns))
  }

  /// One row in COPY's text format, newline included, for callers that collect rows before writing them.
  public static func row(_ columns: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      guard let column else {
        bytes += "\\N".utf8
        continue
      }
      for byte in column.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension PGConnection {
  private static let chunk = 65_536

  /// Runs `COPY … FROM STDIN`. If `produce` throws, nothing is copied and its error is thrown on.
  /// - Parameter deadline: for each write and for the end, not counting the producer's own time.
  /// - Returns: the number of rows.
  public nonisolated func copyIn(
    _ sql: String, deadline: Duration? = nil, _ produce: (PGCopyWriter) async throws -> Void
  ) async throws -> Int {
    // Its own transaction, so that a lost connection can be told from a lost confirmation.
    let id = try await beginTransaction(isolation: .readCommitted, readOnly: false, deadline: nil)
    do {
      let rows = try await copyIn(sql, transaction: id, deadline, produce)
      try await endTransaction(id, commit: true)
      return rows
    } catch {
      try? await endTransaction(id, commit: false)
      throw error
    }
  }

  nonisolated func copyIn(
    _ sql: String, transaction id: UInt64?, _ deadline: Duration?, _ produce: (PGCopyWriter) async throws -> Void
  ) async throws -> Int {
    try await beginCopy(sql, .copyIn, id, deadline)
    do {
      try await produce(PGCopyWriter(connection: self, transaction: id, deadline: deadline))
    } catch {
      await failCopy()
      throw error
    }
    do throws(PGError) {
      return try await finishCopyIn(id, deadline)
    } catch {
      await abortOccupation()
      throw error
    }
  }

  /// Runs `COPY … TO STDOUT`. While `consume` runs nothing more is read.
  /// - Parameter consume: gets whole rows, about 64 KiB at a time.
  /// - Returns: the number of rows.
  public nonisolated func copyOut(
    _ sql: String, deadline: Duration? = nil, _ consume: ([UInt8]) async throws -> Void
  ) async throws -> Int {
    try await copyOut(sql, transaction: nil, deadline, consume)
  }

  nonisolated func copyOut(
    _ sql: String, transaction id: UInt64?, _ deadline: Duration?, _ consume: ([UInt8]) async throws -> Void
  ) async throws -> Int {
    try await beginCopy(sql, .copyOut, id, deadline)
    do {
      while true {
        let (bytes, rows) = try await nextCopyOut(id, deadline)
        if !bytes.isEmpty { try await consume(bytes) }
        if let rows { return rows }
      }
    } catch {
      await abortOccupation()
      throw error
    }
  }

  private func beginCopy(
    _ sql: String, _ kind: Occupation, _ id: UInt64?, _ deadline: Duration?
  ) async throws(PGError) {
    try await enter()
    do throws(PGError) {
      let limit = try limit(id, deadline)
      try await prepareFor(id, limit)
      try await sendSimple(sql, limit)
      guard let result = try await nextResult(limit) else { throw lost() }
      switch (result.status, kind) {
      case (.copyIn, .copyIn), (.copyOut, .copyOut):
        occupation = kind
        occupationHoldsTurn = true
      case (.error, _):
        if result.isFatal || result.error.code == .connection { throw lost(result) }
        while try await nextResult(limit) != nil {}
        phase = .idle
        throw result.error
      default: throw abandon(.misuse, "the statement is no COPY in that direction")
      }
    } catch {
      leave()
      throw error
    }
  }

  func writeCopy(_ bytes: [UInt8], _ id: UInt64?, _ deadline: Duration?) async throws(PGError) {
    guard occupation == .copyIn else {
      throw handle == nil
        ? PGError(.closed, "the connection was lost during COPY") : PGError(.misuse, "the COPY has ended")
    }
    try checkCancelled()
    let limit = try limit(id, deadline)
    var start = 0
    while start < bytes.count {
      guard let pointer = unsafe pointer else { throw lost() }
      let end = min(bytes.count, start + Self.chunk)
      let sent = unsafe bytes.withUnsafeBytes { raw -> Int32 in
        guard let base = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
        return unsafe PQputCopyData(pointer, base + start, Int32(end - start))
      }
      guard sent >= 0 else { throw lost() }
      if sent == 1 { start = end }
      try await flush(limit)
    }
  }

  private func finishCopyIn(_ id: UInt64?, _ deadline: Duration?) async throws(PGError) -> Int {
    guard occupation == .copyIn else { throw PGError(.closed, "the connection was lost during COPY") }
    try checkCancelled()
    let limit = try limit(id, deadline)
    return try await endCopyIn(nil, limit)
  }

  private func endCopyIn(_ message: String?, _ limit: Limit) async throws(PGError) -> Int {
    guard let pointer = unsafe pointer, unsafe PQputCopyEnd(pointer, message) == 1 else { throw lost() }
    try await flush(limit)
    do throws(PGError) {
      let results = try await drain(limit)
      endOccupation()
      return results.last?.affectedRows ?? 0
    } catch {
      // A server error ends the COPY in good order.
      if handle != nil { endOccupation() }
      throw error
    }
  }

  /// The producer failed: the server is told to throw away what it has got.
  private func failCopy() async {
    if occupation == .copyIn {
      let limit = Limit(deadline: .now + .seconds(5), cancellable: false)
      _ = try? await endCopyIn("given up by the client", limit)
    }
    abortOccupation()
  }

  /// - Returns: a chunk of rows, and at the end their number.
  private func nextCopyOut(_ id: UInt64?, _ deadline: Duration?) async throws(PGError) -> ([UInt8], Int?) {
    guard occupation == .copyOut else { throw PGError(.closed, "the connection was lost during COPY") }
    try checkCancelled()
    let limit = try limit(id, deadline)
    var chunk: [UInt8] = []
    while chunk.count < Self.chunk {
      guard let pointer = unsafe pointer else { throw lost() }
      var buffer: UnsafeMutablePointer<CChar>?
      let count = unsafe PQgetCopyData(pointer, &buffer, 1)
      if count > 0, let data = unsafe buffer {
        unsafe chunk.append(contentsOf: UnsafeRawBufferPointer(start: data, count: Int(count)))
        unsafe PQfreemem(data)
      } else if count == 0 {
        try await ready(.read, limit)
        try consume()
      } else if count == -1 {
        do throws(PGError) {
          let rows = try await drain(limit).last?.affectedRows ?? 0
          endOccupation()
          return (chunk, rows)
        } catch {
          if handle != nil { endOccupation() }
          throw error
        }
      } else {
        throw lost()
      }
    }
    return (chunk, nil)
  }
}
