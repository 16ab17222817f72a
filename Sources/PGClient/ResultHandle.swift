import CLibPQ

/// Owns one PGresult and frees it. Sendable because a PGresult is read-only once libpq has handed it over,
/// which libpq's manual allows to be read from any thread.
@safe struct ResultHandle: ~Copyable, Sendable {
  nonisolated(unsafe) let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    unsafe PQclear(pointer)
  }
}

/// What kind of answer a PGresult is; libpq's open enum mapped in one place.
enum ResultStatus: Equatable, Sendable {
  case command, tuples, singleTuple, copyIn, copyOut, error, pipelineSync, pipelineAborted, other(UInt32)

  init(_ status: ExecStatusType) {
    switch status {
    case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: self = .command
    case PGRES_TUPLES_OK: self = .tuples
    case PGRES_SINGLE_TUPLE: self = .singleTuple
    case PGRES_COPY_IN: self = .copyIn
    case PGRES_COPY_OUT: self = .copyOut
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: self = .error
    case PGRES_PIPELINE_SYNC: self = .pipelineSync
    case PGRES_PIPELINE_ABORTED: self = .pipelineAborted
    default: self = .other(status.rawValue)
    }
  }
}

/// One answer of the server. A class, so that a row can keep the memory it reads from alive. Rows are decoded
/// on the caller's thread, which keeps that work off the reactor.
final class QueryResult: Sendable {
  private let handle: ResultHandle
  let status: ResultStatus

  init(_ pointer: OpaquePointer) {
    handle = unsafe ResultHandle(pointer)
    status = unsafe ResultStatus(PQresultStatus(pointer))
  }

  var rowCount: Int { unsafe Int(PQntuples(handle.pointer)) }
  var columnCount: Int { unsafe Int(PQnfields(handle.pointer)) }

  func columnName(_ column: Int) -> String {
    unsafe PQfname(handle.pointer, Int32(column)).map { unsafe String(cString: $0) } ?? ""
  }

  var columnNames: [String] { (0..<columnCount).map { columnName($0) } }

  /// The command tag, such as "COMMIT" or "COPY 5".
  var commandTag: String { unsafe String(cString: PQcmdStatus(handle.pointer)) }

  var affectedRows: Int { unsafe Int(String(cString: PQcmdTuples(handle.pointer))) ?? 0 }

  /// The bytes of a value, valid while `body` runs; nil for NULL.
  func withValue<R>(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer?) -> R) -> R {
    let (row, column) = (Int32(row), Int32(column))
    guard unsafe PQgetisnull(handle.pointer, row, column) == 0,
      let start = unsafe PQgetvalue(handle.pointer, row, column)
    else { return body(nil) }
    let length = unsafe Int(PQgetlength(handle.pointer, row, column))
    return unsafe body(UnsafeRawBufferPointer(start: start, count: length))
  }

  func text(_ row: Int, _ column: Int) -> String? {
    unsafe withValue(row, column) { unsafe $0.map { unsafe String(decoding: $0, as: UTF8.self) } }
  }

  private func field(_ code: Int32) -> String? {
    unsafe PQresultErrorField(handle.pointer, code).map { unsafe String(cString: $0) }
  }

  /// The server's error. Without a severity it is libpq's own, which means that the connection is gone.
  var error: PGError {
    let sqlState = field(Int32(UInt8(ascii: "C")))
    guard let primary = field(Int32(UInt8(ascii: "M"))), sqlState != nil else {
      let text = unsafe String(cString: PQresultErrorMessage(handle.pointer))
      return PGError(.connection, PGError.tidy(text), sqlState: sqlState)
    }
    var error = PGError(.server, primary, sqlState: sqlState)
    error.detail = field(Int32(UInt8(ascii: "D")))
    error.hint = field(Int32(UInt8(ascii: "H")))
    error.table = field(Int32(UInt8(ascii: "t")))
    error.column = field(Int32(UInt8(ascii: "c")))
    error.constraint = field(Int32(UInt8(ascii: "n")))
    return error
  }

  /// FATAL or PANIC: the server ends the connection after this.
  var isFatal: Bool {
    let severity = field(Int32(UInt8(ascii: "V"))) ?? ""
    return severity == "FATAL" || severity == "PANIC"
  }
}

extension PGError {
  /// libpq's messages end in a newline and may run over several lines.
  static func tidy(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "; ")
  }
}
