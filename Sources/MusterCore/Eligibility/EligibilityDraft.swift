/// A rule as typed or loaded: with the names of what it refers to, still to be looked up.
public struct EligibilityDraft: Sendable, Equatable {
  public var rule: EligibilityRule
  public var provider: String?
  public var course: String?
  public var programme: String?
  public var iteration: String?
  public var discipline: String?
  public var audience: String?
  public var courses: [String] = []
  public var countsAs: String?

  /// The names under which its parts are typed.
  public static let columns = CommandTable.ruleArguments.map(\.name)

  /// - Parameter text: the part of this name, nil when it was not given.
  public init(reading text: (String) -> String?) throws(Failure) {
    guard let kind = try Self.word("kind", EligibilityRuleKind.self, text) else {
      throw Failure(.missingArgument, "kind is empty. It says what the rule is about.", [.init("arg", "kind")])
    }
    rule = EligibilityRule(
      code: text("code")?.lowercased(), kind: kind, severity: try Self.word("severity", RuleSeverity.self, text))
    rule.scope.kind = try Self.word("course-kind", CourseKind.self, text)
    rule.categories = []
    for item in Self.list(text("categories")) {
      guard let category = OfficerCategory(rawValue: item.lowercased()) else {
        throw Failure.value("\(item.quoted) is no category of officers.").about("categories")
      }
      rule.categories.append(category)
    }
    rule.low = try Self.value("low", text) { given throws(Failure) in try Grade(parsing: given) }
    rule.high = try Self.value("high", text) { given throws(Failure) in try Grade(parsing: given) }
    rule.profile = try Self.value("profile", text) { given throws(Failure) in try LanguageProfile(parsing: given) }
    rule.language = text("language")
    rule.test = text("test")
    rule.result = text("result")
    rule.clearance = try Self.value("clearance", text) { given throws(Failure) in try Clearance(parsing: given) }
    rule.months = try Self.value("months", text) { given throws(Failure) -> Int in
      guard let number = Int(given), (0...1200).contains(number) else {
        throw .value("\(given.quoted) is not a number of months from 0 to 1200.")
      }
      return number
    }
    rule.words = Self.list(text("words"))
    rule.document = try Self.word("document", DocumentKind.self, text)
    rule.approved = try Self.value("approved", text) { given throws(Failure) -> Bool in
      switch given.lowercased() {
      case "yes", "true": return true
      case "no", "false": return false
      default: throw .value("\(given.quoted) is neither yes nor no.")
      }
    }
    rule.condition = try Self.value("needs", text) { given throws(Failure) in try RuleCondition(parsing: given) }
    rule.group = text("any-of")
    rule.onUnknown = try Self.word("on-unknown", UnknownPolicy.self, text)
    rule.from = try Self.value("from", text) { given throws(Failure) in try CalendarDate(parsing: given) }
    rule.to = try Self.value("to", text) { given throws(Failure) in try CalendarDate(parsing: given) }
    rule.source = text("source")
    provider = text("provider")
    course = text("course")
    programme = text("programme")
    iteration = text("iteration")
    discipline = text("discipline")
    audience = text("audience")
    courses = Self.list(text("courses"))
    countsAs = text("counts-as")
    if rule.condition?.attribute == .completions { courses = [rule.condition?.subject ?? ""] }
    // Looked up later; a stand-in lets the parameters be checked now.
    var complete = rule
    complete.courses = courses.map { _ in 0 }
    complete.countsAs = countsAs.map { _ in 0 }
    try complete.check()
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split { ",;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func value<T>(
    _ name: String, _ text: (String) -> String?, _ parse: (String) throws(Failure) -> T
  ) throws(Failure) -> T? {
    guard let given = text(name) else { return nil }
    do { return try parse(given) } catch { throw error.about(name) }
  }

  private static func word<T: RawRepresentable & CaseIterable>(
    _ name: String, _ type: T.Type, _ text: (String) -> String?
  ) throws(Failure) -> T? where T.RawValue == String {
    try value(name, text) { given throws(Failure) -> T in
      guard let word = T(rawValue: given.lowercased()) else {
        let words = T.allCases.map(\.rawValue).joined(separator: ", ")
        throw .value("\(given.quoted) is not possible here. Use one of \(words).")
      }
      return word
    }
  }
}
