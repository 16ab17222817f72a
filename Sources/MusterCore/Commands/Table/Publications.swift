extension CommandTable {
  private static let publishers: Set<Role> = [.administrator, .registrar, .analyst]

  private static let number = CommandSpec.Argument.required(
    "publication", .integer(1...Int.max), "its number, as in publish.list", positional: true)

  private static let audience = CommandSpec.Argument.required(
    "audience", .text(40), "who is to read it, as in audience.list", positional: true)

  private static let output: [CommandSpec.Argument] = [
    .optional("ask", .text(2000), "the figures: a request of the verb stats, in quotes"),
    .optional("report", .text(40), "or a standing report, as in report.list"),
    .optional(
      "with", .text(1000), "the report's parameters, as in year=2027,programme=CTFP; a year left out is this year"),
    .optional("title", .text(300), "its title; what the figures are called when left out"),
    .optional("as-of", .instant, "as the register stood then; now when left out"),
  ]

  private static func rule(isNew: Bool) -> [CommandSpec.Argument] {
    func needed(_ name: String, _ type: ArgumentType, _ summary: String) -> CommandSpec.Argument {
      isNew ? .required(name, type, summary) : .optional(name, type, summary)
    }
    return [
      needed("name", .text(300), "what it is called"),
      .optional("minimum", .integer(2...1000), "numbers of people below this are withheld; 5 when left out"),
      .optional("holds-same", .flag, "yes: it holds the same figures itself, and nothing is withheld"),
      needed("marking", .text(200), "classification and distribution, on every output"),
      .optional("released-to", .text(300), "whom its outputs may be released to; its name when left out"),
      .optional("sees", .list(.text(40)), "audiences whose outputs it can read too"),
    ]
  }

  static let publications: [CommandSpec] = [
    write(
      .markingSet, administrators,
      "States the classification and distribution that stand on whatever the register gives out; the public ones carry their audience's.",
      [.required("marking", .text(200), "as it is to be printed", positional: true), letter],
      replies: [.done, .unchanged], example: #"marking.set "RESTRICTED, for the directorate and its bodies""#),
    read(
      .markingShow, everyone, "Shows what stands on whatever the register gives out.",
      [.optional("as-of", .instant, "as the register stood then")], replies: [.rows], example: "marking.show"),
    write(
      .audienceAdd, office, "Adds an audience: who reads published figures, and what they may not learn.",
      [.required("audience", .text(40), "lower-case letters, digits and dashes", positional: true)]
        + rule(isNew: true),
      replies: [.done, .exists, .unknownObject, .ruleBroken],
      example: #"audience.add public name="The public" minimum=5 marking=UNCLASSIFIED released-to=anyone"#),
    write(
      .audienceSet, office, "Changes an audience; what was published for it stays as it is.",
      [.required("audience", .text(40), "its code", positional: true)] + rule(isNew: false),
      replies: [.done, .unchanged, .unknownObject, .ruleBroken], example: "audience.set public minimum=10"),
    read(
      .audienceList, figuresReaders, "Lists the audiences and their rules.", [asCSV], replies: [.rows],
      example: "audience.list"),
    write(
      .publish, publishers, "Freezes figures for an audience, with what it may not learn withheld.",
      [audience] + output,
      replies: [
        .done, .unknownObject, .ambiguousObject, .ruleBroken, .differs, .importRejected,
      ],
      example: #"publish public ask="stats programme,year measures=participations,persons""#),
    read(
      .publishTry, publishers, "Shows what publish would freeze, and how much is withheld; freezes nothing.",
      [audience] + output,
      replies: [.rows, .unknownObject, .ambiguousObject, .ruleBroken, .differs, .importRejected],
      example: #"publish.try public ask="stats service,gender""#),
    read(
      .publishList, figuresReaders, "Lists what was published, with its hash, and what was withdrawn.",
      [.optional("audience", .text(40), "only for this audience")] + paging + [asCSV],
      replies: [.rows, .unknownObject], example: "publish.list audience=public"),
    read(
      .publishShow, figuresReaders, "Gives out a publication exactly as it was frozen.", [number],
      replies: [.rows, .unknownObject], example: "publish.show 3"),
    read(
      .publishVerify, figuresReaders,
      "Recomputes the hashes of publications and holds them against the change log.",
      [.optional("publication", .integer(1...Int.max), "only this one", positional: true), asCSV],
      replies: [.rows, .unknownObject, .ruleBroken], example: "publish.verify"),
    write(
      .publishRelease, publishers, "Notes that a publication was given to somebody.",
      [
        number, .required("to", .text(300), "who received it"),
        .optional("on", .date, "the day; today when left out"), letter,
        .optional("note", .text(1000), "a remark"),
      ], replies: [.done, .unknownObject, .ruleBroken],
      example: #"publish.release 3 to="Embassy, defence section" on=2027-02-01 letter=JSHQ/44"#),
    read(
      .publishReleases, figuresReaders, "Lists to whom publications were given.",
      [.optional("publication", .integer(1...Int.max), "only of this one", positional: true)] + paging + [asCSV],
      replies: [.rows], example: "publish.releases 3"),
    write(
      .publishWithdraw, publishers,
      "Marks a publication as withdrawn. It stays on file, and later ones are still held against it.",
      [number, .required("reason", .text(300), "why"), letter], replies: [.done, .unchanged, .unknownObject],
      example: #"publish.withdraw 3 reason="programme misnamed""#),
  ]
}
