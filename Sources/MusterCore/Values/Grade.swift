/// A grade as (scheme, code). Schemes are never compared with each other: equivalences are data, and where there is
/// none the comparison is not decidable.
public struct Grade: Sendable, Hashable, CustomStringConvertible {
  /// OF, OR and WO by STANAG 2116; JCO for junior commissioned officers, who have no agreed NATO code; BPS for
  /// civil servants and police.
  public enum Scheme: String, Sendable, CaseIterable {
    case officer = "OF"
    case otherRank = "OR"
    case warrant = "WO"
    case juniorCommissioned = "JCO"
    case basicPayScale = "BPS"

    /// Levels from lowest to highest; level 0 of OF is the officer cadet, written OF-D.
    var levels: ClosedRange<Int> {
      switch self {
      case .officer: 0...10
      case .otherRank: 1...9
      case .warrant: 1...4
      case .juniorCommissioned: 1...3
      case .basicPayScale: 1...22
      }
    }
  }

  public let scheme: Scheme
  public let level: Int

  /// Nil when the scheme has no such level.
  public init?(_ scheme: Scheme, _ level: Int) {
    guard scheme.levels.contains(level) else { return nil }
    self.scheme = scheme
    self.level = level
  }

  /// Parses `OF-3`, `of3`, `OF-D` or `OF(D)`, `OR-9`, `WO-2`, `JCO-1`, `BPS-17`.
  public init(parsing text: String) throws(Failure) {
    let upper = text.uppercased()
    if ["OF-D", "OF D", "OF(D)", "OFD"].contains(upper) {
      self.init(unchecked: .officer, 0)
      return
    }
    for scheme in Scheme.allCases where upper.hasPrefix(scheme.rawValue) {
      let rest = upper.dropFirst(scheme.rawValue.count)
      if let level = Int(digits: rest.first == "-" || rest.first == " " ? rest.dropFirst() : rest), level > 0,
        let grade = Grade(scheme, level)
      {
        self = grade
        return
      }
      let range =
        "\(scheme.rawValue)-\(max(1, scheme.levels.lowerBound)) to \(scheme.rawValue)-\(scheme.levels.upperBound)"
      throw .value("\(text.quoted) is not a grade: this scheme runs from \(range).")
    }
    throw .value("\(text.quoted) is not a grade. Write a scheme and a level as in OF-3, OR-8, WO-2, JCO-1 or BPS-17.")
  }

  private init(unchecked scheme: Scheme, _ level: Int) {
    self.scheme = scheme
    self.level = level
  }

  public var description: String { scheme == .officer && level == 0 ? "OF-D" : "\(scheme.rawValue)-\(level)" }
}
