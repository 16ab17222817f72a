/// How the process ends, for scripts. The numbers never change their meaning.
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
    case .refused: "refused by a rule or limit; do not repeat it unchanged"
    case .usage: "wrong usage: a bad option, value or file"
    case .unknownObject: "nothing like that in the register, or more than one"
    case .notAllowed: "not allowed, or not identified"
    case .tryLater: "nothing was applied; try again later"
    case .outcomeUnknown: "outcome unknown; repeat with the same --key"
    case .unreachable: "cannot reach the daemon, or lost it"
    case .differs: "the totals differ (stats compare, reconcile show)"
    case .interrupted: "interrupted; nothing was applied"
    }
  }

  static var help: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 5 - number.count) + number + "  " + status.meaning
    }.joined(separator: "\n")
  }
}
