extension CommandTable {
  static let reference: [CommandSpec] = [
    write(
      .referenceAdd, administrators, "Adds a word to a reference list, or changes its name.",
      [
        .choice("kind", ReferenceKind.self, "which list", required: true, positional: true),
        .required("code", .text(40), "the word itself", positional: true),
        .required("name", .text(200), "what it means"),
        .optional("scheme", .text(20), "the family it belongs to: OF for a grade, military for a service"),
        .optional("service", .text(40), "of a rank: the service that uses the title"),
        .optional("grade", .grade, "of a rank: its grade"),
        .optional("level", .integer(0...100), "its place in an order"),
        .optional("month", .integer(1...12), "of a calendar: the month in which its year begins"),
        .optional("source", .text(500), "where this is written"),
      ], example: #"reference.add discipline cyber-defence name="Cyber defence" source="decision of the directorate""#),
    read(
      .referenceList, everyone, "Lists the words of a reference list with their sources.",
      [.choice("kind", ReferenceKind.self, "which list", required: true, positional: true), asCSV],
      replies: [.rows], example: "reference.list grade"),
  ]

  static let providers: [CommandSpec] = [
    write(
      .providerAdd, office, "Adds an institution that runs courses.",
      [
        .required("code", .code, "short code", positional: true),
        .required("title", .text(200), "its name"),
        .optional("country", .country, "where it stands"),
        .optional("source", .text(500), "where this is written"),
      ], example: #"provider.add NSO title="NATO School Oberammergau" country=DE"#),
    write(
      .providerAlias, office, "Adds another name under which an institution is written.",
      [
        .required("provider", .object("provider"), "its code", positional: true),
        .required("alias", .text(200), "the other name", positional: true),
        .optional("source", .text(500), "where this is written"),
      ], example: #"provider.alias NSO "NATO School (SHAPE) Oberammergau""#),
    read(
      .providerList, everyone, "Lists institutions.",
      [.optional("text", .text(80), "only those whose code or title contains this"), asCSV] + paging,
      replies: [.rows], example: "provider.list"),
    read(
      .providerShow, everyone, "Shows an institution with its other names and its courses.",
      [.required("provider", .object("provider"), "its code or any of its names", positional: true)],
      example: "provider.show NSO"),
    write(
      .programmeAdd, office, "Adds a programme under which places come.",
      [
        .required("code", .text(40), "short code", positional: true),
        .required("name", .text(200), "what it is"),
        .optional("source", .text(500), "where this is written"),
      ], example: #"programme.add PCM name="Partnership Cooperation Menu""#),
    read(.programmeList, everyone, "Lists programmes.", [asCSV] + paging, replies: [.rows], example: "programme.list"),
  ]

  static let courses: [CommandSpec] = [
    write(
      .courseAdd, office, "Adds a course, exercise, workshop, conference, project or online course to the catalogue.",
      [
        .required("title", .text(300), "its title", positional: true),
        .optional("code", .text(60), "the code people use, which iterations build on"),
        .optional("scheme", .choice(CodeScheme.words), "whose code that is; provider when left out"),
        .choice("kind", CourseKind.self, "course when left out"),
        .optional("provider", .object("provider"), "who runs it"),
        .optional("discipline", .object("discipline"), "from the list of disciplines"),
        .choice("delivery", Delivery.self, "how it is held"),
        .optional("days", .integer(1...2000), "its length in days"),
        .optional("language", .text(40), "the language it is held in"),
        .optional("profile", .profile, "language profile required"),
        .optional("clearance", .clearance, "clearance required"),
        .optional("grade-min", .grade, "lowest grade"),
        .optional("grade-max", .grade, "highest grade"),
        .optional("audience", .text(10), "audience letter"),
        .optional("fee", .money, "tuition fee"),
        .optional("note", .text(2000), "anything else"),
        .optional("source", .text(2000), "where this is written"),
      ],
      example:
        #"course.add "Joint Medical Planner Course" code=M4-85 scheme=etf provider=NSO discipline=military-medicine"#),
    write(
      .courseCode, office, "Adds a code to a course; the earlier ones stay and still find it.",
      [
        .required("course", .object("course"), "any of its codes", positional: true),
        .required("code", .text(60), "the further code", positional: true),
        .required("scheme", .choice(CodeScheme.words), "whose code it is"),
        .optional("from", .date, "valid from"),
        .optional("to", .date, "valid to"),
        .optional("seen", .date, "the day it was seen in use, when validity is not stated"),
      ], example: "course.code N5-36 ETE-DS-26805 scheme=etoc seen=2024-02-27"),
    read(
      .courseList, everyone, "Lists the catalogue.",
      [
        .optional("provider", .object("provider"), "only of this institution"),
        .optional("discipline", .object("discipline"), "only of this discipline"),
        .choice("kind", CourseKind.self, "only of this kind"),
        .optional(
          "text", .text(80), "only those whose title or code contains this, also those that only records name"),
        asCSV,
      ] + paging, example: "course.list discipline=military-medicine"),
    read(
      .courseShow, everyone, "Shows a course with its codes, requirements and iterations.",
      [.required("course", .object("course"), "any of its codes, or its title", positional: true)],
      example: "course.show M4-85"),
  ]

  static let iterations: [CommandSpec] = [
    write(
      .iterationAdd, office, "Adds a dated run of a course.",
      [
        .required("course", .object("course"), "any of its codes", positional: true),
        .optional(
          "code", .code, "the provider's code of this run; made from the course's when left out", positional: true),
        .optional("starts", .fuzzyDate, "first day, or as far as it is known"),
        .optional("ends", .fuzzyDate, "last day, or as far as it is known"),
        .choice("managed-by", ManagedBy.self, "whose seats they are; provider when left out"),
        .optional("capacity", .integer(0...100_000), "seats; without it there is no limit"),
        .optional("minimum", .integer(0...100_000), "fewest with which it is held"),
        .optional("programme", .object("programme"), "under which places come"),
        .optional("place", .text(200), "where it is held"),
        .optional("country", .country, "host country"),
        .optional("zone", .timeZone, "time zone of the place"),
        .optional("approval", .flag, "yes: names wait for approval before they take a seat"),
        .optional("self-paced", .flag, "yes: it does not occupy the officer's days"),
        .choice("method", AllocationMethod.self, "how its seats are given; first-come when left out"),
        .choice("promotion", PromotionMode.self, "who waits moves up by itself or by hand; automatic when left out"),
        .optional(
          "offer-days", .integer(0...365), "a freed seat is offered and held for so many days; 0: given at once"),
        .optional("dedicated", .flag, "yes: it is held for this nation alone; no: for others too"),
      ], replies: [.done, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken],
      example: "iteration.add M4-85 M4-85-A-27 starts=2027-03-08 ends=2027-03-12 place=Oberammergau country=DE"),
    write(
      .iterationSet, office,
      "Changes a run: its dates, seats, place. Only what is named changes; clear makes it not stated again.",
      [
        .required("iteration", .object("iteration"), "its code", positional: true),
        .optional("starts", .fuzzyDate, "first day; tbd: the last day is open too, unless it is given"),
        .optional("ends", .fuzzyDate, "last day"),
        .optional("capacity", .integer(0...100_000), "seats; never below those taken; cleared: no limit"),
        .optional("minimum", .integer(0...100_000), "fewest with which it is held"),
        .optional("programme", .object("programme"), "under which places come"),
        .optional("place", .text(200), "where it is held"),
        .optional("country", .country, "host country"),
        .optional("zone", .timeZone, "time zone of the place"),
        .choice("state", EnrolmentIntake.self, "open takes names, closed takes none, planned not yet"),
        .optional("approval", .flag, "yes: names wait for approval before they take a seat"),
        .choice("method", AllocationMethod.self, "how its seats are given"),
        .choice("promotion", PromotionMode.self, "who waits moves up by itself or by hand"),
        .optional(
          "offer-days", .integer(0...365), "a freed seat is offered and held for so many days; 0: given at once"),
        .optional("dedicated", .flag, "yes: it is held for this nation alone; no: for others too"),
        .optional(
          "force", .flag,
          "yes: whoever is elsewhere on the new days, or at home fails a rule on them, loses the seat, for reason rescheduled"
        ),
        clearing(["capacity", "minimum", "programme", "place", "country", "zone", "dedicated"]),
        .optional("late-entry", .flag, "yes: a run at home that was still ahead has begun on this past day"),
      ] + overriding, replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: "iteration.set M4-85-A-27 capacity=12"),
    write(
      .iterationCancel, office,
      "Cancels a run and ends every enrolment in it that has not begun, or moves people on to another run.",
      [
        .required("iteration", .object("iteration"), "its code", positional: true),
        .required("reason", .text(200), "why"),
        .optional("move-to", .object("iteration"), "run of the same course that takes over who has a seat or waits"),
        letter,
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: #"iteration.cancel M4-85-A-27 reason="cancelled by the provider" letter=NSO/124"#),
    read(
      .iterationList, everyone, "Lists runs with their seats.",
      [
        .optional("course", .object("course"), "only of this course"),
        .optional("provider", .object("provider"), "only of this institution"),
        .optional("from", .date, "only those that end on or after this day"),
        .optional("to", .date, "only those that start on or before this day"), asCSV,
      ] + paging, example: "iteration.list from=2027-01-01 to=2027-12-31"),
    read(
      .iterationShow, namesReaders, "Shows a run: its seats, its roll and its waiting list in order.",
      [.required("iteration", .object("iteration"), "its code", positional: true)], example: "iteration.show M4-85-A-27"
    ),
  ]

  /// The states of an iteration that a registrar sets; `cancelled` has a verb of its own.
  public enum EnrolmentIntake: String, Sendable, CaseIterable { case planned, open, closed }
}
