/// How the process ends, for scripts. The numbers never change their meaning.
///
/// What is wrong with a request decides, not how it is wrong: first it has to be readable by itself (else 2), then allowed
/// to whoever asks (4), then everything it names has to be there (3), and at last every rule and limit has to let it pass
/// (1). The daemon says in the number of its reply code which of these it was; ``init(code:)`` alone reads that.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case refused = 1
  case usage = 2
  case unknownObject = 3
  case notAllowed = 4
  case tryLater = 5
  case outcomeUnknown = 6
  case unreachable = 7
  case differs = 8
  /// By Ctrl-C; by another signal 128 and its number, see ``Interrupt``.
  case interrupted = 130

  /// The status for a verdict of the daemon, by the number of its code.
  init(code: Int) {
    switch code {
    case 200..<300: self = .done
    case 452: self = .outcomeUnknown
    case 400..<500: self = .tryLater
    case 500...503: self = .usage
    case 530..<540: self = .notAllowed
    case 544: self = .unknownObject
    case 549: self = .differs
    case 500..<600: self = .refused
    default: self = .unreachable
    }
  }

  var meaning: String {
    switch self {
    case .done: "done"
    case .refused: "a rule or limit of the register refuses, or a row of a file is wrong"
    case .usage: "wrong by itself: an option, a word of a fixed list, a day, a number, a file"
    case .unknownObject: "names what the register does not have, or has more than once"
    case .notAllowed: "not allowed, or not identified"
    case .tryLater: "nothing was applied; try again later"
    case .outcomeUnknown: "outcome unknown; repeat with the same --key"
    case .unreachable: "cannot reach the daemon, or lost it"
    case .differs: "the totals differ (stats compare, reconcile show, a report that asks one); the answer is there"
    case .interrupted: "interrupted; nothing was applied (129 when hung up, 143 when terminated)"
    }
  }

  static let rule =
    "What is wrong is judged in this order: the request by itself (2), whether you may (4), what it names (3), the rules (1)."

  static var help: String {
    rule + "\n"
      + allCases.map { status in
        let number = String(status.rawValue)
        return String(repeating: " ", count: 5 - number.count) + number + "  " + status.meaning
      }.joined(separator: "\n")
  }
}
