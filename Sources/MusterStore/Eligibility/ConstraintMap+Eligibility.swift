import MusterCore

extension ConstraintMap {
  static let eligibility: [String: Rule] = [
    "eligibility_rule_code_shape": (
      .badValue, "The code of a rule is lower-case letters, digits, dots and dashes, at most 40."
    ),
    "eligibility_rule_dates_in_order": (.ruleBroken, "The rule would end before it begins."),
    "eligibility_policy_rule_shape": (
      .badValue, "The code of a rule is lower-case letters, digits, dots and dashes, at most 40."
    ),
    "grade_equivalence_dates_in_order": (.ruleBroken, "The equivalence would end before it begins."),
    "officer_attribute_name_shape": (.badValue, "The name of a fact is lower-case letters, digits and dashes."),
    "officer_attribute_has_time": (.badValue, "A fact holds for at least a day: its to is before its from."),
    "officer_attribute_one_at_a_time": (
      .ruleBroken, "The officer has another entry of this fact on some of these days. Give its from= to mend it."
    ),
    "eligibility_override_once": (.conflict, "The rule was set aside for this attempt meanwhile."),
  ]
}
