extension CommandTable {
  static let officers: [CommandSpec] = [
    write(
      .officerAdd, nominators, "Adds a person whom the nation may send.",
      [
        .required("number", .code, "service number", positional: true),
        .required("name", .personName, "name in Latin letters", positional: true),
        .required("service", .object("service"), "service or agency, from reference.list service"),
        .optional("name-ur", .personName, "name in Urdu"),
        .optional("name-passport", .personName, "name exactly as in the passport"),
        .choice("category", OfficerCategory.self, "military-officer when left out"),
        .choice("gender", Gender.self, "not stated when left out"),
        .optional("rank", .text(60), "rank title of that service, as in Captain"),
        .optional("grade", .grade, "grade, when there is no rank title"),
        .optional("since", .date, "the day the grade was given"),
        .optional("province", .object("province"), "province"),
        .optional("born", .date, "date of birth"),
        .optional("birth-place", .text(120), "town of birth, as in the passport"),
        .optional("birth-country", .country, "country of birth"),
        .optional("unit", .text(120), "unit"), letter,
      ], example: #"officer.add PA-45678 "Sample Officer" service=army rank=Major since=2024-07-01"#),
    write(
      .officerGrade, nominators, "Records a promotion: the grade from a day on. Earlier grades stay.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .required("since", .date, "from this day"),
        .optional("rank", .text(60), "rank title of the officer's service"),
        .optional("grade", .grade, "grade, when there is no rank title"), letter,
      ], example: "officer.grade PA-45678 rank=\"Lieutenant Colonel\" since=2026-07-01"),
    read(
      .officerList, namesReaders, "Lists officers.",
      [
        .optional("service", .object("service"), "only of this service or agency"),
        .optional("text", .text(80), "only those whose name (Latin or Urdu) or number contains this"), asCSV,
      ] + paging, example: "officer.list text=khan"),
    read(
      .officerShow, namesReaders, "Shows an officer: grades, enrolments and completions.",
      [.required("officer", .object("officer"), "service number", positional: true)], example: "officer.show PA-45678"),
  ]

  static let pair: [CommandSpec.Argument] = [
    .required("officer", .object("officer"), "service number", positional: true),
    .required("iteration", .object("iteration"), "code of the run", positional: true),
  ]

  /// Of whatever the rules of eligibility are held against.
  static let overriding: [CommandSpec.Argument] = [
    .optional("override", .flag, "yes: set aside the rules of eligibility that stop it; registrars only"),
    .optional("reason-text", .text(500), "why the rules are set aside; needed with override=yes"),
  ]

  static let enrolmentReplies: [ReplyCode] = [
    .enrolmentConfirmed, .enrolmentWaiting, .enrolmentNominated, .enrolmentMoved, .unchanged, .exists, .unknownObject,
    .ambiguousObject, .ruleBroken, .iterationFull, .clash,
  ]

  static func move(
    _ name: CommandName, _ roles: Set<Role>, _ summary: String, _ arguments: [CommandSpec.Argument] = [],
    example: String
  ) -> CommandSpec {
    write(name, roles, summary, pair + arguments + [letter], replies: enrolmentReplies, example: example)
  }

