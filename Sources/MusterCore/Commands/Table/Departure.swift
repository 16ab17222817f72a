extension CommandTable {
  private static let ruleTime: [CommandSpec.Argument] = [
    .optional("from", .date, "in force from this day; from ever when left out"),
    .optional("to", .date, "in force to this day; until ended when left out"),
  ]

  private static let requirement: CommandSpec.Argument = .required(
    "requirement", .text(40),
    "what is needed: \(KnownRequirement.allCases.map(\.rawValue).joined(separator: ", ")), or one a template names")

  static let departure: [CommandSpec] =
    [
      write(
        .templateAdd, office,
        "Says what is needed before departure, by provider, country, programme and kind of course.",
        [
          .required(
            "requirement", .text(40), "as in noc, passport, visa, ticket, or a word of your own", positional: true),
          .optional("provider", .object("provider"), "only for runs of this institution"),
          .optional("country", .country, "only for runs in this country"),
          .optional("programme", .object("programme"), "only under this programme"),
          .choice("kind", CourseKind.self, "only for this kind of course"),
          .choice("managed-by", ManagedBy.self, "only for runs of the provider's or of the nation's"),
          .optional("clearance-from", .clearance, "only for courses classified so or higher"),
          .optional("days", .integer(0...1000), "to be held so many days before the first day"),
          .optional("months", .integer(0...120), "a paper must last so many months beyond the last day"),
          .optional("note", .text(300), "anything else"),
          .optional("source", .text(500), "where this is written"),
        ] + ruleTime, replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
        example: "template.add visa country=DE days=60"),
      write(
        .templateEnd, office, "Ends a template: runs that begin after the day no longer need it.",
        [
          .required("template", .integer(1...Int.max), "its number, from template.list", positional: true),
          .required("on", .date, "last day on which it is in force"),
          .optional("reason", .text(300), "why"),
        ], replies: [.done, .unchanged, .unknownObject, .ruleBroken], example: "template.end 1 on=2027-12-31"),
      read(
        .templateList, everyone, "Lists what is needed before departure, for whom.",
        [
          .optional("provider", .object("provider"), "only of this institution"),
          .optional("country", .country, "only for this country"),
          .optional("requirement", .text(40), "only this one"),
          .optional("on", .date, "only those in force on this day"), asCSV,
        ] + paging, example: "template.list country=DE"),
      write(
        .departureSet, nominators, "Records how a requirement stands for an officer in a run.",
        pair + [
          requirement,
          .choice("state", RequirementState.self, "how it stands; waived needs a reason", required: true),
          .optional("on", .date, "the day it was applied for, given, refused or waived"),
          .optional("expires", .date, "last day on which what is held is valid"),
          .optional("ref", .text(80), "its reference"),
          .optional("reason", .text(300), "why it was refused or waived"), letter,
        ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
        example: "departure.set PA-45678 M4-85-A-27 requirement=visa state=applied on=2027-01-05"),
      write(
        .departureSetMany, nominators, "Records how requirements stand, one a line of a CSV file.",
        [.choice("mode", ImportMode.self, "all (default): nothing unless every row is good; each: the good rows")],
        block:
          "CSV with officer,iteration,requirement,state and, where known, on,expires,ref,reason,letter; then a dot",
        replies: [.imported, .unchanged, .importRejected], example: "departure.set-many <<"),
      read(
        .departureList, namesReaders,
        "Shows what each officer in a run needs before departure and how it stands; a nominee when named, or once something is recorded.",
        [
          .required("iteration", .object("iteration"), "code of the run", positional: true),
          .optional("officer", .object("officer"), "only of this officer", positional: true),
          .optional("missing", .flag, "yes: only what is missing"), asCSV,
        ], example: "departure.list M4-85-A-27"),
      read(
        .departureMissing, namesReaders,
        "Lists what is missing before departure in all runs ahead, due first, of officers approved or further on; for nominees see departure.list.",
        [
          .optional("within", .integer(0...1000), "only what is due in so many days, or overdue"),
          .optional("provider", .object("provider"), "only for runs of this institution"),
          .optional("officer", .object("officer"), "only of this officer"), asCSV,
          .optional("limit", .integer(1...10_000), "at most so many rows; 1000 when left out"),
        ], example: "departure.missing within=30"),
    ] + costs

  private static let costs: [CommandSpec] = [
    write(
      .costAdd, nominators, "Records what an enrolment costs and who pays. Without an amount the cost is not known.",
      pair + [
        .choice("kind", CostKind.self, "what for", required: true),
        .required("payer", .text(40), "who pays, as in nation, provider, programme, officer"),
        .choice("basis", CostBasis.self, "planned when left out"),
        .optional("amount", .money, "how much"),
        .optional("note", .text(300), "anything else"), letter,
      ], replies: [.done, .unknownObject, .ambiguousObject, .ruleBroken],
      example: #"cost.add PA-45678 M4-85-A-27 kind=tuition payer=programme amount="550 EUR""#),
    write(
      .costSet, office, "Corrects a cost; what stood before stays in the change log.",
      [
        .required("cost", .integer(1...Int.max), "its number, from cost.list", positional: true),
        .choice("kind", CostKind.self, "what for"),
        .optional("payer", .text(40), "who pays"),
        .choice("basis", CostBasis.self, "planned or actual"),
        .optional("amount", .money, "how much"),
        .optional("note", .text(300), "anything else"),
        .optional("void", .flag, "yes: it was entered by mistake and counts no more"),
        clear(["amount", "note"]),
        .required("reason", .text(300), "why"), letter,
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken],
      example: #"cost.set 1 amount="600 EUR" basis=actual reason="as invoiced""#),
    read(
      .costList, namesReaders, "Lists costs; the reply says how many are not known.",
      [
        .optional("officer", .object("officer"), "only of this officer"),
        .optional("iteration", .object("iteration"), "only of this run"),
        .optional("payer", .text(40), "only what this one pays"),
        .choice("basis", CostBasis.self, "only planned or actual"), asCSV,
      ] + paging, example: "cost.list iteration=M4-85-A-27"),
    read(
      .costExposure, namesReaders,
      "Says what withdrawing an officer would cost on a day, or has cost, by which day and rule.",
      pair + [
        .optional("on", .date, "the day of the withdrawal; today when left out. Who has left is counted by that day"),
        .optional("dedicated", .flag, "yes: the course is held for the nation alone; as the run says when left out"),
        .optional(
          "exception", .list(.choice(PenaltyException.allCases.map(\.rawValue))), "what sets a penalty aside"),
      ], replies: [.rows, .unknownObject, .ambiguousObject], example: "cost.exposure PA-45678 M4-85-A-27"),
    write(
      .penaltyAdd, office, "Records what a provider charges for a withdrawal.",
      [
        .choice(
          "kind", PenaltyRule.Kind.self, "before-start: a share; proportional: by the days that have begun",
          required: true, positional: true),
        .required("percent", .integer(0...100), "of the tuition"),
        .optional("days", .integer(1...1000), "only less than so many days before the first day"),
        .optional("provider", .object("provider"), "only for runs of this institution"),
        .optional("programme", .object("programme"), "only under this programme"),
        .optional("dedicated", .flag, "yes: only for courses held for one nation alone; no: only for others"),
        .optional(
          "exceptions", .list(.choice(PenaltyException.allCases.map(\.rawValue))), "what sets it aside"),
        .optional("source", .text(500), "where this is written"),
      ] + ruleTime, replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
      example:
        "penalty.add before-start percent=50 days=60 dedicated=no exceptions=refilled,provider-cancelled,visa-late,disaster source=\"SAMM C10.15\""
    ),
    write(
      .penaltyEnd, office, "Ends a penalty rule.",
      [
        .required("penalty", .integer(1...Int.max), "its number, from penalty.list", positional: true),
        .required("on", .date, "last day on which it is in force"),
        .optional("reason", .text(300), "why"),
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken], example: "penalty.end 1 on=2027-12-31"),
    read(
      .penaltyList, everyone, "Lists what providers charge for withdrawals.",
      [
        .optional("provider", .object("provider"), "only of this institution"),
        .optional("on", .date, "only those in force on this day"), asCSV,
      ] + paging, example: "penalty.list"),
  ]
}
