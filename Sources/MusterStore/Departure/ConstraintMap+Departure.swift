import MusterCore

extension ConstraintMap {
  static let departure: [String: Rule] = [:]
}
