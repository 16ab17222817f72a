import MusterCore

extension ConstraintMap {
  static let delegations: [String: Rule] = [:]
}
