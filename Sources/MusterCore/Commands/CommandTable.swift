/// The one table of commands. A new verb is one row here and one handler in MusterService; a test fails when either
/// is missing.
public enum CommandTable {
  public static let all: [CommandSpec] =
    session + reference + providers + courses + iterations + officers + enrolments + completions + records + bulk
    + statistics + changes + calls + delegations + seats + eligibility + planning + officerFacts + departure + mending
    + clock
    + attendance
    + histories + reconciliation + reports + publications

  private static let byVerb: [String: CommandSpec] = Dictionary(all.map { ($0.verb, $0) }) { first, _ in first }

  public static func spec(verb: String) -> CommandSpec? { byVerb[verb.lowercased()] }

  /// The row of a verb. Every ``CommandName`` has one (tested).
  public static func spec(_ name: CommandName) -> CommandSpec {
    guard let spec = byVerb[name.rawValue] else { preconditionFailure("the table of commands lacks \(name.rawValue)") }
    return spec
  }

  /// The verbs nearest to one that does not exist, for "did you mean".
  public static func nearest(to verb: String) -> [String] {
    let wanted = verb.lowercased()
    let scored = all.map { (verb: $0.verb, distance: editDistance(wanted, $0.verb)) }
    let close = scored.filter { $0.distance <= max(1, wanted.count / 3) || $0.verb.hasPrefix(wanted) }
    return close.sorted { ($0.distance, $0.verb) < ($1.distance, $1.verb) }.prefix(3).map(\.verb)
  }

  // MARK: Who may do what

  static let everyone = Set(Role.allCases)
  static let office: Set<Role> = [.administrator, .registrar]
  static let administrators: Set<Role> = [.administrator]
  static let nominators: Set<Role> = [.administrator, .registrar, .nominator]
  static let approvers: Set<Role> = [.administrator, .registrar, .approver]
  static let courseOfficers: Set<Role> = [.administrator, .registrar, .courseOfficer]
  static let namesReaders: Set<Role> = [.administrator, .registrar, .nominator, .approver, .courseOfficer, .auditor]
  static let figuresReaders: Set<Role> = [.administrator, .registrar, .analyst, .auditor]

  // MARK: Arguments that many verbs share

  static let paging: [CommandSpec.Argument] = [
    .optional("limit", .integer(1...10_000), "at most so many rows; 1000 when left out"),
    .optional("after", .text(200), "go on after this row: the after= of the previous reply"),
  ]

  static let asCSV: CommandSpec.Argument = .choice("format", RowFormat.self, "jsonl when left out")

  static let changeArguments: [CommandSpec.Argument] = [
    .optional("key", .text(80), "repeat with the same key and nothing happens twice"),
    .optional("dry", .flag, "yes: do everything, then undo it"),
  ]

  static let letter: CommandSpec.Argument = .optional("letter", .text(80), "reference of the letter behind it")

  // MARK: Building rows

  static func session(
    _ name: CommandName, _ summary: String, _ arguments: [CommandSpec.Argument] = [], replies: [ReplyCode],
    example: String
  ) -> CommandSpec {
    CommandSpec(
      name: name, access: .session, roles: everyone, arguments: arguments, block: nil, replies: replies,
      summary: summary, example: example)
  }

  static func read(
    _ name: CommandName, _ roles: Set<Role>, _ summary: String, _ arguments: [CommandSpec.Argument] = [],
    block: String? = nil, replies: [ReplyCode] = [.rows, .unknownObject, .ambiguousObject], example: String
  ) -> CommandSpec {
    CommandSpec(
      name: name, access: .read, roles: roles, arguments: arguments, block: block, replies: replies, summary: summary,
      example: example)
  }

  static func write(
    _ name: CommandName, _ roles: Set<Role>, _ summary: String, _ arguments: [CommandSpec.Argument],
    block: String? = nil,
    replies: [ReplyCode] = [.done, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken],
    example: String
  ) -> CommandSpec {
    CommandSpec(
      name: name, access: .write, roles: roles, arguments: arguments + changeArguments, block: block,
      replies: replies, summary: summary, example: example)
  }

  /// Levenshtein distance; the verbs are short.
  public static func editDistance(_ a: String, _ b: String) -> Int {
    let b = Array(b.utf8)
    var row = Array(0...b.count)
    for (i, x) in a.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = Swift.min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
