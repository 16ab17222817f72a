/// What an audience may not learn. A rule is data: every audience has its own.
public struct SuppressionRule: Sendable, Equatable {
  /// A number of people from one to below this is withheld; 1 or less withholds nothing.
  public var minimum: Int64
  /// Of sums of money and of days, as a share of the true value in percent: how far apart the lowest and the highest
  /// value must lie that what is published allows.
  public var amountPercent: Int64
  /// How many elementary operations the decision on one table for one reader may cost, before it is refused.
  public var effort = 2_000_000_000
  /// Only for showing that the attack in the tests finds something: cells below the minimum are withheld, nothing else.
  var completes = true

  public init(minimum: Int64, amountPercent: Int64 = 10) {
    self.minimum = minimum
    self.amountPercent = amountPercent
  }

  /// Without what keeps withheld cells from being worked out. Not for use: tests show by it that an attack succeeds.
  public static func primaryOnly(minimum: Int64) -> SuppressionRule {
    var rule = SuppressionRule(minimum: minimum)
    rule.completes = false
    return rule
  }

  /// Whether a number of people is small enough to point at somebody. None is nobody.
  public func isSmall(_ count: Int64) -> Bool { count > 0 && count < minimum }
}
