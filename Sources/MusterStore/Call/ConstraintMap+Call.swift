import MusterCore

extension ConstraintMap {
  static let calls: [String: Rule] = [:]
}
