import MusterCore
import MusterStore
import MusterTestKit
import PGClient
import Testing

@Suite struct SchemaTests {
  /// A migration that landed is never edited: its checksum stands in the code.
  @Test func theManifestIsTheFolder() async throws {
    let files = try await TestCluster.schema.value
    #expect(files.migrations.map(\.checksum) == SchemaManifest.checksums)
    #expect(files.migrations.map(\.number) == Array(1...files.migrations.count))
  }

  @Test func migrationsRunOnceAndDryFirst() async throws {
    let database = try await TestCluster.emptyDatabase()
    let configuration = try await TestCluster.configuration(database)
    let files = try await TestCluster.schema.value
    let dry = try await DatabaseSetup.migrate(configuration, schema: files, dryRun: true)
    #expect(dry.count == files.migrations.count)
    async let first = DatabaseSetup.migrate(configuration, schema: files)
    async let second = DatabaseSetup.migrate(configuration, schema: files)
    let applied = try await [first.count, second.count].sorted()
    #expect(applied == [0, files.migrations.count], "two daemons at once: one of them migrates")
    #expect(try await DatabaseSetup.migrate(configuration, schema: files).isEmpty)
  }

  @Test func anEditedOrUnknownMigrationIsRefused() async throws {
    let files = try await TestCluster.schema.value
    var edited = files.migrations
    edited[0] = Migration(number: 1, name: edited[0].name, sql: edited[0].sql + " ", checksum: "other")
    #expect(throws: Migrator.Problem.self) { try Migrator(edited) }
    #expect(throws: Migrator.Problem.self) { try Migrator(Array(files.migrations.dropLast())) }
    let database = try await TestCluster.database()
    let configuration = try await TestCluster.configuration(database)
    let connection = try await PGConnection.connect(configuration)
    try await connection.execute(
      "insert into muster.migration (number, name, checksum) values (999, '0999_later', 'x')")
    await connection.close()
    await #expect(throws: Migrator.Problem.self) { try await DatabaseSetup.migrate(configuration, schema: files) }
  }

