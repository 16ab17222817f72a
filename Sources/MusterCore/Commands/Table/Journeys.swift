extension CommandTable {
  static let journeys: [CommandSpec] = [
    write(
      .journeyAdd, nominators, "Links runs that an officer goes through one after another; each needs those before it.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .required("legs", .list(.object("iteration")), "codes of the runs, in their order"),
        .optional("note", .text(500), "a remark"), letter,
      ], example: "journey.add PA-45678 legs=M4-85-A-27,M4-86-A-27"),
    write(
      .journeyEnd, nominators, "Gives up a journey; the enrolments in its runs stay as they are.",
      [
        .required("journey", .object("journey"), "its number, as in J-3", positional: true),
        .required("reason", .text(300), "why"), letter,
      ], example: #"journey.end J-1 reason="the language course was cancelled""#),
    read(
      .journeyList, namesReaders, "Lists journeys: where each stands and what is in its way.",
      [
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("iteration", .object("iteration"), "only those with this run"),
        .optional("troubled", .flag, "yes: only where a leg was lost that later ones need, or dates overlap"), asCSV,
      ] + paging, example: "journey.list troubled=yes"),
    read(
      .journeyShow, namesReaders, "Shows a journey: the state of every leg, and on what each depends.",
      [.required("journey", .object("journey"), "its number, as in J-3", positional: true)], example: "journey.show J-1"
    ),
  ]
}
