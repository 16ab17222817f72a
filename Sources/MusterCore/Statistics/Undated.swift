/// What a question about years leaves out because its day is not known: each kind of row that it counts by itself.
public struct Undated: Sendable, Equatable {
  public enum Unit: String, Sendable, CaseIterable {
    case participations, persons, completions, enrolments, offers, names, submitted, accepted, joined
    case turnedBack = "turned-back"
    case lost, costs
    case costsPlanned = "costs-planned"

    var label: String {
      switch self {
      case .names: "names put forward"
      case .submitted: "names submitted"
      case .accepted: "names accepted"
      case .joined: "names that joined"
      case .turnedBack: "seats turned back"
      case .lost: "places lost"
      case .costs: "costs"
      case .costsPlanned: "planned costs"
      default: rawValue
      }
    }

    /// `1 name put forward`, `2 names put forward`.
    func counted(_ count: Int64) -> String {
      let words = label.split(separator: " ", omittingEmptySubsequences: false)
      guard count == 1, let plural = words.firstIndex(where: { $0.hasSuffix("s") }) else { return "\(count) \(label)" }
      let one = words.indices.map { $0 == plural ? words[$0].dropLast() : words[$0] }
      return "1 \(one.joined(separator: " "))"
    }
  }

  public let counts: [(unit: Unit, count: Int64)]
  /// What the question counts; participations are always told to programs.
  let asked: [Unit]

  public init(_ counts: [(unit: Unit, count: Int64)], asked: [Unit]) {
    self.counts = counts
    self.asked = asked
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.asked == b.asked && a.counts.map(\.unit) == b.counts.map(\.unit) && a.counts.map(\.count) == b.counts.map(\.count)
  }

  public subscript(unit: Unit) -> Int64? { counts.first { $0.unit == unit }?.count }

  /// `3 participations, 1 completions`; when there is nothing, of the first kind.
  public var text: String {
    let own = counts.filter { asked.contains($0.unit) }
    let some = own.filter { $0.count > 0 }
    return (some.isEmpty ? Array(own.prefix(1)) : some).map { $0.unit.counted($0.count) }.joined(
      separator: ", ")
  }

  /// For programs: participations under the name they always had, the others with theirs before it.
  public var details: [Failure.Detail] {
    counts.compactMap { unit, count in
      let name = FigureCount.yearMissing.rawValue
      return .init(unit == .participations ? name : "\(unit.rawValue)-\(name)", String(count))
    }
  }
}

extension Measure {
  /// The kinds of rows that a measure counts.
  public var units: [Undated.Unit] {
    switch self {
    case .participations, .courses, .iterations, .days, .completionRate: [.participations]
    case .persons: [.participations, .persons]
    case .completions: [.completions]
    case .enrolments: [.enrolments]
    case .offered: [.offers]
    case .named, .namedOnTime: [.names]
    case .submitted: [.submitted]
    case .accepted: [.accepted]
    case .joined: [.joined]
    case .turnedBack: [.turnedBack]
    case .lost: [.lost]
    case .fill: [.offers, .joined]
    case .cost: [.costs]
    case .costPlanned: [.costsPlanned]
    }
  }
}

extension FiguresRequest {
  /// The kinds of rows that are counted, each once.
  public var units: [Undated.Unit] { measures.flatMap(\.units).uniqued }

  /// With participations, which are always counted.
  public var undatedUnits: [Undated.Unit] { (units + [.participations]).uniqued }
}
