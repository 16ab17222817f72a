/// One thing a chain asks of a delegation. Three-valued: what is not known is said, never guessed.
public enum ChainCondition: Sendable, Equatable, CustomStringConvertible {
  /// The highest grade of the delegation in this scheme lies between the two, both included.
  case grade(scheme: Grade.Scheme, min: Int?, max: Int?)
  case size(min: Int?, max: Int?)
  case obligatory(Bool)
  /// Whether the government pays.
  case funds(Bool)
  /// All were put forward by this body or one beneath it.
  case body(Int64, code: String)
  case programme(Int64, code: String)
  /// All are of this province.
  case province(String)
  case managedBy(ManagedBy)

  public enum Finding: Sendable, Equatable {
    case met, failed
    /// Cannot be decided, and why.
    case notKnown(String)
  }

  public func finding(_ facts: DelegationFacts) -> Finding {
    switch self {
    case .grade(let scheme, let min, let max): Self.grade(facts, scheme, min: min, max: max)
    case .size(let min, let max): facts.size >= min ?? 0 && facts.size <= max ?? .max ? .met : .failed
    case .obligatory(let wanted): Self.flag(facts.obligatory, wanted, "obligatory")
    case .funds(let wanted): Self.flag(facts.funds, wanted, "funds")
    case .body(let body, let code):
      Self.all(
        facts, "of \(code)", unknown: "the nominating body is not stated for",
        { $0.bodies.isEmpty ? nil : $0.bodies.contains(body) })
    case .province(let province):
      Self.all(
        facts, "of \(province)", unknown: "the province is not stated for", { $0.province.map { $0 == province } })
    case .programme(let id, _):
      facts.programme.map { $0 == id ? .met : .failed } ?? .notKnown("the run's programme is not stated")
    case .managedBy(let wanted): facts.managedBy == wanted ? .met : .failed
    }
  }

  private static func flag(_ found: Bool?, _ wanted: Bool, _ argument: String) -> Finding {
    found.map { $0 == wanted ? .met : .failed } ?? .notKnown("\(argument)= is not stated")
  }

  private static func all(
    _ facts: DelegationFacts, _ what: String, unknown: String, _ fits: (DelegationFacts.Nominee) -> Bool?
  ) -> Finding {
    let found = facts.nominees.map { ($0.handle, fits($0)) }
    if !found.contains(where: { $0.1 != false }) { return .failed }
    let unknowns = found.filter { $0.1 == nil }
    guard unknowns.isEmpty else { return .notKnown("\(unknown) \(names(unknowns.map(\.0)))") }
    let others = found.filter { $0.1 == false }
    return others.isEmpty ? .met : .notKnown("only some are \(what), not \(names(others.map(\.0)))")
  }

  /// Grades of other schemes are not compared unless data says what they count as. A delegation none of whose officers
  /// has a grade of the scheme is not meant at all.
  private static func grade(_ facts: DelegationFacts, _ scheme: Grade.Scheme, min: Int?, max: Int?) -> Finding {
    var highest: Int?
    var unknown: [String] = []
    var others: [String] = []
    for nominee in facts.nominees {
      guard let grade = nominee.grade else {
        unknown.append(nominee.handle)
        continue
      }
      if let level = ([grade] + nominee.equivalents).filter({ $0.scheme == scheme }).map(\.level).max() {
        highest = Swift.max(highest ?? level, level)
      } else {
        others.append("\(nominee.handle) (\(grade))")
      }
    }
    if highest == nil, unknown.isEmpty { return .failed }
    if let highest, let max, highest > max { return .failed }
    if let highest, max == nil, highest >= min ?? 0, others.isEmpty { return .met }
    guard unknown.isEmpty else { return .notKnown("the grade is not known of \(names(unknown))") }
    guard others.isEmpty else { return .notKnown("no equivalence to \(scheme.rawValue) is known for \(names(others))") }
    return (highest ?? 0) >= min ?? 0 ? .met : .failed
  }

  private static func names(_ handles: [String]) -> String {
    let shown = handles.prefix(5).joined(separator: ", ")
    return handles.count > 5 ? "\(shown) and \(handles.count - 5) more" : shown
  }

  /// As it is written in `chain.add`.
  public var description: String {
    switch self {
    case .grade(let scheme, let min, let max):
      Self.bounds("grade", min.flatMap { Grade(scheme, $0) }, max.flatMap { Grade(scheme, $0) })
    case .size(let min, let max): Self.bounds("size", min, max)
    case .obligatory(let wanted): "obligatory=\(wanted ? "yes" : "no")"
    case .funds(let wanted): "funds=\(wanted ? "yes" : "no")"
    case .body(_, let code): "body=\(code)"
    case .programme(_, let code): "programme=\(code)"
    case .province(let code): "province=\(code)"
    case .managedBy(let wanted): "managed-by=\(wanted.rawValue)"
    }
  }

  private static func bounds<T>(_ name: String, _ min: T?, _ max: T?) -> String {
    [min.map { "\(name)-min=\($0)" }, max.map { "\(name)-max=\($0)" }].compactMap(\.self).joined(separator: " ")
  }
}
