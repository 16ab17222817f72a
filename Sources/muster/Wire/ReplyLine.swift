import MusterCore
import MusterWire

/// One line of the daemon, taken apart, with its text as it came for those who want to see that.
struct ReplyLine: Equatable {
  enum Kind: Equatable { case more, last, notice }

  private let line: ServerLine
  /// As it came, without its end.
  let raw: String

  init(_ bytes: [UInt8]) throws(Connection.Lost) {
    raw = String(decoding: bytes, as: UTF8.self)
    do {
      line = try ReplyDecoder.parse(bytes)
    } catch {
      throw .notMuster(Printable.clean(raw))
    }
  }

  var kind: Kind {
    switch line {
    case .more: .more
    case .verdict: .last
    case .notice: .notice
    }
  }

  var code: Int {
    switch line {
    case .more(_, let code, _), .notice(let code, _): code
    case .verdict(let verdict): verdict.code
    }
  }

  /// Empty for a verdict, whose parts are in ``verdict``.
  var payload: String {
    switch line {
    case .more(_, _, let payload), .notice(_, let payload): payload
    case .verdict: ""
    }
  }

  /// Without code and symbol for any other line.
  var verdict: ServerLine.Verdict {
    if case .verdict(let verdict) = line { verdict } else { ServerLine.Verdict(code: code, symbol: "") }
  }
}
