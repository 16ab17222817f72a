extension CommandTable {
  private static let offerFacts: [CommandSpec.Argument] = [
    .optional("seats", .integer(0...10_000), "seats offered; not stated when left out"),
    .optional("reserves", .integer(0...10_000), "names it takes as reserves"),
    .optional("reference", .text(80), "the provider's reference"),
    .optional("names-due", .date, "by when it wants names"),
    .optional("release-due", .date, "when it takes unfilled seats away"),
    .optional("decision-due", .date, "when it decides whether the run is held"),
    .optional("note", .text(1000), "anything else"), letter,
  ]

  static let offers: [CommandSpec] = [
    write(
      .offerAdd, office, "Records the seats a provider offers the nation in a run, with the dates of its letter.",
      [runArgument] + offerFacts,
      example: "offer.add M4-85-A-27 seats=3 reserves=1 letter=NSO/2027/88 names-due=2027-01-18 release-due=2027-01-25"
    ),
    write(
      .offerSet, office, "Changes an offer. Only what is named changes.",
      [runArgument] + offerFacts + [
        .choice("state", OfferState.Settable.self, "open takes names, closed takes none"),
        clearing([
          "seats", "reserves", "reference", "names-due", "release-due", "decision-due", "note", "letter",
        ]),
      ], example: "offer.set M4-85-A-27 seats=4 letter=NSO/2027/91"),
    write(
      .offerWithdraw, office, "Records that the provider took its offer back. Enrolments stay as they are.",
      [runArgument, .required("reason", .text(300), "why"), letter],
      example: #"offer.withdraw M4-85-A-27 reason="run is full" letter=NSO/2027/95"#),
    write(
      .offerTurnBack, office, "Gives seats that are not needed back to the provider.",
      [
        runArgument, .required("seats", .integer(1...10_000), "how many"),
        .required("reason", .object("reason"), "reason code, from reference.list reason"),
        .optional("on", .date, "the day; today when left out"), letter,
      ], example: "offer.turn-back M4-85-A-27 seats=1 reason=no-name letter=JSHQ/40/27"),
    read(
      .offerList, everyone, "Lists offers: the package of a programme for a year, or what is due.",
      [
        .optional("programme", .object("programme"), "only under this programme"),
        .optional("provider", .object("provider"), "only of this institution"),
        .optional("year", .integer(1900...2200), "only of runs that start in this year; all when left out"),
        .optional("calendar", .object("calendar"), "whose year: calendar (default), us-fiscal, pk-fiscal"),
        .choice("state", OfferState.self, "only in this state"),
        .optional("due-to", .date, "only those that want names by this day"), asCSV,
      ] + paging, example: "offer.list programme=PCM year=2027"),
    read(
      .offerShow, namesReaders,
      "Shows an offer with its account: asked, named, approved, submitted, accepted, joined, lost.",
      [runArgument], example: "offer.show M4-85-A-27"),
  ]
}
