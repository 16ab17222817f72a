import MusterCore

extension ConstraintMap {
  static let clock: [String: Rule] = [
    "working_week_leaves_a_day": (.badValue, "A week has at least one working day."),
    "working_week_country_shape": (.badValue, "A country's code is the two capitals of ISO 3166."),
    "holiday_name_given": (.badValue, "A holiday needs a name."),
    "holiday_once": (.conflict, "The holiday was added meanwhile."),
    "notice_recipient_is_someone": (.badValue, "A recipient is either an address or a principal."),
    "notice_recipient_once": (.exists, "There is a recipient like this already."),
  ]
}
