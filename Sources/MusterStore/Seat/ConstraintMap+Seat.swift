import MusterCore

extension ConstraintMap {
  static let seats: [String: Rule] = [:]
}