  /// A function that gives rows says how many: reckoning with a thousand where there is one, the planner reads whole
  /// tables instead of looking rows up.
  @Test func everyFunctionOfRowsSaysHowMany() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    let rows = try await connection.query(
      """
      select p.proname, p.prorows = 1000 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'muster' and p.proretset
      """, PGParameters(), readOnly: true
    ).rows
    await connection.close()
    #expect(rows.contains { $0[0] == "records_of" })
    #expect(rows.filter { $0[1] == "t" }.isEmpty, "alter function … rows")
  }

  /// Every constraint that a request could break has its words; names nobody chose are only those of keys.
  @Test func everyConstraintIsMapped() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    let rows = try await connection.query(
      """
      select conname, contype from pg_constraint c join pg_namespace n on n.oid = c.connamespace
       where n.nspname = 'muster' and contype in ('c', 'u', 'x')
      union select indexrelid::regclass::text, 'i' from pg_index i join pg_class k on k.oid = i.indexrelid join pg_namespace n on n.oid = k.relnamespace
       where n.nspname = 'muster' and i.indisunique and not i.indisprimary
         and not exists (select from pg_constraint where conindid = i.indexrelid)
      """, PGParameters(), readOnly: true)
    await connection.close()
    // Only muster itself writes these columns, so a breach is a fault of the program and is shown as such.
    let programsOwn: Set<String> = [
      "stamp_base_is_one_row", "seal_floor_is_one_row", "stamp_base_not_negative", "change_principal_named",
      "personal_value_salt_long_enough",
      "seal_starts_at_one", "seal_each_change_once", "seal_hash_is_sha256", "request_key_fingerprint_is_sha256",
      "import_source_hash_is_sha256", "course_origin_known", "course_code_scheme_known", "course_fee_has_currency",
      "course_printed_title_once", "course_code_one_handle", "iteration_managed_by_known", "iteration_state_known",
      "iteration_precision_known", "iteration_printed_once", "iteration_capacity_key", "officer_category_known",
      "officer_gender_known",
      "officer_language_profile_is_stanag_6001",
      "officer_merge_of_two", "enrolment_role_known",
      "enrolment_state_known", "seat_number_positive", "occupation_has_days", "completion_kind_known",
      "completion_outcome_known", "completion_has_root", "group_entry_currency_shape", "group_entry_cost_has_currency",
      "departure_template_kind_known", "departure_template_managed_by_known", "departure_template_days_not_negative",
      "departure_template_months_not_negative", "departure_requirement_state_known", "cost_item_kind_known",
      "cost_item_basis_known", "cost_item_not_negative", "cost_item_currency_shape", "cost_item_has_currency",
      "penalty_rule_kind_known", "penalty_rule_days_positive", "penalty_rule_percent_in_range",
      "penalty_rule_exceptions_known",
      "foreign_participants_positive",
      "iteration_method_known", "iteration_promotion_known", "enrolment_offered_until",
      "iteration_freed_seats_counted", "seat_allocation_freed_seats_counted", "seat_allocation_turned_back_counted",
      "seat_allocation_released_counted",
      "offer_state_known", "officer_document_kind_known",
      "call_event_kind_known", "call_event_extension_has_due", "provider_rule_kind_known", "provider_rule_value_given",
      "provider_rule_has_time", "submission_principals_not_negative", "submission_reserves_not_negative",
      "submission_missing_not_negative", "submission_incomplete_has_reason",
      "approval_chain_managed_by_known", "approval_chain_step_from_one", "delegation_step_from_one",
      "delegation_step_body_once", "delegation_nominee_outcome_known", "delegation_nominee_once_a_case",
      "delegation_nominee_key", "delegation_nominee_waits_somewhere", "delegation_decision_known",
      "delegation_decision_on_behalf_has_letter", "delegation_decision_reject_has_reason",
      "delegation_decision_send_back_has_note", "delegation_decision_taken_back_by_someone", "journey_leg_from_one",
      // Checked against closed lists before they are stored.
      "eligibility_rule_kind_known", "eligibility_rule_course_kind_known", "eligibility_rule_profile_is_stanag_6001",
      "eligibility_rule_months_plausible", "eligibility_rule_document_known", "eligibility_rule_severity_known",
      "eligibility_rule_on_unknown_known", "eligibility_policy_not_stated_known", "eligibility_policy_not_known_known",
      "eligibility_policy_says_something", "officer_attribute_value_given", "eligibility_override_reason_given",
      "eligibility_refusal_once_a_day", "plan_rule_measure_known", "plan_rule_weight_in_range",
      "plan_proposal_year_plausible", "plan_proposal_state_known", "plan_row_number_positive",
      "plan_row_reserve_positive", "plan_row_officer_once",
      "nation_is_one_row", "register_marking_is_one_row", "nation_country_shape", "nation_zone_exists",
      "clock_rule_kind_known",
      "clock_rule_anchor_known", "clock_rule_days_plausible", "clock_rule_minute_of_day", "clock_rule_effect_known",
      "clock_rule_managed_by_known", "clock_policy_below_minimum_known", "clock_act_outcome_given",
      "clock_act_origin_known", "clock_act_once_by_origin",
      "notice_state_known", "notice_anchor_known", "notice_once",
      "attendance_session_counts", "attendance_mark_known", "attendance_mode_known", "result_rule_what_known",
      "result_rule_excused_known", "result_rule_kind_known", "certificate_series_counts", "certificate_number_given",
      "certificate_serial_positive", "certificate_outcome_is_pass", "certificate_serial_once",
      "followup_question_uses_known", "foreign_participants_id", "country_id",
      "departure_template_kind_known", "departure_template_managed_by_known", "departure_template_days_not_negative",
      "departure_template_months_not_negative", "departure_requirement_state_known", "cost_item_kind_known",
      "cost_item_basis_known", "cost_item_not_negative", "cost_item_currency_shape", "cost_item_has_currency",
      "penalty_rule_kind_known", "penalty_rule_days_positive", "penalty_rule_percent_in_range",
      "penalty_rule_exceptions_known",
      "forfeit_rule_reach_known", "forfeit_rule_days_positive", "forfeit_rule_one_scope",
      "plausibility_bound_known", "plausibility_bound_positive", "plausibility_bound_currency_shape",
      "plausibility_bound_money_has_currency", "set_aside_row_kind_known", "set_aside_row_once",
      "reconciliation_hash_is_sha256", "reconciliation_line_once", "reconciliation_remark_given",
      "publication_hash_is_of_its_bytes", "publication_cell_reason_known",
    ]
    for row in rows.rows {
      let name = (row[0] ?? "").split(separator: ".").last.map(String.init) ?? ""
      guard !name.hasSuffix("_pkey"), !name.hasPrefix("pg_") else { continue }
      #expect(ConstraintMap.rules[name] != nil || programsOwn.contains(name), "\(name) has no words")
    }
    let known = Set(rows.rows.compactMap { $0[0]?.split(separator: ".").last.map(String.init) })
    let primary: Set<String> = [
      "rank_title_once_a_service", "provider_alias_once", "course_code_once_a_course", "seat_taken_once",
      "request_key_once", "source_text_length", "publication_withdrawn_once",
      // Raised by triggers.
      "officer_merge_flat", "enrolment_of_survivor", "publication_is_frozen",
    ]
    for name in ConstraintMap.rules.keys where !primary.contains(name) {
      #expect(known.contains(name), "\(name) is mapped but is no constraint")
    }
  }

  /// States and words are closed lists in both places.
  @Test func wordsAreTheSameInCodeAndSchema() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    let pairs: [(constraint: String, words: [String])] = [
      ("enrolment_state_known", EnrolmentState.allCases.map(\.rawValue)),
      ("enrolment_role_known", EnrolmentRole.allCases.map(\.rawValue)),
      ("course_kind_known", CourseKind.allCases.map(\.rawValue)),
      ("course_delivery_known", Delivery.allCases.map(\.rawValue)),
      ("course_code_scheme_known", CodeScheme.allCases.map(\.rawValue)),
      ("iteration_state_known", IterationState.allCases.map(\.rawValue)),
      ("iteration_managed_by_known", ManagedBy.allCases.map(\.rawValue)),
      ("iteration_method_known", AllocationMethod.allCases.map(\.rawValue)),
      ("iteration_promotion_known", PromotionMode.allCases.map(\.rawValue)),
      ("officer_category_known", OfficerCategory.allCases.map(\.rawValue)),
      ("completion_kind_known", CompletionKind.allCases.map(\.rawValue)),
      ("completion_outcome_known", Outcome.allCases.map(\.rawValue)),
      ("offer_state_known", OfferState.allCases.map(\.rawValue)),
      ("provider_rule_kind_known", ProviderRuleKind.allCases.map(\.rawValue)),
      ("attendance_mark_known", AttendanceMark.allCases.map(\.rawValue)),
      ("attendance_mode_known", AttendanceMode.allCases.map(\.rawValue)),
      ("result_rule_what_known", ResultRuleKind.allCases.map(\.rawValue)),
      ("result_rule_excused_known", ExcusedDays.allCases.map(\.rawValue)),
      ("result_rule_kind_known", CourseKind.allCases.map(\.rawValue)),
      ("grade_scheme_known", Grade.Scheme.allCases.map(\.rawValue)),
      ("delegation_decision_known", ApprovalDecision.allCases.map(\.rawValue)),
      ("approval_chain_managed_by_known", ManagedBy.allCases.map(\.rawValue)),
      ("eligibility_rule_kind_known", EligibilityRuleKind.allCases.map(\.rawValue)),
      ("eligibility_rule_document_known", DocumentKind.allCases.map(\.rawValue)),
      ("officer_document_kind_known", DocumentKind.allCases.map(\.rawValue)),
      ("departure_requirement_state_known", RequirementState.allCases.map(\.rawValue)),
      ("departure_template_kind_known", CourseKind.allCases.map(\.rawValue)),
      ("departure_template_managed_by_known", ManagedBy.allCases.map(\.rawValue)),
      ("cost_item_kind_known", CostKind.allCases.map(\.rawValue)),
      ("cost_item_basis_known", CostBasis.allCases.map(\.rawValue)),
      ("plausibility_bound_known", HistoryMapping.Bound.allCases.map(\.rawValue)),
      ("set_aside_row_kind_known", RecordFlag.allCases.filter(\.isSetAside).map(\.rawValue)),
      ("penalty_rule_kind_known", PenaltyRule.Kind.allCases.map(\.rawValue)),
      ("penalty_rule_exceptions_known", PenaltyException.allCases.map(\.rawValue)),
    ]
    for (constraint, words) in pairs {
      let text = try await connection.query(
        "select pg_get_constraintdef(oid) from pg_constraint where conname = '\(constraint)'", PGParameters(),
        readOnly: true)
      let definition = text.rows.first?.first.flatMap(\.self) ?? ""
      let stored = definition.split(separator: "'").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map {
        String($0.element)
      }
      #expect(Set(stored) == Set(words), "\(constraint): \(definition)")
    }
    let live = try await connection.query(
      "select pg_get_expr(adbin, adrelid) from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = 'muster.enrolment'::regclass and a.attname = 'live'",
      PGParameters(), readOnly: true)
    let ends = (live.rows.first?.first.flatMap(\.self) ?? "").split(separator: "'").enumerated().filter {
      !$0.offset.isMultiple(of: 2)
    }.map { String($0.element) }
    #expect(Set(ends) == Set(EnrolmentState.allCases.filter(\.isEnd).map(\.rawValue)))
    await connection.close()
  }

  /// What the lists ship is what the code's own words say.
  @Test func shippedListsFitTheCode() async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    func column(_ sql: String) async throws -> [String] {
      try await connection.query(sql, PGParameters(), readOnly: true).rows.compactMap { $0[0] }
    }
    for code in try await column("select code from muster.grade") {
      #expect((try? Grade(parsing: code))?.description == code)
    }
    let levels = try await column("select code from muster.clearance order by level")
    #expect(levels == Clearance.allCases.map(\.rawValue))
    #expect(
      try await column("select code from muster.calendar order by code") == ["calendar", "pk-fiscal", "us-fiscal"])
    let parity = try await column("select grade from muster.rank_title where title = 'Captain' order by service")
    #expect(parity == ["OF-2", "OF-5"], "army and navy")
    await connection.close()
  }

  @Test(arguments: [
    ("calendar", "2026-09-30", "2026"), ("us-fiscal", "2026-09-30", "2026"), ("us-fiscal", "2026-10-01", "2027"),
    ("pk-fiscal", "2026-06-30", "2026"), ("pk-fiscal", "2026-07-01", "2027"), ("calendar", "2026-12-31", "2026"),
    ("us-fiscal", "2024-02-29", "2024"),
  ])
  func yearsOfCalendars(_ calendar: String, _ day: String, _ year: String) async throws {
    let connection = try await PGConnection.connect(
      try await TestCluster.configuration(try await TestCluster.database()))
    let found = try await connection.query(
      "select muster.year_in('\(day)', first_month) from muster.calendar where code = '\(calendar)'", PGParameters(),
      readOnly: true)
    #expect(found.rows.first?.first == year)
    await connection.close()
  }
}
