import MusterCore

extension ConstraintMap {
  static let calls: [String: Rule] = [
    "letter_reference_given": (.badValue, "A letter needs its reference."),
    "letter_reference_once": (.exists, "A letter with this reference is registered already; letter.set mends it."),
    "letter_due_after_its_date": (.ruleBroken, "The letter would want its answer before it was written."),
    "call_names_not_negative": (.badValue, "The names wanted are not negative."),
    "call_reserves_not_negative": (.badValue, "The reserves wanted are not negative."),
    "call_once_a_body": (.exists, "This body was asked for this run already; call.set mends what it was asked for."),
    "offer_return_seats_positive": (.badValue, "At least one seat is turned back."),
    "provider_rule_one_at_a_time": (.ruleBroken, "The provider has another rule of this kind for that time."),
  ]
}