  static let enrolments: [CommandSpec] = [
    move(
      .enrol, nominators, "Enrols an officer in a run: takes a free seat at home, else waits; abroad it nominates.",
      [
        .choice("role", EnrolmentRole.self, "student when left out; only students take seats"),
        .optional("reserve", .integer(1...99), "as reserve of this order instead of as principal"),
        .optional("priority", .integer(1...9999), "where seats are given by priority: smaller goes first"),
        .optional("late-entry", .flag, "yes: the run is over, or at home has begun, and history is entered"),
        .optional("body", .object("body"), "the body that puts the name forward"),
        .optional("on", .date, "the day it did, when that was not today"),
      ] + overriding, example: "enrol PA-45678 M4-85-A-27 key=k9"),
    move(
      .withdraw, nominators, "Withdraws an officer from a run; a freed seat at home goes to the first who waits.",
      [
        .required("reason", .object("reason"), "reason code, from reference.list reason"),
        .optional("on", .date, "the day the officer left, when that was not today: what it costs counts by it"),
      ],
      example: "withdraw PA-45678 M4-85-A-27 reason=posted"),
    move(
      .enrolmentApprove, office,
      "Approves a nomination about which no chain asks anybody; with letter= any other too. The rules must still hold.",
      overriding, example: "enrolment.approve PA-45678 M4-85-A-27"),
    move(
      .enrolmentSendBack, office, "Sends a nomination back to be amended.",
      [.required("note", .text(500), "what to amend")],
      example: #"enrolment.send-back PA-45678 M4-85-A-27 note="passport name is missing""#),
    move(
      .enrolmentAmend, nominators, "Puts an amended nomination forward again.",
      example: "enrolment.amend PA-45678 M4-85-A-27"),
    move(
      .enrolmentReject, office, "Rejects a nomination.",
      [.required("reason", .object("reason"), "reason code, from reference.list reason")],
      example: "enrolment.reject PA-45678 M4-85-A-27 reason=ineligible"),
    move(
      .enrolmentSubmit, office, "Records that the name was sent to the provider.",
      example: "enrolment.submit PA-45678 M4-85-A-27 letter=JSHQ/31"),
    move(
      .enrolmentConfirm, office, "Records that the provider accepted.",
      [.required("ref", .text(80), "the provider's acceptance reference")],
      example: "enrolment.confirm PA-45678 M4-85-A-27 ref=NSO/2027/88"),
    move(
      .enrolmentReserve, office, "Records that the provider keeps the officer as its reserve.",
      [.optional("ref", .text(80), "the provider's reference")],
      example: "enrolment.reserve PA-45678 M4-85-A-27 ref=NSO/2027/88"),
    move(
      .enrolmentDecline, office, "Records that the provider did not accept, or that an offered seat was declined.",
      [.required("reason", .object("reason"), "reason code, from reference.list reason")],
      example: "enrolment.decline PA-45678 M4-85-A-27 reason=declined-by-provider"),
    move(
      .enrolmentAttend, courseOfficers, "Records that the officer joined the course.",
      example: "enrolment.attend PA-45678 M4-85-A-27"),
    move(
      .enrolmentNoShow, courseOfficers, "Records that the officer did not appear.",
      [.required("reason", .object("reason"), "reason code, from reference.list reason")],
      example: "enrolment.no-show PA-45678 M4-85-A-27 reason=not-relieved"),
    move(
      .enrolmentLapse, office, "Ends a nomination that nothing became of.",
      [.required("reason", .object("reason"), "reason code, from reference.list reason")],
      example: "enrolment.lapse PA-45678 M4-85-A-27 reason=late"),
    read(
      .enrolmentList, namesReaders, "Lists enrolments.",
      [
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("iteration", .object("iteration"), "only in this run"),
        .choice("state", EnrolmentState.self, "only in this state"), asCSV,
      ] + paging, example: "enrolment.list iteration=M4-85-A-27"),
  ]

  static let completions: [CommandSpec] = [
    write(
      .complete, courseOfficers,
      "Records a result in a run. Graduated and attended are passes; only graduated needs the least attendance.",
      pair + [
        .choice("outcome", Outcome.self, "when left out: students of courses graduated, all others attended"),
        .optional("on", .date, "the day of the result; the last day of the run when left out"),
        .optional("mark", .text(40), "mark or distinction"),
        .optional("certificate", .text(80), "certificate number"),
        .optional("valid-to", .date, "the day to which the certificate says it is valid"),
        .optional("override", .text(300), "a registrar's reason to set the least attendance aside"), letter,
      ], replies: enrolmentReplies + [.done], example: "complete PA-45678 M4-85-A-27 outcome=graduated"),
    write(
      .completionAdd, courseOfficers, "Records a completion elsewhere, a resit, a correction or a revocation.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .required("course", .object("course"), "any of its codes", positional: true),
        .choice("kind", CompletionKind.self, "result when left out"),
        .choice("outcome", Outcome.self, "needed but for a revocation"),
        .optional("on", .date, "the day of the result"),
        .optional("corrects", .integer(1...Int.max), "number of the completion that this resits, corrects or revokes"),
        .optional("mark", .text(40), "mark or distinction"),
        .optional("certificate", .text(80), "certificate number"),
        .optional("valid-to", .date, "the day to which the certificate says it is valid"),
        .optional("provider", .object("provider"), "the institution where it was taken"),
        .optional("place", .text(120), "where it was taken, when that is no institution of the register"),
        .optional("evidence", .text(300), "what shows it"), letter,
      ], example: "completion.add PA-45678 ADL-169 outcome=graduated on=2026-02-10 evidence=\"certificate 1881\""),
    read(
      .completionList, namesReaders, "Lists completions, every entry of them.",
      [
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("course", .object("course"), "only of this course"),
        .optional("iteration", .object("iteration"), "only of this run"), asCSV,
      ] + paging, example: "completion.list officer=PA-45678"),
  ]
}
