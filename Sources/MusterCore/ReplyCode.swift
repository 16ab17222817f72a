/// A reply code of protocol 1: three digits and a symbol that never change their meaning.
///
/// The first digit tells the client what to do (1 event, 2 done, 3 send more, 4 nothing applied, repeat later, 5 do not
/// repeat unchanged), the second whose matter it is (0 syntax, 1 information, 2 session, 3 authentication, 4 course
/// rules, 5 storage, 6 concurrency, 7 limits, 8 privacy, 9 internal).
public struct ReplyCode: Sendable, Hashable, CustomStringConvertible {
  public let number: Int
  public let symbol: String
  /// What it tells the one who asked, in a sentence; the same for every verb.
  public let meaning: String

  init(_ number: Int, _ symbol: String, _ meaning: String) {
    self.number = number
    self.symbol = symbol
    self.meaning = meaning
  }

  public static func == (left: ReplyCode, right: ReplyCode) -> Bool {
    left.number == right.number && left.symbol == right.symbol
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(symbol)
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
  public static let closing = ReplyCode(152, "closing", "The connection is about to be closed.")

  // Done.
  public static let ready = ReplyCode(200, "muster", "The daemon greets; what follows are its limits.")
  public static let ok = ReplyCode(200, "ok", "Done; there was nothing to change.")
  public static let rows = ReplyCode(210, "rows", "All rows were sent; they are good.")
  public static let text = ReplyCode(211, "text", "All lines were sent.")
  public static let bye = ReplyCode(221, "bye", "The connection ends.")
  public static let authenticated = ReplyCode(230, "auth.ok", "Identified.")
  public static let done = ReplyCode(240, "done", "The change is made and durable.")
  public static let enrolmentConfirmed = ReplyCode(
    240, "enrolment.confirmed", "The officer has a seat, or the provider has confirmed.")
  public static let enrolmentMoved = ReplyCode(240, "enrolment.moved", "The enrolment has taken its next step.")
  public static let imported = ReplyCode(241, "import.done", "The file was taken in; the counts say how.")
  public static let enrolmentWaiting = ReplyCode(242, "enrolment.waiting", "The officer waits for a seat.")
  public static let enrolmentNominated = ReplyCode(
    244, "enrolment.nominated", "The officer is nominated; somebody else decides.")
  public static let unchanged = ReplyCode(243, "unchanged", "It was so already.")

  // Send more.
  public static let sendBlock = ReplyCode(350, "send", "Send the lines of the block now.")

  // Nothing applied, repeat later. 452 alone may have been applied: repeat it with the same key.
  public static let stopping = ReplyCode(421, "server.stopping", "The daemon stops, or takes no more connections.")
  public static let sessionTimeout = ReplyCode(
    421, "session.timeout", "The connection was silent too long and is closed.")
  public static let databaseUnavailable = ReplyCode(450, "db.unavailable", "The database does not answer.")
  public static let outcomeUnknown = ReplyCode(
    452, "outcome.unknown", "The change may have been made: repeat it with the same key.")
  public static let databaseFull = ReplyCode(453, "db.full", "The database has no room.")
  public static let conflict = ReplyCode(460, "conflict.retry", "Another change came in between.")
  public static let lockTimeout = ReplyCode(461, "lock.timeout", "Another change holds what this one needs.")
  public static let busy = ReplyCode(471, "server.busy", "Too much is going on.")
  public static let internalFault = ReplyCode(490, "internal", "Something failed inside; the daemon's log says what.")
  public static let cancelled = ReplyCode(499, "cancelled", "Stopped as asked.")

  // Do not repeat unchanged.
  public static let unknownVerb = ReplyCode(500, "verb.unknown", "There is no such verb.")
  public static let syntax = ReplyCode(501, "syntax.argument", "The line does not parse at the column named.")
  public static let duplicateArgument = ReplyCode(501, "syntax.duplicate", "An argument is given twice.")
  public static let missingArgument = ReplyCode(501, "syntax.missing", "An argument that is needed is missing.")
  public static let unknownArgument = ReplyCode(501, "syntax.unknown", "The verb has no such argument.")
  public static let badValue = ReplyCode(501, "syntax.value", "A value is wrong whatever the register holds.")
  public static let control = ReplyCode(502, "syntax.control", "The line holds a control character.")
  public static let utf8 = ReplyCode(503, "syntax.utf8", "The line is not UTF-8.")
  public static let authenticationRequired = ReplyCode(530, "auth.required", "Say first who you are.")
  public static let mechanism = ReplyCode(534, "auth.mechanism", "That way of saying who you are is not offered.")
  public static let forbidden = ReplyCode(538, "auth.forbidden", "Your roles do not allow the verb.")
  public static let ruleBroken = ReplyCode(540, "rule.broken", "A rule of the register refuses.")
  public static let exists = ReplyCode(541, "exists", "There is one by that name already.")
  public static let unknownObject = ReplyCode(544, "unknown.object", "The register has nothing by that name.")
  public static let ambiguousObject = ReplyCode(544, "ambiguous.object", "The register has several by that name.")
  public static let importRejected = ReplyCode(
    545, "import.rejected", "Rows of the file are wrong; the lines before say which.")
  public static let iterationFull = ReplyCode(546, "iteration.full", "The run has no seat left.")
  public static let clash = ReplyCode(547, "clash", "The officer is taken on those days.")
  public static let differs = ReplyCode(549, "totals.differ", "The totals compared are not the same.")
  public static let schemaUnsupported = ReplyCode(
    550, "schema.unsupported", "The database has a schema of another version.")
  public static let keyReused = ReplyCode(561, "key.reused", "The key belongs to another request.")
  public static let lineLimit = ReplyCode(571, "limit.line", "The line is too long.")
  public static let blockLimit = ReplyCode(572, "limit.block", "The block is too large.")
  public static let bug = ReplyCode(590, "bug", "The daemon has a fault; its log says where.")

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
