import MusterCore

extension ConstraintMap {
  static let departure: [String: Rule] = [
    "officer_number_one_now": (.conflict, "The officer got another number meanwhile."),
    "officer_number_dates_in_order": (
      .ruleBroken, "The number in use now began on that day or later; a new one can only begin after it."
    ),
    "officer_merge_once": (.conflict, "The record was merged meanwhile."),
    "officer_merge_flat": (.conflict, "One of the records was merged meanwhile."),
    "enrolment_of_survivor": (.conflict, "The officer's record was merged into another meanwhile."),
    "departure_template_requirement_shape": (
      .badValue, "A requirement is named with lower-case letters, digits and dashes."
    ),
    "departure_template_has_time": (.badValue, "A template is in force for at least a day."),
    "departure_requirement_once": (.conflict, "The requirement was set meanwhile."),
    "departure_requirement_waiver": (.ruleBroken, "A waiver needs a reason."),
    "cost_item_payer_shape": (.badValue, "A payer is named with lower-case letters, digits and dashes."),
    "penalty_rule_has_time": (.badValue, "A penalty rule is in force for at least a day."),
    "officer_posting_has_time": (.badValue, "A posting lasts at least a day."),
    "officer_posting_one_at_a_time": (
      .ruleBroken, "Another posting begins on that day already. Take it back first with officer.void posting."
    ),
    "officer_clearance_has_time": (.badValue, "A clearance holds for at least a day."),
    "officer_clearance_one_at_a_time": (
      .ruleBroken, "The officer holds this clearance on some of these days already. officer.end ends it early."
    ),
  ]
}
