import MusterCore

extension ConstraintMap {
  static let seats: [String: Rule] = [
    "iteration_offer_days_positive": (.badValue, "A seat is offered for at least a day."),
    "iteration_allocated_within_capacity": (
      .ruleBroken, "More seats are set aside for bodies than that capacity has."
    ),
    "enrolment_priority_positive": (.badValue, "A priority counts from 1."),
    "seat_allocation_not_negative": (.badValue, "The seats set aside are not negative."),
    "forfeit_rule_has_time": (.badValue, "A rule is in force for at least a day."),
    "forfeit_rule_one_at_a_time": (
      .ruleBroken, "Another rule of this scope is in force on some of these days. End it first with forfeit.end."
    ),
    "seat_allocation_once_a_body": (.conflict, "Seats were set aside for this body meanwhile."),
  ]
}
