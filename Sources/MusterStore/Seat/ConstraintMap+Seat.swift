import MusterCore

extension ConstraintMap {
  static let seats: [String: Rule] = [
    "iteration_offer_days_positive": (.badValue, "A seat is offered for at least a day."),
    "iteration_allocated_within_capacity": (
      .ruleBroken, "More seats are set aside for bodies than that capacity has."
    ),
    "enrolment_priority_positive": (.badValue, "A priority counts from 1."),
    "seat_allocation_not_negative": (.badValue, "The seats set aside are not negative."),
    "seat_allocation_once_a_body": (.conflict, "Seats were set aside for this body meanwhile."),
  ]
}
