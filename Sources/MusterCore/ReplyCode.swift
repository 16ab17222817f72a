/// A reply code of protocol 1: three digits and a symbol that never change their meaning.
///
/// The first digit tells the client what to do (1 event, 2 done, 3 send more, 4 nothing applied, repeat later, 5 do not
/// repeat unchanged), the second whose matter it is (0 syntax, 1 information, 2 session, 3 authentication, 4 course
/// rules, 5 storage, 6 concurrency, 7 limits, 8 privacy, 9 internal).
public struct ReplyCode: Sendable, Hashable, CustomStringConvertible {
  public let number: Int
  public let symbol: String

  init(_ number: Int, _ symbol: String) {
    self.number = number
    self.symbol = symbol
  }

  public var description: String { "\(number) \(symbol)" }

  /// True for 2yz: done and durable.
  public var isSuccess: Bool { number / 100 == 2 }
  /// The client does not speak the protocol or may not do this: many in a row are an attack or a broken program. What
  /// a rule refused was asked properly.
  public var isMisuse: Bool { number / 100 == 5 && [0, 3, 7].contains(number / 10 % 10) }
  /// True for 4yz: the same request may succeed later.
  public var isTransient: Bool { number / 100 == 4 }
}

extension ReplyCode {
  // Events.
  public static let closing = ReplyCode(152, "closing")

  // Done.
  public static let ready = ReplyCode(200, "muster")
  public static let ok = ReplyCode(200, "ok")
  public static let rows = ReplyCode(210, "rows")
  public static let text = ReplyCode(211, "text")
  public static let bye = ReplyCode(221, "bye")
  public static let authenticated = ReplyCode(230, "auth.ok")
  public static let done = ReplyCode(240, "done")
  public static let enrolmentConfirmed = ReplyCode(240, "enrolment.confirmed")
  public static let enrolmentMoved = ReplyCode(240, "enrolment.moved")
  public static let imported = ReplyCode(241, "import.done")
  public static let enrolmentWaiting = ReplyCode(242, "enrolment.waiting")
  public static let enrolmentNominated = ReplyCode(244, "enrolment.nominated")
  public static let unchanged = ReplyCode(243, "unchanged")

  // Send more.
  public static let sendBlock = ReplyCode(350, "send")

  // Nothing applied, repeat later. 452 alone may have been applied: repeat it with the same key.
  public static let stopping = ReplyCode(421, "server.stopping")
  public static let sessionTimeout = ReplyCode(421, "session.timeout")
  public static let databaseUnavailable = ReplyCode(450, "db.unavailable")
  public static let outcomeUnknown = ReplyCode(452, "outcome.unknown")
  public static let databaseFull = ReplyCode(453, "db.full")
  public static let conflict = ReplyCode(460, "conflict.retry")
  public static let lockTimeout = ReplyCode(461, "lock.timeout")
  public static let busy = ReplyCode(471, "server.busy")
  public static let internalFault = ReplyCode(490, "internal")
  public static let cancelled = ReplyCode(499, "cancelled")

  // Do not repeat unchanged.
  public static let unknownVerb = ReplyCode(500, "verb.unknown")
  public static let syntax = ReplyCode(501, "syntax.argument")
  public static let duplicateArgument = ReplyCode(501, "syntax.duplicate")
  public static let missingArgument = ReplyCode(501, "syntax.missing")
  public static let unknownArgument = ReplyCode(501, "syntax.unknown")
  public static let badValue = ReplyCode(501, "syntax.value")
  public static let control = ReplyCode(502, "syntax.control")
  public static let utf8 = ReplyCode(503, "syntax.utf8")
  public static let authenticationRequired = ReplyCode(530, "auth.required")
  public static let mechanism = ReplyCode(534, "auth.mechanism")
  public static let forbidden = ReplyCode(538, "auth.forbidden")
  public static let ruleBroken = ReplyCode(540, "rule.broken")
  public static let exists = ReplyCode(541, "exists")
  public static let unknownObject = ReplyCode(544, "unknown.object")
  public static let ambiguousObject = ReplyCode(544, "ambiguous.object")
  public static let importRejected = ReplyCode(545, "import.rejected")
  public static let iterationFull = ReplyCode(546, "iteration.full")
  public static let clash = ReplyCode(547, "clash")
  public static let differs = ReplyCode(549, "totals.differ")
  public static let schemaUnsupported = ReplyCode(550, "schema.unsupported")
  public static let keyReused = ReplyCode(561, "key.reused")
  public static let lineLimit = ReplyCode(571, "limit.line")
  public static let blockLimit = ReplyCode(572, "limit.block")
  public static let bug = ReplyCode(590, "bug")

  /// Codes that any verb may answer with, so that the table lists only what is particular to a verb.
  public static let common: [ReplyCode] = [
    .stopping, .sessionTimeout, .databaseUnavailable, .databaseFull, .conflict, .lockTimeout, .busy, .internalFault,
    .cancelled, .syntax, .duplicateArgument, .missingArgument, .unknownArgument, .badValue, .control, .utf8,
    .authenticationRequired, .forbidden, .lineLimit, .blockLimit, .bug,
  ]

  /// Codes that any verb which changes something may answer with besides the common ones.
  public static let commonToChanges: [ReplyCode] = [.outcomeUnknown, .keyReused]
}

extension ReplyCode {
  /// Every code there is, for the reference and for reading stored replies.
  public static let all: [ReplyCode] =
    [
      .closing, .ready, .ok, .rows, .text, .bye, .authenticated, .done, .enrolmentConfirmed, .enrolmentMoved, .imported,
      .enrolmentWaiting, .unchanged, .enrolmentNominated, .sendBlock, .outcomeUnknown, .unknownVerb, .mechanism,
      .ruleBroken, .exists, .unknownObject, .ambiguousObject, .importRejected, .iterationFull, .clash, .differs,
      .schemaUnsupported, .keyReused,
    ] + common

  /// The code with this number and symbol.
  public init?(number: Int, symbol: String) {
    guard let known = Self.all.first(where: { $0.number == number && $0.symbol == symbol }) else { return nil }
    self = known
  }
}
