import MusterCore

extension ConstraintMap {
  static let eligibility: [String: Rule] = [:]
}
