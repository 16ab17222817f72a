import MusterCore

extension ConstraintMap {
  static let attendance: [String: Rule] = [
    "attendance_once": (.conflict, "The day was marked meanwhile."),
    "result_rule_amount_fits": (.badValue, "A minimum is 0 to 100 percent; other amounts are 0 to 1200."),
    "result_rule_has_time": (.badValue, "A rule holds for at least a day."),
    "result_rule_one_scope": (.badValue, "A rule is for one course, one provider, one kind, or for everything."),
    "result_rule_one_at_a_time": (.conflict, "A rule of the same scope was added meanwhile."),
    "certificate_format_once": (.conflict, "The format was set meanwhile."),
    "certificate_number_once": (
      .exists, "A certificate has this number already. Change the format so that no two providers can share one."
    ),
    "course_report_once": (.conflict, "The report was recorded meanwhile."),
    "followup_question_once": (.conflict, "The question was asked or answered meanwhile."),
    "followup_question_year_plausible": (.badValue, "A year is from 1900 to 2200."),
  ]
}
