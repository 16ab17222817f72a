extension CommandTable {
  private static let bodyFacts: [CommandSpec.Argument] = [
    .optional("parent", .object("body"), "the body above it"),
    .optional("service", .object("service"), "service or agency it stands for"),
    .optional("province", .object("province"), "province it stands for"),
    .optional("source", .text(500), "where this is written"),
  ]

  static let bodies: [CommandSpec] = [
    write(
      .bodyAdd, office, "Adds a body that puts names forward or approves.",
      [
        .required("code", .code, "short code", positional: true),
        .required("name", .text(200), "its name"),
      ] + bodyFacts, example: #"body.add GHQ-MS name="Military Secretary's Branch" parent=GHQ service=army"#),
    write(
      .bodySet, office, "Changes a body: its name, code, place in the tree. Only what is named changes.",
      [
        .required("body", .object("body"), "its code", positional: true),
        .optional("code", .code, "its new code"),
        .optional("name", .text(200), "its name"),
      ] + bodyFacts + [clearing(["parent", "service", "province", "source"])],
      example: "body.set NHQ parent=JSHQ"),
    read(
      .bodyList, everyone, "Lists bodies with the body above each.",
      [
        .optional("under", .object("body"), "only this body and those below it"),
        .optional("text", .text(80), "only those whose code or name contains this"), asCSV,
      ] + paging, example: "body.list"),
    read(
      .bodyShow, namesReaders, "Shows a body: its place in the tree, calls that wait for it, its nominations by state.",
      [.required("body", .object("body"), "its code", positional: true)], example: "body.show GHQ"),
  ]

  private static let letterFacts: [CommandSpec.Argument] = [
    .optional("date", .date, "its date"),
    .optional("from", .text(120), "who wrote it"),
    .optional("to", .text(120), "to whom"),
    .optional("due", .date, "by when it wants an answer"),
    .optional("subject", .text(300), "what it is about"),
    .optional("note", .text(1000), "anything else"),
    .optional("answers", .text(80), "reference of the letter that it answers"),
    .optional("answered-on", .date, "the day it was answered, when no letter here does"),
  ]

  static let letters: [CommandSpec] = [
    write(
      .letterAdd, office, "Registers a letter. Its reference may be in use before.",
      [.required("reference", .text(80), "its reference", positional: true)] + letterFacts,
      example: #"letter.add NSO/2027/88 date=2026-11-02 from=NSO to=JSHQ due=2027-01-15 subject="Offer of seats""#),
    write(
      .letterSet, office, "Mends a registered letter. Only what is named changes.",
      [.required("reference", .text(80), "its reference", positional: true)] + letterFacts + [
        clearing(["date", "from", "to", "due", "subject", "note", "answers", "answered-on"])
      ], example: "letter.set NSO/2027/88 answered-on=2027-01-12"),
    read(
      .letterList, namesReaders, "Lists letters.",
      [
        .optional("text", .text(80), "only those whose reference, subject, sender or recipient contains this"),
        .optional("unanswered", .flag, "yes: only those that want an answer and have none"),
        .optional("due-to", .date, "only those due by this day"), asCSV,
      ] + paging, replies: [.rows], example: "letter.list unanswered=yes"),
    read(
      .letterShow, namesReaders, "Shows everything that carries a reference, registered as a letter or not.",
      [.required("reference", .text(80), "its reference", positional: true)],
      example: "letter.show NSO/2027/88"),
  ]
}
