import MusterCore

extension ConstraintMap {
  static let attendance: [String: Rule] = [:]
}
