/// A condition that data can state: one attribute of officer, course or run, an operator and values.
///
/// Written `officer.service in army,navy`, `grade.years >= 2`, `completions of ADL-169 >= 1`, `fact.seniority <= 40`.
public struct RuleCondition: Sendable, Equatable, CustomStringConvertible {
  public enum Attribute: String, Sendable, CaseIterable {
    case service = "officer.service"
    case category = "officer.category"
    case gender = "officer.gender"
    case province = "officer.province"
    /// Whole years on the day the course starts, from the fact `born`.
    case age = "officer.age"
    /// A further fact about the officer, by its name.
    case fact
    case grade = "grade.code"
    case scheme = "grade.scheme"
    /// Whole years in the grade on the day the course starts.
    case yearsInGrade = "grade.years"
    /// How often a course was passed.
    case completions
    case courseKind = "course.kind"
    case discipline = "course.discipline"
    case country = "run.country"
    case managedBy = "run.managed-by"
    /// Length of the run in days.
    case days = "run.days"

    /// Compared as a number.
    var isNumber: Bool {
      switch self {
      case .age, .yearsInGrade, .completions, .days: true
      default: false
      }
    }

    /// `fact` and `completions` need to know of what.
    public var needsSubject: Bool { self == .fact || self == .completions }
  }

  public enum Operator: String, Sendable, CaseIterable {
    case isIn = "in"
    case notIn = "not-in"
    case atLeast = ">="
    case atMost = "<="
  }

  public let attribute: Attribute
  /// The name of the fact, or the code of the course.
  public let subject: String?
  public let comparison: Operator
  public let values: [String]

  public init(_ attribute: Attribute, of subject: String? = nil, _ comparison: Operator, _ values: [String]) {
    self.attribute = attribute
    self.subject = subject
    self.comparison = comparison
    self.values = values
  }

  public init(parsing text: String) throws(Failure) {
    var words = text.split(separator: " ").map(String.init)[...]
    guard let first = words.popFirst() else { throw .value("The condition is empty. \(Self.remedy)") }
    let (attribute, subject) = try Self.attribute(first, &words)
    guard let sign = words.popFirst()?.lowercased() else {
      throw .value("\(text.quoted) lacks an operator. \(Self.remedy)")
    }
    var list = words.joined(separator: " ")
    switch sign {
    case "in", "=": comparison = .isIn
    case "!=", "not-in": comparison = .notIn
    case "not" where words.first?.lowercased() == "in":
      comparison = .notIn
      list = words.dropFirst().joined(separator: " ")
    case ">=": comparison = .atLeast
    case "<=": comparison = .atMost
    default: throw .value("\(sign.quoted) is no operator. Use in, not in, =, !=, >= or <=.")
    }
    self.attribute = attribute
    self.subject = subject
    values = list.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !values.isEmpty else { throw .value("\(text.quoted) lacks a value. \(Self.remedy)") }
    try checkValues()
  }

  private static func attribute(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) -> (Attribute, String?) {
    let lower = word.lowercased()
    if lower.hasPrefix("fact."), lower.utf8.count > 5 { return (.fact, String(lower.dropFirst(5))) }
    guard let found = Attribute(rawValue: lower), found != .fact else {
      let known = Attribute.allCases.map { $0 == .fact ? "fact.NAME" : $0.rawValue }.joined(separator: ", ")
      throw .value("\(word.quoted) is no attribute. There are \(known).")
    }
    guard found == .completions else { return (found, nil) }
    guard rest.popFirst()?.lowercased() == "of", let course = rest.popFirst() else {
      throw .value("Say of which course, as in: completions of ADL-169 >= 1")
    }
    return (found, course)
  }

  private func checkValues() throws(Failure) {
    let isOrder = comparison == .atLeast || comparison == .atMost
    if isOrder || attribute.isNumber {
      guard values.count == 1 || !isOrder else { throw .value("\(comparison.rawValue) takes one value.") }
      guard attribute.isNumber || attribute == .fact else {
        throw .value("\(attribute.rawValue) has no order. Use in or not in.")
      }
      guard values.allSatisfy({ Int($0) != nil }) else {
        throw .value("\(values.joined(separator: ",").quoted) is no whole number.")
      }
    }
    if attribute == .grade { for value in values { _ = try Grade(parsing: value) } }
  }

  private static let remedy = "Write attribute, operator and value, as in: officer.service in army,navy"

  public var description: String {
    let what =
      switch attribute {
      case .fact: "fact.\(subject ?? "")"
      case .completions: "completions of \(subject ?? "")"
      default: attribute.rawValue
      }
    let sign = comparison == .notIn ? "not in" : comparison.rawValue
    return "\(what) \(sign) \(values.joined(separator: ","))"
  }

  /// Whether a value fulfils it; nil when it cannot be compared.
  func holds(_ value: String) -> Bool? {
    switch comparison {
    case .isIn: isAmong(value)
    case .notIn: !isAmong(value)
    case .atLeast: Int(value).flatMap { number in values.first.flatMap(Int.init).map { number >= $0 } }
    case .atMost: Int(value).flatMap { number in values.first.flatMap(Int.init).map { number <= $0 } }
    }
  }

  private func isAmong(_ value: String) -> Bool {
    attribute.isNumber
      ? values.contains { Int($0) == Int(value) } : values.contains { $0.lowercased() == value.lowercased() }
  }
}
