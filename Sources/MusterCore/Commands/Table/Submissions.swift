extension CommandTable {
  static let submissions: [CommandSpec] = [
    write(
      .providerField, office, "Sets the fields that a provider asks for in a nominal roll, in its order.",
      [
        .required("provider", .object("provider"), "its code or any of its names", positional: true),
        .required("fields", .list(.choice(RollField.allCases.map(\.rawValue))), "the fields in order"),
        .optional("optional", .list(.choice(RollField.allCases.map(\.rawValue))), "those of them that may be empty"),
        .optional("from", .date, "valid from; always when left out and nothing was set before, else today"),
        .optional("source", .text(500), "where this is written"),
      ], example: "provider.field NSO fields=passport-name,rank,grade,service,clearance optional=clearance"),
    write(
      .providerSubstitute, office, "Sets whether a provider lets another officer take the place of one it has.",
      [
        .required("provider", .object("provider"), "its code or any of its names", positional: true),
        .required("allowed", .flag, "whether at all"),
        .optional("days", .integer(0...366), "at the latest so many days before the start"),
        .optional("approval", .flag, "yes: the new name waits for the provider's answer"),
        .optional("from", .date, "valid from; always when left out and nothing was set before, else today"),
        .optional("source", .text(500), "where this is written"),
      ], example: "provider.substitute NSO allowed=yes days=14 approval=yes"),
    read(
      .providerRules, everyone, "Lists what providers ask for and allow, every rule with its time.",
      [.optional("provider", .object("provider"), "only of this institution", positional: true), asCSV] + paging,
      example: "provider.rules NSO"),
    write(
      .submissionAdd, office, "Sends names to the provider: approved principals, then reserves in their order.",
      [
        runArgument, .required("letter", .text(80), "reference of the letter with which the roll goes"),
        .optional("officers", .list(.object("officer")), "only these; all who are approved when left out"),
        .optional("on", .date, "the day it goes; today when left out"),
        .optional("force", .flag, "yes: send it though fields that the provider needs are empty"),
        .optional("reason", .text(300), "why it goes incomplete"),
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: "submission.add M4-85-A-27 letter=JSHQ/31/27"),
    read(
      .submissionRoll, namesReaders, "Gives the nominal roll with exactly the fields the provider asks for.",
      [
        runArgument,
        .choice("state", EnrolmentState.self, "only those in this state; all approved or further when left out"),
        asCSV,
      ], replies: [.rows, .unknownObject, .ambiguousObject, .ruleBroken],
      example: "submission.roll M4-85-A-27 format=csv"),
    write(
      .submissionAnswer, office, "Takes in the provider's answer: who is accepted, kept as its reserve, declined.",
      [
        runArgument,
        .choice("format", DelimitedReader.Dialect.self, "csv when left out"),
        .choice("mode", ImportMode.self, "all (default): nothing unless every line is good; each: the good lines"),
        .optional("ref", .text(80), "the provider's reference for lines that bring none"), letter,
      ],
      block:
        "columns officer or name, answer (accepted, reserve, declined), reference, reason, then a line with a single dot",
      replies: [.imported, .unchanged, .importRejected, .unknownObject, .ambiguousObject, .ruleBroken],
      example: "submission.answer M4-85-A-27 ref=NSO/2027/99 <<"),
    write(
      .enrolmentSubstitute, office, "Lets another officer take the place of one, where the provider's rule allows.",
      pair + [
        .required("by", .object("officer"), "who takes the place"),
        .required("reason", .object("reason"), "reason code for the one who goes out"),
        .optional("body", .object("body"), "abroad: the body the place counts for; that of the names when left out"),
        letter,
      ], replies: [.done, .exists, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: "enrolment.substitute PA-45678 M4-85-A-27 by=PA-45679 reason=posted letter=JSHQ/44/27"),
  ]
}
