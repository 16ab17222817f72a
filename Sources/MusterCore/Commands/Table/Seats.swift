extension CommandTable {
  static let seats: [CommandSpec] =
    [
      write(
        .seatAllocate, office,
        "Sets seats of a run aside for a body, before or beside names; abroad it notes the body's quota of names.",
        run + [
          .required("body", .object("body"), "its code", positional: true),
          .required("seats", .integer(0...100_000), "how many in all; never more than the run has"),
          .optional("guaranteed", .flag, "yes: they stay with the body when unfilled seats are released"), letter,
        ], replies: seatReplies, example: "seat.allocate M4-85-A-27 JSHQ seats=2"),
      write(
        .seatTurnBack, nominators, "Gives back seats a body has no names for; they go to those who wait, in order.",
        run + [
          .required("body", .object("body"), "its code", positional: true),
          .required("seats", .integer(1...100_000), "how many it gives back"),
          .required("reason", .text(200), "why"), letter,
        ], replies: seatReplies, example: #"seat.turn-back M4-85-A-27 JSHQ seats=1 reason="no officer can be relieved""#
      ),
      write(
        .seatRelease, office,
        "Takes the unfilled seats of all bodies but guaranteed ones: they go to those who wait, then they are open to all.",
        run + [letter], replies: seatReplies, example: "seat.release M4-85-A-27"),
      read(
        .seatList, everyone, "Lists the seats set aside for bodies: how many are filled, turned back, released.",
        [
          .optional("iteration", .object("iteration"), "only of this run", positional: true),
          .optional("body", .object("body"), "only of this body"), asCSV,
        ] + paging, example: "seat.list M4-85-A-27"),
      read(
        .seatQueue, namesReaders, "Shows who waits for a seat, in order, why there, and who cannot move up now.",
        run + [asCSV], example: "seat.queue M4-85-A-27"),
      move(
        .seatPrioritise, office, "Moves someone up in the waiting list for a reason that is kept.",
        [
          .optional("priority", .integer(1...9999), "smaller goes first; left out: none any more"),
          .required("reason", .text(500), "the justification"),
        ], example: #"seat.prioritise PA-45678 M4-85-A-27 priority=1 reason="operational emergency, letter JSHQ/12""#),
      move(
        .seatAward, approvers, "Records a board's decision: a seat for someone who was named, or a place as reserve.",
        [.optional("reserve", .integer(1...99), "as reserve of this order instead of a seat")] + overriding,
        example: "seat.award PA-45678 M4-85-A-27 letter=BOARD/3"),
      move(
        .enrolmentPromote, office, "Gives a free seat to someone who waits, under the same rules as muster itself.",
        [.optional("reason", .text(500), "needed when someone goes before them: why out of turn")] + overriding,
        example: "enrolment.promote PA-45678 M4-85-A-27"),
      move(
        .enrolmentAccept, nominators, "Takes up an offered seat before the offer runs out, if the rules still hold.",
        overriding, example: "enrolment.accept PA-45678 M4-85-A-27"),
      move(
        .enrolmentExpire, office,
        "Ends an offer that has run out; the seat goes to the next. muster does so by itself.",
        example: "enrolment.expire PA-45678 M4-85-A-27"),
      move(
        .enrolmentTransfer, office,
        "Moves someone to another run of the same course: a seat there, or a place to wait.",
        [
          .required("to", .object("iteration"), "code of the other run"),
          .optional("reason", .object("reason"), "reason code, from reference.list reason"),
        ] + overriding, example: "enrolment.transfer PA-45678 M4-85-A-27 to=M4-85-B-27"),
      write(
        .iterationGo, office, "Records the decision that a run is held, and says whether its minimum is reached.",
        run + [.optional("on", .date, "the day of the decision; today when left out"), letter],
        replies: seatReplies, example: "iteration.go M4-85-A-27"),
    ] + forfeits

  private static let forfeits: [CommandSpec] = [
    write(
      .forfeitAdd, office,
      "States that declining an offered seat costs places in waiting lists at home; nothing is lost unless it is stated.",
      [
        .optional("provider", .object("provider"), "for the courses of this institution; or give course"),
        .optional("course", .object("course"), "for this course alone; it goes before the rule of its provider"),
        .choice(
          "loses", ForfeitReach.self, "body (default): all places of the body that named the officer; officer: its own"),
        .optional("days", .integer(1...1000), "only less than so many days before the first day; else whenever"),
        .optional("source", .text(500), "where this is written"),
        .optional("from", .date, "in force from this day; from ever when left out"),
        .optional("to", .date, "in force to this day; until ended when left out"),
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
      example: #"forfeit.add provider=NCIA days=42 source="NCISS waiting list instruction""#),
    write(
      .forfeitEnd, office, "Ends such a rule; what was lost by it stays lost unless it is taken back.",
      [
        .required("forfeit", .integer(1...Int.max), "its number, from forfeit.list", positional: true),
        .required("on", .date, "last day on which it is in force"),
        .optional("reason", .text(300), "why"),
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken], example: "forfeit.end 1 on=2027-12-31"),
    read(
      .forfeitList, everyone, "Lists what declining an offered seat costs, by provider and course.",
      [
        .optional("provider", .object("provider"), "only of this institution and its courses"),
        .optional("on", .date, "only those in force on this day"), asCSV,
      ] + paging, example: "forfeit.list"),
  ]

  private static let run: [CommandSpec.Argument] = [
    .required("iteration", .object("iteration"), "code of the run", positional: true)
  ]

  private static let seatReplies: [ReplyCode] = [
    .done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken, .clash,
  ]
}
