extension CommandTable {
  private static let officer: CommandSpec.Argument = .required(
    "officer", .object("officer"), "service number", positional: true)

  private static let time: [CommandSpec.Argument] = [
    .optional("from", .date, "first day; not stated when left out"),
    .optional("to", .date, "last day; open when left out"),
  ]

  /// What `officer.set` and the like can empty again.
  static func clear(_ names: [String]) -> CommandSpec.Argument {
    .optional("clear", .list(.choice(names)), "what becomes not stated again")
  }

  static let officerFacts: [CommandSpec] = [
    write(
      .officerSet, office, "Corrects what stands in an officer's record; what stood before stays in the change log.",
      [
        officer,
        .optional("name", .personName, "name in Latin letters"),
        .optional("name-ur", .personName, "name in Urdu"),
        .optional("name-passport", .personName, "name exactly as in the passport"),
        .choice("category", OfficerCategory.self, "kind of person"),
        .choice("gender", Gender.self, "as stated"),
        .optional("province", .object("province"), "province"),
        .optional("born", .date, "date of birth"),
        .optional("birth-place", .text(120), "town of birth, as in the passport"),
        .optional("birth-country", .country, "country of birth"),
        clear(["name-ur", "name-passport", "gender", "province", "born", "birth-place", "birth-country"]),
        .optional("reason", .text(300), "why"), letter,
      ], example: #"officer.set PA-45678 name-passport="SAMPLE OFFICER" reason="as in the passport""#),
    write(
      .officerPosting, nominators, "Records a posting: unit and appointment from a day on. Earlier postings stay.",
      [
        officer,
        .required("unit", .text(120), "unit or office"),
        .optional("appointment", .text(120), "what the officer is there"),
        .required("since", .date, "from this day"), letter,
      ], example: #"officer.posting PA-45678 unit="Medical Directorate" appointment="Staff officer" since=2026-06-01"#),
    write(
      .officerLanguage, nominators, "Records a language test, or an exemption from it.",
      [
        officer,
        .required("language", .text(40), "as in english", positional: true),
        .optional("profile", .profile, "STANAG 6001: listening, speaking, reading, writing"),
        .optional("test", .text(80), "which test; STANAG 6001 when a profile is given"),
        .optional("result", .text(80), "what another test answered"),
        .optional("exempt", .flag, "yes: no test is needed, as the letter says"),
        .optional("tested-on", .date, "day of the test"),
        .optional("valid-to", .date, "last day on which it counts; not stated when left out"),
        .optional("issued-by", .text(120), "who tested"), letter,
      ], example: "officer.language PA-45678 english profile=3232 tested-on=2026-02-10 valid-to=2028-02-09"),
    write(
      .officerClearance, office, "Records a security clearance and its time.",
      [officer, .required("level", .clearance, "its level", positional: true)] + time + [letter],
      example: "officer.clearance PA-45678 NR from=2026-01-01 to=2028-12-31"),
    write(
      .officerMedical, nominators, "Records a medical category and its time.",
      [
        officer,
        .required("category", .text(40), "the service's own word", positional: true),
        .optional("fit", .flag, "what the board said; not stated when left out"),
      ] + time + [letter], example: "officer.medical PA-45678 A1 fit=yes from=2026-03-01 to=2027-02-28"),
    write(
      .officerDocument, nominators, "Records a passport or another paper.",
      [
        officer,
        .choice("kind", DocumentKind.self, "what it is", required: true, positional: true),
        .optional("number", .text(40), "its number"),
        .optional("country", .country, "who issued it, or for a visa which country it lets in"),
        .optional("issued", .date, "day of issue"),
        .optional("expires", .date, "last day on which it is valid"),
        .optional("note", .text(300), "anything else"), letter,
      ], example: "officer.document PA-45678 passport number=AB1234567 country=PK expires=2031-05-04"),
    write(
      .officerRestrict, office, "Records what keeps an officer from being sent for a time.",
      [
        officer,
        .required("kind", .text(40), "as in long-leave, inquiry, deputation", positional: true),
        .optional("note", .text(300), "anything else"),
      ] + time + [letter], example: "officer.restrict PA-45678 long-leave from=2027-06-01 to=2027-09-30"),
    write(
      .officerRetire, office, "Records that an officer leaves the service: a restriction from that day on.",
      [
        officer, .required("on", .date, "first day out of service"), .optional("note", .text(300), "anything else"),
        letter,
      ],
      example: "officer.retire PA-45678 on=2031-07-01 letter=MS/7"),
    write(
      .officerEnd, office, "Ends a fact early: it holds up to a day and no longer.",
      [
        .choice("kind", OfficerFactKind.self, "which kind of fact", required: true, positional: true),
        .required("id", .integer(1...Int.max), "its number, from officer.facts", positional: true),
        .required("on", .date, "last day on which it holds"),
        .optional("reason", .text(300), "why"), letter,
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken],
      example: "officer.end restriction 1 on=2027-08-15"),
    write(
      .officerVoid, office, "Takes back a fact that was entered by mistake; the change log keeps what it said.",
      [
        .choice("kind", OfficerFactKind.self, "which kind of fact", required: true, positional: true),
        .required("id", .integer(1...Int.max), "its number, from officer.facts", positional: true),
        .required("reason", .text(300), "why"), letter,
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken],
      example: #"officer.void language 1 reason="another officer's test""#),
    write(
      .officerNumber, office,
      "Records a new service number, or another service; the old number still finds the person.",
      [
        officer,
        .required("number", .code, "the new number", positional: true),
        .optional("service", .object("service"), "the new service or agency"),
        .required("since", .date, "from this day"), letter,
      ], example: "officer.number PA-45678 PA-99001 since=2026-09-01"),
    read(
      .officerFacts, namesReaders, "Lists the dated facts of an officer: what is valid, what runs out.",
      [
        officer,
        .choice("kind", OfficerFactKind.self, "only of this kind"),
        .optional("on", .date, "valid on this day; today when left out"), asCSV,
      ], example: "officer.facts PA-45678"),
  ]
}
