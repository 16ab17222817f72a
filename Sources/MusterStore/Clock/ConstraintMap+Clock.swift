import MusterCore

extension ConstraintMap {
  static let clock: [String: Rule] = [:]
}
