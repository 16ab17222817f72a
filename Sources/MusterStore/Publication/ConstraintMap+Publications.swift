import MusterCore

extension ConstraintMap {
  static let publications: [String: Rule] = [
    "publication_audience_code_shape": (
      .badValue, "The code of an audience is at most 40 lower-case letters, digits and dashes."
    ),
    "publication_audience_once": (.exists, "There is an audience with this code already."),
    "publication_audience_named": (.badValue, "An audience needs a name."),
    "publication_audience_minimum": (.badValue, "The minimum is from 2 to 1000."),
    "publication_audience_marking_given": (.badValue, "An audience needs a marking."),
    "register_marking_given": (.badValue, "A marking has 1 to 200 characters."),
    "publication_audience_released_given": (.badValue, "Say whom its outputs may be released to."),
    "publication_audience_rule": (
      .ruleBroken, "An audience either holds the same figures or has a minimum of at least 2."
    ),
    "publication_release_recipient_given": (.badValue, "Say who received it."),
    "publication_withdrawn_once": (.unchanged, "The publication was withdrawn already."),
    "publication_is_frozen": (.ruleBroken, "What was published is never changed."),
  ]
}
