/// What the decision on one table for one reader has cost and may cost, counted in elementary operations.
///
/// The count does not depend on the machine or on what else it does, so that the same table beside the same outputs is
/// always refused or never.
public struct SuppressionEffort: Sendable {
  public private(set) var left: Int

  /// What a step that looks something up costs beside one that adds two numbers.
  static let lookup = 16
  /// Numbers in one tableau: an eighth of these megabytes are held in memory at once.
  static let largest = 1 << 25

  public init(_ rule: SuppressionRule) { left = rule.effort }

  /// - Throws: ``ReplyCode/ruleBroken`` when more is used than there was. Nothing that was found until then counts.
  mutating func spend(_ operations: Int) throws(Failure) {
    left -= operations
    guard left >= 0 else { throw Self.exceeded }
  }

  static var exceeded: Failure {
    Failure(
      .ruleBroken,
      "It would take too much work to prove that nothing that is withheld in this table can be worked out from it and from what its readers have. Ask for fewer rows, with fewer columns or dimensions, for the totals alone, or as of the moment and with the filters of an earlier output.",
      [.init("rule", "suppression-effort")])
  }
}
