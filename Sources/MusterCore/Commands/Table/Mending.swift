extension CommandTable {
  static let mending: [CommandSpec] = [
    write(
      .enrolmentUndo, office, "Takes back the last step of an attempt, as if it had not been typed.",
      pair + [.required("reason", .text(300), "why"), letter],
      replies: [
        .enrolmentMoved, .enrolmentWaiting, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken, .clash,
        .iterationFull,
      ], example: #"enrolment.undo PA-45678 M4-85-A-27 reason="typed in the wrong line""#),
    write(
      .enrolmentMend, office,
      "Corrects what was entered of an attempt, even its state, as far as seats and days allow.",
      pair + [
        .choice("state", EnrolmentState.self, "where it stands in truth"),
        .choice("role", EnrolmentRole.self, "in which role"),
        .optional("reserve", .integer(1...99), "as reserve of this order"),
        .optional("body", .object("body"), "who put the name forward"),
        .optional("nominated-on", .date, "the day the name was put forward"),
        .optional("end-reason", .object("reason"), "reason code of an end, from reference.list reason"),
        .optional("ref", .text(80), "the provider's reference"), letter,
        .optional("note", .text(300), "kept in the change log"),
        clear(["reserve", "body", "nominated-on", "ref", "letter"]),
        .required("reason", .text(300), "why it is corrected"),
      ],
      replies: [
        .enrolmentMoved, .enrolmentWaiting, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken, .clash,
        .iterationFull,
      ], example: #"enrolment.mend PA-45678 M4-85-A-27 role=instructor reason="entered as a student""#),
    write(
      .officerMerge, office, "Makes two records of one person one: the first is found under the second from then on.",
      [
        .required("officer", .object("officer"), "the record that goes", positional: true),
        .required("into", .object("officer"), "the record that stays"),
        .required("reason", .text(300), "why it is one person"), letter,
      ], replies: [.done, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: #"officer.merge PA-45678 into=PA-45679 reason="entered twice""#),
    write(
      .officerUnmerge, office, "Undoes a merge: what belonged to the record goes back to it.",
      [
        .required("officer", .object("officer"), "the record that went: its number or O-n", positional: true),
        .required("reason", .text(300), "why they are two persons"), letter,
      ], example: #"officer.unmerge PA-45678 reason="two officers of one name""#),
    write(
      .courseSet, office, "Corrects a catalogue entry. Only what is named changes; clear makes it not stated again.",
      [
        .required("course", .object("course"), "any of its codes", positional: true),
        .optional("title", .text(300), "its title"),
        .choice("kind", CourseKind.self, "what it is"),
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
        .optional("active-from", .date, "offered from this day"),
        .optional("active-to", .date, "offered to this day"),
        .optional("note", .text(2000), "anything else"),
        .optional("source", .text(2000), "where this is written"),
        clear([
          "provider", "discipline", "delivery", "days", "language", "profile", "clearance", "grade-min", "grade-max",
          "audience", "fee", "active-from", "active-to", "note", "source",
        ]),
        .optional("reason", .text(300), "why"), letter,
      ], example: "course.set M4-85 profile=3232 clear=fee"),
    write(
      .providerSet, office, "Corrects what stands of an institution; its earlier names still find it.",
      [
        .required("provider", .object("provider"), "its code or any of its names", positional: true),
        .optional("title", .text(200), "its name"),
        .optional("country", .country, "where it stands"),
        .optional("source", .text(500), "where this is written"),
        clear(["country", "source"]),
        .optional("reason", .text(300), "why"), letter,
      ], example: "provider.set NSO country=DE"),
    write(
      .programmeSet, office, "Corrects what stands of a programme.",
      [
        .required("programme", .object("programme"), "its code", positional: true),
        .optional("name", .text(200), "what it is"),
        .optional("source", .text(500), "where this is written"),
        .optional("reason", .text(300), "why"), letter,
      ], example: #"programme.set PCM name="Partnership Cooperation Menu""#),
  ]
}
