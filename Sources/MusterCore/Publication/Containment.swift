/// Which measures count part of what another one counts, by their definitions: the attempts in the one are attempts in the
/// other. What is in the other alone is their gap, and whoever reads both numbers of the same people reads the gap too:
/// names less those who joined are those who did not.
///
/// Group entries are among participations alone, and are taken out where these stand beside names. Results entered
/// without an attempt are among completions alone: they make a gap smaller than it is, and what it is without them is
/// judged by those who took part in courses, see ``DisclosureTable``.
enum Containment {
  struct Pair: Sendable, Equatable {
    let inner: Measure
    let outer: Measure

    /// What their gap is called: `named without joined`.
    var name: String { "\(outer.rawValue) without \(inner.rawValue)" }
  }

  /// Each is within all after it.
  private static let steps: [Measure] = [
    .completions, .participations, .joined, .accepted, .submitted, .named, .enrolments,
  ]
  /// Within names, and neither within what became of them nor around it.
  private static let branches: [Measure] = [.namedOnTime, .lost]

  static func isWithin(_ inner: Measure, _ outer: Measure) -> Bool {
    guard inner != outer, let place = steps.firstIndex(of: outer) else { return false }
    if let own = steps.firstIndex(of: inner) { return own < place }
    return branches.contains(inner) && (outer == .named || outer == .enrolments)
  }

  /// By the names of columns.
  static func isWithin(_ inner: String, _ outer: String) -> Bool {
    guard let inner = Measure(rawValue: inner), let outer = Measure(rawValue: outer) else { return false }
    return isWithin(inner, outer)
  }

  /// All of them among some measures, in the order in which these are given.
  static func pairs(among measures: [Measure]) -> [Pair] {
    measures.flatMap { outer in
      measures.filter { isWithin($0, outer) }.map { Pair(inner: $0, outer: outer) }
    }
  }
}
