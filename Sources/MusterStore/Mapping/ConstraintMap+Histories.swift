import MusterCore

extension ConstraintMap {
  static let histories: [String: Rule] = [
    "history_mapping_name_shape": (
      .badValue, "The name of a mapping is at most 40 lower-case letters, digits and dashes."
    ),
    "reconciliation_name_shape": (
      .badValue, "The name of a partner's figures is at most 40 lower-case letters, digits and dashes."
    ),
  ]
}
