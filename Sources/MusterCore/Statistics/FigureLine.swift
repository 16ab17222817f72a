/// Numbers for one combination of values, as counted.
public struct FigureLine: Sendable, Equatable {
  /// A value for each dimension, the one across last; nil where it is summed over.
  public var keys: [String?]
  /// In the order of ``FigureCount``'s cases.
  public var counts: [Int64]
  /// Actual and reported costs, each currency once, by currency.
  public var costs: [Money] = []
  public var planned: [Money] = []
  /// How many people stand behind each of these sums, by currency: different persons, and the numbers of group entries.
  public var costPeople: [String: Int64] = [:]
  public var plannedPeople: [String: Int64] = [:]

  public init(keys: [String?], counts: [Int64]) {
    self.keys = keys
    self.counts = counts
  }

  /// Nothing was found.
  public init(keys: [String?]) { self.init(keys: keys, counts: Array(repeating: 0, count: FigureCount.allCases.count)) }

  public subscript(count: FigureCount) -> Int64 { counts[Self.place[count] ?? 0] }

  private static let place = Dictionary(
    FigureCount.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })

  /// What is shown of a measure; nil for a share of nothing.
  public func value(_ measure: Measure) -> Row.Value {
    switch measure {
    case .participations: .int(self[.participations])
    case .persons: .int(self[.persons])
    case .courses: .int(self[.courses])
    case .iterations: .int(self[.iterations])
    case .completions: .int(self[.completions])
    case .completionRate: Self.share(self[.passes], of: self[.countable])
    case .days: .int(self[.days])
    case .enrolments: .int(self[.enrolments])
    case .offered: .int(self[.offered])
    case .named: .int(self[.named])
    case .namedOnTime: .int(self[.namedOnTime])
    case .submitted: .int(self[.submitted])
    case .accepted: .int(self[.accepted])
    case .joined: .int(self[.joined])
    case .turnedBack: .int(self[.turnedBack])
    case .lost: .int(self[.lost])
    case .fill: Self.share(self[.seated], of: self[.seats])
    case .cost: Self.sum(costs)
    case .costPlanned: Self.sum(planned)
    }
  }

  /// What lines are ordered by.
  public func rank(_ measure: Measure) -> Int64 {
    switch measure {
    case .cost: costs.reduce(0) { $0 + $1.minorUnits }
    case .costPlanned: planned.reduce(0) { $0 + $1.minorUnits }
    case .completionRate: self[.countable] == 0 ? -1 : self[.passes] * 1_000_000 / self[.countable]
    case .fill: self[.seats] == 0 ? -1 : self[.seated] * 1_000_000 / self[.seats]
    default: if case .int(let number) = value(measure) { number } else { 0 }
    }
  }

  /// Percent with one decimal, halves away from zero.
  private static func share(_ part: Int64, of whole: Int64) -> Row.Value {
    guard whole > 0 else { return .null }
    let tenths = (part * 2000 + whole) / (whole * 2)
    return .text("\(tenths / 10).\(tenths % 10)")
  }

  private static func sum(_ costs: [Money]) -> Row.Value {
    costs.isEmpty ? .null : .text(costs.map(\.description).joined(separator: " + "))
  }

  /// What changed since another line; nil where that cannot be said.
  public func change(_ measure: Measure, since before: FigureLine) -> Row.Value {
    switch measure {
    case .cost, .costPlanned:
      let (now, then) = measure == .cost ? (costs, before.costs) : (planned, before.planned)
      guard let currency = (now + then).first?.currency, (now + then).allSatisfy({ $0.currency == currency }) else {
        return .null
      }
      let difference = (now.first?.minorUnits ?? 0) - (then.first?.minorUnits ?? 0)
      return .text((difference < 0 ? "-" : "") + Money(minorUnits: abs(difference), currency: currency).description)
    case .completionRate, .fill: return .null
    default: return .int(rank(measure) - before.rank(measure))
    }
  }
}
