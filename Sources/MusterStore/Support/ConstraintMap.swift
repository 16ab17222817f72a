public import MusterCore
public import PGClient

/// The one place where the database's refusals become words for people: constraint name → failure.
public enum ConstraintMap {
  /// What a constraint that a request can break means. A test compares the names with the schema's.
  public static let rules: [String: Rule] = [
    register, calls, delegations, seats, eligibility, departure, clock, attendance, histories, reports,
    publications,
  ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  public typealias Rule = (code: ReplyCode, message: String)

  private static let reports: [String: Rule] = [
    "report_definition_name_shape": (
      .badValue, "The name of a report is lower-case letters, digits and dashes, at most 40."
    ),
    "report_definition_once": (.exists, "There is a report with this name already."),
    "report_definition_size": (.badValue, "A report's definition has 1 to 65536 bytes."),
  ]

  private static let register: [String: Rule] = [
    "discipline_code_shape": (.badValue, "A discipline's code is lower-case letters, digits and dashes."),
    "service_code_shape": (.badValue, "A service's code is lower-case letters, digits and dashes."),
    "reason_code_shape": (.badValue, "A reason's code is lower-case letters, digits and dashes."),
    "country_code_is_iso_3166": (.badValue, "A country's code is the two capitals of ISO 3166."),
    "grade_scheme_known": (.badValue, "A grade's scheme is OF, OR, WO, JCO or BPS."),
    "grade_level_once": (.exists, "Another grade of this scheme has this level already."),
    "clearance_level_once": (.exists, "Another clearance has this level already."),
    "calendar_month_exists": (.badValue, "A calendar's year begins in a month from 1 to 12."),
    "rank_title_once_a_service": (.exists, "The service has this rank title already."),
    "source_text_length": (.badValue, "A source has at most 2000 characters."),
    "provider_code_once": (.exists, "There is a provider with this code already."),
    "provider_title_given": (.badValue, "A provider needs a title."),
    "provider_alias_once": (.exists, "This name belongs to a provider already."),
    "programme_code_once": (.exists, "There is a programme with this code already."),
    "course_title_given": (.badValue, "A course needs a title."),
    "course_kind_known": (.badValue, "A course is a course, exercise, workshop, conference, project or online."),
    "course_delivery_known": (.badValue, "Delivery is residential, online, blended or mobile."),
    "course_days_positive": (.badValue, "A course lasts more than no days."),
    "course_profile_is_stanag_6001": (.badValue, "The language profile is not one of STANAG 6001."),
    "course_fee_not_negative": (.badValue, "A fee is not negative."),
    "course_fee_currency_shape": (.badValue, "A currency is three capitals."),
    "course_active_in_order": (.badValue, "The course is active from before it is active to."),
    "course_code_given": (.badValue, "A course code is not empty."),
    "course_code_dates_in_order": (.badValue, "A code is valid from before it is valid to."),
    "course_code_once_a_course": (.exists, "The course has this code already."),
    "course_code_open_once": (
      .exists,
      "Another course has this code now: course.show finds it. Two courses cannot have one code at the same time."
    ),
    "iteration_code_once": (.exists, "There is a run with this code already."),
    "iteration_bounds_in_order": (.ruleBroken, "The bounds of a date are the wrong way round."),
    "iteration_ends_after_start": (.ruleBroken, "The run would end before it starts."),
    "iteration_capacity_not_negative": (.badValue, "A capacity is not negative."),
    "iteration_minimum_not_negative": (.badValue, "A minimum is not negative."),
    "iteration_minimum_within_capacity": (
      .ruleBroken, "A run cannot need more people than it has seats: give it more seats or a smaller minimum."
    ),
    "iteration_zone_exists": (.badValue, "There is no such time zone. Write its IANA name, as in Asia/Karachi."),
    "person_born_plausible": (.badValue, "A date of birth is not before 1900."),
    "person_birth_place_given": (.badValue, "A place of birth is not empty."),
    "body_code_once": (.exists, "There is a body with this code already."),
    "body_name_given": (.badValue, "A body needs a name."),
    "body_not_its_own_parent": (.ruleBroken, "A body cannot stand above itself."),
    "offer_once_a_run": (.exists, "The run has an offer already; change that one."),
    "offer_seats_not_negative": (.badValue, "The seats offered are not negative."),
    "offer_reserves_not_negative": (.badValue, "The reserves are not negative."),
    "officer_medical_category_given": (.badValue, "A medical category is not empty."),
    "officer_medical_has_time": (.badValue, "A medical category holds for at least a day."),
    "officer_document_dates_in_order": (.ruleBroken, "The document would run out before it was issued."),
    "officer_restriction_kind_shape": (
      .badValue, "The kind of a restriction is lower-case letters, digits and dashes."
    ),
    "officer_restriction_has_time": (.badValue, "A restriction holds for at least a day."),
    "officer_number_given": (.badValue, "A service number is not empty."),
    "officer_number_held_once": (.exists, "Someone holds this service number already."),
    "officer_grade_has_time": (.badValue, "A grade lasts at least a day."),
    "officer_grade_one_at_a_time": (
      .ruleBroken, "Another grade begins on that day already. Take it back first with officer.void grade."
    ),
    "enrolment_one_live_attempt": (.exists, "The officer has a live enrolment in this run already."),
    "enrolment_end_has_reason": (.ruleBroken, "This end needs a reason."),
    "enrolment_reserve_positive": (.badValue, "A reserve's order counts from 1."),
    "enrolment_queue_in_order": (.conflict, "The waiting list changed meanwhile."),
    "seat_taken_once": (.conflict, "The seat was taken meanwhile."),
    "seat_one_for_an_enrolment": (.conflict, "The enrolment got a seat meanwhile."),
    "seat_within_capacity": (.ruleBroken, "More seats are taken than that capacity has."),
    "occupation_no_overlap": (.clash, "The officer is away on some of these days already."),
    "completion_result_once": (.exists, "This enrolment has a result already; record a resit or a correction."),
    "completion_mended_once": (.conflict, "The entry was corrected or revoked meanwhile."),
    "completion_has_outcome": (.ruleBroken, "Every completion but a revocation has an outcome."),
    "completion_about_another": (
      .ruleBroken,
      "A resit, correction or revocation names the completion it is about with corrects=; a result names none."
    ),
    "group_entry_headcount_not_negative": (.badValue, "A headcount is not negative."),
    "group_entry_cost_not_negative": (.badValue, "A cost is not negative."),
    "group_entry_year_plausible": (.badValue, "A year is from 1900 to 2200."),
    "group_entry_row_once": (.exists, "This row of the file was taken in already."),
    "import_source_once": (.unchanged, "This file was taken in already."),
    "request_key_once": (.conflict, "The same key was used at the same moment."),
  ]

  /// The verdict for an error of the database.
  public static func failure(_ error: PGError) -> Failure {
    switch error.code {
    case .outcomeUnknown:
      return Failure(.outcomeUnknown, "The database went away while it was committing. Repeat with the same key.")
    case .timedOut:
      return Failure(.databaseUnavailable, "The database did not answer in time. Nothing was changed.", [retry])
    case .cancelled: return Failure(.cancelled, "The request was stopped. Nothing was changed.")
    case .tooManyConnections:
      return Failure(.busy, "All database connections are in use. Nothing was changed.", [retry])
    case .server: return server(error)
    case .decoding, .misuse: return Failure(.bug, "This is a fault of musterd: \(error.message)")
    default:
      return Failure(.databaseUnavailable, "The database cannot be reached. Nothing was changed.", [retry])
    }
  }

  private static let retry = Failure.Detail("retry-after", "2")

  private static func server(_ error: PGError) -> Failure {
    let state = error.sqlState ?? ""
    if let constraint = error.constraint {
      if let rule = rules[constraint] {
        return Failure(rule.code, rule.message, [.init("rule", constraint)])
      }
      if state == "23503", let column = foreignColumn(of: constraint, table: error.table) {
        return Failure(.unknownObject, "There is no such \(column).", [.init("arg", column)])
      }
    }
    switch state {
    case "40001", "40P01":
      return Failure(.conflict, "Others changed the same things at the same moment. Nothing was changed.")
    case "55P03":
      return Failure(.lockTimeout, "Others are still changing the same things. Nothing was changed.", [retry])
    case "57014": return Failure(.cancelled, "The database stopped the request. Nothing was changed.")
    case "53100": return Failure(.databaseFull, "The database's disk is full. Nothing was changed.")
    case "53300", "57P03", "57P01": return Failure(.databaseUnavailable, "The database cannot serve now.", [retry])
    case "22023" where error.message.contains("time zone"):
      return Failure(
        .badValue, "There is no such time zone. Write its IANA name, as in Asia/Karachi.", [.init("arg", "zone")])
    case "25006": return Failure(.databaseUnavailable, "This database is a standby and takes no changes.", [retry])
    case "42501": return Failure(.bug, "The daemon's database role may not do this: \(error.message)")
    default: return Failure(.bug, "The database refused: \(error.message)", [.init("sqlstate", state)])
    }
  }

  /// `course_discipline_fkey` on table course is about the argument discipline.
  private static func foreignColumn(of constraint: String, table: String?) -> String? {
    guard let table, constraint.hasPrefix(table + "_"), constraint.hasSuffix("_fkey") else { return nil }
    let column = String(constraint.dropFirst(table.count + 1).dropLast("_fkey".count))
    return (column.hasSuffix("_id") ? String(column.dropLast(3)) : column).replacing("_", with: "-")
  }
}

extension String {
  func replacing(_ character: Character, with other: Character) -> String {
    String(map { $0 == character ? other : $0 })
  }
}
